// SPDX-License-Identifier: GPL-3.0-or-later
// The base of all figures: theme, zoom and its history, mouse and keyboard, crosshair, legend and
// caption strips, and at most 30 repaints per second however often data arrive.
//
//   drag            zoom to the rectangle (a thin one zooms one axis only)
//   Ctrl or Alt drag, or drag in selection mode (C)   select the samples in the rectangle, in every
//                   view; Shift adds to the selection
//   wheel           zoom at the cursor; with Ctrl only horizontally, with Shift only vertically;
//                   over an axis, only that axis
//   middle or Shift drag   move the view
//   double click, 0, Home  everything       K   everything, or up to one step past the knee
//   L   logarithmic or linear y axis
//   + − arrows      zoom, move          Backspace, Shift+Backspace   undo, redo zoom
//   N, Shift+N      next, previous outlier        A   select everything visible
//   Page up, down   next, previous step of single-step figures        Esc   clear the selection
#pragma once

#include <functional>
#include <optional>

#include <QElapsedTimer>
#include <QTimer>

#include "plot/figure_options.h"
#include "plot/plotted_run.h"
#include "plot/qcp.h"
#include "plot/theme.h"

namespace unisweep
{

class CaptionStrip;
class FigureData;
class FigureOverlay;
class LegendStrip;
class NoteLayer;

/// A figure. GUI thread; a figure that is only exported may live on one other thread. Pixels are
/// the widget's. Does not throw.
class FigureView : public QCustomPlot
{
    Q_OBJECT

public:
    /// `run` must outlive the view.
    FigureView(PlottedRun& run, QWidget* parent = nullptr);
    ~FigureView() override;

    /// Its name in figureList().
    virtual QString word() const = 0;
    /// Whether runs of that experiment have the data that the figure shows; by default, requests.
    virtual bool suits(const Experiment& experiment) const;
    /// "Latency by offered rate"
    virtual QString title() const = 0;
    /// How to read the figure (axes, marks, rules), for the caption. Plain text.
    virtual QString explanation() const = 0;

    PlottedRun& plotted() const { return m_run; }
    const FigureTheme& theme() const { return m_theme; }
    /// The axes that zoom. (Hides QCustomPlot's function, which would return the uppermost.)
    QCPAxisRect* axisRect() const { return xAxis->axisRect(); }

    /// As chosen by the user, or as suits the run (PlottedRun::suitsLogarithmic()).
    bool isLogarithmic() const
    {
        return m_logarithmic.value_or(hasUprightLatency() && m_run.suitsLogarithmic());
    }
    /// The displayed range. nullopt: usualRange(), which grows with the data; `everything`: all
    /// data.
    std::optional<FigureRange> zoom() const { return m_zoom; }
    /// What the reader must know about an automatically chosen view: "logarithmic: …; 3 higher
    /// rates not shown". Empty if nothing.
    QString viewNote() const;
    /// Clips to the available data. Does not change the zoom history.
    void setZoom(std::optional<FigureRange> zoom);

    /// Takes the options that only this figure has. Subclasses override it.
    virtual void applyOptions(const FigureOptions&) {}
    /// Writes these into the options and leaves the others unchanged.
    virtual void storeOptions(FigureOptions&) const {}

    /// The caption below the figure; visible by default.
    void setCaptionVisible(bool visible);
    /// Parts to hide.
    void setLeftOut(FigureParts parts);
    FigureParts leftOut() const { return m_leftOut; }
    bool shows(FigurePart part) const { return !m_leftOut.testFlag(part); }
    /// Makes the legend's curves buttons that hide and show them; hidden curves stay in the legend.
    /// For windows.
    void setClickable(bool clickable);
    /// The curve of the legend entry at this point; -1: none.
    int curveOfChipAt(QPointF pixel) const;
    /// Cells of the sample cloud per pixel; 0 (the default): one per pixel of the screen.
    void setCellsPerPixel(double cells) { m_cellsPerPixel = cells; }
    /// The value that was set, or the one that suits the screen.
    double cellsPerPixel() const;
    /// Width of a sample's dot in cells, at least one. setDotPixels() sets it in pixels; the
    /// default is 1.
    int dotCells() const;
    void setDotPixels(double pixels) { m_dotPixels = pixels; }

    /// Updates what is drawn. replot() calls it; call it before painting elsewhere (toPainter()).
    void prepare();
    /// prepare() for an image of this size, in pixels of 1/96 inch.
    void prepareFor(QSize size);
    /// Of all axes in the last layout, one below the other, without labels; in pixels.
    int axesHeight() const;

    /// The sample drawn nearest to a point of the widget, within a few pixels.
    virtual std::optional<SampleRef> sampleNear(QPointF pixel) const;
    /// Where the sample is drawn; nullopt if the figure does not show it.
    virtual std::optional<QPointF> pixelOf(SampleRef sample) const;
    /// Calls use() with the place of each selected sample that the figure draws.
    virtual void forEachSelected(const std::function<void(QPointF)>&) const {}
    /// What selecting this rectangle of the widget covers.
    virtual std::vector<SampleBox> boxesIn(QRectF) const { return {}; }
    /// What a click selects where no sample is: a bar, a point of a curve.
    virtual std::vector<SampleBox> boxesAt(QPointF) const { return {}; }
    /// The index of the step at a point of the widget; -1: none.
    virtual qsizetype stepAt(QPointF) const { return -1; }
    /// The area of a step in pixels, in figures in which each step has a place.
    virtual std::optional<QRectF> areaOf(qsizetype) const { return {}; }
    /// The index in RunData::notes of the note pinned there.
    std::optional<std::size_t> noteAt(QPointF pixel) const;
    /// Writes what is drawn as tables; of the samples, those in view.
    virtual void writeData(FigureData&) const {}
    /// True for figures of the step in focus.
    virtual bool sharesFocus() const { return false; }

    /// The instant and latency at a point of the widget; nullopt if there are none.
    virtual std::optional<RunPlace> placeAt(QPointF) const { return {}; }
    /// The lines that mark the cursor of another figure, in pixels.
    struct CursorLines {
        std::optional<double> x;
        std::optional<double> y;
    };
    virtual CursorLines linesOf(const RunPlace&) const { return {}; }
    /// The values of both axes at a point of the widget.
    std::pair<QString, QString> textsAt(QPointF pixel) const
    {
        return {xText(xAxis->pixelToCoord(pixel.x())), yText(yAxis->pixelToCoord(pixel.y()))};
    }
    /// One line of plain text about what is under the pointer; empty if the pointer is outside.
    QString readout() const { return m_readout; }
    /// An image of the figure as displayed, without the cursor.
    QImage picture();
    /// Whether what is drawn is a picture that stays, for which nothing may be estimated.
    bool drawsPicture() const { return m_picturing || (!isVisible() && !parentWidget()); }

    /// Selection mode: dragging selects samples instead of zooming.
    void setChoosing(bool choosing) { m_choosing = choosing; }
    bool isChoosing() const { return m_choosing; }

public Q_SLOTS:
    /// The scale of the y axis; nullopt: what suits the run.
    void setLogarithmic(std::optional<bool> logarithmic);
    void resetView();      ///< shows everything
    void toggleOverload(); ///< switches between everything and usualRange()
    void zoomIn();         ///< around the center, on both axes
    void zoomOut();
    void undoZoom(); ///< no effect without a history
    void redoZoom();

Q_SIGNALS:
    void viewChanged(); ///< zoom or scale changed, by any means
    /// `stepId`: StepRecord::id; `sample`: index into its samples.
    void sampleHovered(qint64 stepId, qsizetype sample);
    void sampleClicked(qint64 stepId, qsizetype sample);
    void readoutChanged(const QString& text);
    void choosingToggled();            ///< by its key; the receiver must call setChoosing()
    void menuRequested(QPointF pixel); ///< by the right mouse button or the menu key

protected:
    /// The range that shows everything.
    virtual FigureRange wholeRange() const = 0;
    /// The default range: everything, unless overridden.
    virtual FigureRange usualRange() const { return wholeRange(); }
    /// What usualRange() leaves out, translated; empty if nothing.
    virtual QString leftOutNote() const { return {}; }
    /// Whether the y axis is a latency, which may span orders of magnitude.
    virtual bool hasUprightLatency() const { return false; }
    /// Prepares the figure's content; called before drawing if data or options have changed.
    virtual void refresh() = 0;
    /// The readout for a place without a sample, in plain text; may be empty.
    virtual QString placeText(QPointF pixel) const;
    /// The values shown by the crosshair.
    virtual QString xText(double x) const;
    virtual QString yText(double y) const;

    LegendStrip& legendStrip() { return *m_legend; }
    /// Adds another pair of axes in a row of the layout; its x axis follows the figure's.
    QCPAxisRect* addPanel(int row);
    /// The y axis' label, and its scale by isLogarithmic(). `shortLabel`, if not empty, is shown
    /// where the label is longer than the axis.
    void setUpUprightAxis(const QString& label, const QString& shortLabel = {});
    /// "Response time (ms)", for the kind in use.
    QString latencyLabel() const;
    /// "ms": for axes that are too short for it.
    static QString latencyUnit() { return tr("ms"); }
    /// Adds to the legend what the reader must know about visible curves: that their client reports
    /// no samples, and what the view leaves out.
    void addTags();
    /// Makes the legend's last entry a curve's, with its badges: emulated, client-limited.
    void markCurve(std::size_t curve);
    /// Adds a legend entry for a hidden curve; clicking it shows the curve.
    void addHiddenCurve(std::size_t curve);
    FigureRange clipped(FigureRange range) const;
    /// Whether the figure is high enough for this many panels below its main axes.
    bool hasRoomFor(int panels) const;
    /// Height of the caption in the last layout; 0 without one.
    int captionHeight() const;
    /// Changes the zoom as an entry of its history.
    void zoomTo(std::optional<FigureRange> zoom);
    void invalidate(); ///< calls refresh() and draws soon

    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Drag { None, Zoom, Pan, Choose };

    void onChanged(PlottedRun::Change what);
    void applyTheme();
    void drawSoon(int minGapMs);
    void applyView(std::optional<FigureRange> zoom);
    void zoomBy(double factor, QPointF at, bool horizontal, bool vertical);
    void panBy(QPointF pixels, const FigureRange& from);
    void hover(QPointF pixel);
    void leave();
    void setReadout(const QString& text);
    void click(QPointF pixel);
    void clickLegend(int curve, bool onlyThis);
    void stepThroughOutliers(int direction);
    FigureRange shownRange() const { return {xAxis->range(), yAxis->range()}; }

    PlottedRun& m_run;
    FigureTheme m_theme;
    LegendStrip* m_legend;   // owned by the plot's layout
    CaptionStrip* m_caption; // likewise
    FigureOverlay* m_overlay;
    NoteLayer* m_notes;
    std::optional<bool> m_logarithmic; ///< nullopt: not chosen by the user
    FigureParts m_leftOut;
    bool m_clickable = false;
    std::pair<QString, QString> m_uprightLabels; ///< the whole one, and the short one
    double m_dotPixels = 1;
    QString m_readout;
    bool m_picturing = false;
    bool m_choosing = false;
    bool m_stale = true;
    bool m_themeStale = true;
    double m_cellsPerPixel = 0;
    std::optional<FigureRange> m_zoom;
    QList<std::optional<FigureRange>> m_undo;
    QList<std::optional<FigureRange>> m_redo;
    QElapsedTimer m_sinceWheel;
    QTimer m_frame;
    QElapsedTimer m_sinceFrame;
    qint64 m_frameBeganNs = 0; ///< CPU time of the thread when the frame began
    int m_liveGapMs = 0;       ///< between frames that only the running run causes

    Drag m_drag = Drag::None;
    QPointF m_pressed;
    FigureRange m_rangeAtPress;
    std::optional<FigureRange> m_zoomAtPress;
    std::optional<SampleRef> m_hovered;
};

} // namespace unisweep

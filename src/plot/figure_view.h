// SPDX-License-Identifier: GPL-3.0-or-later
// What all figures share: theme, zoom and its history, mouse and keys, crosshair, strips of
// legend and caption, and at most 30 repaints a second however often data arrive.
//
//   drag            zoom to the rectangle (a thin one zooms one axis only)
//   Ctrl or Alt drag, or drag in selection mode (C)   select the samples in the rectangle, in every
//                   view; Shift adds to the selection
//   wheel           zoom at the cursor; with Ctrl only horizontally, with Shift only vertically;
//   over
//                   an axis only that axis
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
/// those of the widget. Does not throw.
class FigureView : public QCustomPlot
{
    Q_OBJECT

public:
    /// `run` must outlive the view.
    FigureView(PlottedRun& run, QWidget* parent = nullptr);
    ~FigureView() override;

    /// Its word in figureList().
    virtual QString word() const = 0;
    /// Whether runs of that experiment have the data it shows: by default, requests.
    virtual bool suits(const Experiment& experiment) const;
    /// "Latency by offered rate"
    virtual QString title() const = 0;
    /// How to read it: axes, marks, rules, for the caption. Plain text.
    virtual QString explanation() const = 0;

    PlottedRun& plotted() const { return m_run; }
    const FigureTheme& theme() const { return m_theme; }
    /// The axes that zoom; QCustomPlot's own function returns the uppermost.
    QCPAxisRect* axisRect() const { return xAxis->axisRect(); }

    /// As selected, or as suits the run (PlottedRun::suitsLogarithmic()).
    bool isLogarithmic() const
    {
        return m_logarithmic.value_or(hasUprightLatency() && m_run.suitsLogarithmic());
    }
    /// The displayed range; nullopt: usualRange(), which grows with the data; `everything`: all.
    std::optional<FigureRange> zoom() const { return m_zoom; }
    /// What the reader must know about a view that was chosen automatically: "logarithmic: …; 3
    /// higher rates not shown". Empty if there is nothing to say.
    QString viewNote() const;
    /// Clipped to the available data. Not part of the zoom history.
    void setZoom(std::optional<FigureRange> zoom);

    /// What only this figure has: a subclass takes its own from the options, and gives them.
    virtual void applyOptions(const FigureOptions&) {}
    /// Writes them into the options, leaving the others.
    virtual void giveOptions(FigureOptions&) const {}

    /// The caption below the figure; visible by default.
    void setCaptionVisible(bool visible);
    /// What is not drawn.
    void setLeftOut(FigureParts parts);
    FigureParts leftOut() const { return m_leftOut; }
    bool shows(FigurePart part) const { return !m_leftOut.testFlag(part); }
    /// The legend's curves are buttons that hide and show them; hidden curves stay in the legend.
    /// For windows.
    void setClickable(bool clickable);
    /// The curve whose legend entry is there; -1: none.
    int curveOfChipAt(QPointF pixel) const;
    /// Cells of the sample cloud per pixel; 0 (the default): one per pixel of the screen.
    void setCellsPerPixel(double cells) { m_cellsPerPixel = cells; }
    /// The value that was set, or the one that fits the screen.
    double cellsPerPixel() const;
    /// Width of a sample's dot in cells, at least one. `pixels`: by default 1.
    int dotCells() const;
    void setDotPixels(double pixels) { m_dotPixels = pixels; }

    /// Updates what is drawn. replot() calls it; painting elsewhere (toPainter()) must call it
    /// first.
    void prepare();
    /// prepare() for a picture of this size, in pixels of 1/96 inch.
    void prepareFor(QSize size);
    /// Of all axes in the last layout, one below the other, without labels; in pixels.
    int axesHeight() const;

    /// The sample drawn nearest to a point of the widget, within a few pixels.
    virtual std::optional<SampleRef> sampleNear(QPointF pixel) const;
    /// Where a sample is drawn; nullopt if it is not in this figure.
    virtual std::optional<QPointF> pixelOf(SampleRef sample) const;
    /// Calls use() with the place of each selected sample that this figure draws.
    virtual void forEachSelected(const std::function<void(QPointF)>&) const {}
    /// What a selection of this rectangle of the widget covers.
    virtual std::vector<SampleBox> boxesIn(QRectF) const { return {}; }
    /// What a click selects where there is no sample: a bar, a point of a curve.
    virtual std::vector<SampleBox> boxesAt(QPointF) const { return {}; }
    /// The step at a point of the widget, by its index; -1: none.
    virtual qsizetype stepAt(QPointF) const { return -1; }
    /// Where a step is drawn, in pixels, in figures in which each step has a place.
    virtual std::optional<QRectF> areaOf(qsizetype) const { return {}; }
    /// The note pinned there, by its index in RunData::notes.
    std::optional<std::size_t> noteAt(QPointF pixel) const;
    /// What is drawn, as tables; of samples those in view.
    virtual void writeData(FigureData&) const {}
    /// True for a figure of the step in focus.
    virtual bool sharesFocus() const { return false; }

    /// The place of the run at a point of the widget; nullopt if there is none.
    virtual std::optional<RunPlace> placeAt(QPointF) const { return {}; }
    /// Where the lines of a cursor in another figure are, in pixels.
    struct CursorLines {
        std::optional<double> x;
        std::optional<double> y;
    };
    virtual CursorLines linesOf(const RunPlace&) const { return {}; }
    /// The values of both axes at a point of the widget, for the current axes.
    std::pair<QString, QString> textsAt(QPointF pixel) const
    {
        return {xText(xAxis->pixelToCoord(pixel.x())), yText(yAxis->pixelToCoord(pixel.y()))};
    }
    /// One line of plain text about what is under the pointer; empty if the pointer is elsewhere.
    QString readout() const { return m_readout; }
    /// The figure as on the screen, without the cursor.
    QImage picture();

    /// Selection mode: dragging selects samples instead of zooming.
    void setChoosing(bool choosing) { m_choosing = choosing; }
    bool isChoosing() const { return m_choosing; }

public Q_SLOTS:
    /// The y axis; nullopt: as suits the run.
    void setLogarithmic(std::optional<bool> logarithmic);
    void resetView();      ///< everything
    void toggleOverload(); ///< everything, or usualRange()
    void zoomIn();         ///< around the center, on both axes
    void zoomOut();
    void undoZoom(); ///< does nothing when there is nothing to undo
    void redoZoom();

Q_SIGNALS:
    void viewChanged(); ///< zoom or scale, from any source
    /// By StepRecord::id and the place among the step's samples.
    void sampleHovered(qint64 stepId, qsizetype sample);
    void sampleClicked(qint64 stepId, qsizetype sample);
    void readoutChanged(const QString& text);
    void choosingToggled();        ///< by its key; the receiver sets the mode
    void menuAsked(QPointF pixel); ///< by the right mouse button or the menu key

protected:
    /// The range that shows everything.
    virtual FigureRange wholeRange() const = 0;
    /// The default range: everything, unless overridden.
    virtual FigureRange usualRange() const { return wholeRange(); }
    /// What usualRange() leaves out, for people; empty if nothing.
    virtual QString leftOutNote() const { return {}; }
    /// Whether the y axis is a latency, which may span decades.
    virtual bool hasUprightLatency() const { return false; }
    /// Called before drawing if data or options have changed since the last call.
    virtual void refresh() = 0;
    /// The readout for a place without a sample, in plain text; may be empty.
    virtual QString placeText(QPointF pixel) const;
    /// Values under the crosshair.
    virtual QString xText(double x) const;
    virtual QString yText(double y) const;

    LegendStrip& legendStrip() { return *m_legend; }
    /// Another pair of axes in a row of the layout; its x axis follows the figure's.
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
    /// Makes the legend's last entry that of a curve, with the curve's badges: emulated,
    /// client-limited.
    void markCurve(std::size_t curve);
    /// A legend entry that shows a hidden curve when clicked.
    void addHiddenCurve(std::size_t curve);
    FigureRange clipped(FigureRange range) const;
    /// Whether the figure is high enough for this number of panels below its main axes.
    bool hasRoomFor(int panels) const;
    /// Height of the caption in the last layout; 0 without one.
    int captionHeight() const;
    /// As a step of the zoom history.
    void zoomTo(std::optional<FigureRange> zoom);
    void invalidate(); ///< refresh() and draw soon

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
    qint64 m_frameBeganNs = 0; ///< CPU time of the thread
    int m_liveGapMs = 0;       ///< between frames that only a run requires

    Drag m_drag = Drag::None;
    QPointF m_pressed;
    FigureRange m_rangeAtPress;
    std::optional<FigureRange> m_zoomAtPress;
    std::optional<SampleRef> m_hovered;
};

} // namespace unisweep

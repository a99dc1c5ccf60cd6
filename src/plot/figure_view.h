// SPDX-License-Identifier: GPL-3.0-or-later
// What all figures share: theme, zoom and its history, mouse and keys, crosshair, strips of
// legend and caption, and repaints at no more than 30 a second however often data arrives.
//
//   drag            zoom to the rectangle (a thin one zooms one axis only)
//   Ctrl or Alt drag, or drag while choosing (C)   choose the samples in the rectangle, in every
//                   view; with Shift besides those already chosen
//   wheel           zoom at the cursor; with Ctrl only across, with Shift only upright; over an
//                   axis only that axis
//   middle or Shift drag   move the view
//   double click, 0, Home  everything       K   everything, or up to one step past the knee
//   L   the upright axis logarithmic, or linear
//   + − arrows      zoom, move          Backspace, Shift+Backspace   zoom undone, redone
//   N, Shift+N      next outlier, the one before        A   choose all that is seen
//   Page up, down   the next step of figures of one step, the one before        Esc   let go
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

/// A figure. GUI thread; one that is only exported may live on another thread of its own, from its
/// making to its end. Pixels are those of the widget. Nothing here throws.
class FigureView : public QCustomPlot
{
    Q_OBJECT

public:
    /// `run` outlives the view.
    FigureView(PlottedRun& run, QWidget* parent = nullptr);
    ~FigureView() override;

    /// Its word in figureList().
    virtual QString word() const = 0;
    /// Whether runs of that experiment have what it shows: requests, unless it says otherwise.
    virtual bool suits(const Experiment& experiment) const;
    /// "Latency by offered rate"
    virtual QString title() const = 0;
    /// How to read it: axes, marks, rules, for the caption. Plain text.
    virtual QString explanation() const = 0;

    PlottedRun& plotted() const { return m_run; }
    const FigureTheme& theme() const { return m_theme; }
    /// The axes that zoom; QCustomPlot's would be the uppermost.
    QCPAxisRect* axisRect() const { return xAxis->axisRect(); }

    /// As chosen, or as suits the run (PlottedRun::suitsLogarithmic()).
    bool isLogarithmic() const
    {
        return m_logarithmic.value_or(hasUprightLatency() && m_run.suitsLogarithmic());
    }
    /// What is shown; nullopt: what usualRange() gives, growing with the data; `everything`: all.
    std::optional<FigureRange> zoom() const { return m_zoom; }
    /// What one must know of the view that nobody chose: "logarithmic: …; 3 higher rates not
    /// shown". Empty when there is nothing to say.
    QString viewNote() const;
    /// Clipped to what there is. Not part of the zoom history.
    void setZoom(std::optional<FigureRange> zoom);

    /// What only this figure has: a subclass takes its own from the options, and gives them.
    virtual void applyOptions(const FigureOptions&) {}
    /// Writes them into the options, leaving the others.
    virtual void giveOptions(FigureOptions&) const {}

    /// The words under the figure; shown at first.
    void setCaptionVisible(bool visible);
    /// What is not drawn.
    void setLeftOut(FigureParts parts);
    FigureParts leftOut() const { return m_leftOut; }
    bool shows(FigurePart part) const { return !m_leftOut.testFlag(part); }
    /// The legend's curves are buttons that hide and show them; hidden ones stay there. For
    /// windows.
    void setClickable(bool clickable);
    /// The curve whose entry of the legend is there; -1 for none.
    int curveOfChipAt(QPointF pixel) const;
    /// Cells of the sample cloud per pixel; 0 (the default): one per pixel of the screen.
    void setCellsPerPixel(double cells) { m_cellsPerPixel = cells; }
    /// What was set, or what fits the screen that it is on.
    double cellsPerPixel() const;
    /// Across a sample's dot: cells, at least one. `pixels`: 1 unless set.
    int dotCells() const;
    void setDotPixels(double pixels) { m_dotPixels = pixels; }

    /// Brings what is drawn up to date. replot() does so by itself; painting elsewhere
    /// (toPainter()) must ask for it.
    void prepare();
    /// prepare() for a picture of this size, in pixels of 1/96 inch.
    void prepareFor(QSize size);

    /// The sample drawn nearest to a point of the widget, within a few pixels.
    virtual std::optional<SampleRef> sampleNear(QPointF pixel) const;
    /// Where a sample is drawn; nullopt when it is not in this figure.
    virtual std::optional<QPointF> pixelOf(SampleRef sample) const;
    /// Calls use() with the place of each chosen sample that this figure draws.
    virtual void forEachSelected(const std::function<void(QPointF)>&) const {}
    /// What a brush over this rectangle of the widget chooses.
    virtual std::vector<SampleBox> boxesIn(QRectF) const { return {}; }
    /// What a click chooses that meets no sample: a bar, a point of a curve.
    virtual std::vector<SampleBox> boxesAt(QPointF) const { return {}; }
    /// The step under a point of the widget, by its index; -1 for none.
    virtual qsizetype stepAt(QPointF) const { return -1; }
    /// Where a step is drawn, in pixels: in figures in which each step has a place.
    virtual std::optional<QRectF> areaOf(qsizetype) const { return {}; }
    /// The note pinned there, by its index in RunData::notes.
    std::optional<std::size_t> noteAt(QPointF pixel) const;
    /// What is drawn, as tables; of samples those in view.
    virtual void writeData(FigureData&) const {}
    /// True for a figure of the step in focus.
    virtual bool sharesFocus() const { return false; }

    /// The place of the run under a point of the widget; nullopt where there is none.
    virtual std::optional<RunPlace> placeAt(QPointF) const { return {}; }
    /// Where the cursor's lines are for a place that another figure is asked about, in pixels.
    struct CursorLines {
        std::optional<double> x;
        std::optional<double> y;
    };
    virtual CursorLines linesOf(const RunPlace&) const { return {}; }
    /// The values of both axes at a point of the widget, as the axes are now.
    std::pair<QString, QString> textsAt(QPointF pixel) const
    {
        return {xText(xAxis->pixelToCoord(pixel.x())), yText(yAxis->pixelToCoord(pixel.y()))};
    }
    /// What is under the pointer, in a line of plain text; empty when it is nowhere.
    QString readout() const { return m_readout; }
    /// The figure as it is on the screen, without the cursor.
    QImage picture();

    /// Choosing: dragging brushes instead of zooming.
    void setChoosing(bool choosing) { m_choosing = choosing; }
    bool isChoosing() const { return m_choosing; }

public Q_SLOTS:
    /// The upright axis; nullopt: as suits the run.
    void setLogarithmic(std::optional<bool> logarithmic);
    void resetView();      ///< everything
    void toggleOverload(); ///< everything, or what usualRange() gives
    void zoomIn();         ///< about the middle, on both axes
    void zoomOut();
    void undoZoom(); ///< does nothing when there is nothing to undo
    void redoZoom();

Q_SIGNALS:
    void viewChanged(); ///< zoom or scale, by whomever
    /// By StepRecord::id and the place among the step's samples.
    void sampleHovered(qint64 stepId, qsizetype sample);
    void sampleClicked(qint64 stepId, qsizetype sample);
    void readoutChanged(const QString& text);
    void choosingToggled();        ///< by its key; whoever keeps the mode sets it
    void menuAsked(QPointF pixel); ///< by the right button or the menu key

protected:
    /// The range that shows all there is.
    virtual FigureRange wholeRange() const = 0;
    /// The range that is shown until somebody chooses another: everything, unless it says
    /// otherwise.
    virtual FigureRange usualRange() const { return wholeRange(); }
    /// What usualRange() leaves out, for people; empty for nothing.
    virtual QString leftOutNote() const { return {}; }
    /// The upright axis is a latency, which may span decades.
    virtual bool hasUprightLatency() const { return false; }
    /// Called before drawing, when data or options have changed since it was last called.
    virtual void refresh() = 0;
    /// What the readout says of a place where no sample is, in plain text; may be empty.
    virtual QString placeText(QPointF pixel) const;
    /// Values under the crosshair.
    virtual QString xText(double x) const;
    virtual QString yText(double y) const;

    LegendStrip& legendStrip() { return *m_legend; }
    /// Another pair of axes in a row of the layout; its x axis follows the figure's.
    QCPAxisRect* addPanel(int row);
    /// The upright axis' label, and its scale as isLogarithmic() wants it.
    void setUpUprightAxis(const QString& label);
    /// "Response time (ms)", of the kind in use.
    QString latencyLabel() const;
    /// Into the legend, what one must know of visible curves: that their client told no single
    /// requests, and what the view leaves out.
    void addTags();
    /// Makes the legend's last entry that of a curve, with the badges that the curve has: emulated,
    /// client-limited.
    void markCurve(std::size_t curve);
    /// Where one may click on it: the entry of a curve that is hidden.
    void addHiddenCurve(std::size_t curve);
    FigureRange clipped(FigureRange range) const;
    /// Whether the figure is high enough for so many panels under its main axes.
    bool hasRoomFor(int panels) const;
    /// Of the caption as it was last laid out; 0 without one.
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
    std::optional<bool> m_logarithmic; ///< nullopt: nobody chose
    FigureParts m_leftOut;
    bool m_clickable = false;
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
    int m_liveGapMs = 0;       ///< between frames that nobody but a run asks for

    Drag m_drag = Drag::None;
    QPointF m_pressed;
    FigureRange m_rangeAtPress;
    std::optional<FigureRange> m_zoomAtPress;
    std::optional<SampleRef> m_hovered;
};

} // namespace unisweep

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/figure/figure_area.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include "figures/figure_list.h"
#include "figures/paper_reference.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

FigureArea::FigureArea(QBoxLayout* layout, QTabWidget* tabs, FigureTabs& figures)
    : QObject(tabs)
    , m_tabs(tabs)
    , m_figures(figures)
    , m_splitter(new QSplitter(tabs->parentWidget()))
    , m_pane(new QWidget(m_splitter))
    , m_readout(new QLabel(tabs->parentWidget()))
{
    m_splitter->setObjectName(u"figureSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    layout->replaceWidget(tabs, m_splitter);
    m_splitter->insertWidget(0, tabs);
    setUpSecond();
    m_readout->setObjectName(u"readoutLabel"_s);
    m_readout->setTextFormat(Qt::PlainText);
    m_readout->setMargin(3);
    m_readout->setAccessibleName(tr("Values under the pointer"));
    m_readout->setAccessibleDescription(tr("The values under the pointer in the figure"));
    // A long line is elided instead of widening the window.
    m_readout->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_readout->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_readout);
    m_readout->installEventFilter(this);
    for (FigureView* figure : m_figures.figures())
        connect(figure, &FigureView::readoutChanged, this, &FigureArea::showReadout);
    connect(&m_figures, &FigureTabs::figureAdded, this, [this](FigureView* figure) {
        connect(figure, &FigureView::readoutChanged, this, &FigureArea::showReadout);
    });
    connect(&m_figures, &FigureTabs::viewChanged, this, &FigureArea::showReadout);
    connect(&m_figures, &FigureTabs::currentChanged, this, &FigureArea::showReadout);
    connect(&m_figures.plotted(), &PlottedRun::changed, this, [this](PlottedRun::Change what) {
        if (what != PlottedRun::Change::Cursor && what != PlottedRun::Change::Samples)
            showReadout();
    });
    showReadout();
}

void FigureArea::setUpSecond()
{
    m_pane->setObjectName(u"secondFigure"_s);
    m_paneLayout = new QVBoxLayout(m_pane);
    m_paneLayout->setContentsMargins({});
    m_paneLayout->setSpacing(0);
    m_choice = new QComboBox(m_pane);
    m_choice->setObjectName(u"secondFigureCombo"_s);
    m_choice->setAccessibleName(tr("Second figure"));
    m_choice->setToolTip(tr("Figure to show beside the first"));
    auto* close = new QToolButton(m_pane);
    close->setObjectName(u"closeSecondFigure"_s);
    close->setText(tr("Close"));
    close->setToolTip(tr("Close the second figure"));
    close->setAutoRaise(true);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(4, 2, 4, 2);
    head->addWidget(m_choice, 1);
    head->addWidget(close);
    m_paneLayout->addLayout(head);
    m_pane->hide();
    connect(close, &QToolButton::clicked, this, &FigureArea::hideSecond);
    connect(m_choice, &QComboBox::activated, this,
            [this] { choose(m_choice->currentData().toString()); });
}

void FigureArea::fillMenu(QMenu* menu)
{
    auto* group = new QActionGroup(menu);
    const auto add = [&](const QString& text, const char* name) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QString::fromLatin1(name));
        group->addAction(action);
        return action;
    };
    QAction* none = add(tr("&None"), "noSecondFigureAction");
    QAction* beside = add(tr("&Side by side"), "figuresBesideAction");
    QAction* stacked = add(tr("S&tacked"), "figuresStackedAction");
    beside->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J));
    stacked->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J));
    connect(none, &QAction::triggered, this, &FigureArea::hideSecond);
    // Choosing the same arrangement again hides the second figure.
    const auto toggle = [this](Qt::Orientation orientation) {
        if (m_pane->isVisible() && m_splitter->orientation() == orientation)
            hideSecond();
        else
            showSecond(orientation);
    };
    connect(beside, &QAction::triggered, this, [toggle] { toggle(Qt::Horizontal); });
    connect(stacked, &QAction::triggered, this, [toggle] { toggle(Qt::Vertical); });
}

FigureView* FigureArea::second() const
{
    return m_figures.second();
}

void FigureArea::fillChoice()
{
    const Experiment& experiment = m_figures.experiment();
    const QString before = m_choice->currentData().toString();
    const QSignalBlocker blocker(m_choice);
    m_choice->clear();
    for (FigureView* figure : m_figures.figures()) {
        if (figure->suits(experiment) && m_tabs->indexOf(figure) >= 0)
            m_choice->addItem(figure->title(), figure->word());
    }
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(before)));
}

void FigureArea::showSecond(Qt::Orientation orientation)
{
    fillChoice();
    m_splitter->setOrientation(orientation);
    m_pane->show();
    const int half =
        (orientation == Qt::Horizontal ? m_splitter->width() : m_splitter->height()) / 2;
    m_splitter->setSizes({half, half});
    if (!second()) { // a new one was created
        const FigureView* first = m_figures.current();
        const QString usual = first && first->word() == u"latency-by-rate"_s ? u"latency-by-time"_s
                                                                             : u"latency-by-rate"_s;
        m_choice->setCurrentIndex(std::max(0, m_choice->findData(usual)));
    }
    choose(m_choice->currentData().toString());
}

void FigureArea::hideSecond()
{
    m_pane->hide();
    m_figures.setSecond({}, nullptr);
}

void FigureArea::choose(const QString& word)
{
    if (FigureView* figure = m_figures.setSecond(word, m_pane))
        m_paneLayout->addWidget(figure, 1);
}

void FigureArea::showReadout()
{
    const FigureView* current = m_figures.current();
    QString text;
    for (const FigureView* figure : {current, static_cast<const FigureView*>(second())}) {
        if (figure && !figure->readout().isEmpty())
            text = figure->readout();
    }
    if (text.isEmpty() && current && current->plotted().run())
        text = QStringList{current->viewNote(), referenceNote(*current)}
                   .filter(QRegularExpression(u"."_s))
                   .join(u" · "_s);
    m_text = text;
    elide();
    m_readout->setToolTip(text.isEmpty() ? QString()
                                         : u"<span>%1</span>"_s.arg(text.toHtmlEscaped()));
}

void FigureArea::elide()
{
    const int room = m_readout->width() - 2 * m_readout->margin();
    m_readout->setText(m_text.isEmpty()
                           ? u" "_s // keeps its height
                           : m_readout->fontMetrics().elidedText(m_text, Qt::ElideRight, room));
}

bool FigureArea::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_readout && event->type() == QEvent::Resize)
        elide();
    return QObject::eventFilter(watched, event);
}

} // namespace unisweep

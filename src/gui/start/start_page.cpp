// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/start/start_page.h"

#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "base/visible_text.h"
#include "gui/foreign_text.h"
#include "gui/start/start_pictures.h"
#include "gui/window/tool_icons.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// Data of an item of the tree.
enum StartRole { PathRole = Qt::UserRole, NameRole };

static QLabel* headline(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

StartPage::StartPage(Catalog catalog, QWidget* parent)
    : QWidget(parent)
    , m_catalog(std::move(catalog))
    , m_tree(new QTreeWidget(this))
    , m_recent(new QListWidget(this))
    , m_recentTitle(headline(tr("Recent"), this))
    , m_checking(new QLabel(tr("Checking this host…"), this))
    , m_platforms(new QWidget(this))
    , m_platformRows(new QGridLayout(m_platforms))
{
    setObjectName(u"startPage"_s);
    setAccessibleName(tr("Start"));
    auto* layout = new QVBoxLayout(this);
    setUpHead(*layout);
    auto* columns = new QHBoxLayout;
    columns->addWidget(setUpExamples(), 3);
    columns->addWidget(setUpSide(), 2);
    layout->addLayout(columns, 1);
}

void StartPage::setUpHead(QBoxLayout& layout)
{
    constexpr int wide = 16;
    layout.setContentsMargins(wide, wide, wide, wide);
    auto* title = headline(tr("How does this guest behave as load rises?"), this);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    title->setFont(font);
    layout.addWidget(title);
    auto* what = new QLabel(
        tr("An experiment boots guests, sends them requests at rising rates and draws the latency "
           "of every request. Start with one that is ready, or with your own."),
        this);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    layout.addWidget(what);
    auto* row = new QHBoxLayout;
    const auto add = [&](const QString& text, const char* name, void (StartPage::*signal)()) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QString::fromLatin1(name));
        connect(button, &QPushButton::clicked, this, signal);
        row->addWidget(button);
        return button;
    };
    QPushButton* first =
        add(tr("&Try it: BIND on Linux, 1 minute"), "tryButton", &StartPage::tryRequested);
    first->setIcon(toolIcon(ToolIcon::Run));
    first->setToolTip(tr("Run this experiment now: a small Linux guest with a DNS server. The "
                         "first time, its image is built first, which takes another minute."));
    add(tr("&New experiment"), "startNew", &StartPage::newRequested);
    add(tr("&Open…"), "startOpen", &StartPage::openRequested);
    row->addStretch();
    m_back = add(tr("&Back to the figures"), "startBack", &StartPage::backRequested);
    m_back->hide();
    layout.addLayout(row);
}

QWidget* StartPage::setUpExamples()
{
    m_tree->setObjectName(u"startExamples"_s);
    m_tree->setAccessibleName(tr("Recorded runs and example experiments"));
    m_tree->setAccessibleDescription(tr("Enter opens one"));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(true);
    m_tree->setIconSize({StartRecording::pictureWidth, StartRecording::pictureHeight});
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setUniformRowHeights(false);
    const auto group = [this](const QString& text) {
        auto* item = new QTreeWidgetItem(m_tree, {text});
        QFont bold = m_tree->font();
        bold.setBold(true);
        item->setFont(0, bold);
        item->setExpanded(true);
        item->setHidden(true);
        return item;
    };
    m_recordedGroup = group(tr("Recorded runs: look at real samples at once"));
    m_paperGroup = group(tr("The paper's figures"));
    m_otherGroup = group(tr("Examples"));
    connect(m_tree, &QTreeWidget::itemClicked, this, &StartPage::choose);
    connect(m_tree, &QTreeWidget::itemActivated, this, &StartPage::choose); // with Enter
    return m_tree;
}

QWidget* StartPage::setUpSide()
{
    auto* body = new QWidget;
    auto* side = new QVBoxLayout(body);
    side->setContentsMargins(8, 0, 0, 0);
    m_recent->setObjectName(u"startRecent"_s);
    m_recent->setAccessibleName(tr("Recent files"));
    m_recent->setAlternatingRowColors(true);
    m_recent->setIconSize({StartRecording::pictureWidth, StartRecording::pictureHeight});
    m_recent->setWordWrap(true);
    const auto chosen = [this](const QListWidgetItem* item) {
        if (isVisible())
            Q_EMIT fileChosen(item->data(PathRole).toString());
    };
    connect(m_recent, &QListWidget::itemClicked, this, chosen);
    connect(m_recent, &QListWidget::itemActivated, this, chosen);
    m_checking->setTextFormat(Qt::PlainText);
    m_platforms->setObjectName(u"startPlatforms"_s);
    m_platformRows->setContentsMargins({});
    m_platformRows->setColumnStretch(1, 1);
    side->addWidget(headline(tr("Platforms on this host"), body));
    side->addWidget(m_checking);
    side->addWidget(m_platforms);
    auto* row = new QHBoxLayout;
    for (const auto& [text, name, act] : {std::tuple(tr("&Images…"), "startImages", true),
                                          std::tuple(tr("System &check…"), "startCheck", false)}) {
        auto* button = new QPushButton(text, body);
        button->setObjectName(QString::fromLatin1(name));
        connect(button, &QPushButton::clicked, this, [this, act = act] {
            if (act)
                Q_EMIT imagesRequested({});
            else
                Q_EMIT checkRequested();
        });
        row->addWidget(button);
    }
    row->addStretch();
    side->addLayout(row);
    side->addSpacing(12);
    side->addWidget(m_recentTitle);
    side->addWidget(m_recent, 1);
    side->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(body);
    return scroll;
}

void StartPage::setCatalog(Catalog catalog)
{
    m_catalog = std::move(catalog);
    refresh();
}

void StartPage::setCanGoBack(bool can)
{
    m_back->setVisible(can);
}

void StartPage::refresh()
{
    m_stale = true;
    if (isVisible())
        readExamples();
}

void StartPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showRecent();
}

// Wait for the first paint: reading files would delay it.
void StartPage::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (!m_stale)
        return;
    const auto read = [this] {
        if (m_stale && isVisible())
            readExamples();
    };
    QMetaObject::invokeMethod(this, read, Qt::QueuedConnection);
}

// A run may need the processor time.
void StartPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    for (BackgroundJob* job : {&m_reading, &m_checkingJob, &m_recordedJob}) {
        m_stale |= job->isRunning();
        job->cancel();
    }
}

void StartPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_paperGroup) {
        showExamples();
        showRecorded(QList<StartRecording>(m_recorded));
    }
}

void StartPage::readExamples()
{
    m_stale = false;
    if (m_examples.isEmpty())
        m_reading.start([] { return startExamples(); },
                        [this](QList<StartExample> examples) {
                            m_examples = std::move(examples);
                            showExamples();
                            check();
                        });
    else
        check();
    m_recordedJob.start(
        [](const std::stop_token& stop) { return startRecordings(recordedRuns(), stop); },
        [this](const QList<StartRecording>& runs) { showRecorded(runs); });
}

void StartPage::check()
{
    m_checking->show();
    m_checkingJob.start(
        [examples = m_examples, catalog = m_catalog](const std::stop_token& stop) {
            return std::pair(platformStates(catalog, stop),
                             startReadiness(examples, catalog, stop));
        },
        [this](const std::pair<QList<PlatformState>, StartReadiness>& found) {
            m_checking->hide();
            showPlatforms(found.first);
            m_readiness = found.second;
            showReadiness();
        });
}

QString StartPage::exampleText(const StartExample& example) const
{
    QStringList platforms;
    for (const Series& series : example.experiment.series) {
        const auto platform = m_catalog.platform(series.platform);
        platforms << (platform ? platform->title : series.platform);
    }
    platforms.removeDuplicates();
    QStringList facts{effortText(example.experiment), platforms.join(u", "_s)};
    if (const auto found = m_readiness.constFind(example.name); found != m_readiness.constEnd())
        facts.prepend(found->summary());
    QString title = example.title; // capitalize "section 5.2: …"
    title.replace(0, 1, title.left(1).toUpper());
    return visibleName(title) + u'\n' + visibleName(facts.join(u" · "_s));
}

void StartPage::showExamples()
{
    for (QTreeWidgetItem* group : {m_paperGroup, m_otherGroup}) {
        for (QTreeWidgetItem* item : group->takeChildren())
            delete item;
    }
    for (const StartExample& example : m_examples) {
        auto* item = new QTreeWidgetItem(example.ofThePaper() ? m_paperGroup : m_otherGroup);
        item->setIcon(0, planPicture(example.experiment, palette(), devicePixelRatioF()));
        item->setData(0, PathRole, example.path);
        item->setData(0, NameRole, example.name);
        item->setText(0, exampleText(example));
        item->setToolTip(0, toolTipText(tr("The picture is the plan of the load: rates over time, "
                                           "a square for each series.")));
    }
    for (QTreeWidgetItem* group : {m_paperGroup, m_otherGroup})
        group->setHidden(group->childCount() == 0);
    showReadiness();
}

// Updates in place, so that the user's selection and scroll position stay.
void StartPage::showReadiness()
{
    for (QTreeWidgetItem* group : {m_paperGroup, m_otherGroup}) {
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem* item = group->child(i);
            const QString name = item->data(0, NameRole).toString();
            for (const StartExample& example : m_examples) {
                if (example.name == name)
                    item->setText(0, exampleText(example));
            }
            if (const auto found = m_readiness.constFind(name); found != m_readiness.constEnd())
                item->setToolTip(0, toolTipText(found->toText()));
        }
    }
}

void StartPage::showRecorded(const QList<StartRecording>& runs)
{
    m_recorded = runs;
    for (QTreeWidgetItem* item : m_recordedGroup->takeChildren())
        delete item;
    for (const StartRecording& recording : runs) {
        const RecordedRun& run = recording.run;
        const QString facts = recordingFacts(run);
        auto* item = new QTreeWidgetItem(m_recordedGroup);
        item->setIcon(0, runPicture(recording, palette(), devicePixelRatioF()));
        item->setData(0, PathRole, run.path);
        item->setText(0, visibleName(run.title) + u'\n' + visibleName(facts));
        item->setToolTip(0, toolTipText(tr("%1\nA run that was recorded on a real guest: %2. It "
                                           "opens as a copy.")
                                            .arg(run.about, facts)));
    }
    m_recordedGroup->setHidden(runs.isEmpty());
}

void StartPage::showPlatforms(const QList<PlatformState>& states)
{
    while (QLayoutItem* item = m_platformRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const PlatformState& state : states) {
        auto* title = new QLabel(visibleName(state.title), m_platforms);
        auto* line = new QLabel(state.line, m_platforms);
        for (QLabel* label : {title, line}) {
            label->setTextFormat(Qt::PlainText);
            label->setToolTip(state.detail.isEmpty() ? QString() : toolTipText(state.detail));
            label->setEnabled(state.kind != PlatformState::Kind::NotHere);
        }
        line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        m_platformRows->addWidget(title, row, 0);
        m_platformRows->addWidget(line, row, 1);
        const bool get = state.kind == PlatformState::Kind::NeedsImage;
        const bool check = state.kind == PlatformState::Kind::NotHere;
        auto* button = new QToolButton(m_platforms);
        button->setText(get ? tr("Get…") : check ? tr("Why?") : tr("Images…"));
        button->setObjectName(u"platform-%1"_s.arg(state.id));
        button->setAccessibleName(tr("%1: %2").arg(state.title, button->text()));
        button->setToolTip(check ? toolTipText(state.detail) : tr("Open the page of images"));
        connect(button, &QToolButton::clicked, this, [this, check, id = state.id] {
            if (check)
                Q_EMIT checkRequested();
            else
                Q_EMIT imagesRequested(id);
        });
        m_platformRows->addWidget(button, row++, 2);
    }
}

void StartPage::showRecent()
{
    m_recent->clear();
    for (const RecentFile& file : FileMenus::recent()) {
        auto* item = new QListWidgetItem(visibleName(file.text), m_recent);
        item->setData(PathRole, file.path);
        item->setToolTip(toolTipText(file.path));
        if (const QString picture = FileMenus::pictureFile(file.path); QFileInfo::exists(picture))
            item->setIcon(QIcon(picture));
    }
    m_recent->setVisible(m_recent->count() > 0);
    m_recentTitle->setVisible(m_recent->count() > 0);
}

void StartPage::choose(const QTreeWidgetItem* item)
{
    const QString path = item->data(0, PathRole).toString();
    if (path.isEmpty() || !isVisible()) // a group, or the second signal of a click
        return;
    const auto recorded = std::ranges::find(
        m_recorded, path, [](const StartRecording& recording) { return recording.run.path; });
    if (recorded != m_recorded.end())
        Q_EMIT recordedChosen(RecordedRun(recorded->run));
    else
        Q_EMIT fileChosen(path);
}

} // namespace unisweep

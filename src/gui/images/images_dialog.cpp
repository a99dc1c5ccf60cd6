// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/images/images_dialog.h"

#include <algorithm>
#include <chrono>

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include "base/quantity_text.h"
#include "base/visible_text.h"
#include "gui/analysis/data_table.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

/// The rows that match the filter and, on demand, only what the experiment uses.
class ImagesProxy : public TableProxy
{
public:
    using TableProxy::TableProxy;
    void setOnlyUsed(bool only)
    {
        m_onlyUsed = only;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        if (m_onlyUsed &&
            sourceModel()->index(row, ImagesModel::UsedBy).data().toString().isEmpty())
            return false;
        return TableProxy::filterAcceptsRow(row, parent);
    }

private:
    bool m_onlyUsed = false;
};

} // namespace

ImagesDialog::ImagesDialog(Catalog catalog, QWidget* parent)
    : QDialog(parent)
    , m_catalog(std::move(catalog))
    , m_model(m_jobs)
    , m_proxy(new ImagesProxy(this))
    , m_table(new QTableView(this))
    , m_onlyUsed(new QCheckBox(tr("&Only those of this experiment"), this))
    , m_details(new QPlainTextEdit(this))
    , m_space(new QLabel(this))
    , m_kernels(m_jobs, this)
{
    setObjectName(u"imagesDialog"_s);
    setWindowTitle(tr("Images"));
    setUpTable();
    m_onlyUsed->setObjectName(u"onlyUsedImages"_s);
    m_details->setObjectName(u"imageDetails"_s);
    m_details->setReadOnly(true);
    m_details->setPlaceholderText(
        tr("Select an image to see what it is made of, or how to get it."));
    m_details->setTabChangesFocus(true);
    m_details->setAccessibleName(tr("Details and log of the selected image"));
    m_space->setObjectName(u"imageSpace"_s);
    m_space->setText(tr("Looking for images…")); // until readShelf() has found them
    m_space->setTextFormat(Qt::PlainText);
    m_space->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_space->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto* top = new QHBoxLayout;
    top->addWidget(m_find, 1);
    top->addWidget(m_onlyUsed);
    auto* row = new QHBoxLayout;
    m_build = addButton(*row, "buildImage", tr("&Build"),
                        tr("Build the image here, from its sources or the distribution's current "
                           "packages"),
                        &ImagesDialog::build);
    m_buildFrom = addButton(*row, "buildImageFrom", tr("Build &from…"),
                            tr("Build a unikernel from your own sources, or for another target"),
                            &ImagesDialog::buildFrom);
    m_get = addButton(*row, "getImage", tr("&Get"),
                      tr("Download it from the address in the catalog"), &ImagesDialog::get);
    m_import = addButton(*row, "importImage", tr("&Import…"), tr("Use your own file"),
                         &ImagesDialog::import);
    m_verify = addButton(*row, "verifyImage", tr("&Verify"),
                         tr("Compare the files with their SHA-256"), &ImagesDialog::verify);
    m_remove = addButton(*row, "removeImage", tr("&Remove…"), tr("Delete the image's files"),
                         &ImagesDialog::remove);
    m_cancel =
        addButton(*row, "cancelImage", tr("&Cancel"),
                  tr("Stop what is being done with the selected images"), &ImagesDialog::cancel);
    row->addStretch();
    m_addGuest =
        addButton(*row, "addGuest", tr("&Add a guest…"),
                  tr("Your own unikernel or system that is not listed"), &ImagesDialog::guestAsked);
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QAbstractButton* button : close->buttons())
        qobject_cast<QPushButton*>(button)->setAutoDefault(false);
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_table);
    split->addWidget(m_details);
    split->setStretchFactor(0, 1);
    split->setChildrenCollapsible(false);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_space, 1);
    bottom->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(split, 1);
    layout->addLayout(row);
    layout->addLayout(bottom);
    constexpr QSize usual{1000, 640};
    resize(usual);
    split->setSizes({usual.height() * 2 / 3, usual.height() / 3});

    connect(m_onlyUsed, &QCheckBox::toggled, static_cast<ImagesProxy*>(m_proxy),
            &ImagesProxy::setOnlyUsed);
    connect(&m_jobs, &ImageJobs::changed, this, [this] {
        updateButtons();
        updateDetails();
    });
    connect(&m_jobs, &ImageJobs::ended, this, &ImagesDialog::jobEnded);
    constexpr std::chrono::seconds lookAgainEvery{5};
    m_lookAgain.setInterval(lookAgainEvery);
    connect(&m_lookAgain, &QTimer::timeout, this, &ImagesDialog::lookAgain);
    refresh();
    updateButtons();
}

void ImagesDialog::setUpTable()
{
    m_table->setObjectName(u"imagesTable"_s);
    m_proxy->setSourceModel(&m_model);
    m_table->setModel(m_proxy);
    unisweep::setUpTable(*m_table, tr("Images"),
                         tr("Each image: whether it is available, its size, when it was created, "
                            "and which series use it"));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ImagesModel::Name, Qt::AscendingOrder);
    m_find = new FindLine(m_table, this);
    QHeaderView& header = *m_table->horizontalHeader();
    header.setStretchLastSection(true);
    constexpr int widths[] = {300, 290, 90, 150};
    for (int column = 0; column < static_cast<int>(std::size(widths)); ++column)
        header.resizeSection(column, widths[column]);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        updateButtons();
        updateDetails();
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ImagesDialog::updateButtons);
}

QPushButton* ImagesDialog::addButton(QBoxLayout& row, const char* name, const QString& text,
                                     const QString& tip, void (ImagesDialog::*act)())
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setToolTip(tip);
    button->setProperty("usualTip", tip);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, act);
    row.addWidget(button);
    return button;
}

void ImagesDialog::setCatalog(Catalog catalog)
{
    m_catalog = std::move(catalog);
    refresh();
}

void ImagesDialog::setExperiment(const Experiment& experiment)
{
    if (experiment.series != m_model.experiment().series)
        m_model.setExperiment(experiment);
}

void ImagesDialog::setMeasuring(bool measuring)
{
    m_measuring = measuring;
    updateButtons();
}

void ImagesDialog::choose(const QString& platform, const QString& server)
{
    m_wantedKey = server.isEmpty() ? platform : platform + u'/' + server;
    m_find->clear();
    m_onlyUsed->setChecked(false);
    chooseWanted();
}

// As soon as it is known what there is.
void ImagesDialog::chooseWanted()
{
    if (m_wantedKey.isEmpty() || m_model.rowCount() == 0)
        return;
    const QString platform = m_wantedKey.section(u'/', 0, 0);
    int row = m_model.rowOf(m_wantedKey);
    const int kernel = m_model.rowOf(platform);
    if (kernel >= 0 && !m_model.image(kernel) && (row < 0 || !m_model.image(row)))
        row = kernel;
    for (int i = 0; row < 0 && i < m_model.rowCount(); ++i) {
        if (m_model.entry(i) && m_model.entry(i)->platform->id == platform)
            row = i;
    }
    if (row < 0 && m_reading.isRunning()) // it may be among what is found now
        return;
    m_wantedKey.clear();
    const QModelIndex index = m_proxy->mapFromSource(m_model.index(row, 0));
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                          QItemSelectionModel::Rows);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void ImagesDialog::refresh()
{
    readShelf();
}

void ImagesDialog::readShelf()
{
    m_reading.start([catalog = m_catalog] { return unisweep::readShelf(catalog); },
                    [this](ImageShelf shelf) {
                        setShelf(std::move(shelf));
                        chooseWanted();
                        findOutdated();
                    });
}

void ImagesDialog::setShelf(ImageShelf shelf)
{
    QStringList chosen;
    for (const int row : chosenRows())
        chosen << m_model.key(row);
    m_model.setShelf(std::move(shelf));
    if (chosenRows().isEmpty()) // rows have come or gone
        selectRows(chosen);
    m_space->setText(m_model.shelf().spaceText());
    m_space->setToolTip(m_model.shelf().folder);
    updateButtons();
    updateDetails();
}

void ImagesDialog::selectRows(const QStringList& keys)
{
    for (const QString& key : keys) {
        const QModelIndex index = m_proxy->mapFromSource(m_model.index(m_model.rowOf(key), 0));
        m_table->selectionModel()->select(index,
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

// Of what was built from sources; a run may need the time that it takes.
void ImagesDialog::findOutdated()
{
    if (m_measuring || std::ranges::none_of(m_model.shelf().entries, &ShelfEntry::isRebuildable))
        return;
    m_comparing.start(
        [shelf = m_model.shelf()](const std::stop_token& stop) mutable {
            markOutdated(shelf, stop);
            return std::move(shelf);
        },
        [this](ImageShelf shelf) { setShelf(std::move(shelf)); });
}

// The user may have installed a tool, or imported an image with the command line.
void ImagesDialog::lookAgain()
{
    const bool missing = std::ranges::any_of(m_model.shelf().entries, [](const ShelfEntry& entry) {
        return entry.state == ShelfEntry::State::Missing;
    });
    if (missing && !m_measuring && !m_reading.isRunning())
        readShelf();
}

void ImagesDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    m_lookAgain.start();
}

void ImagesDialog::hideEvent(QHideEvent* event)
{
    QDialog::hideEvent(event);
    m_lookAgain.stop();
}

QList<int> ImagesDialog::chosenRows() const
{
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows << m_proxy->mapToSource(index).row();
    std::ranges::sort(rows);
    return rows;
}

// Empty when nothing speaks against work that takes the machine's time.
QString ImagesDialog::whyNotNow() const
{
    return m_measuring ? tr("A run is in progress, which this would disturb") : QString();
}

void ImagesDialog::updateButtons()
{
    bool build = false;
    bool get = false;
    bool there = false;
    bool busy = false;
    const QList<int> rows = chosenRows();
    for (const int row : rows) {
        const ImageJobs::Job* job = m_jobs.job(m_model.key(row));
        if (job && job->isBusy()) {
            busy = true;
            continue;
        }
        const ShelfEntry* entry = m_model.entry(row);
        build |= entry && entry->canBuild();
        get |= entry && entry->canGet();
        there |= m_model.image(row).has_value();
    }
    const ShelfEntry* one = rows.size() == 1 ? m_model.entry(rows.constFirst()) : nullptr;
    const QString whyNot = whyNotNow();
    const auto set = [](QPushButton* button, bool enabled, const QString& why) {
        button->setEnabled(enabled && why.isEmpty());
        button->setToolTip(enabled && !why.isEmpty() ? why
                                                     : button->property("usualTip").toString());
    };
    set(m_build, build, whyNot);
    set(m_buildFrom, one && one->takesSources && !busy, whyNot);
    set(m_get, get, whyNot);
    set(m_import, one && one->canImport() && !busy, whyNot);
    set(m_verify, there, whyNot);
    set(m_remove, there, whyNot);
    set(m_cancel, busy, {});
    set(m_addGuest, true, whyNot);
}

QString ImagesDialog::detailsOf(int row) const
{
    QStringList parts;
    if (const ShelfEntry* entry = m_model.entry(row)) {
        if (const auto image = entry->image)
            parts << describeImage(*image);
        else if (!entry->why.isEmpty())
            parts << tr("Missing: %1").arg(entry->why);
        if (!entry->remedy.isEmpty())
            parts << entry->remedy;
        if (entry->state == ShelfEntry::State::ToBuild)
            parts << (entry->isFromSources()
                          ? tr("Build creates it here, from its sources, with the mirage tool. A "
                               "run that needs it builds it first.")
                          : tr("Build creates it here, from the distribution's packages. A run "
                               "that needs it builds it first."));
        if (entry->isOutdated)
            parts << tr("Its sources, or the tools that it was built with, have changed since. "
                        "Build creates it again.");
        if (entry->isKernel() && !entry->image && entry->canGet())
            parts << tr("Get downloads the kernel and asks you to confirm it once.");
    } else if (const auto image = m_model.image(row)) {
        parts << tr("Nothing boots this image anymore. It can be removed.")
              << describeImage(*image);
    }
    if (const ImageJobs::Job* job = m_jobs.job(m_model.key(row)))
        parts << job->log.join(QLatin1Char('\n'));
    return parts.join(u"\n\n"_s);
}

void ImagesDialog::updateDetails()
{
    const QList<int> rows = chosenRows();
    QString text;
    if (rows.size() == 1)
        text = detailsOf(rows.constFirst());
    else if (rows.size() > 1)
        text = tr("%1 images selected").arg(QString::number(rows.size()));
    showDetails(visibleText(text));
}

// A log grows under the eyes of its reader: what is selected stays, and so does the place, unless
// it is the end, which is followed.
void ImagesDialog::showDetails(const QString& text)
{
    const QString shown = m_details->toPlainText();
    if (shown == text)
        return;
    if (shown.isEmpty() || !text.startsWith(shown)) {
        m_details->setPlainText(text);
        return;
    }
    QScrollBar& bar = *m_details->verticalScrollBar();
    const bool atEnd = bar.value() == bar.maximum();
    QTextCursor end(m_details->document());
    end.movePosition(QTextCursor::End);
    end.insertText(text.mid(shown.size()));
    if (atEnd)
        bar.setValue(bar.maximum());
}

void ImagesDialog::jobEnded(const QString&)
{
    readShelf();
    Q_EMIT imagesChanged();
}

} // namespace unisweep

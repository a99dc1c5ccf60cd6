// SPDX-License-Identifier: GPL-3.0-or-later
// The wizard's last page: writes the entry, stores the image, boots it once.
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include "base/duration_text.h"
#include "base/output_file.h"
#include "base/visible_text.h"
#include "guest/guard.h"
#include "guest/guest_error.h"
#include "guest/runtime_directory.h"
#include "gui/images/guest_pages.h"
#include "images/image_builder.h"
#include "results/results_file.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

struct GuestTrialPage::Written {
    QString file; ///< the entry in the user's catalog
    QString imageId;
};

GuestTrialPage::GuestTrialPage()
    : m_status(new QLabel(this))
    , m_console(new QPlainTextEdit(this))
    , m_button(new QPushButton(this))
    , m_busy(new QProgressBar(this))
    , m_written(std::make_shared<Written>())
{
    setTitle(tr("Does it respond?"));
    setSubTitle(tr("The guest is booted once, with its console below, and receives requests until "
                   "it responds."));
    m_status->setObjectName(u"trialStatus"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_console->setObjectName(u"trialConsole"_s);
    m_console->setReadOnly(true);
    m_console->setAccessibleName(tr("The guest's console"));
    m_console->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_button->setObjectName(u"trialButton"_s);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_button);
    row->addWidget(m_busy, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(row);
    layout->addWidget(m_status);
    layout->addWidget(m_console, 1);
    connect(m_button, &QPushButton::clicked, this, &GuestTrialPage::bootOrStop);
    connect(&m_run, &RunThread::consoleGrew, this, [this](const QString& text) {
        QTextCursor cursor(m_console->document());
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(text);
        m_console->verticalScrollBar()->setValue(m_console->verticalScrollBar()->maximum());
    });
    connect(&m_run, &RunThread::progressed, this, [this](const RunProgress& progress) {
        if (m_run.isRunning())
            m_status->setText(visibleText(progress.activity));
    });
    connect(&m_run, &RunThread::finished, this, &GuestTrialPage::ended);
}

void GuestTrialPage::initializePage()
{
    showStatus(tr("Boot the guest to see whether it responds. This writes its entry to %1.")
                   .arg(userCatalogFolder()));
}

void GuestTrialPage::showStatus(const QString& text)
{
    m_status->setText(visibleText(text));
    update();
}

void GuestTrialPage::update()
{
    const bool busy = isBusy();
    m_busy->setVisible(busy);
    m_button->setText(busy ? tr("&Stop") : m_hasBooted ? tr("B&oot it again") : tr("B&oot it"));
    Q_EMIT completeChanged(); // updates the wizard's buttons
    if (wizard())
        wizard()->button(QWizard::BackButton)->setEnabled(!busy);
}

void GuestTrialPage::bootOrStop()
{
    if (m_run.isRunning()) {
        m_run.requestStop();
        return;
    }
    if (m_job.isRunning()) {
        if (m_importing) {
            m_job.cancel();
            showStatus(tr("Stopped"));
        }
        return;
    }
    import();
}

namespace
{

struct Imported {
    std::shared_ptr<const PlatformEntry> platform;
    Catalog catalog;
};

void removeImage(const QString& id)
{
    if (id.isEmpty())
        return;
    try {
        ImageStore().remove(id);
    } catch (const ImageError&) { // the user can remove it on the page of images
    }
}

// All or nothing, because an unreadable catalog file would affect all users of the catalog. `file`
// and `imageId` name what an earlier import wrote, and are set to what this one writes.
Imported importGuest(const GuestDraft& draft, QString& file, QString& imageId,
                     const std::stop_token& stop)
{
    const QByteArray text = catalogText(draft.guest);
    const QString folder = userCatalogFolder();
    const QString path = folder + u'/' + ownGuestId(draft.guest.title) + u".yaml"_s;
    if (path != file && QFileInfo::exists(path))
        throw ImageError(
            GuestTrialPage::tr("%1 already exists; choose another name for the guest").arg(path));
    Imported result;
    result.platform = std::make_shared<const PlatformEntry>(Catalog::parse(path, text));
    ImageBuilder builder{ImageStore()};
    const QString before = imageId;
    imageId =
        builder.import(Recipe{result.platform, 0}, draft.kernel, draft.disk, draft.initrd, stop).id;
    if (before != imageId)
        removeImage(before); // stored by an earlier attempt, from other files
    if (!file.isEmpty() && file != path)
        QFile::remove(file); // written by an earlier attempt, under another name
    file.clear();
    QDir().mkpath(folder);
    OutputFile entry(path);
    if (!entry.open() || !entry.write(text) || !entry.commit())
        throw ImageError(GuestTrialPage::tr("%1 cannot be written: %2").arg(path, entry.error()));
    file = path;
    // Make sure that the folder with this guest's platform is among them.
    QStringList directories = Catalog::defaultDirectories();
    if (!directories.contains(folder))
        directories << folder;
    result.catalog = Catalog::load(directories);
    return result;
}

// The time until the first correct response; nullopt if there was none. Removes the trial's results
// file.
std::optional<qint64> takeBootNs(const QString& file)
{
    std::optional<qint64> bootNs;
    try {
        if (!file.isEmpty()) {
            const RunData run = readResults(file);
            if (!run.guests.empty())
                bootNs = run.guests.front().bootNs;
        }
    } catch (const ResultsError&) { // the run's message explains the failure
    }
    QFile::remove(file);
    return bootNs;
}

} // namespace

void GuestTrialPage::import()
{
    m_console->clear();
    m_importing = true;
    const GuestDraft draft = qobject_cast<GuestWizard*>(wizard())->draft();
    m_job.start(
        [draft, written = m_written](const std::stop_token& stop) {
            return importGuest(draft, written->file, written->imageId, stop);
        },
        [this](const Imported& imported) {
            m_importing = false;
            m_storedEntry = imported.platform;
            boot(imported.catalog);
        },
        [this](const QString& error) {
            m_importing = false;
            showStatus(error);
        });
    showStatus(tr("Copying its files…"));
}

void GuestTrialPage::boot(const Catalog& catalog)
{
    const GuestDraft draft = qobject_cast<GuestWizard*>(wizard())->draft();
    m_hasBooted = true;
    QString folder;
    try {
        startGuard();
        folder = runtimeDirectory(); // removed when this process ends, even by a crash
    } catch (const GuestError& error) {
        showStatus(QString::fromUtf8(error.what()));
        return;
    }
    m_run.start(draft.trial(), catalog,
                newResultsPath(folder, u"unisweep-trial"_s, QDateTime::currentDateTime()),
                {.others = OtherRuns::Ignore, .allowedPublic = {}});
    showStatus(tr("Booting…"));
}

void GuestTrialPage::ended(RunState state, const QString& message, const QString& file)
{
    m_job.start([file] { return takeBootNs(file); },
                [this, state, message](std::optional<qint64> bootNs) {
                    if (m_undone) {
                        removeWritten();
                        return;
                    }
                    if (bootNs)
                        showStatus(
                            tr("The guest responds: first correct response %1 after its start.")
                                .arg(humanDuration(std::chrono::nanoseconds(*bootNs))));
                    else if (state == RunState::Stopped)
                        showStatus(tr("Stopped before the guest responded"));
                    else
                        showStatus(tr("The guest does not respond: %1").arg(message));
                });
    update();
}

void GuestTrialPage::undo()
{
    m_undone = true;
    m_storedEntry.reset();
    if (m_run.isRunning()) {
        m_run.requestStop(); // ended() continues
    } else if (!m_job.isRunning() || m_importing) {
        removeWritten();
    }
}

// Runs after the previous task of m_job, which may have written more in the meantime.
void GuestTrialPage::removeWritten()
{
    m_job.start(
        [written = m_written] {
            if (!written->file.isEmpty())
                QFile::remove(written->file);
            removeImage(written->imageId);
            *written = {};
            return true;
        },
        [this](bool) { Q_EMIT stopped(); });
}

} // namespace unisweep

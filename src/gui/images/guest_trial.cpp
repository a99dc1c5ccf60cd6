// SPDX-License-Identifier: GPL-3.0-or-later
// The wizard's last page: writes the entry, keeps the image, boots it once.
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "base/duration_text.h"
#include "base/output_file.h"
#include "base/visible_text.h"
#include "gui/images/guest_pages.h"
#include "images/image_builder.h"
#include "results/results_file.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

GuestTrialPage::GuestTrialPage()
    : m_status(new QLabel(this))
    , m_console(new QPlainTextEdit(this))
    , m_button(new QPushButton(this))
    , m_busy(new QProgressBar(this))
{
    setTitle(tr("Does it answer?"));
    setSubTitle(tr("It is booted once, with its console below, and asked until it answers."));
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
    say(tr("Boot it to see whether it answers. This writes its entry to %1.")
            .arg(userCatalogFolder()));
}

void GuestTrialPage::say(const QString& text)
{
    m_status->setText(visibleText(text));
    update();
}

void GuestTrialPage::update()
{
    const bool busy = isBusy();
    m_busy->setVisible(busy);
    m_button->setText(busy                  ? tr("&Stop")
                      : m_results.isEmpty() ? tr("B&oot it")
                                            : tr("B&oot it again"));
    Q_EMIT completeChanged(); // which makes the wizard decide about its buttons
    if (wizard())
        wizard()->button(QWizard::BackButton)->setEnabled(!busy);
}

void GuestTrialPage::bootOrStop()
{
    if (m_run.isRunning()) {
        m_run.requestStop();
        return;
    }
    if (m_importing.isRunning()) {
        m_importing.cancel();
        say(tr("Stopped"));
        return;
    }
    import();
}

namespace
{

struct Imported {
    std::shared_ptr<const PlatformEntry> platform;
    Catalog catalog;
    QString file;
    QString imageId;
};

// All or nothing: a file of the catalog that cannot be read would be in everybody's way.
Imported importGuest(const GuestDraft& draft, const std::stop_token& stop)
{
    const QByteArray text = catalogText(draft.guest);
    const QString folder = userCatalogFolder();
    Imported result;
    result.file = folder + u'/' + ownGuestId(draft.guest.title) + u".yaml"_s;
    result.platform = std::make_shared<const PlatformEntry>(Catalog::parse(result.file, text));
    ImageBuilder builder{ImageStore()};
    result.imageId =
        builder.import(Recipe{result.platform, 0}, draft.kernel, draft.disk, draft.initrd, stop).id;
    QDir().mkpath(folder);
    OutputFile file(result.file);
    if (!file.open() || file.device().write(text) != text.size() || !file.commit())
        throw ImageError(
            GuestTrialPage::tr("%1 cannot be written: %2").arg(result.file, file.error()));
    // Of directories that hold nothing else that matters: this guest's platform is in them.
    QStringList directories = Catalog::defaultDirectories();
    if (!directories.contains(folder))
        directories << folder;
    result.catalog = Catalog::load(directories);
    return result;
}

} // namespace

void GuestTrialPage::import()
{
    m_console->clear();
    const GuestDraft draft = qobject_cast<GuestWizard*>(wizard())->draft();
    m_importing.start([draft](const std::stop_token& stop) { return importGuest(draft, stop); },
                      [this](const Imported& imported) {
                          if (!m_imageId.isEmpty() && m_imageId != imported.imageId)
                              ImageStore().remove(m_imageId); // of other files, tried before
                          m_kept = imported.platform;
                          m_file = imported.file;
                          m_imageId = imported.imageId;
                          boot(imported.catalog);
                      },
                      [this](const QString& error) { say(error); });
    say(tr("Copying its files…"));
}

void GuestTrialPage::boot(const Catalog& catalog)
{
    const GuestDraft draft = qobject_cast<GuestWizard*>(wizard())->draft();
    m_results = newResultsPath(QStandardPaths::writableLocation(QStandardPaths::TempLocation),
                               u"unisweep-trial"_s, QDateTime::currentDateTime());
    m_run.start(draft.trial(), catalog, m_results,
                {.others = OtherRuns::Ignore, .allowedPublic = {}});
    say(tr("Booting…"));
}

void GuestTrialPage::ended(RunState state, const QString& message, const QString& file)
{
    std::optional<qint64> bootNs;
    try {
        if (!file.isEmpty()) {
            const RunData run = readResults(file); // one boot: a few kilobytes
            if (!run.guests.empty())
                bootNs = run.guests.front().bootNs;
        }
    } catch (const ResultsError&) { // then the message says what there is to say
    }
    QFile::remove(file);
    if (m_undone) {
        Q_EMIT stopped();
        return;
    }
    if (bootNs)
        say(tr("It answers: the first right answer came %1 after its start.")
                .arg(humanDuration(std::chrono::nanoseconds(*bootNs))));
    else if (state == RunState::Stopped)
        say(tr("Stopped before it answered"));
    else
        say(tr("It does not answer: %1").arg(message));
}

void GuestTrialPage::undo()
{
    m_undone = true;
    m_importing.cancel();
    m_run.requestStop();
    if (!m_file.isEmpty())
        QFile::remove(m_file);
    if (!m_imageId.isEmpty()) {
        try {
            ImageStore().remove(m_imageId);
        } catch (const ImageError&) { // it is on the page of images, where it can be removed
        }
    }
    m_kept.reset();
}

} // namespace unisweep

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/form/experiment_recovery.h"

#include <atomic>

#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>

#include "base/process_id.h"
#include "experiment/experiment_yaml.h"
#include "experiment/yaml_reader.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr int recoveryDelayMs = 1000;
// The first line, a YAML comment, names the edited file.
static const QByteArray fileMark = "# unsaved changes to: ";

// PROCESS-START-WINDOW.yaml identifies the owner.
static QString nextRecoveryName()
{
    static std::atomic<int> counter = 0;
    const ProcessId self = ownProcess();
    return u"%1-%2-%3.yaml"_s.arg(self.pid).arg(self.startTicks).arg(++counter);
}

ExperimentRecovery::ExperimentRecovery(const ExperimentEditor& editor, QString folder,
                                       QObject* parent)
    : QObject(parent)
    , m_editor(editor)
    , m_folder(std::move(folder))
    , m_path(m_folder + QLatin1Char('/') + nextRecoveryName())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(recoveryDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &ExperimentRecovery::write);
    connect(&editor, &ExperimentEditor::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(&editor, &ExperimentEditor::modifiedChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&editor, &ExperimentEditor::unreadChanged, &m_soon, qOverload<>(&QTimer::start));
}

ExperimentRecovery::~ExperimentRecovery()
{
    QFile::remove(m_path);
}

QString ExperimentRecovery::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/unisweep/recovery"_s;
}

// Best effort: a full disk must not interrupt editing.
void ExperimentRecovery::write()
{
    const QByteArray& unread = m_editor.unread();
    if (!m_editor.isModified() && unread.isEmpty()) {
        QFile::remove(m_path);
        return;
    }
    QDir().mkpath(m_folder);
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(fileMark + m_editor.file().toUtf8() + '\n' +
                   (unread.isEmpty() ? m_editor.text() : unread));
        file.commit();
    }
}

static bool isLeft(const QString& name)
{
    const QStringList parts = name.section(QLatin1Char('.'), 0, 0).split(QLatin1Char('-'));
    const ProcessId owner{static_cast<pid_t>(parts.value(0).toInt()), parts.value(1).toULongLong()};
    return parts.size() == 3 && owner.exists() && !isRunning(owner);
}

std::optional<RecoveredExperiment> ExperimentRecovery::take(const QString& folder)
{
    const QDir directory(folder);
    const QStringList names = directory.entryList({u"*.yaml"_s}, QDir::Files, QDir::Time);
    for (const QString& name : names) {
        if (!isLeft(name))
            continue;
        const QString path = directory.filePath(name);
        try {
            const QByteArray all = readInputFile(path);
            const qsizetype lineEnd = all.indexOf('\n');
            if (!all.startsWith(fileMark) || lineEnd < 0)
                continue;
            RecoveredExperiment found;
            found.text = all.mid(lineEnd + 1);
            found.file = QString::fromUtf8(all.mid(fileMark.size(), lineEnd - fileMark.size()));
            try {
                found.experiment = parseExperiment(path, found.text);
            } catch (const InputError&) { // invalid text, or another version's
            }
            QFile::remove(path);
            return found;
        } catch (const InputError&) { // unreadable file
        }
    }
    return {};
}

} // namespace unisweep

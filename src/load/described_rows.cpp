// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/described_rows.h"

#include <QDir>
#include <QFile>

#include "load/load_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QString briefly(const QByteArray& text)
{
    return QString::fromUtf8(text.left(200)).trimmed();
}

void LogTail::read(const std::function<void(const QString& file, const QByteArray& line)>& onLine)
{
    for (const QString& name : QDir(m_directory).entryList(QDir::Files, QDir::Name)) {
        Tail& tail = m_tails[name];
        QFile file(QDir(m_directory).filePath(name));
        if (!file.open(QIODevice::ReadOnly) || !file.seek(tail.at))
            continue;
        const QByteArray bytes = file.readAll();
        tail.at += bytes.size();
        tail.lines.feed(bytes, [&](const QByteArray& line) { onLine(name, line); });
    }
}

RowReader::RowReader(const ClientEntry& entry, const LoadStep& step, const LoadHandlers& handlers)
    : m_entry(entry)
    , m_step(step)
    , m_handlers(handlers)
{
    const qint64 now = monotonicNowNs();
    if (entry.clock == ClientClock::Epoch)
        m_clockOffsetNs = realtimeNowNs() - now;
    else if (entry.clock == ClientClock::Program)
        m_clockOffsetNs = -now;
}

void RowReader::line(const QString& place, const QByteArray& text)
{
    const qint64 number = ++m_lines[place];
    if (text.trimmed().isEmpty())
        return;
    const ClientRow row = readClientRow(m_entry, text);
    if (!row.fits)
        throw LoadError(
            (place.isEmpty() ? LoadText::tr("%1: line %2 of its output does not match %3: %4")
                             : LoadText::tr("%1: line %2 of its log does not match %3: %4"))
                .arg(m_entry.title, QString::number(number), m_entry.file,
                     row.why.isEmpty() ? briefly(text)
                                       : LoadText::tr("%1 (%2)").arg(briefly(text), row.why)));
    if (row.request)
        add(*row.request);
}

void RowReader::flush()
{
    if (!m_samples.empty())
        m_handlers.onSamples(m_samples);
    m_samples.clear();
    if (!begun() || !m_handlers.onProgress)
        return;
    Progress progress;
    progress.atNs = monotonicNowNs() - m_zeroNs;
    progress.sent = progress.scheduled = m_count;
    m_handlers.onProgress(progress);
}

void RowReader::add(const ReportedRequest& request)
{
    Sample sample = request.toSample(monotonicNowNs() + m_clockOffsetNs);
    if (!begun())
        begin(sample.intendedNs - m_clockOffsetNs);
    for (std::int64_t* time : {&sample.intendedNs, &sample.sentNs, &sample.receivedNs}) {
        if (*time != never)
            *time -= m_clockOffsetNs + m_zeroNs;
    }
    if (m_entry.clock == ClientClock::Program || m_entry.clock == ClientClock::None)
        sample.clocks |= InferredPlace;
    if (sample.intendedNs >= m_step.duration.count())
        return; // clients that count whole seconds run longer
    ++m_count;
    m_samples.push_back(sample);
}

void RowReader::begin(qint64 firstNs)
{
    m_zeroNs = firstNs + m_step.warmUp.count();
    const auto seconds = std::chrono::duration<double>(m_step.duration).count();
    sendHello(m_handlers, static_cast<qint64>(seconds * m_step.rate), m_zeroNs);
}

} // namespace unisweep

// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/described_client.h"

#include <algorithm>
#include <thread>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "base/duration_text.h"
#include "base/temporary_name.h"
#include "load/described_rows.h"
#include "load/load_text.h"
#include "load/native_client.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

namespace
{

constexpr auto readyPause = 100ms;
constexpr auto readyAttempt = 10s;
constexpr auto tailInterval = 200ms;
constexpr auto latestFirst = 300ms;
constexpr qsizetype keptOutput = 20'000;

// Runs a program with the entry's variables added to the environment.
LoadProcessResult runWords(const ClientEntry& entry, const QStringList& words,
                           const LoadTarget& target, std::chrono::nanoseconds deadline,
                           const std::function<void(const QByteArray&)>& onOutput,
                           const std::function<bool()>& onTick, std::stop_token stop)
{
    if (entry.environment.isEmpty())
        return runLoadProcess(words.first(), words.mid(1), target.clientPlace(), deadline, onOutput,
                              onTick, std::move(stop));
    return runLoadProcess(u"env"_s, entry.environment + words, target.clientPlace(), deadline,
                          onOutput, onTick, std::move(stop));
}

// One step of a client, from the command before it to the reported figures.
class DescribedStep
{
public:
    DescribedStep(const ClientEntry& entry, const LoadTarget& target, const LoadStep& step,
                  const LoadHandlers& handlers, std::stop_token stop)
        : m_entry(entry)
        , m_target(target)
        , m_step(step)
        , m_handlers(handlers)
        , m_stop(std::move(stop))
        , m_rows(entry.figures == ClientFigures::Rows)
        , m_tail(m_folder.path())
    {
        if (!m_folder.isValid())
            throw LoadError(noTemporaryFile(m_folder.errorString()));
    }

    void prepare()
    {
        if (!m_entry.before.isEmpty())
            execute(DescribedClient::words(m_entry, m_entry.before, m_target, m_step, 0, {}), 60,
                    keepAll(), onTick());
        if (m_rows || m_step.warmUp <= 0ns || m_stop.stop_requested())
            return;
        // Rows of the warm-up can be recognized. For a summary, the warm-up is a separate run.
        const QTemporaryDir dropped(temporaryTemplate());
        LoadStep warmUp = m_step;
        warmUp.warmUp = 0ns;
        warmUp.duration = m_step.warmUp;
        const int seconds = wholeSeconds(m_step.warmUp);
        execute(DescribedClient::words(m_entry, m_entry.command, m_target, warmUp, seconds,
                                       dropped.filePath(u"log"_s)),
                seconds, keepAll(), onTick());
    }

    QByteArray offer()
    {
        m_output.clear();
        LoadStep whole = m_step;
        if (!m_rows)
            whole.warmUp = 0ns;
        const auto length = whole.warmUp + whole.duration;
        // The axis of rows starts with the first request, which some clients send late.
        m_seconds = wholeSeconds(m_rows ? length + latestFirst : length);
        const QStringList own = DescribedClient::words(m_entry, m_entry.command, m_target, whole,
                                                       m_seconds, m_folder.filePath(u"log"_s));
        m_beganNs = monotonicNowNs();
        if (m_rows)
            readRows(own);
        else
            readSummary(own);
        const std::chrono::nanoseconds took(monotonicNowNs() - m_beganNs);
        if (m_stop.stop_requested())
            return {};
        // The last request of a schedule is due one gap before its end.
        const std::chrono::nanoseconds gap(1'000'000'000 / std::max(1, m_step.rate));
        if (took + 200ms + 10 * gap < length)
            throw LoadError(LoadText::tr("%1 exited after %2 instead of %3. Its output: %4")
                                .arg(m_entry.title, humanDuration(took), humanDuration(length),
                                     shownOutput(lastWords())));
        if (!m_rows)
            reportSummary();
        return QJsonDocument(
                   QJsonObject{{u"client"_s, m_entry.id},
                               {u"arguments"_s, QJsonArray::fromStringList(own)},
                               {u"output"_s, QString::fromUtf8(m_output.left(keptOutput))}})
            .toJson(QJsonDocument::Compact);
    }

private:
    using OnOutput = std::function<void(const QByteArray&)>;

    OnOutput keepAll()
    {
        return [this](const QByteArray& bytes) { m_output += bytes; };
    }
    std::function<bool()> onTick() const
    {
        return [this] {
            if (m_handlers.onTick)
                m_handlers.onTick();
            return true;
        };
    }
    QString lastWords() const { return briefly(m_output.right(200)); }

    void execute(const QStringList& command, int seconds, const OnOutput& onOutput,
                 const std::function<bool()>& onEach)
    {
        const LoadProcessResult result =
            runWords(m_entry, command, m_target,
                     std::chrono::seconds(seconds) + m_step.timeout * 2 + externalSlack, onOutput,
                     onEach, m_stop);
        if (result.exitCode != 0 && !m_stop.stop_requested())
            throw LoadError(
                LoadText::tr("%1 exited with status %2. Its output: %3")
                    .arg(command.first(), QString::number(result.exitCode),
                         shownOutput(result.errorText.isEmpty() ? lastWords() : result.errorText)));
    }

    void readRows(const QStringList& command)
    {
        RowReader reader(m_entry, m_step, m_handlers);
        LineSplitter splitter;
        const auto readOn = [&] {
            if (m_entry.from == ClientLines::Log)
                m_tail.read(
                    [&](const QString& file, const QByteArray& line) { reader.line(file, line); });
            reader.flush();
        };
        auto last = std::chrono::steady_clock::now();
        execute(
            command, m_seconds,
            [&](const QByteArray& bytes) {
                if (m_entry.from == ClientLines::Output)
                    splitter.feed(bytes, [&](const QByteArray& line) { reader.line({}, line); });
                if (m_output.size() < keptOutput)
                    m_output += bytes;
            },
            [&] {
                const auto now = std::chrono::steady_clock::now();
                if (now - last >= tailInterval) {
                    last = now;
                    readOn();
                }
                return onTick()();
            });
        readOn();
        if (!reader.begun() && !m_stop.stop_requested())
            throw LoadError(LoadText::tr("%1 reported no request. Its output: %2")
                                .arg(m_entry.title, shownOutput(lastWords())));
    }

    void readSummary(const QStringList& command)
    {
        const double seconds = std::chrono::duration<double>(m_step.duration).count();
        sendHello(m_handlers, static_cast<qint64>(seconds * m_step.rate));
        execute(command, m_seconds, keepAll(), onTick());
    }

    void reportSummary()
    {
        SummaryReader summary(m_entry);
        // Limits on the client's clock. It started with the step; times in whole seconds may be up
        // to one second early.
        qint64 fromNs = 0;
        if (m_entry.clock == ClientClock::Epoch)
            fromNs = m_beganNs + realtimeNowNs() - monotonicNowNs() - 1'000'000'000;
        else if (m_entry.clock == ClientClock::Machine)
            fromNs = m_beganNs;
        const qint64 toNs = fromNs + (std::chrono::seconds(m_seconds) + 2s).count();
        LineSplitter splitter;
        if (m_entry.from == ClientLines::Log)
            m_tail.read([&](const QString&, const QByteArray& line) {
                if (!summary.read(line, fromNs, toNs) && !line.trimmed().isEmpty())
                    throw LoadError(LoadText::tr("%1: a line of its log does not match %2: %3")
                                        .arg(m_entry.title, m_entry.file, briefly(line)));
            });
        else
            splitter.feed(m_output + '\n',
                          [&](const QByteArray& line) { summary.read(line, fromNs, toNs); });
        const auto figures = summary.summary();
        if (!figures)
            throw LoadError(LoadText::tr("The output of %1 does not match %2: %3")
                                .arg(m_entry.title, m_entry.file, lastWords()));
        m_handlers.onSummary(*figures);
    }

    const ClientEntry& m_entry;
    const LoadTarget& m_target;
    const LoadStep& m_step;
    const LoadHandlers& m_handlers;
    const std::stop_token m_stop;
    const bool m_rows;
    const QTemporaryDir m_folder{temporaryTemplate()}; ///< contains the log
    LogTail m_tail;
    QByteArray m_output;
    int m_seconds = 0;
    qint64 m_beganNs = 0; ///< CLOCK_MONOTONIC
};

} // namespace

DescribedClient::DescribedClient(std::shared_ptr<const ClientEntry> entry)
    : m_entry(std::move(entry))
{
}

QStringList DescribedClient::words(const ClientEntry& entry, const QStringList& command,
                                   const LoadTarget& target, const LoadStep& step, int seconds,
                                   const QString& log)
{
    const auto requests = static_cast<qint64>(
        std::chrono::duration<double>(step.duration + step.warmUp).count() * step.rate);
    const std::array values = {
        std::pair(u"{address}"_s, target.address),
        std::pair(u"{port}"_s, QString::number(target.port)),
        std::pair(u"{rate}"_s, QString::number(step.rate)),
        std::pair(u"{rate-each}"_s, QString::number(double(step.rate) / entry.connections, 'g', 9)),
        std::pair(u"{connections}"_s, QString::number(entry.connections)),
        std::pair(u"{seconds}"_s, QString::number(seconds)),
        std::pair(u"{requests}"_s, QString::number(std::max<qint64>(1, requests))),
        std::pair(u"{timeout}"_s, QString::number(wholeSeconds(step.timeout))),
        std::pair(u"{path}"_s, target.http.path),
        std::pair(u"{log}"_s, log)};
    // In one pass: a value may contain what looks like another placeholder.
    const auto filledIn = [&values](const QString& word) {
        QString filled;
        for (qsizetype at = 0; at < word.size();) {
            const auto here = std::ranges::find_if(values, [&](const auto& one) {
                return QStringView(word).sliced(at).startsWith(one.first);
            });
            filled += here == values.end() ? QString(word[at]) : here->second;
            at += here == values.end() ? 1 : here->first.size();
        }
        return filled;
    };
    QStringList words;
    std::ranges::transform(command, std::back_inserter(words), filledIn);
    return words;
}

Readiness DescribedClient::waitReady(const LoadTarget& target, std::chrono::nanoseconds within,
                                     const std::function<bool()>& onTick, std::stop_token stop)
{
    if (m_entry->ready.isEmpty())
        return NativeClient(NativeClient::program()).waitReady(target, within, onTick, stop);
    const QStringList own = words(*m_entry, m_entry->ready, target, {}, 1, {});
    const auto end = std::chrono::steady_clock::now() + within;
    Readiness readiness;
    bool wanted = true;
    const auto onceMore = [&] { return wanted = wanted && onTick(); };
    while (wanted && !stop.stop_requested() && std::chrono::steady_clock::now() < end) {
        try {
            QByteArray output;
            const LoadProcessResult result = runWords(
                *m_entry, own, target, readyAttempt,
                [&](const QByteArray& bytes) { output += bytes; }, onceMore, stop);
            if (result.exitCode == 0 && !stop.stop_requested() && wanted)
                return {true, static_cast<quint64>(monotonicNowNs()), {}};
            readiness.why = result.errorText.isEmpty() ? briefly(output) : result.errorText;
        } catch (const LoadError& error) {
            readiness.why = QString::fromUtf8(error.what());
        }
        std::this_thread::sleep_for(readyPause);
        onceMore();
    }
    return readiness;
}

QByteArray DescribedClient::run(const LoadTarget& target, const LoadStep& step,
                                const LoadHandlers& handlers, std::stop_token stop)
{
    DescribedStep run(*m_entry, target, step, handlers, stop);
    run.prepare();
    return stop.stop_requested() ? QByteArray() : run.offer();
}

QString whyNoDescribedClient(const Client& client)
{
    const auto entry = clientEntry(client);
    if (!entry)
        return LoadText::tr("no file describes the load client \"%1\". Add one to "
                            "~/.local/share/unisweep/catalog/clients")
            .arg(client.id());
    for (const QStringList* command : {&entry->command, &entry->before, &entry->ready}) {
        if (command->isEmpty() || !QStandardPaths::findExecutable(command->first()).isEmpty())
            continue;
        return entry->package.isEmpty()
                   ? LoadText::tr("%1 is not on the PATH; the load client %2 needs it")
                         .arg(command->first(), entry->title)
                   : LoadText::tr("%1 is not on the PATH. On Debian, install it with: sudo "
                                  "apt-get install %2")
                         .arg(command->first(), entry->package);
    }
    return {};
}

} // namespace unisweep

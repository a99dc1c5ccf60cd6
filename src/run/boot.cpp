// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/boot.h"

#include <thread>

#include "base/canceled.h"
#include "base/duration_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// About six a second, at the client's ticks of 20 ms. At 100 a second, libvirt's readings cost the
// guest a sixth of its throughput.
static constexpr auto countersInterval = 150ms;
static constexpr auto aliveInterval = 500ms;
// Short compared to a boot: it adds at most this to the time of the first response.
static constexpr auto addressInterval = 20ms;

BootedGuest::BootedGuest(std::unique_ptr<Guest> guest, QList<ConsoleMark> marks, GuestRecord record,
                         LoadTarget target, ResultsWriter& results, RunObserver& observer)
    : m_guest(std::move(guest))
    , m_console(std::move(marks))
    , m_record(std::move(record))
    , m_target(std::move(target))
    , m_results(results)
    , m_observer(observer)
    , m_port{m_target.port, m_target.usesUdp()}
{
    m_record.hypervisorUri = m_guest->hypervisorUri();
    m_record.accelerator = m_guest->accelerator();
    m_record.domainXml = m_guest->description();
    m_record.commandLine = m_guest->commandLine();
}

bool BootedGuest::isEmulated() const
{
    return m_record.accelerator == Accelerator::Tcg;
}

static Failure failureOf(ConsoleMeaning meaning)
{
    switch (meaning) {
    case ConsoleMeaning::NoBoot:
        return Failure::NoBoot;
    case ConsoleMeaning::NoNetwork:
        return Failure::NoNetwork;
    case ConsoleMeaning::ServerExited:
    case ConsoleMeaning::ServerKilled:
        return Failure::ServerCrash;
    case ConsoleMeaning::OutOfMemory:
        return Failure::OutOfMemory;
    case ConsoleMeaning::KernelPanic:
        return Failure::KernelPanic;
    case ConsoleMeaning::Fault:
        return Failure::Fault;
    case ConsoleMeaning::Halted:
        return Failure::Halted;
    case ConsoleMeaning::Firmware:
    case ConsoleMeaning::Booting:
    case ConsoleMeaning::NetworkUp:
    case ConsoleMeaning::ServerUp:
        break; // alive
    }
    return Failure::None;
}

void BootedGuest::start(LoadClient& client, std::chrono::nanoseconds within, std::stop_token stop,
                        const std::function<void()>& onTick)
{
    m_results.addGuest(m_record);
    m_observer.guestChanged(m_record);
    try {
        startAndWait(client, within, stop, onTick);
    } catch (const GuestFailed& failed) {
        m_record.failure = failed.failure;
        throw;
    } catch (const Canceled&) {
        throw;
    } catch (const GuestError& error) { // the hypervisor refused the guest
        m_record.failure = Failure::NoBoot;
        throw GuestFailed(Failure::NoBoot, QString::fromUtf8(error.what()));
    }
}

void BootedGuest::startAndWait(LoadClient& client, std::chrono::nanoseconds within,
                               const std::stop_token& stop, const std::function<void()>& onTick)
{
    m_guest->start(stop);
    m_record.hypervisor = {m_guest->hypervisorVersion(), m_guest->liveDescription(), {}};
    const Port& port = m_port;
    const auto deadline = Clock::now() + within;
    waitForAddress(within, stop, onTick);
    const Endpoint endpoint = m_guest->endpoint(port);
    if (const QString why = m_scope.whyNot(endpoint.address); !why.isEmpty())
        throw GuestFailed(Failure::NoNetwork, why);
    m_target.address = endpoint.address;
    m_target.port = endpoint.port;
    m_target.enterNetwork = endpoint.enterNetwork;

    const Readiness readiness = client.waitReady(
        m_target, std::max<std::chrono::nanoseconds>(deadline - Clock::now(), 1s),
        [&] {
            poll();
            onTick();
            return !m_ending.has_value();
        },
        stop);
    if (stop.stop_requested())
        throw Canceled();
    poll();
    throwIfEnded();
    if (!readiness.ready) {
        const QString what =
            readiness.why.isEmpty()
                ? GuestError::tr("no correct response within %1").arg(humanDuration(within))
                : GuestError::tr("no correct response within %1 (last client error: %2)")
                      .arg(humanDuration(within), readiness.why);
        throw GuestFailed(silentFailure(),
                          GuestError::tr("%1. %2\nOn a slow host, increase boot-timeout.")
                              .arg(what, consoleEnding()),
                          what);
    }
    if (m_statistics && OwnAccount::reads(*m_statistics))
        m_ownAccount = std::make_unique<OwnAccount>(m_guest->endpoint({m_statistics->port, false}));
    recordScheduling(stop);
    openEventPort();
    m_record.bootNs = static_cast<qint64>(readiness.monotonicNs - m_guest->createdMonotonicNs());
    m_record.hypervisor.vhost = m_guest->usesVhost();
    m_results.updateGuest(m_record);
    m_observer.guestChanged(m_record);
}

void BootedGuest::throwIfEnded() const
{
    if (m_ending) {
        throw GuestFailed(
            m_record.failure,
            GuestError::tr("the guest did not start: %1. %2").arg(*m_ending, consoleEnding()),
            *m_ending);
    }
}

QString BootedGuest::consoleEnding() const
{
    const QString tail = m_console.tail(8);
    if (tail.trimmed().isEmpty())
        return GuestError::tr("The guest's console printed nothing.");
    if (m_console.firmwarePrinted() && !m_console.systemPrinted())
        return GuestError::tr("Only the firmware printed something; the disk may contain no "
                              "bootable system. The guest's console ended with:\n%1")
            .arg(tail);
    return GuestError::tr("The guest's console ended with:\n%1").arg(tail);
}

// A kernel that printed nothing has never run.
Failure BootedGuest::silentFailure() const
{
    return m_console.systemPrinted() ? Failure::NoResponse : Failure::NoBoot;
}

void BootedGuest::recordEnding(Failure failure, const QString& how)
{
    if (m_ending)
        return;
    m_ending = how;
    m_record.failure = failure;
}

void BootedGuest::waitForAddress(std::chrono::nanoseconds within, const std::stop_token& stop,
                                 const std::function<void()>& onTick)
{
    const auto deadline = Clock::now() + within;
    while (!m_guest->findAddress()) {
        std::this_thread::sleep_for(addressInterval);
        poll();
        onTick();
        throwIfEnded();
        if (stop.stop_requested())
            throw Canceled();
        if (Clock::now() > deadline) {
            throw GuestFailed(
                m_console.systemPrinted() ? Failure::NoNetwork : Failure::NoBoot,
                GuestError::tr("the guest did not obtain an address within %1. %2\n%3 On a slow "
                               "host, increase boot-timeout.")
                    .arg(humanDuration(within), consoleEnding(), m_guest->addressHint()));
        }
    }
}

void BootedGuest::poll()
{
    readConsole();
    if (m_eventPort) {
        for (const EventResponse& response : m_eventPort->take())
            m_events->reply(response.reply, response.sentNs, response.receivedNs);
    }
    const auto now = Clock::now();
    if (now - m_lastCounters >= countersInterval) {
        m_lastCounters = now;
        readCounters();
    }
    if (now - m_lastCheck >= aliveInterval) {
        m_lastCheck = now;
        checkAlive();
    }
}

void BootedGuest::probe(LoadClient& client, const std::stop_token& stop)
{
    constexpr auto patience = 5s;
    const std::optional<qint64> cpuBefore = account();
    const auto began = Clock::now();
    const Readiness readiness = client.waitReady(
        m_target, patience,
        [this] {
            poll();
            return !m_ending.has_value();
        },
        stop);
    if (stop.stop_requested())
        throw Canceled();
    if (readiness.ready || m_ending)
        return;
    const std::optional<qint64> cpuAfter = account();
    std::optional<double> share; // of a CPU
    if (cpuBefore && cpuAfter)
        share = static_cast<double>(*cpuAfter - *cpuBefore) /
                static_cast<double>((Clock::now() - began) / 1ns);
    const QString how =
        share && *share < 0.05
            ? GuestError::tr(
                  "the guest stopped responding, and did not respond within %1 after the "
                  "load; its CPU is idle")
        : share && *share > 0.9
            ? GuestError::tr(
                  "the guest stopped responding, and did not respond within %1 after the "
                  "load; its CPU is fully busy")
            : GuestError::tr(
                  "the guest stopped responding, and did not respond within %1 after the "
                  "load");
    recordEnding(Failure::NoResponse, GuestError::tr("%1. %2", "sentence, sentence")
                                          .arg(how.arg(humanDuration(patience)), consoleEnding()));
}

void BootedGuest::readConsole()
{
    noteFullConsole();
    for (const ConsolePiece& piece : m_guest->takeConsole())
        readConsole(piece);
}

void BootedGuest::readConsole(const ConsolePiece& piece)
{
    const ConsoleNews news = m_console.feed(piece.bytes, piece.arrivedNs);
    if (m_events) {
        m_events->bytes(piece.bytes, piece.arrivedNs);
        for (const ConsoleLine& line : news.lines)
            m_events->line(line.text, line.arrivedNs);
    }
    for (const ConsoleEvent& event : news.events) {
        if (event.meaning == ConsoleMeaning::NetworkUp && !event.capture.isEmpty())
            m_guest->noteAddress(event.capture);
    }
    if (!news.text.isEmpty())
        m_observer.consoleGrew(news.text);
    if (const auto& fatal = m_console.fatalEvent()) {
        if (m_endingIsVague && !fatal->vague) // the registers were printed before the reason
            m_ending.reset();
        recordEnding(failureOf(fatal->meaning),
                     u"%1 (\"%2\")"_s.arg(fatal->description, fatal->line));
        m_endingIsVague = fatal->vague;
    }
}

// Logs it once; the verdicts of the steps have the counts.
void BootedGuest::noteFullConsole()
{
    const bool isNew = m_timesConsoleFull == 0;
    m_timesConsoleFull = m_guest->timesConsoleFull();
    if (!isNew || m_timesConsoleFull == 0)
        return;
    const QString line = GuestError::tr("the guest prints faster than its console can be read, so "
                                        "the guest, and requests to it, may have waited");
    log(line);
}

void BootedGuest::checkAlive()
{
    QString how;
    if (m_ending || m_guest->isRunning(how))
        return;
    readConsole(); // its last output is more informative than the hypervisor
    recordEnding(m_console.systemPrinted() ? Failure::Halted : Failure::NoBoot, how);
}

void BootedGuest::end(const QString& how)
{
    readConsole();
    m_ownAccount.reset();
    m_scheduling.reset();
    m_eventPort.reset();
    m_guest->stop();
    m_record.console = m_console.text();
    m_record.consoleArrivals = m_console.arrivals();
    m_record.ending = m_ending.value_or(how);
    m_results.updateGuest(m_record);
    m_observer.guestChanged(m_record);
}

} // namespace unisweep

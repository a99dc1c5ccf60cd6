// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/boot_run.h"

#include "base/duration_text.h"
#include "base/quantity_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

// In a search, a guest that takes this many times as long as the slowest that has responded is
// assumed not to respond at all.
static constexpr int patience = 5;
static constexpr std::chrono::nanoseconds minPatience = 15s;

namespace
{

class BootRun
{
public:
    explicit BootRun(RunSession& session)
        : m_session(session)
        , m_plan(session.experiment().boot)
    {
    }

    QStringList run()
    {
        QStringList failures;
        const auto count = static_cast<int>(m_session.experiment().series.size());
        for (int series = 0; series < count; ++series) {
            m_slowest = 0ns;
            m_answered = false;
            for (int memory : m_session.experiment().memoryMiB) {
                for (int i = 0; i < m_plan.count; ++i) {
                    boot({.series = series,
                          .memoryMiB = memory,
                          .repetition = i,
                          .purpose = BootPurpose::Time});
                }
            }
            if (m_plan.leastMemory)
                search(series, *m_plan.leastMemory);
            if (!m_answered)
                failures << GuestError::tr("%1: no guest sent a correct response; the last one: %2")
                                .arg(m_session.series(series).name, m_lastFailure);
        }
        return failures;
    }

private:
    // Returns whether the guest responded.
    bool boot(const BootOrder& order)
    {
        m_session.throwIfStopped();
        try {
            const GuestRecord& record = m_session.boot(order).record();
            m_slowest = std::max(m_slowest, std::chrono::nanoseconds(record.bootNs.value_or(0)));
            m_answered = true;
            m_session.endGuest(u"ended after its first response"_s);
            return true;
        } catch (const GuestFailed& failed) {
            m_session.endGuest(displayName(failed.failure));
            m_session.throwIfStopped();
            m_lastFailure = QString::fromUtf8(failed.what());
            m_session.log(u"%1 with %2: %3: %4"_s.arg(m_session.series(order.series).name,
                                                      humanMemory(order.memoryMiB),
                                                      displayName(failed.failure), m_lastFailure));
            return false;
        }
    }

    bool respondsWith(int series, int memoryMiB)
    {
        BootOrder order{.series = series, .memoryMiB = memoryMiB, .purpose = BootPurpose::Search};
        if (m_answered)
            order.within = std::max(minPatience, patience * m_slowest);
        return boot(order);
    }

    // Starts at the upper end, which shows how long a response takes, then bisects.
    void search(int series, const MemorySearch& bounds)
    {
        int boots = bounds.boots();
        const auto responds = [&](int memoryMiB) {
            --boots;
            return respondsWith(series, memoryMiB);
        };
        int enough = bounds.toMiB;
        int tooLittle = bounds.fromMiB;
        if (responds(enough) && !responds(tooLittle)) {
            while (enough - tooLittle > bounds.withinMiB) {
                const int middle = (enough + tooLittle) / 2;
                (responds(middle) ? enough : tooLittle) = middle;
            }
        }
        m_session.estimate().skip(std::max(0, boots), 0);
    }

    RunSession& m_session;
    const BootPlan& m_plan;
    std::chrono::nanoseconds m_slowest{}; ///< slowest of the series' boots that responded
    bool m_answered = false;
    QString m_lastFailure;
};

} // namespace

QStringList runBoots(RunSession& session)
{
    return BootRun(session).run();
}

} // namespace unisweep

// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/episode_cause.h"

#include <algorithm>
#include <optional>

#include <QCoreApplication>
#include <QStringList>

#include "base/duration_text.h"
#include "base/language.h"
#include "base/quantity_text.h"
#include "results/collection_text.h"
#include "results/episode_view.h"
#include "results/guest_evidence.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr std::size_t minWaiting = 3;
static constexpr std::size_t minBurst = 5;
static constexpr double minMedians = 4; // a shorter silence may be the service time of one request
static constexpr double highUtilization = 0.9;
static constexpr std::size_t minDrained = 30; // answers; enough to estimate a rate to within 20 %

QString toWord(Cause cause)
{
    switch (cause) {
    case Cause::Unknown:
        return u"unknown"_s;
    case Cause::HostNoise:
        return u"host noise"_s;
    case Cause::GuestSilent:
        return u"guest silent"_s;
    case Cause::Queueing:
        return u"queueing"_s;
    case Cause::PacketLoss:
        return u"packet loss"_s;
    case Cause::GuestBusy:
        return u"guest busy"_s;
    case Cause::GuestAsleep:
        return u"guest asleep"_s;
    case Cause::Collection:
        return u"collection"_s;
    case Cause::NetworkPath:
        return u"network path"_s;
    }
    Q_UNREACHABLE();
}

namespace
{
struct EpisodeCauseWords {
    Q_DECLARE_TR_FUNCTIONS(EpisodeCause)
};
} // namespace

static QString percent(double share)
{
    return EpisodeCauseWords::tr("%1 %", "percent").arg(textLocale().toString(share * 100, 'g', 2));
}

namespace
{

class CauseAnalysis
{
public:
    CauseAnalysis(const StepTimeline& timeline, const Episode& episode, double fenceNs,
                  const StepContext& step)
        : m_timeline(timeline)
        , m_episode(episode)
        , m_view(timeline, episode, fenceNs)
        , m_step(step)
        , m_worst(static_cast<double>(episode.worstNs))
        , m_gap(m_view.longestResponseGap())
    {
    }

    double minExplaining() const
    {
        return explainingShare * (m_worst > 0 ? m_worst : m_gap.lengthNs());
    }

    Finding find()
    {
        for (auto rule :
             {&CauseAnalysis::ownSending, &CauseAnalysis::guestNotLetRun, &CauseAnalysis::onTheWay,
              &CauseAnalysis::collectionWhileLetRun, &CauseAnalysis::hostStalls,
              &CauseAnalysis::stolenTime, &CauseAnalysis::collection, &CauseAnalysis::guestBusy,
              &CauseAnalysis::guestSilent, &CauseAnalysis::queueing, &CauseAnalysis::overload,
              &CauseAnalysis::packetLoss, &CauseAnalysis::guestAsleep}) {
            if (auto finding = (this->*rule)())
                return *finding;
        }
        return {Cause::Unknown, whatWasSeen()};
    }

private:
    Sample request(std::size_t rank) const { return m_timeline.request(rank); }

    // The client's own lateness. Response time includes it, service time does not.
    std::optional<Finding> ownSending() const
    {
        if (m_timeline.kind() == LatencyKind::Service)
            return {};
        double late = 0;
        double waited = 0;
        double latest = 0;
        for (std::size_t rank = m_episode.firstRank; rank <= m_episode.lastRank; ++rank) {
            const Sample& sample = request(rank);
            if (!sample.hasResponse() || !m_view.isMember(rank))
                continue;
            late += latenessNs(sample);
            waited += static_cast<double>(sample.responseNs());
            latest = std::max(latest, latenessNs(sample));
        }
        if (waited <= 0 || late < explainingShare * waited)
            return {};
        return Finding{Cause::HostNoise,
                       EpisodeCauseWords::tr(
                           "the load client itself sent up to %1 late, which is %2 of the wait")
                           .arg(humanTime(latest), percent(late / waited))};
    }

    std::optional<Finding> hostRecord(const std::vector<HostSpan>& spans, const QString& what) const
    {
        const double lost = m_view.largestLossNs(spans);
        if (!m_step.hostIsEvidence || lost <= 0 || lost < minExplaining())
            return {};
        return Finding{Cause::HostNoise, what.arg(humanTime(lost)), true};
    }

    std::optional<Finding> hostStalls() const
    {
        return hostRecord(
            m_step.host.stalls,
            EpisodeCauseWords::tr(
                "a sentinel thread of the load client could not run for %1 at that time"));
    }

    std::optional<Finding> stolenTime() const
    {
        return hostRecord(m_step.host.steals,
                          EpisodeCauseWords::tr("%1 of CPU time was stolen at that time"));
    }

    std::optional<Finding> byGuest(std::optional<Finding> (RequestEvidence::*rule)() const) const
    {
        if (m_worst <= 0 || (!m_step.guest && !m_step.door))
            return {};
        return (RequestEvidence(m_timeline, m_episode.worstRank, m_step).*rule)();
    }
    std::optional<Finding> onTheWay() const { return byGuest(&RequestEvidence::onTheWay); }
    std::optional<Finding> guestNotLetRun() const { return byGuest(&RequestEvidence::notLetRun); }
    std::optional<Finding> guestBusy() const { return byGuest(&RequestEvidence::busy); }
    std::optional<Finding> guestAsleep() const { return byGuest(&RequestEvidence::asleep); }

    // Tried before hostStalls(): if the guest is known to have had a CPU, a stalled sentinel is no
    // evidence of host noise. The guest may have used the sentinel's CPU.
    std::optional<Finding> collectionWhileLetRun() const
    {
        return m_step.guest ? collection() : std::nullopt;
    }
    std::optional<Finding> collection() const
    {
        if (!m_step.collectionsAreEvidence || m_worst <= 0)
            return {};
        const Sample& worst = request(m_episode.worstRank);
        const CollectionShare share =
            collectionShare(worst, m_timeline.kind(), m_step.medianNs, *m_step.collections);
        if (!share.explains())
            return {};
        return Finding{
            Cause::Collection,
            collectionEvidence(share, m_step.collections->during(worst.sentNs, worst.receivedNs))};
    }

    QString hostText() const
    {
        return m_step.host.watched()
                   ? EpisodeCauseWords::tr("the load client sent on time, and none of its sentinel "
                                           "threads stalled as long")
                   : EpisodeCauseWords::tr(
                         "the load client sent on time; the host was not monitored");
    }

    std::optional<Finding> guestSilent() const
    {
        const double length = m_gap.lengthNs();
        if (m_step.guest || m_worst <= 0 || length < explainingShare * m_worst ||
            length < minMedians * m_step.medianNs || m_gap.waiting < minWaiting ||
            !m_view.sentOnTimeDuring(m_gap))
            return {};
        const auto after =
            m_timeline.responsesBetween(m_gap.toNs, m_gap.toNs + (m_gap.toNs - m_gap.fromNs));
        const double burst = static_cast<double>(after) / length * 1e9;
        if (after < minBurst || burst < 1.05 * m_step.duePerSecond)
            return {};
        return Finding{
            Cause::GuestSilent,
            EpisodeCauseWords::tr("the guest sent no response for %1 while %2 requests waited, "
                                  "then %3 responses in the same time (%4, with %5 due); %6; "
                                  "whether it was computing or waiting for a CPU was not recorded")
                .arg(humanTime(length), QString::number(m_gap.waiting), QString::number(after),
                     humanRate(burst), humanRate(m_step.duePerSecond), hostText())};
    }

    // The rate at which the queue drained, from the answer to the longest wait. If the step ends
    // before enough answers follow, from halfway through that wait.
    std::optional<Finding> queueing() const
    {
        if (m_worst <= 0 || m_gap.lengthNs() >= explainingShare * m_worst ||
            m_view.memberShare(m_episode.firstRank, m_episode.lastRank + 1) < 0.5)
            return {};
        qint64 from = request(m_episode.worstRank).receivedNs;
        auto drained = m_timeline.responsesBetween(from, m_episode.endNs);
        if (drained < minDrained &&
            m_episode.lastRank + maxOrdinaryBetween >= m_timeline.requests()) {
            from = m_episode.startNs + m_episode.worstNs / 2;
            drained = m_timeline.responsesBetween(from, m_episode.endNs);
        }
        if (drained < minDrained)
            return {};
        const double rate =
            static_cast<double>(drained) / static_cast<double>(m_episode.endNs - from) * 1e9;
        const double utilization = m_step.duePerSecond / rate;
        if (utilization < highUtilization)
            return {};
        return Finding{
            Cause::Queueing,
            EpisodeCauseWords::tr(
                "responses continued; the queue drained at %1 with %2 due, a utilization of %3")
                .arg(humanRate(rate), humanRate(m_step.duePerSecond),
                     textLocale().toString(utilization, 'f', 2))};
    }

    std::optional<Finding> overload() const
    {
        if (m_step.capacityPerSecond <= 0 || m_step.lowestRateMedianNs <= 0 ||
            m_step.duePerSecond < 1.05 * m_step.capacityPerSecond ||
            m_step.medianNs < 2 * m_step.lowestRateMedianNs)
            return {};
        return Finding{
            Cause::Queueing,
            EpisodeCauseWords::tr(
                "%1 were due, more than the %2 that the guest answered at any offered rate; the "
                "median latency is %3 times that of the lowest rate")
                .arg(humanRate(m_step.duePerSecond), humanRate(m_step.capacityPerSecond),
                     textLocale().toString(m_step.medianNs / m_step.lowestRateMedianNs, 'f', 1))};
    }

    // Linux doubles the timeout with each retry: from 1 s before a connection is established, from
    // at least 200 ms afterwards (RFC 6298; TCP_TIMEOUT_INIT and TCP_RTO_MIN in the kernel's
    // include/net/tcp.h). The values are the total waits after one to three retries.
    std::optional<double> retransmissionNs() const
    {
        if (!m_step.tcp)
            return {};
        const double wait = m_worst - m_step.medianNs;
        for (const double timeout : {200e6, 600e6, 1e9, 1.4e9, 3e9, 7e9}) {
            if (wait >= timeout - 1e6 && wait <= 1.05 * timeout + 20e6)
                return timeout;
        }
        return {};
    }

    std::optional<Finding> packetLoss() const
    {
        const auto retransmission = retransmissionNs();
        if (m_episode.lost == 0 && !retransmission)
            return {};
        // Compares with requests due during the wait, or, for a lost request, with its neighbors.
        const std::size_t to =
            std::min(m_timeline.requests(),
                     std::max(m_timeline.rankAt(m_episode.startNs + m_episode.worstNs),
                              m_episode.lastRank + 1 + maxOrdinaryBetween));
        const std::size_t from =
            m_episode.firstRank - std::min<std::size_t>(m_episode.firstRank, maxOrdinaryBetween);
        const auto others = to - from - static_cast<std::size_t>(m_episode.outliers) -
                            static_cast<std::size_t>(m_episode.lost);
        if (m_view.memberShare(from, to) > 1 - explainingShare || others < minWaiting)
            return {};
        const QString beside = QString::number(others);
        if (m_episode.lost > 0)
            return Finding{Cause::PacketLoss, lossWords(beside)};
        return Finding{Cause::PacketLoss,
                       EpisodeCauseWords::tr("answered after %1, a TCP retransmission timeout "
                                             "(%2), while %3 other requests were answered as usual")
                           .arg(humanTime(m_worst), humanTime(*retransmission), beside)};
    }

    QString lossWords(const QString& others) const
    {
        if (!m_step.door)
            return EpisodeCauseWords::tr("%1 lost, while %2 other requests were answered as usual")
                .arg(QString::number(m_episode.lost), others);
        int onWayIn = 0;
        int inside = 0;
        int onWayOut = 0;
        for (std::size_t rank = m_episode.firstRank; rank <= m_episode.lastRank; ++rank) {
            if (request(rank).outcome != Outcome::Lost)
                continue;
            const DoorPassage* passage = m_step.door->record->of(m_timeline.sampleIndex(rank));
            ++(!passage ? onWayIn : !passage->hasLeft() ? inside : onWayOut);
        }
        return EpisodeCauseWords::tr(
                   "%1 lost, while %2 other requests were answered as usual: %3 never reached the "
                   "guest, %4 were not answered by it, the responses to %5 were lost")
            .arg(QString::number(m_episode.lost), others, QString::number(onWayIn),
                 QString::number(inside), QString::number(onWayOut));
    }

    QString whatWasSeen() const
    {
        QStringList seen;
        if (m_gap.waiting >= minWaiting)
            seen << (m_worst > 0 ? EpisodeCauseWords::tr("no responses for %1 of %2")
                                       .arg(humanTime(std::min(m_gap.lengthNs(), m_worst)),
                                            humanTime(m_worst))
                                 : EpisodeCauseWords::tr("no responses for %1")
                                       .arg(humanTime(m_gap.lengthNs())));
        if (m_episode.lost > 0)
            seen << EpisodeCauseWords::tr("%1 lost").arg(m_episode.lost);
        const double stalled = m_view.largestLossNs(m_step.host.stalls);
        if (stalled > 0)
            seen << (m_step.hostIsEvidence
                         ? EpisodeCauseWords::tr("a sentinel thread stalled, but only for %1")
                         : EpisodeCauseWords::tr(
                               "a sentinel thread stalled for %1, as they often did"))
                        .arg(humanTime(stalled));
        if (!m_step.host.watched())
            seen << EpisodeCauseWords::tr("the host was not monitored");
        return seen.isEmpty() ? EpisodeCauseWords::tr("nothing else was observed at that time")
                              : seen.join(u"; "_s);
    }

    const StepTimeline& m_timeline;
    const Episode& m_episode;
    EpisodeView m_view;
    const StepContext& m_step;
    double m_worst;
    ResponseGap m_gap;
};

} // namespace

double minExplainingNs(const StepTimeline& timeline, const Episode& episode)
{
    return CauseAnalysis(timeline, episode, 0, {}).minExplaining();
}

Finding findCause(const StepTimeline& timeline, const Episode& episode, double fenceNs,
                  const StepContext& step)
{
    return CauseAnalysis(timeline, episode, fenceNs, step).find();
}

} // namespace unisweep

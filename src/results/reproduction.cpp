// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/reproduction.h"

#include <algorithm>
#include <set>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include "base/quantity_text.h"
#include "base/visible_text.h"
#include "results/comparison_text.h"
#include "results/display_names.h"
#include "results/given_hardware.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{
struct ReproductionWords {
    Q_DECLARE_TR_FUNCTIONS(Reproduction)
};
} // namespace

QString Reproduction::toText() const
{
    switch (verdict) {
    case Verdict::Reproduced:
        return ReproductionWords::tr("reproduced");
    case Verdict::NotReproduced:
        return ReproductionWords::tr("not reproduced: %1").arg(why);
    case Verdict::Undetermined:
        return ReproductionWords::tr("cannot tell: %1").arg(why);
    }
    Q_UNREACHABLE();
}

Reproduction nothingToCompare(const QString& why)
{
    return {Reproduction::Verdict::Undetermined, why, {}};
}

// The new run's worst verdict, if its steps do not count and the original's verdict is better.
static QString untrustworthy(const RunData& original, const RunData& again)
{
    const auto worstKind = [](const RunData& run) { return run.verdict().kind; };
    const Verdict::Kind kind = worstKind(again);
    if (kind <= Verdict::Kind::Emulated || worstKind(original) >= kind)
        return {};
    return ReproductionWords::tr("the new run has steps that do not count (%1)")
        .arg(displayText(again.verdict()));
}

static QString changesText(const std::vector<Comparison>& comparisons)
{
    QStringList changes;
    for (const Comparison& comparison : comparisons) {
        for (const ComparedRate& rate : comparison.rates) {
            if (rate.verdict == ComparedRate::Verdict::Better ||
                rate.verdict == ComparedRate::Verdict::Worse)
                changes << ReproductionWords::tr("%1 at %2: %3")
                               .arg(visibleName(comparison.nameA), humanRate(rate.offeredRate),
                                    rate.why);
        }
    }
    constexpr qsizetype most = 3;
    const qsizetype more = changes.size() - most;
    const QString text = changes.first(std::min(most, changes.size())).join(u"; "_s);
    return more > 0 ? ReproductionWords::tr("%1; and %n more", "changes", static_cast<int>(more))
                          .arg(text)
                    : text;
}

// What prevents the conclusion that nothing changed.
static QStringList gapsOf(const RunData& original, const RunData& again,
                          const std::vector<Comparison>& comparisons)
{
    using V = ComparedRate::Verdict;
    std::size_t rates = 0;
    int tooFew = 0;
    int undecided = 0;
    int differ = 0;
    bool single = false;
    for (const Comparison& comparison : comparisons) {
        rates += comparison.rates.size();
        tooFew += comparison.count(V::TooFew);
        undecided += comparison.count(V::Undecided);
        differ += comparison.count(V::BootsDiffer);
        single |= comparison.singleBoot;
    }
    QStringList gaps;
    if (again.state != RunState::Finished)
        gaps << ReproductionWords::tr("the new run did not finish (%1)")
                    .arg(displayName(again.state));
    std::set<std::pair<int, int>> curves; // series, memory
    for (const StepData& step : original.steps)
        curves.insert({step.record.series, step.record.memoryMiB});
    const auto number = [](auto count) { return QString::number(count); };
    if (curves.size() > comparisons.size())
        gaps << ReproductionWords::tr("only %1 of %2 curves were rerun")
                    .arg(number(comparisons.size()), number(curves.size()));
    if (tooFew > 0)
        gaps << ReproductionWords::tr(
                    "at %1 of %2 rates there are too few responses, or none on one side")
                    .arg(number(tooFew), number(rates));
    if (undecided > 0)
        gaps << ReproductionWords::tr(
                    "at %1 of %2 rates the intervals are consistent with a change and with none")
                    .arg(number(undecided), number(rates));
    if (differ > 0)
        gaps << ReproductionWords::tr(
                    "at %1 of %2 rates the two boots differ, which may be variation between "
                    "boots, because each side has only one")
                    .arg(number(differ), number(rates));
    else if (single)
        gaps << ReproductionWords::tr(
            "with one boot on each side, the variation between boots is unknown; "
            "repeat with repetitions: 3");
    if (const QString verdict = untrustworthy(original, again); !verdict.isEmpty())
        gaps << verdict;
    return gaps;
}

Reproduction judgeReproduction(const RunData& original, const RunData& again,
                               const ComparisonOptions& options,
                               const std::function<bool(double)>& progress)
{
    Reproduction result;
    const auto pairs = matchCurves(original, again);
    bool canceled = false;
    for (std::size_t i = 0; i < pairs.size() && !canceled; ++i) {
        const auto share = [&](double done) {
            const bool proceed = !progress || progress((static_cast<double>(i) + done) /
                                                       static_cast<double>(pairs.size()));
            canceled |= !proceed;
            return proceed;
        };
        result.comparisons.push_back(
            compareCurves(pairs[i].first, pairs[i].second, options, share));
    }
    if (canceled)
        return nothingToCompare(ReproductionWords::tr("the comparison was canceled"));
    if (std::ranges::none_of(result.comparisons, &Comparison::anythingCompared)) {
        Reproduction nothing = nothingToCompare(ReproductionWords::tr(
            "the runs have no step in common (same series, memory and rate)"));
        nothing.comparisons = std::move(result.comparisons);
        return nothing;
    }
    const QString verdict = untrustworthy(original, again);
    if (std::ranges::any_of(result.comparisons, &Comparison::anyChange)) {
        // A client that could not keep up changes latencies, too.
        result.verdict = verdict.isEmpty() ? Reproduction::Verdict::NotReproduced
                                           : Reproduction::Verdict::Undetermined;
        result.why = verdict.isEmpty() ? changesText(result.comparisons)
                                       : verdict + u"; "_s + changesText(result.comparisons);
        return result;
    }
    const QStringList gaps = gapsOf(original, again, result.comparisons);
    result.verdict =
        gaps.isEmpty() ? Reproduction::Verdict::Reproduced : Reproduction::Verdict::Undetermined;
    result.why = gaps.join(u"; "_s);
    return result;
}

static QString factText(const QJsonValue& value)
{
    if (value.isBool())
        return value.toBool() ? ReproductionWords::tr("yes") : ReproductionWords::tr("no");
    return visibleName(value.toVariant().toString());
}

// The hypervisors of all guests, without duplicates.
static QString hypervisorsOf(const RunData& run)
{
    QStringList words;
    for (const GuestRecord& guest : run.guests) {
        const HypervisorRecord& record = guest.hypervisor;
        if (record.version.isEmpty())
            continue;
        const QString word = record.vhost.value_or(false)
                                 ? ReproductionWords::tr("%1 with vhost").arg(record.version)
                                 : record.version;
        if (!words.contains(word))
            words << word;
    }
    words.sort();
    return visibleName(words.join(u"; "_s), 200);
}

static QStringList acceleratorsOf(const RunData& run)
{
    QStringList words;
    for (const GuestRecord& guest : run.guests) {
        const QString word = displayName(guest.accelerator);
        if (!word.isEmpty() && !words.contains(word))
            words << word;
    }
    words.sort();
    return words;
}

// Of the guests of a hypervisor, each value once.
static QString hardwareOf(const RunData& run,
                          const std::function<QString(const VirtualHardware&)>& word)
{
    QStringList words;
    for (const GuestRecord& guest : run.guests) {
        if (guest.domainXml.isEmpty())
            continue;
        if (const QString one = word(givenHardware(guest)); !words.contains(one))
            words << one;
    }
    words.sort();
    return words.join(u"; "_s);
}

// Only what one of the runs has not by default.
static void addHardware(QList<HostFact>& facts, const RunData& original, const RunData& again)
{
    using Word = std::function<QString(const VirtualHardware&)>;
    const auto add = [&](const QString& key, const QString& name, const Word& word) {
        const QString first = hardwareOf(original, word);
        const QString second = hardwareOf(again, word);
        const QString usual = word(VirtualHardware());
        const auto differs = [&](const QString& value) {
            return !value.isEmpty() && value != usual;
        };
        if (differs(first) || differs(second))
            facts << HostFact{key, name, first, second};
    };
    add(u"vhost"_s, ReproductionWords::tr("vhost requested"),
        [](const VirtualHardware& one) { return toWord(one.vhost); });
    add(u"network_queues"_s, ReproductionWords::tr("Network queues"),
        [](const VirtualHardware& one) { return QString::number(one.networkQueues); });
    add(u"hugepages"_s, ReproductionWords::tr("Guest memory in huge pages"),
        [](const VirtualHardware& one) {
            return one.hugepages ? ReproductionWords::tr("yes") : ReproductionWords::tr("no");
        });
    add(u"disk_io"_s, ReproductionWords::tr("Disk I/O"),
        [](const VirtualHardware& one) { return toWord(one.diskIo); });
}

QList<HostFact> hostFactsOf(const RunData& original, const RunData& again)
{
    static const QList<std::pair<const char*, const char*>> names = {
        {"cpu_model", QT_TRANSLATE_NOOP("Reproduction", "Processor")},
        {"cpus", QT_TRANSLATE_NOOP("Reproduction", "CPUs")},
        {"memory_mib", QT_TRANSLATE_NOOP("Reproduction", "Memory (MiB)")},
        {"kernel", QT_TRANSLATE_NOOP("Reproduction", "Kernel")},
        {"host_is_virtual", QT_TRANSLATE_NOOP("Reproduction", "Host is a virtual machine")},
        {"governor", QT_TRANSLATE_NOOP("Reproduction", "Frequency governor")},
        {"intel_no_turbo", QT_TRANSLATE_NOOP("Reproduction", "Turbo disabled")},
        {"boost", QT_TRANSLATE_NOOP("Reproduction", "Boost")},
        {"smt", QT_TRANSLATE_NOOP("Reproduction", "Simultaneous multithreading")},
        {"clock_source", QT_TRANSLATE_NOOP("Reproduction", "Clock source")},
        {"kvm_module", QT_TRANSLATE_NOOP("Reproduction", "KVM module")},
        {"kvm_halt_poll_ns", QT_TRANSLATE_NOOP("Reproduction", "KVM polls when idle (ns)")},
        {"load_average", QT_TRANSLATE_NOOP("Reproduction", "Load average")}};
    const QJsonObject a = QJsonDocument::fromJson(original.hostJson).object();
    const QJsonObject b = QJsonDocument::fromJson(again.hostJson).object();
    QList<HostFact> facts;
    for (const auto& [key, name] : names) {
        const QString word = QString::fromLatin1(key);
        if (a.contains(word) || b.contains(word))
            facts << HostFact{word, ReproductionWords::tr(name), factText(a.value(word)),
                              factText(b.value(word))};
    }
    facts << HostFact{u"accelerators"_s, ReproductionWords::tr("Guests ran under"),
                      visibleName(acceleratorsOf(original).join(u", "_s)),
                      visibleName(acceleratorsOf(again).join(u", "_s))};
    const QString first = hypervisorsOf(original);
    const QString second = hypervisorsOf(again);
    if (!first.isEmpty() || !second.isEmpty())
        facts << HostFact{u"hypervisors"_s, ReproductionWords::tr("Hypervisors"), first, second};
    addHardware(facts, original, again);
    const auto client = [](const RunData& run) {
        return run.calibration ? visibleName(run.calibration->toText(), 200) : QString();
    };
    if (original.calibration || again.calibration)
        facts << HostFact{u"calibration"_s, ReproductionWords::tr("Load client"), client(original),
                          client(again)};
    return facts;
}

QString hostFactsTable(const QList<HostFact>& facts)
{
    qsizetype name = 0;
    qsizetype original = ReproductionWords::tr("original").size();
    for (const HostFact& fact : facts) {
        name = std::max(name, fact.name.size());
        original = std::max(original, fact.original.size());
    }
    original = std::min<qsizetype>(original, 60);
    QString text = QString(name + 4, u' ') +
                   ReproductionWords::tr("original").leftJustified(original + 2) +
                   ReproductionWords::tr("here") + u'\n';
    for (const HostFact& fact : facts)
        text += (fact.differs() ? u"≠ "_s : u"  "_s) + fact.name.leftJustified(name + 2) +
                fact.original.leftJustified(original) + u"  "_s + fact.again + u'\n';
    return text;
}

QByteArray reproductionJson(const Reproduction& reproduction, const QList<HostFact>& facts)
{
    static const QHash<Reproduction::Verdict, QString> words = {
        {Reproduction::Verdict::Reproduced, u"reproduced"_s},
        {Reproduction::Verdict::NotReproduced, u"not reproduced"_s},
        {Reproduction::Verdict::Undetermined, u"cannot tell"_s}};
    QJsonArray hosts;
    for (const HostFact& fact : facts)
        hosts.append(QJsonObject{{u"key"_s, fact.key},
                                 {u"fact"_s, fact.name},
                                 {u"original"_s, fact.original},
                                 {u"again"_s, fact.again}});
    QJsonObject object{{u"verdict"_s, words.value(reproduction.verdict)},
                       {u"why"_s, reproduction.why},
                       {u"hosts"_s, hosts}};
    const QJsonDocument comparison =
        QJsonDocument::fromJson(comparisonJson(reproduction.comparisons));
    object.insert(u"comparison"_s, comparison.isArray() ? QJsonValue(comparison.array())
                                                        : QJsonValue(comparison.object()));
    return QJsonDocument(object).toJson();
}

} // namespace unisweep

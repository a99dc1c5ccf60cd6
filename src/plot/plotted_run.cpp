// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/plotted_run.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/quantity_text.h"
#include "plot/samples_read.h"
#include "results/curve_limits.h"
#include "results/parallel.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

struct PlottedRun::PlottedStep {
    PlottedStep(const StepRecord& record, LatencyKind kind)
        : id(record.id)
        , columns(record.offeredRate, kind)
    {
    }

    qint64 id;
    SampleColumns columns;
    int curve = 0;
    StepStatistics service;   ///< of service times; response times are in StepData
    qsizetype serviceOf = -1; ///< the number of samples that `service` describes

    /// What the step has more than was read before.
    void read(const StepData& data, LatencyKind kind)
    {
        const auto have = static_cast<std::size_t>(columns.size());
        if (data.samples.size() > have)
            columns.append(std::span(data.samples).subspan(have));
        const auto now = static_cast<qsizetype>(data.samples.size());
        noteSamplesRead(now - static_cast<qsizetype>(have));
        if (kind == LatencyKind::Service && serviceOf != now) {
            const auto elapsed =
                std::chrono::nanoseconds(static_cast<qint64>(data.statistics.seconds * 1e9));
            service = computeStatistics(data.samples, elapsed, LatencyKind::Service);
            serviceOf = now;
            noteSamplesRead(now);
        }
    }

    double pooledMedianNs = 0;
    qint64 pooledOf = -1; ///< latencies that the median of this and the step's twins was taken of

    // The outliers found so far: by which fence, and among how many samples.
    std::vector<qsizetype> outliers;
    double fenceNs = 0;
    qsizetype searched = 0;
    std::vector<OutlierCause> causes; ///< by sample, ascending
    std::vector<EpisodeSpan> episodes;
};

PlottedRun::PlottedRun(QObject* parent)
    : QObject(parent)
{
}

PlottedRun::~PlottedRun() = default;

void PlottedRun::setRun(const RunData* run)
{
    m_run = run;
    m_marked.reset();
    m_cursor.reset();
    m_hovered.reset();
    m_focus.reset();
    m_hidden.clear();
    if (m_run) {
        m_rule = m_run->experiment.outliers;
        m_bandSigmas = m_run->experiment.bandSigmas;
    }
    restart(Change::Run);
}

void PlottedRun::restart(Change what)
{
    m_steps.clear();
    m_selection.clear(); // its indices and its kind of latency may be others now
    ++m_generation;
    ++m_reading;
    m_reader.cancel();
    m_pooler.cancel();
    if (m_readsBeside && m_run && m_run->sampleCount() > fewSamples)
        readBeside(what);
    else
        readSteps();
    buildCurves();
    Q_EMIT changed(what);
}

void PlottedRun::readBeside(Change what)
{
    m_reader.start(
        [steps = m_run->steps, kind = m_kind](const std::stop_token& stop) {
            std::vector<std::unique_ptr<PlottedStep>> read;
            for (const StepData& data : steps)
                read.push_back(std::make_unique<PlottedStep>(data.record, kind));
            forEachInParallel(steps.size(), [&](std::size_t i) {
                if (!stop.stop_requested())
                    read[i]->read(steps[i], kind);
            });
            return read;
        },
        [this, what](std::vector<std::unique_ptr<PlottedStep>> read) {
            m_steps = std::move(read);
            ++m_generation;
            readSteps(); // what has come meanwhile
            buildCurves();
            Q_EMIT changed(what);
        });
}

void PlottedRun::readSteps()
{
    if (!m_run)
        return;
    qsizetype fresh = 0;
    for (std::size_t i = 0; i < m_run->steps.size(); ++i) {
        const StepData& data = m_run->steps[i];
        if (i == m_steps.size())
            m_steps.push_back(std::make_unique<PlottedStep>(data.record, m_kind));
        fresh += static_cast<qsizetype>(data.samples.size()) - m_steps[i]->columns.size();
    }
    const auto readStep = [this](std::size_t i) { m_steps[i]->read(m_run->steps[i], m_kind); };
    if (fresh > fewSamples) {
        forEachInParallel(m_run->steps.size(), readStep);
    } else {
        for (std::size_t i = 0; i < m_run->steps.size(); ++i)
            readStep(i);
    }
}

void PlottedRun::stepsChanged()
{
    if (isReading())
        return; // the reader's end reads what has come
    bool same = m_run && m_run->steps.size() >= m_steps.size();
    for (std::size_t i = 0; same && i < m_steps.size(); ++i) {
        const StepData& data = m_run->steps[i];
        same = data.record.id == m_steps[i]->id &&
               static_cast<qsizetype>(data.samples.size()) >= m_steps[i]->columns.size();
    }
    if (!same) { // not what was read before: begin again
        restart(Change::Run);
        return;
    }
    const auto curvesBefore = m_curves.size();
    readSteps();
    buildCurves();
    if (m_curves.size() != curvesBefore)
        ++m_generation; // the curves' places change
    Q_EMIT changed(Change::Steps);
}

void PlottedRun::samplesAdded(qint64 stepId)
{
    if (!m_run || isReading())
        return;
    // The step that grows is nearly always the last one.
    for (auto i = static_cast<qsizetype>(m_steps.size()) - 1; i >= 0; --i) {
        PlottedStep& step = *m_steps[static_cast<std::size_t>(i)];
        if (step.id != stepId || static_cast<std::size_t>(i) >= m_run->steps.size())
            continue;
        const auto& samples = m_run->steps[static_cast<std::size_t>(i)].samples;
        const auto have = static_cast<std::size_t>(step.columns.size());
        if (samples.size() > have)
            step.columns.append(std::span(samples).subspan(have));
        noteSamplesRead(static_cast<qsizetype>(samples.size() - have));
        Q_EMIT changed(Change::Samples);
        return;
    }
    stepsChanged(); // a step that nobody told us of
}

void PlottedRun::setOutlierRule(OutlierRule rule)
{
    if (rule == m_rule)
        return;
    m_rule = rule;
    forgetCauses();
    Q_EMIT changed(Change::Options);
}

void PlottedRun::setBandSigmas(double sigmas)
{
    if (sigmas == m_bandSigmas)
        return;
    m_bandSigmas = sigmas;
    Q_EMIT changed(Change::Options);
}

void PlottedRun::setReferenceShown(bool shown)
{
    if (shown == m_referenceShown)
        return;
    m_referenceShown = shown;
    Q_EMIT changed(Change::Options);
}

void PlottedRun::setLatencyKind(LatencyKind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    restart(Change::Options);
}

void PlottedRun::setCurveVisible(CurveKey key, bool visible)
{
    const bool hidden = std::find(m_hidden.begin(), m_hidden.end(), key) != m_hidden.end();
    if (hidden != visible)
        return;
    if (visible)
        std::erase(m_hidden, key);
    else
        m_hidden.push_back(key);
    for (Curve& curve : m_curves) {
        if (curve.key == key)
            curve.visible = visible;
    }
    findScale();
    ++m_generation;
    Q_EMIT changed(Change::Options);
}

void PlottedRun::setCursor(std::optional<RunPlace> place, std::optional<SampleRef> sample)
{
    if (place == m_cursor && sample == m_hovered)
        return;
    m_cursor = place;
    m_hovered = sample;
    Q_EMIT changed(Change::Cursor);
}

void PlottedRun::setMarked(std::optional<SampleRef> sample)
{
    if (sample == m_marked)
        return;
    m_marked = sample;
    Q_EMIT changed(Change::Mark);
}

void PlottedRun::findScale()
{
    constexpr double mostOnLinear = 20;
    m_suitsLogarithmic = false;
    for (const Curve& curve : m_curves) {
        for (const CurvePoint& point : curve.points) {
            if (!curve.visible || !point.finished ||
                (curve.knee && point.offeredRate >= curve.knee->rate))
                continue;
            for (const qsizetype index : point.steps) {
                const LatencyStatistics& one = latency(index);
                m_suitsLogarithmic |=
                    one.medianNs > 0 && static_cast<double>(one.p99Ns) >
                                            mostOnLinear * static_cast<double>(one.medianNs);
            }
        }
    }
}

void PlottedRun::buildCurves()
{
    m_curves.clear();
    m_suitsLogarithmic = false;
    if (!m_run)
        return;
    std::map<CurveKey, std::map<int, std::vector<qsizetype>>> stepsOf;
    for (qsizetype i = 0; i < stepCount(); ++i) {
        const StepRecord& record = step(i).record;
        stepsOf[{record.series, -record.memoryMiB}][record.offeredRate].push_back(i);
    }
    const bool severalSizes = std::any_of(stepsOf.begin(), stepsOf.end(), [&](const auto& entry) {
        return entry.first.memoryMiB != stepsOf.begin()->first.memoryMiB;
    });
    for (auto& [order, rates] : stepsOf) {
        Curve curve;
        curve.key = {order.series, -order.memoryMiB}; // the ladder is walked downwards
        const auto& series = m_run->experiment.series;
        const auto index = static_cast<std::size_t>(order.series);
        curve.name =
            index < series.size() ? series[index].name : u"series %1"_s.arg(order.series + 1);
        if (severalSizes)
            curve.name += u", %1"_s.arg(humanMemory(curve.key.memoryMiB));
        curve.visible = std::find(m_hidden.begin(), m_hidden.end(), curve.key) == m_hidden.end();
        QList<Verdict> verdicts;
        std::vector<RatePoint> ratePoints;
        for (auto& [rate, steps] : rates) {
            for (qsizetype i : steps)
                m_steps[static_cast<std::size_t>(i)]->curve = static_cast<int>(m_curves.size());
            CurvePoint point = buildPoint(rate, std::move(steps));
            verdicts << point.verdict;
            if (point.finished && (point.count == 0 || point.medianNs > 0)) {
                ratePoints.push_back({.rate = static_cast<double>(rate),
                                      .dueRate = point.offered,
                                      .responseRate = point.responseRate,
                                      .lossRatio = point.lossRatio,
                                      .medianNs = point.medianNs});
            }
            curve.points.push_back(std::move(point));
        }
        curve.verdict = worst(verdicts);
        const CurveLimits limits = limitsOf(ratePoints);
        curve.knee = limits.knee;
        curve.noDropRate = limits.noDropRate;
        curve.partialDropRate = limits.partialDropRate;
        m_curves.push_back(std::move(curve));
    }
    findScale();
}

CurvePoint PlottedRun::buildPoint(int rate, std::vector<qsizetype> steps)
{
    CurvePoint point;
    point.offeredRate = rate;
    point.finished = true;
    double sum = 0;
    double seconds = 0;
    qint64 requests = 0;
    qint64 failed = 0;
    QList<Verdict> verdicts;
    for (qsizetype i : steps) {
        const StepData& data = step(i);
        const LatencyStatistics& part = latency(i);
        point.count += part.count;
        sum += part.meanNs * static_cast<double>(part.count);
        seconds += data.statistics.seconds;
        requests += data.statistics.requests();
        failed += data.statistics.failed();
        if (data.record.state == RunState::Running)
            point.finished = false;
        else
            verdicts << data.record.verdict;
    }
    if (point.count > 0)
        point.meanNs = sum / static_cast<double>(point.count);
    double squares = 0; // about the common mean, so that the spread between repetitions counts
    for (qsizetype i : steps) {
        const LatencyStatistics& part = latency(i);
        const auto n = static_cast<double>(part.count);
        const double shift = part.meanNs - point.meanNs;
        squares += std::max(0.0, n - 1) * part.standardDeviationNs * part.standardDeviationNs +
                   n * shift * shift;
    }
    if (point.count > 1)
        point.standardDeviationNs = std::sqrt(squares / static_cast<double>(point.count - 1));
    if (seconds > 0) {
        point.offered = static_cast<double>(requests) / seconds;
        point.responseRate = static_cast<double>(requests - failed) / seconds;
    }
    if (requests > 0)
        point.lossRatio = static_cast<double>(failed) / static_cast<double>(requests);
    if (steps.size() == 1)
        point.medianNs = static_cast<double>(latency(steps.front()).medianNs);
    else if (point.finished)
        point.medianNs = pooledMedianNs(steps);
    point.verdict = worst(verdicts);
    point.steps = std::move(steps);
    return point;
}

static double medianOfSteps(const std::vector<StepData>& steps, LatencyKind kind)
{
    std::vector<qint64> latencies;
    for (const StepData& step : steps) {
        noteSamplesRead(static_cast<qsizetype>(step.samples.size()));
        for (const Sample& sample : step.samples) {
            const qint64 latency = shownLatency(sample, kind);
            if (sample.intendedNs >= 0 && latency != never)
                latencies.push_back(latency);
        }
    }
    return static_cast<double>(describe(latencies).medianNs);
}

double PlottedRun::pooledMedianNs(const std::vector<qsizetype>& steps)
{
    PlottedStep& first = *m_steps[static_cast<std::size_t>(steps.front())];
    qint64 count = 0;
    std::vector<StepData> copies; // that share their samples
    for (qsizetype i : steps) {
        count += columns(i).shown();
        copies.push_back(step(i));
    }
    if (first.pooledOf == count)
        return first.pooledMedianNs;
    if (m_readsBeside && count > fewSamples) {
        poolBeside(std::move(copies), count);
        return 0;
    }
    first.pooledMedianNs = medianOfSteps(copies, m_kind);
    first.pooledOf = count;
    return first.pooledMedianNs;
}

// One point at a time; the curves, built anew, ask for the next.
void PlottedRun::poolBeside(std::vector<StepData> steps, qint64 count)
{
    if (m_pooler.isRunning())
        return;
    const qint64 id = steps.front().record.id;
    m_pooler.start([steps = std::move(steps), kind = m_kind] { return medianOfSteps(steps, kind); },
                   [this, id, count](double median) {
                       const qsizetype first = indexOf(id);
                       if (first < 0)
                           return;
                       m_steps[static_cast<std::size_t>(first)]->pooledMedianNs = median;
                       m_steps[static_cast<std::size_t>(first)]->pooledOf = count;
                       buildCurves();
                       Q_EMIT changed(Change::Steps);
                   });
}

int PlottedRun::visibleCurveCount() const
{
    return static_cast<int>(std::count_if(m_curves.begin(), m_curves.end(),
                                          [](const Curve& curve) { return curve.visible; }));
}

const StepData& PlottedRun::step(qsizetype index) const
{
    return m_run->steps[static_cast<std::size_t>(index)];
}

int PlottedRun::curveOf(qsizetype step) const
{
    return m_steps[static_cast<std::size_t>(step)]->curve;
}

bool PlottedRun::isVisible(qsizetype step) const
{
    return m_curves[static_cast<std::size_t>(curveOf(step))].visible;
}

const SampleColumns& PlottedRun::columns(qsizetype step) const
{
    return m_steps[static_cast<std::size_t>(step)]->columns;
}

const LatencyStatistics& PlottedRun::latency(qsizetype index) const
{
    // A client that tells no samples tells one kind of latency.
    return m_kind == LatencyKind::Service && !step(index).statistics.summaryOnly
               ? m_steps[static_cast<std::size_t>(index)]->service.latency
               : step(index).statistics.latency;
}

double PlottedRun::fenceNs(qsizetype step) const
{
    return outlierFenceNs(m_rule, latency(step));
}

const std::vector<qsizetype>& PlottedRun::outliers(qsizetype index) const
{
    PlottedStep& plotted = *m_steps[static_cast<std::size_t>(index)];
    const double fence = fenceNs(index);
    if (fence != plotted.fenceNs) {
        plotted.fenceNs = fence;
        plotted.searched = 0;
        plotted.outliers.clear();
    }
    // The columns' floats only choose candidates: the samples decide. One step of a float below
    // the fence allows for the rounding of both.
    const float candidate =
        std::nextafter(static_cast<float>(fence), -std::numeric_limits<float>::infinity());
    const SampleColumns& columns = plotted.columns;
    const auto& samples = step(index).samples;
    while (plotted.searched < columns.size()) {
        const qsizetype chunkIndex = plotted.searched / SampleColumns::chunkSize;
        const qsizetype base = chunkIndex * SampleColumns::chunkSize;
        const qsizetype fill = columns.chunkFill(chunkIndex);
        const auto& chunk = *columns.chunks()[static_cast<std::size_t>(chunkIndex)];
        if (chunk.maxLatencyNs >= candidate) {
            for (qsizetype i = plotted.searched - base; i < fill; ++i) {
                if (!(chunk.latencyNs[static_cast<std::size_t>(i)] >= candidate))
                    continue;
                const Sample& sample = samples[static_cast<std::size_t>(base + i)];
                if (static_cast<double>(shownLatency(sample, m_kind)) > fence)
                    plotted.outliers.push_back(base + i);
            }
        }
        plotted.searched = base + fill;
    }
    return plotted.outliers;
}

qint64 PlottedRun::outlierCount() const
{
    qint64 count = 0;
    for (qsizetype i = 0; i < stepCount(); ++i) {
        if (isVisible(i))
            count += static_cast<qint64>(outliers(i).size());
    }
    return count;
}

void PlottedRun::setCausesShown(bool shown)
{
    if (shown == m_causesShown)
        return;
    m_causesShown = shown;
    Q_EMIT changed(Change::Options);
}

void PlottedRun::setCauses(qint64 stepId, std::vector<OutlierCause> causes)
{
    const qsizetype index = indexOf(stepId);
    if (index < 0)
        return;
    std::ranges::sort(causes, {}, &OutlierCause::sample);
    m_steps[static_cast<std::size_t>(index)]->causes = std::move(causes);
    if (m_causesShown)
        Q_EMIT changed(Change::Causes);
}

void PlottedRun::forgetCauses()
{
    for (const auto& step : m_steps) {
        step->causes.clear();
        step->episodes.clear();
    }
}

void PlottedRun::setEpisodes(qint64 stepId, std::vector<EpisodeSpan> episodes)
{
    if (const qsizetype index = indexOf(stepId); index >= 0)
        m_steps[static_cast<std::size_t>(index)]->episodes = std::move(episodes);
}

std::span<const EpisodeSpan> PlottedRun::episodes(qsizetype step) const
{
    return m_steps[static_cast<std::size_t>(step)]->episodes;
}

Cause PlottedRun::causeOf(qsizetype step, qsizetype sample) const
{
    const auto& causes = m_steps[static_cast<std::size_t>(step)]->causes;
    const auto found = std::ranges::lower_bound(causes, sample, {}, &OutlierCause::sample);
    return found != causes.end() && found->sample == sample ? found->cause : Cause::Unknown;
}

std::array<qint64, causeCount> PlottedRun::causeCounts() const
{
    std::array<qint64, causeCount> counts = {};
    for (qsizetype i = 0; i < stepCount(); ++i) {
        if (!isVisible(i))
            continue;
        auto unknown = static_cast<qint64>(outliers(i).size());
        for (const OutlierCause& outlier : m_steps[static_cast<std::size_t>(i)]->causes) {
            ++counts[static_cast<std::size_t>(outlier.cause)];
            --unknown;
        }
        counts[static_cast<std::size_t>(Cause::Unknown)] += std::max<qint64>(0, unknown);
    }
    return counts;
}

bool PlottedRun::isEmulated(qsizetype index) const
{
    const GuestRecord* guest = m_run->guest(step(index).record.guest);
    return (guest && guest->accelerator == "tcg"_L1) ||
           step(index).record.verdict.kind == Verdict::Kind::Emulated;
}

} // namespace unisweep

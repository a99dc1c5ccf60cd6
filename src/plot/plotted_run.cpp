// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/plotted_run.h"

#include <algorithm>
#include <map>

#include "plot/plotted_step.h"
#include "plot/samples_read.h"
#include "results/parallel.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

PlottedRun::PlottedRun(QObject* parent)
    : QObject(parent)
{
}

PlottedRun::~PlottedRun() = default;

void PlottedRun::setRun(const RunData* run)
{
    const QString file = run ? run->file : QString();
    m_sameRun = !file.isEmpty() && file == m_file;
    m_file = file;
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
    m_selection.clear(); // indices or latency kind may have changed
    ++m_generation;
    ++m_reading;
    m_reader.cancel();
    m_pooler.cancel();
    if (m_readsInBackground && m_run && m_run->sampleCount() > fewSamples)
        readInBackground(what);
    else
        readSteps();
    buildCurves();
    Q_EMIT changed(what);
}

void PlottedRun::readInBackground(Change what)
{
    m_reader.start(
        [steps = m_run->steps, kind = m_kind](const std::stop_token& stop) {
            std::vector<std::unique_ptr<PlottedStep>> read;
            for (const StepData& data : steps)
                read.push_back(std::make_unique<PlottedStep>(data.record, kind));
            forEachInParallel(steps.size(), [&](std::size_t i) {
                if (!stop.stop_requested())
                    read[i]->read(steps[i]);
            });
            return read;
        },
        [this, what](std::vector<std::unique_ptr<PlottedStep>> read) {
            m_steps = std::move(read);
            ++m_generation;
            readSteps(); // reads what arrived meanwhile
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
        fresh += static_cast<qsizetype>(data.samples.size()) - m_steps[i]->columns().size();
    }
    const auto readStep = [this](std::size_t i) { m_steps[i]->read(m_run->steps[i]); };
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
        return; // readSteps() runs when the reader is done
    bool same = m_run && m_run->steps.size() >= m_steps.size();
    for (std::size_t i = 0; same && i < m_steps.size(); ++i) {
        const StepData& data = m_run->steps[i];
        same = data.record.id == m_steps[i]->id() &&
               static_cast<qsizetype>(data.samples.size()) >= m_steps[i]->columns().size();
    }
    if (!same) { // other data than before: start again
        restart(Change::Run);
        return;
    }
    const auto curvesBefore = m_curves.size();
    readSteps();
    buildCurves();
    if (m_curves.size() != curvesBefore)
        ++m_generation; // the places of the curves change
    Q_EMIT changed(Change::Steps);
}

void PlottedRun::samplesAdded(qint64 stepId)
{
    if (!m_run || isReading())
        return;
    // The growing step is nearly always the last one.
    for (qsizetype i = stepCount() - 1; i >= 0; --i) {
        if (plottedStep(i).id() != stepId || static_cast<std::size_t>(i) >= m_run->steps.size())
            continue;
        plottedStep(i).readSamples(step(i));
        Q_EMIT changed(Change::Samples);
        return;
    }
    stepsChanged(); // a step that was not announced
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

// A ladder may have no steps, only guests that failed to boot.
bool PlottedRun::isBlank() const
{
    if (!m_run)
        return true;
    if (m_run->experiment.kind == ExperimentKind::Boot)
        return m_run->guests.empty();
    const bool ladder = m_run->experiment.memoryMiB.size() > 1 && !m_run->rungs.empty();
    return m_run->steps.empty() && !ladder;
}

void PlottedRun::setActivity(const std::optional<PlotActivity>& activity)
{
    if (activity == m_activity)
        return;
    m_activity = activity;
    if (isBlank())
        Q_EMIT changed(Change::Activity);
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
    constexpr double maxRatioOnLinear = 20;
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
                                            maxRatioOnLinear * static_cast<double>(one.medianNs);
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
    for (const auto& [order, rates] : stepsOf) {
        Curve curve;
        curve.key = {order.series, -order.memoryMiB}; // the ladder descends
        curve.name = curveName(*m_run, curve.key, severalSizes);
        curve.visible = std::find(m_hidden.begin(), m_hidden.end(), curve.key) == m_hidden.end();
        for (const auto& [rate, steps] : rates) {
            for (const qsizetype i : steps)
                plottedStep(i).curve = static_cast<int>(m_curves.size());
            curve.points.push_back(buildPoint(rate, steps));
        }
        describeByPoints(curve);
        m_curves.push_back(std::move(curve));
    }
    findScale();
}

CurvePoint PlottedRun::buildPoint(int rate, const std::vector<qsizetype>& steps)
{
    std::vector<StepOfPoint> parts;
    parts.reserve(steps.size());
    for (const qsizetype i : steps)
        parts.push_back({i, &step(i), latency(i)});
    CurvePoint point = pointOf(rate, parts);
    if (steps.size() > 1 && point.finished)
        point.medianNs = pooledMedianNs(steps);
    return point;
}

double PlottedRun::pooledMedianNs(const std::vector<qsizetype>& steps)
{
    PlottedStep& first = plottedStep(steps.front());
    qint64 count = 0;
    std::vector<StepData> copies; // cheap: copies share the samples
    for (qsizetype i : steps) {
        count += columns(i).shown();
        copies.push_back(step(i));
    }
    if (first.pooledOf == count)
        return first.pooledMedianNs;
    if (m_readsInBackground && count > fewSamples) {
        poolInBackground(std::move(copies), count);
        return 0;
    }
    first.pooledMedianNs = medianOfSteps(copies, m_kind);
    first.pooledOf = count;
    return first.pooledMedianNs;
}

// Computes one point at a time; rebuilding the curves requests the next.
void PlottedRun::poolInBackground(std::vector<StepData> steps, qint64 count)
{
    if (m_pooler.isRunning())
        return;
    const qint64 id = steps.front().record.id;
    m_pooler.start([steps = std::move(steps), kind = m_kind] { return medianOfSteps(steps, kind); },
                   [this, id, count](double median) {
                       const qsizetype first = indexOf(id);
                       if (first < 0)
                           return;
                       plottedStep(first).pooledMedianNs = median;
                       plottedStep(first).pooledOf = count;
                       buildCurves();
                       Q_EMIT changed(Change::Steps);
                   });
}

int PlottedRun::visibleCurveCount() const
{
    return static_cast<int>(std::count_if(m_curves.begin(), m_curves.end(),
                                          [](const Curve& curve) { return curve.visible; }));
}

PlottedStep& PlottedRun::plottedStep(qsizetype index) const
{
    return *m_steps[static_cast<std::size_t>(index)];
}

const StepData& PlottedRun::step(qsizetype index) const
{
    return m_run->steps[static_cast<std::size_t>(index)];
}

int PlottedRun::curveOf(qsizetype step) const
{
    return plottedStep(step).curve;
}

bool PlottedRun::isVisible(qsizetype step) const
{
    return m_curves[static_cast<std::size_t>(curveOf(step))].visible;
}

const SampleColumns& PlottedRun::columns(qsizetype step) const
{
    return plottedStep(step).columns();
}

const LatencyStatistics& PlottedRun::latency(qsizetype index) const
{
    // A client that reports only a summary has just one kind of latency.
    return m_kind == LatencyKind::Service && !step(index).statistics.summaryOnly
               ? plottedStep(index).serviceLatency()
               : step(index).statistics.latency;
}

double PlottedRun::fenceNs(qsizetype index) const
{
    return plottedStep(index).fenceNs(m_rule, latency(index),
                                      step(index).record.state == RunState::Running);
}

const std::vector<qsizetype>& PlottedRun::outliers(qsizetype index) const
{
    return plottedStep(index).outliers(step(index).samples, fenceNs(index),
                                       static_cast<double>(latency(index).medianNs));
}

qint64 PlottedRun::outliersByClient(qsizetype step) const
{
    outliers(step);
    return plottedStep(step).outliersByClient();
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

bool PlottedRun::isEmulated(qsizetype index) const
{
    const GuestRecord* guest = m_run->guest(step(index).record.guest);
    return (guest && guest->accelerator == Accelerator::Tcg) ||
           step(index).record.verdict.kind == Verdict::Kind::Emulated;
}

} // namespace unisweep

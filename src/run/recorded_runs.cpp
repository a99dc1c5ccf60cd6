// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/recorded_runs.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "experiment/yaml_reader.h"
#include "results/cause_text.h"
#include "results/collection_text.h"
#include "run/built_in.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

class RecordedRunWords
{
    Q_DECLARE_TR_FUNCTIONS(RecordedRunWords)
};

const QString runSuffix = u".unisweep"_s;
const QString sidecarSuffix = u".yaml"_s;

QString recordedFolder()
{
    return builtInFolder() + u"/recorded"_s;
}

} // namespace

RecordedRun readRecordedRun(const QString& yamlPath)
{
    const YamlDocument document = YamlDocument::load(yamlPath);
    YamlMap map = document.root().map();
    if (map.integer("unisweep-recorded") != 1)
        map.at("unisweep-recorded").complain(RecordedRunWords::tr("expected 1"));
    RecordedRun run;
    run.path = yamlPath.chopped(sidecarSuffix.size()) + runSuffix;
    run.name = QFileInfo(yamlPath).completeBaseName();
    run.bytes = QFileInfo(run.path).size();
    run.title = map.text("title");
    run.about = map.text("about");
    run.view = map.text("view", u"latency-by-rate"_s);
    run.host = map.text("host");
    run.date = QDate::fromString(map.text("date"), Qt::ISODate);
    if (!run.date.isValid())
        map.at("date").complain(RecordedRunWords::tr("expected a date such as 2026-11-30"));
    run.platforms = map.texts("platforms");
    run.emulated = map.boolean("emulated", false);
    const QString verdict = map.text("verdict");
    run.verdict = Verdict::kindFromWord(verdict);
    if (Verdict::word(run.verdict) != verdict)
        map.at("verdict").complain(RecordedRunWords::tr("expected the name of a verdict"));
    run.findings = map.texts("findings");
    map.refuseOtherKeys();
    document.throwIfProblems();
    return run;
}

QList<RecordedRun> recordedRuns()
{
    QList<RecordedRun> found;
    const QDir folder(recordedFolder());
    for (const QString& name : folder.entryList({u'*' + sidecarSuffix}, QDir::Files, QDir::Name)) {
        try {
            const RecordedRun run = readRecordedRun(folder.filePath(name));
            if (QFileInfo(run.path).isFile())
                found << run;
        } catch (const InputError&) { // a test reports the error
        }
    }
    return found;
}

QString runPath(const QString& wanted)
{
    if (wanted.isEmpty() || wanted.contains(u'/') || QFileInfo::exists(wanted))
        return wanted;
    const QString name = wanted.endsWith(runSuffix) ? wanted.chopped(runSuffix.size()) : wanted;
    QStringList matching;
    for (const RecordedRun& run : recordedRuns()) {
        if (run.name == name)
            return run.path;
        if (run.name.startsWith(name))
            matching << run.path;
    }
    return matching.size() == 1 ? matching.constFirst() : wanted;
}

QString copyRecordedRun(const RecordedRun& recorded, const QString& folder)
{
    const QDir into(folder);
    QString path = into.filePath(recorded.name + runSuffix);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = into.filePath(u"%1-%2%3"_s.arg(recorded.name).arg(number).arg(runSuffix));
    if (!into.mkpath(u"."_s) || !QFile::copy(recorded.path, path))
        throw InputError({{path,
                           0,
                           0,
                           {},
                           RecordedRunWords::tr("cannot copy the recorded run here; check that the "
                                                "disk has room and the folder is writable")}});
    // In an installation, the original may be read-only.
    QFile::setPermissions(path, QFile::permissions(path) | QFile::WriteOwner);
    return path;
}

QStringList findingsOf(const RunData& run)
{
    const OutlierReport report = inspectRun(run, run.experiment.outliers, LatencyKind::Response);
    QStringList findings;
    for (const CurveCauses& curve : report.causes)
        findings << curveCausesText(curve, run);
    for (const CurveCollections& curve : report.collections)
        findings << collectionsText(curve, run);
    findings.removeAll(QString());
    return findings;
}

} // namespace unisweep

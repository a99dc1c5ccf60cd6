// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/built_in.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include "base/own_files.h"
#include "experiment/experiment_yaml.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static const QString yamlSuffix = u".yaml"_s;

QString builtInFolder()
{
    return QFileInfo(dataDirectory() + u"/experiments"_s).canonicalFilePath();
}

bool isBuiltIn(const QString& path)
{
    const QString folder = QFileInfo(builtInFolder()).canonicalFilePath();
    const QFileInfo file(path);
    const QString name = file.exists() ? file.canonicalFilePath()
                                       : QFileInfo(file.absolutePath()).canonicalFilePath() +
                                             QLatin1Char('/') + file.fileName();
    return !folder.isEmpty() && name.startsWith(folder + QLatin1Char('/'));
}

static QString titleOf(const QString& path, const QString& name)
{
    try {
        const Experiment experiment = readExperiment(path);
        if (experiment.source.isEmpty())
            return u"%1 (%2)"_s.arg(experiment.title, experiment.name);
        return u"%1: %2"_s.arg(experiment.source.section(u", "_s, -1), experiment.title);
    } catch (const InputError&) { // opening it reports the error
        return name;
    }
}

static QStringList names()
{
    QStringList found;
    for (const QString& folder : {QString(), u"paper/"_s}) {
        const QDir dir(builtInFolder() + QLatin1Char('/') + folder);
        for (const QString& file :
             dir.entryList({QLatin1Char('*') + yamlSuffix}, QDir::Files, QDir::Name))
            found << folder + file.chopped(yamlSuffix.size());
    }
    // First, the one that runs on any host and teaches the most.
    if (const qsizetype at = found.indexOf("gc-jvm"_L1); at > 0)
        found.move(at, 0);
    return found;
}

static QString pathOf(const QString& name)
{
    return QDir::cleanPath(builtInFolder() + QLatin1Char('/') + name + yamlSuffix);
}

QList<BuiltInExperiment> builtInExperiments()
{
    QList<BuiltInExperiment> found;
    for (const QString& name : names())
        found << BuiltInExperiment{name, pathOf(name), titleOf(pathOf(name), name)};
    return found;
}

QString experimentPath(const QString& wanted)
{
    if (QFileInfo::exists(wanted))
        return wanted;
    const QString name = wanted.endsWith(yamlSuffix) ? wanted.chopped(yamlSuffix.size()) : wanted;
    QStringList matching;
    for (const QString& known : names()) {
        if (known == name)
            return pathOf(known);
        if (known.startsWith(name))
            matching << known;
    }
    if (matching.size() == 1)
        return pathOf(matching.constFirst());
    const QString what =
        matching.isEmpty()
            ? QCoreApplication::translate(
                  "Run", "no such file or built-in experiment; see: unisweep experiments")
            : QCoreApplication::translate("Run",
                                          "several built-in experiments begin with this name: %1")
                  .arg(matching.join(u", "_s));
    throw InputError({{wanted, 0, 0, {}, what}});
}

} // namespace unisweep

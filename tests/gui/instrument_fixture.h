// SPDX-License-Identifier: GPL-3.0-or-later
// A window with a run of three steps, new for each test function.
#pragma once

#include <memory>

#include <QApplication>
#include <QMenu>
#include <QtTest>

#include "gui/window/main_window.h"
#include "plot/sample_figure.h"
#include "results/results_file.h"
#include "tests/figures/plot_data.h"

namespace unisweep
{

class InstrumentFixture : public QObject
{
protected:
    /// Call before the first test function: isolates the test from the user's files.
    void writeRun();
    /// Call before each test function.
    void openWindow();

    template<class T> T* child(const char* name)
    {
        T* found = m_window->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s in the window", name);
        return found;
    }
    SampleFigure* byRate() { return child<SampleFigure>("latency-by-rate"); }
    QString path(const char* name) const { return m_dir.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_dir;
    QString m_results;
    std::unique_ptr<MainWindow> m_window;
};

inline void InstrumentFixture::writeRun()
{
    for (const char* name :
         {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, m_dir.path().toUtf8());
    QCoreApplication::setOrganizationName(QStringLiteral("unisweep-test"));
    m_results = path("run.unisweep");
    RunData run = imaginedRun({{.serviceUs = 40, .pauseMs = 5, .pauseEvery = 3000}},
                              {4000, 8000, 12000}, 0.5);
    run.experiment.series[0].platform = QStringLiteral("linux");
    run.experiment.series[0].server = QStringLiteral("bind");
    ResultsWriter writer(m_results, run.experiment, "{}");
    for (GuestRecord& guest : run.guests)
        writer.addGuest(guest);
    for (StepData& step : run.steps) {
        writer.addStep(step.record);
        writer.addSamples(step.record.id,
                          std::vector<Sample>(step.samples.begin(), step.samples.end()));
        writer.updateStep(step.record);
    }
    writer.finish(RunState::Finished, {});
}

inline void InstrumentFixture::openWindow()
{
    m_window = std::make_unique<MainWindow>(
        Catalog::load({QStringLiteral(UNISWEEP_SOURCE_DIR "/experiments/catalog")}), m_dir.path());
    m_window->resize(1400, 900); // the test screen is small
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->openFile(m_results);
    QTRY_VERIFY(byRate()->plotted().run() != nullptr);
    QTRY_VERIFY(byRate()->width() > 1000); // after the experiment panel has folded
    byRate()->replot();
    QVERIFY(byRate()->plotted().outlierCount() > 3);
}

} // namespace unisweep

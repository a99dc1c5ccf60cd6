// SPDX-License-Identifier: GPL-3.0-or-later
// A window with an experiment, new for each test function, and functions that operate it.
#pragma once

#include <memory>

#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QtTest>

#include "experiment/experiment_yaml.h"
#include "gui/form/experiment_form.h"
#include "gui/window/main_window.h"
#include "plot/sample_figure.h"
#include "results/results_file.h"

namespace unisweep
{

inline const QString sourceDir = QStringLiteral(UNISWEEP_SOURCE_DIR);

class WindowFixture : public QObject
{
    Q_OBJECT

protected:
    template<class T> T* child(const char* name)
    {
        T* found = m_window->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s in the window", name);
        return found;
    }
    void retype(const char* edit, const QString& text);
    QString closeMessage();
    QString messages() { return m_window->findChild<ExperimentForm*>()->messages(); }
    QString yaml() { return child<QPlainTextEdit>("yamlText")->toPlainText(); }
    QString writeRun();
    SampleFigure* byRate() { return child<SampleFigure>("latency-by-rate"); }
    void openRun();

    QTemporaryDir m_dir;
    std::unique_ptr<MainWindow> m_window;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
};

inline void WindowFixture::initTestCase()
{
    // Isolates the test from the user's files, whose images would change the results.
    for (const char* name :
         {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, m_dir.path().toUtf8());
    QCoreApplication::setOrganizationName(QStringLiteral("unisweep-test"));
}

inline void WindowFixture::init()
{
    m_window = std::make_unique<MainWindow>(
        Catalog::load({sourceDir + QStringLiteral("/experiments/catalog")}), m_dir.path());
    m_window->resize(1400, 900); // the test screen is small
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openFile(sourceDir + QStringLiteral("/experiments/dns-linux-quick.yaml"));
}

inline void WindowFixture::cleanup()
{
    m_window.reset();
}

inline void WindowFixture::retype(const char* edit, const QString& text)
{
    auto* line = child<QLineEdit>(edit);
    line->setFocus();
    QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
}

// Dismisses the open message and returns its text.
inline QString WindowFixture::closeMessage()
{
    QMessageBox* box = nullptr;
    [&] { QTRY_VERIFY((box = m_window->findChild<QMessageBox*>()) != nullptr); }();
    const QString text = box ? box->text() : QString();
    if (box)
        QTest::keyClick(box, Qt::Key_Enter);
    return text;
}

// Writes a run of two steps; in the second, one response in 100 takes thirty times as long.
inline QString WindowFixture::writeRun()
{
    const QString path =
        newResultsPath(m_dir.path(), QStringLiteral("gui"), QDateTime::currentDateTime());
    ResultsWriter writer(
        path, readExperiment(sourceDir + QStringLiteral("/experiments/dns-linux-quick.yaml")),
        "{}");
    GuestRecord guest{.memoryMiB = 512,
                      .hypervisorUri = QStringLiteral("qemu:///embed"),
                      .accelerator = Accelerator::Tcg,
                      .bootNs = 5'000'000'000};
    guest.console = QStringLiteral("hello from the guest\n");
    writer.addGuest(guest);
    for (int rate : {250, 500}) {
        StepRecord step{.guest = guest.id,
                        .memoryMiB = 512,
                        .offeredRate = rate,
                        .duration = std::chrono::seconds(3)};
        writer.addStep(step);
        std::vector<Sample> samples;
        for (int i = 0; i < rate * 3; ++i) {
            Sample sample{.intendedNs = i * (1'000'000'000LL / rate), .outcome = Outcome::Answered};
            sample.sentNs = sample.intendedNs + 1000;
            sample.receivedNs =
                sample.intendedNs + (rate == 500 && i % 100 == 50 ? 30'000'000 : 1'000'000 + i);
            samples.push_back(sample);
        }
        writer.addSamples(step.id, samples);
        step.state = RunState::Finished;
        step.verdict = {Verdict::Kind::Emulated, QStringLiteral("TCG")};
        writer.updateStep(step);
    }
    writer.finish(RunState::Finished, {});
    return path;
}

// Opens a new run and waits until its figure is drawn.
inline void WindowFixture::openRun()
{
    m_window->openFile(writeRun());
    QTRY_VERIFY(byRate()->plotted().run() != nullptr);
    QCoreApplication::processEvents();
    byRate()->replot();
}

} // namespace unisweep

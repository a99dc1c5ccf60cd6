// SPDX-License-Identifier: GPL-3.0-or-later
// Calibration of the load client: really measured, stored until the host reboots, repeated when
// necessary.
#include <thread>

#include <QJsonDocument>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QtTest>

#include "base/canceled.h"
#include "base/quantity_text.h"
#include "guest/guest_error.h"
#include "gui/window/calibration_dialog.h"
#include "gui/window/main_window.h"
#include "results/calibration.h"
#include "run/calibration.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;

static constexpr ClientTransport udp = ClientTransport::Udp;
static const auto nobody = [](const QString&, double) {};

class CalibrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyServiceHasATransport();
    void concurrentRunsMeasureOnce();
    void storedOneServesLaterRuns();
    void stopIsPromptAndKeepsTheOldCalibration();
    void otherBootIsNotBelieved();
    void windowShowsStartsAndStops();

private:
    QString storedPath() const { return m_dir.filePath(u"unisweep/calibration-udp.json"_s); }
    QByteArray storedBytes() const;
    QTemporaryDir m_dir;
};

void CalibrationTest::initTestCase()
{
    qputenv("XDG_CACHE_HOME", m_dir.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", m_dir.path().toUtf8());
    qputenv("XDG_DATA_HOME", m_dir.path().toUtf8());
}

QByteArray CalibrationTest::storedBytes() const
{
    QFile file(storedPath());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void CalibrationTest::everyServiceHasATransport()
{
    Experiment experiment;
    experiment.service = Service::Dns;
    QCOMPARE(clientTransport(experiment), udp);
    experiment.service = Service::Http;
    QCOMPARE(clientTransport(experiment), ClientTransport::Tcp);
    experiment.http.keepAlive = true;
    QCOMPARE(clientTransport(experiment), ClientTransport::TcpKeepAlive);
    experiment.service = Service::Tcp;
    QCOMPARE(clientTransport(experiment), ClientTransport::Tcp);
}

// Two runs that start at the same time must not calibrate at the same time.
void CalibrationTest::concurrentRunsMeasureOnce()
{
    QVERIFY(!storedCalibration(udp));
    std::optional<Calibration> found[2];
    QStringList lines[2];
    const auto calibrate = [&](int i) {
        found[i] =
            calibrationFor(udp, 1, [&](const QString& line, double) { lines[i] << line; }, {});
    };
    {
        const std::jthread other([&] { calibrate(1); });
        calibrate(0);
    }
    QVERIFY(found[0] == found[1]);
    QVERIFY(storedCalibration(udp) == found[0]);
    QVERIFY2(found[0]->topRate >= 2, found[0]->json.constData());
    QVERIFY(found[0]->selfLatencyP50 > 0ns && found[0]->selfLatencyP50 <= found[0]->selfLatencyP99);
    QVERIFY(found[0]->bound == 1ms);
    const QJsonDocument json = QJsonDocument::fromJson(found[0]->json);
    QVERIFY(json[u"steps"].toArray().size() >= 2);
    QVERIFY(!json[u"host"][u"kernel"].toString().isEmpty());
    // The run that measured received a report for each rate.
    QVERIFY(std::max(lines[0].size(), lines[1].size()) >= json[u"steps"].toArray().size());
}

void CalibrationTest::storedOneServesLaterRuns()
{
    const auto kept = storedCalibration(udp);
    QVERIFY(kept);
    const auto within = static_cast<int>(kept->trustedRate());
    QVERIFY(calibrationFor(udp, within, [](const QString&, double) { QFAIL("measured again"); },
                           {}) == *kept);
    // A recent calibration also serves a higher rate, since repeating it would give the same
    // result.
    QVERIFY(calibrationFor(udp, within + 1, [](const QString&, double) { QFAIL("measured again"); },
                           {}) == *kept);
    QVERIFY(!storedCalibration(ClientTransport::Tcp)); // calibrated separately for each transport
}

// A rate that an old calibration did not reach is measured again; this measurement is stopped.
void CalibrationTest::stopIsPromptAndKeepsTheOldCalibration()
{
    QJsonObject aged = QJsonDocument::fromJson(storedBytes()).object();
    aged.insert(u"measured"_s,
                QDateTime::currentDateTimeUtc().addSecs(-3600).toString(Qt::ISODateWithMs));
    {
        QFile file(storedPath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(aged).toJson());
    }
    const QByteArray before = storedBytes();
    const auto beyond = static_cast<int>(storedCalibration(udp)->trustedRate()) + 1;
    std::stop_source stop;
    bool began = false;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(1s);
        stop.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    QVERIFY_EXCEPTION_THROWN(
        calibrationFor(
            udp, beyond, [&](const QString&, double) { began = true; }, stop.get_token()),
        Canceled);
    QVERIFY(began);
    QVERIFY(timer.elapsed() < 10'000); // less than a whole measurement takes
    QCOMPARE(storedBytes(), before);
}

void CalibrationTest::otherBootIsNotBelieved()
{
    const QByteArray before = storedBytes();
    QJsonObject kept = QJsonDocument::fromJson(before).object();
    kept.insert(u"valid_for"_s, u"x"_s + kept.value(u"valid_for"_s).toString());
    for (const QByteArray& content : {QJsonDocument(kept).toJson(), QByteArray("damaged")}) {
        QFile file(storedPath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QVERIFY(!storedCalibration(udp));
    }
    QFile file(storedPath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(before);
}

void CalibrationTest::windowShowsStartsAndStops()
{
    MainWindow window(Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s}), m_dir.path());
    window.show();
    auto* action = window.findChild<QAction*>(u"calibrateAction"_s);
    QVERIFY(action && action->isEnabled());
    action->trigger();
    auto* dialog = window.findChild<CalibrationDialog*>();
    QVERIFY(dialog);
    auto* list = dialog->findChild<QTreeWidget*>(u"calibrations"_s);
    QCOMPARE(list->topLevelItemCount(), allValues<ClientTransport>().size());
    const auto kept = storedCalibration(udp);
    QCOMPARE(list->topLevelItem(0)->text(1), humanRate(kept->topRate));
    QCOMPARE(list->topLevelItem(1)->text(3), u"not calibrated"_s);

    auto* button = dialog->findChild<QPushButton*>(u"calibrateButton"_s);
    auto* progress = dialog->findChild<QProgressBar*>(u"calibrationProgress"_s);
    auto* activity = dialog->findChild<QLabel*>(u"calibrationActivity"_s);
    QVERIFY(!progress->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(progress->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(activity->text().contains(u"1,000 requests/s"_s), 10'000);
    QVERIFY(progress->value() > 0);
    QTest::keyClick(button, Qt::Key_Space); // stops by keyboard
    QTRY_COMPARE_WITH_TIMEOUT(activity->text(), u"Stopped"_s, 10'000);
    QVERIFY(!progress->isVisible());
    QVERIFY(storedCalibration(udp) == kept);

    QTest::mouseClick(button, Qt::LeftButton);
    QTest::keyClick(dialog, Qt::Key_Escape); // closing the dialog stops the measurement
    QTRY_VERIFY_WITH_TIMEOUT(!window.findChild<CalibrationDialog*>(), 10'000);
}

QTEST_MAIN(CalibrationTest)
#include "calibration.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The form's fields for boot experiments, operated as by a user.
#include <QGroupBox>
#include <QSpinBox>

#include "form_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class KindFormTest : public FormFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openForm(); }
    void bootsAreChosenAndDescribed();
    void badSearchesAreMarked_data();
    void badSearchesAreMarked();
};

void KindFormTest::bootsAreChosenAndDescribed()
{
    QVERIFY(!field<QGroupBox>("bootGroup")->isVisible());
    choose("kindCombo", 1);
    QCOMPARE(m_editor->experiment().kind, ExperimentKind::Boot);
    QVERIFY(field<QGroupBox>("bootGroup")->isVisible());
    QVERIFY(!field<QGroupBox>("sweepGroup")->isVisible());
    // Boot experiments have no load.
    for (const char* name : {"clientCombo", "arrivalsCombo", "seedEdit", "seriesClientCombo"})
        QVERIFY2(!field<QWidget>(name)->isVisible(), name);
    QVERIFY(field<QWidget>("bootTimeoutEdit")->isVisible());
    field<QSpinBox>("bootCountSpin")->setValue(3);
    type("bootSearchEdit", u"64..256 within 16"_s);
    const Experiment& experiment = m_editor->experiment();
    QCOMPARE(experiment.boot.count, 3);
    QVERIFY(experiment.boot.leastMemory);
    QCOMPARE(experiment.boot.leastMemory->withinMiB, 16);
    QCOMPARE(parseExperiment(u"again"_s, toYaml(experiment)).boot, experiment.boot);
    choose("kindCombo", 0);
    QVERIFY(field<QGroupBox>("sweepGroup")->isVisible());
    QVERIFY(field<QWidget>("clientCombo")->isVisible());
}

void KindFormTest::badSearchesAreMarked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("no range") << "64"
                              << "Least memory: a range";
    QTest::newRow("upside down") << "256..64"
                                 << "must end above its start";
}

void KindFormTest::badSearchesAreMarked()
{
    QFETCH(QString, text);
    QFETCH(QString, message);
    choose("kindCombo", 1);
    type("bootSearchEdit", text);
    QVERIFY2(problems().contains(message), qPrintable(problems()));
}

QTEST_MAIN(KindFormTest)
#include "kind_form.moc"

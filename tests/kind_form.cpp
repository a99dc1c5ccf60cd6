// SPDX-License-Identifier: GPL-3.0-or-later
// The form's fields of boots, used as a person does.
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QtTest>

#include "experiment/experiment_yaml.h"
#include "gui/experiment_form.h"

using namespace unisweep;

class KindFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bootsAreChosenAndDescribed();
    void badSearchesAreMarked_data();
    void badSearchesAreMarked();

private:
    template<class W> W* field(const char* name)
    {
        auto* widget = m_form->findChild<W*>(QString::fromLatin1(name));
        if (!widget)
            qFatal("the form has no %s", name);
        return widget;
    }
    void choose(const char* combo, int row)
    {
        auto* box = field<QComboBox>(combo);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < row; ++i)
            QTest::keyClick(box, Qt::Key_Down);
    }
    void type(const char* edit, const QString& text)
    {
        auto* line = field<QLineEdit>(edit);
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
    }
    QString problems() { return field<QLabel>("problemsLabel")->text(); }

    Catalog m_catalog = Catalog::load({QStringLiteral(UNISWEEP_SOURCE_DIR "/experiments/catalog")});
    std::unique_ptr<ExperimentEditor> m_editor;
    std::unique_ptr<ExperimentForm> m_form;
};

void KindFormTest::init()
{
    m_form.reset();
    m_editor = std::make_unique<ExperimentEditor>();
    m_editor->open(parseExperiment(QStringLiteral("t"),
                                   "unisweep: 1\nname: t\nservice: dns\nrates: [10]\nseries:\n"
                                   "  - {name: L, platform: linux, server: bind}\n"),
                   {});
    m_form = std::make_unique<ExperimentForm>(*m_editor, m_catalog);
    m_form->resize(400, 900);
    m_form->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_form.get()));
}

void KindFormTest::bootsAreChosenAndDescribed()
{
    QVERIFY(!field<QGroupBox>("bootGroup")->isVisible());
    choose("kindCombo", 1);
    QCOMPARE(m_editor->experiment().kind, ExperimentKind::Boot);
    QVERIFY(field<QGroupBox>("bootGroup")->isVisible());
    QVERIFY(!field<QGroupBox>("sweepGroup")->isVisible());
    field<QSpinBox>("bootCountSpin")->setValue(3);
    type("bootSearchEdit", QStringLiteral("64..256 within 16"));
    const Experiment& experiment = m_editor->experiment();
    QCOMPARE(experiment.boot.count, 3);
    QVERIFY(experiment.boot.leastMemory);
    QCOMPARE(experiment.boot.leastMemory->withinMiB, 16);
    QCOMPARE(parseExperiment(QStringLiteral("again"), toYaml(experiment)).boot, experiment.boot);
    choose("kindCombo", 0);
    QVERIFY(field<QGroupBox>("sweepGroup")->isVisible());
}

void KindFormTest::badSearchesAreMarked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("no range") << "64"
                              << "a search is";
    QTest::newRow("upside down") << "256..64"
                                 << "not above its start";
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

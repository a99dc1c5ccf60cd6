// SPDX-License-Identifier: GPL-3.0-or-later
// The form's fields of resolvers and page hashes, used as a person does.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QtTest>

#include "experiment/experiment_yaml.h"
#include "gui/experiment_form.h"

using namespace unisweep;

class ServiceFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void coldCacheNeedsAResolver();
    void hashesAreChecked();

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

void ServiceFormTest::init()
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

void ServiceFormTest::coldCacheNeedsAResolver()
{
    auto* cache = field<QComboBox>("dnsCacheCombo");
    QVERIFY(!cache->isEnabled());
    auto* recursion = field<QCheckBox>("dnsRecursionCheck");
    QTest::keyClick(recursion, Qt::Key_Space);
    QVERIFY(cache->isEnabled());
    choose("dnsCacheCombo", 1);
    QCOMPARE(m_editor->experiment().dns.cache, Cache::Cold);
    QVERIFY(!problems().contains(QStringLiteral("resolver")));
    QTest::keyClick(recursion, Qt::Key_Space);
    QCOMPARE(m_editor->experiment().dns.cache, Cache::Warm);
}

void ServiceFormTest::hashesAreChecked()
{
    choose("serviceCombo", 1);
    QCOMPARE(m_editor->experiment().service, Service::Http);
    type("httpHashEdit", QStringLiteral("abc"));
    QVERIFY2(problems().contains(QStringLiteral("64 hexadecimal digits")), qPrintable(problems()));
    type("httpHashEdit", QString(64, QLatin1Char('a')));
    QVERIFY2(!problems().contains(QStringLiteral("hexadecimal")), qPrintable(problems()));
}

QTEST_MAIN(ServiceFormTest)
#include "service_form.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The form's fields of resolvers and page hashes, used as a person does.
#include <QCheckBox>

#include "form_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class ServiceFormTest : public FormFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openForm(); }
    void coldCacheNeedsAResolver();
    void hashesAreChecked();
};

void ServiceFormTest::coldCacheNeedsAResolver()
{
    auto* cache = field<QComboBox>("dnsCacheCombo");
    QVERIFY(!cache->isEnabled());
    auto* recursion = field<QCheckBox>("dnsRecursionCheck");
    QTest::keyClick(recursion, Qt::Key_Space);
    QVERIFY(cache->isEnabled());
    choose("dnsCacheCombo", 1);
    QCOMPARE(m_editor->experiment().dns.cache, Cache::Cold);
    QVERIFY(!problems().contains(u"resolver"_s));
    QTest::keyClick(recursion, Qt::Key_Space);
    QCOMPARE(m_editor->experiment().dns.cache, Cache::Warm);
}

void ServiceFormTest::hashesAreChecked()
{
    choose("serviceCombo", 1);
    QCOMPARE(m_editor->experiment().service, Service::Http);
    type("httpHashEdit", u"abc"_s);
    QVERIFY2(problems().contains(u"64 hexadecimal digits"_s), qPrintable(problems()));
    type("httpHashEdit", QString(64, QLatin1Char('a')));
    QVERIFY2(!problems().contains(u"hexadecimal"_s), qPrintable(problems()));
}

QTEST_MAIN(ServiceFormTest)
#include "service_form.moc"

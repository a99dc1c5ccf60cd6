// SPDX-License-Identifier: GPL-3.0-or-later
// The form's fields for the arguments of the program in the guest, driven by real key and mouse
// events.
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QtTest>

#include "catalog/catalog.h"
#include "experiment/experiment_yaml.h"
#include "gui/analysis/arguments_panel.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

class ArgumentsPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void fieldsAreThoseOfTheProgram();
    void fitsANarrowPanel();
    void typingSetsAnArgument();
    void wrongValueIsMarked();
    void choiceIsPicked();
    void variationIsSetAndTakenBack();
    void variationLeavesOthersAlone();

private:
    template<class W> W* child(const char* name) const
    {
        return m_panel->findChild<W*>(QLatin1String(name));
    }
    const Series& first() const { return m_editor->experiment().series.front(); }
    void open(const QByteArray& series);
    void pick(const char* combo, int index);

    Catalog m_catalog;
    std::unique_ptr<ExperimentEditor> m_editor;
    std::unique_ptr<ArgumentsPanel> m_panel;
};

void ArgumentsPanelTest::initTestCase()
{
    m_catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s});
}

void ArgumentsPanelTest::init()
{
    m_editor = std::make_unique<ExperimentEditor>();
    m_panel = std::make_unique<ArgumentsPanel>(*m_editor, m_catalog);
    connect(m_editor.get(), &ExperimentEditor::changed, m_panel.get(),
            [this] { m_panel->showSeries(0); });
    open("  - {name: Mirage, platform: mirage-spt, server: dns}\n");
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void ArgumentsPanelTest::cleanup()
{
    m_panel.reset();
    m_editor.reset();
}

void ArgumentsPanelTest::open(const QByteArray& series)
{
    m_editor->open(parseExperiment(u"x.yaml"_s, "unisweep: 1\nname: t\nservice: dns\nseries:\n" +
                                                    series + "rates: [100]\n"),
                   {});
}

// Selects by keyboard, as a user does: each arrow key activates an item.
void ArgumentsPanelTest::pick(const char* name, int index)
{
    auto* combo = child<QComboBox>(name);
    combo->setFocus();
    while (combo->currentIndex() != index)
        QTest::keyClick(combo, combo->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
}

void ArgumentsPanelTest::fieldsAreThoseOfTheProgram()
{
    auto* heap = child<QLineEdit>("argument-minor-heap-size");
    QVERIFY(heap);
    QCOMPARE(heap->placeholderText(), u"256Ki"_s);
    const auto* form = qobject_cast<QFormLayout*>(heap->parentWidget()->layout());
    QVERIFY(form);
    QCOMPARE(qobject_cast<QLabel*>(form->labelForField(heap))->text(), u"Minor heap (words)"_s);
    QVERIFY(heap->toolTip().contains(u"Range: 4Ki to 32Mi."_s));
    QVERIFY(child<QLineEdit>("argument-records")); // argument of the server
    open("  - {platform: mirage-spt, server: http}\n");
    QVERIFY(!child<QLineEdit>("argument-records"));
    QVERIFY(child<QLineEdit>("argument-minor-heap-size"));
    open("  - {platform: linux, server: bind}\n");
    QVERIFY(m_panel->isHidden());
}

// The form's panel is 300 pixels wide and does not scroll horizontally.
void ArgumentsPanelTest::fitsANarrowPanel()
{
    for (const char* platform : {"mirage-spt, server: dns", "osv, server: lighttpd"}) {
        open(QByteArray("  - {name: G, platform: ") + platform + "}\n");
        QVERIFY2(m_panel->minimumSizeHint().width() <= 270,
                 qPrintable(QString::number(m_panel->minimumSizeHint().width())));
    }
}

void ArgumentsPanelTest::typingSetsAnArgument()
{
    auto* heap = child<QLineEdit>("argument-minor-heap-size");
    QTest::mouseClick(heap, Qt::LeftButton);
    QTest::keyClicks(heap, u"64Ki"_s);
    QCOMPARE(first().arguments, (Arguments{{u"minor-heap-size"_s, u"64Ki"_s}}));
    QCOMPARE(heap->text(), u"64Ki"_s);
    m_editor->undoStack().undo(); // keystrokes in one field are one edit
    QVERIFY(first().arguments.isEmpty());
    QVERIFY(heap->text().isEmpty());
    m_editor->undoStack().redo();
    heap->selectAll();
    QTest::keyClick(heap, Qt::Key_Delete);
    QVERIFY(first().arguments.isEmpty());
}

void ArgumentsPanelTest::wrongValueIsMarked()
{
    auto* heap = child<QLineEdit>("argument-minor-heap-size");
    QTest::keyClicks(heap, u"1Gi"_s);
    QVERIFY(heap->toolTip().contains(u"minor-heap-size: expected 4Ki to 32Mi words, found 1Gi"_s));
    QVERIFY(!heap->styleSheet().isEmpty());
    QTest::keyClick(heap, Qt::Key_Backspace);
    QTest::keyClick(heap, Qt::Key_Backspace);
    QTest::keyClicks(heap, u"Mi"_s);
    QVERIFY(heap->styleSheet().isEmpty());
}

void ArgumentsPanelTest::choiceIsPicked()
{
    pick("argument-allocation-policy", 2);
    QCOMPARE(first().arguments.value(u"allocation-policy"_s), u"first-fit"_s);
    pick("argument-allocation-policy", 0);
    QVERIFY(first().arguments.isEmpty());
}

void ArgumentsPanelTest::variationIsSetAndTakenBack()
{
    QTest::keyClicks(child<QLineEdit>("argument-minor-heap-size"), u"64Ki"_s);
    QVERIFY(!child<QLineEdit>("variedEdit")->isEnabled());
    pick("variedCombo", 1);
    QVERIFY(m_editor->experiment().vary.has_value());
    QCOMPARE(m_editor->experiment().vary->values, QStringList{u"256Ki"_s});
    QVERIFY(first().arguments.isEmpty()); // an argument cannot be both fixed and varied
    QVERIFY(!child<QLineEdit>("argument-minor-heap-size")->isEnabled());
    auto* values = child<QLineEdit>("variedEdit");
    values->selectAll();
    QTest::keyClicks(values, u"32Ki, 1Mi,4Mi"_s);
    QCOMPARE(m_editor->experiment().vary->values, (QStringList{u"32Ki"_s, u"1Mi"_s, u"4Mi"_s}));
    QCOMPARE(values->text(), u"32Ki, 1Mi,4Mi"_s); // as typed
    QCOMPARE(m_editor->experiment().stepCount(), 3);
    pick("variedCombo", 0);
    QVERIFY(!m_editor->experiment().vary.has_value());
}

void ArgumentsPanelTest::variationLeavesOthersAlone()
{
    open("  - {name: Mirage, platform: mirage-spt, server: dns}\n"
         "  - {name: Linux, platform: linux, server: bind}\n");
    pick("variedCombo", 1);
    QCOMPARE(m_editor->experiment().vary->series, QStringList{u"Mirage"_s});
    QVERIFY(checkArguments(m_editor->experiment(), m_catalog).isEmpty());
}

QTEST_MAIN(ArgumentsPanelTest)
#include "arguments_panel.moc"

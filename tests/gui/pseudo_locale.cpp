// SPDX-License-Identifier: GPL-3.0-or-later
// The window in a pseudo-locale: every text goes through tr(), none is glued together, and each
// fits when it is longer.
#include "pseudo_locale.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

#include "base/own_files.h"
#include "gui/figure/export_dialog.h"
#include "gui/help/diagnostics_dialog.h"
#include "gui/help/manual_window.h"
#include "gui/images/guest_wizard.h"
#include "gui/images/images_dialog.h"
#include "gui/images/import_dialog.h"
#include "gui/window/calibration_dialog.h"
#include "gui/window/command_palette.h"
#include "gui/window/host_dialog.h"
#include "gui/window/shortcuts_dialog.h"
#include "images/image_shelf.h"
#include "images/image_store.h"
#include "plot/figure_view.h"
#include "plot/qcp.h"
#include "window_fixture.h"
#include "window_texts.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class PseudoLocaleTest : public WindowFixture
{
    Q_OBJECT

public:
    PseudoLocaleTest() { QCoreApplication::installTranslator(&m_language); }

private Q_SLOTS:
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void noTextIsCut_data() { everyTextIsTranslated_data(); }
    void noTextIsCut();
    void dialogsAreTranslated_data();
    void dialogsAreTranslated();
    void checksDetectErrors();

private:
    void show();
    void checkAll(QWidget& window);
    int unexpected() const;
    QWidget* openDialog(const QString& name);
    void checkText(const QObject& of, const char* what, const QString& text);
    void checkObject(const QObject& object);
    void checkFigure(QCustomPlot& figure);

    PseudoLocale m_language;
    QStringList m_untranslated;
};

// What is the same in all languages: names, units, symbols, and data written by the fixture.
static bool isAllowed(const QString& text)
{
    static const QRegularExpression names(
        u"\\b(Unisweep|unisweep|DNS|HTTP|TCP|UDP|YAML|CSV|JSON|PNG|PDF|SVG|KVM|TCG|Xen|Linux|OSv|"
        "Mirage OS|Solo5|BIND|Deutsch|English|CPU|vCPU|MiB|KiB|GiB|Mbit|min|ms|µs|us|ns|s|h|"
        "dnsperf|queryperf|httperf|iperf|iperf3|h2load|hey|pgbench|IQR|MAD|σ|k|p\\d+|n)\\b"_s);
    QString rest = text;
    rest.remove(names);
    rest.remove(u"简体中文"_s);
    static const QRegularExpression letter(u"\\p{L}"_s);
    return !rest.contains(letter);
}

// These show data from the catalog, the experiment or the host, or examples of syntax.
static bool showsData(const QObject& object)
{
    static const QStringList names{u"platformCombo"_s, u"hypervisorCombo"_s, u"serverCombo"_s,
                                   u"clientCombo"_s,   u"serviceCombo"_s,    u"imageCombo"_s,
                                   u"dnsTypeCombo"_s,  u"familyCombo"_s,     u"guestStatic"_s,
                                   u"guestNetwork"_s,  u"variedEdit"_s};
    return names.contains(object.objectName());
}

// These list words of the experiment file, which are the same in all languages.
static bool listsWordsOfFiles(const QObject& object)
{
    static const QStringList names{u"arrivalsCombo"_s, u"directionCombo"_s, u"dnsCacheCombo"_s,
                                   u"networkCombo"_s,  u"orderCombo"_s,     u"seriesClientCombo"_s,
                                   u"dnsCodeCombo"_s,  u"stampsCombo"_s,    u"closeByCombo"_s,
                                   u"vhostCombo"_s,    u"diskIoCombo"_s};
    return names.contains(object.objectName());
}

void PseudoLocaleTest::everyTextIsTranslated_data()
{
    QTest::addColumn<bool>("run");
    QTest::newRow("an experiment") << false;
    QTest::newRow("a run") << true;
}

void PseudoLocaleTest::show()
{
    m_untranslated.clear();
    QFETCH(bool, run);
    if (run) {
        m_window->openFile(writeRun());
        QTRY_VERIFY(m_window->findChild<FigureView*>()->plotted().run() != nullptr);
    }
    for (auto* dock : m_window->findChildren<QDockWidget*>())
        dock->show();
    QCoreApplication::processEvents();
}

void PseudoLocaleTest::checkText(const QObject& of, const char* what, const QString& text)
{
    static const QRegularExpression tag(u"<[^>]*>"_s);
    QString plain = Qt::mightBeRichText(text) ? QString(text).remove(tag) : text;
    plain.remove(u'&');
    const QString rest = PseudoLocale::outside(plain);
    if (!isAllowed(rest) && !m_untranslated.contains(text))
        m_untranslated << u"%1 %2 %3: %4"_s
                              .arg(QLatin1String(of.metaObject()->className()), of.objectName(),
                                   QLatin1String(what), text)
                              .replace(u'\n', u' ');
}

void PseudoLocaleTest::checkObject(const QObject& object)
{
    if (const auto* action = qobject_cast<const QAction*>(&object)) {
        checkText(object, "text", action->text());
        checkText(object, "toolTip", action->toolTip());
        checkText(object, "statusTip", action->statusTip());
        return;
    }
    const auto* widget = qobject_cast<const QWidget*>(&object);
    if (!widget)
        return;
    checkText(object, "toolTip", widget->toolTip());
    checkText(object, "statusTip", widget->statusTip());
    checkText(object, "whatsThis", widget->whatsThis());
    checkText(object, "accessibleDescription", widget->accessibleDescription());
    if (showsData(object))
        return;
    checkText(object, "accessibleName", widget->accessibleName());
    if (qobject_cast<const QDockWidget*>(widget))
        checkText(object, "title", widget->windowTitle());
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        checkText(object, "text", label->text());
    else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        checkText(object, "text", button->text());
    else if (const auto* group = qobject_cast<const QGroupBox*>(widget))
        checkText(object, "title", group->title());
    else if (const auto* line = qobject_cast<const QLineEdit*>(widget))
        checkText(object, "placeholder", line->placeholderText());
    else if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget))
        checkText(object, "placeholder", text->placeholderText());
    else if (const auto* bar = qobject_cast<const QProgressBar*>(widget))
        checkText(object, "format", bar->text());
    else if (const auto* spin = qobject_cast<const QSpinBox*>(widget))
        checkText(object, "text", spin->prefix() + spin->suffix() + spin->specialValueText());
    else if (const auto* real = qobject_cast<const QDoubleSpinBox*>(widget))
        checkText(object, "text", real->prefix() + real->suffix() + real->specialValueText());
    if (const auto* combo = qobject_cast<const QComboBox*>(widget);
        combo && !listsWordsOfFiles(object)) {
        for (int i = 0; i < combo->count(); ++i)
            checkText(object, "item", combo->itemText(i));
    }
    if (const auto* tabs = qobject_cast<const QTabWidget*>(widget)) {
        for (int i = 0; i < tabs->count(); ++i) {
            checkText(object, "tab", tabs->tabText(i));
            checkText(object, "tab's toolTip", tabs->tabToolTip(i));
        }
    }
    if (const auto* table = qobject_cast<const QTableView*>(widget); table && table->model()) {
        for (int i = 0; i < table->model()->columnCount(); ++i) {
            for (int role : {Qt::DisplayRole, Qt::ToolTipRole})
                checkText(object, "header",
                          table->model()->headerData(i, Qt::Horizontal, role).toString());
        }
    }
}

void PseudoLocaleTest::checkFigure(QCustomPlot& figure)
{
    for (const QCPAxisRect* rect : figure.axisRects()) {
        for (const QCPAxis* axis : rect->axes())
            checkText(figure, "axis", axis->label());
    }
    for (int i = 0; figure.legend && i < figure.legend->itemCount(); ++i) {
        if (auto* item = qobject_cast<QCPPlottableLegendItem*>(figure.legend->item(i)))
            checkText(figure, "legend", item->plottable()->name());
    }
}

// Places whose texts are not translatable yet, one per line. Add no new ones.
static QStringList pending()
{
    QFile file(QStringLiteral(UNISWEEP_SOURCE_DIR) + u"/tests/gui/untranslated.txt"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n')
                                          : QStringList();
}

void PseudoLocaleTest::everyTextIsTranslated()
{
    show();
    checkAll(*m_window);
    QCOMPARE(unexpected(), 0);
}

void PseudoLocaleTest::checkAll(QWidget& window)
{
    checkObject(window);
    for (const QObject* object : window.findChildren<QObject*>())
        checkObject(*object);
    for (auto* figure : window.findChildren<QCustomPlot*>())
        checkFigure(*figure);
}

int PseudoLocaleTest::unexpected() const
{
    const QStringList known = pending();
    int count = 0;
    for (const QString& text : m_untranslated) {
        if (known.contains(text.section(u": "_s, 0, 0)))
            continue;
        qWarning("%s", qPrintable(text));
        ++count;
    }
    return count;
}

void PseudoLocaleTest::dialogsAreTranslated_data()
{
    QTest::addColumn<bool>("run");
    for (const char* name : {"export", "system check", "calibration", "images", "import", "wizard",
                             "shortcuts", "palette", "diagnostics", "manual"})
        QTest::newRow(name) << true;
}

QWidget* PseudoLocaleTest::openDialog(const QString& name)
{
    const Catalog catalog = Catalog::load({sourceDir + u"/experiments/catalog"_s});
    const auto& menus = *m_window->menuBar();
    if (name == "export"_L1)
        return new ExportDialog(*m_window->findChild<FigureView*>(), m_window.get());
    if (name == "system check"_L1)
        return new HostDialog(catalog, m_window.get());
    if (name == "calibration"_L1)
        return new CalibrationDialog(m_window.get());
    if (name == "images"_L1)
        return new ImagesDialog(catalog, m_window.get());
    if (name == "import"_L1) {
        const ImageShelf shelf = readShelf(catalog, ImageStore());
        const auto entry = std::find_if(shelf.entries.begin(), shelf.entries.end(),
                                        [](const ShelfEntry& one) { return one.canImport(); });
        return entry == shelf.entries.end() ? nullptr : new ImportDialog(*entry, m_window.get());
    }
    if (name == "wizard"_L1)
        return new GuestWizard({}, m_window.get());
    if (name == "shortcuts"_L1)
        return new ShortcutsDialog(menus, m_window.get());
    if (name == "palette"_L1)
        return new CommandPalette(menus, m_window.get());
    if (name == "diagnostics"_L1)
        return new DiagnosticsDialog(catalog, {}, {}, m_window.get());
    return new ManualWindow(dataDirectory() + u"/manual"_s, m_window.get());
}

void PseudoLocaleTest::dialogsAreTranslated()
{
    show();
    const std::unique_ptr<QWidget> dialog(openDialog(QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY(dialog);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
    m_untranslated.clear();
    QVERIFY(dialog->findChildren<QWidget*>().size() > 2);
    checkText(*dialog, "title", dialog->windowTitle());
    checkAll(*dialog);
    QCOMPARE(unexpected(), 0);
    const QStringList cut = cutTexts(*dialog);
    QVERIFY2(cut.isEmpty(), qPrintable(u"\n"_s + cut.join(u'\n')));
}

void PseudoLocaleTest::noTextIsCut()
{
    show();
    const QStringList cut = cutTexts(*m_window);
    QVERIFY2(cut.isEmpty(), qPrintable(u"\n"_s + cut.join(u'\n')));
}

// Proves that the checks above detect errors.
void PseudoLocaleTest::checksDetectErrors()
{
    auto* label = new QLabel(u"past tr()"_s, m_window.get());
    checkObject(*label);
    QCOMPARE(m_untranslated.size(), 1);
    label->setText(tr("%1 requests").arg(u"12 ms"_s) + u" glued"_s);
    checkObject(*label);
    QCOMPARE(m_untranslated.size(), 2);
    label->setText(tr("Threshold: %1").arg(u"anything"_s));
    checkObject(*label);
    QCOMPARE(m_untranslated.size(), 2);
    label->resize(10, label->sizeHint().height());
    label->show();
    QCOMPARE(cutTexts(*m_window).size(), 1);
}

QTEST_MAIN(PseudoLocaleTest)
#include "pseudo_locale.moc"

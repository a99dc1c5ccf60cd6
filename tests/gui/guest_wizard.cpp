// SPDX-License-Identifier: GPL-3.0-or-later
// Adding a guest that is in no catalog, from its files to its first response: a kernel and an
// initial file system, like an unknown unikernel. Guests are real, and emulated if there is no KVM.
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScopeGuard>
#include <QSpinBox>
#include <QTableView>
#include <QWizard>

#include "catalog/own_guest.h"
#include "gui/images/guest_wizard.h"
#include "gui/images/images_dialog.h"
#include "images/image_builder.h"
#include "tests/gui/window_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class GuestWizardTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void entriesHaveTheInput();
    void wrongFilesAreRefused();
    void kernelAndInitrdRespond();
    void cancelLeavesNothing();
    void entriesOfOthersStay();

private:
    QWizard* openWizard();
    template<class T> T* field(const char* name)
    {
        T* found = m_window->findChild<QWizard*>()->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s in the wizard", name);
        return found;
    }
    void press(QWizard::WizardButton which)
    {
        QTest::mouseClick(m_window->findChild<QWizard*>()->button(which), Qt::LeftButton);
    }
    bool prepareGuest();
    QString troubleWithKeys();

    BootFiles m_linux;
};

void GuestWizardTest::entriesHaveTheInput()
{
    OwnGuest guest;
    guest.title = u"It's a {web}: server #1"_s;
    guest.commandLine = u"console=ttyS0 'a: b' #c"_s;
    guest.address = OwnGuest::Address::CommandLine;
    guest.staticArguments = u"--ipv4={address}/{prefix}"_s;
    guest.port = {8080, false};
    guest.upTexts = {u"listening on [::]:8080 (ok)"_s};
    guest.failureTexts = {u"panic: "_s, u"it's dead"_s};
    guest.obtain = u"imported from /tmp/x: y"_s;
    const PlatformEntry entry = Catalog::parse(u"mine.yaml"_s, catalogText(guest));
    QCOMPARE(entry.id, u"it-s-a-web-server-1"_s);
    QCOMPARE(entry.title, guest.title);
    QCOMPARE(entry.commandLine, guest.commandLine);
    QCOMPARE(entry.network.staticArguments, guest.staticArguments);
    QVERIFY(!entry.network.dhcp);
    QCOMPARE(entry.console.size(), 3);
    QVERIFY(entry.console[0].pattern.match(u"now listening on [::]:8080 (ok)!"_s).hasMatch());
    QCOMPARE(entry.console[0].meaning, ConsoleMeaning::ServerUp);
    QVERIFY(isFatal(entry.console[2].meaning));
    QCOMPARE(entry.servers.size(), 1);
    QCOMPARE(entry.servers[0].ports, QList<Port>{guest.port});
    guest.bootsByItself = true;
    QCOMPARE(Catalog::parse(u"mine.yaml"_s, catalogText(guest)).boot, BootKind::Disk);
}

QWizard* GuestWizardTest::openWizard()
{
    m_window->showImages();
    auto* images = m_window->findChild<ImagesDialog*>();
    QTest::mouseClick(images->findChild<QPushButton*>(u"addGuest"_s), Qt::LeftButton);
    return m_window->findChild<QWizard*>();
}

void GuestWizardTest::wrongFilesAreRefused()
{
    QWizard* wizard = openWizard();
    QVERIFY(wizard && wizard->isVisible());
    QAbstractButton* next = wizard->button(QWizard::NextButton);
    QVERIFY(!next->isEnabled());
    QFile packed(m_dir.filePath(u"kernel.gz"_s));
    QVERIFY(packed.open(QIODevice::WriteOnly));
    packed.write(QByteArray::fromHex("1f8b08") + QByteArray(100, 'x'));
    packed.close();
    QTest::keyClicks(field<QLineEdit>("guestTitle"), u"Linux"_s);
    QTest::keyClicks(field<QLineEdit>("guestKernel"), packed.fileName());
    auto* verdict = field<QLabel>("guestFilesVerdict");
    QTRY_VERIFY2(verdict->text().contains(u"gunzip"_s), qPrintable(verdict->text()));
    QVERIFY(!next->isEnabled());
    QFile kernel(m_dir.filePath(u"kernel"_s)); // Multiboot's magic number is all that is checked
    QVERIFY(kernel.open(QIODevice::WriteOnly));
    kernel.write(QByteArray("\x02\xb0\xad\x1b\0\0\0\0\xfe\x4f\x52\xe4", 12));
    kernel.close();
    auto* line = field<QLineEdit>("guestKernel");
    QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(line, kernel.fileName());
    QTRY_VERIFY(!verdict->text().contains(u"gunzip"_s));
    QVERIFY(!next->isEnabled()); // the platform "linux" exists already
    QTest::keyClicks(field<QLineEdit>("guestTitle"), u" of mine"_s);
    QTRY_VERIFY(next->isEnabled());
    press(QWizard::NextButton);
    QCOMPARE(field<QSpinBox>("guestPort")->value(), 80);
    auto* service = field<QComboBox>("guestService");
    service->setFocus();
    QTest::keyClick(service, Qt::Key_Down);
    QCOMPARE(field<QSpinBox>("guestPort")->value(), 53);
    QVERIFY(field<QLineEdit>("guestQuestion")->isVisible());
    QVERIFY(!field<QLineEdit>("guestPath")->isVisible());
    auto* address = field<QComboBox>("guestAddress");
    address->setFocus();
    QTest::keyClick(address, Qt::Key_Down);
    QVERIFY(!next->isEnabled()); // the arguments are missing
    QTest::keyClicks(field<QLineEdit>("guestStatic"), u"ip={address}"_s);
    QVERIFY(next->isEnabled());
    press(QWizard::CancelButton);
    QVERIFY(!QFile::exists(userCatalogFolder() + u"/linux-of-mine.yaml"_s));
}

// Checks that each label's mnemonic is unique and leads to a field that accepts the focus.
QString GuestWizardTest::troubleWithKeys()
{
    QMap<QString, QString> users;
    QStringList trouble;
    const auto add = [&](const QString& text) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (!key.isEmpty() && users.contains(key))
            trouble << u"%1 is of %2 and %3"_s.arg(key, users.value(key), text);
        users.insert(key, text);
    };
    const QWizard* wizard = m_window->findChild<QWizard*>();
    for (const QLabel* label : wizard->findChildren<QLabel*>()) {
        if (!label->isVisible() || !label->buddy())
            continue;
        add(label->text());
        if (label->buddy()->focusPolicy() == Qt::NoFocus)
            trouble << u"%1 leads nowhere"_s.arg(label->text());
    }
    for (const QAbstractButton* button : wizard->findChildren<QAbstractButton*>()) {
        if (button->isVisible())
            add(button->text());
    }
    return trouble.join(u"; "_s);
}

bool GuestWizardTest::prepareGuest()
{
    if (!m_linux.kernel.isEmpty())
        return true;
    const Catalog catalog = Catalog::load({sourceDir + u"/experiments/catalog"_s});
    const auto found = catalog.find({u"linux"_s, u"lighttpd"_s, {}, {}});
    ImageBuilder builder{ImageStore()};
    const Recipe recipe = std::get<Recipe>(found);
    if (builder.obstacle(recipe) ||
        QStandardPaths::findExecutable(u"qemu-system-x86_64"_s).isEmpty())
        return false;
    m_linux = builder.ensure(recipe);
    return true;
}

void GuestWizardTest::kernelAndInitrdRespond()
{
    if (!prepareGuest())
        QSKIP("needs apt-get, dpkg and qemu-system-x86_64");
    QWizard* wizard = openWizard();
    QTest::keyClicks(field<QLineEdit>("guestTitle"), u"Stranger"_s);
    QTest::keyClicks(field<QLineEdit>("guestKernel"), m_linux.kernel);
    QTest::keyClicks(field<QLineEdit>("guestInitrd"), m_linux.initrd);
    QTest::keyClicks(field<QLineEdit>("guestCommandLine"), m_linux.commandLine);
    QTRY_VERIFY(wizard->button(QWizard::NextButton)->isEnabled());
    QCOMPARE(troubleWithKeys(), QString());
    press(QWizard::NextButton);
    QTest::keyClicks(field<QPlainTextEdit>("guestDead"), u"Kernel panic"_s);
    QCOMPARE(troubleWithKeys(), QString());
    press(QWizard::NextButton);
    QCOMPARE(troubleWithKeys(), QString());
    QVERIFY(field<QPushButton>("trialButton")->isVisible());
    QVERIFY(!wizard->button(QWizard::FinishButton)->isEnabled());
    auto* status = field<QLabel>("trialStatus");
    QTest::mouseClick(field<QPushButton>("trialButton"), Qt::LeftButton);
    static const QRegularExpression ended(u"^The guest (responds|does not respond): "_s);
    QTRY_VERIFY2_WITH_TIMEOUT(status->text().contains(ended), qPrintable(status->text()), 180'000);
    QVERIFY2(status->text().startsWith(u"The guest responds"_s), qPrintable(status->text()));
    QVERIFY(field<QPlainTextEdit>("trialConsole")->toPlainText().size() > 50);
    QVERIFY(wizard->button(QWizard::FinishButton)->isEnabled());
    press(QWizard::FinishButton);
    QVERIFY(QFile::exists(userCatalogFolder() + u"/stranger.yaml"_s));
    // It is listed, and an experiment with it is open.
    auto* table = m_window->findChild<QTableView*>(u"imagesTable"_s);
    QTRY_COMPARE(table->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(table->selectionModel()->selectedRows().constFirst().data().toString(),
             u"Stranger, Stranger"_s);
    QVERIFY2(yaml().contains(u"platform: stranger"_s), qPrintable(yaml()));
    QTRY_VERIFY2(!messages().contains(u"cannot run here"_s), qPrintable(messages()));
}

void GuestWizardTest::cancelLeavesNothing()
{
    if (!prepareGuest())
        QSKIP("needs apt-get, dpkg and qemu-system-x86_64");
    const qsizetype images = ImageStore().list().size();
    QWizard* wizard = openWizard();
    QTest::keyClicks(field<QLineEdit>("guestTitle"), u"Silent"_s);
    QTest::keyClicks(field<QLineEdit>("guestKernel"), m_linux.kernel); // without a root: a panic
    QTest::keyClicks(field<QLineEdit>("guestCommandLine"), m_linux.commandLine);
    QTRY_VERIFY(wizard->button(QWizard::NextButton)->isEnabled());
    press(QWizard::NextButton);
    QTest::keyClicks(field<QPlainTextEdit>("guestDead"), u"Kernel panic"_s);
    press(QWizard::NextButton);
    auto* status = field<QLabel>("trialStatus");
    QTest::mouseClick(field<QPushButton>("trialButton"), Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(status->text().contains(u"The guest does not respond"_s),
                              qPrintable(status->text()), 120'000);
    QVERIFY2(status->text().contains(u"Kernel panic"_s), qPrintable(status->text()));
    QVERIFY(QFile::exists(userCatalogFolder() + u"/silent.yaml"_s));
    press(QWizard::CancelButton);
    QTRY_VERIFY(!m_window->findChild<QWizard*>());
    QVERIFY(!QFile::exists(userCatalogFolder() + u"/silent.yaml"_s));
    QCOMPARE(ImageStore().list().size(), images);
}

// The user's catalog already has a file, about another guest, with the name that the new entry
// would get.
void GuestWizardTest::entriesOfOthersStay()
{
    if (!prepareGuest())
        QSKIP("needs apt-get, dpkg and qemu-system-x86_64");
    const qsizetype images = ImageStore().list().size();
    const QString path = userCatalogFolder() + u"/older.yaml"_s;
    QVERIFY(QDir().mkpath(userCatalogFolder()));
    QFile older(path);
    QVERIFY(older.open(QIODevice::WriteOnly));
    older.write("# mine\n");
    older.close();
    const auto removed = qScopeGuard([&] { QFile::remove(path); });
    QWizard* wizard = openWizard();
    QTest::keyClicks(field<QLineEdit>("guestTitle"), u"Older"_s);
    QTest::keyClicks(field<QLineEdit>("guestKernel"), m_linux.kernel);
    QTRY_VERIFY(wizard->button(QWizard::NextButton)->isEnabled());
    press(QWizard::NextButton);
    press(QWizard::NextButton);
    auto* status = field<QLabel>("trialStatus");
    QTest::mouseClick(field<QPushButton>("trialButton"), Qt::LeftButton);
    QTRY_VERIFY2(status->text().contains(u"already exists"_s), qPrintable(status->text()));
    press(QWizard::CancelButton);
    QTRY_VERIFY(!m_window->findChild<QWizard*>());
    QVERIFY(older.open(QIODevice::ReadOnly));
    QCOMPARE(older.readAll(), "# mine\n");
    QCOMPARE(ImageStore().list().size(), images);
}

QTEST_MAIN(GuestWizardTest)
#include "guest_wizard.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The page of images in the window, driven by mouse and keys, with a private store.
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

#include "base/canceled.h"
#include "gui/images/images_dialog.h"
#include "images/image_builder.h"
#include "images/offered_kernel.h"
#include "tests/guest/solo5_elf.h"
#include "tests/gui/window_fixture.h"
#include "tests/images/one_file_server.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class ImagesPage : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void opensByKeyAndFor();
    void kernelComesFirst();
    void downloadIsConfirmedOnce();
    void builtUnikernelsAreOutdatedAndRebuilt();
    void looksAgainByItself();
    void importVerifyRemove();
    void errorsAppearInTheRow();
    void usersAreNamedAndFiltered();
    void nothingIsBuiltDuringARun();
    void modelStaysSound();
    void jobsRunAFewAtOnce();

private:
    ImagesDialog* page() { return m_window->findChild<ImagesDialog*>(); }
    QPushButton* button(const char* name)
    {
        return page()->findChild<QPushButton*>(QString::fromLatin1(name));
    }
    QTableView* table() { return page()->findChild<QTableView*>(u"imagesTable"_s); }
    QString cell(const QString& title, int column);
    QString chosen();
    QString details()
    {
        return page()->findChild<QPlainTextEdit*>(u"imageDetails"_s)->toPlainText();
    }
    void click(const char* name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    QString writeUnikernel(const QString& name, Solo5Target target = Solo5Target::Virtio);
};

QString ImagesPage::cell(const QString& title, int column)
{
    const QAbstractItemModel& model = *table()->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString() == title)
            return model.index(row, column).data().toString();
    }
    return u"no row "_s + title;
}

QString ImagesPage::chosen()
{
    const QModelIndexList rows = table()->selectionModel()->selectedRows();
    return rows.size() == 1 ? rows.constFirst().data().toString() : QString();
}

QString ImagesPage::writeUnikernel(const QString& name, Solo5Target target)
{
    QFile file(m_dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(name));
    file.write(testing::elfWith(
        {testing::abiNote(static_cast<quint32>(target)), testing::manifestNote({{"service", 2}})}));
    return file.fileName();
}

void ImagesPage::opensByKeyAndFor()
{
    QTest::keyClick(m_window.get(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(page() && page()->isVisible());
    QTRY_VERIFY(table()->model()->rowCount() > 20);
    QVERIFY2(page()->findChild<QLabel*>(u"imageSpace"_s)->text().contains(u"free in"_s),
             qPrintable(page()->findChild<QLabel*>(u"imageSpace"_s)->text()));
    QCOMPARE(cell(u"Linux, BIND 9"_s, ImagesModel::StateColumn), u"not built yet"_s);

    m_window->showImagesFor(u"mirage"_s, u"dns"_s);
    QCOMPARE(chosen(), u"Mirage OS, Mirage DNS"_s);
    QVERIFY2(details().contains(u"mirage configure"_s), qPrintable(details()));
    QVERIFY(!button("buildImage")->isEnabled());
    QVERIFY(button("importImage")->isEnabled());
    QVERIFY(!button("verifyImage")->isEnabled());
}

// Selecting an image whose kernel is missing leads to the kernel.
void ImagesPage::kernelComesFirst()
{
    m_window->showImagesFor(u"osv"_s, u"bind"_s);
    QTRY_COMPARE(chosen(), u"OSv, kernel"_s);
    click("importImage");
    auto* dialog = page()->findChild<QDialog*>(u"importDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->findChild<QLineEdit*>(u"importAdd"_s));
    QVERIFY(!dialog->findChild<QLineEdit*>(u"importDisk"_s));
    QFile kernel(m_dir.filePath(u"loader.elf"_s));
    QVERIFY(kernel.open(QIODevice::WriteOnly));
    kernel.write("\x7f"
                 "ELF");
    kernel.close();
    auto* import = dialog->findChild<QPushButton*>(u"importButton"_s);
    QVERIFY(!import->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"importKernel"_s), kernel.fileName());
    QVERIFY(import->isEnabled());
    QTest::mouseClick(import, Qt::LeftButton);
    QTRY_COMPARE(cell(u"OSv, kernel"_s, ImagesModel::StateColumn), u"ready, imported"_s);
    QTRY_COMPARE(cell(u"OSv, BIND 9"_s, ImagesModel::StateColumn), u"not built yet"_s);
    m_window->showImagesFor(u"osv"_s, u"bind"_s);
    QCOMPARE(chosen(), u"OSv, BIND 9"_s);
    QVERIFY(button("buildImage")->isEnabled());
    ImageStore store;
    for (const BootFiles& image : store.list())
        store.remove(image.id);
}

// A kernel published without a hash: the user is asked once, Escape cancels, and from then on the
// address must deliver the same file.
void ImagesPage::downloadIsConfirmedOnce()
{
    const QByteArray packed = testing::gzipped(testing::elfOfVersion("0.57.0"));
    testing::OneFileServer server(packed);
    const auto platform = std::make_shared<PlatformEntry>(
        *Catalog::load({sourceDir + u"/experiments/catalog"_s}).platform(u"osv"_s));
    platform->offeredKernels = {{u"one"_s, u"The one"_s, server.url()},
                                {u"other"_s, u"The other"_s, server.url()}};
    Catalog catalog;
    catalog.add(platform);
    m_window->showImages();
    page()->setCatalog(catalog);
    const QString title = u"OSv, kernel"_s;
    QTRY_COMPARE(cell(title, ImagesModel::StateColumn), u"not fetched yet"_s);
    page()->choose(u"osv"_s, {});
    QTRY_COMPARE(chosen(), title);

    const auto get = [&](Qt::Key answer) {
        QTRY_VERIFY(button("getImage")->isEnabled());
        click("getImage");
        auto* menu = page()->findChild<QMenu*>(u"offeredKernels"_s);
        QVERIFY(menu && menu->isVisible() && menu->actions().size() == 2);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(page()->findChild<QMessageBox*>(u"confirmKernel"_s));
        auto* question = page()->findChild<QMessageBox*>(u"confirmKernel"_s);
        QVERIFY2(question->text().contains(testing::sha256Of(packed)),
                 qPrintable(question->text()));
        if (answer == Qt::Key_Escape)
            QTest::keyClick(question, answer);
        else
            QTest::mouseClick(question->findChild<QPushButton*>(u"confirmYes"_s), Qt::LeftButton);
        QTRY_VERIFY(!page()->findChild<QMessageBox*>(u"confirmKernel"_s));
    };
    get(Qt::Key_Escape);
    QVERIFY(ImageStore().list().isEmpty());
    QVERIFY(!confirmedHash(server.url()));
    get(Qt::Key_Return);
    QTRY_VERIFY(cell(title, ImagesModel::StateColumn).startsWith(u"ready"_s));
    QCOMPARE(confirmedHash(server.url()), testing::sha256Of(packed));
    QTRY_VERIFY2(details().contains(testing::sha256Of(packed)), qPrintable(details()));
    for (const BootFiles& image : ImageStore().list())
        ImageStore().remove(image.id);

    server.setFile(testing::gzipped(testing::elfOfVersion("0.58.0")));
    page()->refresh();
    QTRY_COMPARE(cell(title, ImagesModel::StateColumn).section(u',', 0, 0), u"not fetched yet"_s);
    click("getImage");
    QTest::keyClick(page()->findChild<QMenu*>(u"offeredKernels"_s), Qt::Key_Down);
    QTest::keyClick(page()->findChild<QMenu*>(u"offeredKernels"_s), Qt::Key_Return);
    QTRY_COMPARE(cell(title, ImagesModel::StateColumn), u"failed"_s);
    QTRY_VERIFY2(details().contains(u"has changed: its SHA-256 is"_s), qPrintable(details()));
    QVERIFY(ImageStore().list().isEmpty());
}

// As recorded by the mirage tool; a substitute in PATH builds what its folder contains.
void ImagesPage::builtUnikernelsAreOutdatedAndRebuilt()
{
    const QString bin = m_dir.filePath(u"bin"_s);
    const QString sources = m_dir.filePath(u"sources/dns"_s);
    QVERIFY(QDir().mkpath(bin) && QDir().mkpath(sources));
    const auto write = [](const QString& path, const QByteArray& text) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.setPermissions(file.permissions() | QFile::ExeOwner);
    };
    QFile::copy(writeUnikernel(u"made.spt"_s, Solo5Target::Spt), sources + u"/made.spt"_s);
    write(sources + u"/config.ml"_s, "(* one *)\n");
    write(sources + u"/unikernel.ml"_s, "(* *)\n");
    write(bin + u"/mirage"_s, "#!/bin/sh\n[ \"$1\" = --version ] && echo 4.11.1 && exit\n"
                              "printf 'all:\\n\\t@seq 300; [ ! -f slow ] || sleep 2\\n"
                              "\\tmkdir -p dist; cp made.spt dist/dns.spt\\n' > Makefile\n");
    const QByteArray path = qgetenv("PATH");
    const auto back = qScopeGuard([&path] { qputenv("PATH", path); });
    qputenv("PATH", bin.toUtf8() + ':' + path);

    const Catalog catalog = Catalog::load({sourceDir + u"/experiments/catalog"_s});
    const auto found = catalog.find({u"mirage-spt"_s, u"dns"_s, {}, {}});
    const Recipe recipe = std::get<Recipe>(found);
    const QString title = u"Mirage OS (Solo5 tender), Mirage DNS"_s;
    m_window->showImagesFor(u"mirage-spt"_s, u"dns"_s);
    QTRY_COMPARE(chosen(), title);
    QTRY_VERIFY2(details().contains(u"from its sources, with the mirage tool"_s),
                 qPrintable(details()));
    ImageBuilder(ImageStore()).buildUnikernel(recipe, {.sources = sources});
    page()->refresh();
    QTRY_COMPARE(cell(title, ImagesModel::StateColumn), u"ready"_s);
    QTRY_VERIFY(button("buildImage")->isEnabled());

    write(sources + u"/config.ml"_s, "(* two *)\n");
    write(sources + u"/slow"_s, "");
    page()->refresh();
    QTRY_COMPARE(cell(title, ImagesModel::StateColumn), u"outdated"_s);
    QTRY_VERIFY2(details().contains(u"have changed since"_s), qPrintable(details()));
    click("buildImage");
    // The view follows the end of the log until the user scrolls away.
    QTRY_VERIFY_WITH_TIMEOUT(details().contains(u"mirage: 300"_s), 20'000);
    QScrollBar* bar = page()->findChild<QPlainTextEdit*>(u"imageDetails"_s)->verticalScrollBar();
    QVERIFY(bar->maximum() > 100);
    QCOMPARE(bar->value(), bar->maximum());
    QTRY_COMPARE_WITH_TIMEOUT(cell(title, ImagesModel::StateColumn), u"ready, built"_s, 20'000);
    for (const BootFiles& image : ImageStore().list()) {
        QCOMPARE(choiceOfRecord(image).sources, sources);
        ImageStore().remove(image.id);
    }

    // A folder selected by the user.
    QVERIFY(QFile::remove(sources + u"/slow"_s));
    QTRY_VERIFY(button("buildImageFrom")->isEnabled());
    click("buildImageFrom");
    auto* dialog = page()->findChild<QDialog*>(u"sourcesDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    auto* folder = dialog->findChild<QLineEdit*>(u"sourcesFolder"_s);
    folder->clear(); // contains the folder of the previous image
    QTest::keyClicks(folder, sources);
    QCOMPARE(dialog->findChild<QComboBox*>(u"sourcesTarget"_s)->currentText(), u"spt"_s);
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"sourcesBuild"_s), Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(ImageStore().list().size() == 1, qPrintable(details()), 20'000);
    QCOMPARE(choiceOfRecord(ImageStore().list().constFirst()).sources, sources);
    ImageStore().remove(ImageStore().list().constFirst().id);
}

// Changes made in a terminal are detected.
void ImagesPage::looksAgainByItself()
{
    const QString title = u"Mirage OS, Mirage DNS"_s;
    m_window->showImagesFor(u"mirage"_s, u"dns"_s);
    QTRY_COMPARE(cell(title, ImagesModel::StateColumn), u"missing"_s);
    const Catalog catalog = Catalog::load({sourceDir + u"/experiments/catalog"_s});
    const Recipe recipe = std::get<Recipe>(catalog.find({u"mirage"_s, u"dns"_s, {}, {}}));
    const BootFiles image =
        ImageBuilder(ImageStore()).import(recipe, writeUnikernel(u"later.virtio"_s), {});
    QTRY_COMPARE_WITH_TIMEOUT(cell(title, ImagesModel::StateColumn), u"ready"_s, 10'000);
    ImageStore().remove(image.id);
    QTRY_COMPARE_WITH_TIMEOUT(cell(title, ImagesModel::StateColumn), u"missing"_s, 10'000);
}

void ImagesPage::importVerifyRemove()
{
    const QString title = u"Mirage OS, Mirage DNS"_s;
    m_window->showImagesFor(u"mirage"_s, u"dns"_s);
    QTRY_COMPARE(chosen(), title);
    click("importImage");
    auto* dialog = page()->findChild<QDialog*>(u"importDialog"_s);
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"importKernel"_s),
                     writeUnikernel(u"dns.virtio"_s));
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"importButton"_s), Qt::LeftButton);
    QTRY_COMPARE(cell(title, ImagesModel::StateColumn), u"ready, imported"_s);
    QTRY_VERIFY2(details().contains(u"SHA-256 "_s), qPrintable(details()));
    QVERIFY(!cell(title, ImagesModel::Size).isEmpty());

    click("verifyImage");
    QTRY_COMPARE(cell(title, ImagesModel::StateColumn), u"ready, intact"_s);
    const BootFiles image = ImageStore().list().constFirst();
    QFile kernel(image.kernel);
    QVERIFY(kernel.open(QIODevice::ReadWrite) && kernel.seek(100) && kernel.write("x") == 1);
    kernel.close();
    click("verifyImage");
    QTRY_COMPARE(cell(title, ImagesModel::StateColumn), u"failed"_s);
    QTRY_VERIFY2(details().contains(u"has changed since it was built"_s), qPrintable(details()));

    click("removeImage");
    auto* question = page()->findChild<QMessageBox*>(u"removeQuestion"_s);
    QVERIFY(question);
    QTest::keyClick(question, Qt::Key_Escape); // Enter and Escape delete nothing
    QCOMPARE(ImageStore().list().size(), 1);
    QTRY_VERIFY(!page()->findChild<QMessageBox*>(u"removeQuestion"_s));
    click("removeImage");
    auto* yes = page()->findChild<QPushButton*>(u"removeYes"_s);
    QVERIFY(yes);
    QTest::mouseClick(yes, Qt::LeftButton);
    QTRY_COMPARE(cell(title, ImagesModel::StateColumn), u"missing"_s);
    QVERIFY(ImageStore().list().isEmpty());
}

void ImagesPage::errorsAppearInTheRow()
{
    m_window->showImagesFor(u"mirage"_s, u"dns"_s);
    QTRY_COMPARE(chosen(), u"Mirage OS, Mirage DNS"_s);
    click("importImage");
    auto* dialog = page()->findChild<QDialog*>(u"importDialog"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"importKernel"_s), m_dir.filePath(u"none"_s));
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"importButton"_s), Qt::LeftButton);
    QTRY_COMPARE(cell(u"Mirage OS, Mirage DNS"_s, ImagesModel::StateColumn), u"failed"_s);
    QTRY_VERIFY2(details().contains(u"no such file"_s), qPrintable(details()));
}

void ImagesPage::usersAreNamedAndFiltered()
{
    m_window->showImages();
    QTRY_VERIFY(table()->model()->rowCount() > 20);
    QCOMPARE(cell(u"Linux, BIND 9"_s, ImagesModel::UsedBy), u"Linux, BIND"_s);
    QCOMPARE(cell(u"Linux, NSD"_s, ImagesModel::UsedBy), QString());
    auto* only = page()->findChild<QCheckBox*>(u"onlyUsedImages"_s);
    QTest::mouseClick(only, Qt::LeftButton, {}, {8, only->height() / 2});
    QCOMPARE(table()->model()->rowCount(), 1);
    m_window->showImagesFor(u"linux"_s, u"nsd"_s); // shown because it was requested
    QTRY_COMPARE(chosen(), u"Linux, NSD"_s);
}

void ImagesPage::nothingIsBuiltDuringARun()
{
    m_window->showImagesFor(u"linux"_s, u"bind"_s);
    QTRY_COMPARE(chosen(), u"Linux, BIND 9"_s);
    QVERIFY(button("buildImage")->isEnabled());
    page()->setMeasuring(true);
    QVERIFY(!button("buildImage")->isEnabled());
    QVERIFY(button("buildImage")->toolTip().contains(u"A run is in progress"_s));
    page()->setMeasuring(false);
    QVERIFY(button("buildImage")->isEnabled());
}

void ImagesPage::modelStaysSound()
{
    const Catalog catalog = Catalog::load({sourceDir + u"/experiments/catalog"_s});
    ImageJobs jobs;
    ImagesModel model(jobs);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setShelf(readShelf(catalog, ImageStore(m_dir.filePath(u"none"_s))));
    QVERIFY(model.rowCount() > 20);
    Experiment experiment;
    experiment.series = {{u"mine"_s, u"linux"_s, u"nsd"_s}};
    model.setExperiment(experiment);
    const int row = model.rowOf(u"linux/nsd"_s);
    QCOMPARE(model.usedBy(row), QStringList{u"mine"_s});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    jobs.start(u"linux/nsd"_s, [](const ImageProgress& progress, const std::stop_token&) {
        progress(u"half way"_s, 0.5);
        return u"built"_s;
    });
    QTRY_COMPARE(jobs.job(u"linux/nsd"_s)->state, ImageJobs::State::Done);
    QVERIFY(changed.count() > 0);
    model.setShelf({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.entry(0));
    QCOMPARE(model.rowOf(u"linux/nsd"_s), -1);
}

void ImagesPage::jobsRunAFewAtOnce()
{
    ImageJobs jobs;
    std::atomic<int> running = 0;
    std::atomic<int> most = 0;
    std::atomic<bool> go = false;
    const auto work = [&](const ImageProgress& progress, const std::stop_token& stop) {
        most = std::max(most.load(), ++running);
        progress(u"working"_s, 0.25);
        while (!go && !stop.stop_requested())
            QThread::msleep(2);
        --running;
        if (stop.stop_requested())
            throw Canceled();
        return u"done"_s;
    };
    for (const char* key : {"a", "b", "c", "d"})
        jobs.start(QString::fromLatin1(key), work);
    QTRY_COMPARE(running.load(), 2);
    QCOMPARE(jobs.busyCount(), 4);
    QCOMPARE(jobs.job(u"c"_s)->state, ImageJobs::State::Waiting);
    QTRY_COMPARE(jobs.job(u"a"_s)->doing, u"working"_s);
    QCOMPARE(jobs.job(u"a"_s)->fraction, 0.25);
    jobs.cancel(u"d"_s); // while it is waiting
    jobs.cancel(u"a"_s); // while it is running: the next one starts
    QCOMPARE(jobs.job(u"d"_s)->state, ImageJobs::State::Canceled);
    QCOMPARE(jobs.job(u"a"_s)->state, ImageJobs::State::Canceled);
    QCOMPARE(jobs.job(u"c"_s)->state, ImageJobs::State::Running);
    go = true;
    QTRY_COMPARE(jobs.busyCount(), 0);
    QCOMPARE(jobs.job(u"b"_s)->state, ImageJobs::State::Done);
    QCOMPARE(jobs.job(u"b"_s)->log, (QStringList{u"working"_s, u"done"_s}));
    QTRY_COMPARE(running.load(), 0); // canceled jobs have ended, too
    QVERIFY(most <= 3);              // a canceled one may still be ending
}

QTEST_MAIN(ImagesPage)
#include "images_page.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// unisweep: the window, and `unisweep COMMAND` for its functions without a window.
#include <csignal>
#include <optional>

#include <QApplication>
#include <QFileInfo>
#include <QIcon>

#include "base/background_job.h"
#include "base/language.h"
#include "base/thread_priority.h"
#include "cli/commands.h"
#include "cli/display_check.h"
#include "cli/exit_code.h"
#include "cli/process_one.h"
#include "experiment/problem.h"
#include "figures/figure_export.h"
#include "guest/libvirt_call.h"
#include "guest/runtime_directory.h"
#include "gui/window/app_theme.h"
#include "gui/window/language_menu.h"
#include "gui/window/main_window.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

static void nameApplication()
{
    QCoreApplication::setApplicationName(u"unisweep"_s);
    QCoreApplication::setOrganizationName(u"unisweep"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(UNISWEEP_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Unisweep"_s);
    QGuiApplication::setDesktopFileName(u"org.unisweep.Unisweep"_s);
}

static int commandMain(const Command& command, int argc, char** argv)
{
    if (command.draws) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // fonts and painting, but no display
        const QApplication application(argc, argv);
        useLanguage();
        return command.run(QCoreApplication::arguments().mid(1));
    }
    const QCoreApplication application(argc, argv);
    useLanguage();
    return command.run(QCoreApplication::arguments().mid(1));
}

/// The language of the window; nullopt, after an error message, if it is not supported.
static std::optional<QString> wantedLanguage(const CommandLine& parser)
{
    if (!parser.isSet(u"lang"_s))
        return savedLanguage();
    const QString wanted = parser.value(u"lang"_s);
    const QString language = languageOf(wanted);
    if (!language.isEmpty())
        return language;
    printError(QCoreApplication::translate("cli", "No translation \"%1\"; available: %2")
                   .arg(wanted, languages().join(u", "_s)));
    return {};
}

static int windowMain(int argc, char** argv)
{
    CommandLine parser;
    std::optional<QString> language;
    {
        const QCoreApplication parsing(argc, argv); // help and usage errors need no display
        useLanguage();
        addWindowOptions(parser);
        const QCommandLineOption version = parser.addVersionOption();
        if (const auto code = parseCommandLine(parser, QCoreApplication::arguments(), 0, 1))
            return *code;
        if (parser.isSet(version)) {
            printOut(QStringLiteral("unisweep " UNISWEEP_VERSION));
            return Done;
        }
        language = wantedLanguage(parser);
        if (!language)
            return BadUsage;
    }
    if (!namesDisplay()) {
        printError(QCoreApplication::translate(
            "cli",
            "There is no display for the window; unisweep run FILE does the same without one."));
        return CannotRun;
    }

    yieldToMeasurement();
    std::optional<DisplayCheck> check(std::in_place);
    QApplication application(argc, argv);
    check.reset();
    useLanguage(*language);
    if (!hasFont()) {
        printError(QCoreApplication::translate(
            "cli", "No font is installed, so the window would have no text. Install one: apt-get "
                   "install fonts-dejavu-core"));
        return CannotRun;
    }
    if (!language->isEmpty())
        qputenv("LANGUAGE", language->toUtf8()); // for exports, which are separate processes
    QApplication::setWindowIcon(QIcon(u":/unisweep.png"_s));
    applyAppTheme(savedAppTheme());
    Problems leftOut;
    MainWindow window(Catalog::loadValid(Catalog::defaultDirectories(), leftOut),
                      MainWindow::defaultResultsFolder());
    window.show();
    window.reportLeftOut(leftOut);
    window.offerRecovery();
    const QStringList files = parser.positionalArguments();
    if (!files.isEmpty())
        window.openFile(files.constFirst());
    if (parser.isSet(u"start"_s))
        window.startWhenReady();
    return QApplication::exec();
}

static int run(int argc, char** argv)
{
    if (argc > 1) {
        const QString word = QString::fromLocal8Bit(argv[1]);
        if (const Command* command = findCommand(word))
            return finishOutput(commandMain(*command, argc, argv));
        if (!word.startsWith(QLatin1Char('-')) && !QFileInfo::exists(word)) {
            printError(noCommandOrFile(word));
            return BadUsage;
        }
    }
    return finishOutput(windowMain(argc, argv));
}

int main(int argc, char** argv)
{
    openStandardStreams();
    replaceMissingTemporaryFolder();
    leaveProcessOne();
    // The guard, a converter or a reader of our output may be killed; that must be an error and not
    // end this process.
    signal(SIGPIPE, SIG_IGN);
    // By default, libvirt's embedded driver logs to standard error, so set this before it is used.
    if (!qEnvironmentVariableIsSet("LIBVIRT_LOG_OUTPUTS"))
        qputenv("LIBVIRT_LOG_OUTPUTS", "3:file:/dev/null");
    ensureUserRuntimeDirectory();
    nameApplication();
    const int code = run(argc, argv);
    BackgroundJob::finishAll(std::chrono::seconds(5));
    // Guests that libvirt was still creating when the run was stopped are ended as soon as they
    // exist. The guard handles those that take longer.
    finishCreations(std::chrono::seconds(60));
    return code;
}

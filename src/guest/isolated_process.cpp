// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/isolated_process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QFile>

#include "base/process_end.h"
#include "guest/guest_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

constexpr unsigned long cloneFlags = CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | SIGCHLD;

// Where the child failed, as it reports through its pipe.
enum class Stage { Users, Mounts, Output, Root, Processors, Program };
struct Failure {
    Stage stage = Stage::Users;
    int error = 0;
};

// Everything the child needs, prepared before the fork: the child of a multithreaded program must
// not allocate memory.
struct Prepared {
    QByteArray root;
    QByteArray device;
    QByteArray processes;
    QByteArray output;
    QByteArray userMap;
    QByteArray groupMap;
    QList<QByteArray> texts;
    std::vector<char*> arguments;
    std::vector<char*> environment;
    cpu_set_t cpus{};
    bool limitCpus = false;
    CpuList wantedCpus;

    std::vector<char*> pointers(const QStringList& words)
    {
        std::vector<char*> list;
        for (const QString& word : words) {
            texts << QFile::encodeName(word);
            list.push_back(texts.last().data());
        }
        list.push_back(nullptr);
        return list;
    }
};

cpu_set_t lastCpus(int count)
{
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    sched_getaffinity(0, sizeof allowed, &allowed);
    cpu_set_t chosen;
    CPU_ZERO(&chosen);
    for (int cpu = CPU_SETSIZE - 1; cpu >= 0 && CPU_COUNT(&chosen) < count; --cpu) {
        if (CPU_ISSET(static_cast<unsigned>(cpu), &allowed))
            CPU_SET(static_cast<unsigned>(cpu), &chosen);
    }
    return chosen;
}

bool writeFile(const char* path, const QByteArray& text)
{
    const int file = open(path, O_WRONLY | O_CLOEXEC);
    const bool ok = file >= 0 && write(file, text.constData(),
                                       static_cast<std::size_t>(text.size())) == text.size();
    if (file >= 0)
        close(file);
    return ok;
}

bool becomeUser(const QByteArray& userMap, const QByteArray& groupMap)
{
    // An unprivileged process may write the group map only after it has denied setgroups().
    return writeFile("/proc/self/setgroups", "deny") && writeFile("/proc/self/uid_map", userMap) &&
           writeFile("/proc/self/gid_map", groupMap);
}

// In the child: only system calls from here on.
[[noreturn]] void enter(const Prepared& prepared, int pipe)
{
    const auto fail = [pipe](Stage stage) {
        const Failure failure{stage, errno};
        [[maybe_unused]] const ssize_t bytes = write(pipe, &failure, sizeof failure);
        _exit(127);
    };
    if (!becomeUser(prepared.userMap, prepared.groupMap))
        fail(Stage::Users);
    if (mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        mount("/dev", prepared.device.constData(), nullptr, MS_BIND | MS_REC, nullptr) != 0)
        fail(Stage::Mounts);
    // A host that hides parts of its own /proc (a container) does not permit this; servers work
    // without it.
    mount("proc", prepared.processes.constData(), "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC,
          nullptr);
    const int output =
        open(prepared.output.constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (output < 0)
        fail(Stage::Output);
    if (chroot(prepared.root.constData()) != 0 || chdir("/") != 0)
        fail(Stage::Root);
    if (!prepared.wantedCpus.confine())
        fail(Stage::Processors);
    if (prepared.limitCpus)
        sched_setaffinity(0, sizeof prepared.cpus, &prepared.cpus);
    setsid();
    endWithParent(SIGKILL);
    for (int signal : {SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGCHLD})
        ::signal(signal, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    dup2(open("/dev/null", O_RDONLY), 0);
    dup2(output, 1);
    dup2(output, 2);
    execve(prepared.arguments[0], prepared.arguments.data(), prepared.environment.data());
    fail(Stage::Program);
    _exit(127);
}

QString explain(const Failure& failure, const IsolatedProgram& program)
{
    const QString error = QString::fromLocal8Bit(strerror(failure.error));
    switch (failure.stage) {
    case Stage::Users:
        return GuestError::tr("cannot set up a user namespace: %1").arg(error);
    case Stage::Mounts:
        return GuestError::tr("cannot mount /dev in %1: %2").arg(program.root, error);
    case Stage::Output:
        return GuestError::tr("cannot write %1: %2").arg(program.outputFile, error);
    case Stage::Root:
        return GuestError::tr("cannot make %1 the root directory: %2").arg(program.root, error);
    case Stage::Processors:
        return GuestError::tr("cannot pin the program to CPU %1: %2")
            .arg(program.wantedCpus.toText(), error);
    case Stage::Program:
        return GuestError::tr("cannot start %1: %2. If %3 is on a file system mounted with noexec, "
                              "set XDG_RUNTIME_DIR to a directory on another one")
            .arg(program.command.value(0), error, program.root);
    }
    return error;
}

QString namespaceRemedy()
{
    return GuestError::tr("allow them with: sudo sysctl kernel.unprivileged_userns_clone=1 "
                          "(Debian), sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0 "
                          "(Ubuntu), or the options of the container that Unisweep runs in");
}

} // namespace

IsolatedProcess::IsolatedProcess(const IsolatedProgram& program)
{
    Prepared prepared;
    prepared.root = QFile::encodeName(program.root);
    prepared.device = prepared.root + "/dev";
    prepared.processes = prepared.root + "/proc";
    prepared.output = QFile::encodeName(program.outputFile);
    prepared.userMap =
        QByteArray::number(program.userId) + ' ' + QByteArray::number(geteuid()) + " 1";
    prepared.groupMap =
        QByteArray::number(program.userId) + ' ' + QByteArray::number(getegid()) + " 1";
    prepared.texts.reserve(program.command.size() + program.environment.size());
    prepared.arguments = prepared.pointers(program.command);
    prepared.environment = prepared.pointers(program.environment);
    prepared.wantedCpus = program.wantedCpus;
    prepared.limitCpus = program.cpus > 0 && program.wantedCpus.isEmpty();
    if (prepared.limitCpus)
        prepared.cpus = lastCpus(program.cpus);

    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        throw GuestError(GuestError::tr("cannot create a pipe; too many files may be open"));
    // Like fork(), but into new namespaces: the program is our child and the first process of the
    // new PID namespace.
    const auto child = static_cast<pid_t>(syscall(SYS_clone, cloneFlags, 0, 0, 0, 0));
    if (child == 0)
        enter(prepared, ends[1]);
    const int error = errno;
    close(ends[1]);
    Failure failure;
    const bool failed = child > 0 && read(ends[0], &failure, sizeof failure) ==
                                         static_cast<ssize_t>(sizeof failure);
    close(ends[0]);
    if (child < 0) {
        throw GuestError(GuestError::tr("this host does not allow user namespaces (%1); %2")
                             .arg(QString::fromLocal8Bit(strerror(error)), namespaceRemedy()));
    }
    m_id = identifyProcess(child);
    if (failed) {
        kill();
        throw GuestError(explain(failure, program));
    }
}

IsolatedProcess::~IsolatedProcess()
{
    kill();
}

std::optional<QString> IsolatedProcess::ending()
{
    int status = 0;
    if (m_ending.isEmpty() && waitpid(m_id.pid, &status, WNOHANG) == m_id.pid) {
        m_ending = WIFEXITED(status)
                       ? GuestError::tr("it exited with status %1").arg(WEXITSTATUS(status))
                       : GuestError::tr("it was killed by signal %1").arg(WTERMSIG(status));
    }
    return m_ending.isEmpty() ? std::nullopt : std::optional(m_ending);
}

void IsolatedProcess::kill()
{
    if (ending())
        return;
    ::kill(m_id.pid, SIGKILL);
    while (waitpid(m_id.pid, nullptr, 0) < 0 && errno == EINTR) {
    }
    m_ending = GuestError::tr("it was ended");
}

QString whyNoIsolatedProcess()
{
    const auto child = static_cast<pid_t>(syscall(SYS_clone, cloneFlags, 0, 0, 0, 0));
    if (child == 0)
        _exit(mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 ? 0 : errno);
    const int error = errno;
    int status = 0;
    if (child > 0)
        waitpid(child, &status, 0);
    if (child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return {};
    return GuestError::tr("running a server as a process of the host needs unprivileged user "
                          "namespaces, which this host does not allow (%1); %2")
        .arg(QString::fromLocal8Bit(strerror(child > 0 ? WEXITSTATUS(status) : error)),
             namespaceRemedy());
}

} // namespace unisweep

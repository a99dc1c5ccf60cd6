// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/guard.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <mutex>

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QFile>

#include "base/own_files.h"
#include "guest/guest_error.h"
#include "guest/libvirt_call.h"
#include "guest/runtime_directory.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

// A socket, not a pipe: send() can suppress SIGPIPE if the guard has been killed.
std::array<int, 2> socketPair()
{
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        throw GuestError(GuestError::tr("cannot start unisweep-guard: %1")
                             .arg(QString::fromLocal8Bit(std::strerror(errno))));
    return ends;
}

class Guard
{
public:
    Guard()
        : m_directory(QFile::encodeName(runtimeDirectoryPath()))
    {
        start();
        runtimeDirectory(); // after the guard has started, which removes it if this process crashes
    }

    ~Guard()
    {
        if (!finishCreations({})) {
            // libvirt may still complete a creation. The guard cleans up after this process has
            // ended, so this process must not wait for the guard.
            keepRuntimeDirectory();
            return;
        }
        removeRuntimeDirectory();
        send("done\n");
        close(m_socket);
        waitpid(m_pid, nullptr, 0);
    }
    Guard(const Guard&) = delete;
    Guard& operator=(const Guard&) = delete;

    void notify(const QByteArray& line)
    {
        const std::scoped_lock lock(m_mutex);
        if (send(line))
            return;
        // The guard was killed. Start a new one from the runtime directory, which has the same
        // information.
        close(m_socket);
        waitpid(m_pid, nullptr, 0);
        start();
        for (const ProcessId& process : notedProcesses(runtimeDirectory()))
            send(watchLine(process));
        send(line);
    }

    static QByteArray watchLine(const ProcessId& process)
    {
        return "watch " + QByteArray::number(process.pid) + ' ' +
               QByteArray::number(process.startTicks) + '\n';
    }

    static Guard& instance()
    {
        static Guard guard;
        return guard;
    }

private:
    void start()
    {
        const std::array<int, 2> ends = socketPair();
        const QByteArray program = QFile::encodeName(helperProgram(u"unisweep-guard"_s));
        const QByteArray cleaner = QFile::encodeName(programDirectory() + u"/unisweep"_s);
        std::array<char*, 4> arguments = {const_cast<char*>(program.constData()),
                                          const_cast<char*>(m_directory.constData()),
                                          const_cast<char*>(cleaner.constData()), nullptr};
        posix_spawn_file_actions_t files;
        posix_spawn_file_actions_init(&files);
        posix_spawn_file_actions_adddup2(&files, ends[1], STDIN_FILENO);
        // The guard must not keep the standard output of our caller open.
        posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO);
        const int error =
            posix_spawn(&m_pid, program.constData(), &files, nullptr, arguments.data(), environ);
        posix_spawn_file_actions_destroy(&files);
        close(ends[1]);
        if (error != 0) {
            close(ends[0]);
            throw GuestError(
                GuestError::tr("cannot start %1, which ends guests if Unisweep crashes: %2. It is "
                               "part of Unisweep; reinstall Unisweep")
                    .arg(QFile::decodeName(program), QString::fromLocal8Bit(std::strerror(error))));
        }
        m_socket = ends[0];
    }

    bool send(const QByteArray& line) const
    {
        return ::send(m_socket, line.constData(), static_cast<std::size_t>(line.size()),
                      MSG_NOSIGNAL) == line.size();
    }

    QByteArray m_directory;
    std::mutex m_mutex;
    int m_socket = -1;
    pid_t m_pid = -1;
};

} // namespace

void startGuard()
{
    Guard::instance();
}

void guardProcess(const ProcessId& process)
{
    noteGuestProcess(process);
    Guard::instance().notify(Guard::watchLine(process));
}

void releaseProcess(const ProcessId& process)
{
    Guard::instance().notify("forget " + QByteArray::number(process.pid) + '\n');
}

} // namespace unisweep

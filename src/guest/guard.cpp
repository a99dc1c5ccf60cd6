// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/guard.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <mutex>

#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QFile>

#include "guest/guest_error.h"

namespace unisweep
{

namespace
{

// The guard is a fork of a program with threads, without an exec: it may use nothing but system
// calls and memory it already has.
struct Message {
    pid_t pid = 0;
    bool guard = true; ///< or release
    quint64 startTicks = 0;
};
constexpr std::size_t maxGuarded = 64;

// Field 22 of /proc/PID/stat, without memory or locks.
quint64 startTicks(pid_t pid)
{
    std::array<char, 32> path = {"/proc/"};
    std::array<char, 12> digits{};
    std::size_t count = 0;
    for (pid_t rest = pid; rest > 0; rest /= 10)
        digits.at(count++) = static_cast<char>('0' + rest % 10);
    std::size_t at = 6;
    while (count > 0)
        path.at(at++) = digits.at(--count);
    for (char c : {'/', 's', 't', 'a', 't', '\0'})
        path.at(at++) = c;

    const int file = open(path.data(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return 0;
    std::array<char, 1024> text{};
    const ssize_t bytes = read(file, text.data(), text.size() - 1);
    close(file);
    ssize_t end = bytes - 1;
    while (end > 0 && text.at(static_cast<std::size_t>(end)) != ')')
        --end;
    int field = 2;
    quint64 value = 0;
    for (ssize_t i = end + 1; i < bytes && field <= 22; ++i) {
        const char c = text.at(static_cast<std::size_t>(i));
        if (c == ' ')
            ++field;
        else if (field == 22)
            value = value * 10 + static_cast<quint64>(c - '0');
    }
    return value;
}

void removeDirectory(const char* directory)
{
    const pid_t child = fork();
    if (child == 0) {
        execl("/bin/rm", "rm", "-rf", "--", directory, static_cast<char*>(nullptr));
        _exit(127);
    }
    waitpid(child, nullptr, 0);
}

[[noreturn]] void guardMain(int pipe, const char* directory)
{
    setsid(); // a terminal's interrupt is not for us
    for (int ignored : {SIGINT, SIGTERM, SIGHUP, SIGPIPE})
        signal(ignored, SIG_IGN);
    prctl(PR_SET_NAME, "unisweep-guard");
    // Neither the display, nor the lock, nor a caller's standard output is kept open by us.
    dup2(pipe, 0);
    syscall(SYS_close_range, 1u, ~0u, 0u);
    open("/dev/null", O_RDWR);
    dup2(1, 2);

    std::array<Message, maxGuarded> guarded{};
    Message message;
    for (;;) {
        const ssize_t bytes = read(0, &message, sizeof message);
        if (bytes < 0 && errno == EINTR)
            continue;
        if (bytes != static_cast<ssize_t>(sizeof message))
            break; // our parent is gone
        for (Message& slot : guarded) {
            if (message.guard ? slot.pid == 0 : slot.pid == message.pid) {
                slot = message.guard ? message : Message{};
                break;
            }
        }
    }
    bool killed = false;
    for (const Message& slot : guarded) {
        if (slot.pid > 0 && startTicks(slot.pid) == slot.startTicks)
            killed = kill(slot.pid, SIGKILL) == 0 || killed;
    }
    if (killed)
        removeDirectory(directory);
    _exit(0);
}

class Guard
{
public:
    Guard()
    {
        std::array<int, 2> ends{};
        const QByteArray directory = QFile::encodeName(runtimeDirectory());
        if (pipe2(ends.data(), O_CLOEXEC) != 0)
            throw GuestError(
                QStringLiteral("cannot start the guard that ends guests when the program dies"));
        const pid_t child = fork();
        if (child == 0) {
            // Twice, so that it is never a zombie of ours.
            if (fork() == 0)
                guardMain(ends[0], directory.constData());
            _exit(0);
        }
        close(ends[0]);
        waitpid(child, nullptr, 0);
        m_pipe = ends[1];
    }

    void send(const Message& message)
    {
        const std::scoped_lock lock(m_mutex);
        [[maybe_unused]] const ssize_t bytes = write(m_pipe, &message, sizeof message);
    }

    static Guard& instance()
    {
        static Guard guard; // its pipe closes with the process, which is the signal
        return guard;
    }

private:
    std::mutex m_mutex;
    int m_pipe = -1;
};

} // namespace

void guardProcess(const ProcessId& process)
{
    noteGuestProcess(process);
    Guard::instance().send({process.pid, true, process.startTicks});
}

void releaseProcess(const ProcessId& process)
{
    Guard::instance().send({process.pid, false, process.startTicks});
}

} // namespace unisweep

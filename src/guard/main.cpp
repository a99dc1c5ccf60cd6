// SPDX-License-Identifier: GPL-3.0-or-later
// unisweep-guard: ends a workbench's guests if the workbench crashes or is killed, even by SIGKILL.
// libvirt's embedded driver does not ("autodestroy not supported for embedded drivers yet"), and
// its QEMU is not a child of the workbench.
//
// Reads lines from standard input, whose other end only the workbench holds:
//     watch PID START-TICKS       kill this process, too
//     forget PID
//     done                        the workbench exits normally
// At the end of input without `done` it kills those, and every QEMU whose command line names the
// workbench's runtime directory (without having been notified of it, so that a guest that was being
// created is found as well). Then it executes `CLEANER clean --quiet --retry 10`, which removes
// networks, containers and folders, and asks a daemon that does not respond again for ten minutes.
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <thread>

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace
{

using namespace std::chrono_literals;

// QEMU may be between fork and exec when its parent ends, so search repeatedly for this long.
constexpr auto pollDuration = 2s;
constexpr auto pollInterval = 50ms;

using StartTicks = unsigned long long;

std::string contentsOf(const std::filesystem::path& path)
{
    std::string contents;
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    std::array<char, 4096> buffer{};
    for (ssize_t bytes = 1; file >= 0 && bytes > 0;) {
        bytes = read(file, buffer.data(), buffer.size());
        contents.append(buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(bytes, 0)));
    }
    if (file >= 0)
        close(file);
    return contents;
}

// Field 22 of /proc/PID/stat; 0 if there is no such process.
StartTicks startTicksOf(pid_t pid)
{
    const std::string stat = contentsOf("/proc/" + std::to_string(pid) + "/stat");
    const auto nameEnd = stat.rfind(')');
    if (nameEnd == std::string::npos)
        return 0;
    std::istringstream fields(stat.substr(nameEnd + 1));
    std::string field;
    for (int number = 3; number <= 22; ++number)
        fields >> field;
    return std::strtoull(field.c_str(), nullptr, 10);
}

class Watch
{
public:
    explicit Watch(std::string directory)
        : m_directory(std::move(directory))
    {
    }

    void handleLine(const std::string& line)
    {
        std::istringstream words(line);
        std::string verb;
        pid_t pid = 0;
        StartTicks start = 0;
        words >> verb >> pid >> start;
        if (verb == "watch" && pid > 0)
            m_processes[pid] = start;
        else if (verb == "forget")
            m_processes.erase(pid);
        else if (verb == "done")
            m_done = true;
    }

    bool isDone() const { return m_done; }

    void killAll()
    {
        for (const auto& [pid, start] : m_processes) {
            if (startTicksOf(pid) == start)
                kill(pid, SIGKILL);
        }
        const auto until = std::chrono::steady_clock::now() + pollDuration;
        do {
            killEmulators();
            std::this_thread::sleep_for(pollInterval);
        } while (std::chrono::steady_clock::now() < until);
    }

private:
    void killEmulators() const
    {
        std::error_code error;
        for (const auto& entry : std::filesystem::directory_iterator("/proc", error)) {
            const std::string name = entry.path().filename();
            const auto pid = static_cast<pid_t>(std::strtol(name.c_str(), nullptr, 10));
            if (pid <= 0 || pid == getpid())
                continue;
            const std::string words = contentsOf(entry.path() / "cmdline"); // NUL after each
            const std::string program = words.substr(0, words.find('\0'));
            if (program.find("qemu-system-") != std::string::npos &&
                words.find(m_directory + '/') != std::string::npos)
                kill(pid, SIGKILL);
        }
    }

    std::string m_directory;
    std::map<pid_t, StartTicks> m_processes;
    bool m_done = false;
};

// Reads until the other end closes; the kernel closes it when the workbench ends.
void readLines(Watch& watch)
{
    std::string pending;
    std::array<char, 512> buffer{};
    for (;;) {
        const ssize_t bytes = read(STDIN_FILENO, buffer.data(), buffer.size());
        if (bytes < 0 && errno == EINTR)
            continue;
        if (bytes <= 0)
            return;
        pending.append(buffer.data(), static_cast<std::size_t>(bytes));
        for (auto end = pending.find('\n'); end != std::string::npos; end = pending.find('\n')) {
            watch.handleLine(pending.substr(0, end));
            pending.erase(0, end + 1);
        }
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fputs(
            "unisweep-guard is started by unisweep itself: unisweep-guard DIRECTORY CLEANER\n",
            stderr);
        return 2;
    }
    setsid(); // ignore a terminal's interrupts
    for (const int ignored : {SIGINT, SIGTERM, SIGHUP, SIGPIPE})
        signal(ignored, SIG_IGN);
    syscall(SYS_close_range, 3u, ~0u, 0u); // close descriptors that the workbench inherited from a
                                           // shell

    Watch watch(argv[1]);
    readLines(watch);
    if (watch.isDone())
        return 0;
    watch.killAll();
    execl(argv[2], argv[2], "clean", "--quiet", "--retry", "10", static_cast<char*>(nullptr));
    std::error_code error;
    std::filesystem::remove_all(argv[1], error); // without a cleaner, at least the known ones
    return 1;
}

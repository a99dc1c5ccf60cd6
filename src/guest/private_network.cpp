// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/private_network.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>

#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QFile>

#include "guest/guest_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

/// The step at which the child failed, and errno.
struct Report {
    enum class Step : int { Unshare, OpenTun, MakeTap, Address, Up, Done };
    Step step = Step::Unshare;
    int error = 0;
};

constexpr int childTimeoutMs = 10'000;

// Runs in the child of a multithreaded program: only system calls.
Report::Step setUpInterfaces(uid_t owner)
{
    const int tun = open("/dev/net/tun", O_RDWR | O_CLOEXEC);
    if (tun < 0)
        return Report::Step::OpenTun;
    ifreq request{};
    std::strncpy(request.ifr_name, PrivateNetwork::tap, IFNAMSIZ - 1);
    request.ifr_flags = IFF_TAP | IFF_NO_PI;
    // Persistent, because the tender opens it again; as its owner, the tender needs no further
    // privileges.
    if (ioctl(tun, TUNSETIFF, &request) != 0 || ioctl(tun, TUNSETOWNER, owner) != 0 ||
        ioctl(tun, TUNSETPERSIST, 1) != 0)
        return Report::Step::MakeTap;

    const int control = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    auto* address = reinterpret_cast<sockaddr_in*>(&request.ifr_addr);
    *address = {};
    address->sin_family = AF_INET;
    address->sin_addr.s_addr = htonl(0x0a000001); // 10.0.0.1, as in hostAddress()
    if (ioctl(control, SIOCSIFADDR, &request) != 0)
        return Report::Step::Address;
    address->sin_addr.s_addr = htonl(0xffffff00); // /24
    if (ioctl(control, SIOCSIFNETMASK, &request) != 0)
        return Report::Step::Address;
    for (const char* name : {"lo", PrivateNetwork::tap}) {
        ifreq up{};
        std::strncpy(up.ifr_name, name, IFNAMSIZ - 1);
        up.ifr_flags = IFF_UP | IFF_RUNNING;
        if (ioctl(control, SIOCSIFFLAGS, &up) != 0)
            return Report::Step::Up;
    }
    return Report::Step::Done;
}

[[noreturn]] void childMain(int fromParent, int toParent, bool withUser, uid_t owner)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    Report report;
    if (unshare(CLONE_NEWNET | (withUser ? CLONE_NEWUSER : 0)) != 0)
        report.error = errno;
    [[maybe_unused]] ssize_t bytes = write(toParent, &report, sizeof report);
    char go = 0;
    if (report.error != 0 || read(fromParent, &go, 1) != 1) // the parent writes the user map first
        _exit(1);
    report.step = setUpInterfaces(owner);
    report.error = report.step == Report::Step::Done ? 0 : errno;
    bytes = write(toParent, &report, sizeof report);
    bytes = read(fromParent, &go, 1); // keep the namespaces until the parent has opened them
    _exit(0);
}

/// Both ends of a pipe.
struct Pipe {
    std::array<int, 2> ends = {-1, -1};
    Pipe()
    {
        if (pipe2(ends.data(), O_CLOEXEC) != 0)
            throw GuestError(GuestError::tr("cannot create a pipe: %1")
                                 .arg(QString::fromLocal8Bit(std::strerror(errno))));
    }
    ~Pipe()
    {
        closeEnd(0);
        closeEnd(1);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    void closeEnd(std::size_t end)
    {
        if (ends.at(end) >= 0)
            close(ends.at(end));
        ends.at(end) = -1;
    }
};

/// The child process, which is always ended and waited for.
class Maker
{
public:
    Maker(bool withUser)
    {
        const uid_t owner = geteuid();
        m_child = fork();
        if (m_child == 0)
            childMain(m_toChild.ends[0], m_fromChild.ends[1], withUser, owner);
        m_toChild.closeEnd(0);
        m_fromChild.closeEnd(1);
        if (m_child < 0)
            throw GuestError(GuestError::tr("cannot start a process: %1")
                                 .arg(QString::fromLocal8Bit(std::strerror(errno))));
    }
    ~Maker()
    {
        if (m_child > 0) {
            kill(m_child, SIGKILL);
            waitpid(m_child, nullptr, 0);
        }
    }
    Maker(const Maker&) = delete;
    Maker& operator=(const Maker&) = delete;

    Report report() const
    {
        Report report;
        pollfd ready{m_fromChild.ends[0], POLLIN, 0};
        if (poll(&ready, 1, childTimeoutMs) != 1 ||
            read(m_fromChild.ends[0], &report, sizeof report) !=
                static_cast<ssize_t>(sizeof report))
            return {Report::Step::Unshare, ETIMEDOUT};
        return report;
    }
    void proceed() const
    {
        [[maybe_unused]] const ssize_t bytes = write(m_toChild.ends[1], "+", 1);
    }
    QString proc(const char* what) const
    {
        return u"/proc/%1/%2"_s.arg(m_child).arg(QLatin1String(what));
    }

private:
    Pipe m_toChild;
    Pipe m_fromChild;
    pid_t m_child = -1;
};

void writeProc(const QString& path, const QByteArray& text)
{
    const int file = open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC);
    const bool written = file >= 0 && write(file, text.constData(),
                                            static_cast<std::size_t>(text.size())) == text.size();
    const int error = errno;
    if (file >= 0)
        close(file);
    if (!written)
        throw GuestError(GuestError::tr("cannot write %1: %2")
                             .arg(path, QString::fromLocal8Bit(std::strerror(error))));
}

void throwIfFailed(const Report& report)
{
    if (report.error == 0)
        return;
    const QString cause = QString::fromLocal8Bit(std::strerror(report.error));
    switch (report.step) {
    case Report::Step::Unshare:
        throw GuestError(
            GuestError::tr("cannot create a network namespace: %1. Run as root, or allow "
                           "unprivileged ones: sudo sysctl kernel.unprivileged_userns_clone=1 (and "
                           "user.max_user_namespaces above 0)")
                .arg(cause));
    case Report::Step::OpenTun:
        throw GuestError(
            (report.error == EACCES
                 ? GuestError::tr(
                       "cannot open /dev/net/tun: %1. Allow every user to open it, as udev "
                       "does: sudo chmod 666 /dev/net/tun")
                 : GuestError::tr(
                       "cannot open /dev/net/tun: %1. Load its module with: sudo modprobe tun"))
                .arg(cause));
    default:
        throw GuestError(
            GuestError::tr("cannot set up a tap device in a private network: %1").arg(cause));
    }
}

int openNamespace(const QString& path)
{
    const int file = open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        throw GuestError(GuestError::tr("cannot open %1: %2")
                             .arg(path, QString::fromLocal8Bit(std::strerror(errno))));
    return file;
}

} // namespace

PrivateNetwork::PrivateNetwork()
{
    const bool withUser = geteuid() != 0;
    const Maker maker(withUser);
    throwIfFailed(maker.report());
    if (withUser) {
        // User and group ID stay the same.
        writeProc(maker.proc("uid_map"), u"%1 %1 1"_s.arg(geteuid()).toLatin1());
        writeProc(maker.proc("setgroups"), "deny");
        writeProc(maker.proc("gid_map"), u"%1 %1 1"_s.arg(getegid()).toLatin1());
    }
    maker.proceed();
    throwIfFailed(maker.report());
    if (withUser)
        m_userNamespace = openNamespace(maker.proc("ns/user"));
    m_networkNamespace = openNamespace(maker.proc("ns/net"));
}

PrivateNetwork::~PrivateNetwork()
{
    for (const int file : {m_userNamespace, m_networkNamespace}) {
        if (file >= 0)
            close(file);
    }
}

QString PrivateNetwork::whyNot()
{
    try {
        const PrivateNetwork network;
        return {};
    } catch (const GuestError& error) {
        return QString::fromUtf8(error.what());
    }
}

std::function<void()> PrivateNetwork::entrance() const
{
    return [user = m_userNamespace, network = m_networkNamespace] {
        if ((user >= 0 && setns(user, CLONE_NEWUSER) != 0) || setns(network, CLONE_NEWNET) != 0) {
            static constexpr char words[] = "cannot enter the guest's network\n";
            [[maybe_unused]] const ssize_t bytes = write(2, words, sizeof words - 1);
            _exit(126);
        }
    };
}

} // namespace unisweep

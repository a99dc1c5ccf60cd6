// SPDX-License-Identifier: GPL-3.0-or-later
// This program imitates libvirt's controller, and its copy that is to become a container's init.
#include "guest/stuck_container.h"

#include <csignal>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace unisweep;

namespace
{

constexpr const char* controllerName = "/usr/lib/libvirt/libvirt_lxc";

// A waiting child of this program that looks like a container's process in /proc; the destructor
// ends it.
class Player
{
public:
    enum class Role { Controller, FirstProcess };

    Player(const QString& name, Role role)
    {
        const QByteArray container = name.toUtf8();
        int ends[2];
        if (pipe(ends) < 0)
            qFatal("no pipe");
        const pid_t parent = fork();
        if (parent == 0) {
            if (role == Role::FirstProcess && unshare(CLONE_NEWPID) < 0)
                _exit(1);
            const pid_t child = fork();
            if (child == 0)
                execl("/proc/self/exe", controllerName, "--name", container.constData(), nullptr);
            _exit(write(ends[1], &child, sizeof child) == sizeof child ? 0 : 1);
        }
        pid_t child = 0;
        int status = 0;
        waitpid(parent, &status, 0);
        if (status != 0 || read(ends[0], &child, sizeof child) != sizeof child)
            qFatal("cannot start a process in a PID namespace of its own");
        close(ends[0]);
        close(ends[1]);
        m_process = identifyProcess(child);
    }
    ~Player() { end(); }
    Player(const Player&) = delete;
    Player& operator=(const Player&) = delete;

    void end() const { killProcess(m_process); }
    bool runs() const { return isRunning(m_process); }

private:
    ProcessId m_process;
};

bool isStuck(const QString& name)
{
    const QList<StuckContainer> all = findStuckContainers();
    return std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.name == name; });
}

} // namespace

class StuckContainerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void stuckWithoutController();
    void watchEndsItsOwn();

private:
    const QString m_name = u"stuck-test-%1"_s.arg(getpid());
};

void StuckContainerTest::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("a PID namespace needs root: run the tests as root");
}

void StuckContainerTest::stuckWithoutController()
{
    const Player controller(m_name, Player::Role::Controller);
    const Player first(m_name, Player::Role::FirstProcess);
    QTest::qWait(200);
    QVERIFY(!isStuck(m_name));
    controller.end();
    QTRY_VERIFY(isStuck(m_name));
    first.end();
    QTRY_VERIFY(!isStuck(m_name));
}

void StuckContainerTest::watchEndsItsOwn()
{
    const QString other = m_name + u"-other"_s;
    const Player controller(m_name, Player::Role::Controller);
    const Player first(m_name, Player::Role::FirstProcess);
    const Player othersFirst(other, Player::Role::FirstProcess);
    const StuckContainerWatch watch(m_name);
    QTRY_VERIFY(isStuck(other));
    QTest::qWait(2000); // several checks
    QVERIFY(first.runs());
    controller.end();
    QTRY_VERIFY_WITH_TIMEOUT(!first.runs(), 20'000);
    QVERIFY(othersFirst.runs());
}

int main(int argc, char** argv)
{
    if (argc == 3 && QByteArray(argv[1]) == "--name") {
        pause();
        return 0;
    }
    QCoreApplication app(argc, argv);
    StuckContainerTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "stuck_container.moc"

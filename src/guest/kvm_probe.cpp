// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/kvm_probe.h"

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>

#include <fcntl.h>
#include <linux/kvm.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "guest/guest_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// The child's exit status. The child is forked from a multithreaded program, so it makes only
// system calls.
enum ProbeStatus {
    Works = 0,
    NoMachine = 10,
    InUse,
    NoMemory,
    NoCpu,
    NoRegisters,
    RunFailed,
    WrongExit
};

static constexpr std::size_t memoryBytes = 0x10000;
static constexpr std::uint64_t codeAt = 0x1000;
static constexpr std::uint64_t tablesAt = 0x2000; // PML4, PDPT and PD, a page each
static constexpr std::uint8_t proofByte = 42;
static constexpr std::uint8_t tokenPort = 0x10;
// Code that hangs uses CPU time, while a busy host gives the probe little of it; so CPU time is
// limited.
static constexpr time_t cpuSeconds = 10;
// Limit by the clock, for a host that is too busy to give an answer.
static constexpr unsigned patienceSeconds = 60;

static void writeGuestMemory(std::uint8_t* memory)
{
    const std::uint8_t code[] = {
        0xb9, 0x00,      0x00, 0x00,
        0x02,                             // mov ecx, 33554432: a moment when run natively, too long
        0x48, 0x01,      0xc8,            // add rax, rcx       where each instruction is emulated
        0xff, 0xc9,                       // dec ecx
        0x75, 0xf9,                       // jnz back to the add
        0x0f, 0x57,      0xc0,            // xorps xmm0, xmm0
        0x0f, 0xa2,                       // cpuid
        0xb0, proofByte, 0xe6, tokenPort, // mov al, 42; out 0x10, al
        0xf4,                             // hlt
    };
    std::memcpy(memory + codeAt, code, sizeof code);
    // A single 2 MiB page maps everything, including these tables: present, writable and, for the
    // last entry, large.
    const auto table = [memory](std::uint64_t at, std::uint64_t entry) {
        std::memcpy(memory + at, &entry, sizeof entry);
    };
    table(tablesAt, (tablesAt + 0x1000) | 3);
    table(tablesAt + 0x1000, (tablesAt + 0x2000) | 3);
    table(tablesAt + 0x2000, 0x83);
}

// Enters long mode as a boot loader would (AMD64 Architecture Programmer's Manual, volume 2,
// chapter 14).
static void setLongMode(kvm_sregs& registers)
{
    registers.cr3 = tablesAt;
    registers.cr4 = (1u << 5) | (1u << 9);                    // PAE, OSFXSR
    registers.cr0 = (1u << 31) | (1u << 16) | (1u << 4) | 1u; // PG, WP, ET, PE
    registers.efer = (1u << 8) | (1u << 10);                  // LME, LMA
    kvm_segment code{};
    code.limit = 0xffffffff;
    code.selector = 8;
    code.present = 1;
    code.type = 11; // execute, read, accessed
    code.s = 1;
    code.l = 1; // 64-bit
    code.g = 1;
    registers.cs = code;
    kvm_segment data = code;
    data.type = 3; // read, write, accessed
    data.selector = 16;
    data.l = 0;
    data.db = 1;
    registers.ds = registers.es = registers.fs = registers.gs = registers.ss = data;
}

// Frees nothing: the process exits next.
static ProbeStatus runProbe(int kvm)
{
    const int machine = ioctl(kvm, KVM_CREATE_VM, 0);
    if (machine < 0)
        return errno == EBUSY ? InUse : NoMachine;
    void* mapped =
        mmap(nullptr, memoryBytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (mapped == MAP_FAILED)
        return NoMemory;
    writeGuestMemory(static_cast<std::uint8_t*>(mapped));
    kvm_userspace_memory_region region{};
    region.memory_size = memoryBytes;
    region.userspace_addr = reinterpret_cast<std::uint64_t>(mapped);
    if (ioctl(machine, KVM_SET_USER_MEMORY_REGION, &region) < 0)
        return NoMemory;

    const int cpu = ioctl(machine, KVM_CREATE_VCPU, 0);
    const int runBytes = ioctl(kvm, KVM_GET_VCPU_MMAP_SIZE, 0);
    if (cpu < 0 || runBytes < static_cast<int>(sizeof(kvm_run)))
        return NoCpu;
    void* shared = mmap(nullptr, static_cast<std::size_t>(runBytes), PROT_READ | PROT_WRITE,
                        MAP_SHARED, cpu, 0);
    if (shared == MAP_FAILED)
        return NoCpu;
    const auto* run = static_cast<const kvm_run*>(shared);

    kvm_sregs special{};
    if (ioctl(cpu, KVM_GET_SREGS, &special) < 0)
        return NoRegisters;
    setLongMode(special);
    kvm_regs general{};
    general.rip = codeAt;
    general.rflags = 2;
    if (ioctl(cpu, KVM_SET_SREGS, &special) < 0 || ioctl(cpu, KVM_SET_REGS, &general) < 0)
        return NoRegisters;

    if (ioctl(cpu, KVM_RUN, 0) < 0)
        return RunFailed;
    if (run->exit_reason != KVM_EXIT_IO || run->io.port != tokenPort ||
        static_cast<const std::uint8_t*>(shared)[run->io.data_offset] != proofByte)
        return WrongExit;
    if (ioctl(cpu, KVM_RUN, 0) < 0)
        return RunFailed;
    return run->exit_reason == KVM_EXIT_HLT ? Works : WrongExit;
}

static QString describe(int status)
{
    switch (status) {
    case NoMachine:
        return GuestError::tr("KVM cannot create a virtual machine");
    case InUse:
        return GuestError::tr("another hypervisor of this host, such as VirtualBox, uses the "
                              "processor's virtualization. End its virtual machines");
    case NoMemory:
        return GuestError::tr("KVM cannot allocate memory for a virtual machine");
    case NoCpu:
        return GuestError::tr("KVM cannot create a virtual CPU");
    case NoRegisters:
        return GuestError::tr("KVM cannot enter 64-bit mode");
    case RunFailed:
        return GuestError::tr("KVM cannot run 64-bit code");
    case WrongExit:
        return GuestError::tr("the KVM test guest exited unexpectedly");
    default:
        return GuestError::tr("the KVM probe exited with status %1").arg(status);
    }
}

// Called in the child. The kernel ends it even in the middle of KVM_RUN, whose time counts as the
// child's.
static void limitTime()
{
    signal(SIGPROF, SIG_DFL);
    signal(SIGALRM, SIG_DFL);
    itimerval limit{};
    limit.it_value.tv_sec = cpuSeconds;
    setitimer(ITIMER_PROF, &limit, nullptr);
    alarm(patienceSeconds);
}

KvmProbe explainKvmProbe(int status)
{
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM)
        return {.why = GuestError::tr("the KVM probe did not finish within %1 s, because this host "
                                      "is busy. Try again when it is idle")
                           .arg(patienceSeconds),
                .mayChange = true};
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGPROF)
        return {.why = GuestError::tr("/dev/kvm exists, but 64-bit code hangs under KVM, so this "
                                      "host cannot run unmodified guests")};
    if (WIFSIGNALED(status))
        return {.why = GuestError::tr("the KVM probe was ended by signal %1").arg(WTERMSIG(status)),
                .mayChange = true};
    const int exit = WEXITSTATUS(status);
    if (exit == Works)
        return {.works = true};
    return {.why = describe(exit),
            .mayChange = exit == InUse || exit == NoMachine || exit == NoMemory || exit == NoCpu};
}

KvmProbe probeKvm()
{
    const int kvm = open("/dev/kvm", O_RDWR | O_CLOEXEC);
    if (kvm < 0) {
        switch (errno) {
        case ENOENT:
            return {.why = GuestError::tr(
                        "/dev/kvm does not exist: virtualization is disabled in the firmware "
                        "settings, or this is a virtual machine without nested virtualization")};
        case EACCES:
            return {.why = GuestError::tr("no permission for /dev/kvm. Join the group kvm (sudo "
                                          "adduser $USER kvm) and log in again"),
                    .notPermitted = true};
        default:
            return {.why = GuestError::tr("cannot open /dev/kvm: %1")
                               .arg(QString::fromLocal8Bit(strerror(errno))),
                    .mayChange = true};
        }
    }

    const pid_t child = fork();
    if (child == 0) {
        limitTime();
        _exit(runProbe(kvm));
    }
    const int error = errno;
    close(kvm);
    if (child < 0)
        return {.why = GuestError::tr("cannot start the KVM probe: %1")
                           .arg(QString::fromLocal8Bit(strerror(error))),
                .mayChange = true};
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return explainKvmProbe(status);
}

} // namespace unisweep

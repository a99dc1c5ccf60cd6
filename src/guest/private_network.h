// SPDX-License-Identifier: GPL-3.0-or-later
// A private network for one guest that needs a tap device: a Linux network namespace with only a
// loopback interface and the tap. The host's own network is not changed.
#pragma once

#include <functional>
#include <stop_token>

#include <QString>

namespace unisweep
{

/// For users other than root, it includes a user namespace in which they may create a tap
/// (user_namespaces(7)), if the kernel permits that. The kernel removes it with this object and the
/// last process in it, so nothing can be left behind.
class PrivateNetwork
{
public:
    /// Throws GuestError.
    PrivateNetwork();
    ~PrivateNetwork();
    PrivateNetwork(const PrivateNetwork&) = delete;
    PrivateNetwork& operator=(const PrivateNetwork&) = delete;

    /// Why it cannot be created on this host, and how to fix it; empty if it can. Creates one to
    /// find out.
    static QString whyNot();

    /// A function to call in a child process between fork and exec. It moves the child into the
    /// network, or ends it with status 126 and a message on standard error. Makes only system
    /// calls. Valid as long as this object.
    std::function<void()> entrance() const;

    static constexpr const char* tap = "tap0";
    // Addresses within this network only.
    static QString hostAddress() { return QStringLiteral("10.0.0.1"); }
    static QString guestAddress() { return QStringLiteral("10.0.0.2"); }
    static constexpr int prefix = 24;

private:
    int m_userNamespace = -1; ///< -1 for root
    int m_networkNamespace = -1;
};

} // namespace unisweep

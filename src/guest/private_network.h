// SPDX-License-Identifier: GPL-3.0-or-later
// A network of its own for one guest that needs a tap device: a Linux network namespace with
// nothing in it but a loopback interface and the tap. Nothing on the host's own network changes.
#pragma once

#include <functional>
#include <stop_token>

#include <QString>

namespace unisweep
{

/// Made for root as it is; for other users together with a user namespace in which they may make a
/// tap (user_namespaces(7)), where the kernel lets them. It goes with this object and with its
/// last process: nothing can be left behind.
class PrivateNetwork
{
public:
    /// Throws GuestError, which says what forbids it.
    PrivateNetwork();
    ~PrivateNetwork();
    PrivateNetwork(const PrivateNetwork&) = delete;
    PrivateNetwork& operator=(const PrivateNetwork&) = delete;

    /// Why it cannot be made on this host, with the remedy; empty when it can. Tries it.
    static QString whyNot();

    /// To be called in a child process between fork and exec: moves it in, or ends it with status
    /// 126 and a word on standard error. Uses nothing but system calls. Valid as long as this
    /// object.
    std::function<void()> entrance() const;

    static constexpr const char* tap = "tap0";
    // Addresses of this network only.
    static QString hostAddress() { return QStringLiteral("10.0.0.1"); }
    static QString guestAddress() { return QStringLiteral("10.0.0.2"); }
    static constexpr int prefix = 24;

private:
    int m_userNamespace = -1; ///< -1 for root
    int m_networkNamespace = -1;
};

} // namespace unisweep

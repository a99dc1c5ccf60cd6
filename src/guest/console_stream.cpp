// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/console_stream.h"

#include <array>
#include <functional>
#include <mutex>

#include "guest/guest_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

struct ConsoleStream::Shared {
    std::mutex mutex;
    StreamHandle stream; ///< empty after the stream has ended
    ConsoleQueue queue;

    // Runs in libvirt's event thread.
    static void onEvent(virStreamPtr stream, int events, void* opaque)
    {
        const auto& shared = *static_cast<std::shared_ptr<Shared>*>(opaque);
        std::array<char, 4096> buffer{};
        int got = 0;
        while ((got = virStreamRecv(stream, buffer.data(), buffer.size())) > 0)
            shared->queue.add(buffer.data(), got);
        const bool wouldBlock = got == -2;
        if (!wouldBlock || (events & (VIR_STREAM_EVENT_ERROR | VIR_STREAM_EVENT_HANGUP)) != 0)
            closeLater(*shared);
    }

    // Closing waits for the daemon, which libvirt's event thread must not do.
    static void closeLater(Shared& shared)
    {
        if (auto rest = shared.close())
            LibvirtWorkers::instance().run(std::move(rest));
    }

    static void onFree(void* opaque) { delete static_cast<std::shared_ptr<Shared>*>(opaque); }

    // Returns the blocking part of closing, which waits for the daemon's reply; empty if the stream
    // is already closed.
    std::function<void()> close()
    {
        StreamHandle closing;
        {
            const std::scoped_lock lock(mutex);
            closing.swap(stream);
        }
        if (!closing)
            return {};
        virStreamEventRemoveCallback(closing.get());
        return [closing] { virStreamAbort(closing.get()); };
    }
};

ConsoleStream::ConsoleStream(const ConnectionHandle& connection, const DomainHandle& domain,
                             std::stop_token stop)
    : m_shared(std::make_shared<Shared>())
{
    callLibvirt(GuestError::tr("opening the guest's console"), 10s, stop,
                [connection, domain, shared = m_shared] {
                    const StreamHandle stream =
                        ownStream(virStreamNew(connection.get(), VIR_STREAM_NONBLOCK));
                    if (!stream || virDomainOpenConsole(domain.get(), nullptr, stream.get(), 0) < 0)
                        throw libvirtError(GuestError::tr("cannot open the guest's console"));
                    shared->stream = stream;
                    const int events = VIR_STREAM_EVENT_READABLE | VIR_STREAM_EVENT_ERROR |
                                       VIR_STREAM_EVENT_HANGUP;
                    if (virStreamEventAddCallback(stream.get(), events, Shared::onEvent,
                                                  new std::shared_ptr<Shared>(shared),
                                                  Shared::onFree) < 0)
                        throw libvirtError(GuestError::tr("cannot read the guest's console"));
                });
}

ConsoleStream::~ConsoleStream()
{
    const std::function<void()> rest = m_shared->close();
    if (!rest)
        return;
    try {
        callLibvirt(GuestError::tr("closing the guest's console"), 5s, {}, rest);
    } catch (const std::exception&) { // ignored: the daemon closes it with the connection
    }
}

bool ConsoleStream::ended() const
{
    const std::scoped_lock lock(m_shared->mutex);
    return !m_shared->stream;
}

QList<ConsolePiece> ConsoleStream::take()
{
    return m_shared->queue.take();
}

} // namespace unisweep

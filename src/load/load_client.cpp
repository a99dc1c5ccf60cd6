// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/load_client.h"

#include "load/native_client.h"

namespace unisweep
{

std::unique_ptr<LoadClient> makeLoadClient(Client client)
{
    if (const QString why = whyNoLoadClient(client); !why.isEmpty())
        throw LoadError(why);
    return std::make_unique<NativeClient>(NativeClient::program());
}

QString whyNoLoadClient(Client client)
{
    if (client != Client::Native) {
        return QStringLiteral(
                   "%1 cannot be driven by this version of Unisweep; set the client to native")
            .arg(toWord(client));
    }
    if (NativeClient::program().isEmpty()) {
        return QStringLiteral(
            "unisweep-load is neither beside this program nor on the PATH; install Unisweep "
            "whole, or build the target unisweep-load");
    }
    return {};
}

} // namespace unisweep

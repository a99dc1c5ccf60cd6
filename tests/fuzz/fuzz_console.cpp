// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary bytes as a guest's output, in pieces whose length is the first byte: the displayed text
// must not depend on the pieces, or contain terminal control sequences.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "guest/console_reader.h"
#include "guest/console_text.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

static bool isHarmless(const QString& text)
{
    qsizetype column = 0;
    for (const QChar c : text) {
        column = c == QLatin1Char('\n') ? 0 : column + 1;
        const bool control = c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
        if ((control && c != QLatin1Char('\n') && c != QLatin1Char('\t')) ||
            column > ConsoleText::maxLine + 1)
            return false;
    }
    return true;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char*>(data + 1),
                           static_cast<qsizetype>(size - 1));
    const qsizetype piece = qsizetype{1} + data[0];
    static const QList<ConsoleMark> marks = {
        {QRegularExpression(u"address (\\S+)"_s), ConsoleMeaning::NetworkUp, {}},
        {QRegularExpression(u"exception (.*)"_s), ConsoleMeaning::Fault, {}}};
    ConsoleReader reader(marks);
    QString text;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        text += reader.feed(bytes.mid(at, piece)).text;
    }
    reader.text();
    reader.tail(3);
    ConsoleText atOnce;
    if (atOnce.feed(bytes) != text || !isHarmless(text))
        std::abort();
    return 0;
}

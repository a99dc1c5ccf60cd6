// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/processor_choice.h"

#include <QStringList>

#include "experiment/experiment_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QString ProcessorChoice::toText() const
{
    switch (kind) {
    case Kind::None:
        return u"none"_s;
    case Kind::Auto:
        return u"auto"_s;
    case Kind::Given:
        break;
    }
    QStringList parts;
    for (const auto& [part, cpus] :
         {std::pair(u"guest"_s, &guest), {u"emulator"_s, &emulator}, {u"load"_s, &load}}) {
        if (!cpus->isEmpty())
            parts << part + QLatin1Char(' ') + cpus->toText();
    }
    return parts.join(u", "_s);
}

// "guest 2,3, load 0": a part's list may contain commas.
static QStringList partsOf(const QString& text)
{
    QStringList parts;
    for (const QString& piece : text.split(QLatin1Char(','))) {
        const QString trimmed = piece.trimmed();
        if (!parts.isEmpty() && !trimmed.isEmpty() && trimmed.front().isDigit())
            parts.last() += QLatin1Char(',') + trimmed;
        else
            parts << trimmed;
    }
    return parts;
}

std::optional<ProcessorChoice> ProcessorChoice::fromText(const QString& text, QString& why)
{
    ProcessorChoice choice;
    const QString simple = text.simplified();
    if (simple.isEmpty() || simple == u"none"_s)
        return choice;
    if (simple == u"auto"_s) {
        choice.kind = Kind::Auto;
        return choice;
    }
    choice.kind = Kind::Given;
    for (const QString& part : partsOf(simple)) {
        const QString word = part.section(QLatin1Char(' '), 0, 0);
        CpuList* list = word == u"guest"_s      ? &choice.guest
                        : word == u"emulator"_s ? &choice.emulator
                        : word == u"load"_s     ? &choice.load
                                                : nullptr;
        const auto cpus = CpuList::fromText(part.section(QLatin1Char(' '), 1));
        if (!list || !list->isEmpty() || !cpus || cpus->isEmpty()) {
            why = ExperimentText::tr("\"%1\" is not valid; expected none, auto, or CPUs such as "
                                     "guest 2-3, emulator 1, load 0")
                      .arg(text);
            return {};
        }
        *list = *cpus;
    }
    if (choice.guest.isEmpty()) {
        why = ExperimentText::tr("no CPUs for the guest; expected CPUs such as guest 2-3, load 0");
        return {};
    }
    return choice;
}

} // namespace unisweep

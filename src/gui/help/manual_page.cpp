// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/help/manual_page.h"

#include <QHash>
#include <QWidget>

#include "plot/figure_view.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static QString sectionOf(const FigureView& figure)
{
    // Sections whose name differs from that of their figure.
    static const QHash<QString, QString> others{
        {u"door"_s, u"where-the-time-went"_s},
        {u"argument"_s, u"by-argument"_s},
    };
    return others.value(figure.word(), figure.word());
}

QString manualPageOf(const QWidget* widget)
{
    static const QHash<QString, QString> pages{
        {u"experimentDock"_s, u"SCHEMA.md"_s},
        {u"inspectorDock"_s, u"verdicts.md"_s},
        {u"logDock"_s, u"troubleshooting.md"_s},
    };
    for (; widget; widget = widget->parentWidget()) {
        if (const auto* figure = dynamic_cast<const FigureView*>(widget))
            return u"figures.md#"_s + sectionOf(*figure);
        if (const QString page = pages.value(widget->objectName()); !page.isEmpty())
            return page;
    }
    return u"tutorial.md"_s;
}

} // namespace unisweep

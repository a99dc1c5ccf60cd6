// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/cause_marks.h"

#include <initializer_list>

namespace unisweep
{

QColor causeColor(Cause cause, const FigureTheme& theme)
{
    switch (cause) {
    case Cause::Unknown:
        return theme.outlier;
    case Cause::HostNoise:
        return QColor(0xD5, 0x5E, 0x00);
    case Cause::GuestBusy:
    case Cause::GuestSilent:
        return QColor(0xCC, 0x79, 0xA7);
    case Cause::GuestAsleep:
        return QColor(0x56, 0xB4, 0xE9);
    case Cause::Collection:
        return theme.dark ? QColor(0xF0, 0xE4, 0x42) : QColor(0x8A, 0x7A, 0x00);
    case Cause::Queueing:
        return QColor(0x00, 0x9E, 0x73);
    case Cause::PacketLoss:
    case Cause::NetworkPath:
        return QColor(0xE6, 0x9F, 0x00);
    }
    Q_UNREACHABLE();
}

// `corners` of a closed shape, in units of `arm`.
static void addShape(QList<QLineF>& lines, QPointF at, double arm,
                     std::initializer_list<QPointF> corners)
{
    const QPointF* before = corners.end() - 1;
    for (const QPointF& corner : corners) {
        lines << QLineF(at + *before * arm, at + corner * arm);
        before = &corner;
    }
}

void addCauseMark(QList<QLineF>& lines, Cause cause, QPointF at, double arm)
{
    const auto line = [&](double x1, double y1, double x2, double y2) {
        lines << QLineF(at + QPointF(x1, y1) * arm, at + QPointF(x2, y2) * arm);
    };
    switch (cause) {
    case Cause::Unknown:
        line(-1, -1, 1, 1);
        line(-1, 1, 1, -1);
        break;
    case Cause::HostNoise:
        line(-1.2, 0, 1.2, 0);
        line(0, -1.2, 0, 1.2);
        break;
    case Cause::GuestBusy:
        addShape(lines, at, arm, {{0, -1.2}, {1.1, 0.9}, {-1.1, 0.9}});
        break;
    case Cause::GuestSilent:
        addShape(lines, at, arm, {{0, 1.2}, {1.1, -0.9}, {-1.1, -0.9}});
        break;
    case Cause::GuestAsleep:
        line(-1.3, 0, 1.3, 0);
        break;
    case Cause::Collection:
        addShape(lines, at, arm, {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}});
        break;
    case Cause::Queueing:
        line(0, -1.3, 0, 1.3);
        break;
    case Cause::PacketLoss:
        addShape(lines, at, arm, {{0, -1.3}, {1.3, 0}, {0, 1.3}, {-1.3, 0}});
        break;
    case Cause::NetworkPath:
        line(-1.2, 0.6, 0, -0.8);
        line(0, -0.8, 1.2, 0.6);
        break;
    }
}

const QList<Cause>& allCauses()
{
    static const QList<Cause> causes{Cause::Collection,  Cause::GuestBusy,   Cause::GuestAsleep,
                                     Cause::GuestSilent, Cause::NetworkPath, Cause::PacketLoss,
                                     Cause::Queueing,    Cause::HostNoise,   Cause::Unknown};
    return causes;
}

} // namespace unisweep

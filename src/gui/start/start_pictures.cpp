// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/start/start_pictures.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

namespace unisweep
{

static constexpr QSize pictureSize{StartRecording::pictureWidth, StartRecording::pictureHeight};
static constexpr int pictureMargin = 5;

static QPixmap emptyPicture(const QPalette& palette, qreal pixelRatio)
{
    QPixmap pixmap(pictureSize * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(palette.color(QPalette::Base));
    QPainter painter(&pixmap);
    painter.setPen(palette.color(QPalette::Mid));
    painter.drawRect(QRectF(0.5, 0.5, pictureSize.width() - 1.0, pictureSize.height() - 1.0));
    return pixmap;
}

// Maximum number of guests drawn; more would only be hatching.
static constexpr int maxGuests = 6;

static void drawSweeps(QPainter& painter, const Experiment& experiment, const QRectF& room)
{
    const QList<int> rates = experiment.rates.values();
    if (rates.isEmpty())
        return;
    const auto ends = std::ranges::minmax(rates);
    const int least = ends.min; // clang 14 captures no structured bindings
    const int most = ends.max;
    const bool logarithmic = least > 0 && most > 10 * least;
    const auto height = [&](int rate) {
        const double share = logarithmic
                                 ? (std::log(rate / (least * 0.7)) / std::log(most / (least * 0.7)))
                                 : double(rate) / std::max(most, 1);
        return room.bottom() - share * room.height();
    };
    const auto guests = std::clamp<qsizetype>(
        experiment.stepCount() / std::max<qsizetype>(rates.size(), 1), 1, maxGuests);
    const double width = room.width() / double(guests);
    for (qsizetype guest = 0; guest < guests; ++guest) {
        const double left = room.left() + width * double(guest);
        const double step = width * (guests > 1 ? 0.85 : 1) / double(rates.size());
        QPolygonF line{QPointF(left, room.bottom())};
        for (qsizetype i = 0; i < rates.size(); ++i)
            line << QPointF(left + step * double(i), height(rates[i]))
                 << QPointF(left + step * double(i + 1), height(rates[i]));
        line << QPointF(line.last().x(), room.bottom());
        painter.drawPolyline(line);
    }
}

static void drawBoots(QPainter& painter, const Experiment& experiment, const QRectF& room)
{
    const auto rows = std::clamp<qsizetype>(std::ssize(experiment.series), 1, maxGuests);
    const int boots = std::clamp(experiment.boot.count, 1, 20);
    const double height = room.height() / double(rows);
    for (qsizetype row = 0; row < rows; ++row) {
        const double top = room.top() + height * (double(row) + 0.15);
        for (int boot = 0; boot < boots; ++boot) {
            const double x = room.left() + room.width() * (boot + 0.5) / boots;
            painter.drawLine(QPointF(x, top), QPointF(x, top + height * 0.7));
        }
    }
}

QPixmap planPicture(const Experiment& experiment, const QPalette& palette, qreal pixelRatio)
{
    QPixmap pixmap = emptyPicture(palette, pixelRatio);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ink = palette.color(QPalette::Text);
    ink.setAlphaF(0.75F);
    painter.setPen(QPen(ink, 1.2));
    constexpr double square = 4;
    const QRectF room(pictureMargin, pictureMargin + square + 3,
                      pictureSize.width() - 2 * pictureMargin,
                      pictureSize.height() - 2 * pictureMargin - square - 3);
    if (experiment.kind == ExperimentKind::Boot)
        drawBoots(painter, experiment, room);
    else
        drawSweeps(painter, experiment, room);
    for (std::size_t i = 0; i < std::min<std::size_t>(experiment.series.size(), 12); ++i)
        painter.fillRect(
            QRectF(pictureMargin + double(i) * (square + 2), pictureMargin - 1, square, square),
            ink);
    return pixmap;
}

QPixmap runPicture(const StartRecording& run, const QPalette& palette, qreal pixelRatio)
{
    QPixmap pixmap = emptyPicture(palette, pixelRatio);
    QPainter painter(&pixmap);
    constexpr double full = 12; // samples in one place for the darkest shade
    for (auto place = run.places.begin(); place != run.places.end(); ++place) {
        QColor ink = palette.color(QPalette::Text);
        ink.setAlphaF(static_cast<float>(0.3 + 0.7 * std::min(1.0, place.value() / full)));
        painter.fillRect(QRect(place.key(), QSize(1, 1)), ink);
    }
    return pixmap;
}

} // namespace unisweep

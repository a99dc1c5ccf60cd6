// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include <QFontInfo>

namespace unisweep
{

static constexpr std::array<QRgb, 6> lightHues = {0xff0072b2, 0xffd55e00, 0xff009e73,
                                                  0xffb8578f, 0xffb07a00, 0xff3b9bd1};
static constexpr std::array<QRgb, 6> darkHues = {0xff56b4e9, 0xffe8863a, 0xff2fc49a,
                                                 0xffdc94be, 0xffe6b93f, 0xff8aa8ff};

QColor mixed(const QColor& a, const QColor& b, double t)
{
    const auto channel = [t](float from, float to) {
        return static_cast<float>(std::clamp(from + (to - from) * t, 0.0, 1.0));
    };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()),
                            channel(a.blueF(), b.blueF()));
}

FigureTheme::FigureTheme(const QPalette& palette, const QFont& widgetFont)
    : background(palette.color(QPalette::Active, QPalette::Base))
    , text(palette.color(QPalette::Active, QPalette::Text))
    , font(widgetFont)
{
    dark = background.lightnessF() < 0.5F;
    faintText = mixed(background, text, 0.65);
    grid = mixed(background, text, dark ? 0.16 : 0.11);
    outlier = mixed(background, text, dark ? 0.62 : 0.55);
    selected = dark ? QColor(255, 92, 200) : QColor(200, 0, 130);
    const int pixels = std::max(8, QFontInfo(widgetFont).pixelSize());
    font.setPixelSize(pixels);
    smallFont = font;
    smallFont.setPixelSize(std::max(8, static_cast<int>(std::lround(pixels * 0.88))));
}

static QPalette palette(QRgb window, QRgb base, QRgb text)
{
    QPalette result;
    for (auto role : {QPalette::Window, QPalette::Button, QPalette::AlternateBase})
        result.setColor(role, QColor(window));
    result.setColor(QPalette::Base, QColor(base));
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        result.setColor(role, QColor(text));
    return result;
}

QPalette FigureTheme::lightPalette()
{
    return palette(0xfff4f4f4, 0xffffffff, 0xff1a1a1a);
}

QPalette FigureTheme::darkPalette()
{
    return palette(0xff24272b, 0xff191c1f, 0xffe4e6e8);
}

QColor FigureTheme::hue(int curve) const
{
    if (curve < 0)
        return mixed(background, text, 0.5);
    const auto& hues = dark ? darkHues : lightHues;
    return QColor(hues[static_cast<std::size_t>(curve) % hues.size()]);
}

QColor FigureTheme::strong(int curve) const
{
    return dark ? mixed(hue(curve), Qt::white, 0.45) : mixed(hue(curve), Qt::black, 0.45);
}

Qt::PenStyle FigureTheme::lineStyle(int curve) const
{
    static constexpr std::array styles = {Qt::SolidLine, Qt::DashLine, Qt::DashDotLine, Qt::DotLine,
                                          Qt::DashDotDotLine};
    return styles[static_cast<std::size_t>(curve) % styles.size()];
}

static QPainterPath polygon(int corners, double radius, double turnDegrees)
{
    QPainterPath path;
    for (int i = 0; i < corners; ++i) {
        const double angle = (turnDegrees + 360.0 * i / corners) * std::numbers::pi / 180.0;
        const QPointF at(radius * std::sin(angle), -radius * std::cos(angle));
        i == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    path.closeSubpath();
    return path;
}

QPainterPath FigureTheme::marker(int curve, double size)
{
    const double radius = size / 2;
    switch (curve % 6) {
    case 0: {
        QPainterPath circle;
        circle.addEllipse(QPointF(0, 0), radius, radius);
        return circle;
    }
    case 1:
        return polygon(4, radius * 1.25, 45); // square
    case 2:
        return polygon(3, radius * 1.35, 0);
    case 3:
        return polygon(4, radius * 1.3, 0); // diamond
    case 4:
        return polygon(3, radius * 1.35, 180);
    default:
        return polygon(5, radius * 1.2, 0);
    }
}

QRgb FigureTheme::density(int curve, double t) const
{
    // The contrast to the background only increases, so that more samples never look like fewer.
    const QColor middle = hue(curve);
    const QColor faint = mixed(background, middle, dark ? 0.45 : 0.38);
    const QColor dense = dark ? mixed(middle, Qt::white, 0.75) : mixed(middle, Qt::black, 0.70);
    t = std::clamp(t, 0.0, 1.0);
    const QColor color = t < 0.5 ? mixed(faint, middle, t * 2) : mixed(middle, dense, t * 2 - 1);
    return color.rgb();
}

QRgb FigureTheme::outlierDensity(int curve, double t) const
{
    const QColor gray = mixed(outlier, hue(curve), 0.45);
    const QColor dense = mixed(gray, text, 0.7);
    return mixed(mixed(background, gray, 0.8), dense, std::clamp(t, 0.0, 1.0)).rgb();
}

QColor FigureTheme::verdictShade(Verdict::Kind kind) const
{
    switch (kind) {
    case Verdict::Kind::Ok:
        return background;
    case Verdict::Kind::Emulated:
        return mixed(background, text, 0.25);
    case Verdict::Kind::HostNoisy:
        return mixed(background, text, 0.45);
    case Verdict::Kind::ClientLimited:
        return mixed(background, text, 0.7);
    case Verdict::Kind::Invalid:
        break;
    }
    return text;
}

} // namespace unisweep

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace unisweep
{

/// Fusion, except for what is hard to see or to read in it: check boxes and radio buttons stand out
/// from a dark background, and the arrow of a sorted column points the way that the values go: up
/// where the least is first.
class WindowStyle : public QProxyStyle
{
    Q_OBJECT

public:
    /// A menu's property: the size of its square pictures, in pixels, as an int.
    static constexpr const char* iconSideProperty = "unisweepIconSide";

    WindowStyle();

    int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
                    const QWidget* widget = nullptr) const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
};

} // namespace unisweep

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace unisweep
{

/// Fusion with better visibility: check boxes and radio buttons stand out from a dark background,
/// and the arrow of a sorted column points in the direction of increasing values: up if the
/// smallest is first.
class WindowStyle : public QProxyStyle
{
    Q_OBJECT

public:
    /// Menu property: size in pixels (int) of its square pictures.
    static constexpr const char* iconSideProperty = "unisweepIconSide";

    WindowStyle();

    int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
                    const QWidget* widget = nullptr) const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
};

} // namespace unisweep

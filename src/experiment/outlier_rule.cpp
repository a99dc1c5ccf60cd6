// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/outlier_rule.h"

#include <QLocale>
#include <QRegularExpression>

namespace unisweep
{

static QString shortest(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

double OutlierRule::defaultK(Kind kind)
{
    return kind == Kind::Tukey ? 1.5 : 3.0;
}

QString OutlierRule::toText() const
{
    switch (kind) {
    case Kind::MeanSigma:
        return QStringLiteral("mean+%1sigma").arg(shortest(k));
    case Kind::Tukey:
        return QStringLiteral("tukey %1").arg(shortest(k));
    case Kind::Mad:
        return QStringLiteral("mad %1").arg(shortest(k));
    }
    Q_UNREACHABLE();
}

QString OutlierRule::display() const
{
    switch (kind) {
    case Kind::MeanSigma:
        return QStringLiteral("mean + %1σ").arg(shortest(k));
    case Kind::Tukey:
        return QStringLiteral("Q3 + %1·IQR").arg(shortest(k));
    case Kind::Mad:
        return QStringLiteral("median + %1·MAD").arg(shortest(k));
    }
    Q_UNREACHABLE();
}

std::optional<OutlierRule> OutlierRule::fromText(const QString& text)
{
    static const QRegularExpression meanSigma(
        QStringLiteral("^mean\\s*\\+\\s*(\\d+(?:\\.\\d+)?)\\s*(?:sigma|σ)$"));
    static const QRegularExpression other(
        QStringLiteral("^(tukey|mad)(?:\\s+(\\d+(?:\\.\\d+)?))?$"));
    const QString trimmed = text.trimmed();
    if (const auto match = meanSigma.match(trimmed); match.hasMatch())
        return OutlierRule{Kind::MeanSigma, match.captured(1).toDouble()};
    if (const auto match = other.match(trimmed); match.hasMatch()) {
        const Kind kind = match.captured(1) == QStringLiteral("tukey") ? Kind::Tukey : Kind::Mad;
        return OutlierRule{kind,
                           match.hasCaptured(2) ? match.captured(2).toDouble() : defaultK(kind)};
    }
    return {};
}

} // namespace unisweep

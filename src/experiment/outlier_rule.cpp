// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/outlier_rule.h"

#include <QLocale>
#include <QRegularExpression>

namespace unisweep
{

using namespace Qt::StringLiterals;

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
        return u"mean+%1sigma"_s.arg(shortest(k));
    case Kind::Tukey:
        return u"tukey %1"_s.arg(shortest(k));
    case Kind::Mad:
        return u"mad %1"_s.arg(shortest(k));
    }
    Q_UNREACHABLE();
}

QString OutlierRule::display() const
{
    switch (kind) {
    case Kind::MeanSigma:
        return u"mean + %1σ"_s.arg(shortest(k));
    case Kind::Tukey:
        return u"Q3 + %1·IQR"_s.arg(shortest(k));
    case Kind::Mad:
        return u"median + %1·MAD"_s.arg(shortest(k));
    }
    Q_UNREACHABLE();
}

std::optional<OutlierRule> OutlierRule::fromText(const QString& text)
{
    static const QRegularExpression meanSigma(
        u"^mean\\s*\\+\\s*(\\d+(?:\\.\\d+)?)\\s*(?:sigma|σ)$"_s);
    static const QRegularExpression other(u"^(tukey|mad)(?:\\s+(\\d+(?:\\.\\d+)?))?$"_s);
    const QString trimmed = text.trimmed();
    if (const auto match = meanSigma.match(trimmed); match.hasMatch())
        return OutlierRule{Kind::MeanSigma, match.captured(1).toDouble()};
    if (const auto match = other.match(trimmed); match.hasMatch()) {
        const Kind kind = match.captured(1) == u"tukey"_s ? Kind::Tukey : Kind::Mad;
        return OutlierRule{kind,
                           match.hasCaptured(2) ? match.captured(2).toDouble() : defaultK(kind)};
    }
    return {};
}

} // namespace unisweep

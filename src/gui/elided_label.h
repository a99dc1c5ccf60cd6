// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace unisweep
{

/// A line of plain text that ends with an ellipsis where it does not fit, rather than being cut.
/// text() stays whole, also for screen readers. Takes whatever width there is. GUI thread.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    /// What is seen of text() at the present width.
    QString shownText() const;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace unisweep

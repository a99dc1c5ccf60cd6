// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace unisweep
{

/// Keeps the fields below a widget from changing by accident: a turned wheel scrolls the form and
/// never edits; a text that is left shows its beginning. While it is locked, no field can be
/// edited, but all of them can be read, selected from and scrolled. Fields that come later are kept
/// as well.
class FieldGuard : public QObject
{
    Q_OBJECT

public:
    explicit FieldGuard(QWidget* form);

    void setLocked(bool locked);
    bool isLocked() const { return m_locked; }

Q_SIGNALS:
    /// Somebody tried to edit while it is locked.
    void refused();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void watch(QObject* object);
    static void showReadOnly(QObject* field, bool readOnly);

    QWidget* m_form;
    bool m_locked = false;
};

} // namespace unisweep

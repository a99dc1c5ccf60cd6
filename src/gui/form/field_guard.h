// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace unisweep
{

/// Protects the fields below a widget from accidental changes: the mouse wheel scrolls the form
/// instead of editing, and a text shows its beginning when it loses the focus. While locked, fields
/// cannot be edited, but they can be read, selected from and scrolled. Includes fields added later.
class FieldGuard : public QObject
{
    Q_OBJECT

public:
    explicit FieldGuard(QWidget* form);

    void setLocked(bool locked);
    bool isLocked() const { return m_locked; }

Q_SIGNALS:
    /// The user tried to edit a locked field.
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace unisweep
{

/// Protects the fields below a widget from accidental changes: turning the wheel scrolls the form
/// and never edits; a text shows its beginning when it loses the focus. While it is locked, no
/// field can be edited, but all can be read, selected from and scrolled. Includes fields that are
/// added later.
class FieldGuard : public QObject
{
    Q_OBJECT

public:
    explicit FieldGuard(QWidget* form);

    void setLocked(bool locked);
    bool isLocked() const { return m_locked; }

Q_SIGNALS:
    /// The user tried to edit while it is locked.
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

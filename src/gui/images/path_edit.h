// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace unisweep
{

/// The path of a file or directory, which can be typed, chosen or dropped.
class PathEdit : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { File, Directory };

    /// `name` of the line edit, for tests and screen readers, such as "kernelPath".
    PathEdit(Kind kind, const QString& name, const QString& title, QWidget* parent = nullptr);

    QString path() const;
    void setPath(const QString& path);

Q_SIGNALS:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QLineEdit* m_line;
};

} // namespace unisweep

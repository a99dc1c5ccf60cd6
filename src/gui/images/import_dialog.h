// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "gui/images/path_edit.h"
#include "images/image_shelf.h"

class QDialogButtonBox;
class QFormLayout;

namespace unisweep
{

/// Imports the user's files as an image; which files depends on the platform. GUI thread.
struct SuppliedFiles {
    QString kernel;
    QString initrd;
    QString disk;
    QString boot; ///< Nanos' boot.img
    QString add;  ///< a directory: what is in it goes into the root of each image
};

class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(const ShelfEntry& entry, QWidget* parent = nullptr);

    SuppliedFiles files() const;

private:
    PathEdit* addPath(QFormLayout& form, PathEdit::Kind kind, const QString& name,
                      const QString& title);
    void judge();

    PathEdit* m_kernel = nullptr;
    PathEdit* m_initrd = nullptr;
    PathEdit* m_disk = nullptr;
    PathEdit* m_boot = nullptr;
    PathEdit* m_add = nullptr;
    QDialogButtonBox* m_buttons;
};

} // namespace unisweep

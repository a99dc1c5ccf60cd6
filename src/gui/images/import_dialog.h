// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "gui/images/path_edit.h"
#include "images/image_shelf.h"

class QFormLayout;
class QPushButton;

namespace unisweep
{

struct SuppliedFiles {
    QString kernel;
    QString initrd;
    QString disk;
    QString boot; ///< Nanos' boot.img
    QString add;  ///< a directory whose content is added to the root of each image
};

/// Asks for the files of an image supplied by the user; which files depends on the platform. GUI
/// thread.
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
    QPushButton* m_import = nullptr;
};

} // namespace unisweep

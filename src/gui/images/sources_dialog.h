// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "gui/images/path_edit.h"
#include "images/image_builder.h"
#include "images/image_shelf.h"

class QComboBox;
class QPushButton;

namespace unisweep
{

/// Asks which sources to build a unikernel from, and for which target. GUI thread.
class SourcesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SourcesDialog(const ShelfEntry& entry, QWidget* parent = nullptr);

    UnikernelChoice choice() const;

private:
    void judge();

    PathEdit* m_folder;
    QComboBox* m_target;
    QPushButton* m_build = nullptr;
    bool m_hasOwnSources; ///< sources are shipped with the program
};

} // namespace unisweep

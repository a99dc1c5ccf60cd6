// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QDialog>
#include <QTimer>

#include "plot/figure_view.h"

namespace Ui
{
class ExportDialog;
}

namespace unisweep
{

/// How a figure is to be written: size, letters, resolution, colours. Shows the figure as it will
/// be, and the command that makes it. What was chosen last is kept (QSettings).
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// Of what `figure` shows of its run. Both outlive the dialog.
    explicit ExportDialog(const FigureView& figure, QWidget* parent = nullptr);
    ~ExportDialog() override;

    FigureOptions options() const;

    void accept() override;

private:
    void chooseSize(int index);
    void restore();
    void changed();
    void drawPreview();

    std::unique_ptr<Ui::ExportDialog> m_ui;
    const FigureView& m_figure;
    QTimer m_preview; ///< once for many changes
};

} // namespace unisweep

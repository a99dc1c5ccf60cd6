// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QCheckBox>
#include <QDialog>
#include <QTimer>

#include "plot/figure_view.h"

namespace Ui
{
class ExportDialog;
}

namespace unisweep
{

/// Options for exporting a figure: format, size, font, resolution, colors and content. Shows the
/// page at its true size and the equivalent command. The last choice is saved (QSettings).
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// Exports what `figure` currently shows. Both arguments must outlive the dialog.
    explicit ExportDialog(const FigureView& figure, QWidget* parent = nullptr);
    ~ExportDialog() override;

    FigureOptions options() const;
    /// The file's extension, such as "pdf".
    QString format() const;

    void accept() override;

private:
    void chooseSize(int index);
    std::vector<std::pair<QCheckBox*, FigurePart>> parts() const;
    void restore();
    void changed();
    void drawPreview();

    std::unique_ptr<Ui::ExportDialog> m_ui;
    const FigureView& m_figure;
    QTimer m_preview;    ///< combines many changes
    QString m_ownFamily; ///< the program's font
};

} // namespace unisweep

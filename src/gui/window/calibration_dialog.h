// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "run/calibration_thread.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace unisweep
{

/// `unisweep calibrate` in a window: shows the rates that the load client can offer from this host,
/// as stored for this boot, and can measure them again. Closing it stops a running calibration. GUI
/// thread.
class CalibrationDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CalibrationDialog(QWidget* parent = nullptr);

private:
    void startOrStop();
    void show(QTreeWidgetItem& row, const std::optional<Calibration>& calibration);
    void showActivity();

    QTreeWidget* m_list;
    QLabel* m_activity;
    QProgressBar* m_progress;
    QPushButton* m_button;
    CalibrationThread m_calibration;
};

} // namespace unisweep

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

/// What the load client can do on this host, as kept for this boot, and anew on request:
/// `unisweep calibrate` in a window. Closing it stops a calibration that is on.
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/calibration_dialog.h"

#include <cmath>

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "base/duration_text.h"
#include "base/quantity_text.h"

namespace unisweep
{

enum Column { Way, TopRate, SelfLatency, Measured };

static QString wayText(const QString& transport)
{
    if (transport == QStringLiteral("udp"))
        return QStringLiteral("UDP: DNS, echo");
    return transport == QStringLiteral("tcp")
               ? QStringLiteral("TCP, a connection per request: HTTP, echo")
               : QStringLiteral("TCP, connections kept: HTTP with keep-alive");
}

CalibrationDialog::CalibrationDialog(QWidget* parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
    , m_activity(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    setWindowTitle(QStringLiteral("Calibration of the load client"));
    resize(860, 300);
    auto* what = new QLabel(
        QStringLiteral(
            "What the load client can do on this host against an echo on the same host. "
            "A run calibrates by itself when nothing is kept for this boot, or when what "
            "is kept is less than twice its highest rate. Steps at more than half of the "
            "highest rate are marked client-limited."),
        this);
    what->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("calibrations"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({QStringLiteral("Way of asking"), QStringLiteral("Highest rate"),
                             QStringLiteral("Self-latency p50, p99"), QStringLiteral("Measured")});
    m_list->headerItem()->setToolTip(
        TopRate, QStringLiteral("Requests per second: the highest that held without a missing or "
                                "late echo"));
    m_list->headerItem()->setToolTip(
        SelfLatency, QStringLiteral("Response time of the echo at 1,000 requests per second"));
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const QString& transport : calibrationTransports()) {
        auto* row = new QTreeWidgetItem(m_list, {wayText(transport)});
        row->setData(Way, Qt::UserRole, transport);
        show(*row, keptCalibration(transport));
    }
    m_activity->setObjectName(QStringLiteral("calibrationActivity"));
    m_progress->setObjectName(QStringLiteral("calibrationProgress"));
    m_progress->setRange(0, 1000);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_button = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_button->setObjectName(QStringLiteral("calibrateButton"));
    connect(m_button, &QPushButton::clicked, this, &CalibrationDialog::startOrStop);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(what);
    layout->addWidget(m_list);
    layout->addWidget(m_activity);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    showActivity();

    connect(this, &QDialog::finished, &m_calibration, &CalibrationThread::requestStop);
    connect(&m_calibration, &CalibrationThread::progressed, this,
            [this](const QString& activity, double fraction) {
                m_activity->setText(activity);
                m_progress->setValue(static_cast<int>(std::lround(fraction * 1000)));
            });
    connect(&m_calibration, &CalibrationThread::calibrated, this,
            [this](const Calibration& calibration) {
                for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
                    QTreeWidgetItem& row = *m_list->topLevelItem(i);
                    if (row.data(Way, Qt::UserRole).toString() == calibration.transport)
                        show(row, calibration);
                }
            });
    connect(&m_calibration, &CalibrationThread::finished, this,
            [this](bool stopped, const QString& error) {
                showActivity();
                m_activity->setText(stopped ? QStringLiteral("stopped") : error);
            });
}

void CalibrationDialog::startOrStop()
{
    if (m_calibration.isRunning()) {
        m_button->setEnabled(false); // until it has ended
        m_calibration.requestStop();
        return;
    }
    m_calibration.start(calibrationTransports());
    showActivity();
}

void CalibrationDialog::showActivity()
{
    const bool running = m_calibration.isRunning();
    m_button->setEnabled(true);
    m_button->setText(running ? QStringLiteral("&Stop") : QStringLiteral("Calibrate &Anew"));
    m_button->setToolTip(running ? QStringLiteral("What was measured in full is kept")
                                 : QStringLiteral("Takes about 45 s; best on a quiet host"));
    m_progress->setVisible(running);
    m_progress->setValue(0);
    m_activity->clear();
}

void CalibrationDialog::show(QTreeWidgetItem& row, const std::optional<Calibration>& calibration)
{
    if (!calibration) {
        row.setText(Measured, QStringLiteral("not yet"));
        return;
    }
    row.setText(TopRate, humanRate(calibration->topRate));
    row.setText(SelfLatency,
                QStringLiteral("%1, %2").arg(humanDuration(calibration->selfLatencyP50),
                                             humanDuration(calibration->selfLatencyP99)));
    row.setText(Measured,
                calibration->measured.toLocalTime().toString(QStringLiteral("yyyy-MM-dd hh:mm")));
    row.setToolTip(TopRate, calibration->toText());
}

} // namespace unisweep

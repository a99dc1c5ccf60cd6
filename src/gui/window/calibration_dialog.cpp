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

using namespace Qt::StringLiterals;

enum Column { Way, TopRate, SelfLatency, Measured };

static QString wayText(ClientTransport transport)
{
    switch (transport) {
    case ClientTransport::Udp:
        return CalibrationDialog::tr("UDP: DNS, echo");
    case ClientTransport::Tcp:
        return CalibrationDialog::tr("TCP, one connection per request: HTTP, echo");
    case ClientTransport::TcpKeepAlive:
        return CalibrationDialog::tr("TCP, persistent connections: HTTP with keep-alive");
    }
    return {};
}

CalibrationDialog::CalibrationDialog(QWidget* parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
    , m_activity(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    setWindowTitle(tr("Load client calibration"));
    resize(860, 300);
    auto* what = new QLabel(
        tr("The highest rates that the load client sustains on this host, measured against "
           "an echo server on the same host. A run calibrates the client automatically "
           "unless this boot already has a calibration of at least twice the run's "
           "highest rate. Steps above half of the calibrated rate are marked "
           "client-limited."),
        this);
    what->setWordWrap(true);
    m_list->setObjectName(u"calibrations"_s);
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels(
        {tr("Transport"), tr("Highest rate"), tr("Self-latency p50, p99"), tr("Measured")});
    m_list->headerItem()->setToolTip(
        TopRate, tr("The highest rate, in requests per second, without a missing or late echo"));
    m_list->headerItem()->setToolTip(
        SelfLatency, tr("Response time of the echo server at 1,000 requests per second"));
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const ClientTransport transport : allValues<ClientTransport>()) {
        auto* row = new QTreeWidgetItem(m_list, {wayText(transport)});
        row->setData(Way, Qt::UserRole, toWord(transport));
        show(*row, storedCalibration(transport));
    }
    m_activity->setObjectName(u"calibrationActivity"_s);
    m_progress->setObjectName(u"calibrationProgress"_s);
    m_progress->setRange(0, 1000);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_button = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_button->setObjectName(u"calibrateButton"_s);
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
                    if (row.data(Way, Qt::UserRole).toString() == toWord(calibration.transport))
                        show(row, calibration);
                }
            });
    connect(&m_calibration, &CalibrationThread::finished, this,
            [this](bool stopped, const QString& error) {
                showActivity();
                m_activity->setText(stopped ? tr("Stopped") : error);
            });
}

void CalibrationDialog::startOrStop()
{
    if (m_calibration.isRunning()) {
        m_button->setEnabled(false); // until the calibration has ended
        m_calibration.requestStop();
        return;
    }
    m_calibration.start(allValues<ClientTransport>());
    showActivity();
}

void CalibrationDialog::showActivity()
{
    const bool running = m_calibration.isRunning();
    m_button->setEnabled(true);
    m_button->setText(running ? tr("&Stop") : tr("&Recalibrate"));
    m_button->setToolTip(running ? tr("Completed measurements are saved")
                                 : tr("Takes about 45 s; best on an idle host"));
    m_progress->setVisible(running);
    m_progress->setValue(0);
    m_activity->clear();
}

void CalibrationDialog::show(QTreeWidgetItem& row, const std::optional<Calibration>& calibration)
{
    if (!calibration) {
        row.setText(Measured, tr("not calibrated"));
        return;
    }
    row.setText(TopRate, humanRate(calibration->topRate));
    row.setText(SelfLatency, u"%1, %2"_s.arg(humanDuration(calibration->selfLatencyP50),
                                             humanDuration(calibration->selfLatencyP99)));
    row.setText(Measured, calibration->measured.toLocalTime().toString(u"yyyy-MM-dd hh:mm"_s));
    row.setToolTip(TopRate, calibration->toText());
}

} // namespace unisweep

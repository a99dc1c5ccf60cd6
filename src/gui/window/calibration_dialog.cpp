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
        return u"UDP: DNS, echo"_s;
    case ClientTransport::Tcp:
        return u"TCP, a connection per request: HTTP, echo"_s;
    case ClientTransport::TcpKeepAlive:
        return u"TCP, connections kept: HTTP with keep-alive"_s;
    }
    return {};
}

CalibrationDialog::CalibrationDialog(QWidget* parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
    , m_activity(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    setWindowTitle(u"Calibration of the load client"_s);
    resize(860, 300);
    auto* what =
        new QLabel(u"What the load client can do on this host against an echo on the same host. "
                   "A run calibrates by itself when nothing is kept for this boot, or when what "
                   "is kept is less than twice its highest rate. Steps at more than half of the "
                   "highest rate are marked client-limited."_s,
                   this);
    what->setWordWrap(true);
    m_list->setObjectName(u"calibrations"_s);
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels(
        {u"Way of asking"_s, u"Highest rate"_s, u"Self-latency p50, p99"_s, u"Measured"_s});
    m_list->headerItem()->setToolTip(
        TopRate, u"Requests per second: the highest that held without a missing or "
                 "late echo"_s);
    m_list->headerItem()->setToolTip(SelfLatency,
                                     u"Response time of the echo at 1,000 requests per second"_s);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const ClientTransport transport : allValues<ClientTransport>()) {
        auto* row = new QTreeWidgetItem(m_list, {wayText(transport)});
        row->setData(Way, Qt::UserRole, toWord(transport));
        show(*row, keptCalibration(transport));
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
                m_activity->setText(stopped ? u"stopped"_s : error);
            });
}

void CalibrationDialog::startOrStop()
{
    if (m_calibration.isRunning()) {
        m_button->setEnabled(false); // until it has ended
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
    m_button->setText(running ? u"&Stop"_s : u"Calibrate &Anew"_s);
    m_button->setToolTip(running ? u"What was measured in full is kept"_s
                                 : u"Takes about 45 s; best on a quiet host"_s);
    m_progress->setVisible(running);
    m_progress->setValue(0);
    m_activity->clear();
}

void CalibrationDialog::show(QTreeWidgetItem& row, const std::optional<Calibration>& calibration)
{
    if (!calibration) {
        row.setText(Measured, u"not yet"_s);
        return;
    }
    row.setText(TopRate, humanRate(calibration->topRate));
    row.setText(SelfLatency, u"%1, %2"_s.arg(humanDuration(calibration->selfLatencyP50),
                                             humanDuration(calibration->selfLatencyP99)));
    row.setText(Measured, calibration->measured.toLocalTime().toString(u"yyyy-MM-dd hh:mm"_s));
    row.setToolTip(TopRate, calibration->toText());
}

} // namespace unisweep

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/figure/export_dialog.h"

#include <algorithm>

#include <QApplication>
#include <QFontInfo>
#include <QScreen>
#include <QSettings>
#include <QSignalBlocker>

#include "figures/figure_export.h"
#include "gui/figure/export_command.h"
#include "plot/figure_size.h"
#include "ui_export_dialog.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr int previewDelayMs = 200;
static const QString keyPrefix = u"export/"_s;

ExportDialog::ExportDialog(const FigureView& figure, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ExportDialog>())
    , m_figure(figure)
{
    m_ui->setupUi(this);
    for (const FigureSize& size : figureSizes())
        m_ui->sizeCombo->addItem(QCoreApplication::translate("Figures", size.title));
    m_ui->sizeCombo->addItem(tr("Custom"));
    m_ownFamily = QFontInfo(QApplication::font()).family();
    m_ui->familyCombo->setCurrentFont(QFont(m_ownFamily));
    m_ui->familyCombo->setFontFilters(QFontComboBox::ScalableFonts);
    for (const auto& [check, part] : parts()) {
        check->setChecked(m_figure.shows(part));
        connect(check, &QCheckBox::toggled, this, &ExportDialog::changed);
    }
    restore();

    connect(m_ui->sizeCombo, &QComboBox::currentIndexChanged, this, &ExportDialog::chooseSize);
    const auto byHand = [this] {
        const QSignalBlocker blocker(m_ui->sizeCombo);
        m_ui->sizeCombo->setCurrentIndex(m_ui->sizeCombo->count() - 1);
        changed();
    };
    for (QDoubleSpinBox* spin : {m_ui->widthSpin, m_ui->heightSpin, m_ui->fontSpin})
        connect(spin, &QDoubleSpinBox::valueChanged, this, byHand);
    connect(m_ui->dpiSpin, &QSpinBox::valueChanged, this, byHand);
    connect(m_ui->colorsCombo, &QComboBox::currentIndexChanged, this, &ExportDialog::changed);
    for (const QCheckBox* check : {m_ui->captionCheck, m_ui->growingCheck})
        connect(check, &QCheckBox::toggled, this, &ExportDialog::changed);
    connect(m_ui->formatCombo, &QComboBox::currentIndexChanged, this, &ExportDialog::changed);
    connect(m_ui->familyCombo, &QFontComboBox::currentFontChanged, this, &ExportDialog::changed);
    m_preview.setSingleShot(true);
    m_preview.setInterval(previewDelayMs);
    connect(&m_preview, &QTimer::timeout, this, &ExportDialog::drawPreview);
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setText(tr("&Export…"));
    changed();
}

ExportDialog::~ExportDialog() = default;

std::vector<std::pair<QCheckBox*, FigurePart>> ExportDialog::parts() const
{
    return {
        {m_ui->legendCheck, FigurePart::Legend},     {m_ui->samplesCheck, FigurePart::Samples},
        {m_ui->outliersCheck, FigurePart::Outliers}, {m_ui->kneesCheck, FigurePart::Knees},
        {m_ui->verdictsCheck, FigurePart::Verdicts}, {m_ui->failuresCheck, FigurePart::Failures}};
}

QString ExportDialog::format() const
{
    return m_ui->formatCombo->currentText().toLower();
}

void ExportDialog::chooseSize(int index)
{
    const auto sizes = figureSizes();
    if (index < 0 || static_cast<std::size_t>(index) >= sizes.size())
        return;
    const FigureSize& size = sizes[static_cast<std::size_t>(index)];
    const QSignalBlocker blockers[] = {
        QSignalBlocker(m_ui->widthSpin), QSignalBlocker(m_ui->heightSpin),
        QSignalBlocker(m_ui->fontSpin), QSignalBlocker(m_ui->dpiSpin)};
    m_ui->widthSpin->setValue(size.widthMm);
    m_ui->heightSpin->setValue(size.heightMm);
    m_ui->fontSpin->setValue(size.fontPt);
    m_ui->dpiSpin->setValue(size.dpi);
    const QSignalBlocker checks[] = {QSignalBlocker(m_ui->captionCheck),
                                     QSignalBlocker(m_ui->growingCheck)};
    m_ui->captionCheck->setChecked(size.caption);
    m_ui->growingCheck->setChecked(size.growing);
    changed();
}

void ExportDialog::restore()
{
    const QSettings settings;
    const auto value = [&](const char* key, const QVariant& usual) {
        return settings.value(keyPrefix + QLatin1String(key), usual);
    };
    const int size = value("size", 0).toInt();
    m_ui->sizeCombo->setCurrentIndex(size);
    chooseSize(size);
    if (size == m_ui->sizeCombo->count() - 1) {
        m_ui->widthSpin->setValue(value("width", 160).toDouble());
        m_ui->heightSpin->setValue(value("height", 100).toDouble());
        m_ui->fontSpin->setValue(value("font", 8).toDouble());
        m_ui->dpiSpin->setValue(value("dpi", 300).toInt());
    }
    m_ui->colorsCombo->setCurrentIndex(value("dark", 0).toInt());
    m_ui->captionCheck->setChecked(value("caption", m_ui->captionCheck->isChecked()).toBool());
    m_ui->growingCheck->setChecked(value("growing", m_ui->growingCheck->isChecked()).toBool());
    m_ui->formatCombo->setCurrentIndex(value("format", 0).toInt());
    m_ui->familyCombo->setCurrentFont(QFont(value("family", m_ownFamily).toString()));
}

void ExportDialog::accept()
{
    QSettings settings;
    const auto keep = [&](const char* key, const QVariant& value) {
        settings.setValue(keyPrefix + QLatin1String(key), value);
    };
    keep("size", m_ui->sizeCombo->currentIndex());
    keep("width", m_ui->widthSpin->value());
    keep("height", m_ui->heightSpin->value());
    keep("font", m_ui->fontSpin->value());
    keep("dpi", m_ui->dpiSpin->value());
    keep("dark", m_ui->colorsCombo->currentIndex());
    keep("caption", m_ui->captionCheck->isChecked());
    keep("growing", m_ui->growingCheck->isChecked());
    keep("format", m_ui->formatCombo->currentIndex());
    keep("family", m_ui->familyCombo->currentFont().family());
    QDialog::accept();
}

FigureOptions ExportDialog::options() const
{
    FigureOptions options = optionsOf(m_figure);
    options.sizeMm = {m_ui->widthSpin->value(), m_ui->heightSpin->value()};
    options.fontPt = m_ui->fontSpin->value();
    options.dpi = m_ui->dpiSpin->value();
    options.dark = m_ui->colorsCombo->currentIndex() == 1;
    options.caption = m_ui->captionCheck->isChecked();
    options.growing = m_ui->growingCheck->isChecked();
    if (const QString family = m_ui->familyCombo->currentFont().family(); family != m_ownFamily)
        options.fontFamily = family;
    options.leftOut = {};
    for (const auto& [check, part] : parts())
        options.leftOut.setFlag(part, !check->isChecked());
    return options;
}

void ExportDialog::changed()
{
    if (const RunData* run = m_figure.plotted().run())
        m_ui->commandEdit->setText(
            shellText(plotArguments(*run, options(), u"FILE."_s + format())));
    m_ui->commandEdit->setCursorPosition(0);
    m_preview.start();
}

void ExportDialog::drawPreview()
{
    const RunData* run = m_figure.plotted().run();
    if (!run)
        return;
    const FigureOptions page = options();
    // The page at its true size on this screen.
    const double dpi = screen() ? screen()->logicalDotsPerInch() : 96;
    try {
        QImage image = figureImage(*run, page, dpi * devicePixelRatioF());
        image.setDevicePixelRatio(devicePixelRatioF());
        m_ui->previewLabel->setPixmap(QPixmap::fromImage(image));
        m_ui->previewLabel->resize((QSizeF(image.size()) / devicePixelRatioF()).toSize());
        const double heightMm =
            page.sizeMm.width() * image.height() / std::max(1, image.width()); // may have grown
        m_ui->pageLabel->setText(tr("True size: %1 × %2 mm")
                                     .arg(page.sizeMm.width(), 0, 'g', 4)
                                     .arg(heightMm, 0, 'g', 4));
    } catch (const std::exception& error) {
        m_ui->previewLabel->setText(QString::fromUtf8(error.what()));
        m_ui->previewLabel->adjustSize();
    }
}

} // namespace unisweep

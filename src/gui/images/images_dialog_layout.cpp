// SPDX-License-Identifier: GPL-3.0-or-later
// ImagesDialog: creates and arranges its widgets.
#include <chrono>

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include "gui/analysis/data_table.h"
#include "gui/images/images_dialog.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

/// Shows the rows that match the filter and, optionally, only images that the experiment uses.
class ImagesProxy : public TableProxy
{
public:
    using TableProxy::TableProxy;
    void setOnlyUsed(bool only)
    {
        m_onlyUsed = only;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        if (m_onlyUsed &&
            sourceModel()->index(row, ImagesModel::UsedBy).data().toString().isEmpty())
            return false;
        return TableProxy::filterAcceptsRow(row, parent);
    }

private:
    bool m_onlyUsed = false;
};

} // namespace

ImagesDialog::ImagesDialog(Catalog catalog, QWidget* parent)
    : QDialog(parent)
    , m_catalog(std::move(catalog))
    , m_model(m_jobs)
    , m_proxy(new ImagesProxy(this))
    , m_table(new QTableView(this))
    , m_onlyUsed(new QCheckBox(tr("&Only those of this experiment"), this))
    , m_details(new QPlainTextEdit(this))
    , m_space(new QLabel(this))
    , m_kernels(m_jobs, this)
{
    setObjectName(u"imagesDialog"_s);
    setWindowTitle(tr("Images"));
    setUpTable();
    setUpTexts();
    auto* row = new QHBoxLayout;
    addButtons(*row);
    layOut(row);

    connect(m_onlyUsed, &QCheckBox::toggled, static_cast<ImagesProxy*>(m_proxy),
            &ImagesProxy::setOnlyUsed);
    connect(&m_jobs, &ImageJobs::changed, this, [this] {
        updateButtons();
        updateDetails();
    });
    connect(&m_jobs, &ImageJobs::ended, this, &ImagesDialog::jobEnded);
    constexpr std::chrono::milliseconds settled{300};
    m_recheckTimer.setInterval(settled);
    m_recheckTimer.setSingleShot(true);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_recheckTimer,
            qOverload<>(&QTimer::start));
    connect(&m_recheckTimer, &QTimer::timeout, this, &ImagesDialog::recheck);
    refresh();
    updateButtons();
}

void ImagesDialog::setUpTable()
{
    m_table->setObjectName(u"imagesTable"_s);
    m_proxy->setSourceModel(&m_model);
    m_table->setModel(m_proxy);
    unisweep::setUpTable(*m_table, tr("Images"),
                         tr("Each image: whether it is available, its size, when it was created, "
                            "and which series use it"));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ImagesModel::Name, Qt::AscendingOrder);
    m_find = new FindLine(m_table, this);
    QHeaderView& header = *m_table->horizontalHeader();
    header.setStretchLastSection(true);
    constexpr int widths[] = {300, 290, 90, 150};
    for (int column = 0; column < static_cast<int>(std::size(widths)); ++column)
        header.resizeSection(column, widths[column]);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        updateButtons();
        updateDetails();
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ImagesDialog::updateButtons);
}

QPushButton* ImagesDialog::addButton(QBoxLayout& row, const char* name, const QString& text,
                                     const QString& tip, void (ImagesDialog::*act)())
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setToolTip(tip);
    button->setProperty("usualTip", tip);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, act);
    row.addWidget(button);
    return button;
}

void ImagesDialog::setUpTexts()
{
    m_onlyUsed->setObjectName(u"onlyUsedImages"_s);
    m_details->setObjectName(u"imageDetails"_s);
    m_details->setReadOnly(true);
    m_details->setPlaceholderText(
        tr("Select an image to see what it is made of, or how to get it."));
    m_details->setTabChangesFocus(true);
    m_details->setAccessibleName(tr("Details and log of the selected image"));
    m_space->setObjectName(u"imageSpace"_s);
    m_space->setText(tr("Looking for images…")); // until readShelf() is done
    m_space->setTextFormat(Qt::PlainText);
    m_space->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_space->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ImagesDialog::addButtons(QBoxLayout& row)
{
    m_build = addButton(row, "buildImage", tr("&Build"),
                        tr("Build the image here, from its sources or the distribution's current "
                           "packages"),
                        &ImagesDialog::build);
    m_buildFrom = addButton(row, "buildImageFrom", tr("Build &from…"),
                            tr("Build a unikernel from your own sources, or for another target"),
                            &ImagesDialog::buildFrom);
    m_get = addButton(row, "getImage", tr("&Get"),
                      tr("Download it from the address in the catalog"), &ImagesDialog::get);
    m_import = addButton(row, "importImage", tr("&Import…"), tr("Use your own file"),
                         &ImagesDialog::import);
    m_verify = addButton(row, "verifyImage", tr("&Verify"),
                         tr("Compare the files with their SHA-256"), &ImagesDialog::verify);
    m_remove = addButton(row, "removeImage", tr("&Remove…"), tr("Delete the image's files"),
                         &ImagesDialog::remove);
    m_cancel =
        addButton(row, "cancelImage", tr("&Cancel"),
                  tr("Stop what is being done with the selected images"), &ImagesDialog::cancel);
    row.addStretch();
    m_addGuest = addButton(row, "addGuest", tr("&Add a guest…"),
                           tr("Your own unikernel or system that is not listed"),
                           &ImagesDialog::guestRequested);
}

// The table and the details, between the filters and the buttons.
void ImagesDialog::layOut(QLayout* buttons)
{
    auto* top = new QHBoxLayout;
    top->addWidget(m_find, 1);
    top->addWidget(m_onlyUsed);
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QAbstractButton* button : close->buttons())
        qobject_cast<QPushButton*>(button)->setAutoDefault(false);
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_table);
    split->addWidget(m_details);
    split->setStretchFactor(0, 1);
    split->setChildrenCollapsible(false);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_space, 1);
    bottom->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(split, 1);
    layout->addLayout(buttons);
    layout->addLayout(bottom);
    constexpr QSize usual{1000, 640};
    resize(usual);
    split->setSizes({usual.height() * 2 / 3, usual.height() / 3});
}

} // namespace unisweep

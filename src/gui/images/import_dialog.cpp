// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/images/import_dialog.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include "gui/images/form_dialog.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

ImportDialog::ImportDialog(const ShelfEntry& entry, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import %1").arg(entry.title()));
    auto* how = new QLabel(entry.platform->obtain.simplified(), this);
    how->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* form = new QFormLayout;
    const PlatformEntry& platform = *entry.platform;
    const bool composed = platform.imageSource == ImageSource::Compose;
    if (entry.isKernel()) {
        m_kernel = addPath(*form, PathEdit::Kind::File, u"importKernel"_s, tr("Kernel"));
        if (platform.rootFormat == RootFormat::Tfs)
            m_boot = addPath(*form, PathEdit::Kind::File, u"importBoot"_s, tr("Boot image"));
        m_add =
            addPath(*form, PathEdit::Kind::Directory, u"importAdd"_s, tr("Files for every image"));
    } else {
        if (platform.boot != BootKind::Disk && !composed) {
            m_kernel =
                addPath(*form, PathEdit::Kind::File, u"importKernel"_s, tr("Kernel or unikernel"));
            m_initrd =
                addPath(*form, PathEdit::Kind::File, u"importInitrd"_s, tr("Initial RAM disk"));
        }
        m_disk = addPath(*form, PathEdit::Kind::File, u"importDisk"_s, tr("Disk (raw or qcow2)"));
    }
    m_import = layOutFormDialog(*this, how, form, tr("&Import"), u"importButton"_s);
    judge();
}

PathEdit* ImportDialog::addPath(QFormLayout& form, PathEdit::Kind kind, const QString& name,
                                const QString& title)
{
    auto* edit = new PathEdit(kind, name, title, this);
    form.addRow(title, edit);
    connect(edit, &PathEdit::changed, this, &ImportDialog::judge);
    return edit;
}

static QString pathOf(const PathEdit* edit)
{
    return edit ? edit->path() : QString();
}

SuppliedFiles ImportDialog::files() const
{
    return {.kernel = pathOf(m_kernel),
            .initrd = pathOf(m_initrd),
            .disk = pathOf(m_disk),
            .boot = pathOf(m_boot),
            .add = pathOf(m_add)};
}

void ImportDialog::judge()
{
    const SuppliedFiles given = files();
    m_import->setEnabled(!given.kernel.isEmpty() || !given.disk.isEmpty());
}

} // namespace unisweep

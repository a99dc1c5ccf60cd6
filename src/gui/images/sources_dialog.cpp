// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/images/sources_dialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include "gui/images/form_dialog.h"
#include "images/unikernel_sources.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

SourcesDialog::SourcesDialog(const ShelfEntry& entry, QWidget* parent)
    : QDialog(parent)
    , m_folder(new PathEdit(PathEdit::Kind::Directory, u"sourcesFolder"_s, tr("Folder"), this))
    , m_target(new QComboBox(this))
    , m_hasOwnSources(!unikernelSources(entry.recipe()).isEmpty())
{
    setObjectName(u"sourcesDialog"_s);
    setWindowTitle(tr("Build %1").arg(entry.title()));
    auto* how = new QLabel(
        m_hasOwnSources
            ? tr("The mirage tool builds a copy of the folder, which holds a config.ml. Leave it "
                 "empty to build the unikernel that comes with Unisweep.")
            : tr("The mirage tool builds a copy of the folder, which holds a config.ml."),
        this);
    m_target->setObjectName(u"sourcesTarget"_s);
    for (const Solo5Target target : entry.platform->solo5Targets)
        m_target->addItem(toWord(target), QVariant::fromValue(static_cast<int>(target)));
    if (entry.image && isBuiltFromSources(*entry.image)) {
        const UnikernelChoice before = choiceOfRecord(*entry.image);
        if (before.sources != unikernelSources(entry.recipe()))
            m_folder->setPath(before.sources);
        if (before.target)
            m_target->setCurrentText(toWord(*before.target));
    }
    auto* form = new QFormLayout;
    form->addRow(tr("Folder"), m_folder);
    form->addRow(tr("Target"), m_target);
    m_build = layOutFormDialog(*this, how, form, tr("&Build"), u"sourcesBuild"_s);
    connect(m_folder, &PathEdit::changed, this, &SourcesDialog::judge);
    judge();
}

UnikernelChoice SourcesDialog::choice() const
{
    return {.sources = m_folder->path(),
            .target = static_cast<Solo5Target>(m_target->currentData().toInt())};
}

void SourcesDialog::judge()
{
    m_build->setEnabled(m_hasOwnSources || !m_folder->path().isEmpty());
}

} // namespace unisweep

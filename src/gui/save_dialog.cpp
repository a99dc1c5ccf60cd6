// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/save_dialog.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include "base/visible_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

bool mayReplace(QWidget* parent, const QString& why)
{
    QMessageBox box(QMessageBox::Warning, QCoreApplication::translate("SaveDialog", "Replace?"),
                    visibleText(why), QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    auto* replace = box.addButton(QCoreApplication::translate("SaveDialog", "Replace"),
                                  QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == replace;
}

QStringList askWhereToSave(QWidget* parent, const QString& title, const QString& suggestedName,
                           const QString& filter, const QStringList& suffixes)
{
    const QString chosen = QFileDialog::getSaveFileName(parent, title, suggestedName, filter);
    if (chosen.isEmpty())
        return {};
    const QString suffix = QFileInfo(chosen).suffix();
    QStringList files;
    if (suffixes.size() == 1) {
        files << (suffix.isEmpty() ? chosen + u'.' + suffixes[0] : chosen);
    } else {
        const bool known = suffixes.contains(suffix, Qt::CaseInsensitive);
        const QString stem = known ? chosen.chopped(suffix.size() + 1) : chosen;
        for (const QString& extension : suffixes)
            files << stem + u'.' + extension;
    }
    for (const QString& file : std::as_const(files)) {
        const bool confirmed = file == chosen; // the file dialog has already asked
        if (!confirmed && QFileInfo::exists(file) &&
            !mayReplace(parent,
                        QCoreApplication::translate("SaveDialog", "%1 already exists.").arg(file)))
            return {};
    }
    return files;
}

} // namespace unisweep

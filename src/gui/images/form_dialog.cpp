// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/images/form_dialog.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace unisweep
{

QPushButton* layOutFormDialog(QDialog& dialog, QLabel* explanation, QFormLayout* form,
                              const QString& accept, const QString& name)
{
    explanation->setTextFormat(Qt::PlainText);
    explanation->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, &dialog);
    auto* button = buttons->addButton(accept, QDialogButtonBox::AcceptRole);
    button->setObjectName(name);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(&dialog);
    layout->addWidget(explanation);
    layout->addLayout(form);
    layout->addWidget(buttons);
    explanation->setVisible(!explanation->text().isEmpty());
    dialog.resize(620, dialog.sizeHint().height());
    return button;
}

} // namespace unisweep

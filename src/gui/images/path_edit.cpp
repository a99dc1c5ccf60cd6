// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/images/path_edit.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QToolButton>
#include <QUrl>

namespace unisweep
{

PathEdit::PathEdit(Kind kind, const QString& name, const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
{
    setAcceptDrops(true);
    m_line->setObjectName(name);
    m_line->setAccessibleName(title);
    m_line->setAcceptDrops(false); // it would insert the URL as text
    setFocusProxy(m_line);
    setFocusPolicy(Qt::StrongFocus); // a label's mnemonic sets the focus here
    auto* browse = new QToolButton(this);
    browse->setText(tr("Choose…"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_line, 1);
    layout->addWidget(browse);
    connect(m_line, &QLineEdit::textChanged, this, &PathEdit::changed);
    connect(browse, &QToolButton::clicked, this, [this, kind, title] {
        const QString chosen = kind == Kind::Directory
                                   ? QFileDialog::getExistingDirectory(this, title, path())
                                   : QFileDialog::getOpenFileName(this, title, path());
        if (!chosen.isEmpty())
            setPath(chosen);
    });
}

QString PathEdit::path() const
{
    return m_line->text().trimmed();
}

void PathEdit::setPath(const QString& path)
{
    m_line->setText(path);
}

void PathEdit::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.constFirst().isLocalFile())
        event->acceptProposedAction();
}

void PathEdit::dropEvent(QDropEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty())
        setPath(urls.constFirst().toLocalFile());
}

} // namespace unisweep

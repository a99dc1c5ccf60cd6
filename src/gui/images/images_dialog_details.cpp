// SPDX-License-Identifier: GPL-3.0-or-later
// ImagesDialog: details of the selected images.
#include <QPlainTextEdit>
#include <QScrollBar>

#include "base/visible_text.h"
#include "gui/images/images_dialog.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QString ImagesDialog::detailsOf(int row) const
{
    QStringList parts;
    if (const ShelfEntry* entry = m_model.entry(row)) {
        if (const auto image = entry->image)
            parts << describeImage(*image);
        else if (!entry->why.isEmpty())
            parts << tr("Missing: %1").arg(entry->why);
        if (!entry->remedy.isEmpty())
            parts << entry->remedy;
        if (entry->state == ShelfEntry::State::ToBuild)
            parts << (entry->isFromSources()
                          ? tr("Build creates it here, from its sources, with the mirage tool. A "
                               "run that needs it builds it first.")
                          : tr("Build creates it here, from the distribution's packages. A run "
                               "that needs it builds it first."));
        if (entry->isOutdated)
            parts << tr("Its sources, or the tools that it was built with, have changed since. "
                        "Build creates it again.");
        if (entry->isKernel() && !entry->image && entry->canGet())
            parts << tr("Get downloads the kernel and asks you to confirm it once.");
    } else if (const auto image = m_model.image(row)) {
        parts << tr("Nothing boots this image anymore. It can be removed.")
              << describeImage(*image);
    }
    if (const ImageJobs::Job* job = m_jobs.job(m_model.key(row)))
        parts << job->log.join(QLatin1Char('\n'));
    return parts.join(u"\n\n"_s);
}

void ImagesDialog::updateDetails()
{
    const QList<int> rows = chosenRows();
    QString text;
    if (rows.size() == 1)
        text = detailsOf(rows.constFirst());
    else if (rows.size() > 1)
        text = tr("%1 images selected").arg(QString::number(rows.size()));
    showDetails(visibleText(text));
}

// A log may grow while the user reads it: keeps the selection and the scroll position, but follows
// the end if the end is visible.
void ImagesDialog::showDetails(const QString& text)
{
    const QString shown = m_details->toPlainText();
    if (shown == text)
        return;
    if (shown.isEmpty() || !text.startsWith(shown)) {
        m_details->setPlainText(text);
        return;
    }
    QScrollBar& bar = *m_details->verticalScrollBar();
    const bool atEnd = bar.value() == bar.maximum();
    QTextCursor end(m_details->document());
    end.movePosition(QTextCursor::End);
    end.insertText(text.mid(shown.size()));
    if (atEnd)
        bar.setValue(bar.maximum());
}

} // namespace unisweep

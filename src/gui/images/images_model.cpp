// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/images/images_model.h"

#include <cmath>

#include <QGuiApplication>
#include <QIcon>
#include <QLocale>
#include <QPainter>
#include <QPalette>
#include <QPixmap>

#include "base/quantity_text.h"
#include "gui/analysis/data_table.h"
#include "gui/foreign_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

ImagesModel::ImagesModel(const ImageJobs& jobs, QObject* parent)
    : QAbstractTableModel(parent)
    , m_jobs(jobs)
{
    connect(&jobs, &ImageJobs::changed, this, &ImagesModel::rowChanged);
}

static QStringList keysOf(const ImageShelf& shelf)
{
    QStringList keys;
    for (const ShelfEntry& entry : shelf.entries)
        keys << entry.key();
    for (const BootFiles& image : shelf.superseded)
        keys << image.id;
    return keys;
}

void ImagesModel::setShelf(ImageShelf shelf)
{
    if (keysOf(shelf) == keysOf(m_shelf)) {
        m_shelf = std::move(shelf);
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_shelf = std::move(shelf);
    endResetModel();
}

void ImagesModel::setExperiment(Experiment experiment)
{
    m_experiment = std::move(experiment);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, UsedBy), index(rowCount() - 1, UsedBy));
}

const ShelfEntry* ImagesModel::entry(int row) const
{
    return row >= 0 && row < m_shelf.entries.size() ? &m_shelf.entries[row] : nullptr;
}

std::optional<BootFiles> ImagesModel::image(int row) const
{
    if (const ShelfEntry* one = entry(row))
        return one->image;
    const qsizetype at = row - m_shelf.entries.size();
    return at >= 0 && at < m_shelf.superseded.size() ? std::optional(m_shelf.superseded[at])
                                                     : std::nullopt;
}

QString ImagesModel::key(int row) const
{
    if (const ShelfEntry* one = entry(row))
        return one->key();
    const auto there = image(row);
    return there ? there->id : QString();
}

int ImagesModel::rowOf(const QString& key) const
{
    return static_cast<int>(keysOf(m_shelf).indexOf(key));
}

QStringList ImagesModel::usedBy(int row) const
{
    const ShelfEntry* one = entry(row);
    return one ? seriesUsing(*one, m_experiment) : QStringList();
}

int ImagesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0
                            : static_cast<int>(m_shelf.entries.size() + m_shelf.superseded.size());
}

int ImagesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImagesModel::stateText(int row) const
{
    const ImageJobs::Job* job = m_jobs.job(key(row));
    if (job && job->state == ImageJobs::State::Running)
        return tr("%1 % · %2")
            .arg(QString::number(std::lround(job->fraction * 100)),
                 job->doing.section(QLatin1Char('\n'), 0, 0));
    if (job && job->state != ImageJobs::State::Done)
        return job->state == ImageJobs::State::Failed ? tr("failed") : job->doing;
    const ShelfEntry* one = entry(row);
    const QString state = one ? one->stateText() : tr("superseded");
    // Append the result of the last job on it, such as "intact".
    return job && image(row) && !job->doing.isEmpty() ? tr("%1, %2").arg(state, job->doing) : state;
}

QString ImagesModel::text(int row, int column) const
{
    const auto there = image(row);
    switch (column) {
    case Name:
        return entry(row) ? entry(row)->title() : key(row);
    case StateColumn:
        return stateText(row);
    case Size:
        return there ? humanBytes(static_cast<double>(there->totalBytes())) : QString();
    case Made:
        return there ? QLocale::c().toString(there->created.toLocalTime(), u"d MMM yyyy HH:mm"_s)
                     : QString();
    case UsedBy:
        return usedBy(row).join(u", "_s);
    default:
        return {};
    }
}

QVariant ImagesModel::sortValue(int row, int column) const
{
    const auto there = image(row);
    if (column == Name) // order of the catalog
        return row;
    if (column == Size)
        return there ? QVariant(there->totalBytes()) : QVariant();
    if (column == Made)
        return there ? QVariant(there->created) : QVariant();
    return {};
}

// A filled dot: available; a ring: can be obtained; a broken ring: cannot be obtained.
static QIcon stateIcon(const ShelfEntry* entry)
{
    constexpr int side = 16;
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = QGuiApplication::palette().color(QPalette::Text);
    painter.setPen(QPen(ink, 1.5));
    const bool there = !entry || entry->state == ShelfEntry::State::Ready;
    if (there)
        painter.setBrush(ink);
    painter.drawEllipse(QPointF(side / 2.0, side / 2.0), 4, 4);
    if (entry && entry->state == ShelfEntry::State::Missing)
        painter.drawLine(QPointF(3, side - 3), QPointF(side - 3, 3));
    return QIcon(pixmap);
}

QVariant ImagesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole: {
        const ShelfEntry* one = entry(row);
        const ImageJobs::Job* job = m_jobs.job(key(row));
        if (index.column() == StateColumn && job && job->state == ImageJobs::State::Failed)
            return toolTipText(job->doing);
        if (index.column() == StateColumn && one && !one->why.isEmpty())
            return toolTipText(one->why);
        return toolTipText(text(row, index.column()));
    }
    case Qt::DecorationRole:
        return index.column() == Name ? QVariant(stateIcon(entry(row))) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Size ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case tableSortRole:
        return sortValue(row, index.column());
    default:
        return {};
    }
}

QVariant ImagesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Image");
    case StateColumn:
        return tr("State");
    case Size:
        return tr("Size");
    case Made:
        return tr("Made");
    case UsedBy:
        return tr("Used by series");
    default:
        return {};
    }
}

void ImagesModel::rowChanged(const QString& key)
{
    const int row = rowOf(key);
    if (row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

} // namespace unisweep

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "gui/images/image_jobs.h"
#include "images/image_shelf.h"

namespace unisweep
{

/// One row per image of this host, with its job; images that no platform uses any more come last.
class ImagesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, StateColumn, Size, Made, UsedBy, ColumnCount };

    explicit ImagesModel(const ImageJobs& jobs, QObject* parent = nullptr);

    /// Rows keep their identity if the shelf has the same entries as before.
    void setShelf(ImageShelf shelf);
    void setExperiment(Experiment experiment);

    const ImageShelf& shelf() const { return m_shelf; }
    const Experiment& experiment() const { return m_experiment; }
    /// nullptr for an image that no platform uses any more.
    const ShelfEntry* entry(int row) const;
    /// The row's image, if it exists.
    std::optional<BootFiles> image(int row) const;
    /// The row's key in ImageJobs: "linux/bind"; for an image that no platform uses, its ID.
    QString key(int row) const;
    /// -1 if there is no such row.
    int rowOf(const QString& key) const;
    QStringList usedBy(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;
    QString stateText(int row) const;
    QVariant sortValue(int row, int column) const;
    void rowChanged(const QString& key);

    const ImageJobs& m_jobs;
    ImageShelf m_shelf;
    Experiment m_experiment;
};

} // namespace unisweep

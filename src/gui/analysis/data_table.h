// SPDX-License-Identifier: GPL-3.0-or-later
// Common to all tables of the window: dense rows, sorting by clicking a header, Ctrl+C as
// tab-separated values, Ctrl+F to find or to filter, and Tab to leave the table.
#pragma once

#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>

class QToolButton;

namespace unisweep
{

/// The value by which a column is sorted if its text is not a number; models may leave it invalid.
inline constexpr int tableSortRole = Qt::UserRole + 40;

/// Sorts by tableSortRole, and shows only rows that contain the text in a column.
class TableProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TableProxy(QObject* parent = nullptr);
    void setWanted(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QString m_wanted;
};

/// Sets up a view whose model is set as a table. The accessible description is one sentence.
void setUpTable(QTableView& view, const QString& name, const QString& description);

/// The selected rows, or all loaded ones if none is selected, with headers, in the format of
/// spreadsheets. Without hidden columns.
QString tableText(const QTableView& view);

/// For a table: finds the next row that contains the text, wrapping around; if the table has a
/// TableProxy, other rows are hidden instead.
class FindLine : public QLineEdit
{
    Q_OBJECT

public:
    FindLine(QTableView* view, QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void textChanged();
    void find(int direction);

    QTableView* m_view;
};

} // namespace unisweep

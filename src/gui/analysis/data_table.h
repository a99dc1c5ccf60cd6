// SPDX-License-Identifier: GPL-3.0-or-later
// Features of all tables in the window: dense rows, sorting by a click on a header, Ctrl+C as
// tab-separated values, Ctrl+F to find or filter, and Tab to leave the table.
#pragma once

#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>

class QToolButton;

namespace unisweep
{

/// Role of the sort key, for columns whose text is not a number; models may return an invalid
/// value.
inline constexpr int tableSortRole = Qt::UserRole + 40;

/// Sorts by tableSortRole and shows only rows with the text in some column.
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

/// Sets up a view, which must already have a model. `description`, for screen readers, is one
/// sentence.
void setUpTable(QTableView& view, const QString& name, const QString& description);

/// The selected rows, or all loaded rows if none is selected, with headers, as tab-separated
/// values. Hidden columns are left out.
QString tableText(const QTableView& view);

/// Finds the next table row that contains the text, wrapping around. If the table has a TableProxy,
/// it hides all other rows instead.
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

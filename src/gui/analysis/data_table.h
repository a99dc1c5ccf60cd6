// SPDX-License-Identifier: GPL-3.0-or-later
// What all tables of the window have: dense rows, sorting by a click on a header, Ctrl+C as
// tab-separated values, Ctrl+F to find or to filter, and keys that leave the table by Tab.
#pragma once

#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>

class QToolButton;

namespace unisweep
{

/// What a column is sorted by where its text is no number; a model may answer nothing for it.
inline constexpr int tableSortRole = Qt::UserRole + 40;

/// Sorts by tableSortRole, and shows the rows in which a column contains the wanted text.
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

/// Makes a table of a view whose model is set. The accessible description is one sentence.
void setUpTable(QTableView& view, const QString& name, const QString& description);

/// The selected rows, or all that are loaded when none is, with the headers: what spreadsheets
/// take. Hidden columns are left out.
QString tableText(const QTableView& view);

/// Beside a table: finds the next row that contains the text, wrapping around; with a TableProxy
/// behind the table, the rows that do not are hidden instead.
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

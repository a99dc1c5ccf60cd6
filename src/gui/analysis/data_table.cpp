// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/analysis/data_table.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>

namespace unisweep
{

using namespace Qt::StringLiterals;

TableProxy::TableProxy(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
}

void TableProxy::setWanted(const QString& text)
{
    m_wanted = text.trimmed();
    invalidateFilter();
}

static bool rowContains(const QAbstractItemModel& model, int row, const QString& wanted)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.index(row, column).data().toString().contains(wanted, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool TableProxy::filterAcceptsRow(int row, const QModelIndex&) const
{
    return m_wanted.isEmpty() || rowContains(*sourceModel(), row, m_wanted);
}

bool TableProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(tableSortRole);
    const QVariant b = right.data(tableSortRole);
    if (a.isValid() && b.isValid())
        return QVariant::compare(a, b) == QPartialOrdering::Less;
    if (a.isValid() != b.isValid())
        return b.isValid(); // missing values sort first
    return left.data().toString().localeAwareCompare(right.data().toString()) < 0;
}

QString tableText(const QTableView& view)
{
    const QAbstractItemModel& model = *view.model();
    QList<int> columns;
    for (int i = 0; i < model.columnCount(); ++i) {
        const int column = view.horizontalHeader()->logicalIndex(i);
        if (!view.isColumnHidden(column))
            columns << column;
    }
    QList<int> rows;
    for (const QModelIndex& index : view.selectionModel()->selectedRows(columns.value(0)))
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    if (rows.isEmpty()) {
        for (int row = 0; row < model.rowCount(); ++row)
            rows << row;
    }
    const auto field = [](QString text) { // no tabs or line breaks in a cell
        return text.replace(QLatin1Char('\t'), QLatin1Char(' '))
            .replace(QLatin1Char('\n'), QLatin1Char(' '));
    };
    QString text;
    QStringList fields;
    for (int column : columns)
        fields << field(model.headerData(column, Qt::Horizontal).toString());
    text += fields.join(QLatin1Char('\t')) + QLatin1Char('\n');
    for (int row : rows) {
        fields.clear();
        for (int column : columns)
            fields << field(model.index(row, column).data().toString());
        text += fields.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

void setUpTable(QTableView& view, const QString& name, const QString& description)
{
    view.setAccessibleName(name);
    view.setAccessibleDescription(description);
    view.setTabKeyNavigation(false); // Tab leaves the table, arrow keys move within it
    view.setAlternatingRowColors(true);
    view.setWordWrap(false);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.verticalHeader()->hide();
    view.verticalHeader()->setMinimumSectionSize(0);
    view.verticalHeader()->setDefaultSectionSize(view.fontMetrics().height() + 4);
    view.horizontalHeader()->setHighlightSections(false);
    view.horizontalHeader()->setMinimumSectionSize(0);

    auto* copy = new QAction(QApplication::translate("DataTable", "Copy rows"), &view);
    copy->setObjectName(u"copyRowsAction"_s);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, &view,
                     [&view] { QApplication::clipboard()->setText(tableText(view)); });
    view.addAction(copy);
    view.setContextMenuPolicy(Qt::ActionsContextMenu);
}

FindLine::FindLine(QTableView* view, QWidget* parent)
    : QLineEdit(parent)
    , m_view(view)
{
    setObjectName(view->objectName() + u"Find"_s);
    const bool filters = qobject_cast<TableProxy*>(view->model());
    setPlaceholderText(filters ? tr("Filter rows") : tr("Find in the list"));
    setAccessibleName(filters ? tr("Filter %1").arg(view->accessibleName())
                              : tr("Find in %1").arg(view->accessibleName()));
    setToolTip(filters ? tr("Show only rows that contain this text (Ctrl+F)")
                       : tr("Enter finds the next row with this text, Shift+Enter the previous one "
                            "(Ctrl+F)"));
    setClearButtonEnabled(true);
    connect(this, &QLineEdit::textChanged, this, &FindLine::textChanged);
    auto* focus = new QAction(tr("Find"), view);
    focus->setShortcut(QKeySequence::Find);
    focus->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(focus, &QAction::triggered, this, [this] {
        setFocus(Qt::ShortcutFocusReason);
        selectAll();
    });
    view->addAction(focus);
}

void FindLine::textChanged()
{
    if (auto* proxy = qobject_cast<TableProxy*>(m_view->model()))
        proxy->setWanted(text());
}

// Fetches more rows until it finds a match; the model adds them in growing portions.
void FindLine::find(int direction)
{
    QAbstractItemModel& model = *m_view->model();
    if (text().isEmpty())
        return;
    while (direction < 0 && model.canFetchMore({}))
        model.fetchMore({});
    const int current = m_view->currentIndex().row();
    const int from = current < 0 && direction < 0 ? 0 : current;
    const auto isFound = [&](int row) {
        if (!rowContains(model, row, text()))
            return false;
        m_view->selectionModel()->setCurrentIndex(
            model.index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_view->scrollTo(model.index(row, 0));
        return true;
    };
    if (direction > 0) {
        for (int row = from + 1;; ++row) {
            if (row >= model.rowCount() && model.canFetchMore({}))
                model.fetchMore({});
            if (row >= model.rowCount())
                break;
            if (isFound(row))
                return;
        }
        for (int row = 0; row <= from; ++row) {
            if (isFound(row))
                return;
        }
    } else {
        const int count = model.rowCount();
        for (int i = 1; i <= count; ++i) {
            if (isFound(((from - i) % count + count) % count))
                return;
        }
    }
}

void FindLine::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (enter && !qobject_cast<TableProxy*>(m_view->model())) {
        find(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return;
    }
    if (enter || event->key() == Qt::Key_Down || event->key() == Qt::Key_Escape) {
        m_view->setFocus();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace unisweep

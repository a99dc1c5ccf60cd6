// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QSplitter>

#include "gui/figure/figure_tabs.h"

namespace unisweep
{

/// The tabs of figures, an optional second figure beside or below them, and the readout: a line
/// about what is under the pointer, or about the view.
class FigureArea : public QObject
{
    Q_OBJECT

public:
    /// Replaces `tabs` in `layout`.
    FigureArea(QBoxLayout* layout, QTabWidget* tabs, FigureTabs& figures);

    /// Fills a menu: no second figure, side by side, stacked.
    void fillMenu(QMenu* menu);
    FigureView* second() const;

public Q_SLOTS:
    void showSecond(Qt::Orientation orientation);
    void hideSecond();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void elide();
    void setUpSecond();
    void fillChoice();
    void choose(const QString& word);
    void showReadout();

    QTabWidget* m_tabs;
    FigureTabs& m_figures;
    QSplitter* m_splitter;
    QWidget* m_pane;
    QBoxLayout* m_paneLayout = nullptr;
    QComboBox* m_choice = nullptr;
    QLabel* m_readout;
    QString m_text; ///< text of the readout before eliding
};

} // namespace unisweep

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/figure_menu.h"

#include <QInputDialog>

#include "experiment/visible_text.h"
#include "plot/caption.h"
#include "run/refine.h"

namespace unisweep
{

FigureMenu::FigureMenu(FigureTabs& figures, RunDocument& document, ExperimentEditor& editor,
                       QList<QAction*> common, QWidget* parent)
    : QObject(parent)
    , m_document(document)
    , m_editor(editor)
    , m_common(std::move(common))
{
    for (FigureView* figure : figures.figures()) {
        connect(figure, &FigureView::menuAsked, this, [this, figure](QPointF pixel) {
            QMenu* menu = make(*figure, pixel);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            menu->popup(figure->mapToGlobal(pixel.toPoint()));
        });
    }
}

QMenu* FigureMenu::make(FigureView& figure, QPointF pixel)
{
    auto* menu = new QMenu(&figure);
    if (figure.plotted().run()) {
        addStepActions(*menu, figure, pixel);
        addNoteActions(*menu, figure, pixel);
    }
    menu->addActions(m_common);
    return menu;
}

void FigureMenu::addStepActions(QMenu& menu, const FigureView& figure, QPointF pixel)
{
    const PlottedRun& plotted = figure.plotted();
    const qsizetype index = figure.stepAt(pixel);
    const bool editable = canEdit && canEdit();
    if (index >= 0) {
        const StepRecord record = plotted.step(index).record;
        const QString rate = rateText(record.offeredRate);
        QAction* again = menu.addAction(
            QStringLiteral("&Run the step at %1 again").arg(rate), this, [this, record] {
                Q_EMIT runAsked(experimentOfStep(m_document.run().experiment, record));
            });
        again->setObjectName(QStringLiteral("runStepAgainAction"));
        again->setEnabled(canRun && canRun());
        QAction* refine = menu.addAction(
            QStringLiteral("&Offer more rates around %1").arg(rate), this, [this, record] {
                m_editor.edit(refinedAround(m_editor.experiment(), record.offeredRate),
                              QStringLiteral("refine"));
            });
        refine->setObjectName(QStringLiteral("refineAction"));
        refine->setEnabled(editable);
    }
    for (const Curve& curve : plotted.curves()) {
        if (!curve.visible || !curve.knee)
            continue;
        const int rate = static_cast<int>(curve.knee->rate);
        QAction* knee = menu.addAction(
            QStringLiteral("Offer more rates around the &knee of %1 (%2)")
                .arg(menuText(curve.name), rateText(rate)),
            this, [this, rate] {
                m_editor.edit(refinedAround(m_editor.experiment(), rate), QStringLiteral("refine"));
            });
        knee->setEnabled(editable);
    }
    menu.addSeparator();
}

void FigureMenu::addNoteActions(QMenu& menu, FigureView& figure, QPointF pixel)
{
    const std::vector<Note>& notes = m_document.run().notes;
    const auto ask = [&figure](const QString& title, const QString& text) {
        bool ok = false;
        const QString answer = QInputDialog::getMultiLineText(figure.window(), title,
                                                              QStringLiteral("Note:"), text, &ok);
        return ok ? std::optional(answer.trimmed()) : std::nullopt;
    };
    if (const auto index = figure.noteAt(pixel)) {
        menu.addAction(QStringLiteral("&Change the note…"), this, [this, ask, index = *index] {
            auto changed = m_document.run().notes;
            const auto text = ask(QStringLiteral("Change the note"), changed[index].text);
            if (!text)
                return;
            changed[index].text = *text;
            setNotes(std::move(changed));
        });
        menu.addAction(QStringLiteral("&Take the note away"), this, [this, index = *index] {
            auto changed = m_document.run().notes;
            changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(index));
            setNotes(std::move(changed));
        });
    } else {
        const Note place{figure.word(),
                         figure.xAxis->pixelToCoord(pixel.x()),
                         figure.yAxis->pixelToCoord(pixel.y()),
                         {}};
        QAction* add =
            menu.addAction(QStringLiteral("&Pin a note here…"), this, [this, ask, place, notes] {
                const auto text = ask(QStringLiteral("A note"), {});
                if (!text || text->isEmpty())
                    return;
                auto changed = notes;
                changed.push_back(place);
                changed.back().text = *text;
                setNotes(std::move(changed));
            });
        add->setObjectName(QStringLiteral("addNoteAction"));
    }
    menu.addSeparator();
}

void FigureMenu::setNotes(std::vector<Note> notes)
{
    m_document.setNotes(notes);
    m_saving.start(
        [path = m_document.run().file, notes = std::move(notes)] {
            try {
                saveNotes(path, notes);
                return QString();
            } catch (const std::exception& error) {
                return QString::fromUtf8(error.what());
            }
        },
        [this](const QString& error) {
            if (!error.isEmpty())
                Q_EMIT failed(QStringLiteral("The note is not kept"), error);
        });
}

} // namespace unisweep

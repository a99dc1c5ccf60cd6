// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/figure/figure_menu.h"

#include <QInputDialog>
#include <QKeyEvent>
#include <QPlainTextEdit>

#include "base/quantity_text.h"
#include "base/visible_text.h"
#include "plot/caption.h"
#include "run/refine.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

FigureMenu::FigureMenu(FigureTabs& figures, RunDocument& document, ExperimentEditor& editor,
                       QList<QAction*> common, QWidget* parent)
    : QObject(parent)
    , m_document(document)
    , m_editor(editor)
    , m_common(std::move(common))
{
    const auto offer = [this](FigureView* figure) {
        connect(figure, &FigureView::menuRequested, this, [this, figure](QPointF pixel) {
            QMenu* menu = make(*figure, pixel);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            menu->popup(figure->mapToGlobal(pixel.toPoint()));
        });
    };
    for (FigureView* figure : figures.figures())
        offer(figure);
    connect(&figures, &FigureTabs::figureAdded, this, offer);
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
        const QString rate = humanRate(record.offeredRate);
        QAction* again =
            menu.addAction(tr("Run the step at %1 &again").arg(rate), this, [this, record] {
                Q_EMIT runRequested(experimentOfStep(m_document.run().experiment, record));
            });
        again->setObjectName(u"runStepAgainAction"_s);
        again->setEnabled(canRun && canRun());
        QAction* refine = menu.addAction(tr("&Refine around %1").arg(rate), this, [this, record] {
            m_editor.edit(refinedAround(m_editor.experiment(), record.offeredRate),
                          tr("refinement"));
        });
        refine->setObjectName(u"refineAction"_s);
        refine->setEnabled(editable);
    }
    for (const Curve& curve : plotted.curves()) {
        if (!curve.visible || !curve.knee)
            continue;
        const int rate = static_cast<int>(curve.knee->rate);
        QAction* knee = menu.addAction(
            tr("Refine around the &knee of %1 (%2)").arg(menuText(curve.name), humanRate(rate)),
            this, [this, rate] {
                m_editor.edit(refinedAround(m_editor.experiment(), rate), tr("refinement"));
            });
        knee->setEnabled(editable);
    }
    menu.addSeparator();
}

namespace
{
/// Asks for multi-line text. Tab leaves the field; Ctrl+Enter accepts the dialog.
class NoteDialog : public QInputDialog
{
public:
    NoteDialog(QWidget* window, const QString& title, const QString& text)
        : QInputDialog(window)
    {
        setWindowTitle(title);
        setLabelText(FigureMenu::tr("Note:"));
        setOption(QInputDialog::UsePlainTextEditForTextInput);
        setTextValue(text);
        sizeHint(); // creates the field
        if (auto* field = findChild<QPlainTextEdit*>())
            field->setTabChangesFocus(true);
    }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (enter && event->modifiers().testFlag(Qt::ControlModifier))
            accept();
        else
            QInputDialog::keyPressEvent(event);
    }
};
} // namespace

static std::optional<QString> askForNote(QWidget* window, const QString& title, const QString& text)
{
    NoteDialog dialog(window, title, text);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.textValue().trimmed())
                                              : std::nullopt;
}

void FigureMenu::addNoteActions(QMenu& menu, FigureView& figure, QPointF pixel)
{
    const std::vector<Note>& notes = m_document.run().notes;
    const quint64 identity = m_document.identity(); // a run may start while the user types
    const auto ask = [&figure](const QString& title, const QString& text) {
        return askForNote(figure.window(), title, text);
    };
    if (const auto index = figure.noteAt(pixel)) {
        menu.addAction(tr("&Edit note…"), this, [this, ask, identity, notes, index = *index] {
            auto changed = notes; // the notes of that run
            const auto text = ask(tr("Edit note"), changed[index].text);
            if (!text)
                return;
            changed[index].text = *text;
            setNotes(identity, std::move(changed));
        });
        QAction* remove = menu.addAction(tr("&Delete note"));
        remove->setObjectName(u"deleteNoteAction"_s);
        connect(remove, &QAction::triggered, this, [this, identity, notes, index = *index] {
            auto changed = notes;
            changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(index));
            setNotes(identity, std::move(changed));
        });
    } else {
        const Note place{figure.word(),
                         figure.xAxis->pixelToCoord(pixel.x()),
                         figure.yAxis->pixelToCoord(pixel.y()),
                         {}};
        QAction* add =
            menu.addAction(tr("Add &note here…"), this, [this, ask, identity, place, notes] {
                const auto text = ask(tr("Add note"), {});
                if (!text || text->isEmpty())
                    return;
                auto changed = notes;
                changed.push_back(place);
                changed.back().text = *text;
                setNotes(identity, std::move(changed));
            });
        add->setObjectName(u"addNoteAction"_s);
    }
    menu.addSeparator();
}

void FigureMenu::setNotes(quint64 identity, std::vector<Note> notes)
{
    if (identity != m_document.identity()) {
        Q_EMIT failed(tr("The note was not saved"),
                      tr("Another run was opened or started in the meantime."));
        return;
    }
    m_document.setNotes(notes);
    m_saving.start(
        [path = m_document.run().file, notes = std::move(notes)] {
            saveNotes(path, notes);
            return true;
        },
        [](bool) {},
        [this](const QString& error) { Q_EMIT failed(tr("The note could not be saved"), error); });
}

} // namespace unisweep

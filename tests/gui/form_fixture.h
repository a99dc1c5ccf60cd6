// SPDX-License-Identifier: GPL-3.0-or-later
// The experiment's form without a window, driven by keys, for tests of its parts.
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QtTest>

#include "catalog/catalog.h"
#include "experiment/experiment_yaml.h"
#include "gui/form/experiment_editor.h"
#include "gui/form/experiment_form.h"

namespace unisweep
{

class FormFixture : public QObject
{
protected:
    /// Creates a form for an experiment with one series; call it from init().
    void openForm()
    {
        m_form.reset();
        m_editor = std::make_unique<ExperimentEditor>();
        m_editor->open(parseExperiment(QStringLiteral("t"),
                                       "unisweep: 1\nname: t\nservice: dns\nrates: [10]\nseries:\n"
                                       "  - {name: L, platform: linux, server: bind}\n"),
                       {});
        m_form = std::make_unique<ExperimentForm>(*m_editor, m_catalog);
        m_form->resize(400, 900);
        m_form->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_form.get()));
    }
    template<class W> W* field(const char* name)
    {
        auto* widget = m_form->findChild<W*>(QString::fromLatin1(name));
        if (!widget)
            qFatal("the form has no %s", name);
        return widget;
    }
    void choose(const char* combo, int row)
    {
        auto* box = field<QComboBox>(combo);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < row; ++i)
            QTest::keyClick(box, Qt::Key_Down);
    }
    void type(const char* edit, const QString& text)
    {
        auto* combo = m_form->findChild<QComboBox*>(QString::fromLatin1(edit));
        auto* line = combo ? combo->lineEdit() : field<QLineEdit>(edit);
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
    }
    QString problems() { return m_form->messages(); }

    Catalog m_catalog = Catalog::load({QStringLiteral(UNISWEEP_SOURCE_DIR "/experiments/catalog")});
    std::unique_ptr<ExperimentEditor> m_editor;
    std::unique_ptr<ExperimentForm> m_form;
};

} // namespace unisweep

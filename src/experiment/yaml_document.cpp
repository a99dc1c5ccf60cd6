// SPDX-License-Identifier: GPL-3.0-or-later
// YamlDocument: reads a file's single document and reports problems in file order.
#include <algorithm>
#include <sstream>

#include <QFile>
#include <yaml-cpp/eventhandler.h>

#include "experiment/experiment_text.h"
#include "experiment/yaml_reader.h"

namespace unisweep
{

// An experiment is about a page of text; a larger file was opened by mistake.
static constexpr qint64 maxFileBytes = 1 << 20;

QByteArray readInputFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw InputError(
            {{path,
              0,
              0,
              {},
              ExperimentText::tr("cannot read the file: %1").arg(file.errorString())}});
    QByteArray bytes = file.read(maxFileBytes + 1);
    if (bytes.size() > maxFileBytes)
        throw InputError({{path,
                           0,
                           0,
                           {},
                           ExperimentText::tr(
                               "the file is larger than 1 MiB. Check that it is the right file")}});
    return bytes;
}

namespace
{

// Finds where a document has its first content.
class FirstContent : public YAML::EventHandler
{
public:
    std::optional<YAML::Mark> mark;

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark& at, YAML::anchor_t) override { note(at); }
    void OnScalar(const YAML::Mark& at, const std::string&, YAML::anchor_t,
                  const std::string&) override
    {
        note(at);
    }
    void OnSequenceStart(const YAML::Mark& at, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {
        note(at);
    }
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark& at, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value) override
    {
        note(at);
    }
    void OnMapEnd() override {}

private:
    void note(const YAML::Mark& at)
    {
        if (!mark)
            mark = at;
    }
};

} // namespace

// LoadAll() of yaml-cpp 0.7 never ends for some invalid inputs.
static std::optional<YAML::Mark> secondDocument(const std::string& text)
{
    constexpr int maxEmptyDocuments = 16;
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    FirstContent first;
    parser.HandleNextDocument(first);
    FirstContent other;
    for (int i = 0; i < maxEmptyDocuments && !other.mark && parser.HandleNextDocument(other); ++i) {
    }
    return other.mark;
}

YamlDocument YamlDocument::load(const QString& path)
{
    return parse(path, readInputFile(path));
}

YamlDocument YamlDocument::parse(const QString& file, const QByteArray& text)
{
    YamlDocument document;
    document.m_context = std::make_shared<detail::YamlContext>();
    document.m_context->file = file;
    try {
        document.m_root = YAML::Load(text.toStdString());
        if (const auto mark = secondDocument(text.toStdString()))
            throw InputError({detail::problemAt(
                file, *mark, {},
                ExperimentText::tr("a second document begins here, but a file may hold "
                                   "only one. Move it to another file"))});
    } catch (const YAML::Exception& error) {
        throw InputError({detail::problemAt(
            file, error.mark, {},
            ExperimentText::tr("invalid YAML: %1").arg(QString::fromStdString(error.msg)))});
    }
    return document;
}

YamlNode YamlDocument::root() const
{
    return {m_context, m_root, QString(), YAML::Mark::null_mark()};
}

void YamlDocument::add(const Problems& problems)
{
    for (Problem problem : problems) {
        QString path = problem.field;
        while (!path.isEmpty() && !m_context->positions.contains(path))
            path.truncate(
                std::max(path.lastIndexOf(QLatin1Char('.')), path.lastIndexOf(QLatin1Char('['))));
        const YAML::Mark mark = m_context->positions.value(path, YAML::Mark());
        problem.file = m_context->file;
        problem.line = mark.line + 1;
        problem.column = mark.column + 1;
        m_context->problems << problem;
    }
}

void YamlDocument::throwIfProblems() const
{
    if (m_context->problems.isEmpty())
        return;
    Problems sorted = m_context->problems;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Problem& a, const Problem& b) {
        return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
    throw InputError(sorted);
}

} // namespace unisweep

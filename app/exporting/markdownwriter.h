#pragma once

#include "exporting/articlewriter.h"
#include "exporting/outputfile.h"

namespace warraq {

/// Articles as Markdown with a front matter in YAML, all texts of which are quoted. In a file of its own an
/// article's particulars are the front matter; in a file of many they follow each headline as a list, and the
/// front matter is that of the whole.
class MarkdownWriter : public ArticleWriter
{
public:
    enum class Holds : quint8
    {
        Many,
        OneArticle,
    };
    MarkdownWriter(const QString& path, Holds holds) : m_file(path), m_holds(holds) {}

    [[nodiscard]] Result<void> begin(const ExportContext& context) override;
    [[nodiscard]] Result<void> beginGroup(const BookGroup& group) override;
    [[nodiscard]] Result<void> add(const Article& article) override;
    [[nodiscard]] Result<void> finish() override;

private:
    OutputFile m_file;
    ExportContext m_context;
    Holds m_holds;
};

/// The front matter of an article, from `---` to `---`; \p cited: how it is cited. Pure.
[[nodiscard]] QString articleFrontMatter(const Article& article, const QString& cited);

} // namespace warraq

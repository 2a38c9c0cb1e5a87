#pragma once

#include "exporting/articlewriter.h"
#include "exporting/outputfile.h"

namespace warraq {

/// Articles as plain text, UTF-8. As a corpus a file holds headline, standfirst and text and nothing that was
/// not printed, since every word in it is counted; else each article has the lines that say what it is, and a
/// rule parts it from the next.
class TextWriter : public ArticleWriter
{
public:
    enum class Use : quint8
    {
        Reading,
        Corpus,
    };
    TextWriter(const QString& path, Use use) : m_file(path), m_use(use) {}

    [[nodiscard]] Result<void> begin(const ExportContext& context) override;
    [[nodiscard]] Result<void> add(const Article& article) override;
    [[nodiscard]] Result<void> finish() override;

private:
    OutputFile m_file;
    ExportContext m_context;
    Use m_use;
    bool m_first = true;
};

} // namespace warraq

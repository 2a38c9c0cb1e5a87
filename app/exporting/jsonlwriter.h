#pragma once

#include "exporting/articlewriter.h"
#include "exporting/outputfile.h"

#include <QSet>

namespace warraq {

/// JSON Lines: a line an article, the object of `warraq show --json` (see writeArticleJson) or some of its
/// keys. `warraq import` reads it again.
class JsonlWriter : public ArticleWriter
{
public:
    /// Errors: Usage (there is no such key).
    [[nodiscard]] static Result<std::unique_ptr<ArticleWriter>> make(const QString& path,
                                                                     const QStringList& keys);

    [[nodiscard]] Result<void> begin(const ExportContext& context) override;
    [[nodiscard]] Result<void> add(const Article& article) override;
    [[nodiscard]] Result<void> finish() override;

private:
    JsonlWriter(const QString& path, QSet<QString> keys);

    OutputFile m_file;
    QSet<QString> m_keys;
};

} // namespace warraq

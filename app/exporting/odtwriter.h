#pragma once

#include "exporting/articlewriter.h"
#include "exporting/exportwords.h"
#include "exporting/odtmarkup.h"
#include "exporting/zipwriter.h"

#include <QHash>
#include <QTemporaryFile>

#include <optional>

namespace warraq {

/// A text document (OASIS OpenDocument 1.3): a title, contents that lead to the articles, each article from a
/// new page on; or, when it is to hold one article, that alone. Of an article only its line in the contents
/// stays in memory; the articles wait beside the file until the contents are known. Page numbers in the
/// contents are the word processor's to fill in.
class OdtWriter : public ArticleWriter
{
public:
    explicit OdtWriter(const QString& path) : m_path(path), m_zip(path) {}

    [[nodiscard]] Result<void> begin(const ExportContext& context) override;
    [[nodiscard]] Result<void> beginGroup(const BookGroup& group) override;
    [[nodiscard]] Result<void> add(const Article& article) override;
    [[nodiscard]] Result<void> finish() override;

private:
    [[nodiscard]] OdtMarkup::Picture picture(const QString& sha256);
    [[nodiscard]] QByteArray front() const;
    [[nodiscard]] QByteArray meta() const;
    [[nodiscard]] Result<void> writeContent();
    [[nodiscard]] Result<void> writeStyles();

    QString m_path;
    ZipWriter m_zip;
    ExportContext m_context;
    ExportWords m_words;
    QByteArray m_contents; ///< the lines of the table of contents
    qint64 m_articles = 0;
    QTemporaryFile m_waiting; ///< the articles
    QHash<QString, OdtMarkup::Picture> m_pictures;
    QByteArray m_manifest;
    std::optional<Error> m_pictureError;
};

} // namespace warraq

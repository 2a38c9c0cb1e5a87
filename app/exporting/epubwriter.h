#pragma once

#include "exporting/articlewriter.h"
#include "exporting/contentslist.h"
#include "exporting/exportwords.h"
#include "exporting/zipwriter.h"

#include <QCryptographicHash>
#include <QHash>

#include <optional>

namespace warraq {

/// An EPUB 3.3 publication: a title page, a page for each article, its pictures, and a table of contents, by
/// years where the articles come in their order. Of an article only its line in the package and in the
/// contents stays in memory. The same selection has the same identifier each time.
class EpubWriter : public ArticleWriter
{
public:
    explicit EpubWriter(const QString& path) : m_zip(path), m_identity(QCryptographicHash::Sha1) {}

    [[nodiscard]] Result<void> begin(const ExportContext& context) override;
    [[nodiscard]] Result<void> beginGroup(const BookGroup& group) override;
    [[nodiscard]] Result<void> add(const Article& article) override;
    [[nodiscard]] Result<void> finish() override;

private:
    /// Its address within the book, and in the book by then; empty when it cannot be had.
    [[nodiscard]] QString picture(const QString& sha256);
    [[nodiscard]] QByteArray page(const QString& title, const QString& language, bool rightToLeft,
                                  const QByteArray& body, const char* styleFolder) const;
    [[nodiscard]] QByteArray titlePage() const;
    [[nodiscard]] QByteArray navigation() const;
    [[nodiscard]] QByteArray package() const;

    ZipWriter m_zip;
    ExportContext m_context;
    ExportWords m_words;
    QCryptographicHash m_identity; ///< of what was chosen
    ContentsList m_contents;
    size_t m_articles = 0;
    QHash<QString, QString> m_pictures; ///< hash -> address; empty: cannot be had
    QHash<QString, qint64> m_languages; ///< how often each
    qint64 m_rightToLeft = 0;
    QByteArray m_pictureItems; ///< of the package
    std::optional<Error> m_pictureError;
};

} // namespace warraq

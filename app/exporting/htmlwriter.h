#pragma once

#include "exporting/articlewriter.h"
#include "exporting/contentslist.h"
#include "exporting/exportwords.h"

#include <QFile>
#include <QHash>
#include <QTemporaryFile>

#include <optional>

namespace warraq {

/// Web pages that need nothing else: no script, no address they load from, and a policy in each that says so.
/// Either one file with the contents before the articles and the pictures within it, or a folder with
/// `index.html`, a page an article and the pictures in `images`. Of an article only its line in the contents
/// stays in memory; the one file's articles wait beside it until the contents are known.
class HtmlWriter : public ArticleWriter
{
public:
    enum class Shape : quint8
    {
        OneFile,
        Folder, ///< the path is a folder, made if it is not there
    };
    explicit HtmlWriter(const QString& path, Shape shape = Shape::OneFile) : m_path(path), m_shape(shape) {}

    [[nodiscard]] Result<void> begin(const ExportContext& context) override;
    [[nodiscard]] Result<void> beginGroup(const BookGroup& group) override;
    [[nodiscard]] Result<void> add(const Article& article) override;
    [[nodiscard]] Result<void> finish() override;

private:
    [[nodiscard]] QString picture(const QString& sha256);
    [[nodiscard]] QByteArray head(const QString& title, const QString& language, bool rightToLeft) const;
    [[nodiscard]] QByteArray front() const; ///< title and contents
    [[nodiscard]] Result<void> writeFile(const QString& path, const QByteArray& bytes);

    QString m_path;
    Shape m_shape;
    ExportContext m_context;
    ExportWords m_words;
    QByteArray m_style;
    ContentsList m_contents;
    qint64 m_articles = 0;
    QTemporaryFile m_waiting;           ///< of the one file: the articles
    QHash<QString, QString> m_pictures; ///< of the folder: hash -> address; empty: cannot be had
    std::optional<Error> m_pictureError;
};

} // namespace warraq

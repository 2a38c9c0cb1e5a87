#pragma once

#include "core/cancel.h"
#include "formats/bytesource.h"

#include <QHash>
#include <QJsonObject>

#include <utility>
#include <vector>

namespace warraq {

namespace limits {
constexpr qsizetype exportNames = 1'000'000; ///< authors, tags, pictures and what has them, of one export
} // namespace limits

using ItemColumns = std::vector<std::pair<QString, QString>>;

/// An article as schema.org describes it (JSON-LD 1.1, W3C; schema.org 15: Article and what is one), also as
/// an entry of an ItemList. An empty list: it is none. \p hasContext: what it lies in says so of its names.
[[nodiscard]] ItemColumns jsonLdColumns(const QJsonObject& object, bool hasContext);

/// What articles of an export name by its number and the export tells beside them. Filled by one look through
/// the file before the articles are read.
class ExportNames
{
public:
    /// Ghost (its "JSON export": tables of the database): authors, tags, captions of lead pictures.
    /// \p tables: the path they have, as `db.[].data.`.
    [[nodiscard]] static ExportNames ofGhost(const ByteSource& source, const QByteArray& tables,
                                             const CancelToken& cancel);
    /// JSON:API 1.1, 7.2: what is `included`.
    [[nodiscard]] static ExportNames ofJsonApi(const ByteSource& source, const CancelToken& cancel);

    struct Named
    {
        QString name;
        QString address;
        QString further; ///< what the address is of: another one's key
    };
    /// By what a format calls it: `users/7`.
    [[nodiscard]] Named named(const QString& key) const { return m_named.value(key); }
    /// `posts_authors/POST` -> the keys of its authors, in their order.
    [[nodiscard]] QStringList keysOf(const QString& key) const;

private:
    struct Place
    {
        double order = 0;
        QString key;
    };
    [[nodiscard]] bool isFull() const { return m_named.size() + m_placed >= limits::exportNames; }

    QHash<QString, Named> m_named;
    QHash<QString, std::vector<Place>> m_places;
    qsizetype m_placed = 0;
};

/// A post of a Ghost export; pages and drafts say so in `type` and `status`.
[[nodiscard]] ItemColumns ghostColumns(const QJsonObject& post, const ExportNames& names);

/// An article of Drupal's (core module JSON:API) or Joomla's (Web Services, com_content) interface. An empty
/// list: it is none. \p address: where the list was asked for, which tells the host; may be empty.
[[nodiscard]] ItemColumns jsonApiColumns(const QJsonObject& object, const ExportNames& names,
                                         const QString& address);

} // namespace warraq

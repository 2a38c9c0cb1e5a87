#pragma once

#include <QByteArray>
#include <QHash>
#include <QIODevice>
#include <QList>
#include <QString>

#include <memory>

namespace warraq {

namespace limits {
constexpr qint64 nameListBytes = 8LL << 20; ///< a list of authors or sections beside posts
constexpr int nameLists = 64;               ///< such, beside a file
} // namespace limits

/// Who the authors are of posts, and what their sections and tags. The WordPress REST API (wp/v2) names them
/// in posts by numbers and tells their names in lists of their own, `users`, `categories` and `tags`, which a
/// download keeps in files beside that of the posts. Any thread.
class WordPressNames
{
public:
    WordPressNames() = default;
    /// What the lists tell; broken ones are passed over.
    explicit WordPressNames(const QList<QByteArray>& lists);

    /// May a file of this name be such a list?
    [[nodiscard]] static bool isListName(const QString& fileName);
    /// The lists beside \p path, taken out of their compression; nothing where there are none. Too large or
    /// too many ones are passed over.
    [[nodiscard]] static QList<QByteArray> listsBeside(const QString& path);
    /// At most limits::nameListBytes of \p device; empty: more.
    [[nodiscard]] static QByteArray readList(std::unique_ptr<QIODevice> device);

    [[nodiscard]] QString author(const QString& number) const { return m_authors.value(number); }
    [[nodiscard]] QString section(const QString& number) const { return m_sections.value(number); }
    [[nodiscard]] QString tag(const QString& number) const { return m_tags.value(number); }

private:
    void read(const QByteArray& json);

    QHash<QString, QString> m_authors;
    QHash<QString, QString> m_sections;
    QHash<QString, QString> m_tags;
};

} // namespace warraq

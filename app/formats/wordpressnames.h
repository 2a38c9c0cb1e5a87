#pragma once

#include <QHash>
#include <QString>

namespace warraq {

namespace limits {
constexpr qint64 nameListBytes = 8LL << 20; ///< a list of authors or sections beside posts
constexpr int nameLists = 64;               ///< such, beside a file
} // namespace limits

/// Who the authors and what the sections of posts are. The WordPress REST API (wp/v2) names them in posts by
/// numbers and tells their names in lists of their own, `users` and `categories`, which a download keeps in
/// files beside that of the posts. Any thread.
class WordPressNames
{
public:
    /// What the files beside \p path tell; nothing where there are none. Too large, too many or broken ones
    /// are passed over.
    [[nodiscard]] static WordPressNames beside(const QString& path);

    [[nodiscard]] QString author(const QString& number) const { return m_authors.value(number); }
    [[nodiscard]] QString section(const QString& number) const { return m_sections.value(number); }

private:
    void read(const QByteArray& json);

    QHash<QString, QString> m_authors;
    QHash<QString, QString> m_sections;
};

} // namespace warraq

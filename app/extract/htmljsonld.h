#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace warraq {

/// What a page's JSON-LD (schema.org) says of its article. Common faults of such blocks are forgiven. Any
/// thread.
class HtmlJsonLd
{
public:
    explicit HtmlJsonLd(const QList<QByteArray>& blocks);

    [[nodiscard]] bool isEmpty() const { return m_article.isEmpty(); } ///< no article in it
    [[nodiscard]] bool isCollection() const { return m_isCollection; } ///< the page is said to be a list

    /// A property that is a text, or the first of several, or a thing's name.
    [[nodiscard]] QString text(const char* key) const;
    /// The names of what a property holds: a text, a thing (or the one its @id points to), or a list of them.
    [[nodiscard]] QStringList names(const char* key) const;
    [[nodiscard]] QString address() const; ///< of the page

private:
    void readBlock(const QByteArray& text);
    void read(const QJsonValue& value, int depth);
    [[nodiscard]] QStringList namesIn(const QJsonValue& value) const;

    QJsonObject m_article;
    QHash<QString, QString> m_names; ///< of things by their @id
    bool m_isCollection = false;
};

} // namespace warraq

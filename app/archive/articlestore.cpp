#include "archive/articlestore.h"

#include "archive/compression.h"
#include "archive/preparedrecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace warraq {

namespace {

/// Nothing in it is written otherwise in JSON.
bool isPlainInJson(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() >= 0x20 && c != u'"' && c != u'\\' && !c.isSurrogate();
    });
}

} // namespace

QString listToJson(const QStringList& list)
{
    if (list.isEmpty())
        return {};
    if (std::all_of(list.begin(), list.end(), isPlainInJson))
        return QStringLiteral("[\"") + list.join(QStringLiteral("\",\"")) + QStringLiteral("\"]");
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QStringList listFromJson(const QString& json)
{
    QStringList list;
    for (const auto& item : QJsonDocument::fromJson(json.toUtf8()).array())
        list << item.toString();
    return list;
}

QString originsToJson(const FieldOrigins& origins)
{
    QJsonObject object;
    for (const auto& [field, origin] : origins)
        object.insert(toString(field), toString(origin));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

FieldOrigins originsFromJson(const QString& json)
{
    FieldOrigins origins;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto field = fieldFromString(it.key());
        const auto origin = originFromString(it->toString());
        if (field && origin)
            origins[*field] = *origin;
    }
    return origins;
}

QString identifiersToJson(const QMap<QString, QString>& identifiers)
{
    if (identifiers.isEmpty())
        return {};
    if (identifiers.size() == 1 && isPlainInJson(identifiers.firstKey()) &&
        isPlainInJson(identifiers.first()))
        return QStringLiteral("{\"") + identifiers.firstKey() + QStringLiteral("\":\"") +
               identifiers.first() + QStringLiteral("\"}");
    QJsonObject object;
    for (auto it = identifiers.begin(); it != identifiers.end(); ++it)
        object.insert(it.key(), it.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QMap<QString, QString> identifiersFromJson(const QString& json)
{
    QMap<QString, QString> identifiers;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        identifiers.insert(it.key(), it->toString());
    return identifiers;
}

QString fieldText(const ArticleContent& content, Field field)
{
    const auto known = [](const QString& text) { return text.isEmpty() ? QString() : text; };
    const auto date = [](const std::optional<PartialDate>& value) {
        return value ? value->toIso() : QString();
    };
    switch (field) {
    case Field::Title:
        return known(content.title);
    case Field::Subtitle:
        return known(content.subtitle);
    case Field::Authors:
        return listToJson(content.authors);
    case Field::Agency:
        return known(content.agency);
    case Field::Published:
        return date(content.published);
    case Field::Modified:
        return date(content.modified);
    case Field::Publication:
        return known(content.publication);
    case Field::Section:
        return known(content.section);
    case Field::Genre:
        return known(content.genre);
    case Field::Places:
        return listToJson(content.places);
    case Field::Url:
        return known(content.url);
    case Field::Language:
        return known(content.language);
    case Field::Dateline:
        return known(content.dateline);
    case Field::Captured:
    case Field::Identifiers:
    case Field::Images:
    case Field::Text:
        break; // belong to the captured text itself
    }
    return {};
}

bool setField(ArticleContent& content, Field field, const QString& value, FieldOrigin origin)
{
    switch (field) {
    case Field::Title:
        content.title = value;
        break;
    case Field::Subtitle:
        content.subtitle = value;
        break;
    case Field::Authors:
        content.authors = listFromJson(value);
        break;
    case Field::Agency:
        content.agency = value;
        break;
    case Field::Published:
        content.published = PartialDate::fromIso(value);
        break;
    case Field::Modified:
        content.modified = PartialDate::fromIso(value);
        break;
    case Field::Publication:
        content.publication = value;
        break;
    case Field::Section:
        content.section = value;
        break;
    case Field::Genre:
        content.genre = value;
        break;
    case Field::Places:
        content.places = listFromJson(value);
        break;
    case Field::Url:
        content.url = value;
        break;
    case Field::Language:
        content.language = value;
        break;
    case Field::Dateline:
        content.dateline = value;
        break;
    default:
        return false;
    }
    content.origins[field] = origin;
    return true;
}

namespace {

/// What is stored of a version.
QByteArray versionQuery(const char* joined, const char* chosen)
{
    return QByteArrayLiteral(
               "SELECT version.id, version.record_id, version.title, version.subtitle, version.authors, "
               "version.agency, version.published, version.modified, version.publication, version.section, "
               "version.genre, version.dateline, version.places, version.language, version.url, "
               "version.identifiers, origin_set.origins, version.word_count, version.imported, "
               "version.profile, "
               "version.captured, article.duplicate_of, article.published_not_before, "
               "article.published_not_after, version.body, version.html, article.id "
               "FROM article JOIN version ON ") +
           joined +
           QByteArrayLiteral(" LEFT JOIN origin_set ON origin_set.id = version.origin_set_id WHERE ") +
           chosen;
}

} // namespace

Result<ArticleStore::Stored> ArticleStore::load(ArticleId id, Texts texts)
{
    static const QByteArray shown = versionQuery("version.id = article.current_version_id", "article.id = ?");
    auto query = m_connection.prepare(m_article, shown.constData());
    if (!query)
        return query.failure();
    auto stored = read(**query, id.value, texts);
    if (!stored)
        return stored;
    if (texts != Texts::ForList) {
        if (auto images = loadImages(*stored); !images)
            return images.failure();
    }
    if (auto over = layOver(id, *stored); !over)
        return over.failure();
    return stored;
}

Result<ArticleStore::Stored> ArticleStore::loadVersion(qint64 version, Texts texts)
{
    static const QByteArray one = versionQuery("article.id = version.article_id", "version.id = ?");
    auto query = m_connection.prepare(m_version, one.constData());
    if (!query)
        return query.failure();
    auto stored = read(**query, version, texts);
    if (!stored)
        return stored;
    if (auto images = loadImages(*stored); !images)
        return images.failure();
    return stored;
}

/// The row without what is laid over it.
Result<ArticleStore::Stored> ArticleStore::read(Statement& row, qint64 number, Texts texts)
{
    row.bind(1, number);
    auto there = row.step();
    if (!there)
        return there.failure();
    if (!*there)
        return unexpected(ErrorKind::NotFound, QString::number(number),
                          QStringLiteral("there is no such article"));
    Stored stored;
    stored.version = row.integer(0);
    stored.record = row.integer(1);
    auto& content = stored.content;
    content.title = row.text(2);
    content.subtitle = row.text(3);
    content.authors = listFromJson(row.text(4));
    content.agency = row.text(5);
    content.published = PartialDate::fromIso(row.text(6));
    content.modified = PartialDate::fromIso(row.text(7));
    content.publication = row.text(8);
    content.section = row.text(9);
    content.genre = row.text(10);
    content.dateline = row.text(11);
    content.places = listFromJson(row.text(12));
    content.language = row.text(13);
    content.url = row.text(14);
    if (texts != Texts::ForList) {
        content.identifiers = identifiersFromJson(row.text(15));
        content.origins = originsFromJson(row.text(16));
    }
    stored.words = static_cast<int>(row.integer(17));
    stored.imported = row.moment(18).value_or(QDateTime());
    stored.profile = row.text(19);
    content.captured = row.moment(20);
    stored.duplicateOf = row.integer(21);
    stored.notBefore = row.text(22);
    stored.notAfter = row.text(23);
    stored.article = ArticleId{row.integer(26)};
    const QByteArray packedBody = texts == Texts::Without ? QByteArray() : row.blob(24);
    const QByteArray packedHtml = texts == Texts::With ? row.blob(25) : QByteArray();
    row.reset();
    if (texts == Texts::Without)
        return stored;
    auto body = unpacked(packedBody);
    if (texts == Texts::ForList) {
        // A damaged text has no snippet; the list is there all the same, and whoever opens the article is
        // told.
        if (body)
            stored.utf8 = std::move(*body);
        return stored;
    }
    const auto damaged = [&] {
        return unexpected(ErrorKind::Malformed, m_connection.path(),
                          QStringLiteral("the text of article %1 is damaged").arg(stored.article.value));
    };
    if (!body)
        return damaged();
    content.text = QString::fromUtf8(*body);
    if (packedHtml.isEmpty()) {
        content.html = paragraphsHtml(content.text);
    } else {
        auto html = unpacked(packedHtml, *body);
        if (!html)
            return damaged();
        content.html = QString::fromUtf8(*html);
    }
    return stored;
}

Result<void> ArticleStore::loadImages(Stored& stored)
{
    auto query = m_connection.prepare(
        m_images, "SELECT media_id, caption, credit, source, asset FROM version_image WHERE version_id = ? "
                  "AND position >= 0 ORDER BY position");
    if (!query)
        return query.failure();
    Statement& row = **query;
    row.bind(1, stored.version);
    return row.forEachRow([&] {
        stored.content.images.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)});
    });
}

Result<void> ArticleStore::layOver(ArticleId id, Stored& stored)
{
    // A person's value comes last and so wins.
    auto query =
        m_connection.prepare(m_fields, "SELECT field, origin, value FROM article_field WHERE article_id = ? "
                                       "ORDER BY origin = 'person', changed");
    if (!query)
        return query.failure();
    Statement& row = **query;
    row.bind(1, id.value);
    return row.forEachRow([&] {
        const auto field = fieldFromString(row.text(0));
        const auto origin = originFromString(row.text(1));
        if (!field || !origin)
            return;
        // Completions fill what is unknown; corrections replace, also by "unknown".
        if (*origin == FieldOrigin::Person || fieldText(stored.content, *field).isNull())
            setField(stored.content, *field, row.text(2), *origin);
    });
}

} // namespace warraq

#include "formats/jsonarticles.h"

#include "core/itemcolumns.h"
#include "core/sourcerecord.h"
#include "formats/feeditem.h"
#include "formats/jsonpieces.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace warraq {

namespace {

class ColumnList
{
public:
    void add(const char* name, const QString& value)
    {
        if (!value.trimmed().isEmpty())
            m_columns.emplace_back(QString::fromLatin1(name), value);
    }
    void addText(const QString& text, const char* plain, const char* html)
    {
        add(feed::looksLikeHtml(text) ? html : plain, text);
    }
    void addImage(const QString& address, const QString& caption, const QString& credit = {})
    {
        if (!address.isEmpty())
            add(item::leadImage,
                QStringList{address, caption.simplified(), credit.simplified()}.join(listSeparator));
    }
    ItemColumns take() { return std::move(m_columns); }

private:
    ItemColumns m_columns;
};

QString textOf(const QJsonValue& value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'f', 0) : value.toString();
}

/// One or many, in JSON-LD the same.
QList<QJsonValue> listOf(const QJsonValue& value)
{
    if (!value.isArray())
        return value.isUndefined() || value.isNull() ? QList<QJsonValue>() : QList<QJsonValue>{value};
    QList<QJsonValue> list;
    for (const auto& one : value.toArray())
        list << one;
    return list;
}

/// A text, `{"@value": "..."}`, or what has a name.
QString nameOf(const QJsonValue& value)
{
    for (const auto& one : listOf(value)) {
        const QString name = one.isObject()
                                 ? (one[u"@value"].isString() ? one[u"@value"] : one[u"name"]).toString()
                                 : one.toString();
        if (!name.isEmpty())
            return name;
    }
    return {};
}

QString webAddress(const QJsonValue& value)
{
    for (const auto& one : listOf(value)) {
        const QString address =
            one.isObject() ? (one[u"@id"].isString() ? one[u"@id"] : one[u"url"]).toString() : one.toString();
        if (address.startsWith(QLatin1String("http")))
            return address;
    }
    return {};
}

bool isArticleType(const QJsonValue& value)
{
    static const QStringList types{QStringLiteral("Article"),
                                   QStringLiteral("NewsArticle"),
                                   QStringLiteral("AnalysisNewsArticle"),
                                   QStringLiteral("AskPublicNewsArticle"),
                                   QStringLiteral("BackgroundNewsArticle"),
                                   QStringLiteral("OpinionNewsArticle"),
                                   QStringLiteral("ReportageNewsArticle"),
                                   QStringLiteral("ReviewNewsArticle"),
                                   QStringLiteral("BlogPosting"),
                                   QStringLiteral("LiveBlogPosting"),
                                   QStringLiteral("Report"),
                                   QStringLiteral("ScholarlyArticle"),
                                   QStringLiteral("TechArticle")};
    static const QRegularExpression before(QStringLiteral("^.*[/#:]"));
    const auto list = listOf(value);
    return std::any_of(list.begin(), list.end(),
                       [](const QJsonValue& type) { return types.contains(type.toString().remove(before)); });
}

bool isSchema(const QJsonValue& context)
{
    const auto list = listOf(context);
    return std::any_of(list.begin(), list.end(), [](const QJsonValue& one) {
        return one.toString().contains(QLatin1String("schema.org")) ||
               one[u"@vocab"].toString().contains(QLatin1String("schema.org"));
    });
}

} // namespace

ItemColumns jsonLdColumns(const QJsonObject& object, bool hasContext)
{
    const bool isKnown = hasContext || isSchema(object[u"@context"]);
    if (object[u"item"].isObject() && object[u"@type"].toString().endsWith(QLatin1String("ListItem")))
        return jsonLdColumns(object[u"item"].toObject(), isKnown);
    if (!isKnown || !isArticleType(object[u"@type"]))
        return {};
    ColumnList columns;
    const QString title = nameOf(object[u"headline"]);
    columns.addText(title.isEmpty() ? nameOf(object[u"name"]) : title, item::title, item::titleHtml);
    columns.add(item::subtitle, nameOf(object[u"alternativeHeadline"]));
    QString body = nameOf(object[u"articleBody"]);
    if (body.isEmpty())
        body = nameOf(object[u"text"]);
    const bool isSummary = body.isEmpty();
    if (isSummary)
        body = nameOf(object[u"description"]);
    columns.addText(body, item::body, item::bodyHtml);
    if (isSummary)
        columns.add(item::bodyIsSummary, QStringLiteral("1"));
    for (const auto& author : listOf(object[u"author"]))
        columns.add(item::author, nameOf(author));
    columns.add(item::published, nameOf(object[u"datePublished"]));
    columns.add(item::modified, nameOf(object[u"dateModified"]));
    columns.add(item::publication, nameOf(object[u"publisher"]));
    for (const auto& section : listOf(object[u"articleSection"]))
        columns.add(item::section, nameOf(section));
    for (const auto& keyword : listOf(object[u"keywords"])) {
        for (const auto& one : nameOf(keyword).split(u',', Qt::SkipEmptyParts))
            columns.add(item::keyword, one.trimmed());
    }
    columns.add(item::language, nameOf(object[u"inLanguage"]));
    for (const char16_t* name : {u"url", u"mainEntityOfPage", u"@id"}) {
        if (const QString address = webAddress(object[QStringView(name)]); !address.isEmpty()) {
            columns.add(item::url, address);
            columns.add(item::base, address);
            break;
        }
    }
    for (const auto& image : listOf(object[u"image"])) {
        const QString own = image[u"contentUrl"].toString();
        const QString url = image[u"url"].toString();
        columns.addImage(image.isString() ? image.toString()
                         : url.isEmpty()  ? own
                                          : url,
                         nameOf(image[u"caption"]), nameOf(image[u"creditText"]));
    }
    return columns.take();
}

QStringList ExportNames::keysOf(const QString& key) const
{
    auto places = m_places.value(key);
    std::stable_sort(places.begin(), places.end(),
                     [](const Place& a, const Place& b) { return a.order < b.order; });
    QStringList keys;
    for (const auto& place : places)
        keys << place.key;
    return keys;
}

ExportNames ExportNames::ofGhost(const ByteSource& source, const QByteArray& tables,
                                 const CancelToken& cancel)
{
    ExportNames names;
    const auto device = source.again ? source.again() : nullptr;
    if (!device)
        return names;
    QList<QByteArray> paths;
    for (const char* table : {"users", "tags", "posts_authors", "posts_tags", "posts_meta", "settings"})
        paths << tables + table;
    JsonPieces pieces(*device, paths);
    for (;;) {
        const auto piece = pieces.next(cancel);
        if (!piece || !*piece || names.isFull())
            return names;
        const QString table = QString::fromLatin1((*piece)->key.mid(tables.size()));
        const QJsonObject row = QJsonDocument::fromJson((*piece)->bytes).object();
        if (table == u"users" || table == u"tags") {
            names.m_named.insert(table + u'/' + textOf(row[u"id"]), {row[u"name"].toString(), {}, {}});
        } else if (table == u"posts_meta") {
            names.m_named.insert(table + u'/' + textOf(row[u"post_id"]),
                                 {row[u"feature_image_caption"].toString(), {}, {}});
        } else if (table == u"settings") {
            names.m_named.insert(table + u'/' + row[u"key"].toString(), {row[u"value"].toString(), {}, {}});
        } else {
            const bool isTag = table == u"posts_tags";
            const QString key = isTag ? QStringLiteral("tags/") + textOf(row[u"tag_id"])
                                      : QStringLiteral("users/") + textOf(row[u"author_id"]);
            names.m_places[table + u'/' + textOf(row[u"post_id"])].push_back(
                {row[u"sort_order"].toDouble(), key});
            ++names.m_placed;
        }
    }
}

ExportNames ExportNames::ofJsonApi(const ByteSource& source, const CancelToken& cancel)
{
    ExportNames names;
    const auto device = source.again ? source.again() : nullptr;
    if (!device)
        return names;
    JsonPieces pieces(*device, QList<QByteArray>{"included"});
    for (;;) {
        const auto piece = pieces.next(cancel);
        if (!piece || !*piece || names.isFull())
            return names;
        const QJsonObject object = QJsonDocument::fromJson((*piece)->bytes).object();
        const QJsonObject attributes = object[u"attributes"].toObject();
        Named named;
        for (const char16_t* name : {u"display_name", u"name", u"title", u"label"}) {
            if (named.name.isEmpty())
                named.name = attributes[QStringView(name)].toString();
        }
        const QJsonValue uri = attributes[u"uri"];
        named.address = (uri.isObject() ? uri[u"url"] : uri).toString();
        const QJsonObject related = object[u"relationships"].toObject();
        for (const auto& relation : related) {
            const QJsonValue data = relation[u"data"];
            if (data[u"type"].toString() == u"file--file" && named.further.isEmpty())
                named.further = QStringLiteral("file--file/") + textOf(data[u"id"]);
        }
        names.m_named.insert(object[u"type"].toString() + u'/' + textOf(object[u"id"]), std::move(named));
    }
}

namespace {

/// Ghost kept times as ISO 8601, as MySQL does, and as milliseconds since 1970; all in UTC.
QString ghostTime(const QJsonValue& value)
{
    if (value.isDouble())
        return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(value.toDouble()), Qt::UTC)
            .toString(Qt::ISODate);
    static const QRegularExpression plain(
        QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d)$"));
    const auto match = plain.match(value.toString());
    return match.hasMatch() ? match.captured(1) + u'T' + match.captured(2) + u'Z' : value.toString();
}

} // namespace

ItemColumns ghostColumns(const QJsonObject& post, const ExportNames& names)
{
    ColumnList columns;
    const QString id = textOf(post[u"id"]);
    const QString setting = QStringLiteral("settings/");
    // Up to version 2 a number said what is a page.
    const QString type = post[u"type"].toString();
    const bool isPage = type == u"page" || post[u"page"].toBool() || post[u"page"].toInt() != 0;
    columns.add(item::type, isPage ? QStringLiteral("page") : type);
    const QString status = post[u"status"].toString();
    columns.add(item::status, status == u"published" || status == u"sent" ? QStringLiteral("publish")
                              : status == u"scheduled"                    ? QStringLiteral("future")
                                                                          : QStringLiteral("draft"));
    columns.add(item::title, post[u"title"].toString());
    columns.add(item::subtitle, post[u"custom_excerpt"].toString());
    const QString html = post[u"html"].toString();
    if (!html.isEmpty())
        columns.add(item::bodyHtml, html);
    else
        columns.add(item::body, post[u"plaintext"].toString());
    QStringList authors = names.keysOf(QStringLiteral("posts_authors/") + id);
    if (authors.isEmpty()) // before there could be several
        authors << QStringLiteral("users/") + textOf(post[u"author_id"]);
    for (const auto& key : std::as_const(authors))
        columns.add(item::author, names.named(key).name);
    // The first tag is a post's primary one, which sites use as its section; `#` is for the site itself.
    bool isFirst = true;
    for (const auto& key : names.keysOf(QStringLiteral("posts_tags/") + id)) {
        const QString tag = names.named(key).name;
        if (tag.startsWith(u'#'))
            continue;
        columns.add(isFirst ? item::section : item::keyword, tag);
        isFirst = false;
    }
    columns.add(item::published, ghostTime(post[u"published_at"]));
    columns.add(item::modified, ghostTime(post[u"updated_at"]));
    columns.add(item::publication, names.named(setting + QStringLiteral("title")).name);
    QString language = names.named(setting + QStringLiteral("locale")).name;
    if (language.isEmpty())
        language = names.named(setting + QStringLiteral("lang")).name;
    columns.add(item::language, post[u"locale"].isString() ? post[u"locale"].toString() : language);
    columns.add(item::url, webAddress(post[u"canonical_url"]));
    columns.add(item::id, id);
    const QJsonValue image = post[u"feature_image"].isString() ? post[u"feature_image"] : post[u"image"];
    const QString caption = names.named(QStringLiteral("posts_meta/") + id).name;
    columns.addImage(image.toString(),
                     caption.isEmpty() ? post[u"feature_image_caption"].toString() : caption);
    return columns.take();
}

namespace {

/// Drupal gives a text with its format; what that makes of it is `processed`.
QString formattedText(const QJsonValue& value)
{
    QString text;
    for (const auto& one : listOf(value)) {
        const QString processed = one[u"processed"].toString();
        text += one.isString() ? one.toString() : processed.isEmpty() ? one[u"value"].toString() : processed;
    }
    return text;
}

void addRelated(ColumnList& columns, const QString& relation, const QJsonValue& data,
                const ExportNames& names, const QString& address)
{
    const QString type = data[u"type"].toString();
    const auto named = names.named(type + u'/' + textOf(data[u"id"]));
    const bool isAuthor =
        relation == u"uid" || relation == u"created_by" || relation.contains(QLatin1String("author"));
    if (type.startsWith(QLatin1String("taxonomy_term--")) || type == u"categories" || type == u"tags") {
        const bool isKeyword =
            type.endsWith(QLatin1String("tags")) || type.endsWith(QLatin1String("keywords"));
        columns.add(isKeyword ? item::keyword : item::section, named.name);
    } else if (isAuthor) {
        columns.add(item::author, named.name);
    } else if (type == u"file--file" || type.startsWith(QLatin1String("media--"))) {
        const QString file = named.further.isEmpty() ? named.address : names.named(named.further).address;
        if (!file.isEmpty())
            columns.addImage(QUrl(address).resolved(QUrl(file)).toString(),
                             data[u"meta"][u"title"].toString());
    }
}

} // namespace

ItemColumns jsonApiColumns(const QJsonObject& object, const ExportNames& names, const QString& address)
{
    const QJsonObject attributes = object[u"attributes"].toObject();
    const QString title = attributes[u"title"].toString();
    QString body = formattedText(attributes[u"body"]);
    if (body.isEmpty())
        body = formattedText(attributes[u"text"]);
    if (body.isEmpty())
        body = attributes[u"introtext"].toString() + attributes[u"fulltext"].toString();
    if (!object[u"type"].isString() || !object.contains(u"id") || title.isEmpty() || body.isEmpty())
        return {};
    ColumnList columns;
    const bool isDraft = attributes[u"status"] == QJsonValue(false) ||
                         (attributes[u"state"].isDouble() && attributes[u"state"].toInt() != 1 &&
                          attributes[u"state"].toInt() != 2); // Joomla: 2 is in the archive
    if (isDraft)
        columns.add(item::status, QStringLiteral("draft"));
    if (object[u"type"].toString() == u"node--page")
        columns.add(item::type, QStringLiteral("page"));
    columns.add(item::title, title);
    columns.add(item::subtitle, attributes[u"field_subtitle"].toString());
    columns.addText(body, item::body, item::bodyHtml);
    columns.add(item::author, attributes[u"created_by_alias"].toString());
    const QString up = attributes[u"publish_up"].toString();
    columns.add(item::published, up.isEmpty() ? attributes[u"created"].toString() : up);
    const QString changed = attributes[u"changed"].toString();
    columns.add(item::modified, changed.isEmpty() ? attributes[u"modified"].toString() : changed);
    const QString language = attributes[u"langcode"].toString();
    columns.add(item::language, language.isEmpty() ? attributes[u"language"].toString() : language);
    const QJsonValue self = object[u"links"][u"self"];
    QString place = (self.isObject() ? self[u"href"] : self).toString();
    if (!place.startsWith(QLatin1String("http")))
        place = address;
    if (const QString alias = attributes[u"path"][u"alias"].toString();
        alias.startsWith(u'/') && place.startsWith(QLatin1String("http")))
        columns.add(item::url, QUrl(place).resolved(QUrl(alias)).toString());
    columns.add(item::base, place);
    columns.add(item::id, textOf(object[u"id"]));
    const QJsonObject related = object[u"relationships"].toObject();
    for (auto relation = related.begin(); relation != related.end(); ++relation) {
        for (const auto& data : listOf(relation.value()[u"data"]))
            addRelated(columns, relation.key(), data, names, place);
    }
    return columns.take();
}

} // namespace warraq

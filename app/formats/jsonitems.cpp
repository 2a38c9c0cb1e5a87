#include "formats/jsonitems.h"

#include "core/itemcolumns.h"
#include "formats/feeditem.h"

#include <QJsonArray>

namespace warraq {

namespace {

using Columns = std::vector<std::pair<QString, QString>>;

class ColumnList
{
public:
    void add(const char* name, const QString& value)
    {
        if (!value.isEmpty())
            m_columns.emplace_back(QString::fromLatin1(name), value);
    }
    void addImage(const char* name, const QString& address, const QString& caption, const QString& id = {})
    {
        if (!address.isEmpty())
            add(name, QStringList{address, caption, {}, id}.join(listSeparator));
    }
    Columns take() { return std::move(m_columns); }

private:
    Columns m_columns;
};

QString textOf(const QJsonValue& value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'f', 0) : value.toString();
}

/// `{"rendered": ...}`, or the text itself.
QString rendered(const QJsonValue& value)
{
    return value.isObject() ? value[u"rendered"].toString() : value.toString();
}

/// Times in UTC have no zone in this API.
QString utc(const QJsonValue& value)
{
    const QString text = value.toString();
    return text.isEmpty() || text.startsWith(QLatin1String("0000")) ? QString() : text + u'Z';
}

QString plain(const QString& html)
{
    static const QRegularExpression tags(QStringLiteral("<[^<>]*>"));
    return QString(html).remove(tags).simplified();
}

const char* kindOf(const QJsonObject& object)
{
    if (object.contains(u"taxonomy") && object.contains(u"slug") && object.contains(u"name"))
        return "term";
    if (object.contains(u"avatar_urls") && object.contains(u"slug"))
        return "user";
    if (object.contains(u"author_name") && object.contains(u"post") && object.contains(u"content"))
        return "comment";
    if (object.contains(u"source_url") && object.contains(u"media_type"))
        return "attachment";
    return nullptr;
}

} // namespace

std::vector<std::pair<QString, QString>> jsonFeedColumns(const QJsonObject& item, const QString& feedTitle,
                                                         const QString& feedLanguage)
{
    ColumnList columns;
    const auto text = [&item](QStringView name) { return textOf(item[name]); };
    columns.add(item::title, text(u"title"));
    if (const QString html = text(u"content_html"); !html.isEmpty())
        columns.add(item::bodyHtml, html);
    else
        columns.add(item::body, text(u"content_text").isEmpty() ? text(u"summary") : text(u"content_text"));
    if (text(u"content_html").isEmpty() && text(u"content_text").isEmpty())
        columns.add(item::bodyIsSummary, QStringLiteral("1"));
    const auto addAuthor = [&columns](const QJsonValue& author) {
        columns.add(item::author, author[u"name"].toString());
    };
    for (const auto& author : item[u"authors"].toArray())
        addAuthor(author);
    if (!item.contains(u"authors"))
        addAuthor(item[u"author"]); // version 1
    columns.add(item::published, text(u"date_published"));
    columns.add(item::modified, text(u"date_modified"));
    columns.add(item::publication, feedTitle);
    for (const auto& tag : item[u"tags"].toArray())
        columns.add(item::section, tag.toString());
    columns.add(item::language, text(u"language").isEmpty() ? feedLanguage : text(u"language"));
    const QString url = text(u"url");
    const QString id = text(u"id");
    columns.add(item::url, url.isEmpty() && id.startsWith(QLatin1String("http")) ? id : url);
    columns.add(item::base, url);
    columns.add(item::id, id);
    columns.addImage(item::leadImage, text(u"image"), {});
    for (const auto& attachment : item[u"attachments"].toArray()) {
        if (attachment[u"mime_type"].toString().startsWith(QLatin1String("image/")))
            columns.addImage(item::leadImage, attachment[u"url"].toString(), attachment[u"title"].toString());
    }
    return columns.take();
}

bool isWordPress(const QJsonObject& object)
{
    const bool isPost =
        object[u"content"][u"rendered"].isString() && object[u"title"][u"rendered"].isString();
    // A list of them may have been made without their links.
    const bool isOther = object.contains(u"_links") || object.contains(u"avatar_urls") ||
                         (object.contains(u"taxonomy") && object.contains(u"count")) ||
                         object.contains(u"mime_type");
    return isPost || (kindOf(object) && isOther);
}

std::vector<std::pair<QString, QString>> wordPressColumns(const QJsonObject& object,
                                                          const WordPressNames& names)
{
    ColumnList columns;
    const char* kind = kindOf(object);
    columns.add(item::type, kind ? QString::fromLatin1(kind) : object[u"type"].toString());
    columns.add(item::status, object[u"status"].toString());
    columns.add(item::titleHtml, rendered(object[u"title"]));
    columns.add(item::bodyHtml, rendered(object[u"content"]));
    const QJsonValue embedded = object[u"_embedded"];
    const QJsonValue yoast = object[u"yoast_head_json"];
    bool anyAuthor = false;
    for (const auto& author : embedded[u"author"].toArray()) {
        columns.add(item::author, author[u"name"].toString());
        anyAuthor |= author[u"name"].isString();
    }
    if (!anyAuthor) {
        const QString told = yoast[u"author"].toString();
        columns.add(item::author, told.isEmpty() ? names.author(textOf(object[u"author"])) : told);
    }
    const QString published = utc(object[u"date_gmt"]);
    columns.add(item::published, published.isEmpty() ? object[u"date"].toString() : published);
    const QString modified = utc(object[u"modified_gmt"]);
    columns.add(item::modified, modified.isEmpty() ? object[u"modified"].toString() : modified);
    columns.add(item::publication, plain(yoast[u"og_site_name"].toString()));
    if (!embedded[u"wp:term"].isArray()) {
        for (const auto& number : object[u"categories"].toArray())
            columns.add(item::section, names.section(textOf(number)));
        for (const auto& number : object[u"tags"].toArray())
            columns.add(item::keyword, names.tag(textOf(number)));
    }
    for (const auto& taxonomy : embedded[u"wp:term"].toArray()) {
        for (const auto& term : taxonomy.toArray()) {
            const QString name = term[u"name"].toString();
            if (term[u"taxonomy"].toString() == u"category" && name != u"Uncategorized")
                columns.add(item::section, name);
            else if (term[u"taxonomy"].toString() == u"post_tag")
                columns.add(item::keyword, name);
        }
    }
    const QString link = object[u"link"].toString();
    columns.add(item::url, link);
    columns.add(item::base, link);
    columns.add(item::id, textOf(object[u"id"]));
    for (const auto& media : embedded[u"wp:featuredmedia"].toArray())
        columns.addImage(item::leadImage, media[u"source_url"].toString(), plain(rendered(media[u"caption"])),
                         textOf(media[u"id"]));
    return columns.take();
}

} // namespace warraq

#include "extract/htmljsonld.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace warraq {

namespace {

constexpr int deepest = 6;
constexpr int depthOfPage = 2; ///< further in, a review is one of many on a page

bool isArticleType(const QString& type)
{
    static const QRegularExpression form(QStringLiteral("(Article|BlogPosting|LiveBlogPosting|Report)$"));
    return form.match(type).hasMatch() && type != u"ReportageArchive";
}

QStringList typesOf(const QJsonObject& object)
{
    QStringList types;
    const QJsonValue type = object.value(QStringLiteral("@type"));
    if (type.isString())
        types << type.toString();
    for (const auto& item : type.toArray())
        types << item.toString();
    return types;
}

/// Raw line ends inside strings are the usual fault; comments and CDATA round the whole, commas too many.
QJsonDocument repaired(const QByteArray& text)
{
    QString json = QString::fromUtf8(text);
    static const QRegularExpression wrapping(QStringLiteral(
        "^\\s*(?:<!--|(?://|/\\*)?\\s*<!\\[CDATA\\[\\s*(?:\\*/)?|/\\*.*?\\*/)|(?:-->|(?://|/\\*)?"
        "\\s*\\]\\]>\\s*(?:\\*/)?|;)\\s*$"));
    json.remove(wrapping);
    json.replace(u'\n', u' ').replace(u'\t', u' ').replace(u'\r', u' ');
    static const QRegularExpression comma(QStringLiteral(",\\s*([}\\]])"));
    json.replace(comma, QStringLiteral("\\1"));
    return QJsonDocument::fromJson(json.trimmed().toUtf8());
}

/// A person whose name is said in two fields alone.
QString nameOfParts(const QJsonObject& person)
{
    const QString given = person.value(QStringLiteral("givenName")).toString();
    const QString family = person.value(QStringLiteral("familyName")).toString();
    return family.isEmpty() ? QString() : (given + u' ' + family).simplified();
}

} // namespace

HtmlJsonLd::HtmlJsonLd(const QList<QByteArray>& blocks)
{
    for (const auto& block : blocks)
        readBlock(block);
}

void HtmlJsonLd::readBlock(const QByteArray& text)
{
    QJsonDocument document = QJsonDocument::fromJson(text.trimmed());
    if (document.isNull())
        document = repaired(text);
    if (document.isArray())
        read(QJsonValue(document.array()), 0);
    else
        read(QJsonValue(document.object()), 0);
}

void HtmlJsonLd::read(const QJsonValue& value, int depth)
{
    if (depth > deepest)
        return;
    for (const auto& item : value.toArray())
        read(item, depth + 1);
    if (!value.isObject())
        return;
    const QJsonObject object = value.toObject();
    const QString id = object.value(QStringLiteral("@id")).toString();
    QString name = object.value(QStringLiteral("name")).toString();
    if (name.isEmpty())
        name = nameOfParts(object);
    if (!id.isEmpty() && !name.isEmpty())
        m_names.insert(id, name);
    for (const auto& type : typesOf(object)) {
        if (isArticleType(type) && (m_article.isEmpty() || !m_article.contains(QStringLiteral("headline"))))
            m_article = object;
        if (type == u"Review" && m_article.isEmpty() && object.contains(QStringLiteral("author")) &&
            object.contains(QStringLiteral("datePublished")) && depth <= depthOfPage)
            m_article = object;
        if (type == u"CollectionPage" || type == u"ItemList" || type == u"SearchResultsPage")
            m_isCollection = true;
    }
    read(object.value(QStringLiteral("@graph")), depth + 1);
    read(object.value(QStringLiteral("mainEntity")), depth + 1);
}

QString HtmlJsonLd::text(const char* key) const
{
    const QJsonValue value = m_article.value(QLatin1String(key));
    if (value.isArray())
        return value.toArray().at(0).toString();
    return value.isObject() ? value.toObject().value(QStringLiteral("name")).toString() : value.toString();
}

QStringList HtmlJsonLd::names(const char* key) const
{
    return namesIn(m_article.value(QLatin1String(key)));
}

QString HtmlJsonLd::address() const
{
    if (const QString url = text("url"); !url.isEmpty())
        return url;
    const QJsonValue page = m_article.value(QStringLiteral("mainEntityOfPage"));
    return page.isString() ? page.toString() : page.toObject().value(QStringLiteral("@id")).toString();
}

QStringList HtmlJsonLd::namesIn(const QJsonValue& value) const
{
    QStringList names;
    if (value.isString()) {
        names << value.toString();
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const QJsonValue name = object.value(QStringLiteral("name"));
        names << (name.isArray() ? name.toArray().at(0).toString() : name.toString());
        if (names.last().isEmpty())
            names.last() = m_names.value(object.value(QStringLiteral("@id")).toString());
        if (names.last().isEmpty())
            names.last() = nameOfParts(object);
    }
    for (const auto& item : value.toArray()) {
        if (!item.isArray())
            names << namesIn(item);
    }
    names.removeAll(QString());
    return names;
}

} // namespace warraq

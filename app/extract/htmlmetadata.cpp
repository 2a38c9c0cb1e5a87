#include "extract/htmlmetadata.h"

#include "core/limits.h"
#include "core/textfold.h"
#include "extract/fieldpatterns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMultiHash>
#include <QRegularExpression>

namespace warraq {

namespace {

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

/// A string, an object's name, or a list of either.
QStringList namesIn(const QJsonValue& value)
{
    QStringList names;
    if (value.isString()) {
        names << value.toString();
    } else if (value.isObject()) {
        const QJsonValue name = value.toObject().value(QStringLiteral("name"));
        names << (name.isArray() ? name.toArray().at(0).toString() : name.toString());
    }
    for (const auto& item : value.toArray())
        names << namesIn(item);
    names.removeAll(QString());
    return names;
}

/// Collects metadata in the order of trust; the first that knows a field keeps it.
class Collector
{
public:
    explicit Collector(const HtmlTree& tree) : m_tree(tree) {}

    HtmlMetadata collect()
    {
        readElements();
        for (const auto& json : m_tree.jsonLd())
            readJsonLd(json);
        applyJsonLd();
        applyMeta();
        applyElements();
        return std::move(m_result);
    }

private:
    ArticleContent& content() { return m_result.content; }

    void set(Field field, QString ArticleContent::*member, const QString& value, FieldOrigin origin)
    {
        const QString clean = unescaped(value).simplified();
        if (clean.isEmpty() || !(content().*member).isEmpty())
            return;
        content().*member =
            clean.left(field == Field::Title ? limits::titleCharacters : limits::fieldCharacters);
        content().origins[field] = origin;
    }
    void setDate(Field field, std::optional<PartialDate> ArticleContent::*member, const QString& value,
                 FieldOrigin origin)
    {
        if ((content().*member).has_value() || value.isEmpty())
            return;
        auto date = PartialDate::fromIso(value);
        if (!date)
            date = findDate(value);
        if (!date || date->year() < 1500 ||
            date->firstMoment() > QDateTime::currentDateTimeUtc().addDays(366))
            return;
        content().*member = date;
        content().origins[field] = origin;
    }
    void setAuthors(const QString& value, FieldOrigin origin)
    {
        if (!content().authors.isEmpty() || value.trimmed().isEmpty())
            return;
        Byline names = namesOf(unescaped(value));
        names.authors.removeIf([this](const QString& name) {
            return normalisedForComparison(name) == normalisedForComparison(m_result.siteName) ||
                   normalisedForComparison(name) == normalisedForComparison(content().publication);
        });
        if (!names.authors.isEmpty()) {
            content().authors = names.authors;
            content().origins[Field::Authors] = origin;
        }
        if (!names.agency.isEmpty() && content().agency.isEmpty()) {
            content().agency = names.agency;
            content().origins[Field::Agency] = origin;
        }
    }
    /// Some sites escape what is escaped already.
    static QString unescaped(const QString& text)
    {
        if (!text.contains(u'&'))
            return text;
        QString out = text;
        out.replace(QStringLiteral("&quot;"), QStringLiteral("\""))
            .replace(QStringLiteral("&#039;"), QStringLiteral("'"))
            .replace(QStringLiteral("&#39;"), QStringLiteral("'"))
            .replace(QStringLiteral("&#8217;"), QStringLiteral("’"))
            .replace(QStringLiteral("&#8216;"), QStringLiteral("‘"))
            .replace(QStringLiteral("&rsquo;"), QStringLiteral("’"))
            .replace(QStringLiteral("&nbsp;"), QStringLiteral(" "))
            .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
        return out;
    }

    void readElements()
    {
        node::forEachElement(m_tree.root(), [this](xmlNode* now) {
            const QByteArray name = node::name(now);
            if (name == "meta") {
                const QString value = node::attribute(now, "content");
                for (const char* key : {"property", "name", "itemprop"}) {
                    const QString label = node::attribute(now, key).trimmed().toLower();
                    if (!label.isEmpty() && !value.trimmed().isEmpty())
                        m_meta[label] << value;
                }
            } else if (name == "title" && m_result.pageTitle.isEmpty() && !node::is(now->parent, "svg")) {
                m_result.pageTitle = node::text(now);
            } else if (name == "link") {
                if (node::attribute(now, "rel").toLower() == u"canonical" && m_canonical.isEmpty())
                    m_canonical = node::attribute(now, "href");
            } else if (name == "html") {
                m_language = node::attribute(now, "lang");
                if (m_language.isEmpty())
                    m_language = node::attribute(now, "xml:lang");
            }
            return true;
        });
    }

    void readJsonLd(const QByteArray& text)
    {
        QJsonDocument document = QJsonDocument::fromJson(text.trimmed());
        if (document.isNull()) {
            // Raw line ends inside strings are the usual fault; comments round the whole another.
            QString repaired = QString::fromUtf8(text);
            static const QRegularExpression wrapping(
                QStringLiteral("^\\s*(<!--|//<!\\[CDATA\\[|/\\*.*?\\*/)|(-->|//\\]\\]>)\\s*$"));
            repaired.remove(wrapping);
            repaired.replace(u'\n', u' ').replace(u'\t', u' ').replace(u'\r', u' ');
            static const QRegularExpression comma(QStringLiteral(",\\s*([}\\]])"));
            repaired.replace(comma, QStringLiteral("\\1"));
            document = QJsonDocument::fromJson(repaired.trimmed().toUtf8());
        }
        if (document.isArray())
            readJsonLd(QJsonValue(document.array()), 0);
        else
            readJsonLd(QJsonValue(document.object()), 0);
    }

    void readJsonLd(const QJsonValue& value, int depth)
    {
        if (depth > 6)
            return;
        for (const auto& item : value.toArray())
            readJsonLd(item, depth + 1);
        if (!value.isObject())
            return;
        const QJsonObject object = value.toObject();
        for (const auto& type : typesOf(object)) {
            if (isArticleType(type) && (m_jsonLd.isEmpty() || !m_jsonLd.contains(QStringLiteral("headline"))))
                m_jsonLd = object;
            if (type == u"CollectionPage" || type == u"ItemList" || type == u"SearchResultsPage")
                m_result.isCollection = true;
            if (type == u"Person" && object.contains(QStringLiteral("@id")))
                m_people.insert(object.value(QStringLiteral("@id")).toString(),
                                object.value(QStringLiteral("name")).toString());
        }
        readJsonLd(object.value(QStringLiteral("@graph")), depth + 1);
        readJsonLd(object.value(QStringLiteral("mainEntity")), depth + 1);
    }

    void applyJsonLd()
    {
        if (m_jsonLd.isEmpty())
            return;
        m_result.isArticle = true;
        const auto text = [this](const char* key) {
            const QJsonValue value = m_jsonLd.value(QLatin1String(key));
            return value.isArray() ? value.toArray().at(0).toString() : value.toString();
        };
        const auto origin = FieldOrigin::JsonLd;
        const QStringList publisher = namesIn(m_jsonLd.value(QStringLiteral("publisher")));
        if (!publisher.isEmpty())
            set(Field::Publication, &ArticleContent::publication, publisher.first(), origin);
        set(Field::Title, &ArticleContent::title,
            text("headline").isEmpty() ? text("name") : text("headline"), origin);
        set(Field::Subtitle, &ArticleContent::subtitle, text("alternativeHeadline"), origin);
        setDate(Field::Published, &ArticleContent::published, text("datePublished"), origin);
        setDate(Field::Modified, &ArticleContent::modified, text("dateModified"), origin);
        set(Field::Section, &ArticleContent::section, text("articleSection"), origin);
        QStringList names = namesIn(m_jsonLd.value(QStringLiteral("author")));
        const QString id =
            m_jsonLd.value(QStringLiteral("author")).toObject().value(QStringLiteral("@id")).toString();
        if (names.isEmpty() && m_people.contains(id))
            names << m_people.value(id);
        setAuthors(names.join(listSeparatorText()), origin);
        m_jsonLanguage = text("inLanguage");
        const QString url = text("url").isEmpty()
                                ? namesOfPage(m_jsonLd.value(QStringLiteral("mainEntityOfPage")))
                                : text("url");
        m_jsonUrl = url;
    }

    static QString listSeparatorText() { return QString(QChar(0x1F)); }

    static QString namesOfPage(const QJsonValue& value)
    {
        return value.isString() ? value.toString() : value.toObject().value(QStringLiteral("@id")).toString();
    }

    QString meta(const char* name) const { return m_meta.value(QString::fromLatin1(name)).value(0); }

    void applyMeta()
    {
        using O = FieldOrigin;
        m_result.siteName = meta("og:site_name").simplified();
        m_result.type = meta("og:type").simplified().toLower();
        if (m_result.type == u"article" || m_result.type == u"newsarticle" ||
            m_meta.contains(QStringLiteral("citation_title")))
            m_result.isArticle = true;
        set(Field::Publication, &ArticleContent::publication, m_result.siteName, O::OpenGraph);
        for (const char* name :
             {"citation_journal_title", "citation_publisher", "dc.publisher", "dcterms.publisher"})
            set(Field::Publication, &ArticleContent::publication, meta(name), O::Meta);
        set(Field::Title, &ArticleContent::title, withoutSite(meta("og:title")), O::OpenGraph);
        for (const char* name : {"citation_title", "dc.title", "dcterms.title", "twitter:title", "headline"})
            set(Field::Title, &ArticleContent::title, withoutSite(meta(name)), O::Meta);

        setDate(Field::Published, &ArticleContent::published, meta("article:published_time"), O::OpenGraph);
        setDate(Field::Modified, &ArticleContent::modified, meta("article:modified_time"), O::OpenGraph);
        setDate(Field::Modified, &ArticleContent::modified, meta("og:updated_time"), O::OpenGraph);
        for (const char* name : {"citation_publication_date",
                                 "citation_online_date",
                                 "citation_date",
                                 "dcterms.issued",
                                 "dc.date.issued",
                                 "dcterms.created",
                                 "dc.date.created",
                                 "dc.date",
                                 "dcterms.date",
                                 "pubdate",
                                 "publishdate",
                                 "publish-date",
                                 "publish_date",
                                 "publication_date",
                                 "date_published",
                                 "datepublished",
                                 "article.published",
                                 "parsely-pub-date",
                                 "sailthru.date",
                                 "cxenseparse:recs:publishtime",
                                 "article_date_original",
                                 "originalpublicationdate",
                                 "displaydate",
                                 "date"})
            setDate(Field::Published, &ArticleContent::published, meta(name), O::Meta);
        for (const char* name :
             {"dcterms.modified", "dc.date.modified", "datemodified", "lastmod", "last-modified"})
            setDate(Field::Modified, &ArticleContent::modified, meta(name), O::Meta);

        set(Field::Section, &ArticleContent::section, meta("article:section"), O::OpenGraph);
        for (const char* name : {"parsely-section", "section", "articlesection", "article.section",
                                 "dc.subject.section", "cxenseparse:pageclass"})
            set(Field::Section, &ArticleContent::section, meta(name), O::Meta);

        // Highwire and Dublin Core repeat the element, one author each.
        for (const char* name :
             {"citation_author", "dc.creator", "dcterms.creator", "author", "parsely-author",
              "sailthru.author", "byl", "article:author_name", "dc.contributor"}) {
            QStringList values = m_meta.value(QString::fromLatin1(name));
            values.removeDuplicates();
            for (QString& value : values) {
                // Highwire may say `Sayegh, Fayez`.
                static const QRegularExpression inverted(QStringLiteral("^([^,]+), ([^,]+)$"));
                if (QLatin1String(name).startsWith(QLatin1String("citation")) ||
                    QLatin1String(name).startsWith(QLatin1String("dc")))
                    value.replace(inverted, QStringLiteral("\\2 \\1"));
            }
            setAuthors(values.join(listSeparatorText()), O::Meta);
        }
        const QString person = meta("article:author");
        if (!person.contains(QLatin1String("://")) && !person.contains(u'/'))
            setAuthors(person, O::OpenGraph);
        for (const auto& [value, origin] :
             {std::pair{m_canonical, O::Meta}, std::pair{meta("og:url"), O::OpenGraph},
              std::pair{m_jsonUrl, O::JsonLd}}) {
            if (value.startsWith(QLatin1String("http")))
                set(Field::Url, &ArticleContent::url, value, origin);
        }
        for (const auto& [value, origin] :
             {std::pair{m_language, O::Meta}, std::pair{m_jsonLanguage, O::JsonLd},
              std::pair{meta("og:locale"), O::OpenGraph}, std::pair{meta("dc.language"), O::Meta},
              std::pair{meta("dcterms.language"), O::Meta}, std::pair{meta("citation_language"), O::Meta}}) {
            static const QRegularExpression code(QStringLiteral("^[a-zA-Z]{2,3}(?:[-_].*)?$"));
            if (code.match(value.trimmed()).hasMatch())
                set(Field::Language, &ArticleContent::language,
                    QString(value).trimmed().replace(u'_', u'-').section(u'-', 0, 0).toLower(), origin);
        }
    }

    /// `Headline | The Paper` -> `Headline`, where the tail is the site's name.
    QString withoutSite(const QString& title) const
    {
        static const QRegularExpression tail(
            QStringLiteral("^(.{8,}?)\\s+[|\\x{2013}\\x{2014}»·-]\\s+([^|]{2,60})$"));
        const auto match = tail.match(title.simplified());
        if (!match.hasMatch())
            return title;
        const QString end = normalisedForComparison(match.captured(2));
        for (const auto& name : {m_result.siteName, m_result.content.publication}) {
            if (!name.isEmpty() && normalisedForComparison(name) == end)
                return match.captured(1);
        }
        return title;
    }

    /// Microdata, `<time>`, bylines: only this story's, not those of stories beside it.
    void applyElements()
    {
        static const QRegularExpression beside(
            QStringLiteral("related|recommend|sidebar|comment|footer|widget|promo|most-|popular|latest|more-|"
                           "teaser|trending|navigation|menu"));
        static const QRegularExpression dateClass(
            QStringLiteral("(^|[ "
                           "_-])(date|published|pubdate|post-date|entry-date|time|timestamp|posted-on|"
                           "datetime|byline-date|dateline)([ _-]|$)|publish|dateline"));
        static const QRegularExpression authorClass(
            QStringLiteral("(^|[ _-])(author|byline|writer|auteur|autor)([ _-]|$)|author-?name|byline"));
        QString time;
        QString classDate;
        QString microDate;
        QString author;
        QString byline;
        int seen = 0;
        node::forEachElement(m_tree.root(), [&](xmlNode* now) {
            const QByteArray name = node::name(now);
            if (name == "aside" || name == "footer" || name == "nav")
                return false;
            const QString classes = node::classAndId(now);
            if (name != "body" && name != "html" && !classes.trimmed().isEmpty() &&
                beside.match(classes).hasMatch() && !authorClass.match(classes).hasMatch() &&
                !dateClass.match(classes).hasMatch())
                return false;
            if (++seen > 20'000)
                return false;
            const QString property = node::attribute(now, "itemprop").toLower();
            if (property == u"datepublished" && microDate.isEmpty())
                microDate = valueOf(now);
            if (property == u"datemodified")
                setDate(Field::Modified, &ArticleContent::modified, valueOf(now), FieldOrigin::Meta);
            if (name == "time" && time.isEmpty()) {
                const QString value = node::attribute(now, "datetime");
                if (PartialDate::fromIso(value) || findDate(value) || findDate(node::text(now)))
                    time = PartialDate::fromIso(value) || findDate(value) ? value : node::text(now);
            }
            if (classDate.isEmpty() && name != "body" && dateClass.match(classes).hasMatch()) {
                const QString text = node::text(now);
                if (text.size() < 120 && findDate(text))
                    classDate = text;
            }
            const bool isAuthor = property == u"author" || node::attribute(now, "rel").toLower() == u"author";
            if (isAuthor && author.isEmpty() && node::text(now).size() < 100)
                author = microName(now);
            if (byline.isEmpty() && name != "body" && authorClass.match(classes).hasMatch()) {
                const QString text = node::text(now);
                if (text.size() > 2 && text.size() < 160)
                    byline = text;
            }
            return true;
        });
        setDate(Field::Published, &ArticleContent::published, microDate, FieldOrigin::Meta);
        setDate(Field::Published, &ArticleContent::published, time, FieldOrigin::TimeElement);
        setDate(Field::Published, &ArticleContent::published, classDate, FieldOrigin::PageText);
        setAuthors(author, FieldOrigin::Byline);
        if (const auto names = findByline(byline)) {
            setAuthors(names->authors.join(listSeparatorText()) +
                           (names->agency.isEmpty() ? QString() : listSeparatorText() + names->agency),
                       FieldOrigin::Byline);
        } else if (byline.count(u' ') < 5 && !findDate(byline)) {
            setAuthors(byline, FieldOrigin::Byline);
        }
    }

    static QString valueOf(const xmlNode* now)
    {
        for (const char* key : {"content", "datetime", "title"}) {
            const QString value = node::attribute(now, key);
            if (!value.isEmpty())
                return value;
        }
        return node::text(now);
    }
    static QString microName(xmlNode* now)
    {
        QString name;
        node::forEachElement(now, [&name](xmlNode* inner) {
            if (name.isEmpty() && node::attribute(inner, "itemprop").toLower() == u"name")
                name = valueOf(inner);
            return true;
        });
        const QString content = node::attribute(now, "content");
        return !name.isEmpty() ? name : (content.isEmpty() ? node::text(now) : content);
    }

    const HtmlTree& m_tree;
    HtmlMetadata m_result;
    QHash<QString, QStringList> m_meta;
    QHash<QString, QString> m_people;
    QJsonObject m_jsonLd;
    QString m_canonical;
    QString m_language;
    QString m_jsonLanguage;
    QString m_jsonUrl;
};

} // namespace

HtmlMetadata metadataOf(const HtmlTree& tree)
{
    return Collector(tree).collect();
}

} // namespace warraq

#include "extract/htmlmetadata.h"

#include "core/limits.h"
#include "core/sourcerecord.h"
#include "core/textfold.h"
#include "extract/fieldpatterns.h"
#include "extract/htmlstorymarks.h"
#include "extract/htmltitle.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <libxml/HTMLparser.h>

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
        m_result.siteName = unescaped(meta("og:site_name")).simplified();
        m_result.type = meta("og:type").simplified().toLower();
        applyAddressAndLanguage();
        applyJsonLd();
        applyMeta();
        applyMarks();
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
        if (!(content().*member).has_value())
            setDate(field, member, pageDate(value, content().language), origin);
    }
    void setDate(Field field, std::optional<PartialDate> ArticleContent::*member,
                 const std::optional<PartialDate>& date, FieldOrigin origin)
    {
        if ((content().*member).has_value() || !date || date->year() < 1500 ||
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
        names.authors.removeIf([this](const QString& name) { return isSite(name); });
        if (!names.authors.isEmpty()) {
            content().authors = names.authors;
            content().origins[Field::Authors] = origin;
        }
        if (!names.agency.isEmpty() && content().agency.isEmpty()) {
            content().agency = names.agency;
            content().origins[Field::Agency] = origin;
        }
    }

    /// The paper is not the author of what it prints.
    bool isSite(const QString& name) const
    {
        static const QRegularExpression noPerson(
            QStringLiteral("^\\S+\\.(?:com|org|net|de|at|ch|fr|it|es|info|co|uk|tv)\\b|^no author$|"
                           "\\b(?:editorial team|redaktion|newsroom|news desk|web desk|online desk)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        const QString folded = normalisedForComparison(name);
        if (folded == normalisedForComparison(m_result.siteName) ||
            folded == normalisedForComparison(m_result.content.publication) ||
            noPerson.match(name).hasMatch())
            return true;
        // `Headline | Name`: what stands there on its own is the site.
        const QString bare = withoutSiteName(m_result.pageTitle, {name}, {});
        if (bare.size() > 2 && bare != m_result.pageTitle.simplified())
            return true;
        QString joined = folded;
        return joined.remove(u' ') == hostWord(m_result.content.url);
    }

    /// Some sites escape what is escaped already.
    static QString unescaped(const QString& text)
    {
        static const QRegularExpression reference(
            QStringLiteral("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w{2,8}));"));
        if (!text.contains(u'&'))
            return text;
        QString out;
        qsizetype from = 0;
        auto all = reference.globalMatch(text);
        while (all.hasNext()) {
            const auto match = all.next();
            uint code = match.captured(1).isEmpty() ? match.captured(2).toUInt(nullptr, 16)
                                                    : match.captured(1).toUInt();
            if (!match.captured(3).isEmpty()) {
                const QByteArray name = match.captured(3).toLatin1();
                const auto* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.constData()));
                code = entity ? entity->value : 0;
            }
            if (code < 0x20 || code > 0x10FFFF)
                continue;
            const char32_t character = code;
            out += QStringView(text).mid(from, match.capturedStart() - from);
            out += QString::fromUcs4(&character, 1);
            from = match.capturedEnd();
        }
        out += QStringView(text).mid(from);
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
        const QString id = object.value(QStringLiteral("@id")).toString();
        const QString name = object.value(QStringLiteral("name")).toString();
        if (!id.isEmpty() && !name.isEmpty())
            m_names.insert(id, name);
        for (const auto& type : typesOf(object)) {
            if (isArticleType(type) && (m_jsonLd.isEmpty() || !m_jsonLd.contains(QStringLiteral("headline"))))
                m_jsonLd = object;
            if (type == u"CollectionPage" || type == u"ItemList" || type == u"SearchResultsPage")
                m_result.isCollection = true;
        }
        readJsonLd(object.value(QStringLiteral("@graph")), depth + 1);
        readJsonLd(object.value(QStringLiteral("mainEntity")), depth + 1);
    }

    /// A JSON-LD value that is a text, or the first of several.
    QString textOf(const char* key) const
    {
        const QJsonValue value = m_jsonLd.value(QLatin1String(key));
        if (value.isArray())
            return value.toArray().at(0).toString();
        return value.isObject() ? value.toObject().value(QStringLiteral("name")).toString()
                                : value.toString();
    }

    /// First of all, since names and dates are read by what they are.
    void applyAddressAndLanguage()
    {
        using O = FieldOrigin;
        const QString jsonUrl = textOf("url").isEmpty()
                                    ? namesOfPage(m_jsonLd.value(QStringLiteral("mainEntityOfPage")))
                                    : textOf("url");
        for (const auto& [value, origin] :
             {std::pair{m_canonical, O::Meta}, std::pair{meta("og:url"), O::OpenGraph},
              std::pair{jsonUrl, O::JsonLd}}) {
            if (value.startsWith(QLatin1String("http")))
                set(Field::Url, &ArticleContent::url, value, origin);
        }
        for (const auto& [value, origin] :
             {std::pair{m_language, O::Meta}, std::pair{textOf("inLanguage"), O::JsonLd},
              std::pair{meta("og:locale"), O::OpenGraph}, std::pair{meta("dc.language"), O::Meta},
              std::pair{meta("dcterms.language"), O::Meta}, std::pair{meta("citation_language"), O::Meta}}) {
            static const QRegularExpression code(QStringLiteral("^[a-zA-Z]{2,3}(?:[-_].*)?$"));
            if (code.match(value.trimmed()).hasMatch())
                set(Field::Language, &ArticleContent::language,
                    QString(value).trimmed().replace(u'_', u'-').section(u'-', 0, 0).toLower(), origin);
        }
    }

    void applyJsonLd()
    {
        if (m_jsonLd.isEmpty())
            return;
        m_result.isArticle = true;
        const auto origin = FieldOrigin::JsonLd;
        for (const char* key : {"publisher", "isPartOf", "sourceOrganization"}) {
            const QStringList names = namesIn(m_jsonLd.value(QLatin1String(key)));
            if (!names.isEmpty())
                set(Field::Publication, &ArticleContent::publication, names.first(), origin);
        }
        set(Field::Title, &ArticleContent::title,
            textOf("headline").isEmpty() ? textOf("name") : textOf("headline"), origin);
        set(Field::Subtitle, &ArticleContent::subtitle, textOf("alternativeHeadline"), origin);
        setDate(Field::Published, &ArticleContent::published, textOf("datePublished"), origin);
        setDate(Field::Modified, &ArticleContent::modified, textOf("dateModified"), origin);
        set(Field::Section, &ArticleContent::section, textOf("articleSection"), origin);
        QStringList names = namesIn(m_jsonLd.value(QStringLiteral("author")));
        if (names.isEmpty())
            names = namesIn(m_jsonLd.value(QStringLiteral("creator")));
        setAuthors(names.join(listSeparator), origin);
    }

    /// A string, an object's name (its own or that of the thing it points to), or a list of either.
    QStringList namesIn(const QJsonValue& value) const
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
        }
        for (const auto& item : value.toArray()) {
            if (!item.isArray())
                names << namesIn(item);
        }
        names.removeAll(QString());
        return names;
    }

    static QString namesOfPage(const QJsonValue& value)
    {
        return value.isString() ? value.toString() : value.toObject().value(QStringLiteral("@id")).toString();
    }

    QString meta(const char* name) const { return m_meta.value(QString::fromLatin1(name)).value(0); }

    void applyMeta()
    {
        using O = FieldOrigin;
        if (m_result.type == u"article" || m_result.type == u"newsarticle" ||
            m_meta.contains(QStringLiteral("citation_title")))
            m_result.isArticle = true;
        set(Field::Publication, &ArticleContent::publication, m_result.siteName, O::OpenGraph);
        for (const char* name :
             {"citation_journal_title", "citation_publisher", "dc.publisher", "dcterms.publisher"})
            set(Field::Publication, &ArticleContent::publication, meta(name), O::Meta);
        set(Field::Title, &ArticleContent::title, meta("og:title"), O::OpenGraph);
        for (const char* name : {"citation_title", "dc.title", "dcterms.title", "twitter:title", "headline"})
            set(Field::Title, &ArticleContent::title, meta(name), O::Meta);

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
            setAuthors(values.join(listSeparator), O::Meta);
        }
        // Search plug-ins say it to Twitter alone.
        static const QRegularExpression writtenBy(
            QStringLiteral("^(written by|author|escrito por|verfasst von|écrit par)$"),
            QRegularExpression::CaseInsensitiveOption);
        if (writtenBy.match(meta("twitter:label1").trimmed()).hasMatch())
            setAuthors(meta("twitter:data1"), O::Meta);
        const QString person = meta("article:author");
        if (!person.contains(QLatin1String("://")) && !person.contains(u'/'))
            setAuthors(person, O::OpenGraph);
    }

    /// What the page shows, after what it says.
    void applyMarks()
    {
        const StoryMarks marks = storyMarksOf(
            m_tree, content().language, content().title.isEmpty() ? m_result.pageTitle : content().title);
        setDate(Field::Published, &ArticleContent::published, marks.microdataPublished, FieldOrigin::Meta);
        setDate(Field::Published, &ArticleContent::published, marks.timePublished, FieldOrigin::TimeElement);
        setDate(Field::Published, &ArticleContent::published, marks.beside, FieldOrigin::PageText);
        setDate(Field::Published, &ArticleContent::published, marks.printed, FieldOrigin::PageText);
        setDate(Field::Modified, &ArticleContent::modified, marks.microdataModified, FieldOrigin::Meta);
        setDate(Field::Modified, &ArticleContent::modified, marks.timeModified, FieldOrigin::TimeElement);
        QStringList names;
        for (const auto& name : marks.authorNames)
            names << bareByline(name);
        setAuthors(names.join(listSeparator), FieldOrigin::Byline);
        for (const auto& line : marks.linesBeside)
            setByline(line, false);
        for (const auto& line : marks.bylines)
            setByline(line, true);
    }

    /// \p isNamed: the element says that names are in it, so that no `By` is needed.
    void setByline(const QString& line, bool isNamed)
    {
        if (!content().authors.isEmpty())
            return;
        const QString byline = bareByline(line);
        if (const auto names = findByline(byline))
            setAuthors((names->authors + QStringList(names->agency)).join(listSeparator),
                       FieldOrigin::Byline);
        else if (isNamed && (byline.count(u' ') < 5 || byline.contains(listSeparator)) &&
                 looksLikeNames(byline))
            setAuthors(byline, FieldOrigin::Byline);
    }

    /// Names begin with capitals, where there are any, and say nothing in digits.
    static bool looksLikeNames(const QString& text)
    {
        static const QRegularExpression digits(QStringLiteral("\\d|[:：?!…]"));
        static const QRegularExpression word(QStringLiteral("^\\s*[\\p{Lu}\\p{Lo}]"),
                                             QRegularExpression::UseUnicodePropertiesOption);
        return !digits.match(text).hasMatch() && word.match(text).hasMatch();
    }

    /// A byline without the date, time and role that stand behind the names.
    static QString bareByline(const QString& text)
    {
        static const QRegularExpression tail(
            QStringLiteral(
                "\\s*(?:[|•·]|\\s[-–—]\\s|\\b(?:updated|published|posted|publié|veröffentlicht|edited by)\\b|"
                "\\bon (?=\\p{Lu})|,?\\s*\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? "
                "\\d|\\b\\d{1,2}(?:[:.]\\d|\\s?[ap]m\\b|/)).*$"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption |
                QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression lead(
            QStringLiteral("^\\W*(?:view all posts by|all posts by|zeige alle \\w+(?: von)?|posted "
                           "by|published by|author|auteur|autor|verfasser|"
                           "reported by|story by|words by)\\b\\s*[:：]?\\s*"),
            QRegularExpression::CaseInsensitiveOption);
        QString bare = text;
        bare.remove(lead);
        return bare.remove(tail).trimmed();
    }

    const HtmlTree& m_tree;
    HtmlMetadata m_result;
    QHash<QString, QStringList> m_meta;
    QHash<QString, QString> m_names; ///< JSON-LD: of things by their @id
    QJsonObject m_jsonLd;
    QString m_canonical;
    QString m_language;
};

} // namespace

HtmlMetadata metadataOf(const HtmlTree& tree)
{
    return Collector(tree).collect();
}

} // namespace warraq

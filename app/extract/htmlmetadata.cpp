#include "extract/htmlmetadata.h"

#include "core/limits.h"
#include "core/sourcerecord.h"
#include "core/textfold.h"
#include "extract/fieldpatterns.h"
#include "extract/htmljsonld.h"
#include "extract/htmlstorymarks.h"
#include "extract/htmltitle.h"
#include "extract/knownnames.h"
#include "extract/namesbeside.h"
#include "extract/pagedate.h"

#include <QRegularExpression>

#include <libxml/HTMLparser.h>

#include <algorithm>

namespace warraq {

namespace {

/// Collects metadata in the order of trust; the first that knows a field keeps it.
class Collector
{
public:
    Collector(const HtmlTree& tree, const QString& address)
        : m_tree(tree), m_jsonLd(tree.jsonLd()), m_recordAddress(address)
    {
    }

    HtmlMetadata collect()
    {
        readElements();
        m_result.isCollection = m_jsonLd.isCollection();
        m_result.siteName = siteName();
        m_result.type = meta("og:type").simplified().toLower();
        applyAddressAndLanguage();
        applyJsonLd();
        applyMeta();
        applyMarks();
        return std::move(m_result);
    }

private:
    ArticleContent& content() { return m_result.content; }

    /// Some sites fill in the page's title where their own name belongs.
    QString siteName() const
    {
        const QString name = withoutMarkup(unescaped(meta("og:site_name"))).simplified();
        const QString folded = normalisedForComparison(name);
        const bool isTitle =
            folded == normalisedForComparison(unescaped(meta("og:title"))) ||
            (name.contains(QLatin1String(" | ")) && folded == normalisedForComparison(m_result.pageTitle));
        return isTitle && name.count(u' ') >= 3 ? QString() : name;
    }

    void set(Field field, QString ArticleContent::*member, const QString& value, FieldOrigin origin)
    {
        const QString clean = withoutMarkup(unescaped(value)).simplified();
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
        static const QRegularExpression address(
            QStringLiteral("^\\S+\\.(?:com|org|net|de|at|ch|fr|it|es|info|co|uk|tv)\\b|^no author$"),
            QRegularExpression::CaseInsensitiveOption);
        names.authors.removeIf([](const QString& name) { return address.match(name).hasMatch(); });
        // A blog may be called like who writes it, and what is printed in the place of a name signs the page,
        // be it the site or its keeper; what a program filled in does not.
        static const QRegularExpression keeper(QStringLiteral("^web ?master$"),
                                               QRegularExpression::CaseInsensitiveOption);
        if (origin != FieldOrigin::Byline)
            names.desks.removeIf(
                [this](const QString& name) { return isPublication(name) || keeper.match(name).hasMatch(); });
        for (const auto& name : names.authors) {
            if (isSite(name) && (origin == FieldOrigin::Byline || !isPublication(name)))
                names.desks << name;
        }
        names.authors.removeIf([this, isWire = !content().agency.isEmpty()](const QString& name) {
            // `Reuters,` and `Washington,` in elements of their own
            return isSite(name) || (isWire && KnownNames::builtIn().isPlace(name));
        });
        if (!names.authors.isEmpty()) {
            for (const auto& name : names.authors)
                content().authors << withoutPublication(name);
            content().authors.removeDuplicates();
            content().origins[Field::Authors] = origin;
        }
        if (!names.agency.isEmpty() && content().agency.isEmpty()) {
            content().agency = names.agency;
            content().origins[Field::Agency] = origin;
        }
        if (m_result.desks.isEmpty() && !names.desks.isEmpty()) {
            m_result.desks = names.desks;
            m_result.desksOrigin = origin;
        }
    }

    /// `NAME NAME The Paper`, in one line
    QString withoutPublication(const QString& name) const
    {
        for (const auto& own : {m_result.siteName, m_result.content.publication}) {
            const QString person = name.chopped(std::min(own.size(), name.size())).trimmed();
            if (own.size() > 3 && name.endsWith(own, Qt::CaseInsensitive) && person.contains(u' '))
                return person;
        }
        return name;
    }

    /// The paper is not the author of what it prints.
    bool isSite(const QString& name) const
    {
        if (isPublication(name))
            return true;
        // `Headline | Name`: what stands there on its own is the site.
        const QString bare = withoutSiteName(m_result.pageTitle, {name}, {});
        return bare.size() > 2 && bare != m_result.pageTitle.simplified();
    }

    bool isPublication(const QString& name) const
    {
        const QString folded = normalisedForComparison(name);
        const QString joined = QString(folded).remove(u' ');
        const QString host = hostWord(m_result.content.url);
        // `the-mag.example`, signed by `The Mag – Journal of Ports`
        return folded == normalisedForComparison(m_result.siteName) ||
               folded == normalisedForComparison(m_result.content.publication) || joined == host ||
               (host.size() >= 4 && name.contains(QLatin1String(" – ")) && joined.startsWith(host));
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

    /// Fields are plain text; some sites fill them with what they print.
    static QString withoutMarkup(QString text)
    {
        static const QRegularExpression tag(QStringLiteral("</?[a-zA-Z][^<>]*>"));
        return text.contains(u'<') ? text.remove(tag) : text;
    }

    void readElements()
    {
        node::forEachElement(m_tree.root(), [this](xmlNode* now) {
            if (node::is(now, "meta")) {
                readMeta(now);
            } else if (node::is(now, "title") && m_result.pageTitle.isEmpty() &&
                       !node::is(now->parent, "svg")) {
                m_result.pageTitle = node::text(now);
            } else if (node::is(now, "link")) {
                if (node::attribute(now, "rel").toLower() == u"canonical" && m_canonical.isEmpty())
                    m_canonical = node::attribute(now, "href");
            } else if (node::is(now, "html")) {
                m_language = node::attribute(now, "lang");
                if (m_language.isEmpty())
                    m_language = node::attribute(now, "xml:lang");
            }
            return true;
        });
    }

    /// A property may hold several names; some pages write `value` for `content`, `dc:creator` for
    /// `dc.creator`.
    void readMeta(const xmlNode* now)
    {
        QString value = node::attribute(now, "content");
        if (value.trimmed().isEmpty())
            value = node::attribute(now, "value");
        if (value.trimmed().isEmpty())
            return;
        for (const char* key : {"property", "name", "itemprop"}) {
            for (QString label : node::attribute(now, key).toLower().split(u' ', Qt::SkipEmptyParts)) {
                static const QRegularExpression dublinCore(QStringLiteral("^(dc|dcterms?)[:.]"));
                label.replace(dublinCore, QStringLiteral("\\1."));
                if (label.startsWith(QLatin1String("dcterm.")))
                    label.insert(6, u's');
                m_meta[label] << value;
            }
        }
    }

    /// First of all, since names and dates are read by what they are.
    void applyAddressAndLanguage()
    {
        using O = FieldOrigin;
        for (const auto& [value, origin] :
             {std::pair{m_canonical, O::Meta}, std::pair{meta("og:url"), O::OpenGraph},
              std::pair{m_jsonLd.address(), O::JsonLd}}) {
            if (value.startsWith(QLatin1String("http")))
                set(Field::Url, &ArticleContent::url, value, origin);
        }
        set(Field::Url, &ArticleContent::url, m_recordAddress, O::Record);
        for (const auto& [value, origin] :
             {std::pair{m_language, O::Meta}, std::pair{m_jsonLd.text("inLanguage"), O::JsonLd},
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
            const QStringList names = m_jsonLd.names(key);
            // Blogger calls itself the publisher of all that it keeps.
            if (!names.isEmpty() && names.first() != u"Blogger")
                set(Field::Publication, &ArticleContent::publication, names.first(), origin);
        }
        set(Field::Title, &ArticleContent::title, jsonLdHeadline(), origin);
        set(Field::Subtitle, &ArticleContent::subtitle, m_jsonLd.text("alternativeHeadline"), origin);
        setDate(Field::Published, &ArticleContent::published, m_jsonLd.text("datePublished"), origin);
        setDate(Field::Modified, &ArticleContent::modified, m_jsonLd.text("dateModified"), origin);
        set(Field::Section, &ArticleContent::section, m_jsonLd.text("articleSection"), origin);
        QStringList names = m_jsonLd.names("author");
        if (names.isEmpty())
            names = m_jsonLd.names("creator");
        // What somebody logs in by gives way to a name that is printed.
        static const QRegularExpression login(QStringLiteral("^(?=.*[\\d_])[\\w.-]+$"),
                                              QRegularExpression::UseUnicodePropertiesOption);
        const bool areLogins = std::all_of(names.begin(), names.end(), [](const QString& name) {
            return login.match(name.trimmed()).hasMatch();
        });
        if (areLogins)
            m_logins = names;
        else
            setAuthors(names.join(listSeparator), origin);
    }

    /// Some sites describe the page in `headline` and have its title in `name`: the page's own title tells.
    QString jsonLdHeadline() const
    {
        const QString headline = m_jsonLd.text("headline");
        const QString name = m_jsonLd.text("name");
        const QString title = normalisedForComparison(m_result.pageTitle);
        const auto isInTitle = [&title](const QString& text) {
            const QString folded = normalisedForComparison(text);
            return !folded.isEmpty() && title.contains(folded);
        };
        const bool isHeadline = !headline.isEmpty() && (isInTitle(headline) || !isInTitle(name) ||
                                                        name.size() * 2 < m_result.pageTitle.size());
        return isHeadline ? headline : name;
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
        for (const char* name : {"citation_title", "dc.title", "dcterms.title", "twitter:title", "headline",
                                 "parsely-title", "sailthru.title", "title"})
            set(Field::Title, &ArticleContent::title, meta(name), O::Meta);

        setDate(Field::Published, &ArticleContent::published, meta("article:published_time"), O::OpenGraph);
        setDate(Field::Modified, &ArticleContent::modified, meta("article:modified_time"), O::OpenGraph);
        setDate(Field::Modified, &ArticleContent::modified, meta("og:updated_time"), O::OpenGraph);
        for (const char* name : {"og:article:published_time",
                                 "og:published_time",
                                 "article:published",
                                 "citation_publication_date",
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
                                 "pdate",
                                 "date_published",
                                 "datepublished",
                                 "article.published",
                                 "parsely-pub-date",
                                 "sailthru.date",
                                 "cxenseparse:recs:publishtime",
                                 "article_date_original",
                                 "originalpublicationdate",
                                 "displaydate",
                                 "published",
                                 "publishedat",
                                 "publish_time",
                                 "publish-time",
                                 "bt:pubdate",
                                 "created-date",
                                 "created",
                                 "datecreated",
                                 "article.created",
                                 "weibo:article:create_at",
                                 "dcsext.articlefirstpublished",
                                 "cxenseparse:ahi-pubday",
                                 "uploaddate",
                                 "release_date",
                                 "date"})
            setDate(Field::Published, &ArticleContent::published, meta(name), O::Meta);
        for (const char* name :
             {"dcterms.modified", "dc.date.modified", "datemodified", "lastmod", "last-modified",
              "article.updated", "modified-date", "article:modified", "weibo:article:update_at"})
            setDate(Field::Modified, &ArticleContent::modified, meta(name), O::Meta);

        set(Field::Section, &ArticleContent::section, meta("article:section"), O::OpenGraph);
        for (const char* name : {"parsely-section", "section", "articlesection", "article.section",
                                 "dc.subject.section", "cxenseparse:pageclass"})
            set(Field::Section, &ArticleContent::section, meta(name), O::Meta);

        for (const char* name :
             {"citation_author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author",
              "sailthru.byline_name", "cxenseparse:author", "byl", "article:author_name", "article.author"})
            setMetaAuthors(name);
    }

    /// Highwire and Dublin Core repeat the element, one author each.
    void setMetaAuthors(const char* name)
    {
        QStringList values = m_meta.value(QString::fromLatin1(name));
        values.removeDuplicates();
        for (QString& value : values) {
            // Highwire may say `Sayegh, Fayez`.
            static const QRegularExpression inverted(QStringLiteral("^([^,]+), ([^,]+)$"));
            if (QLatin1String(name).startsWith(QLatin1String("citation")) ||
                QLatin1String(name).startsWith(QLatin1String("dc")))
                value.replace(inverted, QStringLiteral("\\2 \\1"));
        }
        setAuthors(values.join(listSeparator), FieldOrigin::Meta);
    }

    /// What many sites fill with whoever owns them: after what the page prints.
    void applyWeakAuthors()
    {
        using O = FieldOrigin;
        for (const char* name : {"author", "authors", "creator", "dc.contributor"})
            setMetaAuthors(name);
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
        setDate(Field::Published, &ArticleContent::published,
                dateInAddress(content().url, content().language), FieldOrigin::Address);
        for (const auto& date :
             {marks.beside, marks.printed, marks.labelled, dateBeforeTitle(), dateBehindDescription()})
            setDate(Field::Published, &ArticleContent::published, date, FieldOrigin::PageText);
        setDate(Field::Published, &ArticleContent::published, marks.outside, FieldOrigin::TimeElement);
        setDate(Field::Modified, &ArticleContent::modified, marks.microdataModified, FieldOrigin::Meta);
        setDate(Field::Modified, &ArticleContent::modified, marks.timeModified, FieldOrigin::TimeElement);
        for (const auto& date : {marks.besideModified, marks.labelledModified})
            setDate(Field::Modified, &ArticleContent::modified, date, FieldOrigin::PageText);
        if (!marks.hijri.isEmpty()) {
            content().identifiers.insert(QStringLiteral("hijri-date"), marks.hijri);
            content().origins[Field::Identifiers] = FieldOrigin::PageText;
        }
        QStringList names;
        for (const auto& name : marks.authorNames)
            names << bareByline(name);
        setAuthors(names.join(listSeparator), FieldOrigin::Byline);
        for (const auto& line : marks.linesBeside + marks.bylines)
            setByline(line, false);
        for (const auto& line : marks.repeatedBylines) {
            if (arePersons(line))
                setByline(line, true);
        }
        applyWeakAuthors();
        for (const auto& line : marks.bylines + marks.labelledAuthors)
            setByline(line, true);
        // Where the page prints that an office signs, an author that the text links to is somebody it is
        // about.
        const bool isSigned = !m_result.desks.isEmpty() && m_result.desksOrigin == FieldOrigin::Byline;
        for (const auto& line : isSigned ? QStringList() : marks.authorLinks)
            setByline(line, true);
        for (const auto& name : marks.signatures)
            setAuthors(name, FieldOrigin::Byline);
        for (const auto& line : content().authors.isEmpty() ? joinedFacts(marks.linesBeside) : QStringList())
            setAuthors(nameAmongFacts(line, content().language,
                                      [this](const QString& part) { return isSite(part); }),
                       FieldOrigin::Byline);
        setAuthors(m_logins.join(listSeparator), FieldOrigin::JsonLd);
        m_result.linesBeside = marks.linesBeside;
    }

    /// `08.11.2021 | Headline`
    std::optional<PartialDate> dateBeforeTitle() const
    {
        static const QRegularExpression form(QStringLiteral("^(\\d[\\d./ -]{6,10}\\d)\\s*[|:–—-]\\s"));
        const auto match = form.match(m_result.pageTitle);
        return match.hasMatch() ? pageDate(match.captured(1), m_result.content.language) : std::nullopt;
    }

    /// `What it is about (News of 14 January 2020)`
    std::optional<PartialDate> dateBehindDescription() const
    {
        static const QRegularExpression form(QStringLiteral("\\(([^()]{8,60})\\)\\s*$"));
        const auto match = form.match(meta("description"));
        const auto date =
            match.hasMatch() ? pageDate(match.captured(1), m_result.content.language) : std::nullopt;
        return date && date->precision() >= DatePrecision::Day ? date : std::nullopt;
    }

    /// \p isNamed: the element says that names are in it, so that no `By` is needed.
    void setByline(const QString& line, bool isNamed)
    {
        if (!content().authors.isEmpty())
            return;
        const QString byline = bareByline(line);
        // `دمشق - NAME`: what stands behind a dash may be who wrote.
        auto names = findByline(byline);
        if (!names && byline.size() < line.size() && line.front().script() == QChar::Script_Arabic)
            names = findByline(line);
        if (names) {
            setAuthors((names->authors + names->desks + QStringList(names->agency)).join(listSeparator),
                       FieldOrigin::Byline);
            if (content().places.isEmpty() && !names->place.isEmpty()) {
                content().dateline = names->place;
                content().places = {names->place};
                content().origins[Field::Places] = FieldOrigin::Dateline;
            }
        } else if (!agencyOf(byline).isEmpty())
            setAuthors(byline, FieldOrigin::Byline);
        else if (isNamed && looksLikeNames(byline) &&
                 (byline.count(u' ') < 5 || byline.contains(listSeparator) || isOfSeveral(byline)))
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

    /// `NAME in Orrin and NAME in Kelvesand`: nothing but names of two words or more, and more than one.
    static bool isOfSeveral(const QString& text)
    {
        static const QRegularExpression person(
            QStringLiteral(
                "^\\p{Lu}[\\p{L}\\p{M}.’'-]*(?: [\\p{L}\\p{M}.’'-]+){0,2} \\p{Lu}[\\p{L}\\p{M}.’'-]*$"),
            QRegularExpression::UseUnicodePropertiesOption);
        const QStringList authors = namesOf(text).authors;
        return text.size() <= 120 && authors.size() > 1 &&
               std::all_of(authors.begin(), authors.end(),
                           [](const QString& name) { return person.match(name).hasMatch(); });
    }

    /// A byline without the date, time and role that stand behind the names.
    static QString bareByline(const QString& text)
    {
        static const QRegularExpression tail(
            QStringLiteral(
                "\\s*(?:[|•·]|\\s[-–—]\\s|\\b(?:updated|published|posted|publié|veröffentlicht|publiziert|"
                "aktualisiert|edited by)\\b|"
                "\\bon (?=\\p{Lu})|\\b(?:am|le|el|il|op|den) (?=\\d)|\\bat (?=\\d|\\p{L}+ "
                "+\\d)|,?\\s*\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? "
                "\\d|\\b(?:19|20)\\d{2}[年./-]|\\b\\d{1,2}(?:[:.]\\d|\\s?[ap]m\\b|/)).*$"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption |
                QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression lead(
            QStringLiteral(
                "^\\W*(?:view all posts by|all posts by|(?:more|posts|articles|stories) by|zeige alle "
                "\\w+(?: von)?|"
                "all?e[sn]? (?:\\w+ )?von|mehr von|tous les articles de|ver todos los \\w+ de|posted "
                "by|published by|author|auteur|autor|verfasser|"
                "reported by|story by|words by)\\b\\s*[:：]?\\s*"),
            QRegularExpression::CaseInsensitiveOption);
        // `Posted on 21 September 2020 by NAME`, `von NAME`
        static const QRegularExpression dated(
            QStringLiteral("^(?:(?:posted|published|written|geschrieben|veröffentlicht|publié|publicado) "
                           "(?:(?:on|am|le|el) [^|]{4,30}?|[^|\\d]{0,12}\\d[^|]{2,20}?) "
                           "(?:by|von|par|por)|von|by|par|por|door|di|av|af)\\s+(?=\\p{Lu})"),
            QRegularExpression::UseUnicodePropertiesOption);
        // `2017年10月18日 09:30 来源：AGENCY 记者：NAME`: of Chinese and Japanese lines the day comes first.
        static const QRegularExpression dayBefore(
            QStringLiteral("^\\d{4}\\s?[年./-]\\s?\\d{1,2}\\s?[月./"
                           "-]\\s?\\d{1,2}\\s?日?(?:[\\s　]*\\d{1,2}[:：时時]\\d{2}"
                           "(?:[:：]\\d{2}|分)?)?[\\s　|｜]*(?=\\p{Han})"),
            QRegularExpression::UseUnicodePropertiesOption);
        // `17 March 2014, by NAME`
        static const QRegularExpression dayInFront(
            QStringLiteral(
                "^(?:\\p{L}+,? )?(?:\\d{1,2}\\.? \\p{L}{3,10}\\.?,? \\d{4}|\\p{L}{3,10}\\.? \\d{1,2}, "
                "\\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})\\s*[,|–—·-]?\\s*(?=(?:by|von|par|por|door|di|"
                "av|af) \\p{Lu})"),
            QRegularExpression::UseUnicodePropertiesOption);
        // `NAME / Photographs by NAME`
        static const QRegularExpression pictures(
            QStringLiteral(
                "(?<=\\S)\\s*(?:[/,;&]|\\band)?\\s*\\b(?:photo(?:graph)?s?|photography|pictures?|images?|"
                "illustrations?) by\\b.*$"),
            QRegularExpression::CaseInsensitiveOption);
        QString bare = text;
        if (bare.startsWith(QLatin1String("19")) || bare.startsWith(QLatin1String("20")))
            bare.remove(dayBefore);
        bare.remove(lead).remove(dayInFront).remove(pictures);
        if (const auto match = dated.match(bare.left(1).toLower() + bare.mid(1)); match.hasMatch())
            bare.replace(0, match.capturedLength(), QStringLiteral("By "));
        return bare.remove(tail).trimmed();
    }

    const HtmlTree& m_tree;
    HtmlMetadata m_result;
    QHash<QString, QStringList> m_meta;
    HtmlJsonLd m_jsonLd;
    QStringList m_logins; ///< of script data
    QString m_recordAddress;
    QString m_canonical;
    QString m_language;
};

} // namespace

HtmlMetadata metadataOf(const HtmlTree& tree, const QString& address)
{
    return Collector(tree, address).collect();
}

} // namespace warraq

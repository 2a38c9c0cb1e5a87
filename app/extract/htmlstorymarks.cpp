#include "extract/htmlstorymarks.h"

#include "extract/fieldpatterns.h"
#include "extract/headlinelines.h"
#include "extract/htmlfurniture.h"
#include "extract/labelleddate.h"
#include "extract/namepattern.h"
#include "extract/namesbeside.h"
#include "extract/pagedate.h"

#include "core/sourcerecord.h"
#include "core/textfold.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace warraq {

namespace {

constexpr qsizetype longestMark = 240;
constexpr qsizetype longestCard = 600; ///< characters in which another story is announced
constexpr int mostElements = 50'000;
constexpr int levelsOfByline = 4; ///< elements above an author in which the others stand
constexpr qsizetype mostNames = 20;

const QRegularExpression& wordsOfChange()
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "updated?|modif|aktualisiert|geändert|mis(?:e)? à jour|actuali[sz]ad|aggiornat|atualizad|"
            "bijgewerkt|changed|edited|\\bstand\\s*:|обновлен|güncelle|تحديث|更新|수정|업데이트|עודכן|עדכון "
            "אחרון|به.?روز ?رسانی|"
            "اپ ڈیٹ|ปรับปรุง|อัปเดต|अपडेट|अद्यतन|diperbarui|aktualizacja|aktualizováno|оновлено|ενημέρωση"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

QString valueOf(const xmlNode* now)
{
    for (const char* key : {"content", "datetime"}) {
        const QString value = node::attribute(now, key).trimmed();
        if (!value.isEmpty())
            return value;
    }
    return node::text(now, longestMark * 4);
}

/// Class, identifier and what a site's own tests call it, where its classes are made by a machine.
QString marksOf(const xmlNode* now)
{
    QString names = node::classAndId(now);
    const QString test = node::attribute(now, "data-testid");
    return test.isEmpty() ? names : names + u' ' + test.toLower();
}

bool isTime(const xmlNode* now)
{
    return node::is(now, "time") || node::is(now, "relative-time") || node::is(now, "time-ago") ||
           node::is(now, "local-time");
}

class MarkReader
{
public:
    MarkReader(const HtmlTree& tree, const QString& language, const QString& title)
        : m_root(tree.root()), m_language(language), m_headline(storyHeadline(m_root, title))
    {
        for (const xmlNode* up = m_headline; up; up = up->parent)
            m_around.insert(up);
    }

    StoryMarks read()
    {
        readLinesBeside();
        visit(Area::Story);
        const bool hasDate =
            m_marks.microdataPublished || m_marks.timePublished || m_marks.beside || m_marks.printed;
        if (!hasDate)
            readLabelled();
        if ((!hasDate && !m_marks.labelled) || m_marks.authorNames.isEmpty())
            visit(Area::Outside);
        if (m_outsideDays.size() == 1)
            m_marks.outside = m_firstOutside;
        if (m_marks.authorNames.isEmpty())
            m_marks.labelledAuthors = labelledAuthors(m_root);
        if (m_outsideNames.size() == 1)
            m_marks.labelledAuthors << *m_outsideNames.begin();
        return std::move(m_marks);
    }

private:
    enum class Area : quint8
    {
        Story,
        Outside, ///< footers, asides and what is named like furniture, talk and menus apart
    };

    void readLinesBeside()
    {
        m_marks.linesBeside = linesBesideHeadline(m_root, m_headline);
        for (const auto& line : m_marks.linesBeside) {
            static const QRegularExpression digit(QStringLiteral("\\d"),
                                                  QRegularExpression::UseUnicodePropertiesOption);
            // `The next meeting is on 5 February, at seven.`: not the story's own day.
            if (!digit.match(line).hasMatch() || (isSentence(line) && !line.contains(u'|')))
                continue;
            const auto change = wordsOfChange().match(line);
            const qsizetype end = change.hasMatch() ? change.capturedStart() : line.size();
            if (!m_marks.beside)
                m_marks.beside = printedDay(line.left(end));
            if (!m_marks.besideModified && change.hasMatch())
                m_marks.besideModified = printedDay(line.mid(change.capturedEnd()));
        }
    }

    void readLabelled()
    {
        const LabelledDates dates = labelledDates(m_root, m_language);
        m_marks.labelled = dates.published;
        m_marks.labelledModified = dates.modified;
    }

    /// Microformats: an entry says in its own foot who wrote it and when.
    [[nodiscard]] bool isFootOfEntry(const xmlNode* now) const
    {
        static const NamePattern feet(QStringLiteral("(?:post|entry)-(?:footer|meta|foot)"));
        static const NamePattern entries(QStringLiteral("h-?entry|entry|post"));
        return (node::is(now, "footer") || (now->properties && feet.isIn(node::classAndId(now)))) &&
               m_around.contains(now->parent) && now->parent->properties &&
               entries.isIn(node::classAndId(now->parent));
    }

    void visit(Area area)
    {
        int seen = 0;
        node::forEachElement(m_root, [&](xmlNode* now) {
            if (++seen > mostElements || (node::is(now, "nav") && !isBylineInMenu(now)))
                return false;
            if (!now->properties)
                return area == Area::Outside || !furniture::isSilent(now, false) ||
                       (node::is(now, "aside") && isMargin(now)) || isFootOfEntry(now);
            const QString classes = marksOf(now);
            const bool isMark = !node::is(now, "body") && !node::is(now, "html");
            const bool isByline = isMark && (namesByline(classes) || isPoster(now, classes));
            const bool isDate = isMark && namesDate(classes);
            const bool isOut =
                !m_around.contains(now) && ((node::is(now, "aside") && !isMargin(now)) ||
                                            (node::is(now, "footer") && !isFootOfEntry(now)) ||
                                            (!isByline && !isDate && furniture::isNamedSo(now, classes) &&
                                             !isFootOfEntry(now) && !isFootOfEntry(now->parent)));
            if (area == Area::Story) {
                if (isOut)
                    return false;
                // A margin has its marks by name alone, and names in it may be anybody's.
                const bool isInMargin = m_hasMargin && isInAside(now);
                if (!isInMargin || isDate)
                    readDates(now, isDate);
                if (!isInMargin) {
                    readNames(now, isByline);
                    readAuthorLink(now);
                }
                return true;
            }
            // What is named after other stories says nothing of this one.
            static const NamePattern others(QStringLiteral(
                "related\\w*|recommend\\w*|recirc\\w*|popular|trending|most-?(?:read|popular|viewed)|read-?"
                "more|"
                "more-(?:stories|news|from)|(?:also|up|read)-?(?:read|next|also)|outbrain|taboola|latest"));
            if (furniture::isTalk(now, classes) || (!m_around.contains(now) && others.isIn(classes)))
                return false;
            readOutside(now);
            if (isByline && m_outsideNames.size() < 2)
                readAuthorBox(now);
            return true;
        });
    }

    /// Sections of a site are named likewise; persons have a name of two words or more there as well.
    void readAuthorLink(xmlNode* now)
    {
        static const QRegularExpression page(
            QStringLiteral("/(?:authors?|staff|autor(?:es)?|auteurs?|reporters?|columnists?|journalists?)/"
                           "[\\w%]+[-_.+][\\w%.-]+/?$"),
            QRegularExpression::CaseInsensitiveOption);
        if (!node::is(now, "a") || m_marks.authorLinks.size() >= mostNames)
            return;
        const QString address = node::attribute(now, "href");
        const bool isOwnPage = page.match(address).hasMatch();
        const bool isMail = address.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive);
        if ((!isOwnPage && !isMail && !authorPage().match(address).hasMatch()) || isOfAnother(now))
            return;
        const QString text = node::text(now, longestMark);
        // `/profile/ines-halvorsen`, `/author/12`, beside the headline alone: others have such a page as
        // well.
        static const QRegularExpression numbered(
            QStringLiteral(
                "/(?:authors?|autor(?:es)?|auteurs?|columnists?|writers?|yazar(?:lar)?|كاتب|كتاب)/\\d+/?$"),
            QRegularExpression::CaseInsensitiveOption);
        if (isMail && !(m_marks.linesBeside.contains(text) && arePersons(text) &&
                        isInAddressOfMail(text, {address.sliced(7)})))
            return;
        if (!isOwnPage && !isMail &&
            (!m_marks.linesBeside.contains(text) ||
             !(isNamedAs(address, text) || (numbered.match(address).hasMatch() && arePersons(text)))))
            return;
        if (!text.contains(u' ') || text.size() >= longestMark || m_marks.authorLinks.contains(text) ||
            !standsWith(m_firstLink, now))
            return;
        m_marks.authorLinks << text;
        m_firstLink = m_firstLink ? m_firstLink : now;
    }

    /// Whether the last part of an address is a name of two words or more, in small letters.
    static bool isNamedAs(const QString& address, const QString& name)
    {
        static const QRegularExpression joints(QStringLiteral("[-_.+]+"));
        const QStringList parts = QUrl(address).path().split(u'/', Qt::SkipEmptyParts);
        return !parts.isEmpty() && name.contains(u' ') &&
               normalisedForComparison(QString(parts.last()).replace(joints, QStringLiteral(" "))) ==
                   normalisedForComparison(QString(name).replace(joints, QStringLiteral(" ")));
    }

    /// A line of facts that a page sets as a list of links: `All India | Edited by NAME | 3 March`.
    static bool isBylineInMenu(xmlNode* menu)
    {
        if (node::text(menu, longestCard).size() > longestMark)
            return false;
        bool holds = false;
        node::forEachElement(menu, [&holds](xmlNode* inner) {
            const QString property =
                inner->properties ? node::attribute(inner, "itemprop").toLower() : QString();
            holds |= property == u"author" || property == u"datepublished";
            return !holds;
        });
        return holds;
    }

    /// Beside a story its date and author may stand; headings and links of a headline's length are of others.
    bool isMargin(xmlNode* aside)
    {
        if (node::text(aside, longestCard * 4).size() > longestCard)
            return false;
        bool isOther = false;
        node::forEachElement(aside, [&isOther](xmlNode* inner) {
            isOther |= furniture::isHeading(inner) || node::is(inner, "img") ||
                       (node::is(inner, "a") && node::text(inner, longestMark).size() >= 25);
            return !isOther;
        });
        m_hasMargin |= !isOther;
        return !isOther;
    }

    /// Who put it there, as boards say it beside the headline; elsewhere it is who talks or who may log in.
    [[nodiscard]] bool isPoster(xmlNode* now, const QString& classes) const
    {
        static const NamePattern posters(QStringLiteral("user-?name|posted-?by"));
        static const NamePattern lines(QStringLiteral("posted|post-footers"));
        static const QRegularExpression name(QStringLiteral("\\b[Bb]y \\p{Lu}"),
                                             QRegularExpression::UseUnicodePropertiesOption);
        const bool mayBe = classes.contains(QLatin1String("user")) || classes.contains(QLatin1String("post"));
        if (!mayBe || !m_headline)
            return false;
        const bool isNamed = posters.isIn(classes) ||
                             (lines.isIn(classes) && name.match(node::text(now, longestMark)).hasMatch());
        return isNamed && standsWith(m_headline, now);
    }

    /// A box that names one author, with a link to all else by the same.
    void readAuthorBox(xmlNode* now)
    {
        static const QRegularExpression rest(
            QStringLiteral("\\s*\\b(?:alle (?:artikel|beiträge|texte)|all (?:articles|posts|stories)|"
                           "(?:more|mehr|weitere) .*|(?:view|see|show) .*|follow.*|tous (?:ses|les) articles|"
                           "(?:ver|todos) .*|tutti gli articoli)$"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        static const QRegularExpression name(QStringLiteral("^\\p{Lu}[\\p{L}.’'-]+(?: [\\p{L}.’'-]+){1,3}$"));
        const QString text = partedText(now);
        const QString bare = QString(text).remove(rest);
        if (bare != text && name.match(bare).hasMatch())
            m_outsideNames.insert(bare);
    }

    void readDates(xmlNode* now, bool isDate)
    {
        const QString property = node::attribute(now, "itemprop").toLower();
        const bool isPublished =
            property == u"datepublished" || property == u"uploaddate" || property == u"datecreated";
        if (!isPublished && property != u"datemodified" && !isTime(now) && !isDate)
            return;
        if (isOfAnother(now))
            return;
        if (isPublished && !m_marks.microdataPublished)
            m_marks.microdataPublished = pageDate(valueOf(now), m_language);
        if (property == u"datemodified" && !m_marks.microdataModified)
            m_marks.microdataModified = pageDate(valueOf(now), m_language);
        if (isTime(now) && property != u"datemodified")
            readTime(now);
        if (isDate && !m_marks.printed) {
            const QString text = node::text(now, longestMark * 4);
            if (text.size() <= longestMark)
                m_marks.printed = printedDay(text);
        }
    }

    /// In what is beside the story only what cannot be another's: one day for the whole page, one author.
    void readOutside(xmlNode* now)
    {
        const QString property = node::attribute(now, "itemprop").toLower();
        const bool isMarked =
            property == u"datepublished" || (isTime(now) && !isInAside(now) && !isBehindChange(now));
        if (isMarked && m_outsideDays.size() < 2 && !isOfAnother(now)) {
            auto date = pageDate(valueOf(now), m_language);
            if (!date)
                date = pageDate(node::text(now, longestMark), m_language);
            if (date && date->precision() >= DatePrecision::Day) {
                if (m_outsideDays.isEmpty())
                    m_firstOutside = date;
                m_outsideDays.insert(date->firstDay());
            }
        }
        if (node::attribute(now, "rel").toLower() == u"author" || property == u"author")
            readNames(now, false);
    }

    static bool isInAside(const xmlNode* now)
    {
        while (now && !node::is(now, "aside"))
            now = now->parent;
        return now != nullptr;
    }

    /// Whether an element stands in the card of another story: a short block that has a link of its own.
    [[nodiscard]] bool isOfAnother(xmlNode* now) const
    {
        const qsizetype own = node::text(now, longestMark).size();
        int level = 0;
        for (xmlNode* up = now->parent; up && !m_around.contains(up) && ++level <= 8; up = up->parent) {
            if (!node::isElement(up) || node::is(up, "body"))
                break;
            if (node::is(up, "a") && node::text(up, longestMark).size() > own + 20)
                return true;
            if (announcesStory(up))
                return true;
        }
        return false;
    }

    /// The day a line says; of two the first is the day of publication, unless its own words say otherwise. A
    /// year alone may be anything.
    [[nodiscard]] std::optional<PartialDate> printedDay(const QString& line)
    {
        if (wordsOfChange().match(line.left(20)).hasMatch())
            return std::nullopt;
        // `Winter 2018` is an issue's day as precisely as the page says it.
        static const QRegularExpression season(
            QStringLiteral(
                "^(?:spring|summer|autumn|fall|winter|frühling|frühjahr|sommer|herbst|printemps|été|"
                "automne|hiver|primavera|verano|otoño|invierno)(?:[ /]\\d{4})?,? (?<year>(?:19|20)\\d{2})$"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        auto date = pageDate(line, m_language);
        if (const auto match = season.match(line); match.hasMatch())
            return PartialDate::fromIso(match.captured(QStringLiteral("year")));
        if (!date || date->precision() == DatePrecision::Year)
            return std::nullopt;
        if (m_marks.hijri.isEmpty()) {
            if (const auto printed = findPrintedDate(line))
                m_marks.hijri = printed->hijri;
        }
        return date;
    }

    void readTime(const xmlNode* now)
    {
        auto date = pageDate(node::attribute(now, "datetime"), m_language);
        if (!date)
            date = pageDate(node::text(now, longestMark), m_language);
        if (!date)
            return;
        static const NamePattern published(QStringLiteral("published|entry-date|pubdate"));
        const QString classes = node::classAndId(now);
        // WordPress calls the day of a post that never changed `published updated`.
        const bool isChange =
            !published.isIn(classes) && (wordsOfChange().match(classes).hasMatch() || isBehindChange(now));
        auto& target = isChange ? m_marks.timeModified : m_marks.timePublished;
        if (!target)
            target = date;
    }

    /// `Updated: <time>`: by what stands right before an element, else in it; of `Updated 4 March | <time>`
    /// the word is said of another day.
    static bool isBehindChange(const xmlNode* now)
    {
        static const QRegularExpression digit(QStringLiteral("\\d"),
                                              QRegularExpression::UseUnicodePropertiesOption);
        const xmlNode* before = now->prev;
        while (before && xmlIsBlankNode(before))
            before = before->prev;
        if (!before || isTime(before))
            return wordsOfChange().match(node::text(now, 200).left(12)).hasMatch();
        const QString text = node::text(before, 200).right(30);
        const auto change = wordsOfChange().match(text);
        return change.hasMatch() && !digit.match(text, change.capturedEnd()).hasMatch();
    }

    void readNames(xmlNode* now, bool isByline)
    {
        const QString property = node::attribute(now, "itemprop").toLower();
        // Microformats2, h-entry: `p-author`.
        const bool isAuthor = property == u"author" || node::attribute(now, "rel").toLower() == u"author" ||
                              node::attribute(now, "class").split(u' ').contains(QLatin1String("p-author"));
        if (isAuthor && !node::is(now, "link") && m_marks.authorNames.size() < mostNames &&
            standsWith(m_firstAuthor, now) && !isOfAnother(now)) {
            const QString name = nameWithin(now);
            if (!name.isEmpty() && name.size() < longestMark && !m_marks.authorNames.contains(name)) {
                m_marks.authorNames << name;
                m_firstAuthor = m_firstAuthor ? m_firstAuthor : now;
            }
        }
        if (isByline && m_marks.bylines.size() < mostNames && !isOfAnother(now)) {
            const QString text = nameWithin(now);
            const qsizetype known = m_marks.bylines.indexOf(text);
            if (text.size() > 2 && text.size() < longestMark && known < 0) {
                m_marks.bylines << text;
                m_bylines << now;
            } else if (known >= 0 && !node::isWithin(now, m_bylines[known]) &&
                       !m_marks.repeatedBylines.contains(text)) {
                m_marks.repeatedBylines << text;
            }
            // Blogs sign with the name their writer logs in by.
            if (text.size() > 2 && !text.contains(u' ') && !text.contains(listSeparator) &&
                linksToAuthor(now))
                m_marks.signatures << text;
        }
    }

    /// Who wrote together stands together; an author far off wrote something else.
    [[nodiscard]] static bool standsWith(const xmlNode* first, const xmlNode* now)
    {
        const xmlNode* around = first;
        for (int level = 0; around && level < levelsOfByline && node::isElement(around->parent); ++level)
            around = around->parent;
        return !around || node::isWithin(now, around);
    }

    static const QRegularExpression& authorPage()
    {
        static const QRegularExpression pattern(
            QStringLiteral(
                "/(?:authors?|people|staff|profiles?|by|autor(?:es)?|auteurs?|reporters?|columnists?|"
                "contributors?|newsteam|journalists?|yazar(?:lar)?|penulis|autori|autorzy|skribenter?|"
                "forfattere?|"
                "journalister)/|"
                "rel=author"),
            QRegularExpression::CaseInsensitiveOption);
        return pattern;
    }

    static bool linksToAuthor(xmlNode* byline)
    {
        bool links = false;
        node::forEachElement(byline, [&links](xmlNode* inner) {
            links |= node::is(inner, "a") && authorPage().match(node::attribute(inner, "href")).hasMatch();
            return !links;
        });
        return links;
    }

    /// Of an author's element the part that is the name: itemprop=name, a link to the author's page, an
    /// element whose class says name.
    static QString nameWithin(xmlNode* now)
    {
        QStringList names;
        QStringList addresses;
        node::forEachElement(now, [&](xmlNode* inner) {
            if (inner == now)
                return true;
            static const NamePattern nameClass(
                QStringLiteral("name|author-?name|byline-?name|fn|author__name|authorname"));
            const bool isLink =
                node::is(inner, "a") && (authorPage().match(node::attribute(inner, "href")).hasMatch() ||
                                         node::attribute(inner, "rel").toLower() == u"author");
            const bool isName = isLink || node::attribute(inner, "itemprop").toLower() == u"name" ||
                                nameClass.isIn(node::classAndId(inner));
            if (!isName || names.size() >= mostNames)
                return names.size() < mostNames;
            // The name within may be a link, with an office behind it.
            if (!isLink && inner->properties && node::attribute(inner, "itemprop").isEmpty() &&
                linksToAuthor(inner))
                return true;
            const QString name = valueOf(inner).simplified();
            // A second link to the same author says `All by the same`.
            const QString address = isLink ? node::attribute(inner, "href") : QString();
            const bool isSecond = address.size() > 1 && addresses.contains(address);
            if (!name.isEmpty())
                addresses << address;
            if (!name.isEmpty() && !names.contains(name) && !isSecond)
                names << name;
            return name.isEmpty();
        });
        if (!names.isEmpty())
            return names.join(listSeparator);
        const QString content = node::attribute(now, "content");
        return content.isEmpty() ? partedText(now) : content;
    }

    /// Text with a blank between elements: name and office may stand in two without one.
    static QString partedText(xmlNode* now)
    {
        QByteArray words;
        for (xmlNode* inner = now; inner && words.size() < longestMark * 4; inner = node::next(now, inner)) {
            if (inner->type == XML_TEXT_NODE)
                words += QByteArray(reinterpret_cast<const char*>(inner->content)) + ' ';
        }
        return QString::fromUtf8(words).simplified();
    }

    xmlNode* m_root;
    const QString& m_language;
    xmlNode* m_headline;
    QSet<const xmlNode*> m_around; ///< the headline and what it stands in
    const xmlNode* m_firstAuthor = nullptr;
    const xmlNode* m_firstLink = nullptr;
    QList<const xmlNode*> m_bylines; ///< the elements of m_marks.bylines
    bool m_hasMargin = false;
    QSet<QDate> m_outsideDays;
    QSet<QString> m_outsideNames;
    std::optional<PartialDate> m_firstOutside;
    StoryMarks m_marks;
};

} // namespace

bool namesDate(const QString& classes)
{
    static const NamePattern pattern(
        QStringLiteral("dates?|published\\w*|publish-?\\w*|pubdate|pub-date|datum|fecha|postdate|"
                       "time|timestamp|datetime|posted-?on|dateline|dateposted|created|"
                       "articledate|article-?date"));
    return pattern.isIn(classes);
}

bool namesByline(const QString& classes)
{
    static const NamePattern pattern(
        QStringLiteral("authors?|author-?name|byline\\w*|by-line|writer|auteurs?|autore?|autorin|verfasser|c-"
                       "byline|signature|"
                       "penulis|forfatter|skribent|yazar|reporter|journalist|columnist|"
                       "article-?author"));
    return pattern.isIn(classes);
}

StoryMarks storyMarksOf(const HtmlTree& tree, const QString& language, const QString& title)
{
    return MarkReader(tree, language, title).read();
}

} // namespace warraq

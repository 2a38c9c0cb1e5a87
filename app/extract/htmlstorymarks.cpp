#include "extract/htmlstorymarks.h"

#include "core/textfold.h"
#include "extract/fieldpatterns.h"
#include "extract/htmlfurniture.h"

#include <QRegularExpression>
#include <QSet>

namespace warraq {

namespace {

constexpr qsizetype longestMark = 240;
constexpr int mostElements = 50'000;
constexpr qsizetype mostNames = 20;

QRegularExpression wordPattern(const QString& words)
{
    QRegularExpression pattern(QStringLiteral("(?:^|[\\s_-])(?:") + words + QStringLiteral(")(?:[\\s_-]|$)"));
    pattern.optimize();
    return pattern;
}

const QRegularExpression& namesOfDates()
{
    static const QRegularExpression pattern =
        wordPattern(QStringLiteral("dates?|published\\w*|publish-?\\w*|pubdate|pub-date|datum|fecha|postdate|"
                                   "time|timestamp|datetime|posted-?on|dateline|dateposted|created"));
    return pattern;
}

const QRegularExpression& namesOfBylines()
{
    static const QRegularExpression pattern = wordPattern(QStringLiteral(
        "authors?|author-?name|byline\\w*|by-line|writer|auteurs?|autore?|verfasser|c-byline"));
    return pattern;
}

const QRegularExpression& wordsOfChange()
{
    static const QRegularExpression pattern(
        QStringLiteral("updated?|modif|aktualisiert|mis à jour|actualizado|aggiornat|changed|edited|تحديث"),
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

/// The short lines right before and behind the headline: there newspapers print the date and who wrote.
class LinesBesideHeadline
{
public:
    LinesBesideHeadline(xmlNode* root, const QString& title)
        : m_root(root), m_title(normalisedForComparison(title))
    {
    }

    QStringList read()
    {
        const xmlNode* headline = find();
        if (!headline)
            return {};
        QStringList before;
        bool isBehind = false;
        QString line;
        const auto endLine = [&] {
            const QString text = std::exchange(line, {}).simplified();
            if (text.isEmpty())
                return true;
            if (isBehind && text.size() > longestMark)
                return false; // the story begins
            if (text.size() <= longestLine)
                (isBehind ? m_lines : before) << text;
            if (before.size() > linesBefore)
                before.removeFirst();
            return m_lines.size() < linesBehind;
        };
        for (xmlNode* now = m_root; now;) {
            bool below = true;
            if (now->type == XML_TEXT_NODE) {
                line += QString::fromUtf8(reinterpret_cast<const char*>(now->content)).left(longestMark * 4);
            } else if (node::isElement(now) && (!furniture::isInline(now) || node::is(now, "br"))) {
                if (!endLine())
                    break;
                isBehind |= now == headline;
                below = now != headline && !isAside(now);
            }
            xmlNode* following = node::next(m_root, now, below);
            // Leaving a block ends its line as well.
            if (following && following->parent != now && following->parent != now->parent && !endLine())
                break;
            now = following;
        }
        return m_lines + before;
    }

private:
    static bool isAside(const xmlNode* now)
    {
        if (furniture::isSilent(now, false))
            return true;
        if (!now->properties)
            return false;
        const QString classes = node::classAndId(now);
        return furniture::isNamedSo(now, classes) && !namesOfDates().match(classes).hasMatch() &&
               !namesOfBylines().match(classes).hasMatch();
    }

    /// The heading that the page's title holds, or the only one of the first level.
    [[nodiscard]] const xmlNode* find() const
    {
        const xmlNode* only = nullptr;
        const xmlNode* match = nullptr;
        int count = 0;
        node::forEachElement(m_root, [&](xmlNode* now) {
            if (node::is(now, "aside") || node::is(now, "footer") || node::is(now, "nav") || match)
                return false;
            if (!node::is(now, "h1") && !node::is(now, "h2"))
                return true;
            const QString text = normalisedForComparison(node::text(now, 2000));
            if (text.size() > 12 &&
                (m_title.contains(text) || (text.contains(m_title) && m_title.size() > 12)))
                match = now;
            if (node::is(now, "h1") && ++count == 1)
                only = now;
            return false;
        });
        return match ? match : (count == 1 ? only : nullptr);
    }

    static constexpr qsizetype longestLine = 160;
    static constexpr qsizetype linesBefore = 3;
    static constexpr qsizetype linesBehind = 10;
    xmlNode* m_root;
    QString m_title;
    QStringList m_lines;
};

class MarkReader
{
public:
    MarkReader(const HtmlTree& tree, const QString& language) : m_tree(tree), m_language(language) {}

    void readLinesBeside(const QString& title)
    {
        m_marks.linesBeside = LinesBesideHeadline(m_tree.root(), title).read();
        for (const auto& line : m_marks.linesBeside) {
            if (!m_marks.beside)
                m_marks.beside = printedDay(line);
        }
    }

    StoryMarks read()
    {
        int seen = 0;
        node::forEachElement(m_tree.root(), [&](xmlNode* now) {
            if (!now->properties)
                return !furniture::isSilent(now, false) && ++seen < mostElements;
            if (++seen > mostElements || node::is(now, "aside") || node::is(now, "nav") ||
                node::is(now, "footer"))
                return false;
            const QString classes = node::classAndId(now);
            const bool isByline = !node::is(now, "body") && namesOfBylines().match(classes).hasMatch();
            const bool isDate = !node::is(now, "body") && namesOfDates().match(classes).hasMatch();
            if (!isByline && !isDate && furniture::isNamedSo(now, classes))
                return false;
            readDates(now, isDate);
            readNames(now, isByline);
            return true;
        });
        return std::move(m_marks);
    }

private:
    void readDates(const xmlNode* now, bool isDate)
    {
        const QString property = node::attribute(now, "itemprop").toLower();
        if (property == u"datepublished" && !m_marks.microdataPublished)
            m_marks.microdataPublished = pageDate(valueOf(now), m_language);
        if (property == u"datemodified" && !m_marks.microdataModified)
            m_marks.microdataModified = pageDate(valueOf(now), m_language);
        if (node::is(now, "time") && property != u"datemodified")
            readTime(now);
        if (isDate && !m_marks.printed) {
            const QString text = node::text(now, longestMark * 4);
            if (text.size() <= longestMark)
                m_marks.printed = printedDay(text);
        }
    }

    /// The day a line says; of two the first is the day of publication, unless its own words say otherwise. A
    /// year alone may be anything.
    [[nodiscard]] std::optional<PartialDate> printedDay(const QString& line) const
    {
        if (wordsOfChange().match(line.left(20)).hasMatch())
            return std::nullopt;
        auto date = pageDate(line, m_language);
        return date && date->precision() != DatePrecision::Year ? date : std::nullopt;
    }

    void readTime(const xmlNode* now)
    {
        auto date = pageDate(node::attribute(now, "datetime"), m_language);
        if (!date)
            date = pageDate(node::text(now, longestMark), m_language);
        if (!date)
            return;
        const bool isChange = wordsOfChange().match(node::classAndId(now)).hasMatch() ||
                              wordsOfChange().match(textBefore(now)).hasMatch();
        auto& target = isChange ? m_marks.timeModified : m_marks.timePublished;
        if (!target)
            target = date;
    }

    /// `Updated: <time>`: what stands right before an element.
    static QString textBefore(const xmlNode* now)
    {
        const xmlNode* before = now->prev;
        while (before && xmlIsBlankNode(before))
            before = before->prev;
        if (before && !node::is(before, "time"))
            return node::text(before, 200).right(30);
        return node::text(now, 200).left(12);
    }

    void readNames(xmlNode* now, bool isByline)
    {
        const QString property = node::attribute(now, "itemprop").toLower();
        const bool isAuthor = property == u"author" || node::attribute(now, "rel").toLower() == u"author";
        if (isAuthor && m_marks.authorNames.size() < mostNames) {
            const QString name = nameWithin(now);
            if (!name.isEmpty() && name.size() < longestMark && !m_marks.authorNames.contains(name))
                m_marks.authorNames << name;
        }
        if (isByline && m_marks.bylines.size() < mostNames) {
            const QString text = nameWithin(now);
            if (text.size() > 2 && text.size() < longestMark && !m_marks.bylines.contains(text))
                m_marks.bylines << text;
        }
    }

    /// Of an author's element the part that is the name: itemprop=name, a link to the author's page, an
    /// element whose class says name.
    static QString nameWithin(xmlNode* now)
    {
        QStringList names;
        node::forEachElement(now, [&](xmlNode* inner) {
            if (inner == now)
                return true;
            static const QRegularExpression page(
                QStringLiteral(
                    "/(?:authors?|people|staff|profiles?|by|autor(?:es)?|auteurs?|reporters?|columnists?|"
                    "contributors?)/|rel=author"),
                QRegularExpression::CaseInsensitiveOption);
            static const QRegularExpression nameClass =
                wordPattern(QStringLiteral("name|author-?name|byline-?name|fn|author__name|authorname"));
            const bool isName =
                node::attribute(inner, "itemprop").toLower() == u"name" ||
                (node::is(inner, "a") && (page.match(node::attribute(inner, "href")).hasMatch() ||
                                          node::attribute(inner, "rel").toLower() == u"author")) ||
                nameClass.match(node::classAndId(inner)).hasMatch();
            if (!isName || names.size() >= mostNames)
                return names.size() < mostNames;
            const QString name = valueOf(inner).simplified();
            if (!name.isEmpty() && !names.contains(name))
                names << name;
            return name.isEmpty();
        });
        if (!names.isEmpty())
            return names.join(QChar(0x1F));
        const QString content = node::attribute(now, "content");
        return content.isEmpty() ? node::text(now, longestMark * 4) : content;
    }

    const HtmlTree& m_tree;
    const QString& m_language;
    StoryMarks m_marks;
};

/// Digits alone, by how the page's language orders them; dots and the Japanese marks leave no doubt.
std::optional<PartialDate> dateOfDigits(const QString& text, const QString& language)
{
    static const QRegularExpression eastern(
        QStringLiteral("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]"));
    if (const auto match = eastern.match(text); match.hasMatch())
        return PartialDate::fromDate(
            QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()));
    static const QRegularExpression yearFirst(
        QStringLiteral("\\b((?:19|20)\\d{2})[./](\\d{1,2})[./](\\d{1,2})\\b"));
    if (const auto match = yearFirst.match(text); match.hasMatch())
        return PartialDate::fromDate(
            QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()));
    static const QRegularExpression dayFirst(
        QStringLiteral("\\b(\\d{1,2})([./-])(\\d{1,2})\\2((?:19|20)\\d{2})\\b"));
    const auto match = dayFirst.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    static const QSet<QString> dayFirstLanguages{
        QStringLiteral("ar"), QStringLiteral("fr"), QStringLiteral("de"), QStringLiteral("es"),
        QStringLiteral("it"), QStringLiteral("pt"), QStringLiteral("nl"), QStringLiteral("tr"),
        QStringLiteral("ru"), QStringLiteral("pl"), QStringLiteral("el"), QStringLiteral("he"),
        QStringLiteral("ro"), QStringLiteral("cs")};
    if (match.captured(2) != u"." && !dayFirstLanguages.contains(language))
        return std::nullopt;
    return PartialDate::fromDate(
        QDate(match.captured(4).toInt(), match.captured(3).toInt(), match.captured(1).toInt()));
}

} // namespace

std::optional<PartialDate> pageDate(const QString& text, const QString& language)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return std::nullopt;
    if (auto date = PartialDate::fromIso(trimmed))
        return date;
    if (auto date = findDate(trimmed))
        return date;
    return dateOfDigits(trimmed.left(longestMark), language);
}

StoryMarks storyMarksOf(const HtmlTree& tree, const QString& language, const QString& title)
{
    MarkReader reader(tree, language);
    reader.readLinesBeside(title);
    return reader.read();
}

} // namespace warraq

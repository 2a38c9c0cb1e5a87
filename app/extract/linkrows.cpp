#include "extract/linkrows.h"

#include "extract/fieldpatterns.h"
#include "extract/headlinelines.h"
#include "extract/htmlfurniture.h"
#include "extract/htmlstorymarks.h"
#include "extract/pagedate.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace warraq {

namespace {

constexpr qsizetype shortestTitle = 8;
constexpr qsizetype longestTitle = 2000;
constexpr qsizetype longestFacts = 500; ///< of a row, beside its title
constexpr qsizetype longestFact = 60;
constexpr qsizetype mostLetters = 24; ///< of a fact that is a day: `Published on Wednesday,`
constexpr size_t mostRows = 2000;

/// A link to a story by its length: not a mark, a page's number or a menu's word.
bool isTitle(const xmlNode* link)
{
    return node::is(link, "a") && leadsAway(link) && node::text(link, longestTitle).size() >= shortestTitle;
}

/// The day that a fact is, and not one that is told of in it.
std::optional<PartialDate> dayOf(const QString& fact, const QString& language)
{
    if (fact.size() > longestFact || isSentence(fact) ||
        std::count_if(fact.begin(), fact.end(), [](QChar c) { return c.isLetter(); }) > mostLetters)
        return std::nullopt;
    const auto day = pageDate(fact, language);
    return day && day->precision() >= DatePrecision::Day ? day : std::nullopt;
}

class RowReader
{
public:
    RowReader(xmlNode* root, const QString& language) : m_language(language)
    {
        QString address; // a picture or `Read more` leads to where the title before it does
        node::forEachElement(root, [&](xmlNode* now) {
            if (!isTitle(now))
                return true;
            const QString target = node::attribute(now, "href");
            // Two are enough to know.
            for (const xmlNode* up = now; up && target != address; up = up == root ? nullptr : up->parent) {
                if (++m_titles[up] > 2)
                    break;
            }
            address = target;
            return false;
        });
        if (m_titles.value(root) > 1)
            readBlock(root);
    }

    LinkRows rows()
    {
        if (m_days.size() < 2) {
            for (Row& row : m_rows) {
                if (row.isBelowDay)
                    row.entry.published.reset();
            }
        }
        const auto isDated = [](const Row& row) { return row.entry.published.has_value(); };
        const auto first = std::find_if(m_rows.begin(), m_rows.end(), isDated);
        const auto behind = std::find_if(m_rows.rbegin(), m_rows.rend(), isDated).base();
        LinkRows found;
        if (first == m_rows.end())
            return found;
        const auto dated = std::count_if(first, behind, isDated);
        if (dated < 2 || dated * 2 < behind - first)
            return found;
        for (auto row = first; row != behind; ++row) {
            found.characters += row->characters;
            found.entries.push_back(std::move(row->entry));
        }
        return found;
    }

private:
    struct Row
    {
        ListingEntry entry;
        qsizetype characters = 0;
        bool isBelowDay = false;
    };

    /// One that holds several titles.
    void readBlock(const xmlNode* block)
    {
        for (xmlNode* child = block->children; child && m_rows.size() < mostRows; child = child->next)
            read(child, false);
        endRow();
    }

    /// \p isOfRow: within an element that is one row, however it is broken.
    void read(xmlNode* now, bool isOfRow)
    {
        if (now->type == XML_TEXT_NODE) {
            m_fact += QString::fromUtf8(reinterpret_cast<const char*>(now->content)).left(longestFacts * 4);
            return;
        }
        if (!node::isElement(now) || furniture::isSilent(now, true))
            return;
        const bool breaks = node::is(now, "br") || node::is(now, "hr") || !furniture::isInline(now);
        if (!breaks || isOfRow) {
            readInline(now, isOfRow);
            return;
        }
        endRow();
        const int titles = m_titles.value(now);
        if (titles == 0) {
            noteDay(now);
            return;
        }
        if (titles > 1 && !isOneStory(now)) {
            readBlock(now);
            return;
        }
        for (xmlNode* child = now->children; child; child = child->next)
            read(child, true);
        endRow();
    }

    void readInline(xmlNode* now, bool isOfRow)
    {
        endFact();
        if (node::is(now, "time") && !m_row.entry.published)
            m_row.entry.published = PartialDate::fromIso(node::attribute(now, "datetime"));
        if (isTitle(now)) {
            readTitle(now);
            return;
        }
        const bool isByline = now->properties && namesByline(node::classAndId(now));
        if (isByline && m_row.entry.author.isEmpty())
            m_row.entry.author = namesOf(node::text(now, longestFact * 4)).authors.join(u';');
        for (xmlNode* child = now->children; child; child = child->next)
            read(child, isOfRow);
        endFact();
    }

    /// The longest is the story's; others lead to its section or to who wrote it.
    void readTitle(const xmlNode* link)
    {
        const QString title = node::text(link, longestTitle);
        const QString address = node::attribute(link, "href").trimmed();
        m_links += address != m_row.entry.url;
        if (title.size() <= m_row.entry.title.size()) {
            m_fact = title;
            endFact();
            return;
        }
        m_row.entry.title = title;
        m_row.entry.url = address;
    }

    void endFact()
    {
        QString fact = m_fact.simplified();
        m_fact.clear();
        if (fact.isEmpty())
            return;
        m_facts += fact.size();
        static const QString marks = QStringLiteral("()[]-–—:：,،;|·•»«> ");
        while (!fact.isEmpty() && marks.contains(fact.front()))
            fact.remove(0, 1);
        while (!fact.isEmpty() && marks.contains(fact.back()))
            fact.chop(1);
        if (!m_row.entry.published)
            m_row.entry.published = dayOf(fact, m_language);
        if (m_row.entry.author.isEmpty() && fact.size() <= 2 * longestFact) {
            if (const auto byline = findByline(fact))
                m_row.entry.author = byline->authors.join(u';');
        }
    }

    void endRow()
    {
        endFact();
        const bool isRow = !m_row.entry.title.isEmpty() && m_facts <= longestFacts && m_links <= 3;
        if (isRow && m_rows.size() < mostRows) {
            if (!m_row.entry.published && m_day) {
                m_row.entry.published = m_day;
                m_row.isBelowDay = true;
                m_days.insert(m_day->toIso());
            }
            m_row.characters = m_row.entry.title.size() + m_facts;
            m_rows.push_back(std::move(m_row));
        }
        m_row = {};
        m_facts = 0;
        m_links = 0;
    }

    /// A row of a table or an item of a list that leads to its story, and to who wrote it or where it stood.
    bool isOneStory(xmlNode* now) const
    {
        if (!node::is(now, "tr") && !node::is(now, "li"))
            return false;
        int titles = 0;
        bool isNested = false;
        node::forEachElement(now, [&](const xmlNode* inner) {
            isNested |=
                inner != now && (node::is(inner, "li") || node::is(inner, "table") || node::is(inner, "br"));
            titles += isTitle(inner);
            return !isNested;
        });
        return !isNested && titles <= 3;
    }

    /// A heading that is a day: what stands below it is of that day. Only of several, as the day that a page
    /// was made stands above all of it.
    void noteDay(const xmlNode* now)
    {
        if (furniture::isHeading(now) || node::is(now, "dt"))
            m_day = dayOf(node::text(now, longestFact * 4), m_language);
    }

    const QString& m_language;
    QHash<const xmlNode*, int> m_titles; ///< below each element, as far as two
    std::vector<Row> m_rows;
    QSet<QString> m_days; ///< headings that rows stand below
    std::optional<PartialDate> m_day;
    Row m_row;
    QString m_fact;
    qsizetype m_facts = 0; ///< characters of the row beside its title
    int m_links = 0;
};

} // namespace

bool leadsAway(const xmlNode* link)
{
    const QString address = node::attribute(link, "href").trimmed();
    return !address.isEmpty() && !address.startsWith(u'#') &&
           !address.startsWith(QLatin1String("javascript:"), Qt::CaseInsensitive);
}

LinkRows linkRows(xmlNode* root, const QString& language)
{
    return RowReader(root, language).rows();
}

} // namespace warraq

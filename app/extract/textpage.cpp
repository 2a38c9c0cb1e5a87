#include "extract/textpage.h"

#include "core/limits.h"
#include "core/textfold.h"
#include "extract/calendarnames.h"
#include "extract/fieldpatterns.h"
#include "extract/frontmatter.h"
#include "extract/labelledhead.h"
#include "extract/profilerules.h"

#include <QSet>

#include <algorithm>

namespace warraq {

namespace {

constexpr qsizetype longestHeadline = 250;
constexpr qsizetype longestCaption = 400;
/// Lines looked at for a profile's marks: they stand at a page's head.
constexpr int headLines = 30;

struct Line
{
    QString text; ///< trimmed
    qsizetype start = 0;
    qsizetype end = 0;
    int emptyBefore = 0; ///< empty lines before it
    bool used = false;
};

std::vector<Line> linesOf(const QString& text)
{
    std::vector<Line> lines;
    qsizetype start = 0;
    int empty = 0;
    while (start <= text.size()) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        const QString trimmed = text.mid(start, end - start).trimmed();
        if (trimmed.isEmpty()) {
            ++empty;
        } else {
            const qsizetype first = text.indexOf(trimmed, start);
            lines.push_back({trimmed, first, first + trimmed.size(), empty});
            empty = 0;
        }
        start = end + 1;
    }
    return lines;
}

/// Crawlers that keep a terminal's width break lines inside paragraphs.
bool isHardWrapped(const std::vector<Line>& lines)
{
    int within = 0;
    int full = 0;
    int apart = 0;
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i + 1].emptyBefore > 0) {
            ++apart;
            continue;
        }
        ++within;
        full += lines[i].text.size() >= 50 && lines[i].text.size() <= 100;
    }
    return within >= 3 && apart > 0 && full * 10 >= within * 8;
}

/// The day a line prints that prints nothing else: `Monday, 21 February 2011`, `Published on 2011-02-21`.
std::optional<PartialDate> dayAlone(const QString& line)
{
    constexpr qsizetype longest = 60;
    if (line.size() > longest)
        return std::nullopt;
    const auto date = findDate(line);
    if (!date || date->precision() < DatePrecision::Day)
        return std::nullopt;
    static const QRegularExpression word(QStringLiteral("[\\p{L}\\p{M}]+"));
    static const QRegularExpression year(QStringLiteral("(?<!\\d)\\d{4}(?!\\d)"));
    static const QSet<QString> others{
        QStringLiteral("published"), QStringLiteral("posted"), QStringLiteral("date"),
        QStringLiteral("on"),        QStringLiteral("at"),     QStringLiteral("the"),
        QStringLiteral("of"),        QStringLiteral("st"),     QStringLiteral("nd"),
        QStringLiteral("rd"),        QStringLiteral("th"),     QStringLiteral("am"),
        QStringLiteral("pm"),        QStringLiteral("gmt"),    QStringLiteral("utc"),
        QStringLiteral("t"),         QStringLiteral("z"),      QStringLiteral("de"),
        QStringLiteral("del"),       QStringLiteral("le"),     QStringLiteral("er"),
        QStringLiteral("den"),       QStringLiteral("um"),     QStringLiteral("uhr"),
        QStringLiteral("publié"),    QStringLiteral("h"),      QStringLiteral("من"),
        QStringLiteral("يوم"),       QStringLiteral("الأول"),  QStringLiteral("الثاني"),
        QStringLiteral("أول"),       QStringLiteral("ثاني")};
    for (auto words = word.globalMatch(line); words.hasNext();) {
        const QString one = words.next().captured().toLower();
        if (!monthOf(one) && weekdayOf(one) == 0 && !others.contains(one))
            return std::nullopt;
    }
    auto years = year.globalMatch(line);
    if (years.hasNext())
        years.next();
    return years.hasNext() ? std::nullopt : date;
}

/// Reads one page; each step takes its lines from those that are left.
class TextPage
{
public:
    TextPage(const SourceRecord& record, const Profile* profile)
        : m_record(record), m_rules(profile ? &profile->rules() : nullptr), m_lines(linesOf(record.text))
    {
        if (profile)
            m_article.profile = profile->name();
    }

    Extraction read()
    {
        if (m_lines.empty())
            return skipped(SkipReason::Empty);
        if (m_rules) {
            dropFurniture();
            if (isListing())
                return listing();
            readMedia();
            readByline();
        } else {
            readDay(); // a diary's stands above
            readHeadline();
            readDay();
            readByline();
            readDay();
        }
        readBody();
        if (m_article.content.text.isEmpty()) {
            if (m_rules && (!m_article.content.images.empty() ||
                            addressKind(*m_rules, m_record.url) == AddressKind::Attachment))
                return skipped(SkipReason::Attachment);
            return skipped(m_article.content.title.isEmpty() ? SkipReason::Empty : SkipReason::Menu);
        }
        if (m_rules && addressKind(*m_rules, m_record.url) == AddressKind::Attachment)
            return skipped(SkipReason::Attachment);
        readAddress();
        return std::move(m_article);
    }

private:
    Extraction skipped(SkipReason reason) const { return SkippedPage{reason, m_article.profile, {}}; }

    void use(Line& line, Field field)
    {
        line.used = true;
        m_article.spans.push_back({FieldSpan::Role::Field, field, line.start, line.end});
    }
    void drop(Line& line)
    {
        line.used = true;
        m_article.spans.push_back({FieldSpan::Role::Dropped, Field::Text, line.start, line.end});
    }

    void dropFurniture()
    {
        int seen = 0;
        for (auto& line : m_lines) {
            if (++seen > headLines)
                break;
            if (takeTitle(line))
                continue;
            if (matchesAny(m_rules->siteLines, line.text) || matchesAny(m_rules->drop, line.text))
                drop(line);
        }
        // Menu lines may stand at the end as well.
        for (auto& line : m_lines) {
            if (!line.used && matchesAny(m_rules->drop, line.text))
                drop(line);
        }
        m_article.content.publication = m_rules->publication;
        m_article.content.origins[Field::Publication] = FieldOrigin::Profile;
    }

    bool takeTitle(Line& line)
    {
        if (!m_article.content.title.isEmpty())
            return false;
        for (const auto* endings : {&m_rules->listingEndings, &m_rules->titleEndings}) {
            for (const auto& ending : *endings) {
                const auto match = ending.match(line.text);
                if (!match.hasMatch())
                    continue;
                m_listingTitle = endings == &m_rules->listingEndings;
                const qsizetype length = match.capturedStart(0);
                setTitle(line.text.left(length).trimmed());
                m_article.spans.push_back(
                    {FieldSpan::Role::Field, Field::Title, line.start, line.start + length});
                m_article.spans.push_back(
                    {FieldSpan::Role::Dropped, Field::Title, line.start + length, line.end});
                line.used = true;
                return true;
            }
        }
        return false;
    }

    void setTitle(const QString& title)
    {
        if (title.isEmpty())
            return;
        m_article.content.title = repaired(title).left(limits::titleCharacters);
        m_article.content.origins[Field::Title] = FieldOrigin::PageTitle;
    }

    bool isListing() const
    {
        return m_listingTitle || addressKind(*m_rules, m_record.url) == AddressKind::Listing ||
               entryCount() > 1;
    }

    int entryCount() const
    {
        if (!m_rules->listingEntry)
            return 0;
        return static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(), [this](const Line& line) {
            return m_rules->listingEntry->match(line.text).hasMatch();
        }));
    }

    /// A headline, then `by NAME | DATE | SECTION`, then the first words and `...`.
    Extraction listing() const
    {
        SkippedPage page{SkipReason::Listing, m_article.profile, {}};
        if (!m_rules->listingEntry)
            return page;
        const Line* previous = nullptr;
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const auto& line = m_lines[i];
            const auto match = m_rules->listingEntry->match(line.text);
            if (!match.hasMatch()) {
                if (!line.used)
                    previous = &line;
                continue;
            }
            ListingEntry entry;
            if (previous)
                entry.title = repaired(previous->text);
            previous = nullptr;
            const QString author = match.captured(QStringLiteral("author")).trimmed();
            const bool isPaper = std::any_of(
                m_rules->ownNames.begin(), m_rules->ownNames.end(), [&author](const QString& name) {
                    return normalisedForComparison(name) == normalisedForComparison(author);
                });
            if (!isPaper && !m_rules->publicationAuthors.contains(author))
                entry.author = author;
            entry.published = findDate(match.captured(QStringLiteral("date")));
            entry.section = match.captured(QStringLiteral("section")).trimmed();
            if (i + 1 < m_lines.size() && !m_rules->listingEntry->match(m_lines[i + 1].text).hasMatch()) {
                QString excerpt = m_lines[i + 1].text;
                static const QRegularExpression ellipsis(
                    QStringLiteral("\\s*(?:\\.{3}|…|\\[…\\]|\\[\\.\\.\\.\\])\\s*$"));
                if (ellipsis.match(excerpt).hasMatch() || excerpt.size() > 120) {
                    entry.excerpt = repaired(excerpt.remove(ellipsis));
                    ++i;
                }
            }
            if (!entry.title.isEmpty())
                page.entries.push_back(entry);
        }
        return page;
    }

    /// Media ID, caption label, caption (up to three times, or the headline in its place).
    void readMedia()
    {
        ArticleImage image;
        bool labelled = false;
        bool known = false;
        for (auto& line : m_lines) {
            if (line.used)
                continue;
            if (m_rules->mediaId) {
                if (const auto match = m_rules->mediaId->match(line.text); match.hasMatch()) {
                    image.mediaId = match.captured(QStringLiteral("number"));
                    use(line, Field::Images);
                    known = true;
                    continue;
                }
            }
            if (m_rules->captionLabel && !labelled) {
                if (const auto match = m_rules->captionLabel->match(line.text); match.hasMatch()) {
                    labelled = true;
                    line.used = true;
                    const QString rest = match.captured(QStringLiteral("caption")).trimmed();
                    if (!rest.isEmpty()) {
                        setCaption(image, rest);
                        m_article.spans.push_back(
                            {FieldSpan::Role::Field, Field::Images, line.end - rest.size(), line.end});
                    } else {
                        m_article.spans.push_back(
                            {FieldSpan::Role::Dropped, Field::Images, line.start, line.end});
                    }
                    continue;
                }
            }
            break;
        }
        takeCaptionLines(image, labelled, known);
        if (image.mediaId.isEmpty() && image.caption.isEmpty() && image.credit.isEmpty())
            return;
        m_article.content.images.push_back(image);
        m_article.content.origins[Field::Images] = FieldOrigin::PageText;
    }

    void takeCaptionLines(ArticleImage& image, bool labelled, bool known)
    {
        const QString headline = normalisedForComparison(m_article.content.title);
        for (auto it = nextLine(m_lines.begin()); it != m_lines.end(); it = nextLine(it)) {
            const QString text = repaired(it->text);
            const QString folded = comparable(text);
            if (!headline.isEmpty() && folded == headline) {
                drop(*it); // the headline again, in the caption's place
                continue;
            }
            if (!image.caption.isEmpty() && folded == comparable(image.caption)) {
                if (image.credit.isEmpty())
                    image.credit = splitCredit(text).credit;
                drop(*it);
                continue;
            }
            if (!image.caption.isEmpty() || !isCaption(it, labelled, known))
                return;
            setCaption(image, text);
            use(*it, Field::Images);
        }
    }

    /// Whether the line at \p it is a caption and not the body's first paragraph.
    bool isCaption(std::vector<Line>::iterator it, bool labelled, bool known) const
    {
        const QString text = repaired(it->text);
        if (text.size() > longestCaption || findDateline(text, m_rules->ownNames) || findByline(text))
            return false;
        const auto next = nextLine(it + 1);
        if (next == m_lines.end())
            return labelled || known; // one photo with its caption, and no article
        if (comparable(repaired(next->text)) == comparable(text) || !splitCredit(text).credit.isEmpty())
            return true;
        return labelled || (known && next->emptyBefore >= 2);
    }

    template <class Iterator> Iterator nextLine(Iterator from) const
    {
        return std::find_if(from, Iterator(const_cast<std::vector<Line>&>(m_lines).end()),
                            [](const Line& line) { return !line.used; });
    }

    static QString comparable(const QString& text)
    {
        return normalisedForComparison(splitCredit(text).caption);
    }

    static void setCaption(ArticleImage& image, const QString& text)
    {
        const auto parted = splitCredit(text);
        image.caption = parted.caption;
        image.credit = parted.credit;
    }

    /// Without a profile: a short first line set apart from the rest.
    void readHeadline()
    {
        const auto it = nextLine(m_lines.begin());
        if (m_lines.end() - it < 2 || it->text.size() > longestHeadline)
            return;
        auto& first = *it;
        const Line& second = *(it + 1);
        static const QRegularExpression sentenceEnd(QStringLiteral("[.:;,،؛]$"));
        const bool apart = second.emptyBefore > 0;
        if (sentenceEnd.match(first.text).hasMatch() && !(apart && first.text.size() < 100))
            return;
        if (!apart && second.text.size() < first.text.size() && !dayAlone(second.text) &&
            !findByline(second.text))
            return;
        setTitle(first.text);
        use(first, Field::Title);
    }

    /// A line that is the day and nothing else, at the text's head.
    void readDay()
    {
        const auto it = nextLine(m_lines.begin());
        if (it == m_lines.end() || it + 1 == m_lines.end() || m_article.content.published)
            return;
        const auto day = dayAlone(it->text);
        if (!day)
            return;
        m_article.content.published = day;
        m_article.content.origins[Field::Published] = FieldOrigin::PageText;
        use(*it, Field::Published);
    }

    void readByline()
    {
        const auto it = nextLine(m_lines.begin());
        if (it == m_lines.end())
            return;
        const auto byline = findByline(it->text);
        if (!byline)
            return;
        m_article.content.authors = byline->authors;
        m_article.content.agency = byline->agency;
        if (!byline->authors.isEmpty())
            m_article.content.origins[Field::Authors] = FieldOrigin::Byline;
        if (!byline->agency.isEmpty())
            m_article.content.origins[Field::Agency] = FieldOrigin::Byline;
        use(*it, Field::Authors);
    }

    void readBody()
    {
        std::vector<Line> left;
        for (const auto& line : m_lines) {
            if (!line.used)
                left.push_back(line);
        }
        const bool wrapped = isHardWrapped(left);
        QStringList paragraphs;
        for (const auto& line : left) {
            if (wrapped && !paragraphs.isEmpty() && line.emptyBefore == 0)
                paragraphs.last() += u' ' + repaired(line.text);
            else
                paragraphs << repaired(line.text);
        }
        qsizetype cut = 0;
        if (!paragraphs.isEmpty())
            cut = readDateline(paragraphs.first());
        if (!paragraphs.isEmpty() && paragraphs.first().isEmpty())
            paragraphs.removeFirst();
        bool first = true;
        for (const auto& line : left) {
            const qsizetype start = line.start + (std::exchange(first, false) ? cut : 0);
            m_article.spans.push_back({FieldSpan::Role::Field, Field::Text, start, line.end});
        }
        if (paragraphs.isEmpty())
            return;
        auto made = paragraphsOf(paragraphs);
        m_article.content.text = std::move(made.text);
        m_article.content.html = std::move(made.html);
        m_article.content.origins[Field::Text] = FieldOrigin::PageText;
    }

    qsizetype readDateline(QString& paragraph)
    {
        const auto dateline = findDateline(paragraph, m_rules ? m_rules->ownNames : QStringList());
        if (!dateline)
            return 0;
        if (!dateline->places.isEmpty()) {
            m_article.content.dateline = dateline->dateline;
            m_article.content.places = dateline->places;
            m_article.content.origins[Field::Places] = FieldOrigin::Dateline;
        }
        if (!dateline->agency.isEmpty() && m_article.content.agency.isEmpty()) {
            m_article.content.agency = dateline->agency;
            m_article.content.origins[Field::Agency] = FieldOrigin::Dateline;
        }
        paragraph.remove(0, dateline->length);
        for (const auto& line : m_lines) {
            if (line.used)
                continue;
            m_article.spans.push_back(
                {FieldSpan::Role::Field, Field::Places, line.start, line.start + dateline->length});
            break;
        }
        return dateline->length;
    }

    void readAddress()
    {
        m_article.content.url = m_record.url;
        if (m_record.url.isEmpty())
            return;
        m_article.content.origins[Field::Url] = FieldOrigin::Record;
        if (!m_rules)
            return;
        const auto fields = addressFields(*m_rules, m_record.url);
        if (m_article.content.authors.isEmpty() && !fields.author.isEmpty()) {
            m_article.content.authors = {fields.author};
            m_article.content.origins[Field::Authors] = FieldOrigin::Address;
        }
        if (!fields.section.isEmpty()) {
            m_article.content.section = fields.section;
            m_article.content.origins[Field::Section] = FieldOrigin::Address;
        }
    }

    /// `state”s` -> `state’s`, where the profile says that the site's old pages are so.
    QString repaired(const QString& text) const
    {
        if (!m_rules || !m_rules->straightenQuotes || !text.contains(u'”'))
            return text;
        static const QRegularExpression within(QStringLiteral("(?<=\\p{L})”(?=\\p{L})"));
        QString out = text;
        return out.replace(within, QStringLiteral("’"));
    }

    const SourceRecord& m_record;
    const Profile::Rules* m_rules;
    std::vector<Line> m_lines;
    ExtractedArticle m_article;
    bool m_listingTitle = false;
};

} // namespace

Extraction extractText(const SourceRecord& record, const Profile* profile)
{
    if (!profile) {
        if (auto article = extractFrontMatter(record))
            return std::move(*article);
        if (auto article = extractLabelledHead(record))
            return std::move(*article);
    }
    return TextPage(record, profile).read();
}

bool recognisesText(const Profile& profile, const SourceRecord& record)
{
    const auto& rules = profile.rules();
    if (isOwnAddress(rules, record.url))
        return true;
    int seen = 0;
    for (const auto& line : linesOf(record.text.left(8000))) {
        if (++seen > headLines)
            break;
        if (matchesAny(rules.siteLines, line.text) || matchesAny(rules.titleEndings, line.text) ||
            matchesAny(rules.listingEndings, line.text))
            return true;
    }
    return false;
}

Paragraphs paragraphsOf(const QStringList& paragraphs)
{
    qsizetype characters = 0;
    for (const auto& paragraph : paragraphs)
        characters += paragraph.size() + 2;
    Paragraphs made;
    made.text.reserve(characters);
    made.html.reserve(characters + characters / 32 + 5 * paragraphs.size());
    for (const auto& paragraph : paragraphs) {
        if (!made.text.isEmpty())
            made.text += QStringLiteral("\n\n");
        made.text += paragraph;
        made.html += QStringLiteral("<p>");
        appendHtmlEscaped(made.html, paragraph);
        made.html += QStringLiteral("</p>");
    }
    return made;
}

} // namespace warraq

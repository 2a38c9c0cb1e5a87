#include "extract/htmlstoryhead.h"

#include "core/textfold.h"
#include "extract/fieldpatterns.h"
#include "extract/headlinelines.h"
#include "extract/knownnames.h"
#include "extract/pagedate.h"

#include <QRegularExpression>

#include <algorithm>

namespace warraq {

namespace {

constexpr size_t blocksOfHead = 15;        ///< a profile's lines stand no later
constexpr qsizetype blanksOfDateLine = 10; ///< in a line with a date; one with more says something else
constexpr qsizetype shortestReport = 60;   ///< characters; behind the dateline of less stands no sentence
constexpr qsizetype longestHeadLine = 120; ///< characters of a line of headline, names or day
constexpr qsizetype longestHeadLines = 400;
constexpr int paragraphsOfNote = 3; ///< at the end, among which a note on the author stands
constexpr int blocksOfTail = 15;    ///< paragraphs behind the last of the story
constexpr int linesOfSignature = 4; ///< paragraphs at the end, of which the last words of a story may be one
constexpr qsizetype longestOfSignature = 80; ///< characters of what stands behind those
constexpr int mostSetAside = 4;              ///< paragraphs: more is how the page sets its text

class StoryHead
{
public:
    StoryHead(std::vector<HtmlBlock>& blocks, ArticleContent& content, const Profile::Rules* rules)
        : m_blocks(blocks), m_content(content), m_rules(rules)
    {
    }

    void read()
    {
        if (m_rules) {
            straightenQuotes();
            readProfileLines();
        }
        readHeadLines();
        dropHead(m_blocks);
        dropTail(m_blocks);
        readOpeningDate();
        readClosingByline();
        readClosingNote();
        readSignature();
        readOpeningReporter();
        readDateline(m_blocks);
    }

private:
    /// Furniture anywhere; media number and caption, which may come again, at the beginning.
    void readProfileLines()
    {
        ArticleImage image;
        bool captionFollows = false;
        size_t seen = 0;
        std::erase_if(m_blocks, [&](const HtmlBlock& block) {
            if (block.kind == HtmlBlock::Kind::Figure)
                return false;
            if (matchesAny(m_rules->drop, block.text) || matchesAny(m_rules->siteLines, block.text))
                return true;
            return ++seen <= blocksOfHead && isMediaLine(block.text, image, captionFollows);
        });
        if (image.mediaId.isEmpty() && image.caption.isEmpty() && image.credit.isEmpty())
            return;
        auto& images = m_content.images;
        if (images.empty())
            images.emplace_back();
        auto& first = images.front();
        if (first.mediaId.isEmpty())
            first.mediaId = image.mediaId;
        if (first.caption.isEmpty())
            first.caption = image.caption;
        if (first.credit.isEmpty())
            first.credit = image.credit;
        m_content.origins[Field::Images] = FieldOrigin::PageText;
    }

    bool isMediaLine(const QString& line, ArticleImage& image, bool& captionFollows) const
    {
        const auto number = m_rules->mediaId ? m_rules->mediaId->match(line) : QRegularExpressionMatch();
        if (number.hasMatch()) {
            image.mediaId = number.captured(QStringLiteral("number"));
            return true;
        }
        const auto label =
            m_rules->captionLabel ? m_rules->captionLabel->match(line) : QRegularExpressionMatch();
        QString caption = line;
        if (label.hasMatch()) {
            caption = label.captured(QStringLiteral("caption")).trimmed();
            captionFollows = caption.isEmpty();
            if (captionFollows)
                return true;
        } else if (!captionFollows) {
            // The same caption once more, as these pages have it.
            return !image.caption.isEmpty() &&
                   (normalisedForComparison(line) == normalisedForComparison(image.caption) ||
                    normalisedForComparison(splitCredit(line).caption) ==
                        normalisedForComparison(image.caption));
        }
        captionFollows = false;
        if (image.caption.isEmpty()) {
            const auto parted = splitCredit(caption);
            image.caption = parted.caption;
            image.credit = parted.credit;
        }
        return true;
    }

    /// `state”s`: an apostrophe that a site's old pages lost.
    void straightenQuotes()
    {
        if (!m_rules->straightenQuotes)
            return;
        static const QRegularExpression within(QStringLiteral("(?<=\\p{L})”(?=\\p{L})"));
        for (auto& block : m_blocks) {
            block.html.replace(within, QStringLiteral("’"));
            block.text.replace(within, QStringLiteral("’"));
        }
        m_content.title.replace(within, QStringLiteral("’"));
    }

    void setByline(const Byline& byline)
    {
        if (m_content.authors.isEmpty() && !byline.authors.isEmpty()) {
            m_content.authors = byline.authors;
            m_content.origins[Field::Authors] = FieldOrigin::Byline;
        }
        if (m_content.agency.isEmpty() && !byline.agency.isEmpty()) {
            m_content.agency = byline.agency;
            m_content.origins[Field::Agency] = FieldOrigin::Byline;
        }
    }

    /// `By NAME`, office and day may stand below each other.
    static std::optional<Byline> bylineAmongLines(const QString& text)
    {
        const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
        for (const auto& line : lines) {
            if (auto byline = findByline(line))
                return byline;
        }
        return lines.size() > 1 ? findByline(text) : std::nullopt;
    }

    /// Headline, byline, office and day as the lines of one paragraph, as pages without headings have them.
    void readHeadLines()
    {
        const auto first = std::find_if(m_blocks.begin(), m_blocks.end(), [](const HtmlBlock& block) {
            return block.kind != HtmlBlock::Kind::Figure;
        });
        if (first == m_blocks.end() || first->kind != HtmlBlock::Kind::Paragraph ||
            first->text.size() > longestHeadLines)
            return;
        const QStringList lines = first->text.split(u'\n', Qt::SkipEmptyParts);
        std::optional<Byline> byline;
        std::optional<PartialDate> date;
        QString headline;
        for (const auto& line : lines) {
            if (line.size() > longestHeadLine || isSentence(line))
                return;
            const auto names = byline ? std::nullopt : findByline(line);
            const auto day = date || names || line.count(u' ') >= blanksOfDateLine
                                 ? std::nullopt
                                 : pageDate(line, m_content.language);
            if (names)
                byline = names;
            else if (day && day->precision() >= DatePrecision::Day)
                date = day;
            else if (&line == &lines.front())
                headline = line;
            else if (!byline)
                return;
        }
        if (lines.size() < 2 || !byline)
            return;
        // Printed in bold above a name, where the page's title alone is known, it is the headline.
        const bool isPrinted = first->html.startsWith(QLatin1String("<p><b>")) ||
                               first->html.startsWith(QLatin1String("<p><strong>"));
        const auto origin = m_content.origins.find(Field::Title);
        const bool isTitleWeak =
            origin == m_content.origins.end() || origin->second == FieldOrigin::PageTitle;
        const bool isTitle = normalisedForComparison(headline) == normalisedForComparison(m_content.title);
        if (!headline.isEmpty() && !isTitle) {
            if (!isPrinted || !isTitleWeak)
                return;
            m_content.title = headline;
            m_content.origins[Field::Title] = FieldOrigin::PageText;
        }
        setByline(*byline);
        if (date && !m_content.published) {
            m_content.published = date;
            m_content.origins[Field::Published] = FieldOrigin::PageText;
        }
        m_blocks.erase(first);
    }

    /// Headline, byline and date at the body's beginning are fields, not text.
    void dropHead(std::vector<HtmlBlock>& blocks)
    {
        auto& content = m_content;
        const QString title = normalisedForComparison(content.title);
        int looked = 0;
        const auto first = std::find_if(blocks.begin(), blocks.end(), [](const HtmlBlock& block) {
            return block.kind != HtmlBlock::Kind::Figure;
        });
        if (first != blocks.end() && !title.isEmpty())
            dropTitleLine(*first, title);
        for (auto it = blocks.begin(); it != blocks.end() && looked < 6;) {
            if (it->kind == HtmlBlock::Kind::Figure) {
                ++it;
                continue;
            }
            ++looked;
            const QString folded = normalisedForComparison(it->text);
            bool isField =
                folded == title || folded.isEmpty() || folded == normalisedForComparison(content.section);
            if (!isField && it->text.size() < 140 && it->kind != HtmlBlock::Kind::Other) {
                if (const auto byline = bylineAmongLines(it->text)) {
                    isField = true;
                    setByline(*byline);
                    if (content.places.isEmpty() && !byline->place.isEmpty()) {
                        content.dateline = byline->place;
                        content.places = {byline->place};
                        content.origins[Field::Places] = FieldOrigin::Dateline;
                    }
                }
                if (const auto date =
                        it->text.size() < 90 ? pageDate(it->text, content.language) : std::nullopt;
                    date && date->precision() != DatePrecision::Year &&
                    !it->text.contains(QLatin1String(". ")) && !isSentence(it->text) &&
                    it->text.count(u' ') < blanksOfDateLine) {
                    isField = true;
                    if (!content.published) {
                        content.published = date;
                        content.origins[Field::Published] = FieldOrigin::PageText;
                    }
                }
                for (const auto& author : content.authors)
                    isField |= folded == normalisedForComparison(author);
            }
            if (isField)
                it = blocks.erase(it);
            else if (it->text.size() > 140)
                break;
            else
                ++it;
        }
    }

    /// A paragraph whose first line is the headline, as pages without headings have it.
    static void dropTitleLine(HtmlBlock& block, const QString& title)
    {
        const qsizetype end = block.text.indexOf(u'\n');
        if (block.kind != HtmlBlock::Kind::Paragraph || end < 0 ||
            normalisedForComparison(block.text.first(end)) != title)
            return;
        QString html = block.html;
        if (!removeText(html, block.text.first(end)))
            return;
        static const QRegularExpression lead(QStringLiteral("^<p>(?:\\s|<br>)+"));
        block.html = html.replace(lead, QStringLiteral("<p>"));
        block.text = block.text.mid(end).trimmed();
    }

    /// A sub-head without anything below it introduced what was dropped.
    static void dropTail(std::vector<HtmlBlock>& blocks)
    {
        while (!blocks.empty() && blocks.back().kind == HtmlBlock::Kind::Heading)
            blocks.pop_back();
    }

    /// `27.1.2022 - The text`, `(21. November 2022) The text`, `Beirut, 27 January 2022 – The text`: the day
    /// stays in the text too, as it is printed.
    void readOpeningDate()
    {
        if (m_content.published)
            return;
        static const QRegularExpression opening(
            QStringLiteral("^(?:\\p{Lu}[\\p{L} .-]{1,30}[,،] )?\\(?(?<date>(?:\\p{L}+[.,]? "
                           ")?\\d[^()–—:]{5,28}?\\d{2,4})\\s?"
                           "(?:\\)|\\s[-–—]|[–—:]|\\s\\|)"),
            QRegularExpression::UseUnicodePropertiesOption);
        int looked = 0;
        for (const auto& block : m_blocks) {
            if (block.kind != HtmlBlock::Kind::Paragraph)
                continue;
            const auto match = opening.match(block.text.left(90));
            const auto date = match.hasMatch()
                                  ? pageDate(match.captured(QStringLiteral("date")), m_content.language)
                                  : std::nullopt;
            if (date && date->precision() >= DatePrecision::Day) {
                m_content.published = date;
                m_content.origins[Field::Published] = FieldOrigin::PageText;
                return;
            }
            if (++looked >= 2)
                return;
        }
    }

    /// `By NAME` as the last words of a story; `Author: NAME, office` stays where it says more than a name.
    void readClosingByline()
    {
        if (!m_content.authors.isEmpty() || m_blocks.size() < 3)
            return;
        int looked = 0;
        for (size_t i = m_blocks.size(); i-- > 1 && looked < blocksOfTail;) {
            if (m_blocks[i].kind != HtmlBlock::Kind::Paragraph)
                continue;
            ++looked;
            const QString& text = m_blocks[i].text;
            static const QRegularExpression office(
                QStringLiteral("^(Aut(?:h?or(?:in|en|e|es)?|eur)\\s*[:：]\\s*\\p{Lu}[\\p{L}.’'-]+(?: "
                               "[\\p{L}.’'-]+){1,3}),.*$"),
                QRegularExpression::UseUnicodePropertiesOption);
            // Only notes and sources stand behind a line as plain as `Author: NAME, office`.
            const auto longer =
                text.startsWith(QLatin1String("Aut")) ? office.match(text) : QRegularExpressionMatch();
            if (looked > 3 && !longer.hasMatch())
                continue;
            const auto byline = findByline(longer.hasMatch() ? longer.captured(1) : text);
            if (!byline || byline->authors.isEmpty())
                continue;
            m_content.authors = byline->authors;
            m_content.origins[Field::Authors] = FieldOrigin::Byline;
            if (!longer.hasMatch())
                m_blocks.erase(m_blocks.begin() + static_cast<std::ptrdiff_t>(i));
            return;
        }
    }

    /// *NAME is a writer …*: who signs below a story, in a paragraph of another hand, and is not spoken of in
    /// it.
    void readClosingNote()
    {
        static const QRegularExpression form(
            QStringLiteral(
                "^(?<name>\\p{Lu}[\\p{L}\\p{M}.’'-]+(?: (?:de|la|von|van|der|den|del|di|da|bin|ibn|al|el|"
                "\\p{Lu}[\\p{L}\\p{M}.’'-]*)){1,3}) (?:is|ist|est|es|è|é) "
                "(?:.{0,120}?[\\s-])?(?:writer|journalist|"
                "editor|columnist|correspondent|reporter|author|professor|lecturer|fellow|analyst|researcher|"
                "scholar|"
                "novelist|poet|historian|critic|Redakteur(?:in)?|Journalist(?:in)?|Autor(?:in)?|"
                "Korrespondent(?:in)?|"
                "journaliste|écrivaine?|chercheu(?:r|se)|professeure?|periodista|escritora?|profesora?|"
                "giornalista|"
                "scrit(?:tore|trice)|jornalista|escritora?)\\b"),
            QRegularExpression::UseUnicodePropertiesOption);
        if (!m_content.authors.isEmpty())
            return;
        int looked = 0;
        for (size_t i = m_blocks.size(); i-- > 2 && looked < paragraphsOfNote;) {
            const HtmlBlock& block = m_blocks[i];
            if (block.kind != HtmlBlock::Kind::Paragraph)
                continue;
            ++looked;
            const bool isOtherHand = block.html.startsWith(QLatin1String("<p><em>")) &&
                                     block.html.endsWith(QLatin1String("</em></p>")) &&
                                     block.html.count(QLatin1String("<em>")) == 1;
            const auto match = isOtherHand ? form.match(block.text) : QRegularExpressionMatch();
            if (!match.hasMatch())
                continue;
            const QString name = match.captured(QStringLiteral("name"));
            if (isSpokenOf(name, i))
                continue;
            m_content.authors = {name};
            m_content.origins[Field::Authors] = FieldOrigin::Byline;
            return;
        }
    }

    /// Whether the headline or what stands before a block has the last word of \p name.
    [[nodiscard]] bool isSpokenOf(const QString& name, size_t before) const
    {
        const QString last = name.section(u' ', -1);
        return m_content.title.contains(last) ||
               std::any_of(m_blocks.begin(), m_blocks.begin() + static_cast<std::ptrdiff_t>(before),
                           [&last](const HtmlBlock& other) { return other.text.contains(last); });
    }

    /// In the last words of the story, where nobody signs above or in a note below; the words stay.
    void readSignature()
    {
        if (m_blocks.size() < 2)
            return;
        // Behind the story's last words only short lines follow.
        int looked = 0;
        for (auto block = m_blocks.rbegin(); block != m_blocks.rend() && looked < linesOfSignature; ++block) {
            if (block->kind != HtmlBlock::Kind::Paragraph)
                continue;
            if (const auto byline = findSignature(block->text))
                setByline(*byline);
            ++looked;
            if (block->text.size() > longestOfSignature)
                break;
        }
        readNameSetAside();
    }

    /// A name that stands at one side by itself near the end, as nothing else of the story does; what
    /// somebody does may stand below it. The words stay.
    void readNameSetAside()
    {
        if (!m_content.authors.isEmpty())
            return;
        const auto isParagraph = [](const HtmlBlock& block) {
            return block.kind == HtmlBlock::Kind::Paragraph;
        };
        const auto isAside = [](const HtmlBlock& block) { return block.isSetAside; };
        const auto paragraphs = std::count_if(m_blocks.begin(), m_blocks.end(), isParagraph);
        const auto aside = std::count_if(m_blocks.begin(), m_blocks.end(), isAside);
        if (aside == 0 || aside > mostSetAside || aside * 2 > paragraphs)
            return;
        int looked = 0;
        for (size_t i = m_blocks.size(); i-- > 1 && looked < blocksOfTail;) {
            const HtmlBlock& block = m_blocks[i];
            looked += isParagraph(block);
            static const QRegularExpression ends(QStringLiteral("^[\\s–—-]+|[\\s,.;:]+$"));
            const QString name = block.isSetAside && block.linked == 0
                                     ? block.text.section(u'\n', 0, 0).remove(ends)
                                     : QString();
            if (name.isEmpty() || !arePersons(name) || isSpokenOf(name, i))
                continue;
            m_content.authors = namesOf(name).authors;
            m_content.origins[Field::Authors] = FieldOrigin::Byline;
            return;
        }
    }

    /// `〔記者NAME／PLACE報導〕The text`, `本报讯（记者 NAME）The text`: within the first sentence, which
    /// keeps it.
    void readOpeningReporter()
    {
        const auto first = std::find_if(m_blocks.begin(), m_blocks.end(), [](const HtmlBlock& block) {
            return block.kind == HtmlBlock::Kind::Paragraph;
        });
        if (first == m_blocks.end())
            return;
        const auto byline = findOpeningReporter(first->text);
        if (!byline)
            return;
        setByline(*byline);
        if (m_content.places.isEmpty() && !byline->place.isEmpty()) {
            m_content.dateline = byline->place;
            m_content.places = {byline->place};
            m_content.origins[Field::Places] = FieldOrigin::Dateline;
        }
    }

    void readDateline(std::vector<HtmlBlock>& blocks)
    {
        auto& content = m_content;
        for (auto& block : blocks) {
            if (block.kind == HtmlBlock::Kind::Figure || block.kind == HtmlBlock::Kind::Heading)
                continue;
            if (block.kind != HtmlBlock::Kind::Paragraph)
                return;
            QStringList own = m_rules ? m_rules->ownNames : QStringList();
            if (!content.publication.isEmpty())
                own << content.publication;
            const auto dateline = findDateline(block.text, own);
            if (!dateline) {
                // A standfirst may stand before the text.
                if (block.text.size() < 200)
                    continue;
                return;
            }
            // `NAME - The Paper` on a line of its own
            const auto isKnown = [](const QString& place) { return KnownNames::builtIn().isPlace(place); };
            if (block.text.size() < shortestReport &&
                std::none_of(dateline->places.begin(), dateline->places.end(), isKnown))
                continue;
            const QString cut = block.text.left(dateline->length);
            block.text.remove(0, dateline->length);
            if (!removeText(block.html, cut))
                block.html = QStringLiteral("<p>") + block.text.toHtmlEscaped() + QStringLiteral("</p>");
            if (!dateline->places.isEmpty()) {
                content.dateline = dateline->dateline;
                content.places = dateline->places;
                content.origins[Field::Places] = FieldOrigin::Dateline;
            }
            if (!dateline->agency.isEmpty() && content.agency.isEmpty()) {
                content.agency = dateline->agency;
                content.origins[Field::Agency] = FieldOrigin::Dateline;
            }
            return;
        }
    }

    /// Takes \p text from the beginning of a paragraph's markup; elements that become empty go with it.
    static bool removeText(QString& html, const QString& text)
    {
        qsizetype at = 0;
        qsizetype taken = 0;
        const QString wanted = text.simplified().remove(u' ');
        QString result;
        while (at < html.size() && taken < wanted.size()) {
            if (html[at] == u'<') {
                const qsizetype end = html.indexOf(u'>', at);
                if (end < 0)
                    return false;
                result += html.mid(at, end - at + 1);
                at = end + 1;
                continue;
            }
            if (html[at].isSpace()) {
                ++at;
                continue;
            }
            if (html[at] == u'&') {
                const qsizetype end = html.indexOf(u';', at);
                if (end < 0)
                    return false;
                at = end + 1;
                ++taken;
                continue;
            }
            if (html[at] != wanted[taken])
                return false;
            ++at;
            ++taken;
        }
        while (at < html.size() && html[at].isSpace())
            ++at;
        html = result + html.mid(at);
        static const QRegularExpression empty(
            QStringLiteral("<(em|strong|b|i|u|small|cite|a)(?: [^>]*)?>\\s*</\\1>\\s*"));
        html.remove(empty);
        static const QRegularExpression lead(QStringLiteral("^<p>\\s+"));
        html.replace(lead, QStringLiteral("<p>"));
        return true;
    }

    std::vector<HtmlBlock>& m_blocks;
    ArticleContent& m_content;
    const Profile::Rules* m_rules;
};

} // namespace

void takeFieldsFromBody(std::vector<HtmlBlock>& blocks, ArticleContent& content, const Profile::Rules* rules)
{
    StoryHead(blocks, content, rules).read();
}

} // namespace warraq

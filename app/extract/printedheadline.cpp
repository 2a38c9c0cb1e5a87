#include "extract/printedheadline.h"

#include "core/textfold.h"
#include "extract/fieldpatterns.h"
#include "extract/headlinelines.h"

#include <QRegularExpression>

#include <algorithm>

namespace warraq {

namespace {

constexpr qsizetype longestHeadline = 240;   // characters
constexpr qsizetype mostOfSection = 3;       ///< words of a page's title that is no headline
constexpr qsizetype fewestOfHeadline = 4;    ///< words
constexpr qsizetype shortestOfDateline = 40; ///< characters; less may stand on a line of its own
constexpr qsizetype shortestOfBody = 120;    ///< characters of a story's first paragraph

qsizetype wordsOf(const QString& folded)
{
    return folded.isEmpty() ? 0 : folded.count(u' ') + 1;
}

bool isBold(const QString& html)
{
    static const QRegularExpression form(
        QStringLiteral(
            "^<p>(?:<(?:em|i|u)>)*<(b|strong)>(?:(?!<b>|<strong>).)*</\\1>(?:</(?:em|i|u)>)*</p>$"),
        QRegularExpression::DotMatchesEverythingOption);
    return form.match(html).hasMatch();
}

/// `Daily News`, `Daily News 9 May 1997`: where one is, and of what day.
bool namesSection(const QString& title)
{
    constexpr qsizetype partsOfDay = 3;
    const auto day = findDate(title);
    const bool hasDay = day && day->precision() >= DatePrecision::Day;
    return wordsOf(normalisedForComparison(title)) <= mostOfSection + (hasDay ? partsOfDay : 0);
}

/// Whether a sign parts \p line from the rest of \p title.
bool isParted(const QString& title, const QString& line)
{
    static const QRegularExpression behind(QStringLiteral("^\\s*(?:[|»«·•:/]|\\s[–—-])"));
    static const QRegularExpression before(QStringLiteral("(?:[|»«·•:/]|[–—-]\\s)\\s*$"));
    return title.startsWith(line, Qt::CaseInsensitive)
               ? behind.match(title.mid(line.size())).hasMatch()
               : title.endsWith(line, Qt::CaseInsensitive) &&
                     before.match(title.chopped(line.size())).hasMatch();
}

} // namespace

void takePrintedHeadline(std::vector<HtmlBlock>& blocks, ArticleContent& content, xmlNode* page)
{
    const auto origin = content.origins.find(Field::Title);
    if (origin == content.origins.end() || origin->second != FieldOrigin::PageTitle)
        return;
    const auto isText = [](const HtmlBlock& block) { return block.kind != HtmlBlock::Kind::Figure; };
    const QString title = normalisedForComparison(content.title);
    const auto behind = [&](auto block) { return std::find_if(block + 1, blocks.end(), isText); };
    auto first = std::find_if(blocks.begin(), blocks.end(), isText);
    // The page's title once more, above all that it holds, and of what kind that is
    const QString above = first == blocks.end() ? QString() : normalisedForComparison(first->text);
    const auto banner = first;
    const bool hasBanner = !above.isEmpty() && (above == title || title.startsWith(above + u' ')) &&
                           !isParted(content.title, first->text);
    if (hasBanner)
        first = behind(first);
    if (hasBanner && first != blocks.end() &&
        wordsOf(normalisedForComparison(first->text)) <= mostOfSection && !isBold(first->html))
        first = behind(first);
    if (first == blocks.end() || first->kind != HtmlBlock::Kind::Paragraph ||
        first->text.size() > longestHeadline || isSentence(first->text) || !isBold(first->html))
        return;
    auto next = behind(first);
    if (next != blocks.end() && next->text.size() < shortestOfDateline)
        next = behind(next);
    const QString line = first->text.simplified();
    const QString folded = normalisedForComparison(line);
    const bool isPart = folded.count(u' ') >= 1 && title.size() > folded.size() + 1 &&
                        (title.startsWith(folded + u' ') || title.endsWith(u' ' + folded)) &&
                        isParted(content.title, line);
    const bool isSection =
        namesSection(content.title) && wordsOf(folded) >= fewestOfHeadline && next != blocks.end() &&
        next->kind == HtmlBlock::Kind::Paragraph && next->text.size() >= shortestOfBody &&
        std::none_of(blocks.begin(), blocks.end(),
                     [](const HtmlBlock& block) { return block.kind == HtmlBlock::Kind::Heading; });
    if ((!isPart && !isSection) || storyHeadline(page, content.title))
        return;
    content.title = line;
    content.origins[Field::Title] = FieldOrigin::PageText;
    blocks.erase(first);
    if (hasBanner)
        blocks.erase(banner); // stands before it
}

} // namespace warraq

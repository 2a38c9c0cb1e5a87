#include "importing/keptpages.h"

#include "core/pageparts.h"
#include "formats/charset.h"
#include "formats/keptrecord.h"

#include <algorithm>

namespace warraq {

int numberOfPage(const ArticleContent& page)
{
    return std::max(1, pageSpan(page.identifiers).first);
}

std::optional<SkipReason> addKeptPages(std::map<int, ArticleContent>& pages,
                                       std::vector<SourceRecord> sources, SourceFormat fileFormat,
                                       const Extractor& extractor)
{
    std::optional<SkipReason> leftOut;
    for (SourceRecord& source : sources) {
        if (!restoreRecord(source, fileFormat)) {
            leftOut = leftOut.value_or(SkipReason::NotText);
            continue;
        }
        decodeRecord(source);
        const Extraction extraction = extractor.extract(source);
        if (const auto* page = std::get_if<ExtractedArticle>(&extraction))
            pages.try_emplace(numberOfPage(page->content), page->content);
        else if (const auto* skipped = std::get_if<SkippedPage>(&extraction))
            leftOut = leftOut.value_or(skipped->reason);
        else
            leftOut = leftOut.value_or(SkipReason::NotText);
    }
    return leftOut;
}

ArticleContent joinedKeptPages(std::map<int, ArticleContent> pages)
{
    std::vector<ArticleContent> inOrder;
    for (auto& [number, page] : pages)
        inOrder.push_back(std::move(page));
    return joinedPages(inOrder);
}

} // namespace warraq

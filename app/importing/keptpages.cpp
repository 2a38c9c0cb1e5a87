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

void addKeptPages(std::map<int, ArticleContent>& pages, std::vector<SourceRecord> sources,
                  SourceFormat fileFormat, const Extractor& extractor)
{
    for (SourceRecord& source : sources) {
        if (!restoreRecord(source, fileFormat))
            continue;
        decodeRecord(source);
        const Extraction extraction = extractor.extract(source);
        if (const auto* page = std::get_if<ExtractedArticle>(&extraction))
            pages.try_emplace(numberOfPage(page->content), page->content);
    }
}

ArticleContent joinedKeptPages(std::map<int, ArticleContent> pages)
{
    std::vector<ArticleContent> inOrder;
    for (auto& [number, page] : pages)
        inOrder.push_back(std::move(page));
    return joinedPages(inOrder);
}

} // namespace warraq

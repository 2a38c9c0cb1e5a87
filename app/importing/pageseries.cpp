#include "importing/pageseries.h"

#include "archive/readsession.h"
#include "importing/batchwriter.h"
#include "importing/keptpages.h"

#include <algorithm>

namespace warraq {

namespace {

constexpr size_t seriesAtATime = 256;

/// The pages of an article as its versions have them, those of the one that is shown first.
std::map<int, ArticleContent> keptPagesOf(ReadSession& session, ArticleId id, const Extractor& extractor)
{
    std::map<int, ArticleContent> pages;
    auto versions = session.keptVersions(id);
    if (!versions)
        return pages;
    std::stable_sort(versions->begin(), versions->end(), [](const KeptVersion& a, const KeptVersion& b) {
        const auto rank = [](const KeptVersion& version) {
            return (version.pages > 1 ? 2 : 0) + (version.isShown ? 1 : 0);
        };
        return rank(a) != rank(b) ? rank(a) > rank(b) : a.version > b.version;
    });
    for (KeptVersion& version : *versions) {
        std::vector<SourceRecord> sources = std::move(version.parts);
        if (version.hasOriginal)
            sources.insert(sources.begin(), std::move(version.source));
        (void)addKeptPages(pages, std::move(sources), version.fileFormat, extractor);
    }
    return pages;
}

} // namespace

void PageSeries::note(const ArticleContent& fields, const QString& recorded,
                      std::shared_ptr<const ArticleContent> whole)
{
    const PageSpan span = pageSpan(fields.identifiers);
    if (span.first == 0)
        return;
    note({span.first, fields.url, recorded});
    const qsizetype characters = whole ? whole->text.size() + whole->html.size() : 0;
    if (characters == 0 || m_characters + characters > mostCharacters)
        return;
    const auto series =
        m_series.find(pageMark(recorded.isEmpty() ? fields.url : recorded, span.first).series);
    if (series == m_series.end() || series->second.pages[span.first].content)
        return;
    series->second.pages[span.first].content = std::move(whole);
    m_characters += characters;
}

void PageSeries::note(const PageAddress& page)
{
    // The first page may call itself by another address; of a saved file only what it says itself is known.
    const PageMark own = pageMark(page.recorded.isEmpty() ? page.address : page.recorded, page.number);
    if (m_series.size() >= mostSeries && !m_series.contains(own.series))
        return;
    PagesOfRun& pages = m_series[own.series];
    pages.series = own.series;
    pages.pages.try_emplace(page.number, PageOfRun{page.address, nullptr});
}

void PageSeries::join(BatchWriter& writer, const Archive& archive, const Extractor& extractor,
                      const std::function<bool()>& goesOn)
{
    std::vector<PagesOfRun> some;
    for (auto next = m_series.begin(); next != m_series.end() && goesOn();) {
        some.clear();
        for (; next != m_series.end() && some.size() < seriesAtATime; ++next)
            some.push_back(std::move(next->second));
        const auto wanted = writer.joinPages(some);
        // Of articles that were there: their pages one by one, from what was kept of them.
        std::vector<PagesOfRun> again;
        std::unique_ptr<ReadSession> session;
        for (size_t i = 0; i < wanted.size() && goesOn(); ++i) {
            if (!wanted[i].isValid())
                continue;
            if (!session) {
                auto opened = archive.openReader();
                if (!opened)
                    return;
                session = std::move(*opened);
            }
            some[i].known = keptPagesOf(*session, wanted[i], extractor);
            some[i].isAllKnown = true;
            again.push_back(std::move(some[i]));
        }
        if (!again.empty())
            (void)writer.joinPages(again);
    }
    m_series.clear();
}

} // namespace warraq

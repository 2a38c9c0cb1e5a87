// How fast questions are answered: bench_search ARCHIVE prints a table, each question answered whole (ids in
// order, the first 50 rows with snippets, all facets, the histogram), best of three.

#include "archive/archive.h"
#include "archive/readsession.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace warraq;

namespace {

struct Timed
{
    double ids = 0;
    double whole = 0;
    qint64 total = 0;
};

Timed asked(ReadSession& session, const ArticleQuery& query)
{
    Timed timed;
    QElapsedTimer clock;
    clock.start();
    auto answer = session.search(query, SortOrder::Relevance, CancelToken());
    if (!answer)
        return timed;
    timed.ids = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    timed.total = answer->total();
    const auto first = std::min<size_t>(50, answer->ids.size());
    const auto rows = session.rows(std::span(answer->ids).first(first), query);
    const auto facets = session.facets(query, *answer, CancelToken());
    const auto bars = session.histogram(query, *answer, DatePrecision::Year, CancelToken());
    if (rows && facets && bars)
        timed.whole = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    return timed;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: bench_search ARCHIVE\n", stderr);
        return 2;
    }
    auto archive = Archive::open(QCoreApplication::arguments().at(1), Archive::Access::ReadOnly);
    if (!archive)
        return 1;
    auto session = (*archive)->openReader();
    if (!session)
        return 1;
    // Words of bench_corpus: the most frequent, frequent, middling and rare ones.
    const std::vector<const char*> questions{"",
                                             "ra",
                                             "ne",
                                             "shen",
                                             "rane",
                                             "cormi",
                                             "wel fel",
                                             "ra ne to mi su",
                                             "\"ra ne\"",
                                             "ra NEAR/3 ne",
                                             "she*",
                                             "ra OR ne OR to OR mi OR su OR la OR ke OR do OR vi OR ba",
                                             "title:ra",
                                             "ra date:2011",
                                             "ra section:\"Section 3\"",
                                             "ra -ne",
                                             "-ra",
                                             "date:2011-02..2011-10",
                                             "lang:ar با",
                                             "t?r",
                                             "words:>500"};
    std::printf("%-52s %10s %10s %10s\n", "query", "found", "ids ms", "whole ms");
    std::vector<double> all;
    for (const char* typed : questions) {
        const auto query = ArticleQuery::parse(QString::fromUtf8(typed));
        Timed best = asked(**session, query);
        for (int round = 0; round < 2; ++round) {
            const Timed again = asked(**session, query);
            best.ids = std::min(best.ids, again.ids);
            best.whole = std::min(best.whole, again.whole);
        }
        all.push_back(best.whole);
        std::printf("%-52s %10lld %10.1f %10.1f\n", typed, static_cast<long long>(best.total), best.ids,
                    best.whole);
    }
    std::sort(all.begin(), all.end());
    std::printf("median %.1f ms, worst %.1f ms\n", all[all.size() / 2], all.back());
    return 0;
}

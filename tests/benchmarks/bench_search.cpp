// How fast questions are answered: 200 of all kinds to an archive of bench_corpus, each answered whole (all
// ids in order, the first 50 rows with snippets, all facets, the years), with SQLite's FTS5 beside it.

#include "archive/archive.h"
#include "archive/readsession.h"
#include "benchmarks/clock.h"
#include "benchmarks/searchquestions.h"
#include "benchmarks/stockindex.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace warraq;
using namespace warraq::bench;

namespace {

constexpr size_t firstRows = 50;
constexpr int rounds = 3;
constexpr qint64 manyArticles = 100'000;

/// Milliseconds.
struct Parts
{
    double ids = 0;
    double rows = 0;
    double facets = 0;
    double years = 0;
    [[nodiscard]] double whole() const { return ids + rows + facets + years; }
};

struct Measured
{
    SearchQuestion question;
    qint64 found = 0;
    Parts parts;
    double stockRanked = -1; ///< not asked: below zero
    double stockIds = -1;
};

std::optional<Parts> asked(ReadSession& session, const SearchQuestion& question, Clock::Of of, qint64& found)
{
    const CancelToken cancel;
    Parts parts;
    Clock clock(of);
    const auto query = ArticleQuery::parse(QString::fromStdString(question.typed));
    const auto answer = session.search(query, SortOrder::Relevance, cancel);
    parts.ids = clock.lap();
    if (!answer)
        return std::nullopt;
    found = answer->total();
    const auto first = std::min(firstRows, answer->ids.size());
    const auto rows = session.rows(std::span(answer->ids).first(first), query);
    parts.rows = clock.lap();
    const auto facets = session.facets(query, *answer, cancel);
    parts.facets = clock.lap();
    const auto years = session.histogram(query, *answer, DatePrecision::Year, cancel);
    parts.years = clock.lap();
    return rows && facets && years ? std::optional(parts) : std::nullopt;
}

/// Every question is asked once to warm up and then in rounds, of which the middle one counts.
bool askOurs(ReadSession& session, Clock::Of of, std::vector<Measured>& all)
{
    std::vector<std::array<Parts, rounds>> taken(all.size());
    for (int round = -1; round < rounds; ++round) {
        for (size_t i = 0; i < all.size(); ++i) {
            const auto parts = asked(session, all[i].question, of, all[i].found);
            if (!parts)
                return false;
            if (round >= 0)
                taken[i][static_cast<size_t>(round)] = *parts;
        }
    }
    for (size_t i = 0; i < all.size(); ++i) {
        std::sort(taken[i].begin(), taken[i].end(),
                  [](const Parts& a, const Parts& b) { return a.whole() < b.whole(); });
        all[i].parts = taken[i][rounds / 2];
    }
    return true;
}

bool askStock(StockIndex& stock, Clock::Of of, std::vector<Measured>& all)
{
    for (auto& one : all) {
        if (one.question.match.empty())
            continue;
        const auto match = QString::fromStdString(one.question.match);
        if (!stock.bareIds(match)) { // which warms it up too

            std::fprintf(stderr, "not understood by FTS5: %s\n", one.question.match.c_str());
            return false;
        }
        Clock clock(of);
        (void)stock.bareIds(match);
        one.stockIds = clock.lap();
        (void)stock.ranked(match, static_cast<int>(firstRows));
        one.stockRanked = clock.lap();
    }
    return true;
}

double share(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto at = static_cast<size_t>(part * static_cast<double>(values.size()));
    return values[std::min(at, values.size() - 1)];
}

void printRow(const char* name, const std::vector<const Measured*>& some, bool withStock)
{
    std::vector<double> whole;
    std::vector<double> ranked;
    std::vector<double> ids;
    for (const auto* one : some) {
        whole.push_back(one->parts.whole());
        if (one->stockRanked >= 0) {
            ranked.push_back(one->stockRanked);
            ids.push_back(one->stockIds);
        }
    }
    std::printf("%-20s %4zu %8.1f %8.1f %8.1f", name, some.size(), share(whole, 0.5), share(whole, 0.95),
                share(whole, 1));
    if (withStock && !ranked.empty())
        std::printf(" | %8.1f %8.1f | %8.1f %8.1f", share(ranked, 0.5), share(ranked, 1), share(ids, 0.5),
                    share(ids, 1));
    std::printf("\n");
}

void printTable(const std::vector<Measured>& all, bool withStock)
{
    std::printf("%-20s %4s %8s %8s %8s%s\n", "milliseconds", "", "median", "95 %", "worst",
                withStock ? " | FTS5 rank: median, worst | its bare ids" : "");
    std::vector<const Measured*> some;
    std::vector<const Measured*> every;
    for (size_t i = 0; i < all.size(); ++i) {
        every.push_back(&all[i]);
        if (std::any_of(all.begin(), all.begin() + static_cast<qsizetype>(i),
                        [&](const Measured& one) { return one.question.kind == all[i].question.kind; }))
            continue;
        some.clear();
        for (const auto& one : all) {
            if (one.question.kind == all[i].question.kind)
                some.push_back(&one);
        }
        printRow(all[i].question.kind.c_str(), some, withStock);
    }
    printRow("all", every, withStock);
    std::vector<double> times;
    for (const auto& one : all) {
        const bool isOneWord = one.question.kind == "common word" || one.question.kind == "commonest words";
        if (isOneWord && one.found > manyArticles && one.stockRanked >= 0)
            times.push_back(one.stockRanked / one.parts.whole());
    }
    if (!times.empty())
        std::printf(
            "words found in over %lld articles (%zu): whole answers in 1/%.1f (median), 1/%.1f (least) "
            "of the time FTS5 takes to rank\n",
            static_cast<long long>(manyArticles), times.size(), share(times, 0.5), share(times, 0));
}

void printQuestions(const std::vector<Measured>& all)
{
    std::printf("%-20s %9s %7s %7s %7s %7s %8s %8s  %s\n", "kind", "found", "ids", "rows", "facets", "years",
                "whole", "FTS5", "question");
    for (const auto& one : all)
        std::printf("%-20s %9lld %7.1f %7.1f %7.1f %7.1f %8.1f %8.1f  %s\n", one.question.kind.c_str(),
                    static_cast<long long>(one.found), one.parts.ids, one.parts.rows, one.parts.facets,
                    one.parts.years, one.parts.whole(), one.stockRanked, one.question.typed.c_str());
}

/// Resident memory, as Linux says it.
void printMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return;
    for (const auto& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS") || line.startsWith("VmHWM"))
            std::printf("%s\n", line.simplified().constData());
    }
}

bool writeQuestions(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    for (const auto& question : searchQuestions())
        file.write(QByteArray::fromStdString(question.typed) + '\n');
    return file.flush();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser arguments;
    arguments.addHelpOption();
    arguments.addPositionalArgument(QStringLiteral("ARCHIVE"), QStringLiteral("of bench_corpus"));
    const QCommandLineOption stockFile(QStringLiteral("stock"),
                                       QStringLiteral("FTS5's index beside it, made when it is not there"),
                                       QStringLiteral("FILE"));
    const QCommandLineOption write(QStringLiteral("write-queries"),
                                   QStringLiteral("only write the questions, one a line, for search --batch"),
                                   QStringLiteral("FILE"));
    const QCommandLineOption each(QStringLiteral("each"), QStringLiteral("also print every question"));
    const QCommandLineOption processor(
        QStringLiteral("cpu"), QStringLiteral("say processor time of all threads instead of time gone by"));
    arguments.addOptions({stockFile, write, each, processor});
    arguments.process(application);
    if (arguments.isSet(write))
        return writeQuestions(arguments.value(write)) ? 0 : 1;
    if (arguments.positionalArguments().size() != 1)
        arguments.showHelp(2);

    const QString path = arguments.positionalArguments().first();
    const auto of = arguments.isSet(processor) ? Clock::Of::Processor : Clock::Of::Wall;
    Clock clock(of);
    auto archive = Archive::open(path, Archive::Access::ReadOnly);
    if (!archive)
        return 1;
    auto session = (*archive)->openReader();
    if (!session)
        return 1;
    const double opened = clock.lap();
    std::vector<Measured> all;
    for (auto& question : searchQuestions())
        all.push_back({std::move(question), 0, {}, -1, -1});
    clock.lap();
    (void)asked(**session, all.front().question, of, all.front().found);
    std::printf("opened in %.0f ms, first question answered whole in %.0f ms\n", opened, clock.lap());
    if (!askOurs(**session, of, all))
        return 1;
    printMemory();
    if (arguments.isSet(stockFile)) {
        auto stock = StockIndex::open(arguments.value(stockFile), path);
        if (!stock || !askStock(*stock, of, all))
            return 1;
    }
    if (arguments.isSet(each))
        printQuestions(all);
    printTable(all, arguments.isSet(stockFile));
    return 0;
}

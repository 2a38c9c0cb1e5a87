// How well questions find the one article somebody has in mind: 30 of them to the BBC and Reuters
// collections, ours beside SQLite's FTS5 as it comes. bench_ranking [FOLDER]; without, WARRAQ_DATA or
// ../shared/data.

#include "archive/archive.h"
#include "archive/readsession.h"
#include "benchmarks/collections.h"
#include "benchmarks/knownitems.h"
#include "benchmarks/stockindex.h"
#include "core/textfold.h"
#include "importing/importjob.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <array>
#include <cstdio>
#include <map>

using namespace warraq;
using namespace warraq::bench;

namespace {

constexpr int looked = 50;

QString addressOf(const QString& name)
{
    return QStringLiteral("https://known.example/") + QString(name).replace(u':', u'/');
}

/// Both collections have stories twice: the second is the first, as it is in an archive. Names by the name
/// they are known by.
std::map<QString, QString> withoutRepeated(std::vector<CollectedText>& texts)
{
    std::map<QString, QString> firstOf;
    std::map<QString, QString> seen;
    std::vector<CollectedText> kept;
    for (auto& text : texts) {
        const QString key = normalisedForComparison(text.title + u' ' + text.body);
        const auto [first, isNew] = seen.try_emplace(key, text.name);
        firstOf[text.name] = first->second;
        if (isNew)
            kept.push_back(std::move(text));
    }
    texts = std::move(kept);
    return firstOf;
}

bool writeLines(const QString& path, const std::vector<CollectedText>& texts)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    for (const auto& text : texts) {
        const QJsonObject row{{QStringLiteral("url"), addressOf(text.name)},
                              {QStringLiteral("title"), text.title},
                              {QStringLiteral("body"), text.body}};
        file.write(QJsonDocument(row).toJson(QJsonDocument::Compact) + '\n');
    }
    return file.flush();
}

/// How words are put together: as they are typed (all), or any of them.
enum class Asked : quint8
{
    All,
    Any,
};

/// Where targets were found.
struct Score
{
    int asked = 0;
    double reciprocals = 0;
    std::array<int, 3> within{}; ///< the first 1, 5, 10

    void add(size_t rank)
    {
        ++asked;
        if (rank == 0)
            return;
        reciprocals += 1.0 / static_cast<double>(rank);
        constexpr std::array<size_t, 3> most{1, 5, 10};
        for (size_t i = 0; i < most.size(); ++i)
            within[i] += rank <= most[i];
    }
    void print(const char* name) const
    {
        std::printf("%-34s %5.3f   %3d %3d %3d   of %d\n", name, reciprocals / std::max(1, asked), within[0],
                    within[1], within[2], asked);
    }
};

/// From 1; 0: it is not among them.
size_t rankOf(qint64 wanted, const std::vector<qint64>& ids)
{
    const auto at = std::find(ids.begin(), ids.end(), wanted);
    return at == ids.end() ? 0 : static_cast<size_t>(at - ids.begin()) + 1;
}

std::vector<qint64> oursFor(ReadSession& session, const QString& typed)
{
    std::vector<qint64> ids;
    const auto answer = session.search(ArticleQuery::parse(typed), SortOrder::Relevance, CancelToken());
    for (size_t i = 0; answer && i < std::min<size_t>(looked, answer->ids.size()); ++i)
        ids.push_back(answer->ids[i].value);
    return ids;
}

std::vector<qint64> stocksFor(StockIndex& stock, const QStringList& words, Asked how)
{
    QStringList quoted;
    for (const auto& word : words)
        quoted << u'"' + word + u'"';
    const auto answer = stock.ranked(
        quoted.join(how == Asked::All ? QStringLiteral(" AND ") : QStringLiteral(" OR ")), looked);
    return answer ? *answer : std::vector<qint64>();
}

int compare(ReadSession& session, StockIndex& stock, const std::map<QString, QString>& firstOf)
{
    std::map<std::pair<Asked, bool>, std::array<Score, 2>> scores; // ours, stock
    std::printf("%-56s %-24s %s\n", "query", "target", "rank (stock), any word | all words");
    for (const auto& item : knownItems()) {
        const QString name =
            QString::fromUtf8(item.target.data(), static_cast<qsizetype>(item.target.size()));
        const QString typed = QString::fromUtf8(item.query.data(), static_cast<qsizetype>(item.query.size()));
        const auto first = firstOf.find(name);
        const auto target =
            first == firstOf.end()
                ? std::vector<qint64>()
                : oursFor(session, QStringLiteral("url:\"%1\"").arg(addressOf(first->second)));
        if (target.size() != 1) {
            std::fprintf(stderr, "there is no %s\n", qUtf8Printable(name));
            return 1;
        }
        std::printf("%-56s %-24s", qUtf8Printable(typed), qUtf8Printable(name));
        const QStringList words = typed.split(u' ');
        for (const Asked how : {Asked::Any, Asked::All}) {
            const size_t ours =
                rankOf(target.front(),
                       oursFor(session,
                               words.join(how == Asked::All ? QStringLiteral(" ") : QStringLiteral(" OR "))));
            const size_t stocks = rankOf(target.front(), stocksFor(stock, words, how));
            scores[{how, item.isForTuning}][0].add(ours);
            scores[{how, item.isForTuning}][1].add(stocks);
            std::printf("%s%zu (%zu)", how == Asked::All ? " | " : " ", ours, stocks);
        }
        std::printf("\n");
    }
    std::printf("\n%-34s %5s   %s\n", "", "MRR", "in the first 1, 5, 10");
    for (const auto& [kind, both] : scores) {
        const QString name = QStringLiteral("%1, %2 ").arg(
            kind.first == Asked::All ? QStringLiteral("all words") : QStringLiteral("any word"),
            kind.second ? QStringLiteral("tuned on") : QStringLiteral("judging"));
        both[0].print(qUtf8Printable(name + QStringLiteral("ours")));
        both[1].print(qUtf8Printable(name + QStringLiteral("FTS5")));
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    const QDir data(
        arguments.size() > 1
            ? arguments.at(1)
            : qEnvironmentVariable("WARRAQ_DATA", QStringLiteral(WARRAQ_SOURCE "/../shared/data")));
    auto texts = bbcTexts(QDir(data.filePath(QStringLiteral("bbc-2225-txt"))));
    const auto more = reutersTexts(QDir(data.filePath(QStringLiteral("reuters21578"))));
    if (texts.empty() || more.empty()) {
        std::printf("skipped: the collections are not in %s\n", qUtf8Printable(data.path()));
        return 0;
    }
    texts.insert(texts.end(), more.begin(), more.end());
    const auto firstOf = withoutRepeated(texts);
    const QTemporaryDir folder;
    const QString lines = folder.filePath(QStringLiteral("texts.jsonl"));
    const QString path = folder.filePath(QStringLiteral("known.warraq"));
    auto archive = Archive::create(path);
    if (!archive || !writeLines(lines, texts))
        return 1;
    ImportOptions options;
    options.paths = QStringList{lines};
    const auto report = ImportJob(*archive, loadProfiles({}), options).run(CancelToken(), {});
    archive = unexpected(ErrorKind::Cancelled, path); // closes it
    archive = Archive::open(path, Archive::Access::ReadOnly);
    if (!report || !archive)
        return 1;
    std::printf("%zu texts, %lld articles\n", texts.size(), static_cast<long long>(report->counts.added));
    auto session = (*archive)->openReader();
    auto stock = StockIndex::open(folder.filePath(QStringLiteral("stock.db")), path);
    if (!session || !stock)
        return 1;
    return compare(**session, *stock, firstOf);
}

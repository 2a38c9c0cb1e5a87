// How near copies are found: a quarter of the Reuters-21578 texts once more, changed in the ways in which
// papers change a wire story. bench_copies [FOLDER]; without, WARRAQ_DATA or ../shared/data. See README.md
// beside this file.

#include "archive/archive.h"
#include "archive/readsession.h"
#include "archive/writesession.h"
#include "benchmarks/collections.h"
#include "benchmarks/corpusrandom.h"
#include "index/textshingles.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <array>
#include <cstdio>
#include <map>

using namespace warraq;
using namespace warraq::bench;

namespace {

constexpr int fewestWords = 45;

struct Way
{
    const char* name;
    QStringList (*change)(QStringList words, const QStringList& others, Random& random);
};

QStringList withOtherWords(QStringList words, const QStringList& others, Random& random, int share)
{
    const int changes = std::max(2, static_cast<int>(words.size()) / share);
    for (int i = 0; i < changes; ++i)
        words[random.below(static_cast<int>(words.size()))] =
            others.at(random.below(static_cast<int>(others.size())));
    return words;
}

const std::array ways = std::to_array<Way>({
    {"another dateline and agency line",
     [](QStringList words, const QStringList&, Random&) {
         return QStringList{QStringLiteral("PARIS,"), QStringLiteral("March"), QStringLiteral("3"),
                            QStringLiteral("(AFP)"), QStringLiteral("-")} +
                words;
     }},
    {"the last seventh cut off",
     [](QStringList words, const QStringList&, Random&) { return words.first(words.size() * 6 / 7); }},
    {"a word in 33 another",
     [](QStringList words, const QStringList& others, Random& random) {
         return withOtherWords(std::move(words), others, random, 33);
     }},
    {"a word in 16 another",
     [](QStringList words, const QStringList& others, Random& random) {
         return withOtherWords(std::move(words), others, random, 16);
     }},
    {"an eighth put in",
     [](QStringList words, const QStringList& others, Random& random) {
         const int at = random.below(static_cast<int>(words.size()));
         const auto more = std::max<qsizetype>(6, words.size() / 8);
         for (qsizetype i = 0; i < more; ++i)
             words.insert(at, others.at(random.below(static_cast<int>(others.size()))));
         return words;
     }},
});

QStringList wordsOf(const QString& text)
{
    return text.simplified().split(u' ', Qt::SkipEmptyParts);
}

RecordToStore recordOf(const QString& name, const QString& title, const QString& body)
{
    ArticleContent content;
    content.title = title;
    content.text = body;
    content.url = QStringLiteral("https://copies.example/") + QString(name).replace(u':', u'/');
    RecordToStore record;
    record.source.file = QStringLiteral("copies.jsonl");
    record.source.format = SourceFormat::Jsonl;
    record.source.bytes = body.toUtf8();
    record.extraction = ExtractedArticle{content, {}, {}};
    return record;
}

/// In the order of \p records: the article and the first of its story; 0: it is no article of its own.
Result<std::vector<std::pair<qint64, qint64>>> linksOf(const std::vector<RecordToStore>& records)
{
    QTemporaryDir folder;
    auto archive = Archive::create(folder.filePath(QStringLiteral("copies.warraq")));
    if (!archive)
        return archive.failure();
    auto added = (*archive)->write([&](WriteSession& session) -> Result<std::vector<qint64>> {
        if (auto begun = session.begin(); !begun)
            return begun.failure();
        auto run = session.beginRun({{QStringLiteral("copies")}, {}, false});
        auto file = session.addSourceFile(*run, {QStringLiteral("copies.jsonl"), SourceFormat::Jsonl, {}, 0});
        std::vector<qint64> numbers;
        qint64 last = 0;
        for (const auto& record : records) {
            auto outcome = session.addRecord(*run, *file, record);
            if (!outcome)
                return outcome.failure();
            numbers.push_back(*outcome == RecordOutcome::Added ? ++last : 0);
        }
        if (auto done = session.commit(); !done)
            return done.failure();
        return numbers;
    });
    if (!added)
        return added.failure();
    auto reader = (*archive)->openReader();
    if (!reader)
        return reader.failure();
    std::vector<std::pair<qint64, qint64>> links;
    for (const qint64 number : *added) {
        auto article = number > 0 ? (*reader)->article(ArticleId{number}) : Result<Article>(Article());
        if (!article)
            return article.failure();
        links.emplace_back(number, article->duplicateOf.isValid() ? article->duplicateOf.value : number);
    }
    return links;
}

int measure(const QDir& data)
{
    std::vector<CollectedText> texts;
    QStringList others;
    for (auto& text : reutersTexts(QDir(data.filePath(QStringLiteral("reuters21578"))))) {
        const auto words = wordsOf(text.body);
        if (words.size() < fewestWords)
            continue;
        others += words;
        texts.push_back(std::move(text));
    }
    if (texts.empty()) {
        std::fprintf(stderr, "no reuters21578 in %s\n", qPrintable(data.path()));
        return 1;
    }
    std::vector<RecordToStore> records;
    records.reserve(texts.size() * 5 / 4 + 1);
    for (const auto& text : texts)
        records.push_back(recordOf(text.name, text.title, text.body));
    Random random(21578);
    std::vector<std::pair<size_t, size_t>> changed; // text, way
    for (size_t i = 0; i < texts.size(); i += 4) {
        const size_t way = changed.size() % ways.size();
        changed.emplace_back(i, way);
        const auto body = ways[way].change(wordsOf(texts[i].body), others, random).join(u' ');
        records.push_back(
            recordOf(texts[i].name + QStringLiteral("/again"), QStringLiteral("Other paper"), body));
    }
    QElapsedTimer clock;
    clock.start();
    const auto links = linksOf(records);
    if (!links) {
        std::fprintf(stderr, "%s\n", qPrintable(links.error().detail));
        return 1;
    }
    const double seconds = static_cast<double>(clock.elapsed()) / 1000.0;

    std::array<std::pair<int, int>, ways.size()> found{};
    for (size_t i = 0; i < changed.size(); ++i) {
        const auto& original = (*links)[changed[i].first];
        const auto& copy = (*links)[texts.size() + i];
        if (original.first == 0 || copy.first == 0)
            continue;
        auto& [right, all] = found[changed[i].second];
        ++all;
        right += original.second == copy.second;
    }
    std::printf("| a story comes again with | pairs | linked |\n|:---|---:|---:|\n");
    for (size_t way = 0; way < ways.size(); ++way)
        std::printf("| %s | %d | %.3f |\n", ways[way].name, found[way].second,
                    static_cast<double>(found[way].first) / std::max(1, found[way].second));

    // What the collection itself has twice: every link is listed by how much is shared, to be judged by eye.
    std::map<qint64, size_t> textOf;
    for (size_t i = 0; i < texts.size(); ++i)
        textOf.emplace((*links)[i].first, i);
    std::multimap<double, std::pair<size_t, size_t>> own;
    for (size_t i = 0; i < texts.size(); ++i) {
        const auto [number, first] = (*links)[i];
        if (number == 0 || number == first || !textOf.contains(first))
            continue;
        const double share =
            resemblance(shinglesOf(texts[i].body.toUtf8()), shinglesOf(texts[textOf[first]].body.toUtf8()));
        own.emplace(share, std::pair(textOf[first], i));
    }
    std::printf(
        "\n%zu texts of %d words or more, %zu again: %.2f s. Links among the collection's own: %zu\n\n",
        texts.size(), fewestWords, changed.size(), seconds, own.size());
    for (const auto& [share, pair] : own)
        std::printf("%.2f  %s | %s\n", share, qPrintable(texts[pair.first].title),
                    qPrintable(texts[pair.second].title));
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1])
                                    : qEnvironmentVariable("WARRAQ_DATA", QStringLiteral("../shared/data"));
    return measure(QDir(folder));
}

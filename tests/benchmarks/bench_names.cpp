// What is gained by name variants, related forms and other spellings, and what they cost:
//   bench_names recall PAIRS            spellings of one name that find each other; PAIRS as ANETAC has them
//   bench_names friends ARCHIVE         other words that a newspaper's names bring
//   bench_names time ARCHIVE            first and warm, wall clock and processor

#include "archive/archive.h"
#include "archive/readsession.h"
#include "benchmarks/namespellings.h"
#include "wordforms/nameskeleton.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <ctime>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace warraq;

namespace {

struct Recall
{
    int pairs = 0;
    int likely = 0;
    int possible = 0;

    void add(std::string_view a, std::string_view b)
    {
        ++pairs;
        const NameQuery query(a);
        const auto keys = nameKeys(b);
        const bool isLookedAt =
            std::any_of(keys.begin(), keys.end(),
                        [&](auto key) {
                            return std::binary_search(query.keys().begin(), query.keys().end(), key);
                        }) &&
            std::any_of(query.beginnings().begin(), query.beginnings().end(),
                        [b](const auto& beginning) { return b.starts_with(beginning); });
        double distance = 0;
        const auto match = isLookedAt ? query.compare(b, distance) : NameMatch::Other;
        likely += match == NameMatch::Likely;
        possible += match != NameMatch::Other;
    }
    void print(const char* set, size_t half) const
    {
        std::printf("%-10s %-6s %8d %8.3f %10.3f\n", set, half == 0 ? "tune" : "judge", pairs,
                    static_cast<double>(likely) / std::max(1, pairs),
                    static_cast<double>(possible) / std::max(1, pairs));
    }
};

/// Persons of one Latin word each, by their Arabic form.
std::map<std::string, std::set<std::string>> pairsOf(const QString& path)
{
    std::map<std::string, std::set<std::string>> spellings;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return spellings;
    while (!file.atEnd()) {
        const auto parts = file.readLine().simplified().split(' ');
        if (parts.size() != 3 || parts[0] != "PERSON")
            continue;
        std::string latin;
        bool isLatin = true;
        for (const char c : parts[1]) {
            if (c == '\'' || c == '-')
                continue;
            const char lower = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            isLatin &= lower >= 'a' && lower <= 'z';
            latin += lower;
        }
        if (isLatin && latin.size() > 2)
            spellings[parts[2].toStdString()].insert(latin);
    }
    return spellings;
}

int recall(const QString& path)
{
    std::array<Recall, 2> own;
    const auto names = bench::spelledNames();
    for (size_t i = 0; i < names.size(); ++i) {
        for (const auto a : names[i].spellings) {
            for (const auto b : names[i].spellings) {
                if (a != b)
                    own[i % 2].add(a, b);
            }
        }
    }
    std::array<Recall, 2> found;
    size_t group = 0;
    for (const auto& [arabic, spellings] : pairsOf(path)) {
        ++group;
        for (const auto& a : spellings) {
            for (const auto& b : spellings) {
                if (a < b)
                    found[group % 2].add(a, b);
            }
        }
    }
    std::printf("%-10s %-6s %8s %8s %10s\n", "set", "half", "pairs", "taken", "or offered");
    for (size_t half = 0; half < 2; ++half)
        own[half].print("40 names", half);
    for (size_t half = 0; half < 2; ++half)
        found[half].print("ANETAC", half);
    return 0;
}

int friends(ReadSession& session)
{
    const auto names = bench::spelledNames();
    for (size_t half = 0; half < 2; ++half) {
        int queries = 0;
        int known = 0;
        int others = 0;
        int offered = 0;
        size_t worst = 0;
        std::string list;
        for (size_t i = half; i < names.size(); i += 2) {
            const auto& spellings = names[i].spellings;
            const auto query = ArticleQuery::parse(u'~' + QString::fromUtf8(spellings[0].data()));
            const auto answer = session.search(query, SortOrder::Newest, CancelToken());
            if (!answer || !answer->expansion)
                continue;
            ++queries;
            size_t here = 0;
            for (const auto& form : answer->expansion->names.front().forms) {
                const std::string word = form.word.toStdString();
                if (std::find(spellings.begin(), spellings.end(), word) != spellings.end())
                    ++known;
                else if (!form.chosen)
                    ++offered;
                else {
                    ++others;
                    ++here;
                    list += ' ' + std::string(spellings[0]) + ':' + form.value.toStdString();
                }
            }
            worst = std::max(worst, here);
        }
        std::printf(
            "%-6s %d queries, %d listed spellings found; a query: %.2f unlisted words taken (worst %zu), "
            "%.2f offered\n  taken:%s\n",
            half == 0 ? "tune" : "judge", queries, known, static_cast<double>(others) / queries, worst,
            static_cast<double>(offered) / queries, list.c_str());
    }
    return 0;
}

struct Timed
{
    double wall = 0;
    double processor = 0;
};

Timed asked(ReadSession& session, const QString& typed)
{
    const std::clock_t before = std::clock();
    QElapsedTimer clock;
    clock.start();
    const auto answer = session.search(ArticleQuery::parse(typed), SortOrder::Newest, CancelToken());
    if (!answer)
        return {};
    return {static_cast<double>(clock.nsecsElapsed()) / 1e6,
            static_cast<double>(std::clock() - before) * 1e3 / CLOCKS_PER_SEC};
}

int time(const Archive& archive)
{
    // What is asked in the end costs the same without the expansion, and is taken off.
    struct Question
    {
        const char* what;
        QString typed;
        QString plain;
    };
    std::vector<Question> questions;
    for (const auto* name : {"qudhari", "hijaziyan", "abdelhak", "marzuqi", "zuhayran"})
        questions.push_back({"name", u'~' + QString::fromUtf8(name), {}});
    for (const auto* word : {"shen", "rane", "cormi"})
        questions.push_back({"forms", QString::fromUtf8(word) + QStringLiteral(" forms:related"), {}});
    for (const auto* word : {"qudharri", "hijazyan", "ghanousshi"})
        questions.push_back({"spelling", QString::fromUtf8(word), {}});
    std::printf("%-10s %-28s %10s %10s %10s %10s\n", "what", "query", "first ms", "cpu", "warm ms", "cpu");
    for (auto& question : questions) {
        auto session = archive.openReader();
        if (!session)
            return 1;
        // What belongs to the connection and not to the words is ready before.
        (void)asked(**session, QStringLiteral("ra"));
        const auto expanded =
            (*session)->search(ArticleQuery::parse(question.typed), SortOrder::Newest, CancelToken());
        if (!expanded)
            return 1;
        QStringList alternatives;
        if (expanded->expansion) {
            for (const auto& variants : expanded->expansion->names) {
                for (const auto& form : variants.forms)
                    alternatives << (form.chosen ? form.word : QString());
            }
            for (const auto& related : expanded->expansion->related)
                alternatives << related.forms;
        }
        alternatives.removeAll(QString());
        question.plain = alternatives.join(QStringLiteral(" OR "));
        auto fresh = archive.openReader();
        if (!fresh)
            return 1;
        (void)asked(**fresh, question.plain.isEmpty() ? QStringLiteral("ra") : question.plain);
        Timed plain;
        if (!question.plain.isEmpty())
            plain = asked(**fresh, question.plain);
        const Timed first = asked(**fresh, question.typed);
        Timed warm = asked(**fresh, question.typed);
        for (int round = 0; round < 4; ++round) {
            const Timed again = asked(**fresh, question.typed);
            warm.wall = std::min(warm.wall, again.wall);
            warm.processor = std::min(warm.processor, again.processor);
        }
        const auto left = [](double all, double part) { return std::max(0.0, all - part); };
        std::printf("%-10s %-28s %10.1f %10.1f %10.1f %10.1f\n", question.what, qPrintable(question.typed),
                    left(first.wall, plain.wall), left(first.processor, plain.processor),
                    left(warm.wall, plain.wall), left(warm.processor, plain.processor));
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QStringLiteral("recall"))
        return recall(arguments[2]);
    if (arguments.size() != 3) {
        std::fputs("usage: bench_names recall PAIRS | friends ARCHIVE | time ARCHIVE\n", stderr);
        return 2;
    }
    auto archive = Archive::open(arguments[2], Archive::Access::ReadOnly);
    if (!archive)
        return 1;
    if (arguments[1] == QStringLiteral("time"))
        return time(**archive);
    auto session = (*archive)->openReader();
    return session ? friends(**session) : 1;
}

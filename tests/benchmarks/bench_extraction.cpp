// How well saved pages are read, and how fast: bench_extraction [--data FOLDER] [--half a|b] [--worst N]
// [--set NAME]... prints tables; README.md says what is compared how. --rate N reads every page N times
// instead, and says the least processor time; --dump prints what was extracted, to compare with another
// version's.

#include "core/limits.h"
#include "extract/extractor.h"
#include "extractionmeasures.h"
#include "extractiontruth.h"
#include "formats/charset.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <map>

using namespace warraq;
using namespace warraq::bench;

namespace {

double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

SourceRecord recordOf(const TruthPage& page)
{
    SourceRecord record;
    record.file = page.name;
    record.format = SourceFormat::Html;
    record.url = page.url;
    record.bytes = page.html;
    return record;
}

/// All pages again and again: of each the quickest time counts, since other programs only make it longer.
void printRate(const Extractor& extractor, const std::vector<TruthPage>& pages, int times)
{
    double seconds = 0;
    double bytes = 0;
    for (const auto& page : pages) {
        double least = 1e9;
        for (int i = 0; i < times; ++i) {
            SourceRecord record = recordOf(page);
            const double begin = processorSeconds();
            decodeRecord(record);
            const Extraction extraction = extractor.extract(record);
            least = std::min(least, processorSeconds() - begin);
        }
        seconds += least;
        bytes += static_cast<double>(page.html.size());
    }
    std::printf("rate: %zu pages, %.1f MB in %.3f s: %.1f MB/s, or %.0f pages of 60 KB a second\n",
                pages.size(), bytes / 1e6, seconds, bytes / 1e6 / seconds, bytes / 6e4 / seconds);
}

void dump(const Extractor& extractor, const TruthPage& page)
{
    SourceRecord record = recordOf(page);
    decodeRecord(record);
    const Extraction extraction = extractor.extract(record);
    std::printf("==== %s %s\n", qPrintable(page.set), qPrintable(page.name));
    const auto* article = std::get_if<ExtractedArticle>(&extraction);
    if (!article) {
        std::printf("none\n");
        return;
    }
    const ArticleContent& content = article->content;
    for (const auto& [field, origin] : content.origins)
        std::printf("%s: %s\n", qPrintable(toString(field)), qPrintable(toString(origin)));
    for (const auto& line :
         {content.url, content.title, content.subtitle, content.authors.join(u';'), content.agency,
          content.section, content.publication, content.language, content.dateline, content.places.join(u';'),
          content.published ? content.published->toIso() : QString(),
          content.modified ? content.modified->toIso() : QString(), content.html, content.text})
        std::printf("%s\n", qPrintable(line));
    for (const auto& image : content.images)
        std::printf("%s|%s|%s\n", qPrintable(image.source), qPrintable(image.caption),
                    qPrintable(image.credit));
}

struct Accuracy
{
    int right = 0;
    int none = 0;   ///< nothing was found
    int onPage = 0; ///< the truth stands on the page
    int rightOnPage = 0;
    int all = 0;
};

struct Worst
{
    double score = 0;
    QString report;
};

class Measurement
{
public:
    Measurement(const Extractor& extractor, int worst) : m_extractor(extractor), m_worst(worst) {}

    void read(const TruthPage& page)
    {
        SourceRecord record = recordOf(page);
        const double begin = processorSeconds();
        decodeRecord(record);
        const Extraction extraction = m_extractor.extract(record);
        m_seconds += processorSeconds() - begin;
        m_bytes += page.html.size();
        ++m_pages;
        ArticleContent content;
        QString skipped;
        if (const auto* article = std::get_if<ExtractedArticle>(&extraction))
            content = article->content;
        else if (const auto* skip = std::get_if<SkippedPage>(&extraction))
            skipped = QStringLiteral(" [skipped: %1]").arg(toString(skip->reason));
        m_skipped[page.set] += skipped.isEmpty() ? 0 : 1;
        m_label = page.set + u' ' + page.name + skipped;
        measureBody(page, content);
        measureSnippets(page, content);
        measureFields(page, content);
    }

    void print()
    {
        printBody();
        printFields();
        std::printf("\nspeed, one core: %d pages, %.1f MB in %.2f s: %.0f pages/s, %.1f MB/s, or %.0f pages "
                    "of 60 KB a second\n",
                    m_pages, m_bytes / 1e6, m_seconds, m_pages / m_seconds, m_bytes / 1e6 / m_seconds,
                    m_bytes / 6e4 / m_seconds);
        for (auto& [measure, list] : m_reports) {
            std::stable_sort(list.begin(), list.end(),
                             [](const Worst& a, const Worst& b) { return a.score < b.score; });
            if (m_worst > 0)
                std::printf("\n== worst by %s\n", qPrintable(measure));
            for (size_t i = 0; i < std::min(list.size(), static_cast<size_t>(m_worst)); ++i)
                std::printf("%s\n", qPrintable(list[i].report));
        }
    }

private:
    void measureBody(const TruthPage& page, const ArticleContent& content)
    {
        if (!page.body)
            return;
        const QString text = textWithDateline(content, *page.body);
        const ShingleShares shares = shingleShares(*page.body, text);
        ++m_bodies;
        m_bodiesFound += !text.isEmpty();
        m_precision += text.isEmpty() ? 0 : shares.precision();
        m_recall += shares.recall();
        if (shares.f1() > 0.995)
            return;
        QString report = QStringLiteral("%1  f1 %2 (precision %3, recall %4)")
                             .arg(m_label)
                             .arg(shares.f1(), 0, 'f', 3)
                             .arg(shares.precision(), 0, 'f', 3)
                             .arg(shares.recall(), 0, 'f', 3);
        for (const auto& line : paragraphsMissing(*page.body, text).mid(0, 12))
            report += QStringLiteral("\n    missing: ") + line.left(150);
        for (const auto& line : paragraphsMissing(text, *page.body).mid(0, 12))
            report += QStringLiteral("\n    extra:   ") + line.left(150);
        m_reports[QStringLiteral("body")].push_back({shares.f1(), report});
    }

    void measureSnippets(const TruthPage& page, const ArticleContent& content)
    {
        // Standfirst and dateline are fields of their own, but of what is printed.
        const QString text =
            content.subtitle + QStringLiteral("\n\n") +
            (content.dateline.isEmpty() ? QString() : content.dateline + QStringLiteral(" – ")) +
            content.text;
        QString report = m_label;
        int faults = 0;
        for (const auto& passage : page.with) {
            const bool has = contains(text, passage);
            (has ? m_with : m_withMissing) += 1;
            faults += !has;
            if (!has)
                report += QStringLiteral("\n    missing: ") + passage;
        }
        for (const auto& passage : page.without) {
            const bool has = contains(text, passage);
            (has ? m_withoutThere : m_without) += 1;
            faults += has;
            if (has)
                report += QStringLiteral("\n    extra:   ") + passage;
        }
        if (faults > 0)
            m_reports[QStringLiteral("snippets")].push_back({-static_cast<double>(faults), report});
    }

    void measureFields(const TruthPage& page, const ArticleContent& content)
    {
        if (!page.title.isEmpty()) {
            count(QStringLiteral("title"), page, Field::Title, isSameTitle(content.title, page.title),
                  content, content.title, page.title);
            count(QStringLiteral("title, site apart"), page, Field::Title,
                  isSameTitleButSite(content.title, page.title), content, content.title, page.title);
        }
        if (!page.authors.isEmpty())
            count(QStringLiteral("author"), page, Field::Authors, areSameAuthors(content, page.authors),
                  content,
                  (content.authors + QStringList(content.agency)).join(QStringLiteral("; ")).trimmed(),
                  page.authors.join(QStringLiteral("; ")));
        if (page.day.isValid())
            count(QStringLiteral("date"), page, Field::Published, isSameDay(content.published, page), content,
                  content.published ? content.published->toIso() : QString(),
                  page.moment.isValid() ? page.moment.toString(Qt::ISODate) : page.day.toString(Qt::ISODate));
    }

    void count(const QString& field, const TruthPage& page, Field id, bool isRight,
               const ArticleContent& content, const QString& found, const QString& truth)
    {
        const auto isThere = [&page](const QString& part) { return standsOnPage(page, part); };
        const QStringList parts = id == Field::Authors ? page.authors : QStringList(truth);
        const bool isOnPage =
            id == Field::Published || isRight || std::all_of(parts.begin(), parts.end(), isThere);
        for (const auto& set : {page.set, QStringLiteral("all")}) {
            Accuracy& accuracy = m_accuracy[set][field];
            accuracy.right += isRight;
            accuracy.none += found.isEmpty();
            ++accuracy.all;
            accuracy.onPage += isOnPage;
            accuracy.rightOnPage += isOnPage && isRight;
        }
        if (isRight)
            return;
        const auto origin = content.origins.find(id);
        m_reports[field].push_back(
            {isOnPage ? 0.0 : 1.0,
             QStringLiteral("%1\n    found:   %2 [%3]\n    truth:   %4%5")
                 .arg(m_label, found, origin == content.origins.end() ? QString() : toString(origin->second),
                      truth, isOnPage ? QString() : QStringLiteral(" (not on the page)"))});
    }

    void printBody() const
    {
        if (m_bodies > 0) {
            const double precision = m_precision / std::max(1, m_bodiesFound);
            const double recall = m_recall / m_bodies;
            std::printf(
                "body, article-extraction-benchmark: %d pages, precision %.4f, recall %.4f, F1 %.4f\n",
                m_bodies, precision, recall, 2 * precision * recall / (precision + recall));
        }
        if (m_with + m_withMissing > 0) {
            const double precision = static_cast<double>(m_with) / (m_with + m_withoutThere);
            const double recall = static_cast<double>(m_with) / (m_with + m_withMissing);
            std::printf("snippets, trafilatura-eval: %d of %d there, %d of %d absent, precision %.4f, recall "
                        "%.4f, F1 %.4f, accuracy %.4f\n",
                        m_with, m_with + m_withMissing, m_without, m_without + m_withoutThere, precision,
                        recall, 2 * precision * recall / (precision + recall),
                        static_cast<double>(m_with + m_without) /
                            (m_with + m_withMissing + m_without + m_withoutThere));
        }
    }

    void printFields()
    {
        std::printf("\n%-30s %-24s %-24s %-24s %-24s %s\n", "", "title", "title, site apart", "author",
                    "date", "skipped");
        for (auto& [set, fields] : m_accuracy) {
            std::printf("%-30s", qPrintable(set));
            for (const char* field : {"title", "title, site apart", "author", "date"}) {
                const Accuracy& accuracy = fields[QLatin1String(field)];
                std::printf(" %.3f %3d/%3d (%3d none)",
                            static_cast<double>(accuracy.right) / std::max(1, accuracy.all), accuracy.right,
                            accuracy.all, accuracy.none);
            }
            std::printf("  %d\n", m_skipped[set]);
        }
        std::printf("%-30s", "all, of those on the page");
        for (const char* field : {"title", "title, site apart", "author", "date"}) {
            const Accuracy& accuracy = m_accuracy[QStringLiteral("all")][QLatin1String(field)];
            std::printf(" %.3f %3d/%3d           ",
                        static_cast<double>(accuracy.rightOnPage) / std::max(1, accuracy.onPage),
                        accuracy.rightOnPage, accuracy.onPage);
        }
        std::printf("\n");
    }

    const Extractor& m_extractor;
    int m_worst;
    QString m_label;
    int m_pages = 0;
    double m_bytes = 0;
    double m_seconds = 0;
    int m_bodies = 0;
    int m_bodiesFound = 0;
    double m_precision = 0;
    double m_recall = 0;
    int m_with = 0;
    int m_withMissing = 0;
    int m_without = 0;
    int m_withoutThere = 0;
    std::map<QString, std::map<QString, Accuracy>> m_accuracy;
    std::map<QString, int> m_skipped;
    std::map<QString, std::vector<Worst>> m_reports;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions(
        {{QStringLiteral("data"),
          QStringLiteral("Folder of the sets; else WARRAQ_DATA, else ../shared/data."),
          QStringLiteral("folder")},
         {QStringLiteral("half"),
          QStringLiteral("a or b: half of the pages, chosen by a hash of their names."),
          QStringLiteral("half")},
         {QStringLiteral("set"), QStringLiteral("Only this set; may be given again."),
          QStringLiteral("name")},
         {QStringLiteral("page"), QStringLiteral("Only pages whose name has this in it; prints their text."),
          QStringLiteral("name")},
         {QStringLiteral("rate"), QStringLiteral("Only how fast: each page so many times."),
          QStringLiteral("number")},
         {QStringLiteral("dump"), QStringLiteral("Only what is extracted.")},
         {QStringLiteral("worst"), QStringLiteral("Also list so many of the worst pages by each measure."),
          QStringLiteral("number"), QStringLiteral("0")}});
    options.process(application);
    const QString fromEnvironment = qEnvironmentVariable("WARRAQ_DATA", QStringLiteral("../shared/data"));
    const QString data =
        options.isSet(QStringLiteral("data")) ? options.value(QStringLiteral("data")) : fromEnvironment;
    const QString half = options.value(QStringLiteral("half"));
    const auto pages = readTruth(data, half == u"a" ? Half::A : half == u"b" ? Half::B : Half::Both);
    if (pages.empty()) {
        std::fprintf(stderr, "bench_extraction: %s: no set of pages is there\n", qPrintable(data));
        return 1;
    }
    ExtractOptions plain;
    plain.profile.kind = ProfileChoice::Kind::None;
    const auto extractor = Extractor::create({}, plain);
    if (!extractor)
        return 1;
    if (options.isSet(QStringLiteral("rate"))) {
        printRate(*extractor, pages, options.value(QStringLiteral("rate")).toInt());
        return 0;
    }
    if (options.isSet(QStringLiteral("dump"))) {
        for (const auto& page : pages)
            dump(*extractor, page);
        return 0;
    }
    Measurement measurement(*extractor, options.value(QStringLiteral("worst")).toInt());
    const QStringList sets = options.values(QStringLiteral("set"));
    const QString wanted = options.value(QStringLiteral("page"));
    for (const auto& page : pages) {
        if ((!sets.isEmpty() && !sets.contains(page.set)) || !page.name.contains(wanted))
            continue;
        measurement.read(page);
        if (wanted.isEmpty())
            continue;
        SourceRecord record = recordOf(page);
        decodeRecord(record);
        const Extraction extraction = extractor->extract(record);
        if (const auto* article = std::get_if<ExtractedArticle>(&extraction))
            std::printf("---- %s %s\n%s\n----\n", qPrintable(page.set), qPrintable(page.name),
                        qPrintable(article->content.text));
    }
    measurement.print();
    return 0;
}

// The frame of all exports: every article, in the order of the selection, in every form; and nothing lost.

#include "archive/writesession.h"
#include "exporting/articleexport.h"
#include "exporting/writerfactory.h"
#include "formats/zipfile.h"
#include "support/hostilearticles.h"
#include "support/readreferences.h"
#include "support/storedarchive.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace warraq;

namespace {

constexpr int pieces = 3000;

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Numbered from 1: three of a section, two of others, one of none.
std::vector<ArticleContent> sixPieces()
{
    const auto piece = [](const char* title, const char* section, const char* author) {
        ArticleContent content;
        content.title = QString::fromUtf8(title);
        content.section = QString::fromUtf8(section);
        if (*author)
            content.authors = {QString::fromUtf8(author)};
        content.text = content.title + QStringLiteral(", and what came of it.");
        content.html = QStringLiteral("<p>") + content.text + QStringLiteral("</p>");
        return content;
    };
    return {piece("Harbour Dredging Begins", "City", "Lina Darwish"),
            piece("Fishermen Doubt the Plan", "City", "Lina Darwish"),
            piece("Opinion: A Harbour Is Not a Wall", "Opinion", "Omar Haddad"),
            piece("Library Opens at Night", "Culture", ""),
            piece("توسعة الميناء تبدأ", "City", ""),
            piece("A Note Without a Section", "", "")};
}

/// What \p expression captures, wherever it is found.
QStringList all(const QString& text, const char* expression)
{
    QStringList found;
    auto matches =
        QRegularExpression(QLatin1String(expression), QRegularExpression::MultilineOption).globalMatch(text);
    while (matches.hasNext())
        found << matches.next().captured(1);
    return found;
}

/// The numbers that the texts of manyPieces begin with, as they come.
QStringList textNumbers(const QByteArray& text)
{
    return all(QString::fromUtf8(text), "Text number ([0-9]+) of the harbour");
}

QByteArray entryOf(const QString& zipPath, const char* name)
{
    constexpr qint64 most = 50'000'000;
    const auto zip = ZipFile::open(zipPath);
    const auto* entry = zip ? zip->find(QString::fromLatin1(name)) : nullptr;
    return entry ? zip->readEntry(*entry, most).value_or(QByteArray()) : QByteArray();
}

/// What is read of a book from its first page to its last: by the order of its spine, not of its files.
QByteArray pagesOf(const QString& epub)
{
    constexpr qint64 most = 10'000'000;
    const auto zip = ZipFile::open(epub);
    const auto read = [&zip](const QString& name) {
        const auto* entry = zip ? zip->find(name) : nullptr;
        return entry ? zip->readEntry(*entry, most).value_or(QByteArray()) : QByteArray();
    };
    const QString package = QString::fromUtf8(read(QStringLiteral("EPUB/package.opf")));
    QHash<QString, QString> files;
    auto items =
        QRegularExpression(QStringLiteral("<item id=\"([^\"]+)\" href=\"([^\"]+)\"")).globalMatch(package);
    while (items.hasNext()) {
        const auto item = items.next();
        files.insert(item.captured(1), item.captured(2));
    }
    QByteArray pages;
    for (const QString& id : all(package, "<itemref idref=\"([^\"]+)\"/>"))
        pages += read(QStringLiteral("EPUB/") + files.value(id));
    return pages;
}

/// The numbers of the articles of an export, in its order, read from what was written.
QStringList articlesIn(ExportForm form, const QString& path)
{
    QStringList ids;
    const QByteArray bytes = bytesOf(path);
    switch (form) {
    case ExportForm::Csv: {
        const auto rows = test::readCsv(bytes);
        for (size_t i = 1; i < rows.size(); ++i)
            ids << rows[i].value(0);
        break;
    }
    case ExportForm::Jsonl:
        for (const auto& line : bytes.trimmed().split('\n'))
            ids << QString::number(
                QJsonDocument::fromJson(line).object().value(QStringLiteral("id")).toInteger());
        break;
    case ExportForm::CslJson:
        for (const auto& item : QJsonDocument::fromJson(bytes).array())
            ids << item.toObject().value(QStringLiteral("id")).toString().section(u'-', 1);
        break;
    case ExportForm::Ris:
        for (const auto& record : test::readRis(bytes))
            ids << record.value(QStringLiteral("ID")).value(0).section(u'-', 1);
        break;
    case ExportForm::Biblatex:
        for (const auto& entry : test::readBib(bytes))
            ids << entry.value(QStringLiteral("key")).section(u'-', 1);
        break;
    case ExportForm::Text:
        return all(QString::fromUtf8(bytes), "^Article: ([0-9]+)$");
    case ExportForm::Markdown:
        return all(QString::fromUtf8(bytes), "^- Record: warraq-([0-9]+)$");
    default:
        break; // read by the tests of their writers
    }
    return ids;
}

/// Forms that are read back here.
const std::vector<ExportForm>& formsReadHere()
{
    static const std::vector<ExportForm> forms{ExportForm::Csv,     ExportForm::Jsonl, ExportForm::CslJson,
                                               ExportForm::Ris,     ExportForm::Text,  ExportForm::Markdown,
                                               ExportForm::Biblatex};
    return forms;
}

} // namespace

class TestArticleExport : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::StoredArchive> m_stored;
    std::unique_ptr<QTemporaryDir> m_folder;
    ExportSelection m_selection; ///< all, in no order that anything else has
    ExportSelection m_few;
    QStringList m_texts; ///< textNumbers of the selection

    QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    QStringList entries() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    ExportOptions options(const char* name, ExportForm form) const
    {
        ExportOptions options;
        options.path = path(name);
        options.form = form;
        return options;
    }
    Result<ArticleExportReport> run(const ExportSelection& selection, const ExportOptions& options,
                                    const CancelToken& cancel = {}, const Progress& progress = {}) const
    {
        return exportArticles(*m_stored->archive(), selection, options, cancel, progress);
    }
    static QStringList numbers(const ExportSelection& selection)
    {
        QStringList ids;
        for (const ArticleId id : selection.ids)
            ids << QString::number(id.value);
        return ids;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_stored = std::make_unique<test::StoredArchive>();
        QVERIFY(m_stored->store(test::manyPieces(pieces)));
        auto reader = m_stored->reader();
        auto answer = reader->search({}, SortOrder::Newest, {});
        QVERIFY(answer.has_value());
        QCOMPARE(answer->total(), qint64{pieces});
        m_selection.ids = answer->ids;
        std::shuffle(m_selection.ids.begin(), m_selection.ids.end(), std::mt19937(7));
        for (const ArticleId id : m_selection.ids) {
            auto article = reader->article(id);
            QVERIFY(article.has_value());
            m_texts += textNumbers(article->content.text.toUtf8());
        }
        QCOMPARE(m_texts.size(), pieces);
        m_few.ids.assign(m_selection.ids.begin(), m_selection.ids.begin() + 60);
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyFormHasAllArticlesInTheirOrder_data()
    {
        QTest::addColumn<int>("form");
        for (const ExportForm form : formsReadHere())
            QTest::newRow(qPrintable(infoOf(form).name)) << static_cast<int>(form);
    }
    void everyFormHasAllArticlesInTheirOrder()
    {
        QFETCH(int, form);
        const auto asked = static_cast<ExportForm>(form);
        const QByteArray name = "all." + infoOf(asked).endings.first().toLatin1();
        const auto report = run(m_selection, options(name.constData(), asked));
        QVERIFY(report.has_value());
        QCOMPARE(report->articles, qint64{pieces});
        QCOMPARE(report->leftOut, qint64{0});
        QCOMPARE(articlesIn(asked, report->path), numbers(m_selection));
        QCOMPARE(entries(), QStringList{QString::fromLatin1(name)});
    }

    void aBookAndItsPagesHaveAllArticlesInTheirOrder_data()
    {
        QTest::addColumn<int>("form");
        QTest::newRow("html") << static_cast<int>(ExportForm::Html);
        QTest::newRow("epub") << static_cast<int>(ExportForm::Epub);
    }
    void aBookAndItsPagesHaveAllArticlesInTheirOrder()
    {
        QFETCH(int, form);
        const auto asked = static_cast<ExportForm>(form);
        const QByteArray name = "all." + infoOf(asked).endings.first().toLatin1();
        const auto report = run(m_selection, options(name.constData(), asked));
        QVERIFY(report.has_value());
        QCOMPARE(report->articles, qint64{pieces});
        const QByteArray pages = asked == ExportForm::Epub ? pagesOf(report->path) : bytesOf(report->path);
        QCOMPARE(textNumbers(pages), m_texts);
        QCOMPARE(entries(), QStringList{QString::fromLatin1(name)});
    }

    void aDocumentHasAllArticlesInTheirOrder()
    {
        const auto report = run(m_selection, options("all.odt", ExportForm::Odt));
        QVERIFY(report.has_value());
        QCOMPARE(report->articles, qint64{pieces});
        QCOMPARE(textNumbers(entryOf(report->path, "content.xml")), m_texts);
        QCOMPARE(entries(), QStringList{QStringLiteral("all.odt")});
    }

    void aWorkbookHasAllArticlesInTheirOrder()
    {
        auto asked = options("all.xlsx", ExportForm::Xlsx);
        asked.columns = {QStringLiteral("id"), QStringLiteral("title")};
        const auto report = run(m_selection, asked);
        QVERIFY(report.has_value());
        QCOMPARE(report->articles, qint64{pieces});
        // Numbers of the first column; its head is a text.
        const QString sheet = QString::fromUtf8(entryOf(report->path, "xl/worksheets/sheet1.xml"));
        QCOMPARE(all(sheet, "<c r=\"A[0-9]+\"(?: s=\"[0-9]+\")?><v>([0-9]+)</v>"), numbers(m_selection));
    }

    void aCapsuleHasAllArticles()
    {
        const auto report = run(m_selection, options("all.warraq", ExportForm::Capsule));
        QVERIFY(report.has_value());
        QCOMPARE(report->articles, qint64{pieces});
        auto capsule = Archive::open(report->path, Archive::Access::ReadOnly);
        QVERIFY(capsule.has_value());
        auto reader = (*capsule)->openReader();
        QVERIFY(reader.has_value());
        // An archive has no order of its own: under the same numbers, a question puts them in the same one.
        auto there = m_stored->reader()->search({}, SortOrder::Newest, {});
        auto here = (*reader)->search({}, SortOrder::Newest, {});
        QVERIFY(there.has_value() && here.has_value());
        QVERIFY(here->ids == there->ids);
        QCOMPARE(here->total(), qint64{pieces});
    }

    void theEndOfACapsuleCanBeStopped()
    {
        CancelToken cancel;
        const auto stopped =
            run(m_few, options("few.warraq", ExportForm::Capsule), cancel, [&](const ProgressState& state) {
                if (state.done == state.total)
                    cancel.cancel();
            });
        QVERIFY(!stopped);
        QVERIFY(stopped.error().kind == ErrorKind::Cancelled);
        QVERIFY(entries().isEmpty());
    }

    void wordsAreMarkedAndNotesToldWhereTheyAreWanted()
    {
        const ArticleId noted = m_few.ids.front();
        const auto done = m_stored->archive()->write([&](WriteSession& session) -> Result<void> {
            if (auto begun = session.begin(); !begun)
                return begun;
            if (auto changed =
                    session.apply(NoteChange{0, noted, QStringLiteral("Compare this with the minutes."), {}});
                !changed)
                return changed.failure();
            return session.commit();
        });
        QVERIFY(done.has_value());
        ExportSelection selection = m_few;
        selection.query = ArticleQuery::parse(QStringLiteral("harbour"));
        const auto writtenIn = [](ExportForm form, const QString& path) {
            return form == ExportForm::Epub  ? pagesOf(path)
                   : form == ExportForm::Odt ? entryOf(path, "content.xml")
                                             : bytesOf(path);
        };
        const std::vector<std::pair<ExportForm, QByteArray>> marks{
            {ExportForm::Html, "<mark>harbour</mark>"},
            {ExportForm::Epub, "<mark>harbour</mark>"},
            {ExportForm::Odt, "<text:span text:style-name=\"Highlighted\">harbour</text:span>"},
            {ExportForm::Markdown, "==harbour=="}};
        for (const auto& [form, mark] : marks) {
            auto asked = options(qPrintable(QStringLiteral("plain.") + infoOf(form).endings.first()), form);
            const auto plain = run(selection, asked);
            QVERIFY(plain.has_value());
            const QByteArray without = writtenIn(form, plain->path);
            QVERIFY(!without.contains(mark) && !without.contains("Compare this"));
            asked.path = path(qPrintable(QStringLiteral("marked.") + infoOf(form).endings.first()));
            asked.highlight = true;
            asked.notes = true;
            const auto marked = run(selection, asked);
            QVERIFY(marked.has_value());
            const QByteArray with = writtenIn(form, marked->path);
            QVERIFY2(with.count(mark) >= 60, mark.constData());
            QCOMPARE(with.count("Compare this with the minutes."), 1);
        }
    }

    void contentsAreGroupedAsChosen()
    {
        test::StoredArchive six;
        QVERIFY(six.store(sixPieces()));
        const auto& archive = six.archive();
        ExportSelection selection;
        for (const int id : {6, 4, 2, 5, 1, 3})
            selection.ids.push_back(ArticleId{id});
        selection.order = SortOrder::Oldest;
        const QStringList titles{QStringLiteral("Fishermen Doubt"),  QStringLiteral("توسعة الميناء"),
                                 QStringLiteral("Harbour Dredging"), QStringLiteral("Library Opens"),
                                 QStringLiteral("Opinion:"),         QStringLiteral("A Note Without")};
        const QStringList sections{QStringLiteral("City"), QStringLiteral("Culture"),
                                   QStringLiteral("Opinion"), QStringLiteral("No section")};
        for (const auto form : {ExportForm::Html, ExportForm::Epub, ExportForm::Odt, ExportForm::Markdown}) {
            const QString name = infoOf(form).name;
            auto asked = options(qPrintable(QStringLiteral("grouped.") + infoOf(form).endings.first()), form);
            asked.grouping = BookGrouping::Section;
            const auto made = exportArticles(*archive, selection, asked, CancelToken(), {});
            QVERIFY2(made.has_value(), qPrintable(name));
            const QString contents =
                QString::fromUtf8(form == ExportForm::Epub  ? entryOf(made->path, "EPUB/nav.xhtml")
                                  : form == ExportForm::Odt ? entryOf(made->path, "content.xml")
                                                            : bytesOf(made->path));
            // A group's heading stands before its first article, and within a group the order stays.
            const QStringList order{sections[0], titles[0],   titles[1], titles[2],   sections[1],
                                    titles[3],   sections[2], titles[4], sections[3], titles[5]};
            qsizetype at = contents.indexOf(form == ExportForm::Odt ? QStringLiteral("table-of-content")
                                            : form == ExportForm::Markdown ? QStringLiteral("\n# ")
                                                                           : QStringLiteral("<nav"));
            for (const auto& expected : order) {
                // As a heading or a link's text: sections are also said elsewhere.
                const QString mark =
                    form == ExportForm::Markdown ? QStringLiteral("# ") : QStringLiteral(">");
                at = contents.indexOf(mark + expected, at + 1);
                QVERIFY2(at > 0, qPrintable(name + QStringLiteral(": ") + expected));
            }
            // Listed as they are, there is no heading.
            asked.grouping = BookGrouping::None;
            asked.overwrite = Overwrite::Yes;
            QVERIFY(exportArticles(*archive, selection, asked, CancelToken(), {}).has_value());
            if (form == ExportForm::Markdown)
                QVERIFY(bytesOf(made->path).contains("\n## A Note Without"));
            else
                QVERIFY(!(form == ExportForm::Epub  ? entryOf(made->path, "EPUB/nav.xhtml")
                          : form == ExportForm::Odt ? entryOf(made->path, "content.xml")
                                                    : bytesOf(made->path))
                             .contains(">No section<"));
        }
    }

    void filesAreNamedByThePattern()
    {
        auto asked = options("named", ExportForm::Markdown);
        asked.oneFileEach = true;
        asked.namePattern = QStringLiteral("{number} — {author}");
        ExportSelection two;
        test::StoredArchive six;
        QVERIFY(six.store(sixPieces()));
        two.ids = {ArticleId{4}, ArticleId{3}};
        QVERIFY(exportArticles(*six.archive(), two, asked, CancelToken(), {}).has_value());
        QCOMPARE(QDir(path("named")).entryList(QDir::Files, QDir::Name),
                 QStringList({QStringLiteral("0001 —.md"), QStringLiteral("0002 — Omar Haddad.md")}));
    }

    void whatAKilledExportLeftGoesWithTheNext()
    {
        QVERIFY(QDir().mkpath(path(".warraq-aBcDeF/new")));
        {
            // As QLockFile writes it: process, program, machine. No process has so high a number.
            QFile lock(path(".warraq-aBcDeF/lock"));
            QVERIFY(lock.open(QIODevice::WriteOnly));
            lock.write("1073741823\nwarraq\n" + QSysInfo::machineHostName().toUtf8() + '\n');
        }
        QVERIFY(QDir().mkpath(path(".warraq-inUse1")));
        QLockFile inUse(path(".warraq-inUse1/lock"));
        QVERIFY(inUse.tryLock(0));
        QVERIFY(QDir().mkpath(path(".warraq-mine")));
        QVERIFY(QDir().mkpath(path(".warraq-mineee")));
        QVERIFY(run(m_few, options("a.csv", ExportForm::Csv)).has_value());
        QCOMPARE(entries(), QStringList({QStringLiteral(".warraq-inUse1"), QStringLiteral(".warraq-mine"),
                                         QStringLiteral(".warraq-mineee"), QStringLiteral("a.csv")}));
    }

    void pagesEachStandInAFolderInTheirOrder()
    {
        auto asked = options("pages", ExportForm::Html);
        asked.oneFileEach = true;
        QVERIFY(run(m_selection, asked).has_value());
        QStringList read;
        const QString index = QString::fromUtf8(bytesOf(path("pages/index.html")));
        for (const QString& page : all(index, "href=\"(articles/[^\"]+)\""))
            read += textNumbers(bytesOf(path("pages/") + page));
        QCOMPARE(read, m_texts);
    }

    void aFileEachIsAFolderWithATableBeside()
    {
        const auto report = run(m_selection, options("corpus", ExportForm::Text));
        QVERIFY(report.has_value());
        const QDir folder(path("corpus"));
        QCOMPARE(folder.entryList({QStringLiteral("*.txt")}).size(), pieces);
        const auto rows = test::readCsv(bytesOf(folder.filePath(QStringLiteral("metadata.csv"))));
        QCOMPARE(rows.size(), size_t{pieces + 1});
        QCOMPARE(rows[0].value(0), QStringLiteral("filename"));
        const auto number = rows[0].indexOf(QStringLiteral("id"));
        const auto title = rows[0].indexOf(QStringLiteral("title"));
        QStringList ids;
        for (size_t i = 1; i < rows.size(); ++i) {
            ids << rows[i].value(number);
            const QString text = QString::fromUtf8(bytesOf(folder.filePath(rows[i].value(0))));
            QVERIFY2(text.startsWith(rows[i].value(title).simplified()), qPrintable(rows[i].value(0)));
        }
        QCOMPARE(ids, numbers(m_selection));
    }

    void aMarkdownFileEachHasItsOwnFrontMatter()
    {
        auto asked = options("notes", ExportForm::Markdown);
        asked.oneFileEach = true;
        QVERIFY(run(m_few, asked).has_value());
        const QDir folder(path("notes"));
        QStringList records;
        for (const auto& name : folder.entryList(QDir::Files)) {
            const QString text = QString::fromUtf8(bytesOf(folder.filePath(name)));
            QVERIFY(text.startsWith(QStringLiteral("---\n")));
            records << all(text, "^record: \"warraq-([0-9]+)\"$");
        }
        records.sort();
        QStringList wanted = numbers(m_few);
        wanted.sort();
        QCOMPARE(records, wanted);
    }

    void whatIsThereIsKeptUnlessItShallBeReplaced()
    {
        QFile file(path("a.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        auto asked = options("a.csv", ExportForm::Csv);
        const auto refused = run(m_few, asked);
        QVERIFY(!refused);
        QVERIFY(refused.error().kind == ErrorKind::Exists);
        QCOMPARE(bytesOf(path("a.csv")), QByteArray("mine"));
        asked.overwrite = Overwrite::Yes;
        QVERIFY(run(m_few, asked).has_value());
        QCOMPARE(articlesIn(ExportForm::Csv, path("a.csv")), numbers(m_few));
        QCOMPARE(entries(), QStringList{QStringLiteral("a.csv")});
    }

    void aFolderThatIsNotEmptyIsNeverReplaced()
    {
        QVERIFY(QDir().mkpath(path("folder/inner")));
        auto asked = options("folder", ExportForm::Text);
        asked.overwrite = Overwrite::Yes;
        const auto refused = run(m_few, asked);
        QVERIFY(!refused);
        QVERIFY(refused.error().kind == ErrorKind::Exists);
        QVERIFY(QDir(path("folder/inner")).exists());
        QCOMPARE(entries().size(), 1);
        QVERIFY(QDir().rmdir(path("folder/inner")));
        QVERIFY(run(m_few, asked).has_value()); // an empty one is filled
        QCOMPARE(QDir(path("folder")).entryList({QStringLiteral("*.txt")}).size(), 60);
    }

    void aFileIsNoFolderAndAFolderNoFile()
    {
        QVERIFY(QDir().mkpath(path("a.csv")));
        auto asked = options("a.csv", ExportForm::Csv);
        asked.overwrite = Overwrite::Yes;
        QVERIFY(run(m_few, asked).error().kind == ErrorKind::Exists);
        asked = options("none/a.csv", ExportForm::Csv);
        QVERIFY(run(m_few, asked).error().kind == ErrorKind::NotFound);
    }

    void theArchiveIsNotReplacedByItsExport()
    {
        ExportOptions asked;
        asked.path = m_stored->path();
        asked.form = ExportForm::Csv;
        asked.overwrite = Overwrite::Yes;
        QVERIFY(run(m_few, asked).error().kind == ErrorKind::Exists);
        QVERIFY(m_stored->reader() != nullptr);
    }

    void anArchiveThatIsInUseIsNotReplaced()
    {
        auto other = Archive::create(path("other.warraq"));
        QVERIFY(other.has_value());
        const auto touched = (*other)->write([](WriteSession& session) -> Result<void> {
            if (auto begun = session.begin(); !begun)
                return begun;
            return session.commit();
        });
        QVERIFY(touched.has_value());
        const QByteArray before = bytesOf(path("other.warraq"));
        auto asked = options("other.warraq", ExportForm::Csv);
        asked.overwrite = Overwrite::Yes;
        const auto refused = run(m_few, asked);
        QVERIFY(!refused);
        QVERIFY(refused.error().kind == ErrorKind::Busy);
        QCOMPARE(bytesOf(path("other.warraq")), before);
        other->reset(); // closed, it may be replaced by who says so
        QVERIFY(run(m_few, asked).has_value());
        QCOMPARE(articlesIn(ExportForm::Csv, path("other.warraq")), numbers(m_few));
    }

    void aStopLeavesNothing_data()
    {
        QTest::addColumn<bool>("folder");
        QTest::newRow("a file") << false;
        QTest::newRow("a folder") << true;
    }
    void aStopLeavesNothing()
    {
        QFETCH(bool, folder);
        CancelToken cancel;
        qint64 last = 0;
        const auto stopped = run(m_selection, options(folder ? "out" : "out.txt", ExportForm::Text), cancel,
                                 [&](const ProgressState& state) {
                                     last = state.done;
                                     QCOMPARE(state.total, qint64{pieces});
                                     if (state.done == 100)
                                         cancel.cancel();
                                 });
        QVERIFY(!stopped);
        QVERIFY(stopped.error().kind == ErrorKind::Cancelled);
        QCOMPARE(last, qint64{100});
        QVERIFY(entries().isEmpty());
    }

    void anArticleThatIsGoneIsSaid()
    {
        ExportSelection selection = m_few;
        selection.ids.push_back(ArticleId{pieces + 10});
        const auto failed = run(selection, options("a.csv", ExportForm::Csv));
        QVERIFY(!failed);
        QVERIFY(failed.error().kind == ErrorKind::NotFound);
        QVERIFY(run({}, options("a.csv", ExportForm::Csv)).error().kind == ErrorKind::NotFound);
        QVERIFY(entries().isEmpty());
    }

    void formsThatCannotStandAloneSaySo()
    {
        auto asked = options("folder", ExportForm::Ris);
        asked.oneFileEach = true;
        QVERIFY(run(m_few, asked).error().kind == ErrorKind::Usage);
        QVERIFY(run(m_few, options("a.pdf", ExportForm::Pdf)).error().kind == ErrorKind::Usage);
        QVERIFY(entries().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestArticleExport)
#include "tst_articleexport.moc"

// A book as other programs read it: pdftotext, pdfinfo, pdffonts, pdfdetach, qpdf.

#include "archive/writesession.h"
#include "citing/citationprocessor.h"
#include "exporting/articlegroups.h"
#include "exporting/bookstyle.h"
#include "exporting/glyphmap.h"
#include "exporting/pdfbook.h"
#include "support/storedarchive.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace warraq;

namespace {

QByteArray tool(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(60'000) ? process.readAllStandardOutput() + process.readAllStandardError()
                                           : QByteArray();
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ArticleContent piece(const char* title, const char* text, const char* language)
{
    ArticleContent content;
    content.title = QString::fromUtf8(title);
    content.text = QString::fromUtf8(text);
    content.html = QStringLiteral("<p>") + content.text.toHtmlEscaped() + QStringLiteral("</p>");
    content.language = QString::fromLatin1(language);
    content.publication = QStringLiteral("The Khan Courier");
    return content;
}

std::vector<ArticleContent> pieces()
{
    std::vector<ArticleContent> all;
    auto english =
        piece("Harbour Bell Rings Twice",
              "The harbour bell rang twice on Monday, and the dockers went back to their cranes.", "en");
    english.section = QStringLiteral("Harbour");
    english.authors = {QStringLiteral("Dalia Shammas")};
    english.published = PartialDate::fromIso(u"2011-02-17");
    english.url = QStringLiteral("https://web.archive.org/web/20110218101112/https://khan.example/bell");
    english.html += QStringLiteral(
        "<p><a href=\"https://khan.example/more\">more</a> <a href=\"/home/reader/x\">x</a></p>");
    all.push_back(english);
    auto arabic =
        piece("جرس الميناء يُقرع مرّتين",
              "قُرع جرس الميناء مرّتين يوم الإثنين، وعاد العمّال إلى رافعاتهم شاكرين اللّه. أقرّ المجلس حلاً "
              "وسطاً، وأُجّلت الجلسة إلى الأسبوع المقبل لأنّ الأوراق لم تُطبع.",
              "ar");
    arabic.section = QStringLiteral("أخبار");
    arabic.published = PartialDate::fromIso(u"2011-02-18");
    all.push_back(arabic);
    auto hebrew =
        piece("פעמון הנמל צלצל פעמיים", "פעמון הנמל צלצל פעמיים ביום שני והפועלים חזרו לעבודה.", "he");
    hebrew.url = QStringLiteral("file:///home/reader/saved/bell.html");
    all.push_back(hebrew);
    auto persian = piece("زنگ بندر دو بار نواخت",
                         "زنگ بندر روز دوشنبه دو بار نواخت و کارگران به "
                         "جرثقیل‌ها "
                         "بازگشتند.",
                         "fa");
    persian.published = PartialDate::fromIso(u"2012-05");
    all.push_back(persian);
    all.push_back(piece("Портовый колокол",
                        "Портовый колокол прозвонил дважды в понедельник, и докеры вернулись.", "ru"));
    all.push_back(piece("港口的钟声", "星期一港口的钟敲了两次，码头工人回到了起重机旁。", "zh"));
    return all;
}

/// As one compares what came out of a PDF: forms of letters undone, marks of direction gone.
QString plain(const QString& text)
{
    static const QRegularExpression marks(
        QStringLiteral("[\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]"));
    return QString(text).remove(marks).normalized(QString::NormalizationForm_KC);
}

QStringList wordsOf(const QString& text)
{
    static const QRegularExpression gaps(QStringLiteral("[^\\p{L}\\p{M}\\p{N}]+"));
    return plain(text).split(gaps, Qt::SkipEmptyParts);
}

} // namespace

class TestBook : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    test::StoredArchive m_store;
    QString m_pdf;

    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    ExportSelection everything(const QString& query = {}) const
    {
        ExportSelection selection;
        selection.query = ArticleQuery::parse(query);
        selection.order = SortOrder::Oldest;
        auto found = m_store.reader()->search(selection.query, selection.order, CancelToken());
        if (found) {
            selection.ids = found->ids;
            selection.found = found->total();
        }
        return selection;
    }
    /// Nothing: it was made.
    std::optional<Error> make(const ExportSelection& selection, const BookOptions& options)
    {
        return makeOf(m_store, selection, options);
    }
    std::optional<Error> makeOf(const test::StoredArchive& store, const ExportSelection& selection,
                                const BookOptions& options)
    {
        PdfBook book(store.archive(), selection, options);
        std::optional<Error> error;
        bool done = false;
        connect(&book, &PdfBook::finished, &book, [&] { done = true; });
        connect(&book, &PdfBook::failed, &book, [&](const Error& why) { error = why; });
        book.start();
        if (!QTest::qWaitFor([&] { return done || error; }, 120'000))
            return Error{ErrorKind::Internal, {}, QStringLiteral("it did not end")};
        return error;
    }
    QString textOf(const QString& pdf) const
    {
        return QString::fromUtf8(
            tool(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")}));
    }
    void change(const PersonalChange& change)
    {
        const auto done = m_store.archive()->write([&](WriteSession& session) -> Result<void> {
            if (auto begun = session.begin(); !begun)
                return begun;
            if (auto changed = session.apply(change); !changed)
                return changed.failure();
            return session.commit();
        });
        QVERIFY(done.has_value());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_store.store(pieces()));
        change(NoteChange{0, ArticleId{1}, QStringLiteral("First mention of the bell."), {}});
        change(NoteChange{
            0, ArticleId{2}, QString(QStringLiteral("Compare with the minutes. ")).repeated(20), {}});
        change(MarkChange{
            MarkKind::Collection, QStringLiteral("Bells"), true, {ArticleId{1}, ArticleId{2}}, {}});
        change(MarkChange{MarkKind::Tag, QStringLiteral("strike"), true, {ArticleId{1}}, {}});
        m_pdf = path("book.pdf");
        BookOptions options;
        options.path = m_pdf;
        options.title = QStringLiteral("Bells & harbours");
        options.subtitle = QStringLiteral("Six scripts");
        options.compiledBy = QStringLiteral("A. Reader");
        options.highlight = true;
        QVERIFY(!make(everything(), options));
    }

    void qpdfFindsNothingWrong()
    {
        QVERIFY(tool(QStringLiteral("qpdf"), {QStringLiteral("--check"), m_pdf})
                    .contains("No syntax or stream encoding errors"));
    }

    void theCoverIsAReceipt()
    {
        const QString cover = textOf(m_pdf).section(QChar(u'\f'), 0, 0);
        for (const char* expected : {"Bells & harbours", "Six scripts", "A. Reader", "every article",
                                     "6 articles found in 6; 6 chosen", "a.warraq · fingerprint",
                                     "warraq search a.warraq --sort oldest --limit 6", "citations.json",
                                     "citations.ris", "manifest.csv"})
            QVERIFY2(cover.contains(QString::fromUtf8(expected)), expected);
    }

    void anOrderOfOnesOwnIsCalledSo()
    {
        ExportSelection selection = everything();
        selection.order = SortOrder::Relevance; // as where no order was asked for
        selection.ids = {ArticleId{3}, ArticleId{1}};
        BookOptions options;
        options.grouping = BookGrouping::None;
        const std::pair<Arrangement, const char*> orders[] = {
            {Arrangement::Sorted, "2 chosen; newest first"},
            {Arrangement::AsGiven, "2 chosen; as given"},
            {Arrangement::OfCollection, "2 chosen; in the collection’s own order"}};
        for (const auto& [arrangement, said] : orders) {
            selection.arrangement = arrangement;
            options.path =
                m_folder.filePath(orderText(arrangement, selection.order) + QStringLiteral(".pdf"));
            QVERIFY(!make(selection, options));
            const QString cover = textOf(options.path).section(QChar(u'\f'), 0, 0).simplified();
            QVERIFY2(cover.contains(QString::fromUtf8(said)), qPrintable(cover));
            QCOMPARE(cover.contains(QStringLiteral("--sort")), arrangement == Arrangement::Sorted);
        }
    }

    void aTitleThatTurnsTheDirectionTurnsNothing()
    {
        auto turned = piece("Harbour \u202Elleb", "The bell rang.", "en");
        turned.authors = {QStringLiteral("\u2067Dalia Shammas")}; // left open
        turned.published = PartialDate::fromIso(u"2011-02-17");
        test::StoredArchive store;
        QVERIFY(store.store({turned}));
        ExportSelection selection;
        selection.ids = {ArticleId{1}};
        BookOptions options;
        options.path = path("turned.pdf");
        QVERIFY(!makeOf(store, selection, options));
        const QStringList pages = textOf(options.path).split(QChar(u'\f'));
        QVERIFY2(pages.value(1).contains(QStringLiteral("Harbour lleb")), qPrintable(pages.value(1)));
        const QString page = pages.value(2).simplified();
        QCOMPARE(page.count(QStringLiteral("Harbour lleb")), 3); // head, headline, citation
        QVERIFY2(
            page.contains(QStringLiteral("Dalia Shammas. “Harbour lleb.” The Khan Courier, 17 February")),
            qPrintable(page));
        const QByteArray outline =
            tool(QStringLiteral("qpdf"),
                 {QStringLiteral("--json=1"), QStringLiteral("--json-key=outlines"), options.path});
        QVERIFY2(outline.contains("\"Harbour lleb\""), outline.constData());
    }

    void aPartOfWhatWasFoundIsFoundAgainByItsNumbers()
    {
        auto selection = everything(QStringLiteral("harbour OR lang:ar"));
        QCOMPARE(selection.found, 2);
        selection.ids.resize(1);
        BookOptions options;
        options.path = path("part.pdf");
        QVERIFY(!make(selection, options));
        QVERIFY(
            textOf(options.path)
                .simplified()
                .contains(QStringLiteral("'(harbour OR lang:ar) id:%1'").arg(selection.ids.front().value)));
    }

    void withoutAFrontItBeginsWithTheFirstArticle()
    {
        const auto selection = everything(QStringLiteral("harbour"));
        BookOptions options;
        options.path = path("bare.pdf");
        options.front = BookFront::None;
        QVERIFY(!make(selection, options));
        const QString text = textOf(options.path);
        QVERIFY(!text.contains(QStringLiteral("Contents")));
        const QString first = text.section(QChar(u'\f'), 0, 0);
        QVERIFY(first.contains(QStringLiteral("Harbour Bell Rings Twice")));
        QVERIFY(first.contains(QStringLiteral("Article 1 of"))); // its running head is there too
        QVERIFY(
            tool(QStringLiteral("qpdf"), {QStringLiteral("--check"), options.path}).contains("No syntax"));
    }

    void whatAKilledExportLeftGoesAndNothingOfAPerson()
    {
        const auto at = [this](const char* name) { return path("shelf/") + QString::fromLatin1(name); };
        QVERIFY(QDir().mkpath(at(".warraq-aBcDeF/new")));
        QFile lock(at(".warraq-aBcDeF/lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        // As QLockFile writes it: process, program, machine. No process has so high a number.
        lock.write("1073741823\nwarraq\n" + QSysInfo::machineHostName().toUtf8() + '\n');
        lock.close();
        for (const char* mine : {".warraq-AbCdEf.part", "notes.part"}) {
            QFile file(at(mine));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("mine");
        }
        QFile part(at(".warraq-aBcDeF/new/book.pdf"));
        QVERIFY(part.open(QIODevice::WriteOnly));
        part.close();
        BookOptions options;
        options.path = at("book.pdf");
        QVERIFY(!make(everything(QStringLiteral("harbour")), options));
        QCOMPARE(
            QDir(path("shelf")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name),
            QStringList({QStringLiteral(".warraq-AbCdEf.part"), QStringLiteral("book.pdf"),
                         QStringLiteral("notes.part")}));
    }

    void everyScriptIsFoundAgain()
    {
        const QStringList all =
            wordsOf(QString::fromUtf8(tool(QStringLiteral("pdftotext"), {m_pdf, QStringLiteral("-")})));
        const QSet<QString> words(all.begin(), all.end());
        QStringList missing;
        for (const auto& article : pieces()) {
            if (article.language == QStringLiteral("zh"))
                continue; // has no blanks between words
            for (const auto& word : wordsOf(article.title + u' ' + article.text)) {
                if (!words.contains(word))
                    missing << word;
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
        QVERIFY(plain(textOf(m_pdf))
                    .remove(QRegularExpression(QStringLiteral("\\s")))
                    .contains(QStringLiteral("码头工人回到了起重机旁")));
    }

    void everyFontIsWithinIt()
    {
        const auto lines = tool(QStringLiteral("pdffonts"), {m_pdf}).trimmed().split('\n');
        QVERIFY(lines.size() > 4);
        for (qsizetype i = 2; i < lines.size(); ++i)
            QVERIFY2(lines[i].contains(" yes "), lines[i].constData());
    }

    void itClaimsToBeKeptOnlyWhereEveryGlyphSaysItsText()
    {
        const auto claimOf = [](const QString& pdf) {
            static const QRegularExpression claim(QStringLiteral(
                "<pdfaid:part>(.*)</pdfaid:part><pdfaid:conformance>(.*)</pdfaid:conformance>"));
            const auto found = claim.match(
                QString::fromUtf8(tool(QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), pdf})));
            return found.captured(1) + found.captured(2);
        };
        QCOMPARE(claimOf(m_pdf), QStringLiteral("3U"));
        // No font has this character, so a box is printed that stands for nothing.
        test::StoredArchive store;
        QVERIFY(store.store({piece("A Letter Nobody Has", "Before it \u0378 and behind it.", "en")}));
        ExportSelection selection;
        selection.ids = {ArticleId{1}};
        selection.found = 1;
        BookOptions options;
        options.path = path("box.pdf");
        QVERIFY(!makeOf(store, selection, options));
        QCOMPARE(claimOf(options.path), QString());
    }

    void preflightFindsNothingThatPartThreeForbids()
    {
        const QString java = QStandardPaths::findExecutable(QStringLiteral("java"));
        QStringList jars;
        for (const char* name : {"preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "jaxb-api",
                                 "javax.activation"})
            jars << QStringLiteral("/usr/share/java/%1.jar").arg(QLatin1String(name));
        if (java.isEmpty() ||
            !std::all_of(jars.begin(), jars.end(), [](const QString& jar) { return QFileInfo::exists(jar); }))
            QSKIP("PDFBox preflight is not here");
        const QString said = QString::fromUtf8(
            tool(java, {QStringLiteral("-cp"), jars.join(u':'),
                        QStringLiteral("org.apache.pdfbox.preflight.Validator_A1b"), m_pdf}));
        QVERIFY2(said.contains(QStringLiteral("is not a valid PDF/A-1b file")), qPrintable(said));
        // It knows part 1 alone. What follows is forbidden there and allowed in part 3: embedded files,
        // cross-reference streams, transparency, subsets without a list of their glyphs, and to be of part 3
        // and level U.
        static const QRegularExpression allowed(QStringLiteral(
            "EmbeddedFile entry is present|/XRef cross reference streams|Transparency error|"
            "The CIDSet entry is missing|PDF/A identification|part must be 1|conformance level must be A or "
            "B|is not a valid PDF/A-1b file"));
        for (const auto& line : said.split(u'\n', Qt::SkipEmptyParts)) {
            const bool finding = line.contains(QRegularExpression(QStringLiteral("^[0-9.]+ : ")));
            QVERIFY2(!finding || line.contains(allowed), qPrintable(line));
        }
    }

    void whatItSaysOfItselfAgrees()
    {
        const QByteArray info = tool(QStringLiteral("pdfinfo"), {m_pdf});
        const QByteArray xmp = tool(QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), m_pdf});
        QVERIFY(info.contains("Bells & harbours") && xmp.contains("Bells &amp; harbours"));
        QVERIFY(info.contains("A. Reader") && xmp.contains("<rdf:li>A. Reader</rdf:li>"));
        QVERIFY(info.contains("Six scripts") && xmp.contains("Six scripts"));
        QVERIFY(xmp.contains("<dc:language><rdf:Bag><rdf:li>en</rdf:li>"));
        const QByteArray raw =
            tool(QStringLiteral("qpdf"), {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"),
                                          m_pdf, QStringLiteral("-")});
        QVERIFY(raw.contains("/Lang (en)"));
        QVERIFY(raw.contains("/OutputIntents"));
        for (const QByteArray& leak : {QByteArray("file:"), QByteArray("/home/"), m_folder.path().toUtf8(),
                                       QFileInfo(m_store.path()).path().toUtf8()})
            QVERIFY2(!raw.contains(leak), leak.constData());
        QVERIFY(raw.contains("https://khan.example/more"));
    }

    void contentsOutlineAndLabelsTellTheSame()
    {
        const auto json =
            QJsonDocument::fromJson(tool(QStringLiteral("qpdf"),
                                         {QStringLiteral("--json=1"), QStringLiteral("--json-key=outlines"),
                                          QStringLiteral("--json-key=pagelabels"), m_pdf}))
                .object();
        const auto groups = json.value(QStringLiteral("outlines")).toArray();
        QStringList titles;
        for (const auto& group : groups) {
            titles << group.toObject().value(QStringLiteral("title")).toString();
            for (const auto& kid : group.toObject().value(QStringLiteral("kids")).toArray())
                titles << kid.toObject().value(QStringLiteral("title")).toString();
        }
        QCOMPARE(titles.mid(0, 5),
                 QStringList({QStringLiteral("2011"), QStringLiteral("Harbour Bell Rings Twice"),
                              QStringLiteral("جرس الميناء يُقرع مرّتين"), QStringLiteral("2012"),
                              QStringLiteral("زنگ بندر دو بار نواخت")}));
        QCOMPARE(titles.at(5), QStringLiteral("No date"));
        QCOMPARE(titles.size(), 9);
        const auto labels = json.value(QStringLiteral("pagelabels")).toArray();
        QCOMPARE(labels.size(), 2);
        QCOMPARE(labels.at(1).toObject().value(QStringLiteral("index")).toInt(), 2); // cover, contents
        const QString contents = textOf(m_pdf).section(QChar(u'\f'), 1, 1);
        QVERIFY(contents.contains(QRegularExpression(QStringLiteral("Harbour Bell Rings Twice\\s+1\\n"))));
        const QByteArray names = tool(QStringLiteral("pdfinfo"), {QStringLiteral("-dests"), m_pdf});
        QVERIFY(names.contains("\"a1\"") && names.contains("\"a6\""));
    }

    void yearsRunAsTheListDoes()
    {
        const auto years = [this](SortOrder order, const QString& query) {
            ExportSelection selection = everything();
            selection.order = order;
            selection.query = ArticleQuery::parse(query);
            QStringList titles;
            const auto grouped =
                groupArticles(*m_store.reader(), selection, BookGrouping::Year, CancelToken());
            if (grouped) {
                for (const auto& group : grouped->groups)
                    titles << group.title;
            }
            return titles;
        };
        const QStringList upwards{QStringLiteral("2011"), QStringLiteral("2012"), QStringLiteral("No date")};
        const QStringList downwards{QStringLiteral("2012"), QStringLiteral("2011"),
                                    QStringLiteral("No date")};
        QCOMPARE(years(SortOrder::Oldest, {}), upwards);
        QCOMPARE(years(SortOrder::Newest, {}), downwards);
        QCOMPARE(years(SortOrder::Relevance, {}), downwards); // where there are no words, newest first
        QCOMPARE(years(SortOrder::Relevance, QStringLiteral("harbour")), upwards);
    }

    void runningHeadsAreFoundAgainInTheirLetters()
    {
        // Above the text: the top of each page alone.
        const QString heads = QString::fromUtf8(
            tool(QStringLiteral("pdftotext"),
                 {QStringLiteral("-x"), QStringLiteral("0"), QStringLiteral("-y"), QStringLiteral("0"),
                  QStringLiteral("-W"), QStringLiteral("595"), QStringLiteral("-H"), QStringLiteral("60"),
                  QStringLiteral("-f"), QStringLiteral("3"), m_pdf, QStringLiteral("-")}));
        const QStringList found = wordsOf(heads);
        for (const auto& article : pieces()) {
            if (article.language == QStringLiteral("zh"))
                continue; // has no blanks between words
            for (const auto& word : wordsOf(article.title))
                QVERIFY2(found.contains(word), qPrintable(word + u'\n' + heads));
        }
        // Letters, not the forms that they have in one place of a word.
        static const QRegularExpression forms(QStringLiteral("[\\x{FB50}-\\x{FDFF}\\x{FE70}-\\x{FEFC}]"));
        QVERIFY2(!heads.contains(forms), qPrintable(heads));
        QVERIFY(heads.contains(QStringLiteral("17 February 2011")));
    }

    void aLongBookHasAHeadOnEveryPage()
    {
        QString text;
        for (int i = 0; i < 2000; ++i)
            text += QStringLiteral("Paragraph number %1 tells of cranes, of the harbour and of its bell.")
                        .arg(i) +
                    QStringLiteral("</p><p>");
        ArticleContent content;
        content.title = QStringLiteral("Endless Harbour");
        content.text = QStringLiteral("cranes");
        content.html = QStringLiteral("<p>") + text + QStringLiteral("end</p>");
        test::StoredArchive store;
        QVERIFY(store.store({content}));
        ExportSelection selection;
        selection.ids = {ArticleId{1}};
        BookOptions options;
        options.path = path("long.pdf");
        QVERIFY(!makeOf(store, selection, options));
        const QStringList pages = textOf(options.path).split(QChar(u'\f'));
        const auto lastLine = [&pages](qsizetype page) {
            return pages[page].trimmed().section(u'\n', -1).simplified();
        };
        qsizetype body = 0;
        while (body < pages.size() && !pages[body].contains(QStringLiteral("Paragraph number 0 ")))
            ++body;
        QVERIFY2(pages.size() - body > 45, qPrintable(QString::number(pages.size())));
        for (const int number : {1, 2, 40, 41, 45}) {
            const auto at = body + number - 1;
            QCOMPARE(lastLine(at), QStringLiteral("Article 1 of 1 %1").arg(number));
            QCOMPARE(pages[at].count(QStringLiteral("Endless Harbour")), number == 1 ? 2 : 1);
        }
    }

    void whatNeedsMorePagesThanWasThoughtIsWhole()
    {
        // A character a line: hundreds of times as high as text of that length. Others stand on its sheet.
        ArticleContent high = piece("Endless Ladder", "rung", "en");
        high.html.clear();
        for (int i = 0; i < 300; ++i)
            high.html += QStringLiteral("<pre>") + QStringLiteral("r\n").repeated(39) +
                         QStringLiteral("rung-%1</pre>").arg(i);
        test::StoredArchive store;
        QVERIFY(store.store(
            {piece("Bell One", "It rings first.", "en"), high, piece("Bell Three", "It rings last.", "en")}));
        ExportSelection selection;
        selection.ids = {ArticleId{1}, ArticleId{2}, ArticleId{3}};
        selection.found = 3;
        BookOptions options;
        options.path = path("ladder.pdf");
        options.grouping = BookGrouping::None;
        QVERIFY(!makeOf(store, selection, options));
        const QString text = textOf(options.path);
        QStringList rungs;
        for (const QString& word : text.split(QRegularExpression(QStringLiteral("\\s+")))) {
            if (word.startsWith(QStringLiteral("rung-")))
                rungs << word;
        }
        QCOMPARE(rungs.size(), 300);
        for (int i = 0; i < 300; ++i)
            QCOMPARE(rungs[i], QStringLiteral("rung-%1").arg(i));
        QVERIFY(text.indexOf(QStringLiteral("rings first")) < text.indexOf(QStringLiteral("rung-0")));
        QVERIFY(text.indexOf(QStringLiteral("rings last")) > text.indexOf(QStringLiteral("rung-299")));
        const auto pages = text.split(QChar(u'\f'));
        const auto last = pages.indexOf(QRegularExpression(QStringLiteral(".*rings last.*"),
                                                           QRegularExpression::DotMatchesEverythingOption));
        QVERIFY2(last > 150, qPrintable(QString::number(last)));
        QVERIFY2(pages[1].simplified().contains(QStringLiteral("Bell Three %1").arg(last - 1)),
                 qPrintable(pages[1]));
    }

    void aSheetHasRoomForAllItsRows()
    {
        // Chromium makes the width whole pixels and the height what is in proportion to that.
        for (const auto paper : {PaperSize::A4, PaperSize::Letter}) {
            BookOptions options;
            options.paper = paper;
            const QSizeF page = pageOnSheet(options);
            for (const size_t columns : {1, 2, 8, 400}) {
                for (const size_t rows : {1, 2, 100, 5'000, 20'000}) {
                    const QSizeF sheet =
                        sheetLayout(options, {rows, columns}).pageSize().size(QPageSize::Millimeter);
                    const double width = std::floor(sheet.width() * 96 / 25.4);
                    QVERIFY(width >= page.width() * static_cast<double>(columns));
                    const double height = std::floor(width * sheet.height() / sheet.width());
                    QVERIFY2(height >= page.height() * static_cast<double>(rows),
                             qPrintable(QStringLiteral("%1 rows of %2").arg(rows).arg(columns)));
                }
            }
        }
    }

    void frontPagesHaveTheirNumbersHoweverManyTheyAre()
    {
        std::vector<ArticleContent> all;
        for (int i = 0; i < 90; ++i) {
            // A heading each: they need more pages than are usual.
            ArticleContent content = piece("Bell", "The bell.", "en");
            content.title += QString::number(i);
            content.section = QStringLiteral("Section %1").arg(i);
            all.push_back(content);
        }
        test::StoredArchive store;
        QVERIFY(store.store(all));
        ExportSelection selection;
        for (size_t i = 1; i <= all.size(); ++i)
            selection.ids.push_back(ArticleId{static_cast<qint64>(i)});
        BookOptions options;
        options.path = path("sections.pdf");
        options.grouping = BookGrouping::Section;
        QVERIFY(!makeOf(store, selection, options));
        const QStringList pages = textOf(options.path).split(QChar(u'\f'));
        const QStringList numbers{QStringLiteral("ii"), QStringLiteral("iii"), QStringLiteral("iv"),
                                  QStringLiteral("v"), QStringLiteral("vi")};
        for (qsizetype i = 0; i < numbers.size(); ++i)
            QCOMPARE(pages[i + 1].trimmed().section(u'\n', -1).simplified(), numbers[i]);
        QVERIFY(pages[5].contains(QStringLiteral("Section ")));
    }

    void theSourceNeverStandsAloneOnAPage()
    {
        // The text ends on each line of a page once, at the last ones too.
        std::vector<ArticleContent> all;
        for (int lines = 24; lines < 46 + 22; ++lines) {
            // A last paragraph of one line, then of some: they are kept in other ways.
            const int sentences = lines < 46 ? 1 : 5;
            ArticleContent content;
            content.title = QStringLiteral("Lines %1").arg(lines);
            content.text = content.title;
            for (int i = 0; i < (lines < 46 ? lines : lines - 22); ++i)
                content.html += QStringLiteral("<p>Word %1 of the harbour.</p>").arg(i);
            content.html +=
                QStringLiteral("<p>") +
                QStringLiteral("The bell is rung and the cranes move again. ").repeated(sentences) +
                QStringLiteral("</p>");
            all.push_back(content);
        }
        test::StoredArchive store;
        QVERIFY(store.store(all));
        ExportSelection selection;
        for (size_t i = 1; i <= all.size(); ++i)
            selection.ids.push_back(ArticleId{static_cast<qint64>(i)});
        for (const int columns : {1, 2}) {
            BookOptions options;
            options.path = path("ends.pdf");
            options.overwrite = Overwrite::Yes;
            options.front = BookFront::None;
            options.columns = columns;
            QVERIFY(!makeOf(store, selection, options));
            int sources = 0;
            for (const auto& page : textOf(options.path).split(QChar(u'\f'))) {
                const auto at = page.indexOf(QStringLiteral("Source from "));
                if (at < 0)
                    continue;
                ++sources;
                QVERIFY2(page.left(at).contains(QStringLiteral("bell")) ||
                             page.left(at).contains(QStringLiteral("Word")),
                         qPrintable(page));
            }
            QCOMPARE(sources, static_cast<int>(all.size()));
        }
    }

    void aHeadingNeverEndsAPage()
    {
        std::vector<ArticleContent> all;
        for (int lines = 20; lines < 46; ++lines) {
            ArticleContent content;
            content.title = QStringLiteral("Lines %1").arg(lines);
            content.text = content.title;
            for (int i = 0; i < lines; ++i)
                content.html += QStringLiteral("<p>Word %1 of the harbour.</p>").arg(i);
            content.html += QStringLiteral("<h2>Heading of cranes</h2>") +
                            QStringLiteral("<p>The bell is rung again.</p>").repeated(12);
            all.push_back(content);
        }
        test::StoredArchive store;
        QVERIFY(store.store(all));
        ExportSelection selection;
        for (size_t i = 1; i <= all.size(); ++i)
            selection.ids.push_back(ArticleId{static_cast<qint64>(i)});
        BookOptions options;
        options.path = path("headings.pdf");
        options.front = BookFront::None;
        QVERIFY(!makeOf(store, selection, options));
        int headings = 0;
        for (const auto& page : textOf(options.path).split(QChar(u'\f'))) {
            const auto at = page.indexOf(QStringLiteral("Heading of cranes"));
            headings += at < 0 ? 0 : 1;
            QVERIFY2(at < 0 || page.mid(at).contains(QStringLiteral("bell")), qPrintable(page));
        }
        QCOMPARE(headings, static_cast<int>(all.size()));
    }

    void aWideTableMakesNothingSmaller()
    {
        ArticleContent content = piece("Bell", "The bell.", "en");
        ArticleContent wide = piece("Table", "A table.", "en");
        wide.html += QStringLiteral("<table><tr>") +
                     QStringLiteral("<td>1,234,567,890</td><td>%1</td>").arg(QString(60, u'x')).repeated(40) +
                     QStringLiteral("</tr></table>");
        test::StoredArchive store;
        QVERIFY(store.store({content, wide}));
        ExportSelection selection;
        selection.ids = {ArticleId{1}, ArticleId{2}};
        BookOptions options;
        options.path = path("table.pdf");
        options.front = BookFront::None;
        QVERIFY(!makeOf(store, selection, options));
        const QString boxes = QString::fromUtf8(
            tool(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), QStringLiteral("-l"),
                                               QStringLiteral("1"), options.path, QStringLiteral("-")}));
        static const QRegularExpression word(
            QStringLiteral("xMin=\"([^\"]*)\" yMin=\"[^\"]*\" xMax=\"([^\"]*)\"[^>]*>bell\\.<"));
        const auto match = word.match(boxes);
        QVERIFY2(match.hasMatch(), qPrintable(boxes));
        // 10.5 points: five letters of Noto Serif, within a point.
        const double width = match.captured(2).toDouble() - match.captured(1).toDouble();
        QVERIFY2(width > 21 && width < 24, qPrintable(QString::number(width)));
    }

    void everyGlyphStandsForSomething()
    {
        const QByteArray raw =
            tool(QStringLiteral("qpdf"), {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"),
                                          m_pdf, QStringLiteral("-")});
        QVERIFY(raw.contains("beginbfchar"));
        static const QRegularExpression nothing(QStringLiteral("^<[0-9a-fA-F]{4}> <(0000|FEFF|FFFE)>$"),
                                                QRegularExpression::MultilineOption |
                                                    QRegularExpression::CaseInsensitiveOption);
        QVERIFY(!QString::fromLatin1(raw).contains(nothing));
        // Every font is a part of one, and says so.
        static const QRegularExpression whole(QStringLiteral("/BaseFont /(?![A-Z]{6}\\+)"));
        const auto match = whole.match(QString::fromLatin1(raw));
        QVERIFY2(!match.hasMatch(), qPrintable(QString::fromLatin1(raw.mid(match.capturedStart(), 60))));
    }

    void mapsAreCompletedByWhatPagesSay()
    {
        const std::string map = "2 beginbfchar\n<0003> <0020>\n<0593> <0000>\n<01C0> <FEE0>\n<01C2> <0000>\n"
                                "endbfchar\n1 beginbfrange\n<04CC> <04CE> <0030>\nendbfrange\n";
        const std::string made = completedMap(map, {{"0593", "0651"}, {"01c0", "0644"}, {"0003", "0041"}});
        QCOMPARE(made, std::string("2 beginbfchar\n<0003> <0020>\n<0593> <0651>\n<01c0> <0644>\n"
                                   "<01c2> <fffd>\nendbfchar\n1 beginbfrange\n<04CC> <04CE> <0030>\n"
                                   "endbfrange\n"));
        QVERIFY(completedMap("1 beginbfchar\n<0003> <0020>\nendbfchar\n", {}).empty());
    }

    void anArticleSaysWhereItIsFrom()
    {
        const QString text = textOf(m_pdf).simplified();
        QVERIFY(text.contains(QStringLiteral("archived at")));
        QVERIFY(text.contains(QStringLiteral("17 February 2011")));
        QVERIFY(text.contains(QStringLiteral("Cite as")));
        QVERIFY(text.contains(QStringLiteral("Article 1 of 6")) &&
                text.contains(QStringLiteral("Article 6 of 6")));
        QVERIFY(!text.contains(QStringLiteral("First mention of the bell")));
    }

    void filesAreWithinIt()
    {
        QDir().mkpath(path("attached"));
        tool(QStringLiteral("pdfdetach"),
             {QStringLiteral("-saveall"), QStringLiteral("-o"), path("attached"), m_pdf});
        const auto csl = QJsonDocument::fromJson(contents(path("attached/citations.json"))).array();
        QCOMPARE(csl.size(), 6);
        const auto first = csl.at(0).toObject();
        QCOMPARE(first.value(QStringLiteral("type")).toString(), QStringLiteral("article-newspaper"));
        QCOMPARE(first.value(QStringLiteral("URL")).toString(), QStringLiteral("https://khan.example/bell"));
        for (const auto& item : csl)
            QVERIFY(
                !item.toObject().value(QStringLiteral("URL")).toString().startsWith(QStringLiteral("file:")));
        const QByteArray ris = contents(path("attached/citations.ris"));
        QCOMPARE(ris.count("TY  - NEWS\r\n"), 6);
        QCOMPARE(ris.count("ER  - \r\n"), 6);
        QVERIFY(ris.contains("AU  - Shammas, Dalia\r\n") && ris.contains("DA  - 2011/02/17/\r\n"));
        const QString manifest = QString::fromUtf8(contents(path("attached/manifest.csv")));
        QCOMPARE(manifest.count(QStringLiteral("\r\n")), 7);
        QVERIFY(manifest.contains(QStringLiteral("\r\n1,1,1,Harbour Bell Rings Twice,Dalia Shammas,")));
        QVERIFY(!manifest.contains(QStringLiteral("strike"))); // a person's own, and not asked for
        const auto receipt = QJsonDocument::fromJson(contents(path("attached/receipt.json"))).object();
        QCOMPARE(receipt.value(QStringLiteral("ids")).toArray().size(), 6);
        QCOMPARE(receipt.value(QStringLiteral("sort")).toString(), QStringLiteral("oldest"));
        const QByteArray raw =
            tool(QStringLiteral("qpdf"), {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"),
                                          m_pdf, QStringLiteral("-")});
        QCOMPARE(raw.count("/AFRelationship"), 5);
        QVERIFY(raw.contains("/Subtype /text#2fcsv"));
    }

    void articlesAreCitedInTheStyleThatWasChosen()
    {
        if (!CitationProcessor::isThere())
            QSKIP("this build has no citation processor");
        BookOptions options;
        options.path = path("cited.pdf");
        options.citeStyle = QStringLiteral("chicago-author-date");
        QVERIFY(!make(everything(), options));
        const QString cited = QStringLiteral("Shammas, Dalia. 2011. “Harbour Bell Rings Twice.” The Khan");
        QVERIFY(textOf(options.path).simplified().contains(cited));
        QVERIFY(!textOf(m_pdf).simplified().contains(cited)); // there it is the plain form
        QDir().mkpath(path("cited"));
        tool(QStringLiteral("pdfdetach"),
             {QStringLiteral("-saveall"), QStringLiteral("-o"), path("cited"), options.path});
        const auto lines = QString::fromUtf8(contents(path("cited/citations.txt"))).split(u'\n');
        QCOMPARE(lines.size(), 7); // the last ends, too
        QVERIFY2(lines.first().startsWith(cited), qPrintable(lines.first()));
        const auto receipt = QJsonDocument::fromJson(contents(path("cited/receipt.json"))).object();
        QVERIFY(
            receipt.value(QStringLiteral("citation_style")).toString().contains(QStringLiteral("Chicago")));
    }

    void aBookThatIsBeingCitedCanBeLeft()
    {
        BookOptions options;
        options.path = path("left.pdf");
        options.citeStyle = QStringLiteral("chicago-author-date");
        {
            PdfBook book(m_store.archive(), everything(), options);
            book.start();
            QCoreApplication::processEvents();
        }
        QVERIFY(!QFile::exists(options.path));
    }

    void notesStandBesideOrBehind()
    {
        BookOptions options;
        options.path = path("notes.pdf");
        options.notes = true;
        options.grouping = BookGrouping::Collection;
        options.paper = PaperSize::Letter;
        QVERIFY(!make(everything(), options));
        const QString text =
            QString::fromUtf8(tool(QStringLiteral("pdftotext"), {options.path, QStringLiteral("-")}))
                .simplified();
        QVERIFY(text.contains(QStringLiteral("First mention")));
        QVERIFY(text.contains(QStringLiteral("Compare with the minutes. Compare")));
        QVERIFY(text.contains(QStringLiteral("Tags strike")));
        QVERIFY(text.contains(QStringLiteral("Bells")) && text.contains(QStringLiteral("In no collection")));
        QVERIFY(tool(QStringLiteral("pdfinfo"), {options.path}).contains("letter"));
        // In the margin: left of nothing of the text, right of all of it.
        const QByteArray boxes =
            tool(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), options.path, QStringLiteral("-")});
        const QRegularExpression word(QStringLiteral("xMin=\"([0-9.]+)\"[^>]*>mention<"));
        const auto match = word.match(QString::fromUtf8(boxes));
        QVERIFY(match.hasMatch());
        QVERIFY2(match.captured(1).toDouble() > 612 - 25 / 25.4 * 72, qPrintable(match.captured(1)));
    }

    void aFileEachIsNamedAndNeverReplacedUnasked()
    {
        BookOptions options;
        options.path = path("each");
        options.files = BookFiles::OneEach;
        QVERIFY(!make(everything(), options));
        const QDir folder(options.path);
        QCOMPARE(folder.entryList(QDir::Files).size(), 6);
        const QString first =
            folder.filePath(QStringLiteral("2011-02-17 Harbour Harbour Bell Rings Twice.pdf"));
        QVERIFY(QFile::exists(first));
        QVERIFY(folder.exists(QStringLiteral("Портовый колокол.pdf")));
        QVERIFY(tool(QStringLiteral("qpdf"), {QStringLiteral("--check"), first}).contains("No syntax"));
        const QByteArray info = tool(QStringLiteral("pdfinfo"), {first});
        QVERIFY(info.contains("Harbour Bell Rings Twice") && info.contains("Dalia Shammas"));
        QVERIFY(textOf(first).contains(QStringLiteral("dockers")) &&
                !textOf(first).contains(QStringLiteral("колокол")));
        const auto again = make(everything(), options);
        QVERIFY(again);
        QVERIFY(again->kind == ErrorKind::Exists);
        options.overwrite = Overwrite::Yes;
        QVERIFY(!make(everything(), options));
        QCOMPARE(folder.entryList(QDir::Files).size(), 6);
    }

    void namesAreSafeAndDiffer()
    {
        const auto stored = pieces();
        BookOptions options;
        options.path = path("safe");
        options.files = BookFiles::OneEach;
        options.namePattern = QStringLiteral("../{section}: same?");
        QVERIFY(!make(everything(), options));
        const auto names = QDir(options.path).entryList(QDir::Files);
        QCOMPARE(names.size(), static_cast<qsizetype>(stored.size()));
        QVERIFY(names.contains(QStringLiteral("Harbour same.pdf")));
        QVERIFY(names.contains(QStringLiteral("same.pdf")) && names.contains(QStringLiteral("same (2).pdf")));
    }

    void aStoppedBookLeavesNothing()
    {
        BookOptions options;
        options.path = path("stopped.pdf");
        PdfBook book(m_store.archive(), everything(), options);
        QSignalSpy failed(&book, &PdfBook::failed);
        // While it is joined: the last moment there is.
        connect(&book, &PdfBook::progressed, &book, [&book](const ExportProgress& progress) {
            if (progress.step == ExportProgress::Step::Joining)
                book.cancel();
        });
        book.start();
        QVERIFY(failed.wait(60'000));
        QVERIFY(failed.first().first().value<Error>().kind == ErrorKind::Cancelled);
        QVERIFY(!QFile::exists(options.path));
    }
};

int main(int argc, char** argv)
{
    prepareWebEngine({});
    const QGuiApplication application(argc, argv);
    TestBook test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_book.moc"

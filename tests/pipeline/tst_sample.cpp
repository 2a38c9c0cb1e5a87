// The whole way with the bundled sample: from files to an archive, found again, out as a PDF.

#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace warraq;

class TestSample : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    const QString m_sample = QStringLiteral(WARRAQ_SOURCE "/resources/sample");

    test::Outcome warraq(const QStringList& arguments) { return test::run(arguments, m_folder.path()); }
    static QByteArray tool(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished(60'000)
                   ? process.readAllStandardOutput() + process.readAllStandardError()
                   : QByteArray();
    }
    QJsonObject searched(const QString& query)
    {
        return warraq({QStringLiteral("search"), QStringLiteral("s.warraq"), QStringLiteral("--json"),
                       QStringLiteral("--facets"), QStringLiteral("--"), query})
            .json()
            .object();
    }
    int total(const char* query)
    {
        return searched(QString::fromUtf8(query)).value(QStringLiteral("total")).toInt(-1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto done =
            warraq({QStringLiteral("import"), QStringLiteral("s.warraq"), m_sample + QStringLiteral("/crawl"),
                    m_sample + QStringLiteral("/pages"), m_sample + QStringLiteral("/database-export.jsonl"),
                    QStringLiteral("--json")});
        QCOMPARE(done.status, 0);
        const QJsonObject report = done.json().object();
        QCOMPARE(report.value(QStringLiteral("read")).toInt(), 62);
        QCOMPARE(report.value(QStringLiteral("added")).toInt(), 59);
        QCOMPARE(report.value(QStringLiteral("duplicates")).toInt(), 1);
        QCOMPARE(report.value(QStringLiteral("skipped_by_reason"))
                     .toObject()
                     .value(QStringLiteral("listing"))
                     .toInt(),
                 2);
        QCOMPARE(report.value(QStringLiteral("other")).toInt(), 13);
        QVERIFY(report.value(QStringLiteral("issues")).toArray().isEmpty());
    }

    void languagesAndDatesAreAsTheSampleSays()
    {
        QCOMPARE(total("lang:en"), 37);
        QCOMPARE(total("lang:ar"), 14);
        QCOMPARE(total("lang:fr"), 8);
        QCOMPARE(total("-has:date"), 15);
        QCOMPARE(total("date:2011"), 9);
        QCOMPARE(total("date:2008"), 2);
    }

    void listingsCompletedWhatTheyName()
    {
        const auto ids =
            searched(QStringLiteral("title:\"layla modarres\"")).value(QStringLiteral("results")).toArray();
        QVERIFY(!ids.isEmpty());
        const auto shown = warraq({QStringLiteral("show"), QStringLiteral("s.warraq"),
                                   QString::number(ids.at(0).toObject().value(QStringLiteral("id")).toInt()),
                                   QStringLiteral("--json")})
                               .json()
                               .array()
                               .at(0)
                               .toObject();
        QCOMPARE(shown.value(QStringLiteral("published")).toString(), QStringLiteral("2015-03-21"));
        QCOMPARE(shown.value(QStringLiteral("provenance"))
                     .toObject()
                     .value(QStringLiteral("fields"))
                     .toObject()
                     .value(QStringLiteral("published"))
                     .toString(),
                 QStringLiteral("listing"));
    }

    void noArticleHoldsItsFurniture()
    {
        const auto all = warraq({QStringLiteral("search"), QStringLiteral("s.warraq"),
                                 QStringLiteral("--json"), QStringLiteral("--limit"), QStringLiteral("100")})
                             .json()
                             .object()
                             .value(QStringLiteral("results"))
                             .toArray();
        QCOMPARE(all.size(), 59);
        QStringList arguments{QStringLiteral("show"), QStringLiteral("s.warraq"), QStringLiteral("--json")};
        for (const auto& value : all)
            arguments << QString::number(value.toObject().value(QStringLiteral("id")).toInt());
        for (const auto& value : warraq(arguments).json().array()) {
            const QJsonObject article = value.toObject();
            const QString text = article.value(QStringLiteral("text")).toString();
            for (const char* furniture : {"Media ID", "Caption:", "Select Page", "News from the Khan",
                                          "Share this story", "All rights reserved", "cookies"})
                QVERIFY2(
                    !text.contains(QLatin1String(furniture)),
                    qPrintable(article.value(QStringLiteral("title")).toString() + QLatin1String(furniture)));
            QVERIFY(!article.value(QStringLiteral("title")).toString().isEmpty());
            QVERIFY(text.size() > 100);
            QVERIFY(!article.value(QStringLiteral("html")).toString().contains(QStringLiteral("<script")));
        }
    }

    /// Distinct words with their marks, as they stand in the archive, against what another program reads.
    void arabicWordsAreFoundAgainInTheBook()
    {
        const QString pdf = m_folder.filePath(QStringLiteral("arabic.pdf"));
        QCOMPARE(warraq({QStringLiteral("export"), QStringLiteral("s.warraq"), QStringLiteral("--to"), pdf,
                         QStringLiteral("--query"), QStringLiteral("lang:ar")})
                     .status,
                 0);
        // Forms of letters undone, marks of direction gone.
        const auto words = [](const QString& text) {
            static const QRegularExpression direction(
                QStringLiteral("[\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]"));
            static const QRegularExpression word(
                QStringLiteral("[\\p{Arabic}\\p{M}]*\\p{Arabic}[\\p{Arabic}\\p{M}]*"),
                QRegularExpression::UseUnicodePropertiesOption);
            QSet<QString> found;
            auto matches = word.globalMatch(QString(text)
                                                .remove(direction)
                                                .normalized(QString::NormalizationForm_KC)
                                                .remove(QChar(0x060C)));
            while (matches.hasNext())
                found.insert(matches.next().captured());
            return found;
        };
        QStringList arguments{QStringLiteral("show"), QStringLiteral("s.warraq"), QStringLiteral("--json")};
        for (const auto& row : searched(QStringLiteral("lang:ar")).value(QStringLiteral("results")).toArray())
            arguments << QString::number(row.toObject().value(QStringLiteral("id")).toInt());
        QSet<QString> wanted;
        for (const auto& article : warraq(arguments).json().array())
            wanted += words(article.toObject().value(QStringLiteral("title")).toString() + u' ' +
                            article.toObject().value(QStringLiteral("text")).toString());
        QVERIFY(wanted.size() > 1000);
        const auto missing =
            wanted - words(QString::fromUtf8(tool(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")})));
        QVERIFY2(static_cast<double>(missing.size()) <= 0.02 * static_cast<double>(wanted.size()),
                 qPrintable(QStringList(missing.begin(), missing.end()).join(u' ')));
    }

    void theBookCanBeReadBack()
    {
        const QString pdf = m_folder.filePath(QStringLiteral("book.pdf"));
        const auto done = warraq({QStringLiteral("export"), QStringLiteral("s.warraq"),
                                  QStringLiteral("--to"), pdf, QStringLiteral("--query"),
                                  QStringLiteral("harbour OR lang:ar"), QStringLiteral("--title"),
                                  QStringLiteral("Harbours & quays"), QStringLiteral("--compiled-by"),
                                  QStringLiteral("A. Reader"), QStringLiteral("--highlight")});
        QVERIFY2(done.status == 0, done.err.constData());
        const int chosen = total("harbour OR lang:ar");
        QVERIFY(chosen > 20);
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty() ||
            QStandardPaths::findExecutable(QStringLiteral("qpdf")).isEmpty())
            QFAIL("poppler-utils and qpdf are among the packages of packaging/linux/packages.txt");
        QVERIFY(tool(QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf})
                    .contains("No syntax or stream encoding errors"));
        const QByteArray info = tool(QStringLiteral("pdfinfo"), {pdf});
        QVERIFY2(info.contains("Harbours & quays") && info.contains("A. Reader"), info.constData());
        const QString text = QString::fromUtf8(
            tool(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")}));
        QVERIFY(text.contains(QStringLiteral("Contents")));
        QVERIFY(text.contains(QStringLiteral("Article 1 of %1").arg(chosen)));
        QVERIFY(text.contains(QStringLiteral("Article %1 of %1").arg(chosen)));
        QVERIFY(text.contains(QStringLiteral("harbour OR lang:ar")));
        QVERIFY(text.contains(QStringLiteral("Cite as")));
        QVERIFY(!text.contains(QStringLiteral("file://")));
        const QByteArray json =
            tool(QStringLiteral("qpdf"), {QStringLiteral("--json"), QStringLiteral("--json-key=pagelabels"),
                                          QStringLiteral("--json-key=outlines"), pdf});
        const QJsonObject structure = QJsonDocument::fromJson(json).object();
        int articles = 0;
        for (const auto& group : structure.value(QStringLiteral("outlines")).toArray())
            articles += static_cast<int>(group.toObject().value(QStringLiteral("kids")).toArray().size());
        QCOMPARE(articles, chosen);
        QCOMPARE(structure.value(QStringLiteral("pagelabels")).toArray().size(), 2);
        const QByteArray destinations = tool(QStringLiteral("pdfinfo"), {QStringLiteral("-dests"), pdf});
        QCOMPARE(destinations.count("\"a"), chosen);
    }

    void anExistingFileIsNotReplaced()
    {
        const QString pdf = m_folder.filePath(QStringLiteral("mine.pdf"));
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("precious");
        file.close();
        const QStringList arguments{QStringLiteral("export"),  QStringLiteral("s.warraq"),
                                    QStringLiteral("--to"),    pdf,
                                    QStringLiteral("--query"), QStringLiteral("zarqun")};
        QCOMPARE(warraq(arguments).status, 1);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("precious"));
        file.close();
        QCOMPARE(warraq(arguments + QStringList{QStringLiteral("--overwrite")}).status, 0);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
        QCOMPARE(
            QDir(m_folder.path()).entryList({QStringLiteral(".warraq*")}, QDir::Files | QDir::Hidden).size(),
            0);
    }

    void noHitsMakeNoBook()
    {
        const auto done =
            warraq({QStringLiteral("export"), QStringLiteral("s.warraq"), QStringLiteral("--to"),
                    QStringLiteral("none.pdf"), QStringLiteral("--query"), QStringLiteral("xyzzy")});
        QCOMPARE(done.status, 1);
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("none.pdf"))));
    }
};

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"

// A folder as researchers have them: everything in it is told, and what can be read is read.

#include "core/sourcerecord.h"
#include "support/program.h"
#include "support/webarchivebytes.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <filesystem>

using namespace warraq;

namespace {

const char* const page = R"(<!doctype html><html><head><title>Cranes Fall Silent</title></head><body><article>
<h1>Cranes Fall Silent</h1><figure><img src="cranes_files/crane.svg" alt=""><figcaption>A crane.</figcaption></figure>
<p>The cranes of the harbour fell silent at noon, when the dockers went home and nobody told the ships.</p>
<p>They waited in the roads with their lights on, all night long, and in the morning they were gone.</p>
</article></body></html>)";

const QString arabic =
    QStringLiteral("صمت الرافعات\n\nسكتت رافعات الميناء عند الظهر حين عاد العمّال إلى بيوتهم "
                   "ولم يخبر أحد السفن التي انتظرت في المرسى طوال الليل.\n");

} // namespace

class TestOddFolders : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString at(const QString& name) const { return m_folder->filePath(name); }
    void write(const QString& name, const QByteArray& bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(name)).absolutePath()));
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    test::Outcome warraq(const QStringList& arguments) const
    {
        return test::run(arguments, m_folder->path());
    }
    QJsonObject import() const
    {
        return warraq({QStringLiteral("import"), QStringLiteral("in/own.warraq"), QStringLiteral("in"),
                       QStringLiteral("--json")})
            .json()
            .object();
    }
    static int count(const QJsonObject& report, const char* key)
    {
        return report.value(QLatin1String(key)).toInt(-1);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write(QStringLiteral("in/cranes.html"), page);
        write(QStringLiteral("in/cranes_files/crane.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        write(QStringLiteral("in/cranes_files/style.css"), "p {}");
        write(QStringLiteral("in/copy/of/the/same.html"), page);
        write(QStringLiteral("in/صحف/عدد ١/مقال.txt"), arabic.toUtf8());
        QStringEncoder utf16(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
        write(QStringLiteral("in/صحف/utf16.txt"), utf16.encode(arabic + QStringLiteral("\nثم عادت.\n")));
        write(QStringLiteral("in/empty.txt"), "");
        write(QStringLiteral("in/blank.html"), "  \n\n ");
        write(QStringLiteral("in/binary.html"), QByteArray("\x7f"
                                                           "ELF\0\0\0\0\1\2\3\4",
                                                           12));
        write(QStringLiteral("in/rows.jsonl"),
              "{\"title\": \"Row\", \"body\": \"Words of a row.\"}\n{\"title\": \n");
        write(QStringLiteral("in/.DS_Store"), "hidden");
        QVERIFY(QFile::link(at(QStringLiteral("in")), at(QStringLiteral("in/copy/loop"))));
        QVERIFY(QFile::link(at(QStringLiteral("nowhere")), at(QStringLiteral("in/dangling.txt"))));
    }

    void everythingIsTold()
    {
        const QJsonObject report = import();
        QCOMPARE(count(report, "added"), 4);
        QCOMPARE(count(report, "duplicates"), 0);
        QCOMPARE(count(report, "updated"), 1); // the second copy of the page brought its picture
        QCOMPARE(count(report, "skipped"), 3);
        QCOMPARE(count(report, "failed"), 2);
        QCOMPARE(count(report, "other"), 2);
        QCOMPARE(count(report, "read"), 10);
        const auto reasons = report.value(QStringLiteral("skipped_by_reason")).toObject();
        QCOMPARE(count(reasons, "empty"), 2);
        QCOMPARE(count(reasons, "not-text"), 1);
        QStringList issues;
        for (const auto& value : report.value(QStringLiteral("issues")).toArray()) {
            const auto issue = value.toObject();
            issues << issue.value(QStringLiteral("file")).toString() + QLatin1Char(' ') +
                          issue.value(QStringLiteral("kind")).toString() + QLatin1Char(' ') +
                          QString::number(count(issue, "position"));
        }
        QCOMPARE(issues, QStringList({QStringLiteral("in/binary.html unsupported 0"),
                                      QStringLiteral("in/dangling.txt unreadable 0"),
                                      QStringLiteral("in/rows.jsonl malformed 1")}));
    }

    void theArchiveAmongItsSourcesIsNotReadAndIsOneFile()
    {
        (void)import();
        QCOMPARE(QDir(at(QStringLiteral("in"))).entryList({QStringLiteral("own.warraq*")}),
                 QStringList({QStringLiteral("own.warraq")}));
        QCOMPARE(warraq({QStringLiteral("check"), QStringLiteral("in/own.warraq")}).status, 0);
    }

    void theSameFolderAgainBringsNothingNew()
    {
        (void)import();
        const QJsonObject again = import();
        QCOMPARE(count(again, "added"), 0);
        QCOMPARE(count(again, "updated"), 0);
        QCOMPARE(count(again, "duplicates"), 5);
        QCOMPARE(count(again, "failed"), 2);
    }

    void textsComeOutRightWhateverTheirNamesAndCharsets()
    {
        (void)import();
        const auto found = warraq({QStringLiteral("search"), QStringLiteral("in/own.warraq"),
                                   QStringLiteral("رافعات"), QStringLiteral("--json")})
                               .json()
                               .object();
        QCOMPARE(count(found, "total"), 2);
        for (const auto& value : found.value(QStringLiteral("results")).toArray())
            QCOMPARE(value.toObject().value(QStringLiteral("title")).toString(),
                     QStringLiteral("صمت الرافعات"));
    }

    void aPageFoundTwiceKeepsBothPlacesAndItsPicture()
    {
        (void)import();
        const auto found = warraq({QStringLiteral("search"), QStringLiteral("in/own.warraq"),
                                   QStringLiteral("title:cranes"), QStringLiteral("--json")})
                               .json()
                               .object()
                               .value(QStringLiteral("results"))
                               .toArray();
        QCOMPARE(found.size(), 1);
        const auto article =
            warraq({QStringLiteral("show"), QStringLiteral("in/own.warraq"), QStringLiteral("--json"),
                    QString::number(count(found.at(0).toObject(), "id"))})
                .json()
                .array()
                .at(0)
                .toObject();
        // The copy that was met first has no picture beside it; the second brought it.
        const auto image = article.value(QStringLiteral("images")).toArray().at(0).toObject();
        QVERIFY(!image.value(QStringLiteral("asset")).toString().isEmpty());
        // Two files hold it: one is where it came from, the other is kept as "also in".
        const auto provenance = article.value(QStringLiteral("provenance")).toObject();
        QStringList places{provenance.value(QStringLiteral("file")).toString()};
        for (const auto& also : provenance.value(QStringLiteral("also_in")).toArray())
            places << also.toString();
        places.sort();
        QCOMPARE(places,
                 QStringList({QStringLiteral("in/copy/of/the/same.html"), QStringLiteral("in/cranes.html")}));
    }

    /// "Web page, complete" in an archive, and in one in another: as if it had been unpacked.
    void aPageInAnArchiveHasItsPicture()
    {
        const QByteArray picture = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        const QByteArray inner =
            test::zipOf({{"saved/cranes.html", page}, {"saved/cranes_files/crane.svg", picture}});
        for (const QByteArray& bytes : {inner, test::zipOf({{"deep/inner.zip", inner}})}) {
            write(QStringLiteral("zip/a.zip"), bytes);
            QFile::remove(at(QStringLiteral("b.warraq")));
            const auto report = warraq({QStringLiteral("import"), QStringLiteral("b.warraq"),
                                        QStringLiteral("zip"), QStringLiteral("--json")})
                                    .json()
                                    .object();
            QCOMPARE(count(report, "added"), 1);
            QCOMPARE(count(report, "other"), 1);
            QCOMPARE(count(report, "read"), 1);
            const auto article = warraq({QStringLiteral("show"), QStringLiteral("b.warraq"),
                                         QStringLiteral("--json"), QStringLiteral("1")})
                                     .json()
                                     .array()
                                     .at(0)
                                     .toObject();
            const auto image = article.value(QStringLiteral("images")).toArray().at(0).toObject();
            QCOMPARE(image.value(QStringLiteral("asset")).toString(), sha256Hex(picture));
            QCOMPARE(QDir(at(QStringLiteral("zip"))).entryList(QDir::Files),
                     QStringList{QStringLiteral("a.zip")});
        }
    }

    void aNameThatIsNotUtf8IsAFailureNotASilence()
    {
        const std::string path = at(QStringLiteral("in")).toStdString() + "/caf\xE9.txt";
        FILE* file = std::fopen(path.c_str(), "w");
        QVERIFY(file);
        std::fclose(file);
        const QJsonObject report = import();
        std::filesystem::remove(path);
        QCOMPARE(count(report, "failed"), 3);
        QCOMPARE(count(report, "added"), 4);
    }
};

QTEST_GUILESS_MAIN(TestOddFolders)
#include "tst_oddfolders.moc"

// Offline sites, made here with libzim's own writer.

#include "core/itemcolumns.h"
#include "formats/zimdirectory.h"
#include "formats/zimreader.h"
#include "support/readitems.h"
#include "support/webarchivebytes.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <zim/writer/creator.h>
#include <zim/writer/item.h>

#include <algorithm>

using namespace warraq;

namespace {

/// The same as libzim's own, with the hint that a page is one.
std::shared_ptr<zim::writer::Item> made(const std::string& path, const std::string& type,
                                        const std::string& title, const std::string& content)
{
    const zim::writer::Hints hints{{zim::writer::HintKeys::FRONT_ARTICLE, type == "text/html" ? 1U : 0U}};
    return zim::writer::StringItem::create(path, type, title, hints, content);
}

QString makeSite(const QString& path)
{
    zim::writer::Creator creator;
    creator.configVerbose(false).startZimCreation(path.toStdString());
    creator.addItem(
        made("www.harbour.com/cranes.html", "text/html", "Cranes",
             "<html><body><h1>Cranes</h1><p>Six new cranes.</p><img src=\"p/c.gif\"></body></html>"));
    creator.addItem(
        made("about", "text/html", "About", "<html><body><p>About the harbour.</p></body></html>"));
    creator.addItem(made("www.harbour.com/p/c.gif", "image/gif", "", "GIF89a..."));
    creator.addRedirection("old", "Old", "about");
    creator.setMainPath("about");
    creator.addMetadata("Title", "The Harbour Gazette");
    creator.addMetadata("Language", "eng");
    creator.finishZimCreation();
    return path;
}

} // namespace

class TestZimReader : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_site;

private Q_SLOTS:
    void initTestCase() { m_site = makeSite(m_folder.filePath(QStringLiteral("site.zim"))); }

    void pagesAreRecords()
    {
        const auto all = test::readFile(m_site);
        QVERIFY(!all.error && all.unreadable.empty());
        QCOMPARE(all.records.size(), size_t(2));
        QStringList addresses;
        for (const auto& record : all.records) {
            addresses << record.url;
            QVERIFY(record.format == SourceFormat::Html);
        }
        QVERIFY(addresses.contains(QStringLiteral("http://www.harbour.com/cranes.html")));
        QVERIFY(addresses.contains(QString()));
        QCOMPARE(all.value(0, item::publication), QStringLiteral("The Harbour Gazette"));
        QVERIFY(all.others >= 2);
    }
    void picturesAreBesideTheirPages()
    {
        auto reader = openSource(m_site, QStringLiteral("x"));
        QVERIFY(reader && (*reader)->container() == SourceFormat::Zim);
        const auto pictures = (*reader)->resources();
        bool found = false;
        for (;;) {
            auto item = (*reader)->next(CancelToken());
            if (!item || !*item)
                break;
            const auto* record = std::get_if<SourceRecord>(&**item);
            found |=
                record && pictures->baseOf(*record) == QLatin1String("entry:/www.harbour.com/cranes.html");
        }
        QVERIFY(found);
        QCOMPARE(pictures->bytesOf(QStringLiteral("entry:/www.harbour.com/p/c.gif")),
                 QByteArray("GIF89a..."));
        QVERIFY(pictures->bytesOf(QStringLiteral("entry:/none")).isEmpty());
        QVERIFY(pictures->bytesOf(QStringLiteral("file:///etc/passwd")).isEmpty());
    }
    void brokenSitesAreTold_data()
    {
        QTest::addColumn<int>("kept");
        QTest::newRow("head alone") << 40;
        QTest::newRow("half") << -1;
    }
    void brokenSitesAreTold()
    {
        QFETCH(int, kept);
        QFile good(m_site);
        QVERIFY(good.open(QIODevice::ReadOnly));
        const QByteArray bytes = good.readAll();
        QFile broken(m_folder.filePath(QStringLiteral("broken.zim")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(bytes.left(kept < 0 ? bytes.size() / 2 : kept));
        broken.close();
        const auto all = test::readFile(broken.fileName());
        QVERIFY(all.error && all.error->kind == ErrorKind::Malformed);
    }
    /// Found by fuzzing: libzim keeps all that a cluster unpacks to.
    void aClusterThatUnpacksToTooMuchIsNotRead_data()
    {
        QTest::addColumn<QByteArray>("cluster");
        QTest::addColumn<bool>("isRead");
        const auto table = [](std::initializer_list<quint32> places) {
            QByteArray bytes;
            for (const quint32 place : places) {
                const quint32 little = qToLittleEndian(place);
                bytes += QByteArray(reinterpret_cast<const char*>(&little), 4);
            }
            return bytes;
        };
        QTest::newRow("as it is") << QByteArray("\x01") + table({8, 12}) + "Page" << true;
        QTest::newRow("as it is, many places")
            << QByteArray("\x01") + table({0x700072ec, 12}) + "Page" << false;
        QTest::newRow("as it is, no place") << QByteArray("\x01") + table({0, 0}) + "Page" << false;
        QTest::newRow("packed") << QByteArray("\x05") + test::zstdFrame(table({8, 12}) + "Page") << true;
        QTest::newRow("far end") << QByteArray("\x05") + test::zstdFrame(table({8, 0x7fffffff}) + "Page")
                                 << false;
        QTest::newRow("many places") << QByteArray("\x05") +
                                            test::zstdFrame(table({0x40000000}) + QByteArray(1 << 20, '\0'))
                                     << false;
        QTest::newRow("fewer places than it says")
            << QByteArray("\x05") + test::zstdFrame(table({400, 404}) + "Page") << false;
        QTest::newRow("damaged") << QByteArray("\x05nonsense") << false;
        QTest::newRow("empty") << QByteArray("\x05") << false;
    }
    void aClusterThatUnpacksToTooMuchIsNotRead()
    {
        QFETCH(QByteArray, cluster);
        QFETCH(bool, isRead);
        QByteArray bytes(112, '\0');
        const auto set = [&bytes](qsizetype at, auto value) { qToLittleEndian(value, bytes.data() + at); };
        set(24, quint32(1)); // an entry, a cluster
        set(28, quint32(1));
        set(32, quint64(80)); // where their lists are
        set(40, quint64(80));
        set(48, quint64(88));
        set(72, quint64(112 + cluster.size()));
        set(80, quint64(96)); // the entry, the cluster
        set(88, quint64(112));
        const QString path = m_folder.filePath(QStringLiteral("cluster"));
        auto file = std::make_unique<QFile>(path);
        QVERIFY(file->open(QIODevice::ReadWrite | QIODevice::Truncate));
        QVERIFY(file->write(bytes + cluster) > 0 && file->flush());
        ZimDirectory directory(std::move(file));
        QVERIFY(directory.isSound());
        QCOMPARE(directory.mayBeRead(0), isRead);
        QCOMPARE(directory.mayBeRead(0), isRead); // as it was found
        QVERIFY(!directory.mayBeRead(1));
    }

    /// Found by fuzzing: libzim takes gigabytes to list the entries of some crafted files.
    void entriesAreListedByTheirCluster()
    {
        auto file = std::make_unique<QFile>(m_site);
        QVERIFY(file->open(QIODevice::ReadOnly));
        const QByteArray bytes = file->readAll();
        const ZimDirectory directory(std::move(file));
        QCOMPARE(directory.entriesByCluster(true).size(), size_t(4)); // two pages, a picture, what leads on
        const auto all = directory.entriesByCluster(false);
        QCOMPARE(all.size(), static_cast<size_t>(qFromLittleEndian<quint32>(bytes.constData() + 24)));
        const auto list = qFromLittleEndian<quint64>(bytes.constData() + 32);
        std::vector<quint32> clusters;
        for (const quint32 entry : all) {
            const char* at =
                bytes.constData() + qFromLittleEndian<quint64>(bytes.constData() + list + entry * 8);
            const bool leadsOn = qFromLittleEndian<quint16>(at) == 0xffff;
            clusters.push_back(leadsOn ? 0 : qFromLittleEndian<quint32>(at + 8));
        }
        QVERIFY(std::is_sorted(clusters.begin(), clusters.end()));
        QVERIFY(clusters.back() > 0); // there is more than one
    }

    /// Found by fuzzing: libzim reads far behind its buffer where an entry says that it has parameters.
    void anEntryWithParametersIsNotReadAtAll()
    {
        QFile good(m_site);
        QVERIFY(good.open(QIODevice::ReadOnly));
        QByteArray bytes = good.readAll();
        const auto list = qFromLittleEndian<quint64>(bytes.constData() + 32);
        const auto entry = qFromLittleEndian<quint64>(bytes.constData() + list + 8);
        bytes[static_cast<qsizetype>(entry) + 2] = '\xfa';
        QFile broken(m_folder.filePath(QStringLiteral("parameters.zim")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(bytes);
        broken.close();
        const auto all = test::readFile(broken.fileName());
        QVERIFY(all.error && all.error->kind == ErrorKind::Malformed);
        QVERIFY(all.error->detail.contains(QLatin1String("directory")));
        bytes[static_cast<qsizetype>(entry) + 2] = '\0';
        bytes[static_cast<qsizetype>(entry) + 3] = '\x01'; // a namespace that would come first
        const auto within = test::readBytes(bytes);        // from memory
        QVERIFY(within.error && within.error->detail.contains(QLatin1String("directory")));
    }
    void withinAnArchiveItIsReadFromMemory()
    {
#ifndef Q_OS_LINUX
        QSKIP("files in memory are the system's");
#endif
        QFile good(m_site);
        QVERIFY(good.open(QIODevice::ReadOnly));
        const QByteArray bytes = good.readAll();
        const auto all = test::readBytes(bytes);
        QVERIFY(!all.error);
        QCOMPARE(all.records.size(), test::readFile(m_site).records.size());
        const auto broken = test::readBytes(bytes.left(bytes.size() / 2));
        QVERIFY(broken.error && broken.error->kind == ErrorKind::Malformed);
    }
};

QTEST_GUILESS_MAIN(TestZimReader)
#include "tst_zimreader.moc"

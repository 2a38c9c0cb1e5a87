// What a web archive's records need of each other: originals that come later or lie in another file, and
// records that were cut in segments.

#include "core/limits.h"
#include "formats/siblingcaptures.h"
#include "support/packedbytes.h"
#include "support/readitems.h"
#include "support/webarchivebytes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace warraq;
using namespace warraq::test;

class TestSiblingCaptures : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static QByteArray original(const QByteArray& subject = "cranes")
    {
        return articleRecord(subject, {{"WARC-Record-ID", "<urn:uuid:" + subject + ">"},
                                       {"WARC-Payload-Digest", sha1Label(articlePage(subject))}});
    }
    static QByteArray revisit(const QByteArray& path, const Fields& more)
    {
        return warcRecord("revisit", "http://news.example/" + path,
                          "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", more);
    }
    static QByteArray byDigest(const QByteArray& path, const QByteArray& subject = "cranes")
    {
        return revisit(path, {{"WARC-Payload-Digest", sha1Label(articlePage(subject))}});
    }
    /// The answer in \p sizes' pieces and a last one, each a record.
    static QList<QByteArray> segments(const QByteArray& subject, const QList<qsizetype>& sizes,
                                      const Fields& more = {})
    {
        const QByteArray url = "http://news.example/" + subject;
        const QByteArray whole = httpAnswer(articlePage(subject));
        const QByteArray id = "<urn:uuid:" + subject + ">";
        QList<QByteArray> records;
        qsizetype from = 0;
        for (qsizetype i = 0; i <= sizes.size(); ++i) {
            const QByteArray piece = whole.mid(from, i < sizes.size() ? sizes[i] : -1);
            from += piece.size();
            Fields fields{{"WARC-Segment-Number", QByteArray::number(i + 1)},
                          {"WARC-Block-Digest", sha1Label(piece)}};
            if (i == 0)
                fields << std::pair{"WARC-Record-ID", id}
                       << std::pair{"WARC-Payload-Digest", sha1Label(articlePage(subject))} << more;
            else
                fields << std::pair{"WARC-Segment-Origin-ID", id};
            if (i > 0 && i == sizes.size())
                fields << std::pair{"WARC-Segment-Total-Length", QByteArray::number(whole.size())};
            records << warcRecord(i == 0 ? "response" : "continuation", url, piece, fields);
        }
        return records;
    }

    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        const bool ok = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        return ok ? file.fileName() : QString();
    }
    /// Each of the files, as one import reads them.
    std::vector<ReadAll> readTogether(const QStringList& paths)
    {
        const auto siblings = std::make_shared<SiblingCaptures>([paths] { return paths; });
        std::vector<ReadAll> all;
        for (const auto& path : paths)
            all.push_back(test::readFile(path, {SourceFormat::Unknown, {}, siblings}));
        return all;
    }

private Q_SLOTS:
    void anOriginalMayComeLater_data()
    {
        QTest::addColumn<QByteArray>("revisited");
        QTest::newRow("by digest") << byDigest("again");
        QTest::newRow("by id") << revisit("again", {{"WARC-Refers-To", "<urn:uuid:cranes>"}});
        QTest::newRow("by address") << revisit("again",
                                               {{"WARC-Refers-To-Target-URI", "http://news.example/cranes"},
                                                {"WARC-Refers-To-Date", "2011-02-21T10:00:00Z"}});
    }
    void anOriginalMayComeLater()
    {
        QFETCH(QByteArray, revisited);
        const QList<QByteArray> records{articleRecord("tugs"), revisited, original()};
        for (const bool isByRecord : {true, false}) {
            QByteArray bytes;
            for (const auto& record : records)
                bytes += isByRecord ? gzip(record) : record;
            for (const auto& packed : {bytes, gzip(bytes)}) {
                const ReadAll all = test::readBytes(packed);
                QCOMPARE(all.records.size(), size_t(3));
                QCOMPARE(all.notes.size(), size_t(0));
                QCOMPARE(all.others, 0);
                QCOMPARE(all.records[2].url, QStringLiteral("http://news.example/again"));
                QCOMPARE(all.records[2].bytes, articlePage("cranes"));
                QCOMPARE(*all.records[2].number, 1);
            }
        }
    }

    /// A capture of the same address is not the one that was repeated where its moment or its content says
    /// so.
    void anotherCaptureOfTheAddressIsNoOriginal_data()
    {
        QTest::addColumn<Fields>("fields");
        const std::pair<QByteArray, QByteArray> address{"WARC-Refers-To-Target-URI",
                                                        "http://news.example/cranes"};
        QTest::newRow("of another moment")
            << Fields{address, {"WARC-Refers-To-Date", "2010-02-21T10:00:00Z"}};
        QTest::newRow("of another content")
            << Fields{address, {"WARC-Payload-Digest", sha1Label(articlePage("tugs"))}};
    }
    void anotherCaptureOfTheAddressIsNoOriginal()
    {
        QFETCH(Fields, fields);
        const ReadAll all = test::readBytes(articleRecord("cranes") + revisit("cranes", fields));
        QCOMPARE(all.records.size(), size_t(1));
        QCOMPARE(all.notes.size(), size_t(1));
        QVERIFY(all.notes[0].kind == IssueKind::Unreadable);
    }

    /// The original's record says no digest, but has the content.
    void anOriginalIsKnownByItsContent()
    {
        const ReadAll all = test::readBytes(articleRecord("cranes") + byDigest("cranes"));
        QCOMPARE(all.records.size(), size_t(2));
        QCOMPARE(all.records[1].bytes, articlePage("cranes"));
    }

    void anOriginalMayBeInAnotherFile_data()
    {
        QTest::addColumn<bool>("isBefore");
        QTest::addColumn<QString>("form");
        for (const char* form : {"warc", "warc.gz", "whole.gz", "zst", "wacz"}) {
            QTest::addRow("%s, before", form) << true << QString::fromLatin1(form);
            QTest::addRow("%s, behind", form) << false << QString::fromLatin1(form);
        }
    }
    void anOriginalMayBeInAnotherFile()
    {
        QFETCH(bool, isBefore);
        QFETCH(QString, form);
        QByteArray bytes = articleRecord("pilots") + original();
        if (form == u"warc.gz")
            bytes = gzip(articleRecord("pilots")) + gzip(original());
        else if (form == u"whole.gz")
            bytes = gzip(bytes);
        else if (form == u"zst")
            bytes = zstdFrame(bytes);
        else if (form == u"wacz")
            bytes =
                zipOf({{"archive/data.warc", bytes}, {"datapackage.json", "{\"wacz_version\": \"1.1.1\"}"}});
        const QString originals = write(isBefore ? QStringLiteral("a") : QStringLiteral("z"), bytes);
        const QString page = write(QStringLiteral("k.html"), articlePage("locks"));
        const QString revisits =
            write(QStringLiteral("m.warc.gz"),
                  gzip(articleRecord("tugs")) + gzip(byDigest("again")) + gzip(byDigest("never", "else")));
        const QStringList paths =
            isBefore ? QStringList{originals, page, revisits} : QStringList{page, revisits, originals};
        const auto all = readTogether(paths);
        const ReadAll& reading = all[isBefore ? 2 : 1];
        QCOMPARE(reading.records.size(), size_t(2));
        QCOMPARE(reading.records[1].bytes, articlePage("cranes"));
        QCOMPARE(reading.records[1].url, QStringLiteral("http://news.example/again"));
        QCOMPARE(reading.records[1].file, QStringLiteral("in/m.warc.gz"));
        QCOMPARE(*reading.records[1].number, 1);
        QCOMPARE(reading.notes.size(), size_t(1));
        QVERIFY(reading.notes[0].kind == IssueKind::Unreadable);
        QCOMPARE(reading.notes[0].number, 2);
        QCOMPARE(reading.others, 1);
        QCOMPARE(all[isBefore ? 0 : 2].records.size(), size_t(2));
    }

    void filesOfAnArchiveKnowEachOther_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("filter");
        QTest::newRow("zip") << QByteArray("zip") << QByteArray("none");
        QTest::newRow("tar") << QByteArray("pax") << QByteArray("none");
        QTest::newRow("tar.gz") << QByteArray("pax") << QByteArray("gzip");
    }
    void filesOfAnArchiveKnowEachOther()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, filter);
        const auto cut = segments("tugs", {200});
        const QString path =
            write(QStringLiteral("crawl"), pack({{"a.warc.gz", gzip(byDigest("again")) + gzip(cut[0])},
                                                 {"p.html", articlePage("locks")},
                                                 {"b.warc", original()},
                                                 {"c.warc", cut[1]}},
                                                format.constData(), filter.constData()));
        const auto all = readTogether({path});
        QVERIFY(!all[0].error && all[0].unreadable.empty());
        QCOMPARE(all[0].notes.size(), size_t(0));
        int repeated = 0, joined = 0;
        for (const auto& record : all[0].records) {
            QVERIFY(!record.issue);
            repeated +=
                record.url == u"http://news.example/again" && record.bytes == articlePage("cranes") ? 1 : 0;
            joined += record.bytes == articlePage("tugs") ? 1 : 0;
        }
        QCOMPARE(repeated, 1);
        QCOMPARE(joined, 1);
    }

    /// Archives in each other, one within another or side by side.
    void archivesInArchivesKnowEachOther_data()
    {
        QTest::addColumn<QString>("form");
        for (const char* form : {"zip in zip", "tar in zip", "zip in tar.gz", "wacz in zip", "warc.xz in zip",
                                 "warc.xz", "warc.bz2"}) {
            QTest::addRow("%s", form) << QString::fromLatin1(form);
        }
    }
    void archivesInArchivesKnowEachOther()
    {
        QFETCH(QString, form);
        const QByteArray inner = original() + articleRecord("pilots");
        const auto raw = [&](const char* filter) { return pack({{"x", inner}}, "raw", filter); };
        QByteArray bytes;
        if (form == u"zip in zip")
            bytes = pack({{"in.zip", pack({{"b.warc", inner}}, "zip", "none")}}, "zip", "none");
        else if (form == u"tar in zip")
            bytes = pack({{"in.tar", pack({{"b.warc", inner}}, "pax", "none")}}, "zip", "none");
        else if (form == u"zip in tar.gz")
            bytes = pack({{"in.zip", pack({{"b.warc", inner}}, "zip", "none")}}, "pax", "gzip");
        else if (form == u"wacz in zip")
            bytes = pack({{"in.wacz", zipOf({{"archive/b.warc", inner},
                                             {"datapackage.json", "{\"wacz_version\": \"1.1.1\"}"}})}},
                         "zip", "none");
        else if (form == u"warc.xz in zip")
            bytes = pack({{"b.warc.xz", raw("xz")}}, "zip", "none");
        else
            bytes = raw(form == u"warc.xz" ? "xz" : "bzip2");
        const QString originals = write(QStringLiteral("originals"), bytes);
        const QString revisits =
            write(QStringLiteral("revisits"),
                  pack({{"more.zip", pack({{"a.warc.gz", gzip(byDigest("again"))}}, "zip", "none")}}, "zip",
                       "none"));
        for (const auto& paths : {QStringList{originals, revisits}, QStringList{revisits, originals}}) {
            const auto all = readTogether(paths);
            const ReadAll& reading = all[paths[0] == revisits ? 0 : 1];
            QCOMPARE(reading.records.size(), size_t(1));
            QCOMPARE(reading.records[0].bytes, articlePage("cranes"));
            QCOMPARE(reading.records[0].url, QStringLiteral("http://news.example/again"));
            QVERIFY(reading.notes.empty());
            QCOMPARE(all[paths[0] == revisits ? 1 : 0].records.size(), size_t(2));
        }
    }

    void aWaczWithRepeatedCapturesHasItsOriginalsElsewhere()
    {
        const QString package =
            write(QStringLiteral("p.wacz"),
                  zipOf({{"archive/one.warc", byDigest("again") + byDigest("more", "tugs")},
                         {"archive/two.warc", original()},
                         {"datapackage.json", "{\"wacz_version\": \"1.1.1\"}"}}));
        const QString other = write(QStringLiteral("q.warc"), original("tugs"));
        const auto all = readTogether({package, other});
        QCOMPARE(all[0].records.size(), size_t(3));
        QCOMPARE(all[0].records[1].bytes, articlePage("cranes"));
        QCOMPARE(all[0].records[2].bytes, articlePage("tugs"));
        QCOMPARE(all[0].notes.size(), size_t(0));
    }

    void segmentsArePutTogether_data()
    {
        QTest::addColumn<QList<int>>("order");
        QTest::newRow("in order") << QList<int>{0, 1, 2};
        QTest::newRow("in no order") << QList<int>{2, 0, 1};
        QTest::newRow("the first last") << QList<int>{1, 2, 0};
    }
    void segmentsArePutTogether()
    {
        QFETCH(QList<int>, order);
        const auto cut = segments("cranes", {90, 200});
        QByteArray bytes;
        for (const int i : order)
            bytes += gzip(cut[i]) + gzip(articleRecord("between" + QByteArray::number(i)));
        const ReadAll all = test::readBytes(bytes + gzip(byDigest("again")));
        QCOMPARE(all.notes.size(), size_t(0));
        QCOMPARE(all.unreadable.size(), size_t(0));
        QCOMPARE(all.others, 2);
        QCOMPARE(all.records.size(), size_t(5));
        int found = 0;
        for (const auto& record : all.records) {
            QVERIFY(!record.issue);
            if (record.url != u"http://news.example/cranes")
                continue;
            ++found;
            QCOMPARE(record.bytes, articlePage("cranes"));
            QCOMPARE(*record.number, order.indexOf(0) * 2);
        }
        QCOMPARE(found, 1);
        QCOMPARE(all.records.back().bytes,
                 articlePage("cranes")); // what is repeated may have been in segments
    }

    void segmentsMayBeInOtherFiles()
    {
        const auto cut = segments("cranes", {90, 100, 100});
        const QString first = write(QStringLiteral("s1.warc"), cut[0] + articleRecord("tugs"));
        const QString third = write(QStringLiteral("s3.warc.gz"), gzip(cut[2]));
        const QString others = write(QStringLiteral("s4.warc"), cut[3] + cut[1]);
        for (const auto& paths : {QStringList{first, third, others}, QStringList{others, third, first}}) {
            const auto all = readTogether(paths);
            int found = 0;
            for (const auto& one : all) {
                QCOMPARE(one.notes.size(), size_t(0));
                QCOMPARE(one.unreadable.size(), size_t(0));
                for (const auto& record : one.records) {
                    QVERIFY(!record.issue);
                    found += record.bytes == articlePage("cranes") ? 1 : 0;
                }
            }
            QCOMPARE(found, 1);
            QCOMPARE(all[0].others + all[1].others + all[2].others, 3);
        }
    }

    void whatIsMissingIsTold()
    {
        const auto cut = segments("cranes", {200, 100});
        const ReadAll first = test::readBytes(cut[0] + articleRecord("tugs"));
        QCOMPARE(first.records.size(), size_t(2));
        QVERIFY(first.records[1].issue && first.records[1].issue->kind == IssueKind::Truncated);
        QVERIFY(articlePage("cranes").startsWith(first.records[1].bytes) &&
                !first.records[1].bytes.isEmpty());
        const ReadAll gap = test::readBytes(cut[0] + cut[2]);
        QCOMPARE(gap.records.size(), size_t(1));
        QVERIFY(gap.records[0].issue && gap.records[0].issue->kind == IssueKind::Truncated);
        QCOMPARE(gap.records[0].bytes, first.records[1].bytes);
        const ReadAll rest = test::readBytes(cut[1] + cut[2]);
        QCOMPARE(rest.records.size(), size_t(0));
        QCOMPARE(rest.others, 2);
        QCOMPARE(rest.notes.size(), size_t(1));
        QVERIFY(rest.notes[0].kind == IssueKind::Truncated);
    }

    void segmentsThatWereChangedAreTold()
    {
        auto cut = segments("cranes", {200});
        cut[1].replace("lights", "lamps!");
        const ReadAll changed = test::readBytes(cut[0] + cut[1]);
        QCOMPARE(changed.records.size(), size_t(1));
        QVERIFY(changed.records[0].issue && changed.records[0].issue->kind == IssueKind::HashMismatch);

        cut = segments("tugs", {200});
        cut[1].replace("Total-Length: ", "Total-Length: 9");
        const ReadAll longer = test::readBytes(cut[0] + cut[1]);
        QCOMPARE(longer.records.size(), size_t(1));
        QVERIFY(longer.records[0].issue && longer.records[0].issue->kind == IssueKind::Malformed);
    }

    void segmentsOfWhatIsNoPageAreCounted()
    {
        const QByteArray id = "<urn:uuid:film>";
        const QByteArray url = "http://news.example/film.mp4";
        const ReadAll all =
            test::readBytes(warcRecord("response", url, httpAnswer("abc", "Content-Type: video/mp4\r\n"),
                                       {{"WARC-Record-ID", id}, {"WARC-Segment-Number", "1"}}) +
                            warcRecord("continuation", url, "def",
                                       {{"WARC-Segment-Origin-ID", id},
                                        {"WARC-Segment-Number", "2"},
                                        {"WARC-Segment-Total-Length", "48"}}) +
                            warcRecord("metadata", url, "a: b\r\n",
                                       {{"WARC-Segment-Number", "1"}, {"WARC-Record-ID", "<x>"}}));
        QCOMPARE(all.records.size(), size_t(0));
        QCOMPARE(all.others, 3);
        QCOMPARE(all.unreadable.size(), size_t(0));
    }

    void segmentsLongerThanARecordArePassedOver()
    {
        const QByteArray id = "<urn:uuid:long>";
        const QByteArray url = "http://news.example/long";
        const QByteArray piece(20 << 20, 'x');
        QByteArray bytes = warcRecord("response", url, httpAnswer("<html><body>" + piece),
                                      {{"WARC-Record-ID", id}, {"WARC-Segment-Number", "1"}});
        for (int i = 2; i <= 5; ++i)
            bytes +=
                warcRecord("continuation", url, piece,
                           {{"WARC-Segment-Origin-ID", id}, {"WARC-Segment-Number", QByteArray::number(i)}});
        const ReadAll all = test::readBytes(bytes + articleRecord("tugs"));
        QCOMPARE(all.records.size(), size_t(1));
        QCOMPARE(all.unreadable.size(), size_t(1));
        QVERIFY(all.unreadable[0].kind == IssueKind::TooLarge);
    }

    void aStopStopsTheSearchInOtherFiles()
    {
        const QString revisits = write(QStringLiteral("c.warc"), byDigest("again"));
        const QString originals = write(QStringLiteral("d.warc"), original());
        const QStringList paths{revisits, originals};
        const auto siblings = std::make_shared<SiblingCaptures>([paths] { return paths; });
        auto reader = openSource(revisits, QStringLiteral("c"), {SourceFormat::Unknown, {}, siblings});
        QVERIFY(reader);
        CancelToken cancel;
        cancel.cancel();
        const auto item = (*reader)->next(cancel);
        QVERIFY(item && !*item);
    }
};

QTEST_GUILESS_MAIN(TestSiblingCaptures)
#include "tst_siblingcaptures.moc"

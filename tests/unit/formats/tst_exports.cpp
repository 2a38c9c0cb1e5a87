// What the systems of newspapers and blogs write of themselves, known by its content.

#include "core/itemcolumns.h"
#include "core/limits.h"
#include "formats/binaryplist.h"
#include "support/packedbytes.h"
#include "support/readitems.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace warraq;
using test::ReadAll;

namespace {

QByteArray inQuotes(QByteArray json)
{
    return json.replace('\'', '"');
}

/// An object of a property list under way: its bytes and what it refers to.
class PlistWriter
{
public:
    int text(const QByteArray& text) { return add(marker(0x50, text.size()) + text); }
    int wide(const QString& text)
    {
        QByteArray bytes = marker(0x60, text.size());
        for (const QChar c : text) {
            bytes += static_cast<char>(c.unicode() >> 8);
            bytes += static_cast<char>(c.unicode());
        }
        return add(bytes);
    }
    int data(const QByteArray& data) { return add(marker(0x40, data.size()) + data); }
    int list(const QList<int>& elements) { return add(marker(0xA0, elements.size()) + references(elements)); }
    int dictionary(const QList<std::pair<QByteArray, int>>& values)
    {
        QList<int> keys, objects;
        for (const auto& [key, value] : values) {
            keys << text(key);
            objects << value;
        }
        return add(marker(0xD0, values.size()) + references(keys) + references(objects));
    }
    QByteArray write(int root) const
    {
        QByteArray bytes("bplist00"), table;
        for (const auto& object : m_objects) {
            table += bigEndian(static_cast<quint32>(bytes.size()));
            bytes += object;
        }
        const auto place = static_cast<quint64>(bytes.size());
        bytes += table + QByteArray(6, '\0') + '\4' + '\2';
        for (const quint64 number :
             {static_cast<quint64>(m_objects.size()), static_cast<quint64>(root), place})
            bytes += bigEndian(number);
        return bytes;
    }

private:
    template <class T> static QByteArray bigEndian(T value)
    {
        value = qToBigEndian(value);
        return QByteArray(reinterpret_cast<const char*>(&value), sizeof value);
    }
    static QByteArray marker(int kind, qsizetype count)
    {
        if (count < 15)
            return QByteArray(1, static_cast<char>(kind | count));
        return QByteArray(1, static_cast<char>(kind | 0xF)) + '\x12' + bigEndian(static_cast<quint32>(count));
    }
    static QByteArray references(const QList<int>& objects)
    {
        QByteArray bytes;
        for (const int object : objects)
            bytes += bigEndian(static_cast<quint16>(object));
        return bytes;
    }
    int add(const QByteArray& bytes)
    {
        m_objects << bytes;
        return static_cast<int>(m_objects.size()) - 1;
    }
    QList<QByteArray> m_objects;
};

QByteArray safariArchive()
{
    PlistWriter plist;
    const auto resource = [&plist](const QByteArray& url, const QByteArray& type, const QByteArray& data) {
        return plist.dictionary(
            {{"WebResourceData", plist.data(data)},
             {"WebResourceMIMEType", plist.text(type)},
             {"WebResourceTextEncodingName", plist.text("windows-1252")},
             {"WebResourceURL",
              url.contains('\xe9') ? plist.wide(QString::fromLatin1(url)) : plist.text(url)}});
    };
    const int frame =
        plist.dictionary({{"WebMainResource", resource("http://news.example/frame", "text/html", "<p>Frame")},
                          {"WebSubresources",
                           plist.list({resource("http://news.example/f.png", "image/png", "in a frame")})}});
    const int page = resource("http://news.example/a", "text/html", "<h1>Cranes</h1><p>Fell sil\xe9nt.");
    const int pictures = plist.list({resource("http://news.example/b.png", "image/png", "a picture"),
                                     resource("http://news.example/c\xe9.png", "image/png", "another")});
    return plist.write(plist.dictionary({{"WebMainResource", page},
                                         {"WebSubresources", pictures},
                                         {"WebSubframeArchives", plist.list({frame})}}));
}

QByteArray movableType()
{
    return "AUTHOR: Ada Pier\nTITLE: Cranes &amp; tugs\nBASENAME: cranes\nSTATUS: Publish\nALLOW COMMENTS: "
           "1\nCONVERT BREAKS: __default__\nPRIMARY CATEGORY: World\nCATEGORY: World\nCATEGORY: Sea\nDATE: "
           "02/21/2011 03:31:05 PM\nTAGS: \"two words\",one\nUNIQUE URL: "
           "http://news.example/cranes\n-----\nBODY:\nThey "
           "fell silent\nat noon.\n\nNobody knew.\n-----\nEXTENDED BODY:\n<b>And</b> "
           "more.\n-----\nEXCERPT:\nNo "
           "more\n-----\nKEYWORDS:\none, quay\n-----\nCOMMENT:\nAUTHOR: Somebody\nDATE: 02/21/2011 04:00:00 "
           "PM\nI think "
           "so.\n-----\nPING:\nTITLE: x\n-----\n--------\nAUTHOR: Ada Pier\nTITLE: Not yet\nSTATUS: "
           "Draft\nDATE: "
           "02/22/2011 12:00:00 AM\n-----\nBODY:\nWords.\n-----\n--------\n";
}

QByteArray mediumPost(bool isDraft)
{
    return "<!DOCTYPE html><html><head><meta http-equiv=\"Content-Type\" content=\"text/html; "
           "charset=utf-8\"><title>Cranes</title><style>p {}</style></head><body><article "
           "class=\"h-entry\">\n"
           "<header>\n<h1 class=\"p-name\">Cranes &amp; tugs</h1>\n</header>\n<section "
           "data-field=\"subtitle\" "
           "class=\"p-summary\">\nAt noon.\n</section>\n<section data-field=\"body\" "
           "class=\"e-content\">\n<section "
           "name=\"1\" class=\"section\"><div><h3 name=\"2\" class=\"graf graf--h3 graf--leading "
           "graf--title\">Cranes "
           "&amp; tugs</h3><p>They fell silent.</p><figure><img "
           "src=\"https://cdn.example/a.png\"><figcaption>A "
           "crane</figcaption></figure></div></section>\n</section>\n<footer><p>By <a "
           "href=\"https://medium.com/@ada\" "
           "class=\"p-author h-card\">Ada Pier</a>" +
           QByteArray(isDraft
                          ? ""
                          : " on <a href=\"https://medium.com/p/0a1b2c3d4e5f\"><time class=\"dt-published\" "
                            "datetime=\"2017-10-18T09:30:00.000Z\">October 18, 2017</time></a>.") +
           "</p><p><a href=\"https://medium.com/@ada/cranes-0a1b2c3d4e5f\" class=\"p-canonical\">Canonical "
           "link</a></p><p>Exported from Medium.</p></footer></article></body></html>";
}

QByteArray substack(bool isNested = false)
{
    const QByteArray list =
        "post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url\n"
        "101.cranes,2020-10-06T13:36:02.123Z,true,,newsletter,everyone,\"Cranes, again\",At noon,\n"
        "102.tugs,,false,,newsletter,everyone,Tugs,,\n103.gone,2020-10-07T13:36:02.123Z,true,,newsletter,"
        "everyone,Gone,,\n"
        "104.about,2020-10-07T13:36:02.123Z,true,,page,everyone,About,,\n";
    const QByteArray top = isNested ? "export/" : "";
    return test::pack({{top + "posts/101.cranes.html", "<p>They fell silent.</p><p>Nobody knew.</p>"},
                       {top + "posts/102.tugs.html", "<p>Not yet.</p>"},
                       {top + "posts/104.about.html", "<p>Us.</p>"},
                       {top + "posts/101.opens.csv", "post_id,email\n"},
                       {top + "posts.csv", list},
                       {top + "email_list.csv", "email\n"}},
                      "zip", "none");
}

QByteArray liveJournal()
{
    return "<?xml version=\"1.0\" "
           "encoding='utf-8'?>\n<livejournal>\n<entry><itemid>7</itemid><eventtime>2004-01-05 "
           "12:30:00</eventtime><logtime>2004-01-05 17:30:00</logtime><subject>Cranes</subject><event>They "
           "fell "
           "&lt;b&gt;silent&lt;/b&gt;.\nSo said &lt;lj user=\"harbour_men\"&gt;.\n\nNobody &lt;lj-cut "
           "text=\"more\"&gt;knew&lt;/lj-cut&gt;.</event><security>public</security></entry>\n"
           "<entry><itemid>8</itemid><eventtime>2004-01-06 "
           "12:30:00</eventtime><subject>Mine</subject><event>Words"
           "</event><security>private</security></entry>\n</livejournal>\n";
}

QByteArray ghost()
{
    return inQuotes(
        "{'db': [{'meta': {'exported_on': 1, 'version': '5.0'}, 'data': {'posts': ["
        "{'id': 'a1', 'uuid': 'u', 'title': 'Cranes', 'slug': 'cranes', 'html': '<p>They fell silent.</p>', "
        "'type': "
        "'post', 'status': 'published', 'published_at': '2019-01-02T03:04:05.000Z', 'updated_at': "
        "'2019-01-03 "
        "03:04:05', 'custom_excerpt': 'At noon', 'feature_image': 'http://news.example/a.png'},"
        "{'id': 'a2', 'uuid': 'v', 'title': 'Two', 'slug': 'two', 'html': '<p>No</p>', 'status': 'draft', "
        "'type': "
        "'post'}, {'id': 'a3', 'title': 'About', 'html': '<p>Us</p>', 'status': 'published', 'page': 1}],"
        "'posts_authors': [{'post_id': 'a1', 'author_id': 'x2', 'sort_order': 1}, {'post_id': 'a1', "
        "'author_id': "
        "'x1', 'sort_order': 0}], 'posts_meta': [{'post_id': 'a1', 'feature_image_caption': 'A crane'}],"
        "'posts_tags': [{'post_id': 'a1', 'tag_id': 't1', 'sort_order': 0}, {'post_id': 'a1', 'tag_id': "
        "'t2', "
        "'sort_order': 1}, {'post_id': 'a1', 'tag_id': 't3', 'sort_order': 2}], 'settings': [{'key': "
        "'title', "
        "'value': 'The Harbour'}], 'tags': [{'id': 't1', 'name': 'World'}, {'id': 't2', 'name': '#hidden'}, "
        "{'id': "
        "'t3', 'name': 'quay'}], 'users': [{'id': 'x1', 'name': 'Ada Pier'}, {'id': 'x2', 'name': 'Omar "
        "Example'}]}}]}");
}

QByteArray drupal()
{
    return inQuotes(
        "{'jsonapi': {'version': '1.0'}, 'data': [{'type': 'node--article', 'id': 'n1', 'links': {'self': "
        "{'href': "
        "'http://news.example/jsonapi/node/article/n1'}}, 'attributes': {'status': true, 'langcode': 'en', "
        "'title': "
        "'Cranes', 'created': '2020-01-02T03:04:05+01:00', 'changed': '2020-01-03T03:04:05+01:00', 'path': "
        "{'alias': "
        "'/cranes'}, 'body': {'value': 'raw', 'processed': '<p>They fell silent.</p>'}}, 'relationships': "
        "{'uid': "
        "{'data': {'type': 'user--user', 'id': 'u1'}}, 'field_tags': {'data': [{'type': "
        "'taxonomy_term--tags', 'id': "
        "'t1'}]}, 'field_section': {'data': {'type': 'taxonomy_term--sections', 'id': 's1'}}, 'field_image': "
        "{'data': "
        "{'type': 'file--file', 'id': 'f1', 'meta': {'title': 'A crane'}}}}}, {'type': 'node--article', "
        "'id': 'n2', "
        "'attributes': {'status': false, 'title': 'Two', 'body': {'processed': '<p>No</p>'}}}], 'included': "
        "[{'type': "
        "'user--user', 'id': 'u1', 'attributes': {'display_name': 'Ada Pier'}}, {'type': "
        "'taxonomy_term--tags', 'id': "
        "'t1', 'attributes': {'name': 'quay'}}, {'type': 'taxonomy_term--sections', 'id': 's1', "
        "'attributes': {'name': "
        "'World'}}, {'type': 'file--file', 'id': 'f1', 'attributes': {'uri': {'url': '/files/a.png'}}}]}");
}

} // namespace

class TestExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsKnownByItsContent_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("format");
        QTest::newRow("Movable Type") << movableType() << int(SourceFormat::MovableType);
        QTest::newRow("Movable Type, other line ends")
            << movableType().replace("\n", "\r\n") << int(SourceFormat::MovableType);
        QTest::newRow("Medium") << mediumPost(false) << int(SourceFormat::Medium);
        QTest::newRow("Substack") << substack() << int(SourceFormat::Substack);
        QTest::newRow("Substack in a folder") << substack(true) << int(SourceFormat::Substack);
        QTest::newRow("Substack in an archive")
            << test::pack({{"a.zip", substack()}}, "zip", "none") << int(SourceFormat::Substack);
        QTest::newRow("LiveJournal") << liveJournal() << int(SourceFormat::LiveJournal);
        QTest::newRow("Ghost") << ghost() << int(SourceFormat::Ghost);
        QTest::newRow("Drupal") << drupal() << int(SourceFormat::JsonApi);
        QTest::newRow("Safari") << safariArchive() << int(SourceFormat::Html);
    }
    void eachIsKnownByItsContent()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, format);
        const ReadAll all = test::readBytes(bytes);
        QVERIFY(!all.error && !all.records.empty());
        for (const auto& record : all.records)
            QCOMPARE(int(record.format), format);
        // Also out of an archive.
        const ReadAll packed = test::readBytes(test::pack({{"x", bytes}}, "pax", "xz"));
        QCOMPARE(packed.records.size(), all.records.size());
        QCOMPARE(packed.records[0].columns, all.records[0].columns);
    }

    void movableTypeEntries()
    {
        const ReadAll all = test::readBytes(movableType());
        QCOMPARE(all.records.size(), size_t(2));
        QVERIFY(all.notes.empty() && all.unreadable.empty());
        QCOMPARE(all.others, 2); // a comment and a ping
        QCOMPARE(all.value(0, item::titleHtml), QStringLiteral("Cranes &amp; tugs"));
        QCOMPARE(all.value(0, item::author), QStringLiteral("Ada Pier"));
        QCOMPARE(all.value(0, item::status), QStringLiteral("publish"));
        QCOMPARE(all.value(0, item::published), QStringLiteral("2011-02-21T15:31:05"));
        QCOMPARE(all.values(0, item::section), (QStringList{QStringLiteral("World"), QStringLiteral("Sea")}));
        QCOMPARE(all.values(0, item::keyword),
                 (QStringList{QStringLiteral("two words"), QStringLiteral("one"), QStringLiteral("quay")}));
        QCOMPARE(all.value(0, item::url), QStringLiteral("http://news.example/cranes"));
        QCOMPARE(
            all.value(0, item::bodyHtml),
            QStringLiteral(
                "<p>They fell silent<br>\nat noon.</p>\n<p>Nobody knew.</p>\n<p><b>And</b> more.</p>\n"));
        QCOMPARE(all.value(1, item::status), QStringLiteral("draft"));
        QCOMPARE(all.value(1, item::published), QStringLiteral("2011-02-22T00:00:00"));
        QCOMPARE(all.records[1].offset, qint64(movableType().indexOf("AUTHOR: Ada Pier\nTITLE: Not yet")));
    }

    void aCutMovableTypeExportGivesWhatItHolds()
    {
        const QByteArray whole = movableType();
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const ReadAll all = test::readBytes(whole.left(size), {SourceFormat::MovableType, {}});
            QVERIFY(!all.error);
            QVERIFY(all.records.size() + all.unreadable.size() <= 2);
            if (size > whole.indexOf("--------\n") + 30)
                QCOMPARE(all.value(0, item::published), QStringLiteral("2011-02-21T15:31:05"));
        }
        const ReadAll cut = test::readBytes(whole.left(whole.indexOf("Nobody knew")));
        QCOMPARE(cut.records.size(), size_t(1));
        QCOMPARE(cut.notes.size(), size_t(1));
        QVERIFY(cut.notes[0].kind == IssueKind::Truncated);
    }

    void anEntryThatIsTooLargeIsPassedOver()
    {
        QByteArray large = "TITLE: Large\nDATE: 02/21/2011\n-----\nBODY:\n";
        large += QByteArray(limits::recordBytes + (4 << 20), 'x') + "\n-----\n--------\n" + movableType();
        const ReadAll all = test::readBytes(large);
        QCOMPARE(all.unreadable.size(), size_t(1));
        QVERIFY(all.unreadable[0].kind == IssueKind::TooLarge);
        QCOMPARE(all.records.size(), size_t(2));
        QCOMPARE(all.value(0, item::author), QStringLiteral("Ada Pier"));
    }

    void aTextWithRulesIsNoExport()
    {
        const ReadAll all =
            test::readBytes("TITLE: A play\n\nACT ONE: a quay\n-----\nBODY: none\n--------\n");
        QVERIFY(all.records.size() == 1 && all.records[0].format == SourceFormat::Text);
    }

    void charsetsOfExports()
    {
        const QString text =
            QString::fromUtf8(movableType()).replace(QLatin1String("noon"), QStringLiteral("caf\u00e9"));
        for (const QByteArray& bytes : {text.toLatin1(), text.toUtf8()}) {
            const ReadAll all = test::readBytes(bytes);
            QCOMPARE(all.records.size(), size_t(2));
            QVERIFY(all.value(0, item::bodyHtml).contains(QStringLiteral("caf\u00e9")));
        }
    }

    void mediumPosts()
    {
        const ReadAll all = test::readBytes(mediumPost(false));
        QCOMPARE(all.records.size(), size_t(1));
        QCOMPARE(all.value(0, item::title), QStringLiteral("Cranes & tugs"));
        QCOMPARE(all.value(0, item::subtitle), QStringLiteral("At noon."));
        QCOMPARE(all.value(0, item::author), QStringLiteral("Ada Pier"));
        QCOMPARE(all.value(0, item::published), QStringLiteral("2017-10-18T09:30:00.000Z"));
        QCOMPARE(all.value(0, item::url), QStringLiteral("https://medium.com/@ada/cranes-0a1b2c3d4e5f"));
        QCOMPARE(all.value(0, item::id), QStringLiteral("0a1b2c3d4e5f"));
        const QString body = all.value(0, item::bodyHtml);
        QVERIFY(body.contains(QLatin1String("They fell silent")) &&
                body.contains(QLatin1String("figcaption")));
        QVERIFY(!body.contains(QLatin1String("graf--title")) && !body.contains(QLatin1String("Canonical")));
        QVERIFY(all.value(0, item::status).isEmpty());
        QCOMPARE(test::readBytes(mediumPost(true)).value(0, item::status), QStringLiteral("draft"));
        const QByteArray whole = mediumPost(false);
        for (qsizetype size = 300; size < whole.size(); size += 13)
            QCOMPARE(test::readBytes(whole.left(size)).records.size(), size_t(1));
    }

    void substackPosts()
    {
        const ReadAll all = test::readBytes(substack());
        QCOMPARE(all.records.size(), size_t(3));
        QCOMPARE(all.others, 2);
        QCOMPARE(all.value(0, item::title), QStringLiteral("Cranes, again"));
        QCOMPARE(all.value(0, item::subtitle), QStringLiteral("At noon"));
        QCOMPARE(all.value(0, item::published), QStringLiteral("2020-10-06T13:36:02.123Z"));
        QCOMPARE(all.value(0, item::bodyHtml), QStringLiteral("<p>They fell silent.</p><p>Nobody knew.</p>"));
        QCOMPARE(all.value(0, item::status), QStringLiteral("publish"));
        QCOMPARE(all.value(1, item::status), QStringLiteral("draft"));
        QCOMPARE(all.value(2, item::type), QStringLiteral("page"));
        QCOMPARE(all.unreadable.size(), size_t(1));
        QVERIFY(all.unreadable[0].kind == IssueKind::Malformed);
        QVERIFY(all.unreadable[0].detail.endsWith(QLatin1String("103.gone")));
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("posts.zip")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(substack());
        file.close();
        QCOMPARE(test::readFile(file.fileName()).records.size(), size_t(3));
        const QByteArray whole = substack();
        for (qsizetype size = 0; size < whole.size(); size += 17)
            (void)test::readBytes(whole.left(size)); // a cut one is a folder of files
    }

    void liveJournalEntries()
    {
        const ReadAll all = test::readBytes(liveJournal());
        QCOMPARE(all.records.size(), size_t(2));
        QVERIFY(all.notes.empty());
        QCOMPARE(all.value(0, item::title), QStringLiteral("Cranes"));
        QCOMPARE(all.value(0, item::published), QStringLiteral("2004-01-05T12:30:00"));
        QCOMPARE(all.value(0, item::id), QStringLiteral("7"));
        QCOMPARE(all.value(0, item::bodyHtml),
                 QStringLiteral(
                     "<p>They fell <b>silent</b>.<br>\nSo said harbour_men.</p>\n<p>Nobody knew.</p>\n"));
        QVERIFY(all.value(0, item::status).isEmpty());
        QCOMPARE(all.value(1, item::status), QStringLiteral("private"));
        const QByteArray whole = liveJournal();
        const ReadAll cut = test::readBytes(whole.left(whole.indexOf("Words")));
        QCOMPARE(cut.records.size(), size_t(2));
        QCOMPARE(cut.notes.size(), size_t(1));
        QVERIFY(cut.notes[0].kind == IssueKind::Truncated);
    }

    void ghostPosts()
    {
        const ReadAll all = test::readBytes(ghost());
        QCOMPARE(all.records.size(), size_t(3));
        QCOMPARE(all.value(0, item::title), QStringLiteral("Cranes"));
        QCOMPARE(all.values(0, item::author),
                 (QStringList{QStringLiteral("Ada Pier"), QStringLiteral("Omar Example")}));
        QCOMPARE(all.values(0, item::section), QStringList{QStringLiteral("World")});
        QCOMPARE(all.values(0, item::keyword), QStringList{QStringLiteral("quay")});
        QCOMPARE(all.value(0, item::published), QStringLiteral("2019-01-02T03:04:05.000Z"));
        QCOMPARE(all.value(0, item::modified), QStringLiteral("2019-01-03T03:04:05Z"));
        QCOMPARE(all.value(0, item::publication), QStringLiteral("The Harbour"));
        QCOMPARE(all.value(0, item::subtitle), QStringLiteral("At noon"));
        QCOMPARE(all.value(0, item::leadImage).split(listSeparator).mid(0, 2),
                 (QStringList{QStringLiteral("http://news.example/a.png"), QStringLiteral("A crane")}));
        QCOMPARE(all.value(0, item::status), QStringLiteral("publish"));
        QCOMPARE(all.value(1, item::status), QStringLiteral("draft"));
        QCOMPARE(all.value(2, item::type), QStringLiteral("page"));
    }

    void drupalArticles()
    {
        const ReadAll all = test::readBytes(drupal());
        QCOMPARE(all.records.size(), size_t(2));
        QCOMPARE(all.value(0, item::title), QStringLiteral("Cranes"));
        QCOMPARE(all.value(0, item::bodyHtml), QStringLiteral("<p>They fell silent.</p>"));
        QCOMPARE(all.value(0, item::author), QStringLiteral("Ada Pier"));
        QCOMPARE(all.value(0, item::section), QStringLiteral("World"));
        QCOMPARE(all.value(0, item::keyword), QStringLiteral("quay"));
        QCOMPARE(all.value(0, item::published), QStringLiteral("2020-01-02T03:04:05+01:00"));
        QCOMPARE(all.value(0, item::url), QStringLiteral("http://news.example/cranes"));
        QCOMPARE(all.value(0, item::leadImage).split(listSeparator).mid(0, 2),
                 (QStringList{QStringLiteral("http://news.example/files/a.png"), QStringLiteral("A crane")}));
        QCOMPARE(all.value(1, item::status), QStringLiteral("draft"));
    }

    void safariArchives()
    {
        const QByteArray bytes = safariArchive();
        const ReadAll all = test::readBytes(bytes);
        QCOMPARE(all.records.size(), size_t(1));
        QCOMPARE(all.others, 4);
        QCOMPARE(all.records[0].url, QStringLiteral("http://news.example/a"));
        QCOMPARE(all.records[0].declaredCharset, QStringLiteral("windows-1252"));
        QCOMPARE(all.records[0].bytes, QByteArray("<h1>Cranes</h1><p>Fell sil\xe9nt."));
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(bytes);
        buffer->open(QIODevice::ReadOnly);
        auto reader = openBytes({std::move(buffer), QStringLiteral("x"), {}}, {});
        QVERIFY(reader && (*reader)->next(CancelToken()));
        const auto files = (*reader)->resources();
        QCOMPARE(files->bytesOf(QStringLiteral("http://news.example/b.png")), QByteArray("a picture"));
        QCOMPARE(files->bytesOf(QStringLiteral("http://news.example/c\u00e9.png")), QByteArray("another"));
        QCOMPARE(files->bytesOf(QStringLiteral("http://news.example/f.png")), QByteArray("in a frame"));
        QVERIFY(files->bytesOf(QStringLiteral("http://news.example/none.png")).isEmpty());
    }

    void brokenSafariArchivesAreTold()
    {
        const QByteArray whole = safariArchive();
        for (qsizetype size = 8; size < whole.size(); size += 5) {
            const ReadAll all = test::readBytes(whole.left(size), {SourceFormat::SafariArchive, {}});
            QVERIFY(all.records.empty() && (all.error || all.unreadable.size() == 1));
        }
        for (qsizetype at = 8; at < whole.size(); ++at) { // each byte something else
            QByteArray other = whole;
            other[at] = static_cast<char>(~other[at]);
            (void)test::readBytes(other, {SourceFormat::SafariArchive, {}});
        }
        // A frame of itself.
        PlistWriter plist;
        const int root = plist.list({0});
        QVERIFY(root == 0);
        const ReadAll self = test::readBytes(plist.write(0), {SourceFormat::SafariArchive, {}});
        QVERIFY(self.records.empty() && self.unreadable.size() == 1);
        QVERIFY(self.unreadable[0].kind == IssueKind::Unsupported);
    }
};

QTEST_GUILESS_MAIN(TestExports)
#include "tst_exports.moc"

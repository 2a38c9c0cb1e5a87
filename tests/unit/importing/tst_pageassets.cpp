// Which bytes become an article's pictures, and which never do.

#include "core/limits.h"
#include "importing/pageassets.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace warraq;

namespace {

const QByteArray png("\x89PNG\r\n\x1a\n and so on");
const QByteArray svg("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>");

} // namespace

class TestPageAssets : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString at(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    void write(const char* name, const QByteArray& bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(name)).absolutePath()));
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    /// What a page at site/news/page.html, imported from the folder `site`, gets for an address.
    std::map<size_t, NewAsset> of(const QString& source) const
    {
        ArticleContent content;
        content.images.push_back({{}, {}, {}, source, {}});
        return assetsOf(content, {at("site/news/page.html"), QStringLiteral("site/news/page.html"),
                                  QFileInfo(at("site")).canonicalFilePath(), 1, false});
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write("site/news/page.html", "<html>");
        write("site/news/images/one.png", png);
        write("site/top.png", png);
        write("site/news/صورة ١.png", png);
        write("site/news/a%20b.png", png);
        write("site/news/photo.png?w=300", png);
        write("site/news/drawing.svg", svg);
        write("site/news/page_files/x.png", "<html>not a picture</html>");
        write("outside.png", png);
    }

    void findsWhatLiesBesideThePage_data()
    {
        QTest::addColumn<QString>("source");
        for (const char* source : {"images/one.png", "./images/one.png", "../top.png", "/top.png",
                                   "images/one.png#x", "صورة ١.png", "%D8%B5%D9%88%D8%B1%D8%A9%20%D9%A1.png",
                                   "a%20b.png", "photo.png?w=300", "images/one.png?version=2"})
            QTest::newRow(source) << QString::fromUtf8(source);
    }
    void findsWhatLiesBesideThePage()
    {
        QFETCH(QString, source);
        const auto found = of(source);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.at(0).bytes, png);
        QCOMPARE(found.at(0).mediaType, QStringLiteral("image/png"));
    }

    void neverLeavesTheSourceNorTheMachine_data()
    {
        QTest::addColumn<QString>("source");
        for (const char* source :
             {"../../outside.png", "..%2F..%2Foutside.png", "/../outside.png", "http://x.example/a.png",
              "https://x.example/a.png", "//x.example/a.png", "file:///etc/hostname", "javascript:alert(1)",
              "images", "images/", "nothing.png", "", "page_files/x.png"})
            QTest::newRow(source) << QString::fromUtf8(source);
        QTest::newRow("NUL") << QStringLiteral("images/one.png") + QChar(QChar::Null);
    }
    void neverLeavesTheSourceNorTheMachine()
    {
        QFETCH(QString, source);
        QVERIFY(of(source).empty());
    }

    void aLinkOutOfTheSourceIsNotFollowed()
    {
        QVERIFY(QFile::link(at("outside.png"), at("site/news/sly.png")));
        QVERIFY(of(QStringLiteral("sly.png")).empty());
    }

    void takesPicturesOutOfThePage()
    {
        const QString address =
            QStringLiteral("data:image/jpeg;base64,") + QString::fromLatin1(png.toBase64());
        const QString drawing =
            QStringLiteral("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E") +
            QStringLiteral("%3Ctext%3Ea&b%3C/text%3E%3C/svg%3E");
        ArticleContent content;
        for (const QString& source :
             {QStringLiteral("images/one.png"), address, drawing, QStringLiteral("data:text/html,<b>no</b>"),
              QStringLiteral("data:nothing")})
            content.images.push_back({{}, {}, {}, source, {}});
        content.html = QStringLiteral("<p>a</p><img src=\"%1\"><img src=\"%2\"><img src=\"images/one.png\">")
                           .arg(address.toHtmlEscaped(), drawing.toHtmlEscaped());
        const auto found = takeInlineImages(content);
        QCOMPARE(found.size(), size_t(2));
        QCOMPARE(found.at(1).bytes, png);
        QCOMPARE(found.at(1).mediaType, QStringLiteral("image/png")); // by content, whatever it says
        QCOMPARE(found.at(2).mediaType, QStringLiteral("image/svg+xml"));
        QVERIFY(content.images[1].source.startsWith(QStringLiteral("inline-")));
        QCOMPARE(content.html,
                 QStringLiteral("<p>a</p><img src=\"%1\"><img src=\"%2\"><img src=\"images/one.png\">")
                     .arg(content.images[1].source, content.images[2].source));
        QCOMPARE(content.images[0].source, QStringLiteral("images/one.png"));
        QCOMPARE(content.images[4].source, QStringLiteral("data:nothing"));
    }

    void drawingsAreKept()
    {
        QCOMPARE(of(QStringLiteral("drawing.svg")).at(0).mediaType, QStringLiteral("image/svg+xml"));
    }

    void whatIsOverTheLimitIsLeftOut()
    {
        QFile big(at("site/news/big.png"));
        QVERIFY(big.open(QIODevice::WriteOnly));
        big.write(png);
        QVERIFY(big.resize(limits::assetBytes + 1)); // sparse
        big.close();
        QVERIFY(of(QStringLiteral("big.png")).empty());
    }

    void positionsAreThoseOfTheImages()
    {
        ArticleContent content;
        for (const char* source : {"gone.png", "images/one.png", "http://x.example/", "drawing.svg"})
            content.images.push_back({{}, {}, {}, QString::fromLatin1(source), {}});
        const auto found = assetsOf(
            content, {at("site/news/page.html"), {}, QFileInfo(at("site")).canonicalFilePath(), 1, false});
        QCOMPARE(found.size(), size_t(2));
        QVERIFY(found.contains(1) && found.contains(3));
    }
};

QTEST_GUILESS_MAIN(TestPageAssets)
#include "tst_pageassets.moc"

// Pictures as a book's pages have them.

#include "exporting/bookpicture.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace warraq;

namespace {

Asset picture(const QImage& image)
{
    Asset asset;
    asset.mediaType = QStringLiteral("image/png");
    QBuffer buffer(&asset.bytes);
    image.save(&buffer, "PNG");
    return asset;
}

QImage shown(const QString& address)
{
    return QImage::fromData(QByteArray::fromBase64(address.mid(address.indexOf(u',') + 1).toLatin1()));
}

} // namespace

class TestBookPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewColoursStayWhatTheyAre()
    {
        QImage image(3000, 100, QImage::Format_Mono);
        image.setColorTable({qRgb(255, 0, 0), qRgb(0, 0, 255)});
        image.fill(0);
        const QImage made = shown(pictureAddress(picture(image)));
        QCOMPARE(made.width(), 1400);
        QVERIFY(qAbs(made.height() - 47) <= 1);
        const QColor colour = made.pixelColor(700, 20);
        QVERIFY2(colour.red() > 240 && colour.green() < 15 && colour.blue() < 15, qPrintable(colour.name()));
    }

    void whatIsClearStaysClear()
    {
        QImage image(3000, 60, QImage::Format_ARGB32);
        image.fill(QColor(0, 128, 0, 100));
        const QImage made = shown(pictureAddress(picture(image)));
        QCOMPARE(made.width(), 1400);
        QVERIFY(qAbs(made.pixelColor(700, 10).alpha() - 100) <= 2);
    }

    void whatFitsIsLeftAsItIs()
    {
        QImage image(200, 100, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        const Asset asset = picture(image);
        QVERIFY(pictureAddress(asset).endsWith(QString::fromLatin1(asset.bytes.toBase64())));
    }
};

QTEST_GUILESS_MAIN(TestBookPicture)

#include "tst_bookpicture.moc"

// The window's languages: whole, and with everything in its place.

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message
{
    QString source;
    QStringList translations; ///< several: of a text with a number
    bool isFinished = true;
    bool hasNumber = false;
};

QList<Message> messagesOf(const QString& language)
{
    QFile file(QStringLiteral(WARRAQ_SOURCE "/translations/warraq_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("message")) {
            messages.append(Message());
            messages.last().hasNumber =
                xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
        } else if (xml.name() == QLatin1String("source")) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            messages.last().isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!messages.last().hasNumber)
                messages.last().translations << xml.readElementText();
        } else if (xml.name() == QLatin1String("numerusform")) {
            messages.last().translations << xml.readElementText();
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

/// The places for what is put in, but the number's own: a form for one may leave that out.
QSet<QString> placesIn(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%L?\\d"));
    QSet<QString> places;
    for (auto found = place.globalMatch(text); found.hasNext();)
        places.insert(found.next().captured());
    return places;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsThereWithAllItsPlaces_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("forms");
        QTest::newRow("Arabic") << QStringLiteral("ar") << 6;
        QTest::newRow("French") << QStringLiteral("fr") << 2;
    }
    void everyTextIsThereWithAllItsPlaces()
    {
        QFETCH(QString, language);
        QFETCH(int, forms);
        const auto messages = messagesOf(language);
        QVERIFY(messages.size() > 1000);
        for (const auto& message : messages) {
            QVERIFY2(message.isFinished, qPrintable(message.source));
            QVERIFY2(message.translations.size() == (message.hasNumber ? forms : 1),
                     qPrintable(message.source));
            for (const auto& text : message.translations) {
                QVERIFY2(!text.isEmpty(), qPrintable(message.source));
                QVERIFY2(placesIn(text) == placesIn(message.source), qPrintable(text));
            }
        }
    }

    /// Behind Arabic letters the parts of a date would change their order.
    void aDateAmongArabicKeepsItsOrder()
    {
        static const QRegularExpression date(QStringLiteral("(.?)\\d{4}-\\d\\d(?:-\\d\\d)?(.?)"));
        int dates = 0;
        for (const auto& message : messagesOf(QStringLiteral("ar"))) {
            for (const auto& text : message.translations) {
                for (auto found = date.globalMatch(text); found.hasNext(); ++dates) {
                    const auto match = found.next();
                    QVERIFY2(match.captured(1) == QChar(0x2066) && match.captured(2) == QChar(0x2069),
                             qPrintable(text));
                }
            }
        }
        QVERIFY(dates > 0);
    }
};

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"

#include "core/languagename.h"

#include <QLocale>
#include <QTest>

using namespace warraq;

class TestLanguageName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLanguageHasItsOwnNameWhateverTheWindowSpeaks_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("name");
        QTest::newRow("Arabic") << QStringLiteral("ar") << QStringLiteral("العربية");
        QTest::newRow("French") << QStringLiteral("fr") << QStringLiteral("français");
        QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("English");
        QTest::newRow("of a country") << QStringLiteral("en-GB") << QStringLiteral("English");
        QTest::newRow("nobody's") << QStringLiteral("xx-unheard") << QStringLiteral("xx-unheard");
        QTest::newRow("unknown") << QString() << QString();
    }
    void aLanguageHasItsOwnNameWhateverTheWindowSpeaks()
    {
        QFETCH(QString, code);
        const QLocale before;
        for (const auto window : {QLocale::English, QLocale::French, QLocale::Arabic}) {
            QLocale::setDefault(window);
            QTEST(ownLanguageName(code), "name");
        }
        QLocale::setDefault(before);
    }
};

QTEST_APPLESS_MAIN(TestLanguageName)
#include "tst_languagename.moc"

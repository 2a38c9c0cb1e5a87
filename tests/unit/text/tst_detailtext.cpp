// The reasons of issues and errors in the window's languages.

#include "ui/text/detailtext.h"
#include "ui/text/sentence.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

#include <memory>

using namespace warraq;

namespace {

QString contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The literals in \p code, each with its pieces put together.
QStringList literalsIn(const QString& code)
{
    static const QRegularExpression whole(
        QStringLiteral("QStringLiteral\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)\\)"));
    static const QRegularExpression piece(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
    QStringList texts;
    for (auto found = whole.globalMatch(code); found.hasNext();) {
        QString text;
        for (auto part = piece.globalMatch(found.next().captured(1)); part.hasNext();)
            text += part.next().captured(1);
        texts << text.replace(QLatin1String("\\\""), QLatin1String("\""));
    }
    return texts;
}

/// What the readers and the import say for reasons, with the file that says it.
QList<QPair<QString, QString>> reasonsInTheSources()
{
    static const QRegularExpression statement(
        QStringLiteral("(?:IssueKind::|RecordIssue\\{|SourceNote\\{|UnreadableRecord\\{|ErrorKind::|tell\\(|"
                       "return broken\\()"
                       "[^;]*;"));
    QList<QPair<QString, QString>> reasons;
    for (const char* folder : {"/app/formats", "/app/importing"}) {
        QDirIterator files(QStringLiteral(WARRAQ_SOURCE) + QLatin1String(folder), {QStringLiteral("*.cpp")});
        while (files.hasNext()) {
            const QString path = files.next();
            const QString code = contents(path);
            for (auto found = statement.globalMatch(code); found.hasNext();) {
                for (const QString& text : literalsIn(found.next().captured())) {
                    if (text.trimmed().contains(u' ')) // others join, or name
                        reasons.append({text, path.section(u'/', -1)});
                }
            }
        }
    }
    QString recognition = contents(QStringLiteral(WARRAQ_SOURCE "/app/formats/recognition.cpp"));
    const auto containers = recognition.indexOf(QLatin1String("bool isContainer")); // they are read, not told
    recognition.remove(containers, recognition.indexOf(QLatin1String("\n}\n"), containers) - containers);
    static const QRegularExpression kind(QStringLiteral("(?:, \\d+, |return |\\? )\"([^\"]+)\""));
    for (auto found = kind.globalMatch(recognition); found.hasNext();)
        reasons.append({found.next().captured(1), QStringLiteral("recognition.cpp")});
    return reasons;
}

} // namespace

class TestDetailText : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTranslator> m_words;

    void speak(const char* language)
    {
        m_words = std::make_unique<QTranslator>();
        QVERIFY(m_words->load(QStringLiteral(":/i18n/warraq_") + QLatin1String(language)));
        QCoreApplication::installTranslator(m_words.get());
        QLocale::setDefault(QLocale(QLatin1String(language)));
    }

private Q_SLOTS:
    void cleanup()
    {
        m_words.reset();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void everyReasonOfTheReadersIsKnown()
    {
        speak("ar");
        const auto reasons = reasonsInTheSources();
        QVERIFY2(reasons.size() > 90, qPrintable(QString::number(reasons.size()))); // they were found at all
        static const QRegularExpression place(QStringLiteral("%\\d"));
        QStringList missing;
        for (const auto& [reason, file] : reasons) {
            QString detail = QString(reason).replace(place, QStringLiteral("x"));
            // Some are put before or behind a name.
            if (detail.endsWith(u' '))
                detail += u'x';
            if (detail.startsWith(u' ') || detail.startsWith(u':'))
                detail.prepend(u'x');
            if (detailText(detail) == detail)
                missing << file + QLatin1String(": ") + reason;
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void everyPhraseIsTranslated()
    {
        for (const char* language : {"fr", "ar"}) {
            speak(language);
            for (const QString& phrase : detailPhrases()) {
                const QString text = QCoreApplication::translate("warraq::Detail", qPrintable(phrase));
                QVERIFY2(!text.isEmpty() && (text != phrase || phrase == QLatin1String("%1 pages")),
                         qPrintable(phrase));
                for (int i = 1; i <= 3; ++i) {
                    const QString place = QLatin1Char('%') + QString::number(i);
                    QVERIFY2(text.contains(place) == phrase.contains(place), qPrintable(phrase));
                }
            }
            m_words.reset();
        }
    }

    void whatIsPutInIsKept()
    {
        speak("fr");
        QCOMPARE(detailText(QStringLiteral("the record says 680 bytes and has 177")),
                 QStringLiteral("l’enregistrement annonce 680 octets et en a 177"));
        QCOMPARE(detailText(QStringLiteral("the record's length is no number: “abc”")),
                 QStringLiteral("la longueur de l’enregistrement n’est pas un nombre : « abc »"));
        QCOMPARE(detailText(QStringLiteral("a name that leads out of the archive: ../%1/etc")),
                 QStringLiteral("un nom qui mène hors de l’archive : ../%1/etc"));
        QCOMPARE(detailText(QStringLiteral("archive/data.warc is not the one whose digest the archive says")),
                 QStringLiteral("archive/data.warc n’est pas celui dont l’archive donne l’empreinte"));
        // Behind a name, and what says most before what says less.
        QCOMPARE(detailText(QStringLiteral("inner.zip: the entry is encrypted")),
                 QStringLiteral("inner.zip: l’entrée est chiffrée"));
        QCOMPARE(detailText(QStringLiteral("more than 12 bytes in another archive")),
                 QStringLiteral("plus de 12 octets dans une autre archive"));
        QCOMPARE(detailText(QStringLiteral("“title” must be a string")),
                 QStringLiteral("« title » doit être une chaîne"));
    }

    void aNameKeepsItsDirectionAmongArabic()
    {
        speak("ar");
        const QString text = detailText(QStringLiteral("a name that leads out of the archive: /etc/evil"));
        QVERIFY2(text.endsWith(QStringLiteral("\u2068/etc/evil\u2069")), qPrintable(text));
        QVERIFY(text.isRightToLeft());
        // Counts have the window's digits; what is no number is quoted as it is.
        QCOMPARE(detailText(QStringLiteral("the record says 680 bytes and has 177")),
                 QStringLiteral("طول السجل المعلن بالبايتات ٦٨٠، والموجود ١٧٧"));
        QVERIFY(detailText(QStringLiteral("the record's length is no number: “-1”"))
                    .contains(QStringLiteral("\u2068-1\u2069")));
    }

    void whatNobodyKnowsStays()
    {
        speak("ar");
        const QString words = QStringLiteral("invalid stored block lengths");
        QCOMPARE(detailText(words), words);
        QCOMPARE(detailText(QString()), QString());
    }

    void sentencesSayThemToo()
    {
        speak("fr");
        const QString text = sentence(ImportIssue{QStringLiteral("a.csv"), 0, IssueKind::Malformed,
                                                  QStringLiteral("a quote is never closed")});
        QVERIFY2(text.contains(QStringLiteral("un guillemet n’est jamais fermé")), qPrintable(text));
        const QString error = sentence(Error{ErrorKind::Malformed, QStringLiteral("a.pdf"),
                                             QStringLiteral("the document cannot be read")});
        QVERIFY2(error.contains(QStringLiteral("le document est illisible")), qPrintable(error));
    }
};

QTEST_GUILESS_MAIN(TestDetailText)
#include "tst_detailtext.moc"

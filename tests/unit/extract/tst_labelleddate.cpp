// Each label of a date and of an author in each language, since an expression is asked only where a word of
// its list stands.

#include "extract/labelleddate.h"

#include <QTest>

using namespace warraq;

class TestLabelledDate : public QObject
{
    Q_OBJECT

    static LabelledDates datesOf(const QString& line)
    {
        const HtmlTree tree(QStringLiteral("<body><p>Words before.</p><p>%1</p></body>").arg(line));
        return labelledDates(tree.root(), {});
    }
    static QStringList authorsBehind(const QString& label)
    {
        const HtmlTree tree(
            QStringLiteral("<body><dl><dt>%1</dt><dd>Hannah Weber</dd></dl></body>").arg(label));
        return labelledAuthors(tree.root());
    }

private Q_SLOTS:
    void publication_data()
    {
        QTest::addColumn<QString>("label");
        for (const char16_t* label : {u"Veröffentlicht am",
                                      u"VERÖFFENTLICHT",
                                      u"Publiziert am",
                                      u"Erschienen am",
                                      u"Erscheinungsdatum:",
                                      u"Online seit",
                                      u"First published",
                                      u"Published on",
                                      u"Posted on",
                                      u"Date published:",
                                      u"Publication date",
                                      u"Date:",
                                      u"Publié le",
                                      u"Publiée le",
                                      u"Mis en ligne le",
                                      u"Mise en ligne",
                                      u"Paru le",
                                      u"Parue le",
                                      u"Publicado el",
                                      u"Publicada em",
                                      u"Fecha de publicación",
                                      u"Data di pubblicazione:",
                                      u"Pubblicato il",
                                      u"Gepubliceerd op",
                                      u"Geplaatst op",
                                      u"Publicerad",
                                      u"Publisert",
                                      u"Udgivet",
                                      u"Datum:",
                                      u"Opublikowano",
                                      u"Data publikacji",
                                      u"Publikováno",
                                      u"Yayın tarihi",
                                      u"Yayınlanma tarihi:",
                                      u"Опубликовано",
                                      u"Дата публикации:",
                                      u"نشر في",
                                      u"نشرت يوم",
                                      u"تاريخ النشر:",
                                      u"公開日：",
                                      u"投稿日",
                                      u"掲載日:",
                                      u"発表日",
                                      u"配信日",
                                      u"发布时间：",
                                      u"发布日期",
                                      u"日期：",
                                      u"게시일",
                                      u"입력"})
            QTest::newRow(qPrintable(QString::fromUtf16(label))) << QString::fromUtf16(label);
    }
    void publication()
    {
        QFETCH(QString, label);
        const auto dates = datesOf(label + QStringLiteral(" 2021-03-04"));
        QVERIFY(dates.published);
        QCOMPARE(dates.published->toIso(), QStringLiteral("2021-03-04"));
        QVERIFY(!dates.modified);
    }

    void change_data()
    {
        QTest::addColumn<QString>("label");
        for (const char16_t* label :
             {u"Last updated", u"Last modified", u"Last changed:", u"Updated on", u"Stand:",
              u"Aktualisiert am", u"Zuletzt geändert", u"Mis à jour le", u"MISE À JOUR LE", u"Actualizado el",
              u"Actualisado", u"Aggiornato il", u"Atualizado em", u"Bijgewerkt", u"Обновлено", u"آخر تحديث:",
              u"更新日：", u"最終更新日"})
            QTest::newRow(qPrintable(QString::fromUtf16(label))) << QString::fromUtf16(label);
    }
    void change()
    {
        QFETCH(QString, label);
        const auto dates = datesOf(label + QStringLiteral(" 2021-03-04"));
        QVERIFY(dates.modified);
        QCOMPARE(dates.modified->toIso(), QStringLiteral("2021-03-04"));
        QVERIFY(!dates.published);
    }

    void otherLinesHaveNone()
    {
        for (const char16_t* line : {u"The games of 2021-03-04 were the last.", u"Rendezvous: 2021-03-04",
                                     u"Standing 2021-03-04", u"2021-03-04"}) {
            const auto dates = datesOf(QString::fromUtf16(line));
            QVERIFY2(!dates.published && !dates.modified, qPrintable(QString::fromUtf16(line)));
        }
    }

    void authors()
    {
        for (const char16_t* label :
             {u"Autor",   u"AUTORIN:", u"Autoren", u"Autorinnen :", u"Author", u"authors:",   u"Auteur :",
              u"Auteure", u"Auteurs",  u"Autora",  u"Autores",      u"Autore", u"Written by", u"Text",
              u"Texte",   u"Texto:",   u"Testo",   u"von",          u"By",     u"作者：",     u"著者",
              u"執筆者",  u"執筆:",    u"الكاتب:", u"نویسنده"})
            QVERIFY2(authorsBehind(QString::fromUtf16(label)) == QStringList{QStringLiteral("Hannah Weber")},
                     qPrintable(QString::fromUtf16(label)));
        for (const char16_t* label : {u"Authority", u"Bylaw", u"Texts of the week", u"vonder", u"作", u":"})
            QVERIFY2(authorsBehind(QString::fromUtf16(label)).isEmpty(),
                     qPrintable(QString::fromUtf16(label)));
    }

    /// Label, name and office in one line; of two such lines nobody knows whose story it is.
    void authorsInOneLine()
    {
        const auto authorsOf = [](const QString& lines) {
            return labelledAuthors(HtmlTree(QStringLiteral("<body>%1</body>").arg(lines)).root());
        };
        const QString line = QStringLiteral("<p><strong>%1</strong></p>");
        for (const char16_t* said : {u"Autorin: Hannah Weber, Leiterin des Hafens.", u"Author: Hannah Weber",
                                     u"Auteur : Hannah Weber (Marseille)", u"نویسنده: هانا وبر"})
            QVERIFY2(authorsOf(line.arg(QString::fromUtf16(said)))
                         .value(0)
                         .contains(QString::fromUtf16(said).contains(u'ن') ? QStringLiteral("هانا وبر")
                                                                           : QStringLiteral("Hannah Weber")),
                     qPrintable(QString::fromUtf16(said)));
        for (const char16_t* said : {u"Author: of the plan", u"Autorin: Was sie sagt und wie es weiter geht",
                                     u"Authors: all of them", u"As it is: Hannah Weber"})
            QVERIFY2(authorsOf(line.arg(QString::fromUtf16(said))).isEmpty(),
                     qPrintable(QString::fromUtf16(said)));
        QVERIFY(authorsOf(line.arg(QStringLiteral("Author: Hannah Weber")) +
                          line.arg(QStringLiteral("Author: Karim Aoun")))
                    .isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLabelledDate)
#include "tst_labelleddate.moc"

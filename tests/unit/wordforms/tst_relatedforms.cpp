#include "core/textfold.h"
#include "wordforms/relatedforms.h"

#include <QTest>

#include <algorithm>

using namespace warraq;

class TestRelatedForms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formsAreRelated_data()
    {
        QTest::addColumn<QString>("languages");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("related");
        const auto row = [](const char* languages, const char* word, const char* other, bool related) {
            QTest::addRow("%s %s", word, other) << QString::fromUtf8(languages) << QString::fromUtf8(word)
                                                << QString::fromUtf8(other) << related;
        };
        row("en", "election", "elections", true);
        row("en", "elections", "elected", true);
        row("en", "happy", "happiness", true);
        row("en", "possibility", "possible", true);
        row("en", "vote", "voting", true);
        row("en", "port", "porter", false);
        row("en", "general", "generally", true);
        row("en", "news", "new", false);
        row("fr", "ministre", "ministres", true);
        row("fr", "élevées", "élevé", true);
        row("fr", "sécurité", "sécurités", true);
        row("fr", "vote", "voté", true);
        row("fr", "négociation", "négociations", true);
        row("fr", "négociation", "élection", false);
        row("ar", "وزير", "الوزير", true);
        row("ar", "الوزير", "بالوزير", true);
        row("ar", "انتخابات", "الانتخابات", true);
        row("ar", "لاجئون", "اللاجئين", true);
        row("ar", "مدينة", "مدينتها", true);
        row("ar", "حكومة", "وحكومته", true);
        row("ar", "حكومة", "والحكومة", true);
        row("ar", "كتاب", "وكتاب", true);
        row("ar", "وزير", "كتاب", false);
        row("", "election", "elections", false);
    }
    void formsAreRelated()
    {
        QFETCH(QString, languages);
        QFETCH(QString, word);
        QFETCH(QString, other);
        QFETCH(bool, related);
        const std::string a = foldText(word).toStdString();
        const std::string b = foldText(other).toStdString();
        for (const auto& [from, to] : {std::pair(a, b), std::pair(b, a)}) {
            RelatedForms forms(languages.split(u',', Qt::SkipEmptyParts));
            const bool started = forms.start(from);
            QCOMPARE(started && forms.isRelated(to), related);
            if (related)
                QVERIFY(std::any_of(forms.beginnings().begin(), forms.beginnings().end(),
                                    [&to = to](const auto& one) { return to.starts_with(one); }));
        }
    }

    void whatHasNoForms()
    {
        RelatedForms forms({QStringLiteral("en"), QStringLiteral("fr")});
        for (const char* word : {"", "is", "x25", "2011", "من"})
            QVERIFY2(!forms.start(word), word);
        QVERIFY(forms.start("harbour"));
        QVERIFY(!forms.isRelated("harbour2"));
    }

    void arabicStemsKeepShortWords()
    {
        QCOMPARE(arabicStem("ولد"), std::string("ولد"));
        QCOMPARE(arabicStem("الم"), std::string("الم"));
        QCOMPARE(arabicStem("والد"), std::string("والد"));
        QCOMPARE(arabicStem("المعلمين"), std::string("معلم"));
    }

    void arabicNamesStandWithParticles()
    {
        const auto forms = arabicNameForms("القذافي");
        for (const char* form : {"قذافي", "القذافي", "والقذافي", "للقذافي", "بقذافي"})
            QVERIFY2(std::find(forms.begin(), forms.end(), form) != forms.end(), form);
        QVERIFY(arabicNameForms("gaddafi").empty());
        QCOMPARE(arabicNameForms("علي").size(), size_t(7)); // too short for particles
    }
};

QTEST_GUILESS_MAIN(TestRelatedForms)
#include "tst_relatedforms.moc"

#include "support/storedarchive.h"

#include <QTest>

using namespace warraq;

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

ArticleContent piece(const char* title, const char* body, const char* language = "en")
{
    ArticleContent content;
    content.title = text(title);
    content.text = text(body);
    content.language = text(language);
    return content;
}

/// Names of one person in many spellings, common nouns that look like them, words in many forms.
std::vector<ArticleContent> paper()
{
    return {
        piece("Tripoli", "Colonel Gaddafi spoke. Gaddafi stayed."),
        piece("Sirte", "A speech by al-Qadhafi was read out."),
        piece("QADHAFI IN ROME", "The visit of Qadhafi ended."),
        piece("Paris", "M. Kadhafi a voté aux élections du pays.", "fr"),
        piece("London", "The elections were lost; he voted, they vote. An electoral roll."),
        piece("A coat", "A sheriff and a sherif are words; the sherif rode by."),
        piece("Gadfly", "Nobody called Khadija was there."),
        piece("Vote now", "The election of a voter."),
        piece("الوزراء", "التقى وزير الخارجية القذافي والوزراء", "ar"),
        piece("Elections", "Elections again in Baghdad."),
        piece("Rice", "Condoleezza Rice ate rice, and rice, and rice."),
    };
}

} // namespace

class TestWordExpander : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::StoredArchive> m_stored;
    std::unique_ptr<ReadSession> m_session;

    SearchAnswer ask(const char* typed, const FacetChoices& choices = {})
    {
        auto answer =
            m_session->search(ArticleQuery::parse(text(typed), choices), SortOrder::Relevance, CancelToken());
        return answer ? std::move(*answer) : SearchAnswer();
    }
    static QStringList shown(const SearchAnswer& answer)
    {
        QStringList forms;
        if (!answer.expansion)
            return forms;
        for (const auto& variants : answer.expansion->names) {
            for (const auto& form : variants.forms)
                forms << form.value + u' ' + QString::number(form.count) +
                             (form.chosen ? QString() : text(" no"));
        }
        return forms;
    }

private Q_SLOTS:
    void init()
    {
        m_stored = std::make_unique<test::StoredArchive>();
        QVERIFY(m_stored->store(paper()));
        m_session = m_stored->reader();
    }
    void cleanup()
    {
        m_session.reset();
        m_stored.reset();
    }

    void aNameIsFoundHoweverItIsWritten()
    {
        const auto answer = ask("~gaddafi");
        QCOMPARE(shown(answer), QStringList({text("Gaddafi 1"), text("Qadhafi 2"), text("Kadhafi 1")}));
        QCOMPARE(answer.total(), 4);
        QCOMPARE(answer.expansion->names.front().forms.at(1).word, text("qadhafi"));
        // Whoever starts from another spelling finds the same.
        QCOMPARE(ask("~al-Kadhafi").total(), 4);
        QCOMPARE(ask("~gaddafi -gaddafi").total(), 3);
        QCOMPARE(ask("-~gaddafi").total(), 7);
        QCOMPARE(ask("title:~gaddafi").total(), 1);
        QCOMPARE(ask("~gaddafi w/3 visit").total(), 1);
        QCOMPARE(ask("atleast:2 ~gaddafi").total(), 2);
    }

    void aRingIsAsItWasChosen()
    {
        const auto answer = ask("~gaddafi[kadhafi,gaddafi,muammar]");
        QCOMPARE(answer.total(), 2);
        QCOMPARE(shown(answer), QStringList({text("Gaddafi 1"), text("Qadhafi 2 no"), text("Kadhafi 1"),
                                             text("muammar 0")}));
    }

    void commonNounsAreNoNames()
    {
        // "sherif" stands in small letters in its only article; typed itself, nothing else can be meant.
        QCOMPARE(shown(ask("~charif")), QStringList());
        QCOMPARE(shown(ask("~sherif")), QStringList(text("sherif 1")));
        QCOMPARE(ask("~rice").total(), 1);
        QVERIFY(
            m_stored->store({piece("Cairo", "Mr Charif came."), piece("Again", "The sherif and Charif")}));
        QCOMPARE(shown(ask("~sherif")), QStringList({text("Charif 2"), text("sherif 2 no")}));
        QCOMPARE(ask("~sherif").total(), 2);
        QCOMPARE(ask("~sherif[sherif]").total(), 2);
    }

    void namesAreWrittenWithACapital()
    {
        QVERIFY(m_stored->store({
            piece("He said so", "Mr Said said that Said was there."),                       // 12
            piece("Oman", "SAID, said the paper, is Sultan Said."),                         // 13
            piece("A word", "She said nothing."),                                           // 14
            piece("Said and done", "Much is said near the port."),                          // 15
            piece("Sayed", "The port of Said: a word that was said once, and Sayed said."), // 16
        }));
        const auto found = [this](const char* typed) {
            QStringList ids;
            for (const auto id : ask(typed).ids)
                ids << QString::number(id.value);
            ids.sort();
            return ids.join(u' ');
        };
        QCOMPARE(found("said"), text("12 13 14 15 16"));
        QCOMPARE(found("~said"), text("12 13 15 16"));
        QCOMPARE(shown(ask("~said")).at(0), text("Said 4"));
        QCOMPARE(found("title:~said"), text("15 16"));
        QCOMPARE(found("body:~said"), text("12 13 16"));
        QCOMPARE(found("atleast:2 ~said"), text("12 13 16"));
        QCOMPARE(found("atleast:3 ~said"), text("16"));
        QCOMPARE(found("~said NEAR/1 port"), text("16"));
        QCOMPARE(found("~said NEAR/3 port"), text("16"));
        QCOMPARE(found("word -~said"), text("14"));
        QCOMPARE(found("~said nothing"), QString());
        QCOMPARE(found("~said[said] -sayed"), text("12 13 15"));
    }

    void arabicNamesBringTheirArticleAndParticles()
    {
        QCOMPARE(ask("~قذافي").total(), 1);
        QCOMPARE(shown(ask("~القذافي")), QStringList(text("القذافي 1")));
    }

    void relatedFormsAreASwitch()
    {
        QCOMPARE(ask("election").total(), 1);
        const auto answer = ask("election forms:related");
        QCOMPARE(answer.total(), 4);
        QCOMPARE(answer.expansion->related.size(), size_t(1));
        QCOMPARE(answer.expansion->related.front().forms.at(0), text("elections"));
        QVERIFY(!answer.expansion->related.front().forms.contains(text("electoral")));
        QCOMPARE(ask("voting forms:related").total(), 3);
        QCOMPARE(ask("وزراء forms:related").total(), 1);
        QCOMPARE(ask("-election forms:related").total(), 7);
    }

    void relatedFormsStayOutOfPhrasesExactAndWildcards()
    {
        QCOMPARE(ask("\"election of\" forms:related").total(), 1);
        QCOMPARE(ask("\"elections of\" forms:related").total(), 0);
        QCOMPARE(ask("\"election\" forms:related").total(), 1);
        QCOMPARE(ask("title:\"election\" forms:related").total(), ask("title:election").total());
        QCOMPARE(ask("=election forms:related").total(), 1);
        QCOMPARE(ask("el?ction forms:related").total(), 1);
        QVERIFY(!ask("electio* forms:related").expansion);
        // Words near each other are words.
        QCOMPARE(ask("election NEAR/3 lost forms:related").total(), 1);
    }

    void whatIsNotThereIsOffered()
    {
        QCOMPARE(ask("bagdhad").suggestions, QStringList(text("baghdad")));
        QCOMPARE(ask("bagdad elections").suggestions, QStringList(text("baghdad elections")));
        // Only what finds something with all the rest.
        QCOMPARE(ask("bagdad colonel").suggestions, QStringList());
        QCOMPARE(ask("colonel paris").suggestions, QStringList()); // both are there, not together
        QCOMPARE(ask("title:bagdad OR tripoly").suggestions.value(0), text("title:baghdad OR tripoli"));
        QCOMPARE(ask("-bagdad colonel").suggestions, QStringList());
        QVERIFY(ask("baghdad").suggestions.isEmpty());
        QCOMPARE(ask("xqzwvtk").suggestions, QStringList());
        QCOMPARE(ask("atleast:1 bagdad").suggestions.value(0), text("baghdad"));
    }

    void whatIsNotThereAsTypedIsOfferedInAnyCase()
    {
        QCOMPARE(ask("=BAGHDAD").suggestions, QStringList(text("baghdad")));
        QCOMPARE(ask("title:=Tripoly").suggestions, QStringList(text("title:tripoli")));
        QCOMPARE(ask("=\"BAGHDAD elections\"").suggestions.size(), 0);
        QCOMPARE(ask("=BAGHDAD colonel").suggestions, QStringList());
        QVERIFY(ask("=Baghdad").suggestions.isEmpty());
    }

    void aSlipThatIsThereIsOfferedTheFrequentWord()
    {
        std::vector<ArticleContent> pieces;
        for (int i = 0; i < 300; ++i)
            pieces.push_back(piece("Cabinet", "The government met."));
        for (auto& one : pieces)
            one.title += QString::number(&one - pieces.data());
        pieces.push_back(piece("Slip", "The goverment slipped."));
        QVERIFY(m_stored->store(pieces));
        QCOMPARE(ask("goverment met").suggestions, QStringList(text("government met")));
        QCOMPARE(ask("goverment").total(), 1); // which is what was typed
    }

    void whatIsAddedCounts()
    {
        QCOMPARE(shown(ask("~gaddafi")).at(0), text("Gaddafi 1"));
        QVERIFY(m_stored->store({piece("Later", "Gaddafi and Ghaddafi")}));
        QCOMPARE(shown(ask("~gaddafi")),
                 QStringList({text("Gaddafi 2"), text("Qadhafi 2"), text("Ghaddafi 1"), text("Kadhafi 1")}));
    }

    void snippetsMarkWhatWasFound()
    {
        const auto typed = ArticleQuery::parse(text("~gaddafi tripoli"));
        const auto answer = m_session->search(typed, SortOrder::Relevance, CancelToken());
        QVERIFY(answer);
        const auto query = typed.withExpansion(answer->expansion);
        const auto rows = m_session->rows(answer->ids, query);
        QVERIFY(rows);
        QVERIFY(rows->front().snippet.contains(text("⟦Gaddafi⟧")));
        QVERIFY(m_stored->store({piece("Oman", "Mr Said said it.")}));
        const auto name = ArticleQuery::parse(text("~said"));
        const auto said = m_session->search(name, SortOrder::Relevance, CancelToken());
        QVERIFY(said);
        const auto lines = m_session->rows(said->ids, name.withExpansion(said->expansion));
        QVERIFY(lines);
        QVERIFY(lines->front().snippet.contains(text("⟦Said⟧ said it")));
    }

    void facetsCountWhatWasFound()
    {
        const FacetChoices choices{{Facet::Language, {{text("fr")}, {}}}};
        const auto query = ArticleQuery::parse(text("~gaddafi"), choices);
        const auto answer = m_session->search(query, SortOrder::Newest, CancelToken());
        QVERIFY(answer);
        QCOMPARE(answer->total(), 1);
        const auto table = m_session->facets(query, *answer, CancelToken());
        QVERIFY(table);
        QCOMPARE(table->at(Facet::Language).front().count, 3); // with the choice lifted: English
    }

    void onesVariantsAreOneWord()
    {
        // Two spellings in a text count as one word twice, not as two words.
        QVERIFY(
            m_stored->store({piece("Both", "Ghaddafi or Khadafi"), piece("Twice", "Ghaddafi or Ghaddafi")}));
        const auto answer = ask("~ghaddafi");
        float both = 0;
        float twice = 0;
        for (size_t i = 0; i < answer.ids.size(); ++i) {
            if (answer.ids[i].value == 12)
                both = answer.scores[i];
            else if (answer.ids[i].value == 13)
                twice = answer.scores[i];
        }
        QVERIFY(both > 0);
        QCOMPARE(both, twice);
    }
};

QTEST_GUILESS_MAIN(TestWordExpander)
#include "tst_wordexpander.moc"

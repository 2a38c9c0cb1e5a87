// What words stand for, as a person sees and changes it.

#include "ui/filters/filterchips.h"
#include "ui/filters/linkbutton.h"
#include "ui/filters/searchfield.h"
#include "ui/filters/wordsline.h"
#include "ui/inventedpaper.h"
#include "ui/state/searchresult.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace warraq;

namespace {

constexpr int patience = 20'000;

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

std::vector<test::Piece> paper()
{
    const auto piece = [](const char* title, const char* text) {
        return test::Piece{q(title), q("2011"), q("World"), {}, {}, q(text)};
    };
    return {piece("One", "Gaddafi spoke in Tripoli."), piece("Two", "Qadhafi was heard."),
            piece("Three", "Kadhafi and Qadhafi."), piece("Four", "The elections."),
            piece("Five", "An election.")};
}

} // namespace

class TestWordsLine : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BrowsingState> m_state;
    std::unique_ptr<SearchResult> m_result;
    std::unique_ptr<ArchiveService> m_service;
    std::unique_ptr<QWidget> m_place;
    WordsLine* m_line = nullptr;

    bool ask(const char* typed)
    {
        m_state->setQuery(ArticleQuery::parse(q(typed)));
        return answered();
    }
    bool answered()
    {
        return QTest::qWaitFor(
            [this] { return m_result->isAnswered() && m_result->query() == m_state->query(); }, patience);
    }
    QCheckBox* form(const char* word) const { return m_line->findChild<QCheckBox*>(q("form-") + q(word)); }
    static void click(QAbstractButton* button)
    {
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
    }
    QStringList visibleTexts() const
    {
        QStringList texts;
        for (const auto* label : m_line->findChildren<QLabel*>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto archive = test::makeArchive(m_folder->filePath(q("a.warraq")), paper());
        QVERIFY(archive);
        m_state = std::make_unique<BrowsingState>();
        m_result = std::make_unique<SearchResult>(m_state.get());
        m_service = std::make_unique<ArchiveService>(archive);
        m_place = std::make_unique<QWidget>();
        m_line = new WordsLine(m_state.get(), m_result.get(), m_place.get());
        m_line->resize(450, 120);
        m_place->resize(450, 200);
        m_place->show();
        m_result->setArchive(m_service.get());
        QVERIFY(QTest::qWaitForWindowExposed(m_place.get()));
        QVERIFY(answered());
    }
    void cleanup()
    {
        m_place.reset();
        m_result.reset();
        m_service.reset();
        m_state.reset();
        m_folder.reset();
    }

    void withoutWordsNothingIsSaid()
    {
        QVERIFY(!m_line->isVisible());
        QVERIFY(ask("section:world"));
        QVERIFY(!m_line->isVisible());
        QVERIFY(ask("tripoli"));
        QVERIFY(m_line->isVisible());
        QVERIFY(visibleTexts().isEmpty());
    }

    void theSwitchStandsBesideTheFilters()
    {
        FilterChips chips(m_state.get(), m_place.get());
        chips.resize(450, 40);
        chips.addSwitch(m_line->takeSwitch());
        auto* related = chips.findChild<QCheckBox*>(q("related-forms"));
        QVERIFY(related && !chips.isVisible());
        // For words alone there is one line, for a name a second.
        QVERIFY(ask("tripoli"));
        QVERIFY(chips.isVisible() && related->isVisible());
        QVERIFY(!m_line->isVisible());
        QVERIFY(ask("~gaddafi"));
        QTRY_VERIFY(m_line->isVisible() && form("qadhafi"));
        QVERIFY(related->isVisible());
        m_state->setChoice(Facet::Section, {{q("World")}, {}});
        m_state->setQuery(ArticleQuery::parse(q("date:2011"), m_state->query().choices()));
        QVERIFY(chips.isVisible() && !related->isVisible());
        QVERIFY(ask("elections"));
        click(related);
        QCOMPARE(m_state->query().typed(), q("elections forms:related"));
    }

    void theSwitchWritesItsClause()
    {
        QVERIFY(ask("election"));
        QCOMPARE(m_result->total(), 1);
        auto* related = m_line->findChild<QCheckBox*>(q("related-forms"));
        click(related);
        QCOMPARE(m_state->query().typed(), q("election forms:related"));
        QVERIFY(answered());
        QCOMPARE(m_result->total(), 2);
        QVERIFY(m_state->query().highlightTerms().contains(q("elections")));
        click(related);
        QCOMPARE(m_state->query().typed(), q("election"));
        // It follows what is typed.
        QVERIFY(ask("forms:related elections"));
        QVERIFY(related->isChecked());
    }

    void tickingNarrowsTheName()
    {
        QVERIFY(ask("~gaddafi"));
        QCOMPARE(m_result->total(), 3);
        auto* qadhafi = form("qadhafi");
        QVERIFY(qadhafi && qadhafi->isChecked());
        QVERIFY(qadhafi->text().contains(q("Qadhafi")) && qadhafi->text().contains(q("2")));
        QVERIFY(qadhafi->accessibleName().contains(q("2 article")));
        click(qadhafi);
        QCOMPARE(m_state->query().typed(), q("~gaddafi[gaddafi,kadhafi]"));
        QVERIFY(answered());
        QCOMPARE(m_result->total(), 2);
        // The box is the same one, and by the keyboard it is ticked again.
        QCOMPARE(form("qadhafi"), qadhafi);
        QVERIFY(!qadhafi->isChecked() && qadhafi->isVisible());
        qadhafi->setFocus();
        QTest::keyClick(qadhafi, Qt::Key_Space);
        QCOMPARE(m_state->query().typed(), q("~gaddafi[gaddafi,qadhafi,kadhafi]"));
        QVERIFY(answered());
        QCOMPARE(m_result->total(), 3);
        // Back to what was proposed.
        for (auto* link : m_line->findChildren<LinkButton*>()) {
            if (link->isVisible() && link->text() == q("As proposed"))
                link->click();
        }
        QCOMPARE(m_state->query().typed(), q("~gaddafi"));
    }

    void oneWayOfWritingStays()
    {
        QVERIFY(ask("~gaddafi[kadhafi]"));
        QCOMPARE(m_result->total(), 1);
        click(form("kadhafi"));
        QVERIFY(form("kadhafi")->isChecked());
        QCOMPARE(m_state->query().typed(), q("~gaddafi[kadhafi]"));
    }

    void choicesOfTheSidebarStay()
    {
        m_state->setQuery(ArticleQuery::parse(q("~gaddafi"), {{Facet::Section, {{q("World")}, {}}}}));
        QVERIFY(answered());
        click(form("kadhafi"));
        QCOMPARE(m_state->query().choices().size(), size_t(1));
    }

    void otherSpellingsAreSaidByTheListAlone()
    {
        QVERIFY(ask("tripoly"));
        QCOMPARE(m_result->total(), 0);
        QCOMPARE(m_result->suggestions(), QStringList(q("tripoli")));
        QVERIFY(visibleTexts().isEmpty());
    }

    void aNameThatIsNotThereIsSaidSo()
    {
        QVERIFY(ask("~zawahiri"));
        QCOMPARE(visibleTexts().size(), 1);
        QVERIFY(visibleTexts().first().contains(q("zawahiri")));
    }

    void goingBackBringsTheListBack()
    {
        QVERIFY(ask("~gaddafi"));
        QVERIFY(ask("tripoli"));
        QVERIFY(!form("qadhafi") || !form("qadhafi")->isVisible());
        m_state->goBack();
        QVERIFY(answered());
        QVERIFY(m_line->isVisible());
        QTRY_VERIFY(m_line->findChildren<QCheckBox*>(q("form-qadhafi")).last()->isVisible());
    }
};

QTEST_MAIN(TestWordsLine)
#include "tst_wordsline.moc"

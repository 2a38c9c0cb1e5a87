// Versions and near copies side by side, a person's corrections, and extracting again, in the real window.

#include "archive/readsession.h"
#include "ui/importwizard/againdialog.h"
#include "ui/mainwindow/openarchive.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/marking/correctdialog.h"
#include "ui/models/articlelistmodel.h"
#include "ui/reader/comparedialog.h"
#include "ui/reader/readerbar.h"
#include "ui/settings/notice.h"
#include "ui/state/browsingstate.h"
#include "ui/state/personalediting.h"
#include "ui/state/searchresult.h"
#include "ui/windowtest.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTextEdit>
#include <QToolButton>

#include <algorithm>

using namespace warraq;
using test::patience;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

QString longText(const QString& name)
{
    QString text;
    for (int i = 0; i < 40; ++i)
        text += QStringLiteral("In the year %1 the harbour of %2 received its ships again. ")
                    .arg(1900 + i)
                    .arg(name);
    return text.trimmed();
}

struct Capture
{
    QString title;
    QString text;
    QString url;
    QString captured;
    QByteArray bytes;
    QString author = {};
};

bool fill(Archive& archive, const std::vector<Capture>& captures)
{
    return archive
        .write([&](WriteSession& session) -> Result<void> {
            if (auto begun = session.begin(); !begun)
                return begun;
            auto run = session.beginRun({{QStringLiteral("in")}, QStringLiteral("{}"), true});
            auto file = session.addSourceFile(*run, {QStringLiteral("in/a.warc"), SourceFormat::Warc, {}, 0});
            qint64 number = 0;
            for (const auto& capture : captures) {
                RecordToStore record;
                record.source.file = QStringLiteral("in/a.warc");
                record.source.format = SourceFormat::Html;
                record.source.number = number++;
                record.source.url = capture.url;
                record.source.bytes = capture.bytes.isEmpty() ? capture.text.toUtf8() : capture.bytes;
                ExtractedArticle article;
                article.content.title = capture.title;
                article.content.url = capture.url;
                article.content.text = capture.text;
                if (!capture.author.isEmpty())
                    article.content.authors = QStringList{capture.author};
                if (const auto when = PartialDate::fromIso(capture.captured)) {
                    record.source.captured = when->firstMoment();
                    article.content.captured = when->firstMoment();
                }
                record.extraction = article;
                if (auto added = session.addRecord(*run, *file, record); !added)
                    return added.failure();
            }
            if (auto done = session.finishRun(*run, {}, false); !done)
                return done;
            return session.commit();
        })
        .has_value();
}

} // namespace

class TestComparing : public test::WindowTest
{
    Q_OBJECT

public:
    using WindowTest::WindowTest;

private:
    void open(const std::vector<Capture>& captures)
    {
        {
            auto archive = Archive::create(path("a.warraq"));
            QVERIFY(archive);
            QVERIFY(fill(**archive, captures));
        }
        m_window->openArchive(path("a.warraq"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->archive() && m_window->result()->isAnswered(), patience);
        m_window->state()->setCurrentArticle(ArticleId{1});
    }
    QToolButton* compareButton() const
    {
        return m_window->findChild<QToolButton*>(QStringLiteral("compare"));
    }
    template <class Dialog> Dialog* opened()
    {
        Dialog* dialog = nullptr;
        const bool isThere = QTest::qWaitFor(
            [&] {
                dialog = m_window->findChild<Dialog*>();
                return dialog && dialog->isVisible() && dialog->isActiveWindow();
            },
            patience);
        return isThere ? dialog : nullptr;
    }
    static QPushButton* button(const QWidget* dialog, const char* text)
    {
        for (auto* one : dialog->findChildren<QPushButton*>()) {
            if (one->text() == q(text))
                return one;
        }
        return nullptr;
    }
    Article article(qint64 id) const
    {
        auto read = (*m_window->archive()->archive()->openReader())->article(ArticleId{id});
        return read ? *read : Article();
    }

private Q_SLOTS:
    void init() { makeRoom(); }
    void cleanup() { clearRoom(); }

    void twoVersionsAreComparedWordByWord()
    {
        const QString url = q("https://paper.example/1");
        open({{q("Ferry"), q("Ten ships lay outside.\n\nIt rained."), url, q("2011-02-17T08:00:00Z"), {}},
              {q("Ferry"),
               q("Two ships lay outside.\n\nIt rained again."),
               url,
               q("2011-02-18T08:00:00Z"),
               {}}});
        QTRY_VERIFY_WITH_TIMEOUT(compareButton()->isVisible(), patience);
        QCOMPARE(compareButton()->text(), q("Versions (2)"));
        compareButton()->click();
        auto* dialog = opened<CompareDialog>();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isCompared(), patience);
        QCOMPARE(dialog->changes(), 2);
        QCOMPARE(dialog->told(), q("Change 1 of 2: “Ten” became “Two”"));
        // Marked by more than a colour.
        const auto texts = dialog->findChildren<QTextEdit*>();
        QCOMPARE(texts.size(), 2);
        const auto formatOf = [](QTextEdit* text, const char* word) {
            return text->document()->find(q(word)).charFormat();
        };
        QVERIFY(formatOf(texts[0], "Ten").fontStrikeOut());
        QVERIFY(!formatOf(texts[0], "ships").fontStrikeOut());
        QVERIFY(formatOf(texts[1], "Two").fontUnderline());
        QTest::keyClick(dialog, Qt::Key_F3);
        QCOMPARE(dialog->told(), q("Change 2 of 2: “again” was added"));
        QVERIFY(!button(dialog, "Ne&xt change")->isEnabled());
        QTest::keyClick(dialog, Qt::Key_F3, Qt::ShiftModifier);
        QVERIFY(dialog->told().startsWith(q("Change 1")));
        QVERIFY(!button(dialog, "&Not the same")->isVisible());
    }

    void anAuthorThatWasChangedSilentlyIsSeen()
    {
        const QString url = q("https://paper.example/1");
        open(
            {{q("Ferry"), q("Ten ships lay outside."), url, q("2011-02-17T08:00:00Z"), {}, q("Layla Haddar")},
             {q("Ferry"),
              q("Ten ships lay outside again."),
              url,
              q("2011-02-18T08:00:00Z"),
              {},
              q("Omar <Said>")}});
        QTRY_VERIFY_WITH_TIMEOUT(compareButton()->isVisible(), patience);
        compareButton()->click();
        auto* dialog = opened<CompareDialog>();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isCompared(), patience);
        const auto isTold = [dialog](const char* facts) {
            const auto labels = dialog->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel* label) { return label->text().startsWith(q(facts)); });
        };
        QVERIFY(isTold("<b>Layla Haddar</b>"));
        QVERIFY(isTold("<b>Omar &lt;Said&gt;</b>"));
        dialog->compare(1, 1);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isCompared(), patience);
        QVERIFY(isTold("Omar &lt;Said&gt; "));
        QCOMPARE(dialog->told(), q("The two texts are the same, word for word."));
    }

    void textsFromTheRightAreShownFromTheRight()
    {
        const QString url = q("https://paper.example/1");
        open({{q("الميناء"), q("وصلت عشر سفن إلى الميناء"), url, q("2011-02-17T08:00:00Z"), {}},
              {q("الميناء"), q("وصلت سفينتان إلى الميناء"), url, q("2011-02-18T08:00:00Z"), {}}});
        m_window->findChild<WindowActions*>()->compare->trigger();
        auto* dialog = opened<CompareDialog>();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isCompared(), patience);
        QCOMPARE(dialog->changes(), 1);
        for (auto* text : dialog->findChildren<QTextEdit*>())
            QVERIFY(text->document()->defaultTextOption().textDirection() == Qt::RightToLeft);
    }

    void nearCopiesCanBePartedAndJoinedAgain()
    {
        open({{q("Harbour one"), longText(q("Amal")), {}, {}, {}},
              {q("Harbour two"), longText(q("Amal")) + q(" So it is said."), {}, {}, {}}});
        QCOMPARE(article(2).duplicateOf, ArticleId{1});
        QTRY_VERIFY_WITH_TIMEOUT(compareButton()->isVisible(), patience);
        QCOMPARE(compareButton()->text(), q("Near copies (1)"));
        compareButton()->click();
        auto* dialog = opened<CompareDialog>();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isCompared(), patience);
        QVERIFY(dialog->changes() > 0);
        button(dialog, "&Not the same")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->editing()->isBusy() && !article(2).duplicateOf.isValid(),
                                 patience);
        QTRY_VERIFY_WITH_TIMEOUT(!compareButton()->isVisible(), patience);
        m_window->editing()->undo();
        QTRY_COMPARE_WITH_TIMEOUT(article(2).duplicateOf, ArticleId{1}, patience);
        QTRY_VERIFY_WITH_TIMEOUT(compareButton()->isVisible(), patience);
    }

    void anArticleIsDatedByHandWithAReason()
    {
        open({{q("Undated"), q("Nobody knows when this was printed."), {}, {}, {}}});
        auto* actions = m_window->findChild<WindowActions*>();
        QTRY_VERIFY_WITH_TIMEOUT(actions->correct->isEnabled(), patience);
        actions->correct->trigger();
        auto* dialog = opened<CorrectDialog>();
        QVERIFY(dialog);
        auto* save = button(dialog, "&Save the correction");
        QVERIFY(!save->isEnabled());
        dialog->field(Field::Published)->setText(q("the other day"));
        QVERIFY(!save->isEnabled());
        dialog->field(Field::Published)->setText(q("2011-02"));
        dialog->field(Field::Authors)->setText(q("Layla Haddar; Omar Said"));
        dialog->reason()->setText(q("a letter of the editor"));
        QVERIFY(save->isEnabled());
        save->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->editing()->isBusy() && article(1).content.published, patience);
        QCOMPARE(article(1).content.published->toIso(), q("2011-02"));
        QCOMPARE(article(1).content.authors, (QStringList{q("Layla Haddar"), q("Omar Said")}));
        QVERIFY(article(1).content.origins.at(Field::Published) == FieldOrigin::Person);
        m_window->editing()->undo(); // the authors
        m_window->editing()->undo(); // the date
        QTRY_VERIFY_WITH_TIMEOUT(!article(1).content.published, patience);
        QVERIFY(article(1).content.authors.isEmpty());
    }

    void extractingAgainTellsWhatChanged()
    {
        const QByteArray page =
            "<html><head><title>Ferry returns</title></head><body><article><h1>Ferry returns</h1>"
            "<p>The ferry came back to the harbour on Thursday morning after eleven years.</p>"
            "<p>Nobody on the quay had expected to see it again, and the bakers ran out.</p>"
            "</article></body></html>";
        open({{q("Ferry returns | Home"), q("Share this"), {}, {}, page}});
        m_window->findChild<WindowActions*>()->extractAgain->trigger();
        auto* dialog = opened<AgainDialog>();
        QVERIFY(dialog);
        QSignalSpy finished(dialog, &AgainDialog::finished);
        button(dialog, "&Extract again")->click();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        QVERIFY(dialog->outcome().startsWith(q("1 article changed.")));
        QVERIFY(dialog->changes() >= 2);
        QCOMPARE(dialog->findChild<QTableView*>()->model()->index(0, 0).data().toString(),
                 q("Ferry returns"));
        QCOMPARE(article(1).content.title, q("Ferry returns"));
        QVERIFY(button(dialog, "&Undo this…")->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(
            m_window->listModel()->index(0).data(Qt::DisplayRole).toString().contains(q("Home")), false,
            patience);
        // And taken back, by a question that says what that does.
        button(dialog, "&Undo this…")->click();
        auto* question = opened<Notice>();
        QVERIFY(question);
        QCOMPARE(question->sentence(), q("Take back what extracting again changed?"));
        button(question, "Take it back")->click();
        QTRY_COMPARE_WITH_TIMEOUT(article(1).content.title, q("Ferry returns | Home"), patience);
    }
};

int main(int argc, char** argv)
{
    return test::runWindowTest<TestComparing>(argc, argv, "tst_comparing");
}

#include "tst_comparing.moc"

// The reader pane beyond the article: its hits, its links, its original, its details, how it is set.

#include "archive/archiveservice.h"
#include "exporting/pdfbook.h"
#include "importing/importjob.h"
#include "importing/sourceview.h"
#include "ui/inventedpaper.h"
#include "ui/reader/archivelinks.h"
#include "ui/reader/bibliography.h"
#include "ui/reader/readerbar.h"
#include "ui/reader/readerpage.h"
#include "ui/reader/readerpane.h"
#include "ui/state/browsingstate.h"

#include <QApplication>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>
#include <QTranslator>
#include <QWebEngineScript>

using namespace warraq;

namespace {

constexpr int patience = 20'000;

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestReader : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Archive> m_archive;
    std::unique_ptr<ArchiveService> m_service;
    std::unique_ptr<BrowsingState> m_state;
    std::unique_ptr<ReaderPane> m_pane;

    static RecordToStore record(const QString& title, const QByteArray& original, SourceFormat format,
                                const QString& html, const QString& url = {},
                                const QString& file = s("in/x.html"))
    {
        ArticleContent content;
        content.title = title;
        content.html = html;
        content.text = QString(html).remove(QRegularExpression(s("<[^>]*>")));
        content.url = url;
        content.origins[Field::Title] = FieldOrigin::OpenGraph;
        content.origins[Field::Text] = FieldOrigin::PageText;
        RecordToStore made;
        made.source.file = file;
        made.source.format = format;
        made.source.bytes = original;
        made.source.charset = s("utf-8");
        made.extraction = ExtractedArticle{content, {}, {}};
        return made;
    }

    void open(const std::vector<RecordToStore>& records)
    {
        auto archive = Archive::create(m_folder->filePath(s("a.warraq")));
        QVERIFY(archive);
        m_archive = *archive;
        const auto stored = m_archive->write([&](WriteSession& session) -> Result<void> {
            if (auto begun = session.begin(); !begun)
                return begun;
            RunStart start;
            start.keepOriginals = true;
            auto run = session.beginRun(start);
            auto file = session.addSourceFile(
                *run, {records.front().source.file, records.front().source.format, {}, 0});
            for (const auto& one : records) {
                if (auto outcome = session.addRecord(*run, *file, one); !outcome)
                    return outcome.failure();
            }
            return session.commit();
        });
        QVERIFY(stored);
        m_service = std::make_unique<ArchiveService>(m_archive);
        m_state = std::make_unique<BrowsingState>();
        m_pane = std::make_unique<ReaderPane>(m_state.get());
        m_pane->setOriginalReader([](const Original& original, const Article& article) {
            return readOriginal(original, article, loadProfiles({}));
        });
        m_pane->resize(900, 600);
        m_pane->show();
        m_pane->setArchive(m_service.get());
    }

    void read(int id)
    {
        QSignalSpy shown(m_pane.get(), &ReaderPane::shown);
        m_state->setCurrentArticle(ArticleId{id});
        QVERIFY(shown.wait(patience));
    }

    void turnTo(ReaderMode mode)
    {
        QSignalSpy shown(m_pane.get(), &ReaderPane::shown);
        auto* button = m_pane->findChild<QToolButton*>(s("mode-%1").arg(static_cast<int>(mode)));
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_pane->mode(), mode);
        QVERIFY(shown.wait(patience));
    }

    QString asked(const char* script)
    {
        QString answer;
        bool done = false;
        m_pane->page()->runJavaScript(QString::fromUtf8(script), QWebEngineScript::ApplicationWorld,
                                      [&](const QVariant& value) {
                                          answer = value.toString();
                                          done = true;
                                      });
        return QTest::qWaitFor([&] { return done; }, patience) ? answer : QString();
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        m_pane.reset();
        m_state.reset();
        m_service.reset();
        m_archive.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    void aLineHoldsWhatAnEyeFollows()
    {
        QString words;
        for (int i = 0; i < 60; ++i)
            words += s("the harbour of the old town was dredged again before winter came ");
        open({record(s("Long"), "x", SourceFormat::Html, s("<p>") + words + s("</p>"))});
        read(1);
        // Letters on each line of the paragraph but the last.
        const double letters =
            asked(
                "(() => { const p = document.querySelector('.body p'); const range = document.createRange();"
                "range.selectNodeContents(p); const tops = new Set([...range.getClientRects()].map(r => "
                "Math.round(r.top)));"
                "return String(p.textContent.length / tops.size); })()")
                .toDouble();
        QVERIFY2(letters >= 60 && letters <= 75, qPrintable(QString::number(letters)));
    }

    void theBarSqueezesNothing()
    {
        QMenu cite;
        for (const char* language : {"en", "fr", "ar"}) {
            QTranslator words;
            QVERIFY(words.load(s(":/i18n/warraq_") + s(language)));
            QCoreApplication::installTranslator(&words);
            ReaderBar bar;
            bar.setCiteMenu(&cite);
            bar.setArticleShown(true);
            bar.setCompared(3, 0);
            bar.setHits(12, 345);
            bar.show();
            QVERIFY(QTest::qWaitForWindowExposed(&bar));
            for (int width = 800; width >= 280; width -= 20) {
                bar.resize(width, bar.height());
                QCoreApplication::processEvents();
                QCOMPARE(bar.width(), width); // nothing in it wants more
                for (const auto* part : bar.findChildren<QWidget*>()) {
                    if (part->isVisible())
                        QVERIFY2(part->width() >= part->sizeHint().width(),
                                 qPrintable(s("%1, %2: %3 of %4")
                                                .arg(s(language))
                                                .arg(width)
                                                .arg(part->width())
                                                .arg(part->sizeHint().width())));
                }
                QVERIFY(bar.findChild<QToolButton*>(s("mode-2"))->isVisible());
            }
            bar.resize(900, bar.height()); // and all comes back
            QCoreApplication::processEvents();
            QVERIFY(bar.findChild<QToolButton*>(s("compare"))->isVisible());
            QVERIFY(!bar.hitsText().isEmpty());
        }
    }

    void hitsAreSteppedThrough()
    {
        open({record(s("Harbour"), "x", SourceFormat::Html,
                     s("<p>A quiet harbour.</p><p>Quiet again, quiet still.</p>"))});
        m_state->setTyped(s("quiet"));
        read(1);
        auto* bar = m_pane->findChild<ReaderBar*>();
        QTRY_VERIFY_WITH_TIMEOUT(bar->hitsText().startsWith(s("3 hit")), patience);
        m_pane->findNext();
        QTRY_COMPARE_WITH_TIMEOUT(bar->hitsText(), s("1 of 3"), patience);
        m_pane->findNext();
        QTRY_COMPARE_WITH_TIMEOUT(bar->hitsText(), s("2 of 3"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(asked("document.querySelector('mark.current')?.textContent"), s("Quiet"),
                                  patience);
        m_pane->findPrevious();
        m_pane->findPrevious();
        QTRY_COMPARE_WITH_TIMEOUT(bar->hitsText(), s("3 of 3"), patience); // round the end
    }

    void aPageShownAnewKeepsTheStepsTaken()
    {
        open({record(s("Harbour"), "x", SourceFormat::Html,
                     s("<p>A quiet harbour.</p><p>Quiet again, quiet still, quiet at last.</p>"))});
        m_state->setTyped(s("quiet"));
        read(1);
        auto* bar = m_pane->findChild<ReaderBar*>();
        QTRY_VERIFY_WITH_TIMEOUT(bar->hitsText().startsWith(s("4 hit")), patience);
        // At every moment of a new page's way: before it is made, while it is loaded, when it is there.
        QSignalSpy shown(m_pane.get(), &ReaderPane::shown);
        m_pane->findNext();
        m_pane->setTextPercent(110);
        m_pane->findNext();
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(bar->hitsText(), s("2 of 4"), patience);
        m_pane->setTextPercent(120);
        QVERIFY(QTest::qWaitFor([&] { return m_pane->isLoading(); }, patience));
        m_pane->findNext();
        m_pane->findNext();
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(bar->hitsText(), s("4 of 4"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(asked("String([...document.querySelectorAll('mark')].findIndex(m => "
                                        "m.classList.contains('current')))"),
                                  s("3"), patience);
        m_pane->findPrevious();
        QTRY_COMPARE_WITH_TIMEOUT(bar->hitsText(), s("3 of 4"), patience);
    }

    void anotherArticleBeginsAtItsBeginning()
    {
        const QString paragraphs = s("<p>A line of a long text that is read slowly.</p>").repeated(200);
        open({record(s("Long"), "x", SourceFormat::Html, paragraphs),
              record(s("Longer"), "y", SourceFormat::Html, paragraphs + s("<p>More.</p>"))});
        const auto top = [this] { return asked("String(document.scrollingElement.scrollTop)").toDouble(); };
        read(1);
        asked("window.scrollTo(0, 1500)");
        QTRY_VERIFY_WITH_TIMEOUT(m_pane->page()->scrollPosition().y() > 1000, patience);
        QSignalSpy anew(m_pane.get(), &ReaderPane::shown);
        m_pane->setTextPercent(110); // the same article stays where it is
        QVERIFY(anew.wait(patience));
        QTRY_VERIFY_WITH_TIMEOUT(top() > 1000, patience);
        read(2);
        QCOMPARE(top(), 0.0);
    }

    void linksWithinTheArchiveAreFollowed()
    {
        open({record(s("From"), "x", SourceFormat::Html,
                     s("<p><a id=\"in\" href=\"http://www.paper.example/2010/two/\">two</a> "
                       "<a id=\"out\" href=\"https://elsewhere.example/\">out</a></p>"),
                     s("https://paper.example/2010/one")),
              record(s("To"), "y", SourceFormat::Html, s("<p>Here.</p>"),
                     s("https://paper.example/2010/two"))});
        read(1);
        QSignalSpy offered(m_pane.get(), &ReaderPane::linkOffered);
        QSignalSpy moved(m_state.get(), &BrowsingState::currentArticleChanged);
        Q_EMIT m_pane->page()->linkActivated(QUrl(s("http://www.paper.example/2010/two/#end")));
        QVERIFY(moved.wait(patience));
        QCOMPARE(m_state->currentArticle(), ArticleId{2});
        QVERIFY(m_state->canGoBack()); // the history has the step
        m_state->goBack();
        QCOMPARE(m_state->currentArticle(), ArticleId{1});
        QTRY_VERIFY_WITH_TIMEOUT(asked("document.title") == s("From"), patience);
        Q_EMIT m_pane->page()->linkActivated(QUrl(s("https://elsewhere.example/")));
        QVERIFY(offered.wait(patience)); // told, never opened
        QCOMPARE(m_state->currentArticle(), ArticleId{1});
        auto* menu = m_pane->findChild<QMenu*>(s("outside-link"));
        QVERIFY(menu);
        menu->close();
    }

    void addressesAreComparedBySense()
    {
        QCOMPARE(comparableAddress(QUrl(s("http://www.Paper.example/a/"))), s("paper.example/a"));
        QCOMPARE(comparableAddress(QUrl(s("https://paper.example/a#top"))), s("paper.example/a"));
        QVERIFY(comparableAddress(QUrl(s("https://paper.example/a?page=2"))) !=
                comparableAddress(QUrl(s("https://paper.example/a"))));
    }

    void anOriginalTextShowsWhatBecameWhat()
    {
        open({record(s("Headline of one"), "Headline of one\n\nSome words that make a text.\n",
                     SourceFormat::Text, s("<p>Some words that make a text.</p>"), {}, s("in/x.txt"))});
        read(1);
        turnTo(ReaderMode::Original);
        QVERIFY(asked("document.querySelector('.source-view pre').textContent")
                    .contains(s("Some words that make a text.")));
        // Not by colour alone: the field is named too.
        QVERIFY(asked("document.querySelector('.f-title').textContent").contains(s("Headline of one")));
        QVERIFY(!asked("document.querySelector('.f-title .name').textContent").isEmpty());
        QVERIFY(m_pane->stepBack());
        QCOMPARE(m_pane->mode(), ReaderMode::Article);
        QVERIFY(!m_pane->stepBack());
    }

    void anOriginalPageIsSealed()
    {
        const QByteArray page =
            "<!DOCTYPE html><html><head><base href='https://evil.example/'>"
            "<meta http-equiv=\"refresh\" content=\"0;url=https://evil.example/\">"
            "<title>Captured</title></head><body><p id=x>As it was</p>"
            "<script>document.getElementById('x').textContent='owned'</script>"
            "<img id=i src='https://tracker.example/p.png' srcset='https://tracker.example/q.png 2x'>"
            "<iframe src='file:///etc/passwd'></iframe></body></html>";
        open({record(s("Captured"), page, SourceFormat::Html, s("<p>As it was</p>"))});
        read(1);
        turnTo(ReaderMode::Original);
        QCOMPARE(asked("document.getElementById('x').textContent"), s("As it was"));
        QCOMPARE(asked("document.compatMode"), s("CSS1Compat")); // laid out as it was
        QCOMPARE(asked("String(document.getElementById('i').naturalWidth)"), s("0"));
        QCOMPARE(
            asked("String(document.querySelectorAll('base, meta[http-equiv=refresh], [srcset]').length)"),
            s("0"));
        QVERIFY(asked("document.querySelector('meta[http-equiv=Content-Security-Policy]').content")
                    .contains(s("default-src 'none'")));
    }

    void detailsTellEachFieldsOrigin()
    {
        open({record(s("Harbour"), "x", SourceFormat::Html, s("<p>The harbour is quiet.</p>"),
                     s("https://paper.example/1"))});
        read(1);
        turnTo(ReaderMode::Details);
        const QString text = asked("document.body.innerText");
        for (const char* part : {"Headline", "Harbour", "OpenGraph", "unknown", "not in the source",
                                 "https://paper.example/1", "in/x.html", "SHA-256"})
            QVERIFY2(text.contains(s(part)), part);
        QCOMPARE(asked("getComputedStyle(document.querySelector('td')).direction"), s("ltr"));
        // Its words are the window's, so it reads as the window does; a value reads as it is written.
        QLocale::setDefault(QLocale(QLocale::Arabic));
        m_pane->setLocale(QLocale());
        turnTo(ReaderMode::Article);
        turnTo(ReaderMode::Details);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCOMPARE(asked("getComputedStyle(document.querySelector('td')).direction"), s("rtl"));
        QCOMPARE(asked("getComputedStyle(document.querySelector('td bdi')).direction"), s("ltr"));
    }

    void theFaceIsAPersonsChoice()
    {
        open({record(s("Harbour"), "x", SourceFormat::Html, s("<p>Quiet.</p>"))});
        read(1);
        QVERIFY(asked("getComputedStyle(document.querySelector('.body')).fontFamily")
                    .startsWith(s("\"Noto Serif\"")));
        QSignalSpy shown(m_pane.get(), &ReaderPane::shown);
        m_pane->setFace(PageFace::Sans);
        QVERIFY(shown.wait(patience));
        QVERIFY(asked("getComputedStyle(document.querySelector('.body')).fontFamily")
                    .startsWith(s("\"Noto Sans\"")));
    }

    void aPageIsTurnedUntilThereIsNoMore()
    {
        open({record(s("Long"), "x", SourceFormat::Html, s("<p>A line of the text.</p>").repeated(200))});
        read(1);
        bool moved = false;
        bool told = false;
        const auto turn = [&](int direction) {
            told = false;
            m_pane->turnPage(direction, [&](bool more) {
                moved = more;
                told = true;
            });
            return QTest::qWaitFor([&] { return told; }, patience);
        };
        QVERIFY(turn(1) && moved);
        QVERIFY(turn(-1) && moved);
        QVERIFY(turn(-1) && !moved);
        int turns = 0;
        while (turn(1) && moved && turns < 100)
            ++turns;
        QVERIFY(turns > 3 && turns < 100);
    }

    void articlesAreReadForCiting()
    {
        open({record(s("One"), "x", SourceFormat::Html, s("<p>1</p>")),
              record(s("Two"), "y", SourceFormat::Html, s("<p>2</p>"))});
        CitableArticles articles;
        readCitable(m_archive, {ArticleId{2}, ArticleId{1}}, m_pane->pageOptions(), this,
                    [&](const CitableArticles& made) { articles = made; });
        QTRY_COMPARE_WITH_TIMEOUT(articles.items.size(), 2, patience);
        const QStringList lines = articles.plain.split(s("\n\n"));
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].contains(s("Two")) && lines[1].contains(s("One")));
        QCOMPARE(articles.items[0][s("title")].toString(), s("Two"));
        QCOMPARE(articles.items[1][s("id")].toString(), s("warraq-1"));
    }
};

int main(int argc, char** argv)
{
    prepareWebEngine({});
    registerAssetScheme();
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    qRegisterMetaType<Error>("warraq::Error");
    TestReader test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_reader.moc"

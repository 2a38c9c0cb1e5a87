// Receipts of exports: kept, let go and put back, and what has changed since.

#include "archive/writesession.h"
#include "support/storedarchive.h"

#include <QTest>

using namespace warraq;

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

ArticleContent piece(const char* title, const char* body, const char* url = "")
{
    ArticleContent content;
    content.title = text(title);
    content.text = text(body);
    content.url = text(url);
    return content;
}

} // namespace

class TestReceipts : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::StoredArchive> m_stored;

    template <class Work> auto lasting(Work work)
    {
        return m_stored->archive()->write([&](WriteSession& session) -> decltype(work(session)) {
            if (auto begun = session.begin(Durability::Lasting); !begun)
                return begun.failure();
            auto done = work(session);
            if (!done) {
                session.rollback();
                return done;
            }
            if (auto kept = session.commit(); !kept)
                return kept.failure();
            return done;
        });
    }
    Result<PersonalChange> apply(const PersonalChange& change)
    {
        return lasting([&change](WriteSession& session) { return session.apply(change); });
    }
    /// An export of \p chosen, or of all that \p query finds.
    std::shared_ptr<const KeptReceipt> exportOf(const char* query, std::vector<ArticleId> chosen = {})
    {
        const auto found =
            m_stored->reader()->search(ArticleQuery::parse(text(query)), SortOrder::Oldest, CancelToken());
        auto kept = std::make_shared<KeptReceipt>();
        kept->receipt.made = QDateTime({2026, 3, 1}, {9, 30}, Qt::UTC);
        kept->receipt.title = text("Ports");
        kept->receipt.compiledBy = text("A. Reader");
        kept->receipt.form = text("pdf");
        kept->receipt.file = text("ports.pdf");
        kept->receipt.fingerprint = text("f00d");
        kept->receipt.query = ArticleQuery::parse(text(query)).canonical();
        kept->receipt.order = SortOrder::Oldest;
        kept->receipt.found = found->total();
        kept->articles = chosen.empty() ? found->ids : std::move(chosen);
        kept->receipt.chosen = static_cast<qint64>(kept->articles.size());
        return kept;
    }
    qint64 keep(const std::shared_ptr<const KeptReceipt>& receipt)
    {
        const auto back = apply(ReceiptChange{receipt, 0});
        return back ? std::get<ReceiptChange>(*back).receipt : -1;
    }
    ReceiptChanges since(qint64 number)
    {
        auto reader = m_stored->reader();
        const auto kept = reader->receipt(number);
        return kept ? reader->changesSince(*kept, CancelToken()).value_or(ReceiptChanges())
                    : ReceiptChanges();
    }
    ArticleId idOf(const char* query)
    {
        const auto found =
            m_stored->reader()->search(ArticleQuery::parse(text(query)), SortOrder::Oldest, CancelToken());
        return found->ids.empty() ? ArticleId() : found->ids.front();
    }

private Q_SLOTS:
    void init()
    {
        m_stored = std::make_unique<test::StoredArchive>();
        QVERIFY(m_stored->store({piece("One", "The harbour is full."), piece("Two", "A harbour, again."),
                                 piece("Three", "Nothing of ships.", "http://paper.example/3"),
                                 piece("Four", "The harbour master.", "http://paper.example/4")}));
    }

    void whatIsKeptIsListed()
    {
        const auto made = exportOf("harbour", {ArticleId{4}, ArticleId{1}});
        const qint64 number = keep(made);
        QCOMPARE(number, 1);
        QCOMPARE(keep(exportOf("ships")), 2);
        auto reader = m_stored->reader();
        const auto all = reader->receipts();
        QVERIFY(all);
        QCOMPARE(all->size(), size_t(2));
        QCOMPARE(all->front().number, 2); // made at the same moment: the later one first
        const auto kept = reader->receipt(number);
        QVERIFY(kept);
        QCOMPARE(kept->articles, (std::vector<ArticleId>{ArticleId{4}, ArticleId{1}}));
        const Receipt& receipt = kept->receipt;
        QCOMPARE(receipt.made, made->receipt.made);
        QCOMPARE(receipt.title, text("Ports"));
        QVERIFY(receipt.subtitle.isEmpty());
        QCOMPARE(receipt.compiledBy, text("A. Reader"));
        QCOMPARE(receipt.form + receipt.file + receipt.fingerprint, text("pdfports.pdff00d"));
        QCOMPARE(receipt.query, text("harbour"));
        QVERIFY(receipt.order == SortOrder::Oldest);
        QCOMPARE(receipt.found, 3);
        QCOMPARE(receipt.chosen, 2);
        QVERIFY(!receipt.isWhole());
        QVERIFY(!reader->receipt(7));
        QVERIFY(reader->receipt(7).error().kind == ErrorKind::NotFound);
    }

    void whatIsLetGoCanBePutBack()
    {
        const qint64 number = keep(exportOf("harbour"));
        const auto before = m_stored->reader()->receipt(number);
        const auto back = apply(ReceiptChange{nullptr, number});
        QVERIFY(back);
        QVERIFY(m_stored->reader()->receipts()->empty());
        QVERIFY(!apply(ReceiptChange{nullptr, number}));
        // What came between is still "since".
        QVERIFY(m_stored->store({piece("Five", "One more harbour.")}));
        QVERIFY(apply(*back));
        const auto again = m_stored->reader()->receipt(number);
        QVERIFY(again);
        QCOMPARE(again->articles, before->articles);
        QCOMPARE(again->lastRun, before->lastRun);
        QCOMPARE(since(number).joined.size(), size_t(1));
    }

    void nothingHasChangedAtFirst()
    {
        const auto changes = since(keep(exportOf("harbour")));
        QVERIFY(changes.isEmpty());
        QCOMPARE(changes.foundNow, 3);
    }

    void whatHasChangedIsTold()
    {
        const qint64 number = keep(exportOf("harbour"));
        QVERIFY(m_stored->store({piece("Five", "One more harbour."),
                                 piece("Four", "The harbour master, who is new.", "http://paper.example/4"),
                                 piece("Six", "No ports at all.")}));
        QVERIFY(apply(FieldEdit{idOf("title:one"), Field::Section, text("Ports"), {}}));
        QVERIFY(apply(FieldEdit{idOf("title:three"), Field::Section, text("Ports"), {}})); // none of them
        const ArticleId gone = idOf("title:two");
        QVERIFY(lasting([gone](WriteSession& session) { return session.apply(RemovalChange{{gone}}); }));

        const auto changes = since(number);
        QCOMPARE(changes.foundNow, 3);
        QCOMPARE(changes.gone, std::vector<ArticleId>{gone});
        QVERIFY(changes.unfound.empty());
        QCOMPARE(changes.joined, std::vector<ArticleId>{idOf("title:five")});
        QCOMPARE(changes.changed.size(), size_t(2));
        for (const auto& one : changes.changed) {
            const bool isFirst = one.id == idOf("title:one");
            QVERIFY(isFirst || one.id == idOf("title:four"));
            QCOMPARE(one.corrected, isFirst);
            QCOMPARE(one.newVersion, !isFirst);
            QVERIFY(!one.extractedAgain && !one.completed);
        }
    }

    void whatNoLongerAnswersIsTold()
    {
        const qint64 number = keep(exportOf("title:one OR title:two"));
        QVERIFY(apply(FieldEdit{idOf("title:one"), Field::Title, text("First"), {}}));
        const auto changes = since(number);
        QCOMPARE(changes.foundNow, 1);
        QCOMPARE(changes.unfound, std::vector<ArticleId>{idOf("title:first")});
        QVERIFY(changes.gone.empty());
        QVERIFY(changes.joined.empty());
    }

    /// Of a part nobody knows whether what is found now was left out on purpose.
    void aPartHasNothingNew()
    {
        const qint64 number = keep(exportOf("harbour", {ArticleId{1}}));
        QVERIFY(m_stored->store({piece("Five", "One more harbour.")}));
        QVERIFY(since(number).joined.empty());
        QCOMPARE(since(number).foundNow, 4);
    }

    void numbersInAnyOrderAreKept()
    {
        std::vector<ArticleId> ids;
        for (qint64 i = 1; i < 3000; ++i)
            ids.push_back(ArticleId{i % 2 ? i : 9'000'000'000 - i});
        const qint64 number = keep(exportOf("harbour", ids));
        QCOMPARE(m_stored->reader()->receipt(number)->articles, ids);
    }

    void theFingerprintIsOfTheContentAlone()
    {
        const QString before = m_stored->reader()->info()->fingerprint;
        keep(exportOf("harbour"));
        QCOMPARE(m_stored->reader()->info()->fingerprint, before);
    }
};

QTEST_GUILESS_MAIN(TestReceipts)
#include "tst_receipts.moc"

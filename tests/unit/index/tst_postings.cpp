#include "index/postings.h"

#include <QRandomGenerator>
#include <QTest>

using namespace warraq;

namespace {

struct Case
{
    std::vector<quint32> ids;
    std::vector<quint8> codes;
    std::vector<quint32> chunkBytes;
};

Case random(QRandomGenerator& random, quint32 firstId)
{
    Case made;
    const int count = 1 + random.bounded(random.bounded(2) ? 3 : 900);
    const int gap = 1 + random.bounded(random.bounded(2) ? 2 : 5'000);
    const int codes = 1 + random.bounded(256);
    quint32 id = firstId;
    for (int i = 0; i < count; ++i) {
        id += static_cast<quint32>(random.bounded(gap));
        made.ids.push_back(id++);
        made.codes.push_back(static_cast<quint8>(random.bounded(codes)));
        if (i % static_cast<int>(postingsChunk) == 0)
            made.chunkBytes.push_back(static_cast<quint32>(random.bounded(100'000)));
    }
    return made;
}

std::string padded(std::string bytes)
{
    return bytes.append(packPadding, '\0');
}

} // namespace

class TestPostings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        QRandomGenerator generator(5);
        for (int round = 0; round < 2'000; ++round) {
            const quint32 first = static_cast<quint32>(generator.bounded(3'000'000));
            const auto made = random(generator, first);
            const bool isForm = round % 4 == 0;
            std::string bytes;
            if (isForm)
                encodePostings(bytes, first, made.ids, {}, {});
            else
                encodePostings(bytes, first, made.ids, made.codes, made.chunkBytes);
            const size_t size = bytes.size();
            bytes = padded(bytes);
            Postings read;
            QVERIFY(decodePostings(bytes.data(), size, first, static_cast<quint32>(made.ids.size()), isForm,
                                   read));
            QVERIFY(read.ids == made.ids);
            if (isForm)
                continue;
            QVERIFY(read.codes == made.codes);
            QCOMPARE(read.chunkBytes.size(), made.chunkBytes.size() - 1);
            QVERIFY(std::equal(read.chunkBytes.begin(), read.chunkBytes.end(), made.chunkBytes.begin()));
        }
    }

    /// Chunk by chunk, and as a set, postings say the same.
    void cursorsAndSetsAgreeWithWhatIsWritten()
    {
        QRandomGenerator generator(8);
        for (int round = 0; round < 2'000; ++round) {
            const quint32 first = static_cast<quint32>(generator.bounded(3'000));
            const auto made = random(generator, first);
            const auto count = static_cast<quint32>(made.ids.size());
            const bool isForm = round % 4 == 0;
            std::string bytes;
            if (isForm)
                encodePostings(bytes, first, made.ids, {}, {});
            else
                encodePostings(bytes, first, made.ids, made.codes, made.chunkBytes);
            const size_t size = bytes.size();
            bytes = padded(bytes);
            const qint64 end = generator.bounded(2) ? 10'000'000 : qint64(made.ids[made.ids.size() / 2]) + 1;
            IdSet wanted(end);
            IdSet read(end);
            for (const quint32 id : made.ids)
                wanted.insert(id);
            QVERIFY(addPostings(bytes.data(), size, first, count, isForm, read));
            QVERIFY(std::ranges::equal(read.words(), wanted.words()));
            if (isForm)
                continue;
            PostingsCursor cursor(bytes.data(), size, first, count);
            QVERIFY(cursor.findPositionBytes());
            size_t at = 0;
            for (size_t chunk = 0; cursor.next(); ++chunk) {
                const auto ids = cursor.ids();
                // Codes of some chunks only.
                const quint8* codes = generator.bounded(3) ? cursor.codes() : nullptr;
                for (size_t i = 0; i < ids.size(); ++i, ++at) {
                    QCOMPARE(ids[i], made.ids[at]);
                    if (codes)
                        QCOMPARE(codes[i], made.codes[at]);
                }
                const bool isLast = at == made.ids.size();
                QCOMPARE(cursor.positionBytes().has_value(), !isLast);
                if (!isLast)
                    QCOMPARE(*cursor.positionBytes(), quint64(made.chunkBytes[chunk]));
            }
            QVERIFY(!cursor.failed());
            QCOMPARE(at, made.ids.size());
        }
    }

    /// A word in every document costs a bit or less for each.
    void denseWordsAreSmall()
    {
        std::vector<quint32> all;
        std::vector<quint32> half;
        for (quint32 id = 0; id < 100'000; ++id) {
            all.push_back(id);
            if (id % 2)
                half.push_back(id);
        }
        std::string bytes;
        encodePostings(bytes, 0, all, {}, {});
        QVERIFY(bytes.size() < 13'000);
        bytes.clear();
        encodePostings(bytes, 0, half, {}, {});
        QVERIFY(bytes.size() < 13'000);
    }

    void damagedBytesAreRefusedOrRead()
    {
        QRandomGenerator generator(6);
        Postings read;
        for (int round = 0; round < 5'000; ++round) {
            const auto made = random(generator, 7);
            std::string bytes;
            encodePostings(bytes, 7, made.ids, made.codes, made.chunkBytes);
            bytes.resize(static_cast<size_t>(generator.bounded(static_cast<int>(bytes.size()) + 1)));
            for (int i = generator.bounded(4); i > 0 && !bytes.empty(); --i)
                bytes[static_cast<size_t>(generator.bounded(static_cast<int>(bytes.size())))] =
                    static_cast<char>(generator.bounded(256));
            const size_t size = bytes.size();
            bytes = padded(bytes);
            const auto count = static_cast<quint32>(made.ids.size());
            (void)decodePostings(bytes.data(), size, 7, count, false, read);
            IdSet set(5'000);
            (void)addPostings(bytes.data(), size, 7, count, false, set);
            PostingsCursor cursor(bytes.data(), size, 7, count);
            if (round % 2 && !cursor.findPositionBytes())
                continue;
            while (cursor.next())
                (void)cursor.codes();
        }
    }
};

QTEST_GUILESS_MAIN(TestPostings)
#include "tst_postings.moc"

#include "core/textfold.h"
#include "index/documentsum.h"
#include "index/segmentbuilder.h"
#include "index/segmentmerge.h"
#include "index/wordsearch.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace warraq;

namespace {

/// The blocks of an index, in memory.
class Shelf : public BlockSource
{
public:
    Result<QByteArray> block(qint64 segment, IndexStream stream, quint32 number) override
    {
        const auto found = blocks.find({segment, stream, number});
        if (found == blocks.end())
            return unexpected(ErrorKind::NotFound, QString());
        return found->second;
    }
    BlockSink sink(qint64 segment)
    {
        return [this, segment](IndexStream stream, quint32 number, const QByteArray& bytes) -> Result<void> {
            blocks[{segment, stream, number}] = bytes;
            return {};
        };
    }
    std::map<std::tuple<qint64, IndexStream, quint32>, QByteArray> blocks;
};

using Texts = std::array<QByteArray, textFields>;

const std::vector<QByteArray>& vocabulary()
{
    static const std::vector<QByteArray> words{
        "sea", "Sea", "port",  "Port",  "rain", "ship", "shipping", "shape", "salt", "Élan", "élan", "the",
        "The", "of",  "ميناء", "مِيناء", "a",    "b",    "rice",     "Rice",  "RICE", "x1",   "2011", "naïve"};
    return words;
}

QByteArray sentence(QRandomGenerator& random, int most)
{
    QByteArray text;
    for (int i = random.bounded(most + 1); i > 0; --i) {
        // The first words come far more often than the last.
        const double x = random.generateDouble();
        text += vocabulary()[static_cast<size_t>(x * x * static_cast<double>(vocabulary().size()))];
        text += random.bounded(6) == 0 ? ". " : " ";
    }
    return text;
}

Texts document(QRandomGenerator& random)
{
    return {sentence(random, 6), sentence(random, 3), sentence(random, 2), sentence(random, 5),
            sentence(random, 60)};
}

/// An index that grows, shrinks and merges, and the texts that should be in it.
struct World
{
    Shelf shelf;
    SegmentList segments;
    std::map<quint32, Texts> texts;
    qint64 next = 1;

    void add(std::map<quint32, Texts> some)
    {
        std::vector<NewDocument> documents;
        for (const auto& [id, text] : some)
            documents.push_back({id, std::make_shared<const DocumentWords>(documentWords(text))});
        remove([&some](quint32 id) { return some.contains(id); });
        auto segment = buildSegment(next, std::move(documents), shelf.sink(next));
        QVERIFY(segment);
        segments.push_back(std::make_shared<const Segment>(std::move(*segment)));
        ++next;
        texts.merge(some);
    }
    template <class Gone> void remove(Gone gone)
    {
        for (auto& segment : segments) {
            Segment changed = *segment;
            for (const quint32 id : segment->ids) {
                if (gone(id) && segment->holds(id))
                    changed.dead.push_back(id);
            }
            std::sort(changed.dead.begin(), changed.dead.end());
            segment = std::make_shared<const Segment>(std::move(changed));
        }
        std::erase_if(texts, [&gone](const auto& entry) { return gone(entry.first); });
    }
    void merge(size_t first, size_t count)
    {
        std::vector<std::unique_ptr<SegmentReader>> readers;
        std::vector<SegmentReader*> parts;
        for (size_t i = first; i < first + count; ++i) {
            readers.push_back(std::make_unique<SegmentReader>(segments[i], shelf));
            parts.push_back(readers.back().get());
        }
        auto merged = mergeSegments(next, parts, shelf.sink(next));
        QVERIFY(merged);
        const auto at = segments.begin() + static_cast<qsizetype>(first);
        segments.erase(at, at + static_cast<qsizetype>(count));
        segments.push_back(std::make_shared<const Segment>(std::move(*merged)));
        ++next;
    }
    /// As it is after being written and read again.
    void reopen()
    {
        for (auto& segment : segments) {
            auto read = Segment::read(segment->number, segment->directory(), segment->deadIds());
            QVERIFY(read);
            segment = std::make_shared<const Segment>(std::move(*read));
        }
    }
};

using Ids = std::vector<qint64>;

Ids idsOf(const IdSet& set)
{
    Ids ids;
    set.forEach([&ids](qint64 id) { ids.push_back(id); });
    return ids;
}

bool isSearched(size_t field, SearchedText text)
{
    switch (text) {
    case SearchedText::Anywhere:
        break;
    case SearchedText::Title:
        return field == 0;
    case SearchedText::Caption:
        return field == 3;
    case SearchedText::Body:
        return field == 4;
    }
    return true;
}

std::vector<size_t> placesOf(const QByteArray& text, const WordSequence& words)
{
    const auto tokens = WordSplitter::words(text);
    std::vector<size_t> places;
    for (size_t at = 0; at + words.size() <= tokens.size(); ++at) {
        size_t i = 0;
        while (i < words.size() &&
               std::any_of(words[i].begin(), words[i].end(),
                           [&](const WordChoice& choice) { return fitsChoice(tokens[at + i].text, choice); }))
            ++i;
        if (i == words.size())
            places.push_back(at);
    }
    return places;
}

Ids often(const World& world, const WordSequence& words, SearchedText text, size_t times)
{
    Ids ids;
    for (const auto& [id, texts] : world.texts) {
        size_t count = 0;
        for (size_t field = 0; field < textFields; ++field)
            count += isSearched(field, text) ? placesOf(texts[field], words).size() : 0;
        if (count >= times)
            ids.push_back(id);
    }
    return ids;
}

/// The documents that have a word written so; \p only: and nowhere in another way.
Ids written(const World& world, const QByteArray& form, bool only)
{
    const std::string folded = WordSplitter::words(form).front().text;
    Ids ids;
    for (const auto& [id, texts] : world.texts) {
        bool has = false;
        bool hasOther = false;
        for (const QByteArray& text : texts) {
            for (const Token& token : WordSplitter::words(text)) {
                if (token.text != folded)
                    continue;
                const bool isIt = text.mid(token.start, token.end - token.start) == form;
                has = has || isIt;
                hasOther = hasOther || !isIt;
            }
        }
        if (has && !(only && hasOther))
            ids.push_back(id);
    }
    return ids;
}

WordSlot slot(QRandomGenerator& random)
{
    WordSlot choices;
    for (int i = random.bounded(5) == 0 ? 3 : 1; i > 0; --i) {
        const auto& word =
            vocabulary()[static_cast<size_t>(random.bounded(static_cast<int>(vocabulary().size())))];
        std::string text = WordSplitter::words(word).front().text;
        const int kind = random.bounded(8);
        if (kind == 0 && text.size() > 2)
            choices.push_back({text.substr(0, 2), true, false});
        else if (kind == 1 && text == "rice")
            choices.push_back({"r?ce", false, true});
        else
            choices.push_back({text, false, false});
    }
    return choices;
}

WordSequence sequence(QRandomGenerator& random)
{
    WordSequence words;
    for (int i = 1 + random.bounded(3); i > 0; --i)
        words.push_back(slot(random));
    return words;
}

} // namespace

class TestWordSearch : public QObject
{
    Q_OBJECT

    World m_world;

    void compare(QRandomGenerator& random)
    {
        WordSearch search(m_world.shelf);
        search.begin(m_world.segments, 3'000, CancelToken());
        for (int round = 0; round < 60; ++round) {
            const auto words = sequence(random);
            const auto text = static_cast<SearchedText>(random.bounded(4));
            const auto found = search.having(words, text, nullptr);
            QVERIFY(found);
            QVERIFY(idsOf(*found) == often(m_world, words, text, 1));
            const int times = 1 + random.bounded(4);
            const auto many = search.havingOften(words, text, times, nullptr);
            QVERIFY(many);
            QVERIFY(idsOf(*many) == often(m_world, words, text, static_cast<size_t>(times)));
            const auto& form = vocabulary()[static_cast<size_t>(round) % vocabulary().size()];
            const std::string folded = WordSplitter::words(form).front().text;
            const auto exact = search.havingForm(folded, form.toStdString());
            QVERIFY(exact);
            QVERIFY(idsOf(exact->some) == written(m_world, form, false));
            QVERIFY(idsOf(exact->only) == written(m_world, form, true));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QRandomGenerator random(1);
        for (quint32 part = 0; part < 6; ++part) {
            std::map<quint32, Texts> some;
            for (quint32 i = 0; i < 150; ++i)
                some[1 + part * 200 + i] = document(random);
            m_world.add(some);
        }
    }

    void segmentsAgreeWithTheirTexts()
    {
        QRandomGenerator random(2);
        compare(random);
    }

    void removedAndChangedDocumentsAreRight()
    {
        QRandomGenerator random(3);
        m_world.remove([](quint32 id) { return id % 7 == 0; });
        compare(random);
        std::map<quint32, Texts> changed;
        for (quint32 id = 3; id < 1'000; id += 11)
            changed[id] = document(random);
        m_world.add(changed);
        compare(random);
        m_world.reopen();
        compare(random);
    }

    void mergedSegmentsAreTheSameIndex()
    {
        QRandomGenerator random(4);
        m_world.merge(1, 3); // ids in order
        compare(random);
        m_world.merge(0, m_world.segments.size()); // ids that lie between each other
        QCOMPARE(m_world.segments.size(), size_t(1));
        QVERIFY(m_world.segments.front()->dead.empty());
        compare(random);
        SegmentReader reader(m_world.segments.front(), m_world.shelf);
        const auto sums = documentSums(reader, CancelToken());
        QVERIFY(sums);
        for (size_t i = 0; i < sums->size(); ++i) {
            const auto& texts = m_world.texts.at(m_world.segments.front()->ids[i]);
            QCOMPARE((*sums)[i], documentSum(documentWords(texts)));
        }
    }

    void theVocabularyCountsDocuments()
    {
        WordSearch search(m_world.shelf);
        search.begin(m_world.segments, 3'000, CancelToken());
        std::string before;
        QVERIFY(search.vocabulary({}, [&](const VocabularyWord& word) {
            if (word.text <= before)
                return false;
            before = word.text;
            const auto expected =
                often(m_world, {{WordChoice{word.text, false, false}}}, SearchedText::Anywhere, 1);
            return word.documents == static_cast<qint64>(expected.size());
        }));
        QCOMPARE(QByteArray::fromStdString(before), QByteArray("ميناء"));
    }

    void aPlaceTellsItsText()
    {
        const DocumentWords words = documentWords({"One two", "", "Aden", "three", "four five six"});
        DocumentEntry entry{words.ends, 0};
        QVERIFY(entry.fieldOf(0) == TextField::Title);
        QVERIFY(entry.fieldOf(1) == TextField::Title);
        QCOMPARE(words.ends[0], 2u);
        QVERIFY(entry.fieldOf(words.ends[4] - 3) == TextField::Body);
        QVERIFY(entry.fieldOf(words.ends[4] - 5) == TextField::Caption);
    }

    void likeTextsHaveLikeSignatures()
    {
        QRandomGenerator random(9);
        QByteArray story;
        for (int i = 0; i < 400; ++i)
            story += "word" + QByteArray::number(random.bounded(3'000)) + ' ';
        QByteArray edited = story;
        edited.replace(edited.indexOf("word", 900), 6, "changed");
        const auto signatureOf = [](const QByteArray& body) {
            return documentWords({"", "", "", "", body}).signature;
        };
        QVERIFY(std::popcount(signatureOf(story) ^ signatureOf("London (Agency) " + edited)) <= 4);
        QByteArray other;
        for (int i = 0; i < 400; ++i)
            other += "word" + QByteArray::number(random.bounded(3'000)) + ' ';
        QVERIFY(std::popcount(signatureOf(story) ^ signatureOf(other)) > 12);
    }

    void damagedBlocksAreToldAndNeverFollowed()
    {
        QRandomGenerator random(8);
        const auto sound = m_world.shelf.blocks;
        for (int round = 0; round < 300; ++round) {
            auto& blocks = m_world.shelf.blocks;
            blocks = sound;
            auto block = std::next(blocks.begin(), random.bounded(static_cast<int>(blocks.size())));
            for (int i = 0; i < 3 && !block->second.isEmpty(); ++i)
                block->second[random.bounded(static_cast<int>(block->second.size()))] =
                    static_cast<char>(random.bounded(256));
            if (round % 3 == 0)
                block->second.chop(random.bounded(static_cast<int>(block->second.size()) + 1));
            WordSearch search(m_world.shelf);
            search.begin(m_world.segments, 3'000, CancelToken());
            (void)search.having(sequence(random), SearchedText::Anywhere, nullptr);
            (void)search.havingNear({sequence(random), sequence(random)}, SearchedText::Body,
                                    {{{4, true}}, false}, nullptr);
            std::vector<quint16> scores(3'000);
            const std::vector<quint8> lengths(3'000, 40);
            IdSet all(3'000);
            for (qint64 id = 0; id < 3'000; ++id)
                all.insert(id);
            (void)search.score(sequence(random), all, lengths, 900, 60, scores);
        }
        m_world.shelf.blocks = sound;
    }

    /// A vocabulary of many blocks, of which most are passed over.
    void expansionsAgreeWithEveryWord()
    {
        QRandomGenerator random(77);
        static const std::vector<QByteArray> letters{"a", "b", "e", "r", "t", "é", "ب", "ن", "1"};
        const auto some = [&](int least, int most) {
            QByteArray text;
            for (int i = least + random.bounded(most - least + 1); i > 0; --i)
                text += letters[static_cast<size_t>(random.bounded(static_cast<int>(letters.size())))];
            return text;
        };
        World world;
        std::map<quint32, std::vector<std::string>> words;
        for (int part = 0; part < 2; ++part) {
            std::map<quint32, Texts> texts;
            for (quint32 id = 1; id <= 1'500; ++id) {
                QByteArray body;
                for (int i = 0; i < 12; ++i)
                    body += some(1, 7) + ' ';
                const quint32 number = id + static_cast<quint32>(part) * 1'000; // some are written anew
                texts[number] = {QByteArray(), QByteArray(), QByteArray(), QByteArray(), body};
                words[number].clear();
                for (const auto& token : WordSplitter::words(body))
                    words[number].push_back(token.text);
            }
            world.add(std::move(texts));
        }
        QVERIFY(world.segments.front()->firstWords[0].size() > 5);
        WordSearch search(world.shelf);
        search.begin(world.segments, 4'000, CancelToken());
        for (int round = 0; round < 400; ++round) {
            WordChoice choice;
            for (const auto& token : WordSplitter::words(some(1, 4)))
                choice.text += token.text;
            for (int i = random.bounded(3); i > 0; --i) {
                const auto at = static_cast<size_t>(random.bounded(static_cast<int>(choice.text.size()) + 1));
                if (at == choice.text.size() || (choice.text[at] & 0xC0) != 0x80)
                    choice.text.insert(at, 1, '?');
            }
            choice.pattern = choice.text.find('?') != std::string::npos;
            choice.prefix = random.bounded(2) == 0;
            Ids wanted;
            for (const auto& [id, all] : words) {
                if (std::any_of(all.begin(), all.end(),
                                [&](const std::string& word) { return fitsChoice(word, choice); }))
                    wanted.push_back(id);
            }
            const auto found = search.having({{choice}}, SearchedText::Anywhere, nullptr);
            QVERIFY(found);
            QVERIFY2(idsOf(*found) == wanted, choice.text.c_str());
        }
    }

    /// So many that two threads share the work.
    void largePartsAgreeWithReadingEverything()
    {
        QRandomGenerator random(78);
        World world;
        constexpr quint32 documents = 21'000;
        for (quint32 part = 0; part < 2; ++part) {
            std::map<quint32, Texts> texts;
            for (quint32 id = 1; id <= documents; ++id) {
                QByteArray body;
                for (int i = 0; i < 6; ++i)
                    body += QByteArray(1, static_cast<char>('a' + random.bounded(5))) + ' ';
                texts[id + part * (documents - 500)] = {QByteArray("t"), QByteArray(), QByteArray(),
                                                        QByteArray(), body};
            }
            world.add(std::move(texts));
        }
        WordSearch search(world.shelf);
        search.begin(world.segments, 50'000, CancelToken());
        const WordSlot a{{"a", false, false}};
        const WordSlot b{{"b", false, false}};
        const auto phrase = search.having({a, b}, SearchedText::Anywhere, nullptr);
        const auto near = search.havingNear({{a}, {b}}, SearchedText::Body, {{{1, true}}, false}, nullptr);
        QVERIFY(phrase && near);
        std::vector<quint16> scores(50'000);
        const std::vector<quint8> lengths(50'000, 20);
        const std::array<WordSlot, 2> both{a, b};
        QVERIFY(search.score(both, *phrase, lengths, qint64(world.texts.size()), 6, scores));
        Ids inOrder;
        Ids nearby;
        for (const auto& [id, text] : world.texts) {
            const QByteArray& body = text[4];
            if (body.contains("a b"))
                inOrder.push_back(id);
            bool isNear = false;
            for (qsizetype at = body.indexOf('a'); at >= 0; at = body.indexOf('a', at + 1))
                isNear = isNear || body.mid(at + 2, 1) == "b" || body.mid(at + 4, 1) == "b";
            if (isNear)
                nearby.push_back(id);
        }
        QVERIFY(idsOf(*phrase) == inOrder);
        QVERIFY(idsOf(*near) == nearby);
        // What has the words equally often is worth the same, whichever thread has read it.
        std::map<std::pair<qsizetype, qsizetype>, quint16> worth;
        for (const qint64 id : inOrder) {
            const QByteArray& body = world.texts.at(static_cast<quint32>(id))[4];
            const auto [known, isNew] =
                worth.try_emplace({body.count('a'), body.count('b')}, scores[static_cast<size_t>(id)]);
            QCOMPARE(scores[static_cast<size_t>(id)], known->second);
            QVERIFY(known->second > 0);
        }
        search.begin(world.segments, 50'000, [] {
            CancelToken token;
            token.cancel();
            return token;
        }());
        const auto stopped = search.having({a, b}, SearchedText::Anywhere, nullptr);
        QVERIFY(!stopped && stopped.error().kind == ErrorKind::Cancelled);
    }

    void manySmallSegmentsBecomeFew()
    {
        std::vector<qsizetype> sizes;
        for (int batch = 0; batch < 500; ++batch) {
            sizes.push_back(2'000);
            for (auto chosen = segmentsToMerge(sizes); !chosen.empty(); chosen = segmentsToMerge(sizes)) {
                qsizetype sum = 0;
                for (auto at = chosen.rbegin(); at != chosen.rend(); ++at) {
                    sum += sizes[*at];
                    sizes.erase(sizes.begin() + static_cast<qsizetype>(*at));
                }
                sizes.push_back(sum);
            }
        }
        QVERIFY(sizes.size() < 30);
        QVERIFY(*std::max_element(sizes.begin(), sizes.end()) < 500'000);
    }
};

QTEST_GUILESS_MAIN(TestWordSearch)
#include "tst_wordsearch.moc"

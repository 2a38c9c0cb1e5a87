#include "index/segmentmerge.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>
#include <deque>
#include <map>

namespace warraq {

namespace {

constexpr size_t fanIn = 8;
constexpr qsizetype largestPart = 60'000; ///< documents; larger segments are left alone

int sizeClass(qsizetype documents)
{
    int level = 0;
    for (qsizetype size = documents; size >= static_cast<qsizetype>(fanIn);
         size /= static_cast<qsizetype>(fanIn))
        ++level;
    return level;
}

/// The first bytes of a word as a number that sorts like them.
quint64 sortKey(std::string_view word)
{
    quint64 key = 0;
    std::memcpy(&key, word.data(), std::min<size_t>(word.size(), sizeof key));
    return qFromBigEndian(key);
}

/// Where the places of the first \p documents of \p places end. The last place of a document is a number
/// whose lowest bit is set; a number's first byte is the one behind a byte below 0x80. -1: they do not end.
qint64 endOfDocuments(std::string_view places, size_t documents)
{
    constexpr quint64 lowBits = 0x0101010101010101ull;
    size_t at = 0;
    bool within = false; // a number that has begun
    bool last = false;   // that number's lowest bit
    const auto step = [&] {
        const auto byte = static_cast<unsigned char>(places[at++]);
        if (!within)
            last = byte & 1;
        within = byte & 0x80;
        documents -= !within && last;
    };
    while (documents > 0 && at < places.size()) {
        // Eight bytes at a time while they cannot hold the end.
        while (!within && documents > 8 && at + 8 <= places.size()) {
            quint64 bytes = 0;
            std::memcpy(&bytes, places.data() + at, sizeof bytes);
            bytes = qFromLittleEndian(bytes);
            const quint64 goesOn = bytes >> 7 & lowBits;
            const quint64 begins = lowBits & ~(goesOn << 8);
            documents -= static_cast<size_t>(std::popcount(begins & bytes));
            at += 8;
            if (goesOn >> 56) { // its lowest bit is counted; the rest is passed over
                while (at < places.size() && (places[at] & 0x80))
                    ++at;
                if (at++ >= places.size())
                    return -1;
            }
        }
        if (at < places.size())
            step();
    }
    return documents == 0 ? static_cast<qint64>(at) : -1;
}

/// One document of a word on its way.
struct Moved
{
    quint32 id;
    quint8 code;
    std::string_view places;
};

class Merger
{
public:
    Merger(qint64 number, std::span<SegmentReader* const> parts, BlockSink sink)
        : m_parts(parts), m_writer(number, livingIds(parts), std::move(sink))
    {
        quint32 next = 0;
        for (const auto* part : parts) {
            const auto& segment = part->segment();
            m_inOrder &= segment.dead.empty() && segment.firstId() >= next;
            next = segment.ids.empty() ? next : segment.ids.back() + 1;
        }
    }

    Result<Segment> merge()
    {
        for (const auto lexicon : {IndexStream::Words, IndexStream::Forms}) {
            if (auto done = mergeLexicon(lexicon); !done)
                return done.failure();
        }
        if (auto done = copyDocuments(); !done)
            return done.failure();
        return m_writer.finish();
    }

private:
    static std::vector<quint32> livingIds(std::span<SegmentReader* const> parts)
    {
        std::vector<quint32> ids;
        for (const auto* part : parts) {
            const auto& segment = part->segment();
            std::set_difference(segment.ids.begin(), segment.ids.end(), segment.dead.begin(),
                                segment.dead.end(), std::back_inserter(ids));
        }
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    /// A part's place in a lexicon.
    struct Place
    {
        LexiconCursor cursor;
        SegmentReader* part;
        quint64 key = 0;

        Result<void> moved(Result<void> done)
        {
            if (done && !cursor.atEnd())
                key = sortKey(cursor.word());
            return done;
        }
        [[nodiscard]] bool isBefore(const Place& other) const
        {
            return key != other.key ? key < other.key : cursor.word() < other.cursor.word();
        }
    };

    Result<void> mergeLexicon(IndexStream lexicon)
    {
        std::vector<Place> places;
        for (auto* part : m_parts) {
            places.push_back({LexiconCursor(*part, lexicon), part});
            if (auto done = places.back().moved(places.back().cursor.seek({})); !done)
                return done;
        }
        std::string word;
        for (;;) {
            std::erase_if(places, [](const Place& place) { return place.cursor.atEnd(); });
            const auto least = std::min_element(places.begin(), places.end(),
                                                [](const Place& a, const Place& b) { return a.isBefore(b); });
            if (least == places.end())
                return {};
            word = least->cursor.word();
            const quint64 key = least->key;
            start();
            for (auto& place : places) {
                if (place.key != key || place.cursor.word() != word)
                    continue;
                auto done = m_inOrder ? append(*place.part, place.cursor.entry(), lexicon)
                                      : gather(*place.part, place.cursor.entry(), lexicon);
                if (!done)
                    return done;
                if (done = place.moved(place.cursor.next()); !done)
                    return done;
            }
            if (auto done = write(word, lexicon); !done)
                return done;
        }
    }

    void start()
    {
        m_ids.clear();
        m_codes.clear();
        m_places.clear();
        m_chunkBytes.clear();
        m_chunkStart = 0;
        m_moved.clear();
        m_held.clear();
    }

    Result<std::string_view> placesOf(SegmentReader& part, const LexiconEntry& entry)
    {
        auto bytes = part.bytes(IndexStream::Positions, entry.positions, entry.positionsBytes);
        if (!bytes)
            return bytes.failure();
        return std::string_view(*bytes, static_cast<size_t>(entry.positionsBytes));
    }

    /// All of a part, behind what is there. Places are looked at only where a chunk ends.
    Result<void> append(SegmentReader& part, const LexiconEntry& entry, IndexStream lexicon)
    {
        const bool isForm = lexicon == IndexStream::Forms;
        if (auto done = part.postings(
                entry, isForm ? SegmentReader::Read::Ids : SegmentReader::Read::IdsAndCodes, m_postings);
            !done)
            return done;
        const size_t before = m_ids.size();
        if (before > 0 && m_postings.ids.front() <= m_ids.back())
            return part.damaged(); // documents that the part does not have
        m_ids.insert(m_ids.end(), m_postings.ids.begin(), m_postings.ids.end());
        if (isForm)
            return {};
        m_codes.insert(m_codes.end(), m_postings.codes.begin(), m_postings.codes.end());
        auto places = placesOf(part, entry);
        if (!places)
            return places.failure();
        std::string_view left = *places;
        const size_t start = m_places.size();
        m_places.append(left);
        // A chunk is closed when the next document comes.
        for (size_t at = before; at < m_ids.size();) {
            if (at > 0 && at % postingsChunk == 0)
                closeChunk(start + (places->size() - left.size()));
            const size_t count = std::min(postingsChunk - at % postingsChunk, m_ids.size() - at);
            at += count;
            if (at < m_ids.size()) {
                const qint64 end = endOfDocuments(left, count);
                if (end < 0)
                    return part.damaged();
                left.remove_prefix(static_cast<size_t>(end));
            }
        }
        return {};
    }
    void closeChunk(size_t end)
    {
        m_chunkBytes.push_back(static_cast<quint32>(end - m_chunkStart));
        m_chunkStart = end;
    }

    /// A part's living documents, to be put in order when all parts are there.
    Result<void> gather(SegmentReader& part, const LexiconEntry& entry, IndexStream lexicon)
    {
        const bool isForm = lexicon == IndexStream::Forms;
        if (auto done = part.postings(
                entry, isForm ? SegmentReader::Read::Ids : SegmentReader::Read::IdsAndCodes, m_postings);
            !done)
            return done;
        std::string_view left;
        if (!isForm) {
            auto places = placesOf(part, entry);
            if (!places)
                return places.failure();
            left = m_held.emplace_back(*places); // the reader's own holds only until it is asked again
        }
        const auto& dead = part.segment().dead;
        for (size_t i = 0; i < m_postings.ids.size(); ++i) {
            const qint64 size = isForm ? 0 : endOfDocuments(left, 1);
            if (size < 0)
                return part.damaged();
            const quint32 id = m_postings.ids[i];
            if (dead.empty() || !std::binary_search(dead.begin(), dead.end(), id))
                m_moved.push_back({id, isForm ? quint8(0) : m_postings.codes[i],
                                   left.substr(0, static_cast<size_t>(size))});
            left.remove_prefix(static_cast<size_t>(size));
        }
        return {};
    }
    void putInOrder(IndexStream lexicon)
    {
        std::sort(m_moved.begin(), m_moved.end(), [](const Moved& a, const Moved& b) { return a.id < b.id; });
        for (const auto& moved : m_moved) {
            if (!m_ids.empty() && m_ids.size() % postingsChunk == 0)
                closeChunk(m_places.size());
            m_ids.push_back(moved.id);
            if (lexicon == IndexStream::Words)
                m_codes.push_back(moved.code);
            m_places.append(moved.places);
        }
    }

    Result<void> write(std::string_view word, IndexStream lexicon)
    {
        putInOrder(lexicon);
        if (m_ids.empty())
            return {};
        closeChunk(m_places.size());
        if (lexicon == IndexStream::Forms)
            return m_writer.addForm(word, m_ids);
        return m_writer.addWord(word, m_ids, m_codes, m_places, m_chunkBytes);
    }

    Result<void> copyDocuments()
    {
        std::vector<std::pair<quint32, DocumentEntry>> entries;
        for (auto* part : m_parts) {
            auto documents = part->documents();
            if (!documents)
                return documents.failure();
            const auto& segment = part->segment();
            for (size_t i = 0; i < segment.ids.size(); ++i) {
                if (!std::binary_search(segment.dead.begin(), segment.dead.end(), segment.ids[i]))
                    entries.emplace_back(segment.ids[i], (*documents)[i]);
            }
        }
        std::sort(entries.begin(), entries.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
        std::string bytes;
        for (const auto& [id, entry] : entries) {
            bytes.clear();
            putDocumentEntry(bytes, entry);
            if (auto done = m_writer.addDocument(bytes); !done)
                return done;
        }
        return {};
    }

    std::span<SegmentReader* const> m_parts;
    SegmentWriter m_writer;
    bool m_inOrder = true; ///< parts follow each other and nothing was taken out: they are only joined
    Postings m_postings;
    // Of the word under way:
    std::vector<quint32> m_ids;
    std::vector<quint8> m_codes;
    std::string m_places;
    std::vector<quint32> m_chunkBytes;
    size_t m_chunkStart = 0;
    std::vector<Moved> m_moved;
    std::deque<std::string> m_held;
};

} // namespace

std::vector<size_t> segmentsToMerge(std::span<const qsizetype> sizes)
{
    std::map<int, std::vector<size_t>> byClass;
    for (size_t i = 0; i < sizes.size(); ++i) {
        if (sizes[i] <= largestPart)
            byClass[sizeClass(sizes[i])].push_back(i);
    }
    for (auto& [level, segments] : byClass) {
        if (segments.size() >= fanIn)
            return segments;
    }
    return {};
}

Result<Segment> mergeSegments(qint64 number, std::span<SegmentReader* const> parts, BlockSink sink)
{
    return Merger(number, parts, std::move(sink)).merge();
}

} // namespace warraq

#include "index/segmentmerge.h"

#include <algorithm>
#include <map>
#include <numeric>

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

/// One posting on its way: where its places' bytes lie in `Merger::m_positions`.
struct Moved
{
    quint32 id;
    quint8 code;
    quint32 start;
    quint32 length;
};

class Merger
{
public:
    Merger(qint64 number, std::span<SegmentReader* const> parts, BlockSink sink)
        : m_parts(parts), m_writer(number, livingIds(parts), std::move(sink))
    {
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

    Result<void> mergeLexicon(IndexStream lexicon)
    {
        std::vector<LexiconCursor> cursors;
        for (auto* part : m_parts) {
            cursors.emplace_back(*part, lexicon);
            if (auto done = cursors.back().seek({}); !done)
                return done;
        }
        std::string word;
        for (;;) {
            const LexiconCursor* least = nullptr;
            for (const auto& cursor : cursors) {
                if (!cursor.atEnd() && (!least || cursor.word() < least->word()))
                    least = &cursor;
            }
            if (!least)
                return {};
            word = least->word();
            m_moved.clear();
            m_positions.clear();
            for (size_t i = 0; i < cursors.size(); ++i) {
                if (cursors[i].atEnd() || cursors[i].word() != word)
                    continue;
                if (auto done = gather(*m_parts[i], cursors[i].entry(), lexicon); !done)
                    return done;
                if (auto done = cursors[i].next(); !done)
                    return done;
            }
            if (auto done = write(word, lexicon); !done)
                return done;
        }
    }

    Result<void> gather(SegmentReader& part, const LexiconEntry& entry, IndexStream lexicon)
    {
        const bool isForm = lexicon == IndexStream::Forms;
        if (auto done = part.postings(
                entry, isForm ? SegmentReader::Read::Ids : SegmentReader::Read::IdsAndCodes, m_postings);
            !done)
            return done;
        const auto& dead = part.segment().dead;
        const char* places = nullptr;
        if (!isForm) {
            auto bytes = part.bytes(IndexStream::Positions, entry.positions, entry.positionsBytes);
            if (!bytes)
                return bytes.failure();
            places = *bytes;
        }
        size_t at = 0;
        for (size_t i = 0; i < m_postings.ids.size(); ++i) {
            const size_t start = at;
            if (!isForm) {
                // The last place of a document is a number whose lowest bit is set.
                for (bool last = false; !last; ++at) {
                    if (at >= entry.positionsBytes)
                        return part.damaged();
                    last = places[at] & 1;
                    while (at < entry.positionsBytes && (places[at] & 0x80))
                        ++at;
                }
            }
            const quint32 id = m_postings.ids[i];
            if (!dead.empty() && std::binary_search(dead.begin(), dead.end(), id))
                continue;
            m_moved.push_back({id, isForm ? quint8(0) : m_postings.codes[i],
                               static_cast<quint32>(m_positions.size()), static_cast<quint32>(at - start)});
            if (!isForm)
                m_positions.append(places + start, at - start);
        }
        return {};
    }

    Result<void> write(std::string_view word, IndexStream lexicon)
    {
        if (m_moved.empty())
            return {};
        const auto byId = [](const Moved& a, const Moved& b) { return a.id < b.id; };
        const bool inOrder = std::is_sorted(m_moved.begin(), m_moved.end(), byId);
        if (!inOrder)
            std::sort(m_moved.begin(), m_moved.end(), byId);
        m_ids.clear();
        m_codes.clear();
        m_chunkBytes.clear();
        m_reordered.clear();
        quint32 chunk = 0;
        for (size_t i = 0; i < m_moved.size(); ++i) {
            if (i > 0 && i % postingsChunk == 0) {
                m_chunkBytes.push_back(chunk);
                chunk = 0;
            }
            m_ids.push_back(m_moved[i].id);
            m_codes.push_back(m_moved[i].code);
            chunk += m_moved[i].length;
            if (!inOrder)
                m_reordered.append(m_positions, m_moved[i].start, m_moved[i].length);
        }
        m_chunkBytes.push_back(chunk);
        if (lexicon == IndexStream::Forms)
            return m_writer.addForm(word, m_ids);
        return m_writer.addWord(word, m_ids, m_codes, inOrder ? m_positions : m_reordered, m_chunkBytes);
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
    Postings m_postings;
    std::vector<Moved> m_moved;
    std::string m_positions;
    std::string m_reordered;
    std::vector<quint32> m_ids;
    std::vector<quint8> m_codes;
    std::vector<quint32> m_chunkBytes;
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

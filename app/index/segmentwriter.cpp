#include "index/segmentwriter.h"

#include "index/bytecoding.h"
#include "index/postings.h"

#include <algorithm>

namespace warraq {

namespace {

/// Small enough that looking a word up reads little, and three go into a page of the archive's file.
constexpr size_t lexiconBlockBytes = 5'200;

QByteArray bytesOf(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

SegmentWriter::SegmentWriter(qint64 number, std::vector<quint32> ids, BlockSink sink)
    : m_sink(std::move(sink))
{
    m_segment.number = number;
    m_segment.ids = std::move(ids);
}

Result<void> SegmentWriter::append(IndexStream stream, std::string_view bytes)
{
    auto& to = m_streams[static_cast<size_t>(stream)];
    while (to.open.size() + bytes.size() >= indexBlockBytes) {
        const size_t fits = indexBlockBytes - to.open.size();
        to.open.append(bytes.substr(0, fits));
        bytes.remove_prefix(fits);
        if (auto done = flush(stream); !done)
            return done;
    }
    to.open.append(bytes);
    return {};
}

Result<void> SegmentWriter::flush(IndexStream stream)
{
    auto& to = m_streams[static_cast<size_t>(stream)];
    if (to.open.empty())
        return {};
    auto done = m_sink(stream, to.blocks++, bytesOf(to.open));
    to.written += to.open.size();
    to.open.clear();
    return done;
}

Result<void> SegmentWriter::flushLexicon(IndexStream stream)
{
    auto& to = m_lexicons[static_cast<size_t>(stream)];
    if (to.open.empty())
        return {};
    auto done = m_sink(stream, to.blocks++, bytesOf(to.open));
    to.open.clear();
    return done;
}

/// A block begins with the offsets its first entry's postings and positions have; an entry is what it shares
/// with the word before, the rest of the word, its documents, and the bytes of its postings and positions.
Result<void> SegmentWriter::enter(IndexStream stream, std::string_view word, quint32 documents,
                                  quint64 postings, quint64 positions, bool isForm)
{
    auto& lexicon = m_lexicons[static_cast<size_t>(stream)];
    if (lexicon.open.size() >= lexiconBlockBytes) {
        if (auto done = flushLexicon(stream); !done)
            return done;
    }
    size_t shared = 0;
    if (lexicon.open.empty()) {
        m_segment.firstWords[static_cast<size_t>(stream)].emplace_back(word);
        putVarint(lexicon.open, m_streams[static_cast<size_t>(IndexStream::Postings)].offset());
        putVarint(lexicon.open, m_streams[static_cast<size_t>(IndexStream::Positions)].offset());
    } else {
        while (shared < word.size() && shared < lexicon.last.size() && word[shared] == lexicon.last[shared])
            ++shared;
    }
    putVarint(lexicon.open, shared);
    putVarint(lexicon.open, word.size() - shared);
    lexicon.open.append(word.substr(shared));
    putVarint(lexicon.open, documents);
    putVarint(lexicon.open, postings);
    if (!isForm)
        putVarint(lexicon.open, positions);
    lexicon.last.assign(word);
    return {};
}

Result<void> SegmentWriter::addWord(std::string_view word, std::span<const quint32> ids,
                                    std::span<const quint8> codes, std::string_view positions,
                                    std::span<const quint32> chunkBytes)
{
    m_scratch.clear();
    encodePostings(m_scratch, m_segment.firstId(), ids, codes, chunkBytes);
    if (auto done = enter(IndexStream::Words, word, static_cast<quint32>(ids.size()), m_scratch.size(),
                          positions.size(), false);
        !done)
        return done;
    if (auto done = append(IndexStream::Postings, m_scratch); !done)
        return done;
    return append(IndexStream::Positions, positions);
}

Result<void> SegmentWriter::addForm(std::string_view key, std::span<const quint32> ids)
{
    m_scratch.clear();
    encodePostings(m_scratch, m_segment.firstId(), ids, {}, {});
    if (auto done =
            enter(IndexStream::Forms, key, static_cast<quint32>(ids.size()), m_scratch.size(), 0, true);
        !done)
        return done;
    return append(IndexStream::Postings, m_scratch);
}

Result<void> SegmentWriter::addDocument(std::string_view entry)
{
    return append(IndexStream::Documents, entry);
}

Result<Segment> SegmentWriter::finish()
{
    for (const auto lexicon : {IndexStream::Words, IndexStream::Forms}) {
        if (auto done = flushLexicon(lexicon); !done)
            return done.failure();
    }
    for (const auto stream : {IndexStream::Postings, IndexStream::Positions, IndexStream::Documents}) {
        if (auto done = flush(stream); !done)
            return done.failure();
    }
    return std::move(m_segment);
}

} // namespace warraq

#include "index/segmentreader.h"

#include <algorithm>

namespace warraq {

Unexpected SegmentReader::damaged() const
{
    return unexpected(ErrorKind::Malformed, QString(),
                      QStringLiteral("segment %1 of the index").arg(m_segment->number));
}

Result<const QByteArray*> SegmentReader::block(IndexStream stream, quint32 number)
{
    auto& last = m_last[static_cast<size_t>(stream)];
    if (last.block.isNull() || last.number != number) {
        auto read = m_source->block(m_segment->number, stream, number);
        if (!read)
            return read.failure();
        last = {std::move(*read), number};
    }
    return &last.block;
}

Result<QByteArray> SegmentReader::lexiconBlock(IndexStream lexicon, quint32 number)
{
    auto read = block(lexicon, number);
    if (!read)
        return read.failure();
    return **read;
}

Result<const char*> SegmentReader::bytes(IndexStream stream, quint64 offset, quint64 size)
{
    auto number = static_cast<quint32>(offset / indexBlockBytes);
    auto within = static_cast<size_t>(offset % indexBlockBytes);
    auto read = block(stream, number);
    if (!read)
        return read.failure();
    if (within + size + packPadding <= static_cast<size_t>((*read)->size()))
        return (*read)->constData() + within;
    auto& joined = m_joined[static_cast<size_t>(stream)];
    joined.clear();
    joined.reserve(static_cast<size_t>(size) + packPadding);
    for (;;) {
        if (within >= static_cast<size_t>((*read)->size()) && size > joined.size())
            return damaged();
        const size_t here = std::min(static_cast<size_t>(size) - joined.size(),
                                     static_cast<size_t>((*read)->size()) - within);
        joined.append((*read)->constData() + within, here);
        if (joined.size() == size)
            break;
        within = 0;
        read = block(stream, ++number);
        if (!read)
            return read.failure();
    }
    joined.append(packPadding, '\0');
    return joined.data();
}

Result<std::optional<LexiconEntry>> SegmentReader::find(IndexStream lexicon, std::string_view word)
{
    LexiconCursor cursor(*this, lexicon);
    if (auto done = cursor.seek(word); !done)
        return done.failure();
    if (cursor.atEnd() || cursor.word() != word)
        return std::optional<LexiconEntry>();
    return std::optional<LexiconEntry>(cursor.entry());
}

Result<void> SegmentReader::postings(const LexiconEntry& entry, Read what, Postings& out)
{
    auto data = bytes(IndexStream::Postings, entry.postings, entry.postingsBytes);
    if (!data)
        return data.failure();
    if (!decodePostings(*data, static_cast<size_t>(entry.postingsBytes), m_segment->firstId(),
                        entry.documents, what == Read::Ids, out))
        return damaged();
    return {};
}

Result<void> SegmentReader::addTo(IdSet& set, IndexStream lexicon, const LexiconEntry& entry)
{
    auto data = bytes(IndexStream::Postings, entry.postings, entry.postingsBytes);
    if (!data)
        return data.failure();
    if (!addPostings(*data, static_cast<size_t>(entry.postingsBytes), m_segment->firstId(), entry.documents,
                     lexicon == IndexStream::Forms, set))
        return damaged();
    return {};
}

Result<PostingsCursor> SegmentReader::cursor(const LexiconEntry& entry)
{
    auto data = bytes(IndexStream::Postings, entry.postings, entry.postingsBytes);
    if (!data)
        return data.failure();
    return PostingsCursor(*data, static_cast<size_t>(entry.postingsBytes), m_segment->firstId(),
                          entry.documents);
}

Result<std::string> SegmentReader::wholeDocuments()
{
    std::string all;
    for (quint32 number = 0; all.empty() || all.size() % indexBlockBytes == 0; ++number) {
        auto read = m_source->block(m_segment->number, IndexStream::Documents, number);
        if (!read && number > 0 && read.error().kind == ErrorKind::NotFound)
            break; // the stream ends with a full block
        if (!read)
            return read.failure();
        all.append(read->constData(), static_cast<size_t>(read->size()));
    }
    return all;
}

Result<std::span<const DocumentEntry>> SegmentReader::documents()
{
    if (!m_documents) {
        auto all = wholeDocuments();
        if (!all)
            return all.failure();
        std::vector<DocumentEntry> entries(m_segment->ids.size());
        ByteReader in(all->data(), all->size());
        for (auto& entry : entries) {
            if (!takeDocumentEntry(in, entry))
                return damaged();
        }
        m_documents = std::move(entries);
    }
    return std::span<const DocumentEntry>(*m_documents);
}

Result<const DocumentTable*> SegmentReader::documentTable()
{
    if (!m_documentTable) {
        auto all = wholeDocuments();
        if (!all)
            return all.failure();
        m_documentTable = DocumentTable::of(std::move(*all), m_segment->ids.size());
        if (!m_documentTable)
            return damaged();
    }
    return &*m_documentTable;
}

Result<void> LexiconCursor::openBlock(quint32 number)
{
    auto block = m_reader->lexiconBlock(m_lexicon, number);
    if (!block)
        return block.failure();
    m_block = std::move(*block);
    m_number = number;
    m_in.emplace(m_block.constData(), static_cast<size_t>(m_block.size()));
    m_word.clear();
    m_entry = {};
    m_entry.postings = m_in->varint();
    m_entry.positions = m_in->varint();
    m_atEnd = false;
    return next();
}

Result<void> LexiconCursor::next()
{
    const auto& first = m_reader->segment().firstWords[static_cast<size_t>(m_lexicon)];
    if (m_in->atEnd()) {
        if (m_number + 1 < first.size())
            return openBlock(m_number + 1);
        m_atEnd = true;
        return {};
    }
    m_entry.postings += m_entry.postingsBytes;
    m_entry.positions += m_entry.positionsBytes;
    const auto shared = static_cast<size_t>(m_in->varint());
    const auto rest = static_cast<size_t>(m_in->varint());
    const char* text = m_in->take(rest);
    if (!text || shared > m_word.size())
        return m_reader->damaged();
    m_shared = shared;
    m_word.resize(shared);
    m_word.append(text, rest);
    m_entry.documents = static_cast<quint32>(m_in->varint());
    m_entry.postingsBytes = m_in->varint();
    m_entry.positionsBytes = m_lexicon == IndexStream::Words ? m_in->varint() : 0;
    if (m_in->failed() || m_entry.documents == 0 || m_entry.documents > m_reader->segment().ids.size())
        return m_reader->damaged();
    return {};
}

Result<void> LexiconCursor::seek(std::string_view from)
{
    const auto& first = m_reader->segment().firstWords[static_cast<size_t>(m_lexicon)];
    if (first.empty()) {
        m_atEnd = true;
        return {};
    }
    const auto after = std::upper_bound(first.begin(), first.end(), from);
    const auto block = after == first.begin() ? 0 : after - first.begin() - 1;
    auto done = openBlock(static_cast<quint32>(block));
    while (done && !m_atEnd && m_word < from)
        done = next();
    return done;
}

} // namespace warraq

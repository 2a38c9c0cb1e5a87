#include "index/documentsum.h"

#include <algorithm>

namespace warraq {

namespace {

quint64 mixed(quint64 a, quint64 b)
{
    quint64 value = (a ^ (b + 0x9E3779B97F4A7C15ull + (a << 6) + (a >> 2))) * 0xBF58476D1CE4E5B9ull;
    return value ^ (value >> 29);
}

/// What one word adds; the order of words does not matter.
quint64 wordSum(std::string_view word, quint8 code, std::string_view places)
{
    return mixed(hashBytes(word.data(), word.size()), mixed(code, hashBytes(places.data(), places.size())));
}

quint64 formSum(std::string_view key)
{
    return mixed(hashBytes(key.data(), key.size()), 1);
}

quint64 entrySum(const DocumentEntry& entry)
{
    quint64 sum = entry.signature;
    for (const quint32 end : entry.ends)
        sum = mixed(sum, end);
    return sum;
}

/// Bytes of one document's places.
size_t placesBytes(const char* data, size_t size)
{
    size_t at = 0;
    for (bool last = false; !last && at < size; ++at) {
        last = data[at] & 1;
        while (at < size && (data[at] & 0x80))
            ++at;
    }
    return at;
}

} // namespace

quint64 documentSum(const DocumentWords& document)
{
    quint64 sum = entrySum({document.ends, document.signature});
    const auto& vocabulary = *document.vocabulary;
    size_t at = 0;
    for (const auto& word : document.words) {
        sum += wordSum(vocabulary.text(vocabulary.words[word.word]), word.code,
                       std::string_view(document.positionBytes).substr(at, word.positionsLength));
        at += word.positionsLength;
    }
    for (const quint32 form : document.forms)
        sum += formSum(vocabulary.text(vocabulary.forms[form]));
    return sum;
}

Result<std::vector<quint64>> documentSums(SegmentReader& reader, const CancelToken& cancel)
{
    const auto& ids = reader.segment().ids;
    std::vector<quint64> sums;
    auto documents = reader.documents();
    if (!documents)
        return documents.failure();
    for (const auto& entry : *documents)
        sums.push_back(entrySum(entry));
    const auto sumOf = [&](quint32 id) -> quint64* {
        const auto at = std::lower_bound(ids.begin(), ids.end(), id);
        return at == ids.end() || *at != id ? nullptr : &sums[static_cast<size_t>(at - ids.begin())];
    };
    Postings postings;
    for (const auto lexicon : {IndexStream::Words, IndexStream::Forms}) {
        const bool isForm = lexicon == IndexStream::Forms;
        LexiconCursor cursor(reader, lexicon);
        auto moved = cursor.seek({});
        for (; moved && !cursor.atEnd(); moved = cursor.next()) {
            if (cancel.isCancelled())
                return unexpected(ErrorKind::Cancelled, QStringLiteral("check"));
            const auto& entry = cursor.entry();
            if (auto done = reader.postings(
                    entry, isForm ? SegmentReader::Read::Ids : SegmentReader::Read::IdsAndCodes, postings);
                !done)
                return done.failure();
            const char* places = nullptr;
            if (!isForm) {
                auto bytes = reader.bytes(IndexStream::Positions, entry.positions, entry.positionsBytes);
                if (!bytes)
                    return bytes.failure();
                places = *bytes;
            }
            size_t at = 0;
            for (size_t i = 0; i < postings.ids.size(); ++i) {
                quint64* sum = sumOf(postings.ids[i]);
                if (!sum)
                    return reader.damaged();
                if (isForm) {
                    *sum += formSum(cursor.word());
                    continue;
                }
                const size_t size = placesBytes(places + at, static_cast<size_t>(entry.positionsBytes) - at);
                *sum += wordSum(cursor.word(), postings.codes[i], {places + at, size});
                at += size;
            }
        }
        if (!moved)
            return moved.failure();
    }
    return sums;
}

} // namespace warraq

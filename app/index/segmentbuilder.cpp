#include "index/segmentbuilder.h"

#include "index/bytecoding.h"
#include "index/documententry.h"
#include "index/postings.h"

#include <algorithm>
#include <numeric>

namespace warraq {

namespace {

/// Everything one word needs from one document.
struct Occurrence
{
    quint32 document;
    quint32 entry; ///< index in the document's words or forms
};

/// The first bytes of a word as a number that sorts like them.
quint64 sortKey(std::string_view word)
{
    quint64 key = 0;
    for (size_t i = 0; i < 8; ++i)
        key = key << 8 | (i < word.size() ? static_cast<unsigned char>(word[i]) : 0);
    return key;
}

/// The words (or forms) of all documents, each with where it occurs.
class Inverter
{
public:
    template <class Entries> Inverter(const std::vector<NewDocument>& documents, Entries entriesOf)
    {
        size_t total = 0;
        for (const auto& document : documents)
            total += entriesOf(*document.words).size();
        std::vector<quint32> terms;
        terms.reserve(total);
        for (const auto& document : documents) {
            for (const auto& entry : entriesOf(*document.words))
                terms.push_back(termOf(entry.hash, document.words->text(entry)));
        }
        m_starts.resize(m_words.size() + 1);
        std::partial_sum(m_starts.begin(), m_starts.end(), m_starts.begin());
        m_occurrences.resize(total);
        auto at = m_starts;
        size_t next = 0;
        for (quint32 d = 0; d < documents.size(); ++d) {
            const auto count = static_cast<quint32>(entriesOf(*documents[d].words).size());
            for (quint32 e = 0; e < count; ++e)
                m_occurrences[at[terms[next++]]++] = {d, e};
        }
    }

    /// Calls \p each(word, occurrences) in the order of the words' bytes.
    template <class Each> [[nodiscard]] Result<void> forEach(Each each) const
    {
        std::vector<std::pair<quint64, quint32>> order;
        order.reserve(m_words.size());
        for (quint32 term = 0; term < m_words.size(); ++term)
            order.emplace_back(sortKey(m_words[term].text), term);
        std::sort(order.begin(), order.end(), [this](const auto& a, const auto& b) {
            return a.first != b.first ? a.first < b.first : m_words[a.second].text < m_words[b.second].text;
        });
        for (const auto& [key, term] : order) {
            const std::span<const Occurrence> here(m_occurrences.data() + m_starts[term],
                                                   m_occurrences.data() + m_starts[term + 1]);
            if (auto done = each(m_words[term].text, here); !done)
                return done;
        }
        return {};
    }

private:
    struct Word
    {
        quint64 hash;
        std::string_view text; ///< in the first document that has it
    };
    quint32 termOf(quint64 hash, std::string_view text)
    {
        if (m_words.size() * 2 >= m_slots.size())
            grow();
        for (size_t slot = hash & (m_slots.size() - 1);; slot = (slot + 1) & (m_slots.size() - 1)) {
            quint32& term = m_slots[slot];
            if (term == 0) {
                m_words.push_back({hash, text});
                m_starts.resize(m_words.size() + 1, 0);
                term = static_cast<quint32>(m_words.size());
            } else if (m_words[term - 1].hash != hash || m_words[term - 1].text != text) {
                continue;
            }
            ++m_starts[term]; // one behind: it becomes the start of the next
            return term - 1;
        }
    }
    void grow()
    {
        m_slots.assign(std::max<size_t>(4096, m_slots.size() * 2), 0);
        for (quint32 term = 0; term < m_words.size(); ++term) {
            size_t slot = m_words[term].hash & (m_slots.size() - 1);
            while (m_slots[slot] != 0)
                slot = (slot + 1) & (m_slots.size() - 1);
            m_slots[slot] = term + 1;
        }
    }
    std::vector<quint32> m_slots;
    std::vector<Word> m_words;
    std::vector<quint32> m_starts = std::vector<quint32>(1, 0);
    std::vector<Occurrence> m_occurrences;
};

} // namespace

Result<Segment> buildSegment(qint64 number, std::vector<NewDocument> documents, BlockSink sink)
{
    std::sort(documents.begin(), documents.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    std::vector<quint32> all;
    for (const auto& document : documents)
        all.push_back(document.id);
    SegmentWriter writer(number, std::move(all), std::move(sink));

    std::vector<quint32> ids;
    std::vector<quint8> codes;
    std::vector<quint32> chunkBytes;
    std::string positions;
    const Inverter words(
        documents, [](const DocumentWords& d) -> const auto& { return d.words; });
    auto done = words.forEach([&](std::string_view word, std::span<const Occurrence> here) {
        ids.clear();
        codes.clear();
        chunkBytes.clear();
        positions.clear();
        size_t chunkStart = 0;
        for (const auto& one : here) {
            const auto& document = *documents[one.document].words;
            const auto& entry = document.words[one.entry];
            if (!ids.empty() && ids.size() % postingsChunk == 0) {
                chunkBytes.push_back(static_cast<quint32>(positions.size() - chunkStart));
                chunkStart = positions.size();
            }
            ids.push_back(documents[one.document].id);
            codes.push_back(entry.code);
            positions.append(document.positionBytes, entry.positions, entry.positionsLength);
        }
        chunkBytes.push_back(static_cast<quint32>(positions.size() - chunkStart));
        return writer.addWord(word, ids, codes, positions, chunkBytes);
    });
    if (!done)
        return done.failure();
    const Inverter forms(
        documents, [](const DocumentWords& d) -> const auto& { return d.forms; });
    done = forms.forEach([&](std::string_view key, std::span<const Occurrence> here) {
        ids.clear();
        for (const auto& one : here)
            ids.push_back(documents[one.document].id);
        return writer.addForm(key, ids);
    });
    if (!done)
        return done.failure();
    for (const auto& document : documents) {
        std::string entry;
        putDocumentEntry(entry, {document.words->ends, document.words->signature});
        if (auto added = writer.addDocument(entry); !added)
            return added.failure();
    }
    return writer.finish();
}

} // namespace warraq

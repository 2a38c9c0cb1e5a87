#include "index/segmentbuilder.h"

#include "index/bytecoding.h"
#include "index/documententry.h"
#include "index/postings.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>

namespace warraq {

namespace {

/// The first bytes of a word as a number that sorts like them.
quint64 sortKey(std::string_view word)
{
    quint64 key = 0;
    for (size_t i = 0; i < 8; ++i)
        key = key << 8 | (i < word.size() ? static_cast<unsigned char>(word[i]) : 0);
    return key;
}

/// What one document gives to one word, or form.
struct Given
{
    quint32 entry; ///< in the vocabulary
    quint8 code;
    quint32 positionsLength;
};

/// Goes through what a document has of a lexicon.
template <class Each> void forEachGiven(const DocumentWords& document, IndexStream lexicon, Each each)
{
    if (lexicon == IndexStream::Words) {
        for (const auto& word : document.words)
            each(Given{word.word, word.code, word.positionsLength});
    } else {
        for (const quint32 form : document.forms)
            each(Given{form, 0, 0});
    }
}

/// The words (or forms) of all documents, turned round. Documents are read twice from front to back: first
/// it is counted what each word needs, then everything goes to its place.
class Inverter
{
public:
    Inverter(const std::vector<NewDocument>& documents, IndexStream lexicon) : m_lexicon(lexicon)
    {
        count(documents);
        order();
        distribute(documents);
    }

    /// Calls \p each(word, ids, codes, positions, chunkBytes) in the order of the words' bytes.
    template <class Each> [[nodiscard]] Result<void> forEach(Each each)
    {
        std::vector<quint32> chunkBytes;
        size_t id = 0;
        size_t position = 0;
        size_t chunk = 0;
        for (const auto& [key, number] : m_order) {
            const Term& term = m_terms[number];
            chunkBytes.clear();
            size_t chunkStart = position;
            const size_t end = position + term.positionBytes;
            for (const size_t last = chunk + fullChunks(term); chunk < last; ++chunk) {
                chunkBytes.push_back(static_cast<quint32>(m_chunkEnds[chunk] - chunkStart));
                chunkStart = m_chunkEnds[chunk];
            }
            chunkBytes.push_back(static_cast<quint32>(end - chunkStart));
            if (auto done = each(term.text, std::span(m_ids).subspan(id, term.documents),
                                 m_codes.empty() ? std::span<const quint8>()
                                                 : std::span<const quint8>(m_codes).subspan(id, term.documents),
                                 std::string_view(m_positions.data() + position, term.positionBytes), chunkBytes);
                !done)
                return done;
            id += term.documents;
            position = end;
        }
        return {};
    }

private:
    struct Term
    {
        quint64 hash;
        std::string_view text; ///< in the first vocabulary that has it
        quint32 documents = 0;
        size_t positionBytes = 0;
    };
    /// Where the next document's share of a term goes.
    struct Cursor
    {
        size_t position = 0;
        quint32 id = 0;
        quint32 documents = 0;
        quint32 chunk = 0;
    };

    /// Chunks behind which another one follows.
    static size_t fullChunks(const Term& term) { return (term.documents - 1) / postingsChunk; }

    void count(const std::vector<NewDocument>& documents)
    {
        for (const auto& document : documents) {
            auto& known = termsOf(*document.words->vocabulary);
            const auto& vocabulary = *document.words->vocabulary;
            const auto& entries = m_lexicon == IndexStream::Words ? vocabulary.words : vocabulary.forms;
            forEachGiven(*document.words, m_lexicon, [&](const Given& given) {
                quint32& number = known[given.entry];
                if (number == 0) {
                    const auto& entry = entries[given.entry];
                    number = termOf(entry.hash, vocabulary.text(entry)) + 1;
                }
                Term& term = m_terms[number - 1];
                ++term.documents;
                term.positionBytes += given.positionsLength;
            });
        }
    }
    void order()
    {
        m_order.reserve(m_terms.size());
        for (quint32 term = 0; term < m_terms.size(); ++term)
            m_order.emplace_back(sortKey(m_terms[term].text), term);
        std::sort(m_order.begin(), m_order.end(), [this](const auto& a, const auto& b) {
            return a.first != b.first ? a.first < b.first : m_terms[a.second].text < m_terms[b.second].text;
        });
    }
    void distribute(const std::vector<NewDocument>& documents)
    {
        std::vector<Cursor> cursors(m_terms.size());
        Cursor next;
        for (const auto& [key, number] : m_order) {
            const Term& term = m_terms[number];
            cursors[number] = next;
            next.position += term.positionBytes;
            next.id += term.documents;
            next.chunk += static_cast<quint32>(fullChunks(term));
        }
        const bool isForm = m_lexicon == IndexStream::Forms;
        m_ids.resize(next.id);
        m_codes.resize(isForm ? 0 : next.id);
        m_positions.resize(next.position);
        m_chunkEnds.resize(next.chunk);
        for (const auto& document : documents) {
            const auto& known = termsOf(*document.words->vocabulary);
            const char* positions = document.words->positionBytes.data();
            forEachGiven(*document.words, m_lexicon, [&](const Given& given) {
                Cursor& cursor = cursors[known[given.entry] - 1];
                // Known to be full only when another document comes, so an end is never the last one's.
                if (cursor.documents > 0 && cursor.documents % postingsChunk == 0)
                    m_chunkEnds[cursor.chunk++] = cursor.position;
                ++cursor.documents;
                m_ids[cursor.id] = document.id;
                if (!isForm) {
                    m_codes[cursor.id] = given.code;
                    std::memcpy(m_positions.data() + cursor.position, positions, given.positionsLength);
                    positions += given.positionsLength;
                    cursor.position += given.positionsLength;
                }
                ++cursor.id;
            });
        }
    }

    /// Numbers of terms, and one, by entry of the vocabulary; 0: not met yet.
    std::vector<quint32>& termsOf(const Vocabulary& vocabulary)
    {
        if (m_lastVocabulary != &vocabulary) {
            m_lastVocabulary = &vocabulary;
            m_lastTerms = &m_known[&vocabulary];
            m_lastTerms->resize(m_lexicon == IndexStream::Words ? vocabulary.words.size()
                                                                : vocabulary.forms.size());
        }
        return *m_lastTerms;
    }
    quint32 termOf(quint64 hash, std::string_view text)
    {
        if (m_terms.size() * 2 >= m_slots.size())
            grow();
        for (size_t slot = hash & (m_slots.size() - 1);; slot = (slot + 1) & (m_slots.size() - 1)) {
            quint32& term = m_slots[slot];
            if (term == 0) {
                m_terms.push_back({hash, text});
                term = static_cast<quint32>(m_terms.size());
                return term - 1;
            }
            if (m_terms[term - 1].hash == hash && m_terms[term - 1].text == text)
                return term - 1;
        }
    }
    void grow()
    {
        m_slots.assign(std::max<size_t>(4096, m_slots.size() * 2), 0);
        for (quint32 term = 0; term < m_terms.size(); ++term) {
            size_t slot = m_terms[term].hash & (m_slots.size() - 1);
            while (m_slots[slot] != 0)
                slot = (slot + 1) & (m_slots.size() - 1);
            m_slots[slot] = term + 1;
        }
    }

    IndexStream m_lexicon;
    std::vector<quint32> m_slots;
    std::vector<Term> m_terms;
    std::vector<std::pair<quint64, quint32>> m_order; ///< sortKey and term
    std::unordered_map<const Vocabulary*, std::vector<quint32>> m_known;
    const Vocabulary* m_lastVocabulary = nullptr;
    std::vector<quint32>* m_lastTerms = nullptr;
    // By term in the order of the words' bytes:
    std::vector<quint32> m_ids;
    std::vector<quint8> m_codes;
    std::string m_positions;
    std::vector<size_t> m_chunkEnds;
};

} // namespace

Result<Segment> buildSegment(qint64 number, std::vector<NewDocument> documents, BlockSink sink)
{
    std::sort(documents.begin(), documents.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    std::vector<quint32> all;
    all.reserve(documents.size());
    for (const auto& document : documents)
        all.push_back(document.id);
    SegmentWriter writer(number, std::move(all), std::move(sink));
    auto done = Inverter(documents, IndexStream::Words)
                    .forEach([&](std::string_view word, std::span<const quint32> ids,
                                 std::span<const quint8> codes, std::string_view positions,
                                 std::span<const quint32> chunkBytes) {
                        return writer.addWord(word, ids, codes, positions, chunkBytes);
                    });
    if (!done)
        return done.failure();
    done = Inverter(documents, IndexStream::Forms)
               .forEach([&](std::string_view key, std::span<const quint32> ids, std::span<const quint8>,
                            std::string_view, std::span<const quint32>) { return writer.addForm(key, ids); });
    if (!done)
        return done.failure();
    std::string entry;
    for (const auto& document : documents) {
        entry.clear();
        putDocumentEntry(entry, {document.words->ends, document.words->signature});
        if (auto added = writer.addDocument(entry); !added)
            return added.failure();
    }
    return writer.finish();
}

} // namespace warraq

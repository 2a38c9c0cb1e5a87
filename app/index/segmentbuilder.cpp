#include "index/segmentbuilder.h"

#include "index/bytecoding.h"
#include "index/documententry.h"
#include "index/postings.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <unordered_map>
#include <utility>

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
        std::vector<quint32> ids;
        std::vector<quint8> codes;
        std::vector<quint32> chunkBytes;
        size_t next = 0;
        size_t position = 0;
        for (const auto& [key, number] : m_order) {
            const Term& term = m_terms[number];
            ids.resize(term.documents);
            codes.resize(term.documents);
            chunkBytes.clear();
            quint32 chunk = 0;
            for (size_t i = 0; i < term.documents; ++i) {
                const Posting& posting = m_postings[next + i];
                if (i > 0 && i % postingsChunk == 0)
                    chunkBytes.push_back(std::exchange(chunk, 0));
                ids[i] = posting.id;
                codes[i] = posting.code;
                chunk += posting.positionsLength;
            }
            chunkBytes.push_back(chunk);
            if (auto done = each(term.text, ids, codes,
                                 std::string_view(m_positions.get() + position, term.positionBytes), chunkBytes);
                !done)
                return done;
            next += term.documents;
            position += term.positionBytes;
        }
        return {};
    }

private:
    struct Term
    {
        quint64 hash;
        std::string_view text; ///< in the first vocabulary that has it
        size_t documents = 0;
        size_t positionBytes = 0;
    };
    struct Posting
    {
        quint32 id;
        quint32 positionsLength;
        quint8 code;
    };
    /// Where the next document's share of a term goes.
    struct Cursor
    {
        size_t posting = 0;
        size_t position = 0;
    };
    /// Everything here is larger than the processor's cache: what is needed soon is asked for meanwhile.
    static constexpr size_t ahead = 8;
    static void prefetch(const void* place) { __builtin_prefetch(place, 1); }

    /// What the documents of one vocabulary give to one of its entries. Counted there first: a vocabulary
    /// fits the processor's cache, and all terms do not.
    struct Share
    {
        quint32 documents = 0;
        quint32 term = 0;
        size_t positionBytes = 0;
    };
    using Shares = std::vector<Share>; ///< by entry of the vocabulary

    void count(const std::vector<NewDocument>& documents)
    {
        for (const auto& document : documents) {
            Shares& shares = sharesOf(*document.words->vocabulary);
            forEachGiven(*document.words, m_lexicon, [&](const Given& given) {
                ++shares[given.entry].documents;
                shares[given.entry].positionBytes += given.positionsLength;
            });
        }
        for (const Vocabulary* vocabulary : m_vocabularies) {
            Shares& shares = m_shares[vocabulary];
            const auto& entries = m_lexicon == IndexStream::Words ? vocabulary->words : vocabulary->forms;
            for (size_t entry = 0; entry < shares.size(); ++entry) {
                if (entry + ahead < shares.size() && !m_slots.empty())
                    prefetch(&m_slots[home(entries[entry + ahead].hash)]);
                Share& share = shares[entry];
                if (share.documents == 0)
                    continue; // of a document that is not one of ours
                share.term = termOf(entries[entry].hash, vocabulary->text(entries[entry]));
                m_terms[share.term].documents += share.documents;
                m_terms[share.term].positionBytes += share.positionBytes;
            }
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
            cursors[number] = next;
            next.posting += m_terms[number].documents;
            next.position += m_terms[number].positionBytes;
        }
        m_postings = std::make_unique_for_overwrite<Posting[]>(next.posting);
        m_positions = std::make_unique_for_overwrite<char[]>(next.position);
        std::vector<Cursor*> places; // of the document's words
        for (const auto& document : documents) {
            const Shares& shares = sharesOf(*document.words->vocabulary);
            places.clear();
            forEachGiven(*document.words, m_lexicon, [&](const Given& given) {
                places.push_back(&cursors[shares[given.entry].term]);
                prefetch(places.back());
            });
            const char* positions = document.words->positionBytes.data();
            size_t next = 0;
            forEachGiven(*document.words, m_lexicon, [&](const Given& given) {
                if (next + ahead < places.size()) {
                    const Cursor& soon = *places[next + ahead];
                    prefetch(&m_postings[soon.posting]);
                    prefetch(&m_positions[soon.position]);
                }
                Cursor& cursor = *places[next++];
                m_postings[cursor.posting++] = {document.id, given.positionsLength, given.code};
                char* to = m_positions.get() + cursor.position;
                if (given.positionsLength == 1) // as most are
                    *to = *positions;
                else
                    std::memcpy(to, positions, given.positionsLength);
                positions += given.positionsLength;
                cursor.position += given.positionsLength;
            });
        }
    }

    Shares& sharesOf(const Vocabulary& vocabulary)
    {
        if (m_lastVocabulary != &vocabulary) {
            m_lastVocabulary = &vocabulary;
            m_lastShares = &m_shares[&vocabulary];
            if (m_lastShares->empty()) {
                m_vocabularies.push_back(&vocabulary);
                m_lastShares->resize(m_lexicon == IndexStream::Words ? vocabulary.words.size()
                                                                     : vocabulary.forms.size());
            }
        }
        return *m_lastShares;
    }
    quint32 termOf(quint64 hash, std::string_view text)
    {
        if (m_terms.size() * 2 >= m_slots.size())
            grow();
        for (size_t slot = home(hash);; slot = (slot + 1) & (m_slots.size() - 1)) {
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
            size_t slot = home(m_terms[term].hash);
            while (m_slots[slot] != 0)
                slot = (slot + 1) & (m_slots.size() - 1);
            m_slots[slot] = term + 1;
        }
    }

    /// By the highest bits, which alone depend on every byte of a word.
    [[nodiscard]] size_t home(quint64 hash) const
    {
        return static_cast<size_t>(hash >> (64 - std::countr_zero(m_slots.size())));
    }

    IndexStream m_lexicon;
    std::vector<quint32> m_slots;
    std::vector<Term> m_terms;
    std::vector<std::pair<quint64, quint32>> m_order; ///< sortKey and term
    std::unordered_map<const Vocabulary*, Shares> m_shares;
    std::vector<const Vocabulary*> m_vocabularies; ///< as they came
    const Vocabulary* m_lastVocabulary = nullptr;
    Shares* m_lastShares = nullptr;
    // By term in the order of the words' bytes:
    std::unique_ptr<Posting[]> m_postings;
    std::unique_ptr<char[]> m_positions;
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

#include "index/segmentbuilder.h"

#include "index/documententry.h"
#include "index/postings.h"

#include <algorithm>
#include <bit>
#include <future>
#include <span>
#include <utility>

namespace warraq {

namespace {

constexpr size_t worthAThread = 512; ///< documents

/// The first bytes of a word as a number that sorts like them.
quint64 sortKey(std::string_view word)
{
    quint64 key = 0;
    for (size_t i = 0; i < 8; ++i)
        key = key << 8 | (i < word.size() ? static_cast<unsigned char>(word[i]) : 0);
    return key;
}

/// Asks memory for a place before it is needed: all of a segment's words are more than the processor's cache
/// holds.
void prefetch(const void* place)
{
    __builtin_prefetch(place);
}

/// The words (or forms) of all groups, each with what all groups have of it.
class Joiner
{
public:
    /// \p groups are inverted by \p lexicon.
    Joiner(const std::vector<DocumentGroup>& groups, IndexStream lexicon)
        : m_groups(groups), m_lexicon(lexicon)
    {
        for (const auto& group : groups)
            findTerms(group);
        orderTerms();
        listParts();
        for (size_t i = 1; i < groups.size(); ++i)
            m_inOrder &= groups[i - 1].lastId() < groups[i].firstId();
    }

    /// Calls \p each(word, ids, codes, positions, chunkBytes) in the order of the words' bytes.
    template <class Each> [[nodiscard]] Result<void> forEach(Each each)
    {
        size_t part = 0;
        for (size_t i = 0; i < m_order.size(); ++i) {
            if (i + ahead < m_order.size())
                prefetch(&m_terms[m_order[i + ahead].second]);
            if (i + ahead / 2 < m_order.size())
                prefetch(m_terms[m_order[i + ahead / 2].second].text.data());
            const Term& term = m_terms[m_order[i].second];
            gather(part, term.groups);
            part += term.groups;
            if (auto done = each(term.text, m_ids, m_codes, m_positions, m_chunkBytes); !done)
                return done;
        }
        return {};
    }

private:
    static constexpr size_t ahead = 24;

    struct Term
    {
        quint64 hash;
        std::string_view text; ///< in the first vocabulary that has it
        quint32 groups = 0;    ///< that have it
        quint32 part = 0;      ///< where the next group's goes
    };
    /// What a group has of a term.
    struct Part
    {
        const DocumentGroup::Posting* postings;
        const char* positions;
        quint32 documents;
        quint32 positionBytes;
    };
    struct Slot
    {
        quint32 tag;
        quint32 term; ///< and one; 0: free
    };

    /// Numbers the terms and counts the groups of each.
    void findTerms(const DocumentGroup& group)
    {
        const auto& vocabulary = group.vocabulary();
        const auto& entries = m_lexicon == IndexStream::Words ? vocabulary.words : vocabulary.forms;
        if (m_slots.empty())
            grow();
        for (size_t entry = 0; entry < entries.size(); ++entry) {
            // First the slot, then its term, then that term's text: each is asked for when the one before is
            // there.
            if (entry + ahead < entries.size())
                prefetch(&m_slots[home(entries[entry + ahead].hash)]);
            if (entry + ahead * 2 / 3 < entries.size())
                prefetch(likely(entries[entry + ahead * 2 / 3].hash));
            if (entry + ahead / 3 < entries.size()) {
                if (const Term* term = likely(entries[entry + ahead / 3].hash))
                    prefetch(term->text.data());
            }
            if (group.shares()[entry].documents == 0)
                continue; // of a document that is not one of ours
            const quint32 term = termOf(entries[entry].hash, vocabulary.text(entries[entry]));
            ++m_terms[term].groups;
            m_found.push_back(term);
        }
    }
    void orderTerms()
    {
        m_order.reserve(m_terms.size());
        for (quint32 term = 0; term < m_terms.size(); ++term)
            m_order.emplace_back(sortKey(m_terms[term].text), term);
        std::sort(m_order.begin(), m_order.end(), [this](const auto& a, const auto& b) {
            return a.first != b.first ? a.first < b.first : m_terms[a.second].text < m_terms[b.second].text;
        });
    }
    /// In the order in which they are then gone through.
    void listParts()
    {
        quint32 next = 0;
        for (size_t i = 0; i < m_order.size(); ++i) {
            if (i + ahead < m_order.size())
                prefetch(&m_terms[m_order[i + ahead].second]);
            Term& term = m_terms[m_order[i].second];
            term.part = next;
            next += term.groups;
        }
        m_parts.resize(next);
        size_t at = 0;
        for (const auto& group : m_groups) {
            for (const auto& share : group.shares()) {
                if (share.documents == 0)
                    continue;
                if (at + ahead < m_found.size())
                    prefetch(&m_terms[m_found[at + ahead]]);
                m_parts[m_terms[m_found[at++]].part++] = {group.postings(share), group.positions(share),
                                                          share.documents,
                                                          static_cast<quint32>(share.positionBytes)};
            }
        }
    }

    void gather(size_t first, size_t count)
    {
        m_ids.clear();
        m_codes.clear();
        m_positions.clear();
        m_chunkBytes.clear();
        m_chunk = 0;
        for (size_t i = first + ahead; i < std::min(first + ahead + count, m_parts.size()); ++i) {
            prefetch(m_parts[i].postings);
            prefetch(m_parts[i].positions);
        }
        const std::span<const Part> parts(&m_parts[first], count);
        if (m_inOrder || count == 1)
            append(parts);
        else
            sortIn(parts);
        m_chunkBytes.push_back(m_chunk);
    }
    void append(std::span<const Part> parts)
    {
        for (const Part& part : parts) {
            for (quint32 i = 0; i < part.documents; ++i)
                add(part.postings[i]);
            m_positions.append(part.positions, part.positionBytes);
        }
    }
    /// Articles that are indexed again have numbers from before.
    void sortIn(std::span<const Part> parts)
    {
        std::vector<std::pair<const DocumentGroup::Posting*, const char*>> all;
        for (const Part& part : parts) {
            const char* positions = part.positions;
            for (quint32 i = 0; i < part.documents; ++i) {
                all.emplace_back(part.postings + i, positions);
                positions += part.postings[i].positionsLength;
            }
        }
        std::sort(all.begin(), all.end(),
                  [](const auto& a, const auto& b) { return a.first->id < b.first->id; });
        for (const auto& [posting, positions] : all) {
            add(*posting);
            m_positions.append(positions, posting->positionsLength);
        }
    }
    void add(const DocumentGroup::Posting& posting)
    {
        if (!m_ids.empty() && m_ids.size() % postingsChunk == 0)
            m_chunkBytes.push_back(std::exchange(m_chunk, 0));
        m_ids.push_back(posting.id);
        m_codes.push_back(posting.code);
        m_chunk += posting.positionsLength;
    }

    quint32 termOf(quint64 hash, std::string_view text)
    {
        if (m_terms.size() * 2 >= m_slots.size())
            grow();
        const auto tag = static_cast<quint32>(hash);
        for (size_t slot = home(hash);; slot = (slot + 1) & (m_slots.size() - 1)) {
            Slot& here = m_slots[slot];
            if (here.term == 0) {
                m_terms.push_back({hash, text});
                here = {tag, static_cast<quint32>(m_terms.size())};
                return here.term - 1;
            }
            if (here.tag == tag && m_terms[here.term - 1].text == text)
                return here.term - 1;
        }
    }
    /// By the highest bits, which alone depend on every byte of a word.
    [[nodiscard]] size_t home(quint64 hash) const
    {
        return static_cast<size_t>(hash >> (64 - std::countr_zero(m_slots.size())));
    }
    /// The term that \p hash most likely is of; null: a new one.
    [[nodiscard]] const Term* likely(quint64 hash) const
    {
        const quint32 term = m_slots[home(hash)].term;
        return term == 0 ? nullptr : &m_terms[term - 1];
    }
    void grow()
    {
        m_slots.assign(std::max<size_t>(4096, m_slots.size() * 2), Slot{0, 0});
        for (quint32 term = 0; term < m_terms.size(); ++term) {
            size_t slot = home(m_terms[term].hash);
            while (m_slots[slot].term != 0)
                slot = (slot + 1) & (m_slots.size() - 1);
            m_slots[slot] = {static_cast<quint32>(m_terms[term].hash), term + 1};
        }
    }

    const std::vector<DocumentGroup>& m_groups;
    IndexStream m_lexicon;
    bool m_inOrder = true; ///< every group's numbers follow those of the group before
    std::vector<Slot> m_slots;
    std::vector<Term> m_terms;
    std::vector<quint32> m_found;                     ///< terms of the groups' entries, as they come
    std::vector<std::pair<quint64, quint32>> m_order; ///< sortKey and term
    std::vector<Part> m_parts;                        ///< by term in that order, then by group
    // Of the term under way:
    std::vector<quint32> m_ids;
    std::vector<quint8> m_codes;
    std::string m_positions;
    std::vector<quint32> m_chunkBytes;
    quint32 m_chunk = 0;
};

/// All that \p documents have of a lexicon, by its words.
struct Inverted
{
    Inverted(const std::vector<NewDocument>& documents, IndexStream lexicon)
        : groups(std::make_unique<std::vector<DocumentGroup>>(groupsOf(documents)))
    {
        for (auto& group : *groups)
            group.invert(lexicon);
        joiner = std::make_unique<Joiner>(*groups, lexicon);
    }
    std::unique_ptr<std::vector<DocumentGroup>> groups; ///< stays where it is: the joiner looks into it
    std::unique_ptr<Joiner> joiner;
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
    // Of many documents the forms are turned round beside the words: the one writer is what others wait for.
    auto forms = std::async(documents.size() < worthAThread ? std::launch::deferred : std::launch::async,
                            [&documents] { return Inverted(documents, IndexStream::Forms); });
    Inverted words(documents, IndexStream::Words);
    if (auto done = words.joiner->forEach([&writer](std::string_view word, std::span<const quint32> ids,
                                                    std::span<const quint8> codes, std::string_view positions,
                                                    std::span<const quint32> chunkBytes) {
            return writer.addWord(word, ids, codes, positions, chunkBytes);
        });
        !done)
        return done.failure();
    const Inverted written = forms.get();
    if (auto done = written.joiner->forEach([&writer](std::string_view form, std::span<const quint32> ids,
                                                      auto...) { return writer.addForm(form, ids); });
        !done)
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

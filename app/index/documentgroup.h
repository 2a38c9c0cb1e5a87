#pragma once

#include "index/documentwords.h"
#include "index/segment.h"

#include <memory>
#include <vector>

namespace warraq {

/// A new document for the index.
struct NewDocument
{
    quint32 id = 0;
    std::shared_ptr<const DocumentWords> words;
};

/// Documents that share a vocabulary, turned round: of each of its entries the documents, in the order of
/// their numbers. They are few enough to lie in the processor's cache, which all of a segment's are not.
class DocumentGroup
{
public:
    struct Posting
    {
        quint32 id;
        quint32 positionsLength;
        quint8 code; ///< see wordcode.h; 0 for a form
    };
    /// What an entry of the vocabulary has here.
    struct Share
    {
        quint32 documents = 0;
        quint32 posting = 0; ///< its first one
        size_t position = 0; ///< of its positions' first byte
        size_t positionBytes = 0;
    };

    explicit DocumentGroup(std::shared_ptr<const Vocabulary> vocabulary) : m_vocabulary(std::move(vocabulary))
    {
    }

    /// By ascending number; \p document stays where it is while the group is used.
    void add(const NewDocument& document) { m_documents.push_back(&document); }
    /// \p lexicon: Words or Forms.
    void invert(IndexStream lexicon);

    [[nodiscard]] const Vocabulary& vocabulary() const { return *m_vocabulary; }
    [[nodiscard]] quint32 firstId() const { return m_documents.front()->id; }
    [[nodiscard]] quint32 lastId() const { return m_documents.back()->id; }
    // After invert:
    [[nodiscard]] const std::vector<Share>& shares() const { return m_shares; } ///< by entry
    [[nodiscard]] const Posting* postings(const Share& share) const { return &m_postings[share.posting]; }
    [[nodiscard]] const char* positions(const Share& share) const { return &m_positions[share.position]; }

private:
    void layOut(const NewDocument& document, IndexStream lexicon);

    std::shared_ptr<const Vocabulary> m_vocabulary;
    std::vector<const NewDocument*> m_documents;
    std::vector<Share> m_shares;
    std::unique_ptr<Posting[]> m_postings; ///< by entry, then by number
    std::unique_ptr<char[]> m_positions;
};

/// \p documents, ascending, by their vocabularies; in the order of the groups' first numbers.
[[nodiscard]] std::vector<DocumentGroup> groupsOf(const std::vector<NewDocument>& documents);

} // namespace warraq

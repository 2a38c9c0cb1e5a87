#include "index/documentgroup.h"

#include <cstring>
#include <unordered_map>

namespace warraq {

namespace {

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

} // namespace

void DocumentGroup::invert(IndexStream lexicon)
{
    m_shares.assign(lexicon == IndexStream::Words ? m_vocabulary->words.size() : m_vocabulary->forms.size(),
                    {});
    for (const auto* document : m_documents) {
        forEachGiven(*document->words, lexicon, [this](const Given& given) {
            ++m_shares[given.entry].documents;
            m_shares[given.entry].positionBytes += given.positionsLength;
        });
    }
    Share next;
    for (Share& share : m_shares) {
        share.posting = next.posting;
        share.position = next.position;
        next.posting += share.documents;
        next.position += share.positionBytes;
    }
    // One more each: what nothing stands behind has an address as well.
    m_postings = std::make_unique_for_overwrite<Posting[]>(next.posting + size_t(1));
    m_positions = std::make_unique_for_overwrite<char[]>(next.position + 1);
    for (const auto* document : m_documents)
        layOut(*document, lexicon);
    // Each has moved on to its end.
    for (Share& share : m_shares) {
        share.posting -= share.documents;
        share.position -= share.positionBytes;
    }
}

void DocumentGroup::layOut(const NewDocument& document, IndexStream lexicon)
{
    const char* from = document.words->positionBytes.data();
    forEachGiven(*document.words, lexicon, [&](const Given& given) {
        Share& share = m_shares[given.entry];
        m_postings[share.posting++] = {document.id, given.positionsLength, given.code};
        if (given.positionsLength == 1) // as most are
            m_positions[share.position] = *from;
        else
            std::memcpy(&m_positions[share.position], from, given.positionsLength);
        share.position += given.positionsLength;
        from += given.positionsLength;
    });
}

std::vector<DocumentGroup> groupsOf(const std::vector<NewDocument>& documents)
{
    std::vector<DocumentGroup> groups;
    std::unordered_map<const Vocabulary*, size_t> known;
    for (const auto& document : documents) {
        const auto& vocabulary = document.words->vocabulary;
        const auto [group, isNew] = known.try_emplace(vocabulary.get(), groups.size());
        if (isNew)
            groups.emplace_back(vocabulary);
        groups[group->second].add(document);
    }
    return groups;
}

} // namespace warraq

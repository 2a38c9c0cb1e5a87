#pragma once

#include "core/cancel.h"
#include "core/nearness.h"
#include "index/idset.h"
#include "index/segmentreader.h"
#include "index/wordplaces.h"

#include <algorithm>
#include <compare>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace warraq {

/// One word that may stand at a place of a phrase; folded, UTF-8.
struct WordChoice
{
    std::string text;
    bool prefix = false;
    bool pattern = false; ///< `?` stands for one letter
    friend auto operator<=>(const WordChoice&, const WordChoice&) = default;
};

/// A place of a phrase: any of these words.
using WordSlot = std::vector<WordChoice>;
/// Words one after the other.
using WordSequence = std::vector<WordSlot>;

/// The text, or all texts, words are looked for in.
enum class SearchedText : quint8
{
    Anywhere,
    Title,
    Body,
    Caption,
};

/// A word of the vocabulary and in how many documents it is (those taken out but not yet merged away count).
struct VocabularyWord
{
    std::string text;
    qint64 documents = 0;
};

/// Answers questions about words from the segments of an index. Used by one thread. All sets are of document
/// ids less than `end`. Errors of all functions: Cancelled; NotFound when a segment has been merged away
/// since (ask again with the newer list); those of the source.
class WordSearch
{
public:
    explicit WordSearch(BlockSource& source) : m_source(source) {}

    /// What is asked from now on. Readers of segments that stay are kept.
    void begin(const SegmentList& segments, qint64 end, const CancelToken& cancel);

    /// \p within: nothing else need be looked at; null: everything.
    [[nodiscard]] Result<IdSet> having(const WordSequence& words, SearchedText text, const IdSet* within);
    /// The words at least \p times, all texts together.
    [[nodiscard]] Result<IdSet> havingOften(const WordSequence& words, SearchedText text, int times,
                                            const IdSet* within);
    /// See standNear; all in one text.
    [[nodiscard]] Result<IdSet> havingNear(const std::vector<WordSequence>& phrases, SearchedText text,
                                           const NearRule& rule, const IdSet* within);
    /// A way of writing a word, in any text.
    struct Written
    {
        IdSet some; ///< has the word written so
        IdSet only; ///< of these: and nowhere in another way
    };
    [[nodiscard]] Result<Written> havingForm(std::string_view folded, std::string_view written);
    /// Where a word is written with a capital at its beginning, and where without; in any text.
    struct Capitals
    {
        IdSet with;
        IdSet without; ///< some are in both
    };
    [[nodiscard]] Result<Capitals> havingCapitals(std::string_view folded);

    /// Adds to \p scores (by id, zero before) what each of \p words is worth in the documents of \p among,
    /// by Okapi BM25 (Robertson and Zaragoza, 2009), in whole steps, as of impact-ordered indexes (Anh and
    /// Moffat, 2002): sixteen bits tell more ranks apart than there are reasons for. What the scores of other
    /// documents are is not said. \p lengths: one step of lengthStep per document, by id. Returns what a
    /// step is worth.
    [[nodiscard]] Result<float> score(std::span<const WordSlot> words, const IdSet& among,
                                      std::span<const quint8> lengths, qint64 documents, double averageLength,
                                      std::vector<quint16>& scores);
    /// The shortest stretch of words that holds all of \p words in one text, by place in \p ids (ascending);
    /// 0: there is none. Words that stand for hundreds of others are left out of account.
    [[nodiscard]] Result<std::vector<quint32>> spans(std::span<const WordSlot> words,
                                                     std::span<const quint32> ids);
    /// Similarity hashes, by place in \p ids (ascending); see DocumentWords::signature.
    [[nodiscard]] Result<std::vector<quint64>> signatures(std::span<const quint32> ids);

    /// Calls \p each with the words of the vocabulary from \p from on, in order, until it says false.
    [[nodiscard]] Result<void> vocabulary(std::string_view from,
                                          const std::function<bool(const VocabularyWord&)>& each);
    /// The ways words are written that differ from their folded form: keys of two parts, see formSeparator.
    [[nodiscard]] Result<void> forms(std::string_view from,
                                     const std::function<bool(const VocabularyWord&)>& each);

private:
    struct Part
    {
        SegmentReader reader;
        std::unique_ptr<IdSet> dead;   ///< null: none
        std::vector<quint16> together; ///< weights of words that count as one, by document
    };
    /// A document's places of some phrases.
    struct Match
    {
        quint32 id = 0;
        std::vector<std::vector<quint32>> places; ///< by phrase: where each begins
        mutable std::vector<PhrasePlaces> near;   ///< kept from document to document, to be filled
        const DocumentTable* documents = nullptr;
        const std::vector<quint32>* ids = nullptr; ///< all of the part, ascending
        [[nodiscard]] DocumentEntry document() const
        {
            const auto at = std::lower_bound(ids->begin(), ids->end(), id);
            return documents->entry(static_cast<size_t>(at - ids->begin()));
        }
    };
    /// By two threads, each for other parts. True: the document answers.
    using Visit = std::function<bool(const Match&)>;

    /// The words of a slot in the lexicon of a part.
    using SlotEntries = std::vector<LexiconEntry>;
    /// By part. They hold until the next question; one slot's are the same ones each time.
    [[nodiscard]] Result<const std::vector<SlotEntries>*> known(const WordSlot& slot);
    /// The slots of phrases, each once however often it stands there.
    struct PhraseSlots
    {
        std::vector<const std::vector<SlotEntries>*> slots;
        std::vector<std::vector<size_t>> numbers; ///< by phrase, of its words
    };
    [[nodiscard]] Result<PhraseSlots> slotsOf(const std::vector<WordSequence>& phrases);
    [[nodiscard]] Result<IdSet> havingWord(const WordSlot& slot, SearchedText text);
    /// What has all words of the phrases somewhere in the text.
    [[nodiscard]] Result<IdSet> candidates(const std::vector<WordSequence>& phrases, SearchedText text,
                                           const IdSet* within);
    /// Those of \p candidates in which all phrases stand and for which \p visit says yes, which is not asked
    /// of places that are more than \p distance words from all of another phrase.
    [[nodiscard]] Result<IdSet> matches(const std::vector<WordSequence>& phrases, SearchedText text,
                                        int distance, const IdSet& candidates, const Visit& visit);
    /// By slot; see matches. \p places: filled, its memory used again.
    [[nodiscard]] Result<void> placesOfAll(SegmentReader& reader,
                                           const std::vector<const SlotEntries*>& slots,
                                           const std::vector<std::vector<size_t>>& phrases, int distance,
                                           const ChosenDocuments& chosen, std::vector<SlotPlaces>& places);
    /// Some of the candidates a part holds, as many as memory should hold the places of at a time.
    /// \p phrases: see PhraseSlots::numbers.
    [[nodiscard]] Result<void> matchesOf(Part& part, const std::vector<const SlotEntries*>& slots,
                                         const std::vector<std::vector<size_t>>& phrases, SearchedText text,
                                         int distance, std::span<const quint32> ids, const Visit& visit,
                                         std::vector<SlotPlaces>& places, std::vector<quint32>& found);
    /// The candidates that a part holds, ascending.
    [[nodiscard]] static std::vector<quint32> idsIn(const Part& part, const IdSet& candidates);
    /// Calls \p work(number) for all parts, by two threads where there is much to read: one part is one
    /// thread's. What \p work looks up in m_known must be there.
    [[nodiscard]] Result<void> forEachPart(const std::function<Result<void>(size_t)>& work);
    /// Calls \p add(form, documents) for each way a part's documents write a word; \p alsoPlain: last for its
    /// folded form, which documents that have no other do not state.
    template <class Add>
    [[nodiscard]] Result<void> forEachForm(Part& part, std::string_view folded, bool alsoPlain, Add add);
    [[nodiscard]] Result<void> merged(IndexStream lexicon, std::string_view from,
                                      const std::function<bool(const VocabularyWord&)>& each);
    template <class Add>
    [[nodiscard]] Result<void> addTogether(Part& part, const std::vector<LexiconEntry>& entries, size_t end,
                                           Add add);
    [[nodiscard]] bool isStopped() const { return m_cancel.isCancelled(); }

    BlockSource& m_source;
    std::vector<std::unique_ptr<Part>> m_parts;
    std::map<WordSlot, std::vector<SlotEntries>> m_known; ///< the question's
    qint64 m_end = 0;
    CancelToken m_cancel;
};

/// A document's length on a scale of 256 steps, each an eighth more than the one before; for
/// WordSearch::score.
[[nodiscard]] quint8 lengthStep(quint32 words);

/// True when \p word fits \p choice. Pure.
[[nodiscard]] bool fitsChoice(std::string_view word, const WordChoice& choice);

} // namespace warraq

#pragma once

#include "index/wordsearch.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace warraq {

/// Words that begin alike, end to end.
struct WordShelf
{
    struct Entry
    {
        quint32 at = 0;
        quint32 bytes = 0;
        quint32 documents = 0;
    };
    std::string texts;
    std::vector<Entry> entries;
};
/// Capitalised forms whose words begin alike, `word` and `written` one after the other.
struct NameShelf
{
    struct Entry
    {
        quint32 at = 0;
        quint16 wordBytes = 0;
        quint16 writtenBytes = 0;
        quint32 documents = 0; ///< that have it so
        quint32 capitals = 0;  ///< that have it with a capital
    };
    std::string texts;
    std::vector<Entry> entries;
    std::vector<std::pair<quint64, quint32>> byKey; ///< NameSkeleton::Key, entry
};

/// The vocabulary of the index as it is looked through for names and slips: by the letters words begin with,
/// read when first asked for and kept until the index changes. Belongs to its WordSearch's thread; errors of
/// all functions are of that.
class VocabularyShelves
{
public:
    explicit VocabularyShelves(WordSearch& words) : m_words(words) {}

    /// After WordSearch::begin, with the same segments. True: something is other than before.
    bool begin(const SegmentList& segments);
    /// Words that begin with \p beginning; they hold until the next call.
    [[nodiscard]] Result<const WordShelf*> wordsFrom(const std::string& beginning);
    [[nodiscard]] Result<const NameShelf*> namesFrom(const std::string& beginning);
    /// In how many documents a word is written with a capital, without those taken out.
    [[nodiscard]] Result<qint64> capitalsOf(const std::string& word);
    /// In how many documents a word is, with those taken out; a look at the lexicon.
    [[nodiscard]] Result<qint64> documentsOf(const std::string& word);
    /// Without those taken out.
    [[nodiscard]] Result<qint64> livingOf(const std::string& word);
    [[nodiscard]] WordSearch& words() { return m_words; }

private:
    WordSearch& m_words;
    SegmentList m_segments;
    bool m_hasDead = false;
    std::map<std::string, WordShelf> m_wordShelves;
    std::map<std::string, NameShelf> m_nameShelves;
};

} // namespace warraq

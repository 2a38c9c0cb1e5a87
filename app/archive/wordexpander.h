#pragma once

#include "index/wordsearch.h"
#include "search/articlequery.h"
#include "search/querynode.h"
#include "search/wordexpansion.h"

#include <map>
#include <memory>
#include <string>

namespace warraq {

/// Finds in the index's vocabulary what the words of a query stand for (names, related forms), and what a
/// word that is not there may have been meant as. What was read of the vocabulary is kept, by the letters
/// words begin with, until the index changes. Belongs to its WordSearch's thread; errors of all functions are
/// of that.
class WordExpander
{
public:
    explicit WordExpander(WordSearch& words) : m_words(words) {}

    /// After WordSearch::begin, with the same segments.
    void begin(const SegmentList& segments);

    /// Null: nothing in the query stands for other words. \p languages: of the archive, for related forms.
    [[nodiscard]] Result<std::shared_ptr<const WordExpansion>> expansionOf(const ArticleQuery& query,
                                                                           const QStringList& languages);
    /// Typed texts like that of \p query with words that are there for those that are not, the likeliest
    /// first; whether they find anything is not looked at.
    [[nodiscard]] Result<QStringList> otherSpellings(const ArticleQuery& query);

private:
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

    [[nodiscard]] Result<const WordShelf*> wordsFrom(const std::string& beginning);
    [[nodiscard]] Result<const NameShelf*> namesFrom(const std::string& beginning);
    [[nodiscard]] Result<qint64> documentsOf(const std::string& word);
    [[nodiscard]] Result<qint64> livingOf(const std::string& word);
    [[nodiscard]] Result<NameVariants> variantsOf(const QueryWord& word);
    [[nodiscard]] Result<std::vector<NameForm>> latinForms(const std::string& name);
    [[nodiscard]] Result<std::vector<NameForm>> arabicForms(const std::string& name);
    [[nodiscard]] Result<std::vector<NameForm>> formsOf(const std::string& name);
    [[nodiscard]] Result<RelatedWords> relatedTo(const std::string& word, const QStringList& languages);
    [[nodiscard]] Result<bool> isMissing(const QueryWord& word);

    WordSearch& m_words;
    SegmentList m_segments;
    bool m_hasDead = false;
    std::map<std::string, WordShelf> m_wordShelves;
    std::map<std::string, NameShelf> m_nameShelves;
    std::map<std::string, std::vector<NameForm>> m_forms; ///< by name
    std::map<std::string, RelatedWords> m_related;        ///< by word
};

} // namespace warraq

#pragma once

#include "archive/vocabularyshelves.h"
#include "search/articlequery.h"
#include "search/querynode.h"
#include "search/wordexpansion.h"

#include <map>
#include <memory>
#include <string>

namespace warraq {

/// Finds in the index's vocabulary what the words of a query stand for: names and related forms. What was
/// found is kept until the index changes. Thread and errors are those of the shelves.
class WordExpander
{
public:
    explicit WordExpander(VocabularyShelves& shelves) : m_shelves(shelves) {}

    void forget(); ///< the index has changed

    /// Null: nothing in the query stands for other words. \p languages: of the archive, for related forms.
    [[nodiscard]] Result<std::shared_ptr<const WordExpansion>> expansionOf(const ArticleQuery& query,
                                                                           const QStringList& languages);
    /// The ways of writing a name, the likeliest first.
    [[nodiscard]] Result<std::vector<NameForm>> formsOf(const std::string& name);

private:
    [[nodiscard]] Result<NameVariants> variantsOf(const QueryWord& word);
    [[nodiscard]] Result<std::vector<NameForm>> latinForms(const std::string& name);
    [[nodiscard]] Result<std::vector<NameForm>> arabicForms(const std::string& name);
    /// The word itself as a way of writing a name; count 0: it is nowhere.
    [[nodiscard]] Result<NameForm> formAsTyped(const std::string& word);
    [[nodiscard]] Result<RelatedWords> relatedTo(const std::string& word, const QStringList& languages);

    VocabularyShelves& m_shelves;
    std::map<std::string, std::vector<NameForm>> m_forms; ///< by name
    std::map<std::string, RelatedWords> m_related;        ///< by word
};

} // namespace warraq

#pragma once

#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace warraq {

/// The facets of a result, in the order they are shown. Date is by year (see FacetTable for finer steps).
enum class Facet : quint8
{
    Date,
    Section,
    Place,
    Author,
    Publication,
    Credit,
    Language,
    Source, ///< the source file a record came from
    Import, ///< the run
    Tag,    ///< put on by a person, as the next
    Collection,
};
/// What articles say themselves, and where they came from.
inline constexpr Facet articleFacets[] = {Facet::Date,     Facet::Section,     Facet::Place,
                                          Facet::Author,   Facet::Publication, Facet::Credit,
                                          Facet::Language, Facet::Source,      Facet::Import};
/// And what a person put on them.
inline constexpr Facet allFacets[] = {Facet::Date,        Facet::Section, Facet::Place,     Facet::Author,
                                      Facet::Publication, Facet::Credit,  Facet::Language,  Facet::Source,
                                      Facet::Import,      Facet::Tag,     Facet::Collection};

[[nodiscard]] QString
toString(Facet facet); ///< `date`, `section` ...: both the JSON key and the query's field
[[nodiscard]] std::optional<Facet> facetFromString(QStringView name);

enum class SortOrder : quint8
{
    Relevance,
    Newest,
    Oldest,
    Section, ///< by name, unknown last; those of one name newest first, as in the next
    SectionReversed,
    Place, ///< the first of several, as of authors
    PlaceReversed,
    Author,
    AuthorReversed,
    Publication,
    PublicationReversed,
    Longest,
    Shortest,
};

[[nodiscard]] QString
toString(SortOrder order); ///< `relevance` `newest` `oldest` `section` `section-reversed` ...
[[nodiscard]] std::optional<SortOrder> sortOrderFromString(QStringView name);

/// What a person chose of one facet in the sidebar. A null QString among the values is "unknown".
struct FacetChoice
{
    QStringList included; ///< OR; empty: no restriction
    QStringList excluded;

    [[nodiscard]] bool isEmpty() const { return included.isEmpty() && excluded.isEmpty(); }
    friend bool operator==(const FacetChoice&, const FacetChoice&) = default;
};

/// The sidebar's state: a choice per facet. For Facet::Date the values are those of a `date:` clause
/// (`2011`, `2011-02..2011-10`).
using FacetChoices = std::map<Facet, FacetChoice>;

struct QueryNode;     // search/querynode.h
struct WordExpansion; // search/wordexpansion.h

/// What the user asks: typed text and the sidebar's choices, parsed. A value without SQL; never fails to
/// parse (CONTRACT: "Query language"). Immutable and cheap to copy; thread-safe.
class ArticleQuery
{
public:
    ArticleQuery(); ///< every article
    [[nodiscard]] static ArticleQuery parse(const QString& typed, const FacetChoices& choices = {});

    [[nodiscard]] QString typed() const; ///< as it was typed
    [[nodiscard]] FacetChoices choices() const;
    /// Typed clauses and choices as one canonical string; parse(canonical()) gives the same result.
    [[nodiscard]] QString canonical() const;
    [[nodiscard]] QStringList literal() const; ///< parts that are no clause and were taken as text

    /// `forms:related` was typed: a word stands for all its forms.
    [[nodiscard]] bool wantsRelatedForms() const;
    /// The same query, whose words stand for what an archive's vocabulary says (see SearchAnswer). It equals
    /// the one without, prints alike and is otherwise asked and marked.
    [[nodiscard]] ArticleQuery withExpansion(std::shared_ptr<const WordExpansion> expansion) const;
    [[nodiscard]] std::shared_ptr<const WordExpansion> expansion() const; ///< null: none

    [[nodiscard]] bool isEmpty() const;  ///< every article
    [[nodiscard]] bool hasWords() const; ///< something to rank by and to mark
    /// The same query with that facet's sidebar choice lifted; typed clauses stay.
    [[nodiscard]] ArticleQuery withoutChoice(Facet facet) const;
    [[nodiscard]] ArticleQuery withChoices(const FacetChoices& choices) const;

    /// The whole condition (typed AND choices); null when empty.
    [[nodiscard]] std::shared_ptr<const QueryNode> root() const;
    /// Words and phrases to mark in a text, in the form MarkedWords reads. Exclusions are not among them.
    [[nodiscard]] QStringList highlightTerms() const;

    friend bool operator==(const ArticleQuery& a, const ArticleQuery& b);

private:
    struct Data;
    explicit ArticleQuery(std::shared_ptr<const Data> data);
    std::shared_ptr<const Data> m_data;
};

} // namespace warraq

#pragma once

#include "archive/archivetypes.h"
#include "search/articlequery.h"

#include <QRandomGenerator>

namespace warraq::test {

/// A newspaper by chance, always the same one for a seed: few words in several scripts, so that every
/// operator finds something; stories that come again with other words, with more known of them, or unchanged.
/// And questions about it, made of every operator of CONTRACT.md.
class Newspaper
{
public:
    explicit Newspaper(quint32 seed) : m_random(seed) {}

    [[nodiscard]] int below(int end) { return m_random.bounded(end); }
    [[nodiscard]] bool oneIn(int n) { return below(n) == 0; }
    [[nodiscard]] const QString& oneOf(const QStringList& list)
    {
        return list[below(static_cast<int>(list.size()))];
    }

    /// The next record of a run; now and then one that was there before, as it was or with other fields.
    [[nodiscard]] RecordToStore record(const QString& file, bool isNumbered);
    [[nodiscard]] QString word();
    [[nodiscard]] QString prose(int least, int most);
    [[nodiscard]] QString tag() { return oneOf(tags); }
    [[nodiscard]] QString collection() { return oneOf(collections); }
    /// A field that can be corrected, with a value in its stored form; now and then "unknown".
    [[nodiscard]] std::pair<Field, QString> correction();

    /// \p depth: of brackets.
    [[nodiscard]] QString query(int depth);
    [[nodiscard]] FacetChoices choices(const QStringList& runs);

private:
    [[nodiscard]] ArticleContent article(int story);
    [[nodiscard]] std::optional<PartialDate> date();
    [[nodiscard]] QString operand();
    [[nodiscard]] QString wordClause();
    [[nodiscard]] QString valueClause();
    [[nodiscard]] QString otherClause();
    [[nodiscard]] QString scope();
    [[nodiscard]] QString quoted(int words);

    static const QStringList words, places, authors, sections, publications, tags, collections;
    QRandomGenerator m_random;
    std::vector<RecordToStore> m_former;
    int m_stories = 0;
    int m_records = 0;
};

} // namespace warraq::test

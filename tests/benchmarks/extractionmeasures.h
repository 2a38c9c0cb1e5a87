#pragma once

#include "core/article.h"
#include "extractiontruth.h"

#include <QStringList>

#include <optional>

namespace warraq::bench {

/// Shares of the 4-word shingles of truth and text together, as article-extraction-benchmark counts them: a
/// word is a run of letters, digits and underscores.
struct ShingleShares
{
    double both = 0;
    double extra = 0;
    double missing = 0;

    [[nodiscard]] double precision() const;
    [[nodiscard]] double recall() const;
    [[nodiscard]] double f1() const;
};
[[nodiscard]] ShingleShares shingleShares(const QString& truth, const QString& text);

/// The article's text with its dateline, which the archive keeps as a field, put back where the truth has it.
[[nodiscard]] QString textWithDateline(const ArticleContent& content, const QString& truth);

/// Folded (case, accents, punctuation, blanks) and then equal.
[[nodiscard]] bool isSameTitle(const QString& title, const QString& truth);

/// The same, or equal to what the truth says before or behind a bar or a dash: some sets keep the page's
/// whole
/// `<title>` with the site's name.
[[nodiscard]] bool isSameTitleButSite(const QString& title, const QString& truth);

/// Whether the page has what the truth says in its markup at all: sets were made from other captures, and say
/// of some pages what is not on them. Folded as titles are.
[[nodiscard]] bool standsOnPage(const TruthPage& page, const QString& truth);

/// The sets of names, folded each, are equal; the agency is one of the names where the truth has it.
[[nodiscard]] bool areSameAuthors(const ArticleContent& content, const QStringList& truth);

/// The same day. Where one of both has a time and its zone and the other a day alone, the moment lies in that
/// day in some zone of the earth; where both have times, the moments fall on one day in UTC.
[[nodiscard]] bool isSameDay(const std::optional<PartialDate>& published, const TruthPage& truth);

/// Paragraphs of \p text of whose words less than half stand, as shingles, in \p other.
[[nodiscard]] QStringList paragraphsMissing(const QString& text, const QString& other);

/// Contained, white space apart.
[[nodiscard]] bool contains(const QString& text, const QString& passage);

} // namespace warraq::bench

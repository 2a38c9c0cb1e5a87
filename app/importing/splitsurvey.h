#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "importing/importjob.h"

#include <QString>

#include <vector>

namespace warraq {

/// A way in which a plain text may be parted into articles: what programs that save many articles in one text
/// put between them.
struct SplitGuess
{
    enum class Kind : quint8
    {
        Counted,  ///< `Document 3 of 40`
        Rule,     ///< a line of dashes, stars or the like
        Heading,  ///< `# Headline`
        Labelled, ///< `Title: ...`
    };
    Kind kind = Kind::Rule;
    QString pattern;     ///< for ImportOptions::split
    qint64 articles = 0; ///< that it makes of the part that was looked at
};

/// The plain texts of an import's sources, and how many articles they are.
struct SplitSurvey
{
    bool hasText = false;
    std::vector<SplitGuess>
        guesses;         ///< for the first text that looks like many; the one with most articles first
    qint64 texts = 0;    ///< that were read
    qint64 articles = 0; ///< that they are with the pattern of the options
    bool isWhole = true; ///< false: there is more than was read
};

/// Reads the plain texts of \p options' sources as an import would, up to a bound of bytes, and looks what
/// may part them. Errors: Usage (the pattern is none). Long; call off the GUI thread.
[[nodiscard]] Result<SplitSurvey> surveySplit(const ImportOptions& options, const CancelToken& cancel);

} // namespace warraq

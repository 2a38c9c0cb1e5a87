#pragma once

#include <string>
#include <vector>

namespace warraq::bench {

/// A question to a generated newspaper, as a person types it.
struct SearchQuestion
{
    std::string kind;
    std::string typed;
    std::string match; ///< the same for FTS5's MATCH; empty: it cannot be asked there
};

/// 200 questions of all kinds in a fixed order. Their words are chosen from the generator's list by the share
/// of articles they are expected in, so that they mean the same at every size of the corpus.
[[nodiscard]] std::vector<SearchQuestion> searchQuestions();

} // namespace warraq::bench

#pragma once

#include <span>
#include <string_view>

namespace warraq::bench {

/// What somebody types who has read an article once and wants it again: the query, and the article it is
/// after. Plain facts about two public collections; no text of theirs.
struct KnownItem
{
    std::string_view query;
    std::string_view target;  ///< `bbc:FOLDER/FILE` or `reuters:NEWID`
    bool isForTuning = false; ///< the other half only judges
};

/// 30 of them, written before anything was tuned and not changed since.
[[nodiscard]] std::span<const KnownItem> knownItems();

} // namespace warraq::bench

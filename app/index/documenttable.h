#pragma once

#include "index/documententry.h"

#include <optional>
#include <string>
#include <vector>

namespace warraq {

/// The entries of a segment's documents as they are stored, so that a search that needs a few hundred of them
/// pays neither time nor memory for all. Immutable; used by one thread.
class DocumentTable
{
public:
    /// \p bytes: the whole stream of \p documents. Nothing: it is damaged.
    [[nodiscard]] static std::optional<DocumentTable> of(std::string bytes, size_t documents);
    /// \p place: in Segment::ids.
    [[nodiscard]] DocumentEntry entry(size_t place) const;

private:
    DocumentTable() = default;
    /// Every so many entries it is known where they begin; those between are gone through.
    static constexpr size_t stride = 16;
    std::string m_bytes;
    std::vector<quint32> m_starts;
};

} // namespace warraq

#pragma once

#include "core/cancel.h"
#include "index/documentwords.h"
#include "index/segmentreader.h"

#include <vector>

namespace warraq {

/// A number made of all words and forms of a document, their codes and places: two ways of getting at it, so
/// that an index can be compared with the texts it was made of, document by document.
[[nodiscard]] quint64 documentSum(const DocumentWords& document);
/// By place in Segment::ids. Errors: Cancelled; of the reader.
[[nodiscard]] Result<std::vector<quint64>> documentSums(SegmentReader& reader, const CancelToken& cancel);

} // namespace warraq

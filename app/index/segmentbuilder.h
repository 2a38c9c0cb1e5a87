#pragma once

#include "core/result.h"
#include "index/documentgroup.h"
#include "index/segmentwriter.h"

#include <vector>

namespace warraq {

/// Makes a segment of \p documents (any order, each id once) and gives its blocks to \p sink. Errors: of the
/// sink.
[[nodiscard]] Result<Segment> buildSegment(qint64 number, std::vector<NewDocument> documents, BlockSink sink);

} // namespace warraq

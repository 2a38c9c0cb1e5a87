#pragma once

#include "core/result.h"
#include "index/documentwords.h"
#include "index/segmentwriter.h"

#include <memory>
#include <vector>

namespace warraq {

/// A new document for the index.
struct NewDocument
{
    quint32 id = 0;
    std::shared_ptr<const DocumentWords> words;
};

/// Makes a segment of \p documents (any order, each id once) and gives its blocks to \p sink. Errors: of the
/// sink.
[[nodiscard]] Result<Segment> buildSegment(qint64 number, std::vector<NewDocument> documents, BlockSink sink);

} // namespace warraq

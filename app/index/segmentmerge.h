#pragma once

#include "core/cancel.h"
#include "index/segmentreader.h"
#include "index/segmentwriter.h"

namespace warraq {

/// Which segments should become one now, as indexes into \p sizes (documents of each segment); empty: none.
/// Segments of a like size are merged eight at a time, and none grows beyond what can be merged in a second
/// or so: a million articles lie in some twenty segments.
[[nodiscard]] std::vector<size_t> segmentsToMerge(std::span<const qsizetype> sizes);

/// Writes what lives in \p parts into one new segment. Errors: of the sources and the sink.
[[nodiscard]] Result<Segment> mergeSegments(qint64 number, std::span<SegmentReader* const> parts,
                                            BlockSink sink);

} // namespace warraq

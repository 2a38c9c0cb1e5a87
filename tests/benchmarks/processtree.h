#pragma once

#include <QtGlobal>

namespace warraq::bench {

/// Proportional set size of a process and all that came from it, in bytes, as Linux counts it: shared pages
/// are divided among those that share them (/proc/*/smaps_rollup). 0 where it cannot be read.
[[nodiscard]] qint64 proportionalSetSize(qint64 process);

} // namespace warraq::bench

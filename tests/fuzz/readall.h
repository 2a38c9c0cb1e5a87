#pragma once

#include "formats/sourcereader.h"

#include <cstdlib>

namespace warraq::fuzz {

/// Reads a source to its end, as an import does, and looks for what a page would look for.
inline void readAll(SourceReader& reader)
{
    const CancelToken cancel;
    qint64 items = 0;
    for (;;) {
        const auto item = reader.next(cancel);
        if (!item || !*item)
            break;
        const auto* record = std::get_if<SourceRecord>(&**item);
        if (const auto resources = record ? reader.resources() : nullptr)
            (void)resources->bytesOf(resources->baseOf(*record));
        // More items than any input of a fuzzer has bytes: a reader that does not come to an end.
        if (++items > 10'000'000)
            std::abort();
    }
}

} // namespace warraq::fuzz

#pragma once

#include "formats/sourcereader.h"

#include <cstdlib>

namespace warraq::fuzz {

/// Reads a source to its end, as an import does, and looks for what a page would look for.
inline void readAll(SourceReader& reader)
{
    const CancelToken cancel;
    qint64 items = 0;
    const auto resources = reader.resources();
    for (;;) {
        const auto item = reader.next(cancel);
        if (!item || !*item)
            break;
        if (const auto* record = std::get_if<SourceRecord>(&**item); record && resources)
            (void)resources->bytesOf(record->url);
        // More items than any input of a fuzzer has bytes: a reader that does not come to an end.
        if (++items > 10'000'000)
            std::abort();
    }
}

} // namespace warraq::fuzz

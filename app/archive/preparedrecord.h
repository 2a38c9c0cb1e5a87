#pragma once

#include "archive/archivetypes.h"

#include <memory>

namespace warraq {

/// What of a record can be worked out before its turn with the one writer: hashes, keys, compressed texts.
/// Most of the work of keeping a record lies here, and it needs no connection.
struct PreparedRecord
{
    QByteArray sha256;   ///< of the source's bytes, raw
    QByteArray original; ///< compressed; empty when originals are not kept
    QByteArray textKey;  ///< of an article; see keys.h
    QByteArray body;     ///< compressed
    QByteArray html;     ///< compressed
    int words = 0;
};

/// Any thread. \p record is not changed; its result may be put into RecordToStore::prepared.
[[nodiscard]] std::shared_ptr<const PreparedRecord> prepareRecord(const RecordToStore& record,
                                                                  bool keepOriginal);

} // namespace warraq

#pragma once

#include "core/result.h"
#include "core/sourcerecord.h"

#include <QByteArrayView>

namespace warraq {

/// Text decoded from bytes, and how.
struct DecodedText
{
    QString text;    ///< line ends are `\n`; NUL and other C0 controls are dropped
    QString charset; ///< WHATWG name, lower case: `utf-8`, `windows-1256`
    enum class Evidence : quint8
    {
        ByteOrderMark,
        Declared,
        Detected,
        Utf8, ///< valid UTF-8 needs no other evidence
    } evidence = Evidence::Utf8;
    qint64 replaced = 0; ///< bytes that meant nothing in that charset (shown as U+FFFD)
};

/// Decodes by: byte order mark; valid UTF-8; the charset declared by the container or, in HTML, by the page
/// (labels as in the WHATWG Encoding Standard, so `iso-8859-1` is windows-1252); else detection. Never fails:
/// the last resort is windows-1252. Thread-safe.
[[nodiscard]] DecodedText decodeText(QByteArrayView bytes, const QString& declaredCharset,
                                     SourceFormat format);

/// Fills `text` and `charset` of a record from its bytes. Rows (JSONL) are left alone: their columns are
/// text. Thread-safe.
void decodeRecord(SourceRecord& record);

} // namespace warraq

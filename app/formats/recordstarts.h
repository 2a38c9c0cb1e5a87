#pragma once

#include <QByteArrayView>

namespace warraq {

/// Where records of web archives begin, for recognising a file and for finding the next record behind damage.

/// `WARC/1.0` and a line end (ISO 28500, 4: version); 0.9 to 1.9 are taken for what they say.
[[nodiscard]] bool beginsWarcRecord(QByteArrayView bytes);
/// A line of five fields or ten (Burner and Kahle, "Arc File Format", 1996): address, IP, date, type ...
/// length.
[[nodiscard]] bool beginsArcRecord(QByteArrayView bytes);

/// Of how many words the type in an ARC record's line may be: `text/html; charset=utf-8` is two.
inline constexpr size_t arcTypeWords = 4;

/// True when a WARC record surely begins somewhere in \p head: its line and a field of its header.
[[nodiscard]] bool holdsWarcRecord(QByteArrayView head);

using BeginsRecord = bool (*)(QByteArrayView);

/// The first line from \p from on that begins a record; -1: none. A line that is cut by the view's end counts
/// as none: its first byte is then `*open`, if that is given (else the view's size).
[[nodiscard]] qsizetype findRecordStart(QByteArrayView bytes, qsizetype from, BeginsRecord begins,
                                        qsizetype* open = nullptr);

} // namespace warraq

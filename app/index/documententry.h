#pragma once

#include "index/bytecoding.h"
#include "index/documentwords.h"

#include <array>
#include <string>

namespace warraq {

/// What the index knows of a document beside its words.
struct DocumentEntry
{
    std::array<quint32, textFields> ends{}; ///< as DocumentWords::ends
    quint64 signature = 0;

    /// The text position \p place is in.
    [[nodiscard]] TextField fieldOf(quint32 place) const
    {
        size_t field = 0;
        while (field + 1 < textFields && place >= ends[field])
            ++field;
        return static_cast<TextField>(field);
    }
};

inline void putDocumentEntry(std::string& out, const DocumentEntry& entry)
{
    quint32 before = 0;
    for (const quint32 end : entry.ends) {
        putVarint(out, end - before);
        before = end;
    }
    out.append(reinterpret_cast<const char*>(&entry.signature), sizeof entry.signature);
}

[[nodiscard]] inline bool takeDocumentEntry(ByteReader& in, DocumentEntry& entry)
{
    quint32 before = 0;
    for (quint32& end : entry.ends) {
        end = before + static_cast<quint32>(in.varint());
        before = end;
    }
    const char* signature = in.take(sizeof entry.signature);
    if (signature)
        std::memcpy(&entry.signature, signature, sizeof entry.signature);
    return signature != nullptr;
}

} // namespace warraq

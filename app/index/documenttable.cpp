#include "index/documenttable.h"

#include <limits>

namespace warraq {

namespace {

/// Past an entry without reading its numbers.
bool pass(const char*& at, const char* end)
{
    for (size_t numbers = 0; numbers < textFields && at < end; ++at)
        numbers += (static_cast<unsigned char>(*at) & 0x80) == 0;
    if (end - at < static_cast<qsizetype>(sizeof(DocumentEntry::signature)))
        return false;
    at += sizeof(DocumentEntry::signature);
    return true;
}

} // namespace

std::optional<DocumentTable> DocumentTable::of(std::string bytes, size_t documents)
{
    if (bytes.size() > std::numeric_limits<quint32>::max())
        return std::nullopt;
    DocumentTable table;
    table.m_bytes = std::move(bytes);
    table.m_starts.reserve(documents / stride + 1);
    const char* begin = table.m_bytes.data();
    const char* end = begin + table.m_bytes.size();
    const char* at = begin;
    for (size_t i = 0; i < documents; ++i) {
        if (i % stride == 0)
            table.m_starts.push_back(static_cast<quint32>(at - begin));
        if (!pass(at, end))
            return std::nullopt;
    }
    return table;
}

DocumentEntry DocumentTable::entry(size_t place) const
{
    const char* at = m_bytes.data() + m_starts[place / stride];
    const char* end = m_bytes.data() + m_bytes.size();
    for (size_t i = 0; i < place % stride; ++i)
        (void)pass(at, end);
    ByteReader in(at, static_cast<size_t>(end - at));
    DocumentEntry entry;
    (void)takeDocumentEntry(in, entry); // every entry has been gone through
    return entry;
}

} // namespace warraq

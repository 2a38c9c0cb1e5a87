#pragma once

#include <QByteArray>

#include <archive.h>
#include <archive_entry.h>

#include <vector>

/// Invented archives, for tests of what reads them.
namespace warraq::test {

struct Packed
{
    QByteArray name;
    QByteArray bytes;
};

/// \p format: `zip`, `pax`, `7zip`; \p filter: `none`, `gzip`, `xz`, `zstd`.
inline QByteArray pack(const std::vector<Packed>& files, const char* format, const char* filter,
                       const char* password = nullptr)
{
    qsizetype room = 1 << 20;
    for (const auto& file : files)
        room += file.bytes.size() + file.bytes.size() / 8 + 4096;
    QByteArray out(room, Qt::Uninitialized);
    size_t used = 0;
    archive* writer = archive_write_new();
    archive_write_set_format_by_name(writer, format);
    if (qstrcmp(filter, "none") != 0)
        archive_write_add_filter_by_name(writer, filter);
    if (password) {
        archive_write_set_options(writer, "zip:encryption=traditional");
        archive_write_set_passphrase(writer, password);
    }
    archive_write_open_memory(writer, out.data(), static_cast<size_t>(out.size()), &used);
    for (const auto& file : files) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname_utf8(entry, file.name.constData());
        archive_entry_set_size(entry, file.bytes.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(writer, entry);
        archive_write_data(writer, file.bytes.constData(), static_cast<size_t>(file.bytes.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    out.truncate(static_cast<qsizetype>(used));
    return out;
}

} // namespace warraq::test

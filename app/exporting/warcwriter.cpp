#include "exporting/warcwriter.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>
#include <QUuid>

#include <zlib.h>

namespace warraq {

namespace {

QByteArray newRecordId()
{
    return "<urn:uuid:" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + '>';
}

/// RFC 4648, 6, of whole groups of five bytes: the form in which web archives write digests.
QByteArray base32(const QByteArray& bytes)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QByteArray text;
    for (qsizetype at = 0; at + 5 <= bytes.size(); at += 5) {
        quint64 group = 0;
        for (int i = 0; i < 5; ++i)
            group = group << 8 | static_cast<quint8>(bytes[at + i]);
        for (int shift = 35; shift >= 0; shift -= 5)
            text += letters[group >> shift & 31];
    }
    return text;
}

QByteArray digest(const QByteArray& block)
{
    return "sha1:" + base32(QCryptographicHash::hash(block, QCryptographicHash::Sha1)); // 20 bytes
}

/// One line: what would end it goes.
QByteArray line(QString text)
{
    for (QChar& c : text) {
        if (c < u' ')
            c = u' ';
    }
    return text.trimmed().toUtf8();
}

/// As the address stands in a record: without the spaces that some pages write into theirs.
QByteArray address(const QString& url)
{
    return line(url).replace(' ', "%20");
}

QByteArray contentType(const Original& original)
{
    const QByteArray start = original.bytes.left(1024).trimmed();
    if (start.startsWith("%PDF-"))
        return "application/pdf";
    const QByteArray type = start.contains('<') ? "text/html" : "text/plain";
    return original.charset.isEmpty() ? type : type + "; charset=" + line(original.charset);
}

bool isFromWebArchive(const QString& format)
{
    return format == toString(SourceFormat::Warc) || format == toString(SourceFormat::Arc) ||
           format == toString(SourceFormat::Wacz);
}

/// A gzip member of its own (WARC 1.1, annex D).
QByteArray zipped(const QByteArray& record)
{
    constexpr int withGzipHeader = 16;
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS + withGzipHeader, 8,
                 Z_DEFAULT_STRATEGY);
    QByteArray member(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(record.size()))),
                      Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(record.data()));
    stream.avail_in = static_cast<uInt>(record.size());
    stream.next_out = reinterpret_cast<Bytef*>(member.data());
    stream.avail_out = static_cast<uInt>(member.size());
    deflate(&stream, Z_FINISH);
    member.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return member;
}

} // namespace

Result<void> WarcWriter::begin(const ExportContext& context)
{
    m_context = context;
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return unexpected(ErrorKind::Unreadable, m_file.fileName(), m_file.errorString());
    m_infoId = newRecordId();
    QByteArray block = "software: Warraq/" WARRAQ_VERSION "\r\nformat: WARC File Format 1.1\r\n"
                       "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/"
                       "warc-1.1/\r\n";
    const auto field = [&block](const char* name, const QString& value) {
        if (!value.isEmpty())
            block += QByteArray(name) + ": " + line(value) + "\r\n";
    };
    field("isPartOf", context.archiveName);
    field("description", context.title);
    field("operator", context.compiledBy);
    return put("WARC-Type: warcinfo\r\nWARC-Record-ID: " + m_infoId +
                   "\r\nWARC-Date: " + toIsoUtc(QDateTime::currentDateTimeUtc()).toLatin1() +
                   "\r\nWARC-Filename: " + line(QFileInfo(m_file.fileName()).fileName()) +
                   "\r\nContent-Type: application/warc-fields\r\n",
               block);
}

Result<void> WarcWriter::add(const Article& article)
{
    const auto& content = article.content;
    const auto captured = article.provenance.captured ? article.provenance.captured : content.captured;
    const auto origin = content.origins.find(Field::Url);
    const bool isTheRecords = origin == content.origins.end() || origin->second != FieldOrigin::Person;
    if (!isFromWebArchive(article.provenance.format) || content.url.isEmpty() || !isTheRecords || !captured ||
        !m_context.original) {
        ++m_leftOut;
        return {};
    }
    const auto original = m_context.original(article.id);
    if (!original && original.error().kind != ErrorKind::NotFound)
        return original.failure();
    if (!original) {
        ++m_leftOut;
        return {};
    }
    const QByteArray sum = digest(original->bytes);
    return put("WARC-Type: resource\r\nWARC-Record-ID: " + newRecordId() + "\r\nWARC-Date: " +
                   toIsoUtc(*captured).toLatin1() + "\r\nWARC-Target-URI: " + address(content.url) +
                   "\r\nWARC-Warcinfo-ID: " + m_infoId + "\r\nWARC-Block-Digest: " + sum +
                   "\r\nWARC-Payload-Digest: " + sum + "\r\nContent-Type: " + contentType(*original) + "\r\n",
               original->bytes);
}

Result<void> WarcWriter::finish()
{
    if (!m_file.flush())
        return unexpected(ErrorKind::DiskFull, m_file.fileName(), m_file.errorString());
    m_file.close();
    return {};
}

Result<void> WarcWriter::put(const QByteArray& head, const QByteArray& block)
{
    QByteArray record = "WARC/1.1\r\n" + head + "Content-Length: " + QByteArray::number(block.size()) +
                        "\r\n\r\n" + block + "\r\n\r\n";
    if (m_gzip)
        record = zipped(record);
    if (m_file.write(record) != record.size())
        return unexpected(ErrorKind::DiskFull, m_file.fileName(), m_file.errorString());
    return {};
}

} // namespace warraq

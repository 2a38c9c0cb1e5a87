#include "support/webarchivebytes.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <zlib.h>
#include <zstd.h>

#include <cstring>

namespace warraq::test {

namespace {

QByteArray deflated(const QByteArray& bytes, int windowBits)
{
    z_stream stream;
    std::memset(&stream, 0, sizeof stream);
    deflateInit2(&stream, bytes.size() > (1 << 20) ? Z_BEST_SPEED : Z_BEST_COMPRESSION, Z_DEFLATED,
                 windowBits, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))) + 64,
                   Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

template <class Number> QByteArray little(Number value)
{
    QByteArray bytes(sizeof(Number), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

} // namespace

QByteArray warcRecord(const QByteArray& type, const QByteArray& url, const QByteArray& block,
                      const Fields& more)
{
    QByteArray record = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Date: 2011-02-21T10:00:00Z\r\n";
    if (!url.isEmpty())
        record += "WARC-Target-URI: " + url + "\r\n";
    if (type == "response" || type == "revisit")
        record += "Content-Type: application/http; msgtype=response\r\n";
    bool sized = false;
    for (const auto& [name, value] : more) {
        record += name + ": " + value + "\r\n";
        sized = sized || name == "Content-Length";
    }
    if (!sized)
        record += "Content-Length: " + QByteArray::number(block.size()) + "\r\n";
    return record + "\r\n" + block + "\r\n\r\n";
}

QByteArray httpAnswer(const QByteArray& body, const QByteArray& headers, const QByteArray& status)
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "\r\n" + body;
}

QByteArray articlePage(const QByteArray& subject, const QByteArray& extra)
{
    return "<!doctype html><html><head><title>" + subject +
           " at the Harbour</title></head><body><article><h1>" + subject + " at the Harbour</h1>" + extra +
           "<p>The " + subject +
           " fell silent at noon, when the dockers went home and nobody told the ships that "
           "waited.</p><p>They lay in "
           "the roads with their lights on, all night long, and in the morning the " +
           subject + " were gone, and nobody knew where.</p></article></body></html>";
}

QByteArray articleRecord(const QByteArray& subject, const Fields& more)
{
    return warcRecord("response", "http://news.example/" + subject, httpAnswer(articlePage(subject)), more);
}

QByteArray arcRecord(const QByteArray& url, const QByteArray& block)
{
    return url + " 192.0.2.7 20110221100000 text/html " + QByteArray::number(block.size()) + "\n" + block +
           "\n";
}

QByteArray arcHead()
{
    const QByteArray block = "1 0 Invented\nURL IP-address Archive-date Content-type Archive-length\n";
    return "filedesc://invented.arc 192.0.2.7 20110221100000 text/plain " + QByteArray::number(block.size()) +
           "\n" + block + "\n";
}

QByteArray gzip(const QByteArray& bytes)
{
    return deflated(bytes, 15 + 16);
}

QByteArray zlibDeflate(const QByteArray& bytes)
{
    return deflated(bytes, 15);
}

QByteArray rawDeflate(const QByteArray& bytes)
{
    return deflated(bytes, -15);
}

QByteArray zstdFrame(const QByteArray& bytes, const QByteArray& dictionary)
{
    ZSTD_CCtx* context = ZSTD_createCCtx();
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(bytes.size()))),
                   Qt::Uninitialized);
    const size_t size = ZSTD_compress_usingDict(context, out.data(), static_cast<size_t>(out.size()),
                                                bytes.data(), static_cast<size_t>(bytes.size()),
                                                dictionary.data(), static_cast<size_t>(dictionary.size()), 3);
    ZSTD_freeCCtx(context);
    out.truncate(static_cast<qsizetype>(size));
    return out;
}

QByteArray dictionaryFrame(const QByteArray& dictionary)
{
    return little<quint32>(0x184D2A5D) + little<quint32>(static_cast<quint32>(dictionary.size())) +
           dictionary;
}

QByteArray inChunks(const QByteArray& bytes, qsizetype size)
{
    QByteArray out;
    for (qsizetype at = 0; at < bytes.size(); at += size) {
        const QByteArray piece = bytes.mid(at, size);
        out += QByteArray::number(piece.size(), 16) + ";x=y\r\n" + piece + "\r\n";
    }
    return out + "0\r\n\r\n";
}

QByteArray sha1Label(const QByteArray& bytes)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QByteArray label = "sha1:";
    quint64 bits = 0;
    int count = 0;
    for (const char c : QCryptographicHash::hash(bytes, QCryptographicHash::Sha1)) {
        bits = (bits << 8) | static_cast<quint8>(c);
        for (count += 8; count >= 5; count -= 5)
            label += letters[(bits >> (count - 5)) & 31];
    }
    return label;
}

QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>>& entries)
{
    QByteArray out;
    QByteArray directory;
    for (const auto& [name, bytes] : entries) {
        const auto crc = static_cast<quint32>(
            crc32(0, reinterpret_cast<const Bytef*>(bytes.constData()), static_cast<uInt>(bytes.size())));
        const QByteArray about = little<quint16>(0) + little<quint16>(0) + little<quint16>(0) +
                                 little<quint16>(0x21) + little<quint32>(crc) +
                                 little<quint32>(static_cast<quint32>(bytes.size())) +
                                 little<quint32>(static_cast<quint32>(bytes.size())) +
                                 little<quint16>(static_cast<quint16>(name.size())) + little<quint16>(0);
        directory += "PK\x01\x02" + little<quint16>(20) + little<quint16>(20) + about + little<quint16>(0) +
                     little<quint16>(0) + little<quint16>(0) + little<quint32>(0) +
                     little<quint32>(static_cast<quint32>(out.size())) + name;
        out += "PK\x03\x04" + little<quint16>(20) + about + name + bytes;
    }
    const auto count = static_cast<quint16>(entries.size());
    return out + directory + "PK\x05\x06" + little<quint16>(0) + little<quint16>(0) + little<quint16>(count) +
           little<quint16>(count) + little<quint32>(static_cast<quint32>(directory.size())) +
           little<quint32>(static_cast<quint32>(out.size())) + little<quint16>(0);
}

} // namespace warraq::test

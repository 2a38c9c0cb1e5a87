#include "formats/contentcoding.h"

#include "core/limits.h"
#include "formats/growingread.h"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include <cstring>

namespace warraq {

namespace {

constexpr qsizetype mostPieceBytes = 128 << 10;

enum class Step : quint8
{
    Goes,
    Done,
    Starved, ///< all input taken and not at the end
    Broken,
};

/// Calls \p decode, which appends to the room it is given, until it has done.
template <class Decode> DecodedBytes decodeWith(Decode decode)
{
    DecodedBytes result;
    GrowingRead step(mostPieceBytes);
    for (;;) {
        const qsizetype pieceBytes = step.next();
        const qsizetype had = result.bytes.size();
        if (result.bytes.capacity() < had + pieceBytes)
            result.bytes.reserve(std::max(had + pieceBytes, had * 2));
        result.bytes.resize(had + pieceBytes);
        qsizetype got = 0;
        const Step state = decode(result.bytes.data() + had, pieceBytes, got);
        result.bytes.truncate(had + got);
        if (result.bytes.size() > limits::recordBytes) {
            result.bytes.clear();
            result.issue = RecordIssue{
                IssueKind::TooLarge, QStringLiteral("decoded, more than %1 bytes").arg(limits::recordBytes)};
            return result;
        }
        switch (state) {
        case Step::Goes:
            break;
        case Step::Done:
            return result;
        case Step::Starved:
            result.issue =
                RecordIssue{IssueKind::Truncated, QStringLiteral("the compressed content ends too soon")};
            return result;
        case Step::Broken:
            result.issue =
                RecordIssue{IssueKind::Malformed, QStringLiteral("the compressed content is damaged")};
            return result;
        }
    }
}

DecodedBytes inflated(QByteArrayView body, int windowBits)
{
    z_stream stream;
    std::memset(&stream, 0, sizeof stream);
    if (inflateInit2(&stream, windowBits) != Z_OK)
        return {{}, RecordIssue{IssueKind::Internal, {}}};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
    stream.avail_in = static_cast<uInt>(body.size());
    auto result = decodeWith([&stream](char* to, qsizetype room, qsizetype& got) {
        stream.next_out = reinterpret_cast<Bytef*>(to);
        stream.avail_out = static_cast<uInt>(room);
        const int status = inflate(&stream, Z_NO_FLUSH);
        got = room - stream.avail_out;
        if (status == Z_STREAM_END)
            return Step::Done;
        if (status != Z_OK && status != Z_BUF_ERROR)
            return Step::Broken;
        return stream.avail_in == 0 && stream.avail_out > 0 ? Step::Starved : Step::Goes;
    });
    inflateEnd(&stream);
    return result;
}

DecodedBytes unbrotlied(QByteArrayView body)
{
    const std::unique_ptr<BrotliDecoderState, void (*)(BrotliDecoderState*)> state(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
    size_t left = static_cast<size_t>(body.size());
    auto* next = reinterpret_cast<const uint8_t*>(body.data());
    return decodeWith([&](char* to, qsizetype room, qsizetype& got) {
        auto free = static_cast<size_t>(room);
        auto* out = reinterpret_cast<uint8_t*>(to);
        const auto status = BrotliDecoderDecompressStream(state.get(), &left, &next, &free, &out, nullptr);
        got = room - static_cast<qsizetype>(free);
        switch (status) {
        case BROTLI_DECODER_RESULT_SUCCESS:
            return Step::Done;
        case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT:
            return Step::Starved;
        case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT:
            return Step::Goes;
        case BROTLI_DECODER_RESULT_ERROR:
            break;
        }
        return Step::Broken;
    });
}

DecodedBytes unzstded(QByteArrayView body)
{
    const std::unique_ptr<ZSTD_DCtx, size_t (*)(ZSTD_DCtx*)> context(ZSTD_createDCtx(), ZSTD_freeDCtx);
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, limits::zstdWindowLog);
    ZSTD_inBuffer in{body.data(), static_cast<size_t>(body.size()), 0};
    return decodeWith([&](char* to, qsizetype room, qsizetype& got) {
        ZSTD_outBuffer out{to, static_cast<size_t>(room), 0};
        const size_t status = ZSTD_decompressStream(context.get(), &out, &in);
        got = static_cast<qsizetype>(out.pos);
        if (ZSTD_isError(status))
            return Step::Broken;
        if (in.pos == in.size && (status == 0 || out.pos < out.size))
            return status == 0 ? Step::Done : Step::Starved;
        return Step::Goes;
    });
}

/// nullopt: the body is not in that coding.
std::optional<DecodedBytes> undo(QByteArrayView body, const QByteArray& coding)
{
    const auto first = [&body](qsizetype at) { return body.size() > at ? static_cast<quint8>(body[at]) : 0; };
    if (coding == "gzip" || coding == "x-gzip")
        return first(0) == 0x1f && first(1) == 0x8b ? std::optional(inflated(body, 15 + 16)) : std::nullopt;
    if (coding == "deflate") {
        // RFC 1950: the first two bytes are a multiple of 31.
        if ((first(0) & 0x0f) == 8 && (first(0) * 256 + first(1)) % 31 == 0)
            return inflated(body, 15);
        auto raw = inflated(body, -15);
        const bool isMarkup = body.trimmed().startsWith('<');
        return raw.issue && (raw.issue->kind == IssueKind::Malformed || isMarkup)
                   ? std::nullopt
                   : std::optional(std::move(raw));
    }
    if (coding == "br") {
        auto plain = unbrotlied(body);
        // Brotli has no mark of its own: what cannot be decoded from the start on is not Brotli.
        return plain.issue && plain.issue->kind == IssueKind::Malformed && plain.bytes.isEmpty()
                   ? std::nullopt
                   : std::optional(std::move(plain));
    }
    if (coding == "zstd")
        return body.startsWith("\x28\xb5\x2f\xfd") ? std::optional(unzstded(body)) : std::nullopt;
    return DecodedBytes{
        {},
        RecordIssue{IssueKind::Unsupported,
                    QStringLiteral("content encoding “%1”").arg(QString::fromLatin1(coding.left(40)))}};
}

} // namespace

std::optional<DecodedBytes> joinChunks(QByteArrayView body)
{
    DecodedBytes result;
    bool first = true;
    for (;;) {
        const qsizetype end = body.first(std::min<qsizetype>(body.size(), 4096)).indexOf('\n');
        bool isNumber = false;
        qint64 size = 0;
        if (end >= 0) {
            QByteArray line = body.first(end).toByteArray();
            line = line.left(line.indexOf(';') < 0 ? line.size() : line.indexOf(';')).trimmed();
            size = line.size() <= 15 ? line.toLongLong(&isNumber, 16) : 0;
        }
        if (!isNumber || size < 0) {
            if (first)
                return std::nullopt;
            result.issue =
                body.isEmpty()
                    ? RecordIssue{IssueKind::Truncated, QStringLiteral("the last chunk is missing")}
                    : RecordIssue{IssueKind::Malformed, QStringLiteral("a chunk's length is no number")};
            return result;
        }
        first = false;
        body = body.sliced(end + 1);
        if (size == 0)
            return result; // trailers are of no use here
        if (size > body.size()) {
            result.bytes.append(body);
            result.issue =
                RecordIssue{IssueKind::Truncated, QStringLiteral("the content ends within a chunk")};
            return result;
        }
        result.bytes.append(body.first(size));
        body = body.sliced(size);
        if (body.startsWith("\r\n"))
            body = body.sliced(2);
        else if (body.startsWith('\n'))
            body = body.sliced(1);
    }
}

DecodedBytes undoCodings(QByteArray body, const QByteArray& contentEncoding)
{
    DecodedBytes result{std::move(body), std::nullopt};
    auto codings = contentEncoding.toLower().split(',');
    std::reverse(codings.begin(), codings.end()); // the last was done last
    int undone = 0;
    for (const auto& part : codings) {
        const QByteArray coding = part.trimmed();
        // `utf-8` and the like are mistakes of servers, and no coding.
        if (coding.isEmpty() || coding == "identity" || coding == "none" || coding.startsWith("utf") ||
            coding.startsWith("iso-") || coding == "binary" || coding == "8bit" || result.bytes.isEmpty())
            continue;
        if (++undone > limits::contentCodings)
            return {
                {},
                RecordIssue{IssueKind::TooLarge,
                            QStringLiteral("more than %1 content encodings").arg(limits::contentCodings)}};
        auto plain = undo(result.bytes, coding);
        if (!plain)
            continue;
        if (plain->issue)
            return std::move(*plain);
        result.bytes = std::move(plain->bytes);
    }
    return result;
}

} // namespace warraq

#include "archive/compression.h"

#include <sqlite3.h>
#include <zstd.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace warraq {

namespace {

/// Texts of an article's size come out 3 % larger than at level 6, in a third of the time.
constexpr int level = 1;
/// Kept by a thread for its next frame, unless it had to be large.
constexpr size_t keptBytes = 1 << 20;

struct FreeCompressor
{
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};
struct FreeDecompressor
{
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

void unpackedFunction(sqlite3_context* context, int, sqlite3_value** values)
{
    if (sqlite3_value_type(values[0]) == SQLITE_NULL) {
        sqlite3_result_null(context);
        return;
    }
    const auto* data = static_cast<const char*>(sqlite3_value_blob(values[0]));
    const auto text = unpacked(QByteArray::fromRawData(data, sqlite3_value_bytes(values[0])));
    if (!text) {
        sqlite3_result_error(context, "a compressed text is damaged", -1);
        return;
    }
    sqlite3_result_text(context, text->constData(), static_cast<int>(text->size()), SQLITE_TRANSIENT);
}

} // namespace

QByteArray packed(const QByteArray& bytes, const QByteArray& like)
{
    // A context of its own a thread: making one costs more than packing an article.
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeCompressor> context(ZSTD_createCCtx());
    thread_local std::vector<char> room;
    room.resize(std::max(room.size(), ZSTD_compressBound(static_cast<size_t>(bytes.size()))));
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1); // a flipped bit is told, not read
    ZSTD_CCtx_refPrefix(context.get(), like.constData(), static_cast<size_t>(like.size())); // for one frame
    const size_t size = ZSTD_compress2(context.get(), room.data(), room.size(), bytes.constData(),
                                       static_cast<size_t>(bytes.size()));
    Q_ASSERT(!ZSTD_isError(size));
    QByteArray frame(room.data(), static_cast<qsizetype>(size));
    if (room.size() > keptBytes)
        room = std::vector<char>(); // an empty list would leave it its room
    return frame;
}

Result<QByteArray> unpacked(const QByteArray& frame, const QByteArray& like, qint64 most)
{
    thread_local const std::unique_ptr<ZSTD_DCtx, FreeDecompressor> context(ZSTD_createDCtx());
    const auto size = ZSTD_getFrameContentSize(frame.constData(), static_cast<size_t>(frame.size()));
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN)
        return unexpected(ErrorKind::Malformed, QStringLiteral("compressed data"));
    if (size > static_cast<unsigned long long>(most))
        return unexpected(ErrorKind::TooLarge, QStringLiteral("compressed data"));
    QByteArray bytes(static_cast<qsizetype>(size), Qt::Uninitialized);
    ZSTD_DCtx_refPrefix(context.get(), like.constData(), static_cast<size_t>(like.size()));
    const size_t got = ZSTD_decompressDCtx(context.get(), bytes.data(), static_cast<size_t>(bytes.size()),
                                           frame.constData(), static_cast<size_t>(frame.size()));
    if (ZSTD_isError(got) || got != size)
        return unexpected(ErrorKind::Malformed, QStringLiteral("compressed data"));
    return bytes;
}

Result<QByteArray> unpackedLike(const QByteArray& frame, const QByteArray& likeFrame)
{
    if (likeFrame.isEmpty())
        return unpacked(frame);
    auto like = unpacked(likeFrame);
    return like ? unpacked(frame, *like) : like;
}

bool registerCompression(sqlite3* connection)
{
    return sqlite3_create_function_v2(connection, "unpacked", 1,
                                      SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr,
                                      &unpackedFunction, nullptr, nullptr, nullptr) == SQLITE_OK;
}

} // namespace warraq

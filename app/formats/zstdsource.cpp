#include "formats/zstdsource.h"

#include "core/limits.h"

#include <QtEndian>

#include <zstd.h>
#include <zstd_errors.h>

namespace warraq {

namespace {

constexpr quint32 frameMagic = 0xFD2FB528;
constexpr quint32 skippableMagic = 0x184D2A50; ///< to ...5F
constexpr quint32 dictionaryMagic = 0x184D2A5D;
constexpr qsizetype skippableHeader = 8;

quint32 magicOf(QByteArrayView bytes)
{
    return bytes.size() < 4 ? 0 : qFromLittleEndian<quint32>(bytes.data());
}

bool isSkippable(quint32 magic)
{
    return (magic & 0xFFFFFFF0U) == skippableMagic;
}

/// The dictionary may be compressed itself. Empty: it is no good.
QByteArray dictionaryFrom(QByteArrayView content)
{
    if (magicOf(content) != frameMagic)
        return content.toByteArray();
    QByteArray dictionary(limits::zstdDictionaryBytes, Qt::Uninitialized);
    const size_t size = ZSTD_decompress(dictionary.data(), static_cast<size_t>(dictionary.size()),
                                        content.data(), static_cast<size_t>(content.size()));
    if (ZSTD_isError(size))
        return {};
    dictionary.truncate(static_cast<qsizetype>(size));
    dictionary.squeeze();
    return dictionary;
}

} // namespace

ZstdSource::ZstdSource(DeviceInput input) : m_input(std::move(input)), m_context(ZSTD_createDCtx())
{
    ZSTD_DCtx_setParameter(m_context, ZSTD_d_windowLogMax, limits::zstdWindowLog);
}

ZstdSource::~ZstdSource()
{
    ZSTD_freeDCtx(m_context);
}

bool ZstdSource::begins(QByteArrayView bytes)
{
    const quint32 magic = magicOf(bytes);
    return magic == frameMagic || magic == dictionaryMagic;
}

bool ZstdSource::beginsWithDictionary(QByteArrayView bytes)
{
    return magicOf(bytes) == dictionaryMagic;
}

MemberSource::Chunk ZstdSource::damage(IssueKind kind, const QString& detail)
{
    Chunk chunk;
    chunk.kind = Chunk::Kind::Damage;
    chunk.place = m_member;
    chunk.issue = kind;
    chunk.detail = detail;
    return chunk;
}

bool ZstdSource::enter(qint64 place)
{
    if (m_state == State::Start) {
        const auto dictionary = takeDictionary();
        if (!dictionary || *dictionary)
            return false;
    }
    m_state = State::Between;
    return m_input.goTo(place);
}

/// A chunk: damage.
Result<std::optional<MemberSource::Chunk>> ZstdSource::takeDictionary()
{
    m_state = State::Between;
    auto there = m_input.ensure(skippableHeader);
    if (!there)
        return there.failure();
    if (*there < skippableHeader || !beginsWithDictionary(m_input.view()))
        return std::optional<Chunk>();
    const auto size = static_cast<qint64>(qFromLittleEndian<quint32>(m_input.view().data() + 4));
    const auto refuse = [this](IssueKind kind, const QString& detail) {
        // Nothing can be read without it.
        m_state = State::Ended;
        return std::optional<Chunk>(damage(kind, detail));
    };
    if (size > limits::zstdDictionaryBytes)
        return refuse(IssueKind::TooLarge, QStringLiteral("a dictionary of %1 bytes").arg(size));
    there = m_input.ensure(skippableHeader + size);
    if (!there)
        return there.failure();
    if (*there < skippableHeader + size)
        return refuse(IssueKind::Truncated, QStringLiteral("the file ends within its dictionary"));
    const QByteArray dictionary = dictionaryFrom(m_input.view().sliced(skippableHeader, size));
    if (dictionary.isEmpty() ||
        ZSTD_isError(ZSTD_DCtx_loadDictionary(m_context, dictionary.constData(),
                                              static_cast<size_t>(dictionary.size()))))
        return refuse(IssueKind::Malformed, QStringLiteral("the dictionary cannot be read"));
    m_input.skip(skippableHeader + size);
    return std::optional<Chunk>();
}

Result<std::optional<MemberSource::Chunk>> ZstdSource::findMember()
{
    for (;;) {
        const auto there = m_input.ensure(skippableHeader);
        if (!there)
            return there.failure();
        const QByteArrayView view = m_input.view();
        if (view.isEmpty()) {
            m_state = State::Ended;
            return std::optional<Chunk>(Chunk{});
        }
        const quint32 magic = magicOf(view);
        if (magic == frameMagic || isSkippable(magic)) {
            ZSTD_DCtx_reset(m_context, ZSTD_reset_session_only);
            m_member = m_input.position();
            m_state = State::Within;
            m_opens = true;
            return std::optional<Chunk>();
        }
        if (m_state == State::Between) {
            m_state = State::Lost;
            m_member = m_input.position();
            return std::optional<Chunk>(damage(
                IssueKind::Malformed, QStringLiteral("bytes between the compressed records that are none")));
        }
        const qsizetype next = view.indexOf('\x28', 1);
        m_input.skip(next < 0 ? view.size() : next);
    }
}

Result<MemberSource::Chunk> ZstdSource::read(char* to, qsizetype room)
{
    if (m_state == State::Start) {
        auto dictionary = takeDictionary();
        if (!dictionary)
            return dictionary.failure();
        if (*dictionary)
            return std::move(**dictionary);
    }
    for (;;) {
        if (m_state == State::Ended)
            return Chunk{};
        if (m_state != State::Within) {
            auto found = findMember();
            if (!found)
                return found.failure();
            if (*found)
                return std::move(**found);
        }
        const auto there = m_input.ensure(1);
        if (!there)
            return there.failure();
        const QByteArrayView view = m_input.view();
        ZSTD_inBuffer in{view.data(), static_cast<size_t>(view.size()), 0};
        ZSTD_outBuffer out{to, static_cast<size_t>(room), 0};
        const size_t status = ZSTD_decompressStream(m_context, &out, &in);
        m_input.skip(static_cast<qsizetype>(in.pos));
        if (ZSTD_isError(status)) {
            m_state = State::Lost;
            // A frame whose header is broken took nothing: it would be met again.
            if (m_input.position() <= m_member)
                m_input.skip(1);
            const auto code = ZSTD_getErrorCode(status);
            return damage(code == ZSTD_error_checksum_wrong                  ? IssueKind::HashMismatch
                          : code == ZSTD_error_frameParameter_windowTooLarge ? IssueKind::TooLarge
                                                                             : IssueKind::Malformed,
                          QStringLiteral("the compressed data are damaged: ") +
                              QString::fromLatin1(ZSTD_getErrorName(status)).toLower());
        }
        if (status == 0)
            m_state = State::Between;
        if (out.pos > 0) {
            Chunk chunk;
            chunk.kind = Chunk::Kind::Data;
            chunk.bytes = static_cast<qsizetype>(out.pos);
            chunk.opensMember = std::exchange(m_opens, false);
            chunk.place = m_member;
            return chunk;
        }
        if (status != 0 && view.isEmpty()) {
            m_state = State::Ended;
            return damage(IssueKind::Truncated, QStringLiteral("the compressed data end too soon"));
        }
    }
}

} // namespace warraq

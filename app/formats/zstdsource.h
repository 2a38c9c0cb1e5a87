#pragma once

#include "formats/deviceinput.h"
#include "formats/membersource.h"

struct ZSTD_DCtx_s;

namespace warraq {

/// Zstandard frames one behind the other (RFC 8878), after the dictionary frame of `.warc.zst`, if it has
/// one. See MemberSource.
class ZstdSource : public MemberSource
{
public:
    explicit ZstdSource(DeviceInput input);
    ~ZstdSource() override;

    [[nodiscard]] Result<Chunk> read(char* to, qsizetype room) override;
    [[nodiscard]] bool enter(qint64 place) override;
    [[nodiscard]] bool isCompressed() const override { return true; }
    [[nodiscard]] qint64 consumed() const override { return m_input.position(); }

    [[nodiscard]] static bool begins(QByteArrayView bytes);
    /// The dictionary frame: a skippable frame (RFC 8878, 3.1.2) with the magic number 0x184D2A5D.
    [[nodiscard]] static bool beginsWithDictionary(QByteArrayView bytes);

private:
    enum class State : quint8
    {
        Start,
        Between,
        Lost,
        Within,
        Ended,
    };
    [[nodiscard]] Result<std::optional<Chunk>> takeDictionary();
    [[nodiscard]] Result<std::optional<Chunk>> findMember();
    [[nodiscard]] Chunk damage(IssueKind kind, const QString& detail);

    DeviceInput m_input;
    ZSTD_DCtx_s* m_context;
    State m_state = State::Start;
    qint64 m_member = 0;
    bool m_opens = false;
};

} // namespace warraq

#pragma once

#include "formats/deviceinput.h"
#include "formats/membersource.h"

struct z_stream_s;

namespace warraq {

/// gzip members one behind the other (RFC 1952, 2.2). See MemberSource.
class GzipSource : public MemberSource
{
public:
    explicit GzipSource(DeviceInput input);
    ~GzipSource() override;

    [[nodiscard]] Result<Chunk> read(char* to, qsizetype room) override;
    [[nodiscard]] bool enter(qint64 place) override;
    [[nodiscard]] bool isCompressed() const override { return true; }
    [[nodiscard]] qint64 consumed() const override { return m_input.position(); }

    [[nodiscard]] static bool begins(QByteArrayView bytes);

private:
    enum class State : quint8
    {
        Between, ///< a member should begin here
        Lost,    ///< looking for one
        Within,
        Ended,
    };
    /// To the next member. A chunk: damage or the end.
    [[nodiscard]] Result<std::optional<Chunk>> findMember();
    [[nodiscard]] Chunk damage(IssueKind kind, const QString& detail);

    DeviceInput m_input;
    std::unique_ptr<z_stream_s> m_stream;
    State m_state = State::Between;
    qint64 m_member = 0;
    bool m_opens = false;
    qint64 m_again; ///< bytes that may still be searched a second time
};

} // namespace warraq

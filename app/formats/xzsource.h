#pragma once

#include "formats/deviceinput.h"
#include "formats/membersource.h"

#include <lzma.h>

namespace warraq {

/// xz streams one behind the other (The .xz File Format 1.1.0, tukaani.org; LZMA2), by liblzma. What was cut
/// or is damaged gives all that its decoder gets out before. See MemberSource; there is no member to go to.
class XzSource : public MemberSource
{
public:
    explicit XzSource(DeviceInput input);
    ~XzSource() override;
    XzSource(const XzSource&) = delete;
    XzSource& operator=(const XzSource&) = delete;

    [[nodiscard]] Result<Chunk> read(char* to, qsizetype room) override;
    [[nodiscard]] bool enter(qint64) override { return false; }
    [[nodiscard]] bool isCompressed() const override { return true; }
    [[nodiscard]] qint64 consumed() const override { return m_input.position(); }

    [[nodiscard]] static bool begins(QByteArrayView bytes);

private:
    [[nodiscard]] Chunk end(lzma_ret status);

    DeviceInput m_input;
    lzma_stream m_stream = LZMA_STREAM_INIT;
    bool m_opens = true;
    bool m_ended = false;
};

} // namespace warraq

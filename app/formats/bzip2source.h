#pragma once

#include "formats/deviceinput.h"
#include "formats/membersource.h"

#include <bzlib.h>

namespace warraq {

/// bzip2 streams one behind the other (bzip2 1.0.8, sourceware.org), by libbz2. What was cut or is damaged
/// gives its whole blocks before. See MemberSource; there is no member to go to.
class Bzip2Source : public MemberSource
{
public:
    explicit Bzip2Source(DeviceInput input);
    ~Bzip2Source() override;
    Bzip2Source(const Bzip2Source&) = delete;
    Bzip2Source& operator=(const Bzip2Source&) = delete;

    [[nodiscard]] Result<Chunk> read(char* to, qsizetype room) override;
    [[nodiscard]] bool enter(qint64) override { return false; }
    [[nodiscard]] bool isCompressed() const override { return true; }
    [[nodiscard]] qint64 consumed() const override { return m_input.position(); }

    /// The first block's magic number too, for three letters prove nothing.
    [[nodiscard]] static bool begins(QByteArrayView bytes);

private:
    [[nodiscard]] Chunk damage(IssueKind kind, const QString& detail);
    [[nodiscard]] Result<bool> beginsAgain();
    void close();

    DeviceInput m_input;
    bz_stream m_stream = {};
    bool m_isOpen = false;
    bool m_opens = true;
    bool m_ended = false;
};

} // namespace warraq

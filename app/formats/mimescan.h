#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "formats/mimemessage.h"

#include <QIODevice>

namespace warraq {

/// Takes a MIME message apart while it is read: where its parts lie, and the encoded bytes of the page among
/// them, so that a message of any size needs little memory. Used by one thread.
class MimeScan
{
public:
    struct Page
    {
        int part = -1;           ///< in MimeMessage::parts; -1: there is none
        QByteArray encoded;      ///< its bytes as they stand
        bool isTooLarge = false; ///< they are more than limits::recordBytes may become; `encoded` is cut
    };

    /// \p device is open and at its start.
    explicit MimeScan(QIODevice& device) : m_device(device) {}

    /// Reads to the end. False: cancelled. Errors: Unreadable.
    [[nodiscard]] Result<bool> run(const CancelToken& cancel);

    [[nodiscard]] const MimeMessage& message() const { return m_message; }
    /// What the message calls its start (RFC 2387, 3.2), else the first page in it.
    [[nodiscard]] const Page& page() const { return m_page; }
    [[nodiscard]] qint64 bytesRead() const { return m_offset + m_buffer.size(); }

private:
    /// A multipart that has begun.
    struct Level
    {
        QByteArray mark; ///< `--boundary`; empty: not known yet
        bool isFound = false;
        bool isOver = false;
        qint64 from = 0;     ///< where its body begins
        QByteArray preamble; ///< until the first mark
        bool isWhole = true; ///< `preamble` is all there was
    };
    enum class State : quint8
    {
        Header,
        Body,
        Between, ///< before the first mark, behind the last
    };

    void line(QByteArrayView bytes, qint64 offset, bool isBeginning);
    [[nodiscard]] bool passMark(QByteArrayView line, qint64 offset);
    void headerLine(QByteArrayView bytes, qint64 offset);
    void begin(const HeaderFields& header, qint64 from);
    void endPart(qint64 to);
    void leave(size_t levels, qint64 to);
    void onePart(const Level& level, qint64 to);
    void keep(QByteArrayView bytes);
    void add(const HeaderFields& header, qint64 from);
    void tell(const QString& problem);

    QIODevice& m_device;
    QByteArray m_buffer;
    qint64 m_offset = 0; ///< of the buffer in the message
    MimeMessage m_message;
    bool m_hasHeader = false; ///< the message's own
    std::vector<Level> m_levels;
    State m_state = State::Header;
    QByteArray m_header;
    qint64 m_headerFrom = 0;
    int m_lineEnd = 0;     ///< bytes that ended the line before
    bool m_isOpen = false; ///< the last part is under way
    bool m_isKeeping = false;
    bool m_isStart = false; ///< the page is the one the message calls its start
    Page m_page;
};

} // namespace warraq

#pragma once

#include "core/result.h"
#include "formats/growingread.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace warraq {

/// A file's bytes seen through a window that moves forward, for formats whose syntax is ASCII (XML, JSON,
/// CSV) in whatever charset. Beside the bytes there is their *image*: one char a code unit, everything that
/// is no ASCII character as 0x80. Syntax is looked for in the image and pieces are cut from the bytes exactly
/// as they stand. Memory is that of the piece under way. Owned and used by one thread.
class TextWindow
{
public:
    /// Looks at the beginning to know the charset: byte order mark, NULs of UTF-16 and UTF-32, an XML
    /// declaration, valid UTF-8, else detection. \p device must outlive the window.
    explicit TextWindow(QIODevice& device);

    [[nodiscard]] const QByteArray& image() const { return m_width == 1 && !m_shifts ? m_bytes : m_image; }
    /// Reads on; false at the end. Errors: Unreadable.
    [[nodiscard]] Result<bool> fill();
    /// Forgets the first \p units, which makes positions smaller by as much.
    void drop(qsizetype units);
    /// The bytes of a piece.
    [[nodiscard]] QByteArray bytes(qsizetype from, qsizetype to) const;
    /// Bytes from the file's start to \p unit.
    [[nodiscard]] qint64 offset(qsizetype unit) const { return m_offset + unit * m_width; }
    [[nodiscard]] qint64 bytesRead() const { return m_offset + m_bytes.size(); }

    /// A piece's text. Each piece is judged by itself, so that one in another charset does no harm.
    [[nodiscard]] QString decode(QByteArrayView bytes) const;
    [[nodiscard]] QString charset() const { return m_charset; } ///< WHATWG name of the whole file

private:
    void appendImage(qsizetype from);

    QIODevice& m_device;
    QByteArray m_bytes;
    QByteArray m_image; ///< only where it differs from the bytes
    qint64 m_offset = 0;
    GrowingRead m_step{256 << 10};
    qsizetype m_width = 1; ///< bytes a unit
    qsizetype m_low = 0;   ///< which byte of a unit holds ASCII
    bool m_shifts = false; ///< ISO-2022: bytes mean something else after an escape
    bool m_shifted = false;
    int m_escape = 0; ///< bytes of an escape seen
    QString m_charset;
    QString m_declared;
};

} // namespace warraq

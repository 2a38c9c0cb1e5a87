#include "formats/textwindow.h"

#include "formats/charset.h"

#include <QRegularExpression>
#include <QStringDecoder>

namespace warraq {

namespace {

constexpr qint64 headBytes = 64 * 1024;

/// XML 1.0, 2.8; also behind comments, where it should not stand.
QString declaredInXml(const QString& head)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*(?:<!--.*?-->\\s*)*<\\?xml[^>]*?\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)"),
        QRegularExpression::DotMatchesEverythingOption);
    return form.match(head).captured(1);
}

} // namespace

TextWindow::TextWindow(QIODevice& device) : m_device(device)
{
    const QByteArray head = device.peek(headBytes);
    m_declared = declaredInXml(QString::fromLatin1(head.left(4096)));
    const DecodedText decoded = decodeText(head, m_declared, SourceFormat::Text);
    m_charset = decoded.charset;
    const auto wide = [this](const char* name) { return m_charset == QLatin1String(name); };
    if (wide("utf-16le") || wide("utf-16be"))
        m_width = 2;
    else if (wide("utf-32le") || wide("utf-32be"))
        m_width = 4;
    m_low = m_charset.endsWith(QLatin1String("be")) ? m_width - 1 : 0;
    m_shifts = m_charset.startsWith(QLatin1String("iso-2022"));
    if (m_declared.isEmpty() && decoded.evidence != DecodedText::Evidence::Utf8)
        m_declared = m_charset;
}

Result<bool> TextWindow::fill()
{
    const qsizetype before = m_bytes.size();
    const qsizetype chunkBytes = m_step.next();
    m_bytes.resize(before + chunkBytes);
    const qint64 got = m_device.read(m_bytes.data() + before, chunkBytes);
    m_bytes.truncate(before + std::max<qint64>(0, got));
    if (got < 0)
        return unexpected(ErrorKind::Unreadable, QString(), m_device.errorString());
    if (m_width > 1 || m_shifts)
        appendImage(before);
    return got > 0;
}

void TextWindow::appendImage(qsizetype from)
{
    if (m_width > 1) {
        for (qsizetype at = m_image.size() * m_width; at + m_width <= m_bytes.size(); at += m_width) {
            bool isAscii = static_cast<unsigned char>(m_bytes[at + m_low]) < 0x80;
            for (qsizetype i = 0; i < m_width; ++i)
                isAscii &= i == m_low || m_bytes[at + i] == 0;
            m_image += isAscii ? m_bytes[at + m_low] : '\x80';
        }
        return;
    }
    // ISO 2022: ESC ( B and ESC ( J lead back to ASCII, every other escape away from it.
    for (qsizetype at = from; at < m_bytes.size(); ++at) {
        const char c = m_bytes[at];
        if (c == '\x1b') {
            m_escape = 1;
        } else if (m_escape > 0) {
            const bool isMiddle = c == '$' || c == '(' || c == ')';
            if (!isMiddle) {
                m_shifted = !(c == 'B' || c == 'J') || m_escape == 3;
                m_escape = 0;
            } else {
                m_escape = c == '$' ? 3 : std::max(m_escape, 2);
            }
            m_image += '\x80';
            continue;
        }
        m_image += m_shifted || m_escape > 0 || c < 0 ? '\x80' : c;
    }
}

void TextWindow::drop(qsizetype units)
{
    m_bytes.remove(0, units * m_width);
    if (m_width > 1 || m_shifts)
        m_image.remove(0, units);
    m_offset += units * m_width;
}

QByteArray TextWindow::bytes(qsizetype from, qsizetype to) const
{
    return m_bytes.mid(from * m_width, (to - from) * m_width);
}

QString TextWindow::decode(QByteArrayView bytes) const
{
    if (m_width == 1)
        return decodeText(bytes, m_declared, SourceFormat::Text).text;
    QStringDecoder decoder(m_charset.toLatin1().constData(),
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder.decode(bytes);
    text.removeIf([](QChar c) { return (c.unicode() < 0x20 && !c.isSpace()) || c.unicode() == 0xFEFF; });
    return text;
}

} // namespace warraq

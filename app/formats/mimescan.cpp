#include "formats/mimescan.h"

#include "core/limits.h"
#include "formats/growingread.h"

namespace warraq {

namespace {

constexpr qsizetype longestLine = 64 << 10; ///< what is longer is taken piece by piece; no mark is
constexpr qint64 encodedBytes = limits::recordBytes * 3 / 2; ///< of a page, base64 and its line ends

bool isHtml(const QByteArray& type)
{
    return type == "text/html" || type == "application/xhtml+xml";
}

QByteArray withoutBrackets(QByteArray id)
{
    id = id.trimmed();
    return id.startsWith('<') && id.endsWith('>') ? id.mid(1, id.size() - 2) : id;
}

} // namespace

Result<bool> MimeScan::run(const CancelToken& cancel)
{
    GrowingRead step(1 << 20);
    bool isBeginning = true; // of a line
    qsizetype at = 0;
    for (bool isEnd = false; !isEnd;) {
        if (cancel.isCancelled())
            return false;
        m_buffer.remove(0, at);
        m_offset += at;
        at = 0;
        const qsizetype had = m_buffer.size();
        const qsizetype chunkBytes = step.next();
        m_buffer.resize(had + chunkBytes);
        const qint64 got = m_device.read(m_buffer.data() + had, chunkBytes);
        m_buffer.truncate(had + std::max<qint64>(0, got));
        if (got < 0 && !m_device.atEnd())
            return unexpected(ErrorKind::Unreadable, {}, m_device.errorString());
        isEnd = got <= 0;
        while (at < m_buffer.size()) {
            const qsizetype end = m_buffer.indexOf('\n', at);
            const bool isWhole = end >= 0;
            if (!isWhole && !isEnd && m_buffer.size() - at < longestLine)
                break;
            const qsizetype behind = isWhole ? end + 1 : m_buffer.size();
            line(QByteArrayView(m_buffer).sliced(at, behind - at), m_offset + at, isBeginning);
            isBeginning = isWhole;
            at = behind;
        }
    }
    const qint64 end = m_offset + at;
    m_lineEnd = 0; // what stands there is the part's
    if (m_state == State::Header && (!m_header.isEmpty() || !m_hasHeader))
        begin(HeaderFields(), m_headerFrom);
    endPart(end);
    leave(0, end);
    return true;
}

void MimeScan::line(QByteArrayView bytes, qint64 offset, bool isBeginning)
{
    if (isBeginning && bytes.startsWith("--") && passMark(bytes, offset))
        return;
    switch (m_state) {
    case State::Header:
        headerLine(bytes, offset);
        break;
    case State::Body:
        if (m_isKeeping)
            keep(bytes);
        break;
    case State::Between:
        if (auto& level = m_levels.back(); !level.isFound) {
            level.isWhole &= level.preamble.size() + bytes.size() <= encodedBytes;
            if (level.isWhole)
                level.preamble += bytes;
        }
        break;
    }
    m_lineEnd = bytes.endsWith("\r\n") ? 2 : bytes.endsWith('\n') ? 1 : 0;
}

/// The line that parts parts; an outer multipart's ends what is in it.
bool MimeScan::passMark(QByteArrayView line, qint64 offset)
{
    const QByteArray text = line.toByteArray().trimmed();
    for (size_t i = 0; i < m_levels.size(); ++i) {
        auto& level = m_levels[i];
        // Where the message does not say what parts its parts, the first line that looks so does.
        if (level.mark.isEmpty() && !level.isFound && QByteArrayView(level.preamble).trimmed().isEmpty() &&
            text.size() > 2)
            level.mark = text;
        if (level.mark.isEmpty() || !text.startsWith(level.mark))
            continue;
        const QByteArray rest = text.mid(level.mark.size()).trimmed();
        if ((!rest.isEmpty() && rest != "--") || level.isOver)
            continue;
        const qint64 end = offset - m_lineEnd;
        if (m_state == State::Header && m_hasHeader && m_headerFrom < offset)
            begin(HeaderFields(), m_headerFrom); // a part that is nothing but the beginning of a header
        endPart(end);
        leave(i + 1, end);
        m_levels[i].isFound = true;
        m_levels[i].preamble.clear();
        m_levels[i].isOver = !rest.isEmpty();
        m_state = rest.isEmpty() ? State::Header : State::Between;
        m_header.clear();
        m_headerFrom = offset + line.size();
        m_lineEnd = 0;
        return true;
    }
    return false;
}

void MimeScan::headerLine(QByteArrayView bytes, qint64 offset)
{
    const bool isEmpty = bytes.size() <= 3 && bytes.endsWith('\n') && bytes.trimmed().isEmpty();
    if (isEmpty && !m_hasHeader && m_header.isEmpty() && m_levels.empty())
        return; // the message has not begun
    if (isEmpty) {
        begin(HeaderFields(m_header), offset + bytes.size());
        return;
    }
    if (!m_hasHeader && m_header.isEmpty() && bytes.startsWith("From "))
        return; // the line of a mail program's folder
    m_header += bytes;
    if (m_header.size() > limits::webHeaderBytes) // it is none
        begin(HeaderFields(), m_headerFrom);
}

void MimeScan::begin(const HeaderFields& header, qint64 from)
{
    m_header.clear();
    if (!m_hasHeader)
        m_message.header = header;
    m_hasHeader = true;
    const QByteArray type = header.value("content-type");
    if (!mediaTypeOf(type).startsWith("multipart/")) {
        m_state = State::Body;
        add(header, from);
        return;
    }
    if (m_levels.size() >= static_cast<size_t>(limits::messageDepth)) {
        tell(QStringLiteral("parts lie deeper than %1").arg(limits::messageDepth));
        m_state = m_levels.empty() ? State::Body : State::Between;
        return;
    }
    const QByteArray boundary = parameterOf(type, "boundary");
    if (boundary.isEmpty())
        tell(QStringLiteral("the message does not say what parts its parts"));
    Level level;
    level.mark = boundary.isEmpty() ? QByteArray() : ("--" + boundary).trimmed();
    level.from = from;
    m_levels.push_back(std::move(level));
    m_state = State::Between;
}

void MimeScan::add(const HeaderFields& header, qint64 from)
{
    if (m_message.parts.size() >= static_cast<size_t>(limits::messageParts)) {
        tell(QStringLiteral("more than %1 parts").arg(limits::messageParts));
        return;
    }
    m_message.parts.push_back({header, from, 0});
    m_isOpen = true;
    if (!isHtml(m_message.parts.back().mediaType()) || m_isStart)
        return;
    const QByteArray start = withoutBrackets(parameterOf(m_message.header.value("content-type"), "start"));
    m_isStart = !start.isEmpty() && withoutBrackets(header.value("content-id")) == start;
    if (m_page.part >= 0 && !m_isStart)
        return;
    m_page = {static_cast<int>(m_message.parts.size()) - 1, {}, false};
    m_isKeeping = true;
}

void MimeScan::keep(QByteArrayView bytes)
{
    if (m_page.encoded.size() + bytes.size() > encodedBytes) {
        m_page.isTooLarge = true;
        m_isKeeping = false;
        return;
    }
    if (m_page.encoded.capacity() < m_page.encoded.size() + bytes.size())
        m_page.encoded.reserve(m_page.encoded.size() + std::max(bytes.size(), m_page.encoded.size() / 2));
    m_page.encoded += bytes;
}

void MimeScan::endPart(qint64 to)
{
    if (m_isOpen) {
        auto& part = m_message.parts.back();
        part.length = static_cast<qsizetype>(std::max<qint64>(0, to - part.offset));
        if (m_page.part == static_cast<int>(m_message.parts.size()) - 1)
            m_page.encoded.truncate(part.length);
    }
    m_isOpen = false;
    m_isKeeping = false;
}

/// Ends the multiparts within the first \p levels, and says what was missing.
void MimeScan::leave(size_t levels, qint64 to)
{
    while (m_levels.size() > levels) {
        const Level level = std::move(m_levels.back());
        m_levels.pop_back();
        if (level.isOver)
            continue;
        tell(level.isFound ? QStringLiteral("the message's end is missing")
                           : QStringLiteral("what parts the message's parts is not there"));
        if (!level.isFound)
            onePart(level, to);
    }
}

/// All of it, where nothing parts it.
void MimeScan::onePart(const Level& level, qint64 to)
{
    qsizetype from = 0;
    while (from < level.preamble.size() && (level.preamble[from] == '\n' || level.preamble[from] == '\r'))
        ++from;
    const QByteArrayView rest = QByteArrayView(level.preamble).sliced(from);
    const HeaderEnd end = findHeaderEnd(rest);
    if (end.body < 0)
        return;
    const HeaderFields header(rest.first(end.lines));
    if (header.isEmpty())
        return;
    add(header, level.from + from + end.body);
    if (m_isKeeping)
        keep(rest.sliced(end.body));
    m_page.isTooLarge |= m_isKeeping && !level.isWhole;
    endPart(to);
}

void MimeScan::tell(const QString& problem)
{
    if (m_message.problem.isEmpty())
        m_message.problem = problem;
}

} // namespace warraq

#include "formats/xmlpieces.h"

#include "core/limits.h"

namespace warraq {

namespace {

/// A tag longer than this is no tag; a document type may be.
constexpr qsizetype longestTag = 1 << 20;

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80);
}

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Behind the `>` of a tag or document type; -1: not in what there is. Quotes may hold one, `[ ... ]` of a
/// document type too. An attribute cannot hold `<`: there a tag ends whose quote was never closed.
qsizetype endOfTag(const QByteArray& text, qsizetype at, bool isDoctype)
{
    char quote = 0;
    int brackets = 0;
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        const char c = text[i];
        if (quote) {
            if (c == quote)
                quote = 0;
            else if (c == '<' && !isDoctype)
                return i;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '[') {
            ++brackets;
        } else if (c == ']') {
            --brackets;
        } else if (c == '>' && (!isDoctype || brackets <= 0)) {
            return i + 1;
        } else if (c == '<' && !isDoctype) {
            return i;
        }
    }
    return -1;
}

QByteArray nameAt(const QByteArray& text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && !isBlank(text[end]) && text[end] != '>' && text[end] != '/' &&
           text[end] != '<')
        ++end;
    return text.mid(at, end - at);
}

} // namespace

bool XmlPieces::isItemName(const QByteArray& name) const
{
    return m_names.contains(name.mid(name.indexOf(':') + 1).toLower());
}

void XmlPieces::keepHead(qsizetype end)
{
    if (m_anyItem || end <= m_kept)
        return;
    const auto room = limits::feedHeadBytes - m_head.size();
    if (room > 0)
        m_head += m_window.bytes(m_kept, end).left(room);
    m_kept = end;
}

void XmlPieces::begin(qsizetype at, const QByteArray& name)
{
    keepHead(at);
    m_anyItem = true;
    m_start = at;
    m_startOffset = m_window.offset(at);
    m_itemName = name;
    m_tooLong = false;
}

void XmlPieces::finish(qsizetype end, bool incomplete)
{
    Piece piece;
    piece.offset = m_startOffset;
    piece.tooLong = m_tooLong;
    piece.incomplete = incomplete;
    if (!m_tooLong)
        piece.bytes = m_window.bytes(m_start, end);
    m_start = -1;
    m_ready = std::move(piece);
}

XmlPieces::Step XmlPieces::stepOverTag(bool atEnd, bool isClosing)
{
    const auto& text = m_window.image();
    qsizetype end = endOfTag(text, m_at, false);
    if (end < 0) {
        if (!atEnd && text.size() - m_at < longestTag)
            return Step::NeedsMore;
        end = atEnd ? text.size() : m_at + 1;
    }
    const QByteArray name = nameAt(text, m_at + (isClosing ? 2 : 1));
    const qsizetype tag = m_at;
    if (isClosing) {
        m_at = end;
        if (m_start >= 0 && name == m_itemName) {
            finish(end, false);
            if (name == m_rootName)
                m_rootClosed = true;
            return Step::Piece;
        }
        if (name == m_rootName) {
            m_rootClosed = true;
            if (m_start >= 0) {
                finish(tag, true);
                return Step::Piece;
            }
        }
        return Step::Goes;
    }
    // What a server's program warned of before the document: `<br />\n<b>Warning</b>: ...`.
    if (m_rootName.isEmpty() && (name == "br" || name == "b")) {
        m_at = m_kept = end;
        return Step::Goes;
    }
    const bool isRoot = m_rootName.isEmpty();
    if (isRoot)
        m_rootName = name;
    const bool isEmpty = end - tag >= 2 && text[end - 1] == '>' && text[end - 2] == '/';
    // An item is in the root; one without a root element above it is a document of one entry.
    const bool opensItem = isItemName(name) && (m_start < 0 || name == m_itemName);
    if (!opensItem) {
        m_at = end;
        if (isRoot && isEmpty)
            m_rootClosed = true;
        return Step::Goes;
    }
    if (m_start >= 0) { // the one before was never closed
        finish(tag, true);
        return Step::Piece; // and here again
    }
    m_at = end;
    begin(tag, name);
    if (!isEmpty)
        return Step::Goes;
    if (isRoot)
        m_rootClosed = true;
    finish(end, false);
    return Step::Piece;
}

XmlPieces::Step XmlPieces::step(bool atEnd)
{
    const auto& text = m_window.image();
    if (!m_until.isEmpty()) {
        const qsizetype end = text.indexOf(m_until, m_at);
        if (end < 0) {
            m_at = std::max(m_at, text.size() - (m_until.size() - 1));
            return Step::NeedsMore;
        }
        m_at = end + m_until.size();
        m_until.clear();
    }
    const qsizetype open = text.indexOf('<', m_at);
    if (open < 0) {
        m_at = text.size();
        return Step::NeedsMore;
    }
    m_at = open;
    if (text.size() - open < 10 && !atEnd)
        return Step::NeedsMore;
    const QByteArrayView rest = QByteArrayView(text).sliced(open);
    const auto passUntil = [this](qsizetype from, const char* end) {
        m_at += from;
        m_until = end;
        return Step::Goes;
    };
    if (rest.startsWith("<!--"))
        return passUntil(4, "-->");
    if (rest.startsWith("<![CDATA["))
        return passUntil(9, "]]>");
    if (rest.startsWith("<?"))
        return passUntil(2, "?>");
    if (rest.startsWith("<!DOCTYPE") || rest.startsWith("<!doctype")) {
        const qsizetype end = endOfTag(text, open, true);
        if (end < 0 && !atEnd && rest.size() < longestTag)
            return Step::NeedsMore;
        m_at = end < 0 ? open + 2 : end;
        return Step::Goes;
    }
    if (rest.size() > 2 && rest[1] == '/' && isNameStart(rest[2]))
        return stepOverTag(atEnd, true);
    if (rest.size() > 1 && isNameStart(rest[1]))
        return stepOverTag(atEnd, false);
    ++m_at;
    return Step::Goes;
}

/// Forgets what is behind; of an item over the limit all that was read.
void XmlPieces::makeRoom()
{
    keepHead(m_at);
    if (m_start >= 0 && m_at - m_start > limits::recordBytes)
        m_tooLong = true;
    const qsizetype keep = m_start >= 0 && !m_tooLong ? m_start : m_at;
    if (keep == 0)
        return;
    m_window.drop(keep);
    m_at -= keep;
    m_kept = std::max<qsizetype>(0, m_kept - keep);
    if (m_start >= 0)
        m_start = m_tooLong ? 0 : m_start - keep;
}

Result<std::optional<XmlPieces::Piece>> XmlPieces::next(const CancelToken& cancel)
{
    bool atEnd = false;
    while (!cancel.isCancelled()) {
        const Step now = step(atEnd);
        if (m_ready)
            return std::exchange(m_ready, std::nullopt);
        if (now != Step::NeedsMore)
            continue;
        if (atEnd) {
            keepHead(m_window.image().size());
            if (m_start < 0)
                return std::optional<Piece>();
            m_at = m_window.image().size();
            finish(m_at, true);
            m_ready->cutOff = true;
            return std::exchange(m_ready, std::nullopt);
        }
        makeRoom();
        auto more = m_window.fill();
        if (!more)
            return more.failure();
        atEnd = !*more;
    }
    return std::optional<Piece>();
}

} // namespace warraq

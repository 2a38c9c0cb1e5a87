#include "formats/jsonpieces.h"

#include "core/limits.h"
#include "formats/jsonsurvey.h"

namespace warraq {

namespace {

constexpr qsizetype longestMember = 4'096;
constexpr size_t deepest = 1'024;
constexpr qsizetype mostMembers = 256;

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

} // namespace

JsonPieces::JsonPieces(QIODevice& device, Layout layout) : m_window(device)
{
    if (layout == Layout::Objects) {
        m_isObject = m_holdsRecords = true;
        return;
    }
    if (layout == Layout::Members) {
        m_isIndex = m_holdsRecords = true;
        m_isOfObjects = false;
        return;
    }
    while (m_window.image().size() < limits::jsonSurveyBytes) {
        const auto more = m_window.fill();
        if (!more || !*more)
            break;
    }
    const JsonSurvey survey = surveyJson(m_window.image());
    m_table = survey.table;
    m_isObject = survey.isObject;
    m_isIndex = survey.isIndex || survey.isColumns;
    m_areColumns = survey.isColumns;
    m_areRows = survey.isRows;
    if (m_areRows && survey.namesEnd > 0)
        m_rowNames = m_window.bytes(survey.namesStart, survey.namesEnd);
    m_holdsRecords = survey.hasRecords || survey.isArticle;
}

JsonPieces::JsonPieces(QIODevice& device, QList<QByteArray> tables)
    : m_window(device), m_tables(std::move(tables)), m_holdsRecords(true)
{
}

QByteArray JsonPieces::path() const
{
    QByteArray path;
    for (const auto& frame : m_frames) {
        if (frame.isArray)
            return "/";
        path += (path.isEmpty() ? "" : ".") + frame.key;
    }
    return path;
}

/// True when what begins now is an element of the table.
bool JsonPieces::isTable()
{
    if (m_isObject)
        return m_frames.empty();
    if (m_isIndex)
        return m_frames.size() == 1 && !m_frames.front().isArray;
    if (m_frames.empty() || !m_frames.back().isArray)
        return false;
    QByteArray path;
    for (size_t i = 0; i + 1 < m_frames.size(); ++i)
        path += (path.isEmpty() ? "" : ".") + (m_frames[i].isArray ? QByteArray("[]") : m_frames[i].key);
    if (m_tables.isEmpty())
        return path == m_table;
    const bool isWanted = m_tables.contains(path);
    if (isWanted)
        m_table = path;
    return isWanted;
}

void JsonPieces::beginValue(qsizetype at)
{
    if (m_start >= 0 || !isTable() ||
        (m_isIndex && (m_isOfObjects ? m_window.image()[at] != '{' : m_frames.front().wantsKey)))
        return;
    m_start = at;
    m_startOffset = m_window.offset(at);
    m_startDepth = m_frames.size();
    m_tooLong = false;
}

void JsonPieces::endValue(qsizetype end)
{
    if (m_start >= 0 && m_frames.size() == m_startDepth)
        finish(end, false);
}

void JsonPieces::finish(qsizetype end, bool incomplete)
{
    Piece piece;
    piece.offset = m_startOffset;
    if (m_isIndex && !m_frames.empty())
        piece.key = m_frames.front().key;
    else if (!m_tables.isEmpty())
        piece.key = m_table;
    piece.tooLong = m_tooLong;
    piece.incomplete = incomplete;
    if (!m_tooLong)
        piece.bytes = m_window.bytes(m_start, end);
    m_start = -1;
    m_ready = std::move(piece);
}

JsonPieces::Step JsonPieces::readString()
{
    const auto& text = m_window.image();
    while (m_at < text.size() && text[m_at] != '"') {
        if (text[m_at] == '\\') {
            if (m_at + 1 >= text.size())
                return Step::NeedsMore;
            ++m_at;
        }
        ++m_at;
    }
    if (m_at >= text.size())
        return Step::NeedsMore;
    const qsizetype end = m_at++;
    const qsizetype start = std::exchange(m_stringStart, -1);
    if (m_start >= 0) {
        endValue(m_at); // an element that is a string
        return Step::Goes;
    }
    if (m_frames.empty() || m_frames.back().isArray)
        return Step::Goes;
    auto& frame = m_frames.back();
    const QByteArray value = end - start <= longestMember ? text.mid(start, end - start) : QByteArray();
    if (frame.wantsKey)
        frame.key = value;
    else if (m_members.size() < mostMembers)
        m_members.insert(path(), value);
    return Step::Goes;
}

JsonPieces::Step JsonPieces::step()
{
    const auto& text = m_window.image();
    if (m_stringStart >= 0)
        return readString();
    if (m_at >= text.size())
        return Step::NeedsMore;
    const char c = text[m_at];
    const bool isStructure = c == '{' || c == '}' || c == '[' || c == ']' || c == ',' || c == ':' || c == '"';
    if (m_scalarStart >= 0 && (isStructure || isBlank(c))) {
        const qsizetype start = std::exchange(m_scalarStart, -1);
        if (m_start >= 0)
            endValue(m_at);
        else if (!m_frames.empty() && !m_frames.back().isArray && m_members.size() < mostMembers)
            m_members.insert(path(), text.mid(start, std::min(m_at - start, longestMember)));
        if (m_ready)
            return Step::Goes;
    }
    const qsizetype at = m_at++;
    switch (c) {
    case '"':
        beginValue(at);
        m_stringStart = m_at;
        return Step::Goes;
    case '{':
    case '[':
        beginValue(at);
        if (m_frames.size() < deepest)
            m_frames.push_back({c == '[', true, {}});
        return Step::Goes;
    case '}':
    case ']':
        // In a broken element brackets need not fit; its array's end is the end of it.
        if (m_start >= 0 && m_frames.size() == m_startDepth) {
            finish(at, false);
            --m_at;
            return Step::Goes;
        }
        if (!m_frames.empty())
            m_frames.pop_back();
        m_isOver = m_isIndex && !m_isOfObjects && m_frames.empty();
        endValue(m_at);
        return Step::Goes;
    case ',':
        if (!m_frames.empty())
            m_frames.back().wantsKey = true;
        return Step::Goes;
    case ':':
        if (!m_frames.empty())
            m_frames.back().wantsKey = false;
        return Step::Goes;
    default:
        if (m_scalarStart < 0 && !isBlank(c) && !(c & 0x80)) {
            beginValue(at);
            m_scalarStart = at;
        }
        return Step::Goes;
    }
}

void JsonPieces::makeRoom()
{
    if (m_start >= 0 && m_at - m_start > limits::recordBytes)
        m_tooLong = true;
    qsizetype keep = m_at;
    if (m_start >= 0 && !m_tooLong)
        keep = m_start;
    else if (m_scalarStart >= 0 || m_stringStart >= 0) {
        const qsizetype begun = m_scalarStart >= 0 ? m_scalarStart : m_stringStart;
        keep = m_at - begun > 2 * longestMember ? m_at : begun;
    }
    m_window.drop(keep);
    const auto moved = [keep](qsizetype at) { return at < 0 ? at : std::max<qsizetype>(0, at - keep); };
    m_at -= keep;
    m_start = moved(m_start);
    m_scalarStart = moved(m_scalarStart);
    m_stringStart = moved(m_stringStart);
}

Result<std::optional<JsonPieces::Piece>> JsonPieces::next(const CancelToken& cancel)
{
    for (qint64 steps = 0;; ++steps) {
        if ((steps & 0xFFF) == 0 && cancel.isCancelled())
            return std::optional<Piece>();
        if (m_isOver)
            return std::optional<Piece>();
        const Step now = step();
        if (m_ready)
            return std::exchange(m_ready, std::nullopt);
        if (now != Step::NeedsMore)
            continue;
        makeRoom();
        auto more = m_window.fill();
        if (!more)
            return more.failure();
        if (*more)
            continue;
        m_truncated = !m_frames.empty() || m_stringStart >= 0;
        if (m_start < 0)
            return std::optional<Piece>();
        finish(m_window.image().size(), m_truncated);
        m_at = m_window.image().size();
        m_stringStart = m_scalarStart = -1;
        return std::exchange(m_ready, std::nullopt);
    }
}

} // namespace warraq

#include "formats/splittextreader.h"

#include "core/limits.h"

#include <QStringEncoder>

namespace warraq {

namespace {

constexpr qsizetype longestMatch = 4'096; // characters; a longer one may be missed

/// A line that parts articles and says nothing of them.
bool isSeparator(const QString& match)
{
    static const QRegularExpression counting(
        QStringLiteral(
            "^\\W*(document|article|item|record|story|no|nr)?\\W*\\d+(\\W*(of|de|von|sur|من|/)?\\W*\\d+)?"
            "(\\W*(documents|articles|records))?\\W*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const bool hasLetters =
        std::any_of(match.begin(), match.end(), [](QChar c) { return c.isLetterOrNumber(); });
    // A year alone may be a date; `12 of 40` and `Document 12` count.
    static const QRegularExpression number(QStringLiteral("^\\d{4}$"));
    return !hasLetters || (counting.match(match).hasMatch() && !number.match(match.trimmed()).hasMatch());
}

struct CountedStart
{
    qsizetype at = 0;
    std::optional<ArticleCount> count;
};

/// Where an article begins behind a line that only counts it: `Document 2 of 40`, under the rule that parts
/// them.
CountedStart behindCount(const QString& text, qsizetype from, qsizetype to)
{
    for (qsizetype at = from; at < to;) {
        const qsizetype end = text.indexOf(u'\n', at);
        if (end < 0 || end >= to)
            break;
        const QString line = text.mid(at, end - at).trimmed();
        if (!line.isEmpty()) {
            const auto count = articleCountIn(line);
            return {count ? end + 1 : from, count};
        }
        at = end + 1;
    }
    return {from, std::nullopt};
}

} // namespace

SplitTextReader::SplitTextReader(ByteSource source, QRegularExpression pattern)
    : m_source(std::move(source)), m_window(*m_source.device), m_pattern(std::move(pattern))
{
}

Result<QRegularExpression> splitPattern(const QString& pattern)
{
    QRegularExpression form(pattern, QRegularExpression::MultilineOption |
                                         QRegularExpression::UseUnicodePropertiesOption);
    if (!form.isValid())
        return unexpected(ErrorKind::Usage, pattern, form.errorString());
    const auto between = form.match(QStringLiteral("ab"), 1);
    if (between.hasMatch() && between.capturedStart() == 1 && between.capturedLength() == 0)
        return unexpected(ErrorKind::Usage, pattern,
                          QStringLiteral("the pattern matches between any two letters"));
    form.optimize();
    return form;
}

Result<std::unique_ptr<SourceReader>> SplitTextReader::open(ByteSource source, const QString& pattern)
{
    auto form = splitPattern(pattern);
    if (!form)
        return form.failure();
    return std::unique_ptr<SourceReader>(new SplitTextReader(std::move(source), std::move(*form)));
}

Result<bool> SplitTextReader::addLines()
{
    auto more = m_window.fill();
    if (!more)
        return Unexpected{{more.error().kind, m_source.name, more.error().detail}};
    makeRoom();
    const auto& image = m_window.image();
    qsizetype at = 0;
    while (at < image.size()) {
        qsizetype end = image.indexOf('\n', at) + 1;
        // A line without end is taken in pieces.
        if (end == 0) {
            if (*more && image.size() - at < limits::recordBytes)
                break;
            end = image.size();
        }
        const QByteArray bytes = m_window.bytes(at, end);
        m_lines.push_back({m_text.size(), m_bytes.size()});
        m_text += m_window.decode(bytes);
        m_bytes += bytes;
        at = end;
    }
    m_window.drop(at);
    return *more;
}

/// Where a character's bytes begin: by its line, then by encoding what stands before it.
qsizetype SplitTextReader::bytesTo(qsizetype text) const
{
    const auto after =
        std::upper_bound(m_lines.begin(), m_lines.end(), text,
                         [](qsizetype position, const Line& line) { return position < line.text; });
    if (after == m_lines.begin())
        return 0;
    const Line& line = *(after - 1);
    if (text >= m_text.size())
        return m_bytes.size();
    QStringEncoder encoder(m_window.charset().toLatin1().constData());
    const QByteArray before =
        encoder.isValid()
            ? QByteArray(encoder.encode(QStringView(m_text).sliced(line.text, text - line.text)))
            : m_text.mid(line.text, text - line.text).toUtf8();
    return std::min(line.bytes + before.size(), m_bytes.size());
}

/// Forgets what was cut off; only before more is read, since it moves everything.
void SplitTextReader::makeRoom()
{
    const qsizetype bytes = bytesTo(m_start);
    std::erase_if(m_lines, [this](const Line& line) { return line.text < m_start; });
    for (auto& line : m_lines) {
        line.text -= m_start;
        line.bytes -= bytes;
    }
    if (m_lines.empty() || m_lines.front().text > 0)
        m_lines.insert(m_lines.begin(), Line{0, 0});
    m_text.remove(0, m_start);
    m_bytes.remove(0, bytes);
    m_offset += bytes;
    m_searchFrom = std::max<qsizetype>(0, m_searchFrom - m_start);
    m_start = 0;
}

/// The piece up to \p textEnd as a record; what is left begins at \p nextStart.
std::optional<ReadItem> SplitTextReader::cut(qsizetype textEnd, qsizetype nextStart)
{
    const qsizetype start = std::exchange(m_start, nextStart);
    auto count = std::exchange(m_count, std::nullopt);
    if (std::exchange(m_tooLong, false)) {
        if (count)
            m_counts.add(*count);
        return UnreadableRecord{m_number++, IssueKind::TooLarge,
                                QStringLiteral("an article of more than %1 bytes").arg(limits::recordBytes)};
    }
    if (QStringView(m_text).sliced(start, textEnd - start).trimmed().isEmpty())
        return std::nullopt;
    const CountedStart counted = behindCount(m_text, start, textEnd);
    if (counted.count)
        count = counted.count;
    if (count)
        m_counts.add(*count);
    const qsizetype from = bytesTo(counted.at);
    SourceRecord record;
    record.file = m_source.name;
    record.format = SourceFormat::Text;
    record.number = m_number++;
    record.offset = m_offset + from;
    record.bytes = m_bytes.mid(from, bytesTo(textEnd) - from);
    record.declaredCharset = m_window.charset();
    return record;
}

/// The text's own statement of how many articles it has, against what came out.
std::optional<ReadItem> SplitTextReader::atEnd()
{
    const ArticleCounts counts = std::exchange(m_counts, {});
    if (counts.promised() == counts.met())
        return std::nullopt;
    return SourceNote{0, IssueKind::WrongCount,
                      QStringLiteral("the file says it has %1 records and has %2")
                          .arg(counts.promised())
                          .arg(counts.met())};
}

Result<std::optional<ReadItem>> SplitTextReader::next(const CancelToken& cancel)
{
    while (!cancel.isCancelled()) {
        const auto match =
            m_searchFrom <= m_text.size() ? m_pattern.match(m_text, m_searchFrom) : QRegularExpressionMatch();
        const bool isWhole = match.hasMatch() && (m_atEnd || match.capturedEnd() < m_text.size());
        if (isWhole) {
            const qsizetype start = match.capturedStart();
            const bool drops = match.capturedLength() > 0 && isSeparator(match.captured());
            const qsizetype next = drops ? match.capturedEnd() : start;
            // Behind the match, so that it is not found again; what matches nothing at all still moves on.
            m_searchFrom = std::max(match.capturedEnd(), start + 1);
            if (start == m_start && next == m_start)
                continue;
            auto item = cut(start, next);
            if (drops)
                m_count = articleCountIn(match.captured());
            if (item)
                return item;
            continue;
        }
        if (m_atEnd) {
            m_searchFrom = m_text.size();
            if (m_start < m_text.size() || m_tooLong) {
                if (auto item = cut(m_text.size(), m_text.size()))
                    return item;
            }
            return atEnd();
        }
        m_searchFrom =
            match.hasMatch() ? match.capturedStart() : std::max(m_searchFrom, m_text.size() - longestMatch);
        if (m_bytes.size() - bytesTo(m_start) > limits::recordBytes) {
            // Nothing of it is kept but its last lines, where the next article may begin.
            m_start = std::max(m_start, m_text.size() - longestMatch);
            m_tooLong = true;
        }
        auto more = addLines();
        if (!more)
            return more.failure();
        m_atEnd = !*more;
    }
    return std::optional<ReadItem>();
}

} // namespace warraq

#include "formats/tablereader.h"

#include "core/limits.h"

#include <QRegularExpression>

namespace warraq {

namespace {

constexpr qsizetype surveyUnits = 256 * 1024;

bool isBlankRow(const QStringList& fields)
{
    return std::all_of(fields.begin(), fields.end(),
                       [](const QString& field) { return field.trimmed().isEmpty(); });
}

/// What a column without a name is sure to hold, where two rows agree on it and no other column has the like:
/// `url`, `date`; the longest is `text`. Empty: nothing one could call it by; which words are a title and
/// which a name nobody can tell.
QStringList namesByContent(const QStringList& first, const QStringList& second)
{
    static const QRegularExpression url(QStringLiteral("^\\s*https?://\\S+\\s*$"));
    static const QRegularExpression date(QStringLiteral(
        "^\\s*(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})(?:[T ].*)?$"));
    constexpr qsizetype shortestTexts = 200; ///< characters, of both rows
    const qsizetype columns = std::min(first.size(), second.size());
    QStringList names(first.size(), QString());
    const auto lengthOf = [&](qsizetype i) { return first[i].size() + second[i].size(); };
    qsizetype longest = 0;
    for (qsizetype i = 0; i < columns; ++i)
        longest = std::max(longest, lengthOf(i));
    const auto nameOnly = [&](const char* name, auto&& fits) {
        qsizetype found = -1;
        for (qsizetype i = 0; i < columns; ++i) {
            if (!fits(i))
                continue;
            if (found >= 0)
                return;
            found = i;
        }
        if (found >= 0)
            names[found] = QString::fromLatin1(name);
    };
    const auto bothAre = [&](const QRegularExpression& form) {
        return
            [&](qsizetype i) { return form.match(first[i]).hasMatch() && form.match(second[i]).hasMatch(); };
    };
    nameOnly("url", bothAre(url));
    nameOnly("date", bothAre(date));
    if (longest > shortestTexts)
        nameOnly("text", [&](qsizetype i) { return lengthOf(i) * 2 > longest; });
    return names;
}

} // namespace

TableReader::TableReader(ByteSource source) : m_source(std::move(source)), m_window(*m_source.device) {}

Result<bool> TableReader::fillTo(qsizetype units)
{
    while (m_window.image().size() - m_at < units) {
        m_window.drop(std::exchange(m_at, 0));
        auto more = m_window.fill();
        if (!more)
            return Unexpected{{more.error().kind, m_source.name, more.error().detail}};
        if (!*more)
            return false;
    }
    return true;
}

Result<std::optional<TableReader::Row>> TableReader::nextRow(const CancelToken& cancel)
{
    qsizetype wanted = 1;
    for (;;) {
        if (cancel.isCancelled())
            return std::optional<Row>();
        auto more = fillTo(wanted);
        if (!more)
            return more.failure();
        const auto& image = m_window.image();
        const qsizetype rest = image.size() - m_at;
        if (rest == 0)
            return std::optional<Row>();
        const bool tooLong = rest > limits::recordBytes;
        delimited::RowEnd found = delimited::rowEnd(image, m_at, m_delimiter, !*more, m_escape);
        if (found.end < 0 && !tooLong && found.isSound) {
            wanted = rest * 2;
            continue;
        }
        Row row;
        if (found.end < 0 || !found.isSound) {
            // The line alone; what follows is read as if it had not been there.
            const qsizetype line = image.indexOf('\n', m_at);
            if (line < 0 && found.end < 0 && !tooLong) {
                wanted = rest * 2;
                continue;
            }
            row.isMended = true;
            row.tooLong = line < 0 && tooLong;
            found.end = line < 0 ? image.size() : line + 1;
        }
        row.offset = m_window.offset(m_at);
        if (!row.tooLong) {
            row.bytes = m_window.bytes(m_at, found.end);
            QString text = m_window.decode(row.bytes);
            while (text.endsWith(u'\n'))
                text.chop(1);
            row.fields = delimited::fieldsOf(text, QLatin1Char(m_delimiter), !row.isMended, m_escape);
            if (row.isMended)
                for (auto& field : row.fields)
                    field = field.startsWith(u'"') ? field.mid(1) : field;
        }
        m_at = found.end;
        return std::optional<Row>(std::move(row));
    }
}

void TableReader::readHeader(Row row, const QStringList& next)
{
    const bool isData = delimited::isData(row.fields);
    const QStringList guessed = isData ? namesByContent(row.fields, next) : QStringList();
    for (qsizetype i = 0; i < row.fields.size() && i < limits::tableColumns; ++i) {
        QString name = isData ? guessed[i] : row.fields[i].simplified();
        if (name.isEmpty())
            name = QStringLiteral("column %1").arg(i + 1);
        for (int again = 2; m_names.contains(name); ++again)
            name = QStringLiteral("%1 %2").arg(row.fields[i].simplified()).arg(again);
        m_names << name;
    }
    if (isData)
        m_pending.push_front(std::move(row));
}

Result<std::optional<ReadItem>> TableReader::next(const CancelToken& cancel)
{
    if (m_note)
        return std::optional<ReadItem>(*std::exchange(m_note, std::nullopt));
    if (!std::exchange(m_headerRead, true)) {
        auto more = fillTo(surveyUnits);
        if (!more)
            return more.failure();
        if (const char declared = delimited::declaredDelimiter(m_window.image())) {
            m_delimiter = declared;
            m_at = m_window.image().indexOf('\n') + 1;
        } else if (const char guessed = delimited::shapeOf(m_window.image(), !*more).delimiter) {
            m_delimiter = guessed;
        }
        m_escape = delimited::escapeOf(m_window.image(), m_delimiter);
        m_dates = ColumnDates(QByteArrayView(m_window.image()).sliced(m_at), m_delimiter, m_escape);
        auto first = nextFilled(cancel);
        if (!first)
            return first.failure();
        if (!*first)
            return std::optional<ReadItem>();
        auto second = nextFilled(cancel);
        if (!second)
            return second.failure();
        const bool hasCaption = *second && delimited::isCaption((*first)->fields, (*second)->fields);
        const QStringList next = *second ? (*second)->fields : QStringList();
        readHeader(std::move(hasCaption ? **second : **first), next);
        if (*second && !hasCaption)
            m_pending.push_back(std::move(**second));
    }
    if (!m_pending.empty()) {
        Row row = std::move(m_pending.front());
        m_pending.pop_front();
        return std::optional<ReadItem>(itemOf(std::move(row)));
    }
    auto row = nextFilled(cancel);
    if (!row)
        return row.failure();
    if (!*row)
        return std::optional<ReadItem>();
    return std::optional<ReadItem>(itemOf(std::move(**row)));
}

/// The next row that says anything.
Result<std::optional<TableReader::Row>> TableReader::nextFilled(const CancelToken& cancel)
{
    for (;;) {
        auto row = nextRow(cancel);
        if (!row)
            return row.failure();
        if (!*row)
            return std::optional<Row>();
        if ((*row)->tooLong || !isBlankRow((*row)->fields))
            return row;
    }
}

ReadItem TableReader::itemOf(Row row)
{
    const qint64 number = m_number++;
    if (row.tooLong)
        return UnreadableRecord{number, IssueKind::TooLarge,
                                QStringLiteral("a row of more than %1 bytes").arg(limits::recordBytes)};
    if (row.isMended && row.fields.size() != m_names.size())
        return UnreadableRecord{number, IssueKind::Malformed, QStringLiteral("a quote is never closed")};
    if (row.isMended)
        m_note = SourceNote{number, IssueKind::Malformed, QStringLiteral("a quote is never closed")};
    SourceRecord record;
    record.file = m_source.name;
    record.format = SourceFormat::Csv;
    record.number = number;
    record.offset = row.offset;
    record.bytes = std::move(row.bytes);
    record.charset = m_window.charset();
    const bool hasMore =
        std::any_of(row.fields.begin() + std::min(row.fields.size(), m_names.size()), row.fields.end(),
                    [](const QString& field) { return !field.trimmed().isEmpty(); });
    if (hasMore)
        m_note = SourceNote{number, IssueKind::Malformed,
                            QStringLiteral("the row has %1 fields, the first row has %2")
                                .arg(row.fields.size())
                                .arg(m_names.size())};
    for (qsizetype i = 0; i < row.fields.size() && i < limits::tableColumns; ++i) {
        const QString name = i < m_names.size() ? m_names[i] : QStringLiteral("column %1").arg(i + 1);
        if (!row.fields[i].isEmpty())
            record.columns.emplace_back(name, m_dates.inOrder(i, row.fields[i]));
    }
    return record;
}

} // namespace warraq

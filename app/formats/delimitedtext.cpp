#include "formats/delimitedtext.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace warraq::delimited {

namespace {

/// What stands for a letter behind a backslash; `\N` is no value and stays.
QString unescaped(QChar letter)
{
    switch (letter.unicode()) {
    case u'n':
        return QStringLiteral("\n");
    case u't':
        return QStringLiteral("\t");
    case u'r':
    case u'0':
        return {};
    case u'N':
        return QStringLiteral("\\N");
    default:
        return letter;
    }
}

/// True when no field is in quotes, a line end or a tab is written with a backslash, and no backslash means
/// itself (`C:\new`).
bool hasUnquotedEscapes(QByteArrayView head)
{
    bool isFieldStart = true;
    bool found = false;
    for (qsizetype i = 0; i + 1 < head.size(); ++i) {
        const char c = head[i];
        if (c == '"' && isFieldStart)
            return false;
        isFieldStart = c == '\t' || c == '\n' || c == '\r';
        if (c != '\\')
            continue;
        const char next = head[++i];
        if (QByteArrayView("ntrN0\\\n\t").indexOf(next) < 0 || (i >= 2 && head[i - 2] == ':'))
            return false;
        found |= next == 'n' || next == 't' || next == '\n';
    }
    return found;
}

} // namespace

RowEnd rowEnd(QByteArrayView image, qsizetype from, char delimiter, bool atEnd, Escape escape)
{
    RowEnd result;
    bool isFieldStart = true;
    bool inQuotes = false;
    for (qsizetype i = from; i < image.size(); ++i) {
        const char c = image[i];
        if (inQuotes) {
            if (c == '\\' && escape == Escape::Backslash) {
                ++i;
                continue;
            }
            if (c != '"')
                continue;
            if (i + 1 >= image.size()) {
                if (!atEnd)
                    return {};
                inQuotes = false;
            } else if (const char next = image[i + 1]; next == '"') {
                ++i;
            } else if (next == delimiter || next == '\n' || next == '\r' || next == ' ') {
                inQuotes = false;
                isFieldStart = false;
            } else if (i > from && (image[i - 1] == delimiter || image[i - 1] == '\n')) {
                result.isSound = false; // it opens a field: the one under way was never closed
            }
            continue;
        }
        if (escape == Escape::Unquoted && c == '\\') {
            ++i;
            isFieldStart = false;
            continue;
        }
        if (c == '"' && isFieldStart && escape != Escape::Unquoted) {
            inQuotes = true;
        } else if (c == '\n') {
            result.end = i + 1;
            return result;
        } else if (c == '\r') {
            if (i + 1 >= image.size() && !atEnd)
                return {};
            result.end = i + 1 < image.size() && image[i + 1] == '\n' ? i + 2 : i + 1;
            return result;
        }
        isFieldStart = c == delimiter;
    }
    if (!atEnd)
        return {-1, result.isSound};
    return {image.size(), result.isSound && !inQuotes};
}

QStringList fieldsOf(const QString& row, QChar delimiter, bool quotes, Escape escape)
{
    QStringList fields;
    QString field;
    bool isFieldStart = true;
    bool inQuotes = false;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const QChar c = row[i];
        if (inQuotes) {
            if (c == u'\\' && escape == Escape::Backslash && i + 1 < row.size()) {
                field += unescaped(row[++i]);
                continue;
            }
            if (c != u'"')
                field += c;
            else if (i + 1 < row.size() && row[i + 1] == u'"')
                field += row[++i];
            else if (i + 1 >= row.size() || row[i + 1] == delimiter || row[i + 1] == u'\n' ||
                     row[i + 1] == u' ')
                inQuotes = false;
            else
                field += c;
            continue;
        }
        if (escape == Escape::Unquoted && c == u'\\' && i + 1 < row.size()) {
            field += unescaped(row[++i]);
            isFieldStart = false;
            continue;
        }
        if (quotes && c == u'"' && isFieldStart && escape != Escape::Unquoted) {
            inQuotes = true;
            isFieldStart = false;
        } else if (c == delimiter) {
            fields << field;
            field.clear();
            isFieldStart = true;
        } else {
            field += c;
            isFieldStart = false;
        }
    }
    fields << field;
    return fields;
}

Shape shapeOf(const QByteArray& head, bool isWhole)
{
    constexpr qsizetype mostRows = 200;
    Shape best;
    for (const char delimiter : {',', '\t', ';', '|'}) {
        std::map<qsizetype, qsizetype> counts;
        Shape shape;
        shape.delimiter = delimiter;
        for (qsizetype at = 0; at < head.size() && shape.rows < mostRows;) {
            const RowEnd row = rowEnd(head, at, delimiter, isWhole);
            if (row.end < 0)
                break;
            QByteArray bytes = head.mid(at, row.end - at);
            at = row.end;
            while (bytes.endsWith('\n') || bytes.endsWith('\r'))
                bytes.chop(1);
            if (bytes.isEmpty())
                continue;
            const QStringList fields = fieldsOf(QString::fromUtf8(bytes), QLatin1Char(delimiter));
            if (shape.rows++ == 0)
                shape.firstRow = fields;
            ++counts[fields.size()];
        }
        if (shape.rows == 0)
            continue;
        shape.columns = shape.firstRow.size();
        shape.evenness = static_cast<double>(counts[shape.columns]) / static_cast<double>(shape.rows);
        const auto worth = [](const Shape& s) {
            return s.columns < 2
                       ? 0.0
                       : s.evenness * (1.0 + 0.02 * static_cast<double>(std::min<qsizetype>(s.columns, 20)));
        };
        if (worth(shape) > worth(best))
            best = shape;
    }
    return best.columns < 2 ? Shape{} : best;
}

Escape escapeOf(QByteArrayView head, char delimiter)
{
    if (delimiter == '\t' && hasUnquotedEscapes(head))
        return Escape::Unquoted;
    const auto isEdge = [delimiter](char c) { return c == delimiter || c == '\n' || c == '\r'; };
    bool backslashes = false;
    for (qsizetype i = 1; i + 2 < head.size(); ++i) {
        if (head[i + 1] != '"' || isEdge(head[i + 2]))
            continue;
        // `""` within a field; one that is empty stands between delimiters.
        if (head[i] == '"' && !isEdge(head[i - 1]))
            return Escape::DoubledQuote;
        backslashes |= head[i] == '\\';
    }
    return backslashes ? Escape::Backslash : Escape::DoubledQuote;
}

char declaredDelimiter(QByteArrayView head)
{
    const bool isDeclared = head.size() > 5 && head.first(4).compare("sep=", Qt::CaseInsensitive) == 0 &&
                            (head[5] == '\n' || head[5] == '\r');
    return isDeclared ? head[4] : char(0);
}

bool isCaption(const QStringList& row, const QStringList& next)
{
    const auto filled = [](const QStringList& fields) {
        return std::count_if(fields.begin(), fields.end(),
                             [](const QString& field) { return !field.trimmed().isEmpty(); });
    };
    return filled(row) == 1 && filled(next) >= 3 && !isData(next);
}

bool isData(const QStringList& row)
{
    static const QRegularExpression value(QStringLiteral(
        "^\\s*([-+]?\\d+([.,]\\d+)*|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}([T ].*)?|https?://\\S+)\\s*$"));
    return std::any_of(row.begin(), row.end(), [](const QString& field) {
        return field.size() > 100 || field.contains(u'\n') || value.match(field).hasMatch();
    });
}

} // namespace warraq::delimited

#include "formats/workbookreader.h"

#include "core/itemcolumns.h"
#include "core/limits.h"
#include "formats/delimitedtext.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cmath>

namespace warraq {

namespace {

constexpr qint64 partBytes = 16LL << 20; // styles and the list of sheets

QByteArray readAll(QIODevice& part)
{
    QByteArray bytes;
    for (QByteArray more = part.read(1 << 20); !more.isEmpty() && bytes.size() < partBytes;
         more = part.read(1 << 20))
        bytes += more;
    return bytes;
}

/// `BC12` -> 54; -1: no reference.
qsizetype columnOf(const QString& reference)
{
    qsizetype column = 0;
    for (const QChar c : reference) {
        if (!c.isUpper())
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
        if (column > limits::tableColumns)
            return -1;
    }
    return column - 1;
}

/// Rich text in runs; readings beside it (`rPh`) are no part of it.
QString textOf(const xmlNode* element)
{
    QString text;
    xml::forEachChild(element, [&text](const xmlNode* child) {
        const QByteArray name = QByteArray(reinterpret_cast<const char*>(child->name));
        if (name == "t")
            text += QString::fromUtf8(
                reinterpret_cast<const char*>(child->children ? child->children->content : nullptr));
        else if (name == "r")
            text += textOf(child);
    });
    return text;
}

const xmlNode* childOf(const xmlNode* element, const char* name)
{
    const xmlNode* found = nullptr;
    xml::forEachChild(element, [&](const xmlNode* child) {
        if (!found && qstrcmp(reinterpret_cast<const char*>(child->name), name) == 0)
            found = child;
    });
    return found;
}

/// ECMA-376, 18.8.30: numbers of formats that are dates, and letters of own formats that make one.
bool isDateFormat(int number, const QString& code)
{
    if ((number >= 14 && number <= 22) || (number >= 45 && number <= 47))
        return true;
    static const QRegularExpression quoted(QStringLiteral("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]"));
    static const QRegularExpression letters(QStringLiteral("[ydh]|m{3,}"),
                                            QRegularExpression::CaseInsensitiveOption);
    return letters.match(QString(code).remove(quoted)).hasMatch();
}

} // namespace

WorkbookReader::WorkbookReader(ByteSource source) : m_source(std::move(source)) {}

void WorkbookReader::readStyles(const QByteArray& part)
{
    const XmlPiece styles(QString::fromUtf8(part), {});
    if (!styles.root())
        return;
    QHash<int, QString> codes;
    if (const xmlNode* formats = childOf(styles.root(), "numFmts")) {
        xml::forEachChild(formats, [&](const xmlNode* format) {
            codes.insert(xml::attribute(format, "numFmtId").toInt(), xml::attribute(format, "formatCode"));
        });
    }
    if (const xmlNode* cells = childOf(styles.root(), "cellXfs")) {
        int index = 0;
        xml::forEachChild(cells, [&](const xmlNode* style) {
            const int number = xml::attribute(style, "numFmtId").toInt();
            if (isDateFormat(number, codes.value(number)))
                m_dateStyles.insert(index);
            ++index;
        });
    }
}

Result<void> WorkbookReader::readSharedTexts(PackedEntry& part, const CancelToken& cancel)
{
    XmlPieces pieces(part, {"si"});
    XmlContext context;
    qint64 bytes = 0;
    for (bool isFirst = true;; isFirst = false) {
        auto piece = pieces.next(cancel);
        if (!piece)
            return Unexpected{{ErrorKind::Malformed, m_source.name, piece.error().detail}};
        if (!*piece)
            return {};
        if (isFirst)
            context = contextOf(pieces.window().decode(pieces.head()));
        const XmlPiece tree(pieces.window().decode((*piece)->bytes), context);
        m_shared.push_back(tree.root() ? textOf(tree.root()) : QString());
        bytes += m_shared.back().size() * 2 + static_cast<qint64>(sizeof(QString));
        if (bytes > limits::workbookTextBytes)
            return unexpected(ErrorKind::TooLarge, m_source.name,
                              QStringLiteral("the workbook's texts take more than %1 bytes")
                                  .arg(limits::workbookTextBytes));
    }
}

/// What the sheets need: they may come first.
Result<void> WorkbookReader::readParts(const CancelToken& cancel)
{
    auto device = m_source.again ? m_source.again() : nullptr;
    if (!device)
        return unexpected(ErrorKind::Unsupported, m_source.name,
                          QStringLiteral("a workbook that can be read but once"));
    auto opened = PackedFile::open(std::move(device));
    if (!opened)
        return unexpected(ErrorKind::Malformed, m_source.name, opened.error().detail);
    const std::shared_ptr<PackedFile> packed = std::move(*opened);
    PackedFile::Entry entry;
    for (;;) {
        auto there = packed->next(entry);
        if (!there || !*there || cancel.isCancelled())
            return {}; // the sheets tell what is wrong with the archive
        PackedEntry part(packed);
        if (entry.name == u"xl/sharedStrings.xml") {
            if (auto read = readSharedTexts(part, cancel); !read)
                return read;
        } else if (entry.name == u"xl/styles.xml") {
            readStyles(readAll(part));
        } else if (entry.name == u"xl/workbook.xml") {
            static const QRegularExpression since(QStringLiteral("<workbookPr[^>]*\\bdate1904=\"(1|true)\""));
            m_since1904 = since.match(QString::fromUtf8(readAll(part))).hasMatch();
        }
    }
}

Result<bool> WorkbookReader::nextSheet()
{
    m_rows.reset();
    m_part.reset();
    m_names.clear();
    m_rowsOfSheet = 0;
    m_context.reset();
    PackedFile::Entry entry;
    for (;;) {
        auto there = m_packed->next(entry);
        if (!there)
            return unexpected(ErrorKind::Malformed, m_source.name, there.error().detail);
        if (!*there)
            return false;
        if (!entry.isFile || !entry.name.startsWith(QLatin1String("xl/worksheets/")) ||
            !entry.name.endsWith(QLatin1String(".xml")))
            continue;
        m_part = std::make_unique<PackedEntry>(m_packed);
        m_rows = std::make_unique<XmlPieces>(*m_part, QList<QByteArray>{"row"});
        return true;
    }
}

Result<std::optional<ReadItem>> WorkbookReader::next(const CancelToken& cancel)
{
    if (!std::exchange(m_prepared, true)) {
        auto packed = PackedFile::open(std::move(m_source.device));
        if (!packed)
            return unexpected(ErrorKind::Malformed, m_source.name, packed.error().detail);
        m_packed = std::move(*packed);
        if (auto read = readParts(cancel); !read)
            return read.failure();
    }
    while (!cancel.isCancelled()) {
        if (!m_rows) {
            auto sheet = nextSheet();
            if (!sheet)
                return sheet.failure();
            if (!*sheet)
                return std::optional<ReadItem>();
        }
        auto piece = m_rows->next(cancel);
        if (!piece)
            return unexpected(m_packed->isBomb() ? ErrorKind::TooLarge : ErrorKind::Malformed, m_source.name,
                              m_packed->error());
        if (!*piece) {
            m_rows.reset();
            continue;
        }
        if (auto item = itemOf(**piece))
            return item;
    }
    return std::optional<ReadItem>();
}

QString WorkbookReader::dateOf(double serial) const
{
    // Day 60 of 1900 never was; the days before it are one off, and no newspaper's archive is of them.
    const QDate first = m_since1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
    const double days = std::floor(serial);
    if (!(days > 0 && days < 3'000'000))
        return {};
    const QDate day = first.addDays(static_cast<qint64>(days));
    const auto seconds = static_cast<int>(std::lround((serial - days) * 86400));
    if (seconds <= 0 || seconds >= 86400)
        return day.toString(Qt::ISODate);
    return QDateTime(day, QTime(0, 0).addSecs(seconds)).toString(Qt::ISODate); // no zone is said
}

QString WorkbookReader::valueOf(const xmlNode* cell) const
{
    const QString type = xml::attribute(cell, "t");
    if (type == u"inlineStr") {
        const xmlNode* inside = childOf(cell, "is");
        return inside ? textOf(inside) : QString();
    }
    const xmlNode* value = childOf(cell, "v");
    if (!value)
        return {};
    const QString text = xml::text(value);
    if (type == u"s") {
        bool isNumber = false;
        const auto index = text.toULongLong(&isNumber);
        return isNumber && index < m_shared.size() ? m_shared[static_cast<size_t>(index)] : QString();
    }
    if (type == u"b")
        return text == u"1" ? QStringLiteral("true") : QStringLiteral("false");
    if (type == u"e")
        return {};
    if ((type.isEmpty() || type == u"n") && m_dateStyles.contains(xml::attribute(cell, "s").toInt())) {
        bool isNumber = false;
        const double serial = text.toDouble(&isNumber);
        if (const QString date = isNumber ? dateOf(serial) : QString(); !date.isEmpty())
            return date;
    }
    return text;
}

QStringList WorkbookReader::cellsOf(const xmlNode* row) const
{
    QStringList cells;
    xml::forEachChild(row, [&](const xmlNode* cell) {
        const qsizetype given = columnOf(xml::attribute(cell, "r"));
        const qsizetype column = given >= 0 ? given : cells.size();
        if (column >= limits::tableColumns)
            return;
        while (cells.size() <= column)
            cells << QString();
        cells[column] = valueOf(cell);
    });
    return cells;
}

/// Nothing for empty rows and the one with the names.
std::optional<ReadItem> WorkbookReader::itemOf(const XmlPieces::Piece& piece)
{
    if (piece.tooLong)
        return UnreadableRecord{m_number++, IssueKind::TooLarge,
                                QStringLiteral("a row of more than %1 bytes").arg(limits::recordBytes)};
    if (!m_context)
        m_context = contextOf(m_rows->window().decode(m_rows->head()));
    const XmlPiece tree(m_rows->window().decode(piece.bytes), *m_context);
    const QStringList cells = tree.root() ? cellsOf(tree.root()) : QStringList();
    if (std::all_of(cells.begin(), cells.end(), [](const QString& cell) { return cell.trimmed().isEmpty(); }))
        return std::nullopt;
    if (m_rowsOfSheet++ == 0)
        m_firstRow = cells;
    else if (m_rowsOfSheet == 2 && delimited::isCaption(m_firstRow, cells))
        m_names.clear();
    if (m_names.isEmpty()) {
        const bool isData = delimited::isData(cells);
        for (qsizetype i = 0; i < cells.size(); ++i) {
            QString name = isData ? QString() : cells[i].simplified();
            if (name.isEmpty())
                name = QStringLiteral("column %1").arg(i + 1);
            for (int again = 2; m_names.contains(name); ++again)
                name = QStringLiteral("%1 %2").arg(cells[i].simplified()).arg(again);
            m_names << name;
        }
        if (!isData)
            return std::nullopt;
    }
    SourceRecord record;
    record.file = m_source.name;
    record.format = SourceFormat::Xlsx;
    record.number = m_number++;
    record.offset = piece.offset; // within the sheet
    record.bytes = piece.bytes;
    record.charset = QStringLiteral("utf-8");
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString name = i < m_names.size() ? m_names[i] : QStringLiteral("column %1").arg(i + 1);
        if (!cells[i].isEmpty())
            record.columns.emplace_back(name, cells[i]);
    }
    if (m_since1904)
        record.columns.emplace_back(QLatin1String(item::since1904), QStringLiteral("true"));
    return record;
}

} // namespace warraq

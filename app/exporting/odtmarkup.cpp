#include "exporting/odtmarkup.h"

#include <QSet>

#include <algorithm>

namespace warraq {

namespace {

constexpr int widestSpan = 100;

int spanOf(const MarkupVisitor::Attributes& attributes, const char* name)
{
    return std::clamp(attributes.value(name).toInt(), 1, widestSpan);
}

const char* spanStyle(const QByteArray& element)
{
    static const QMap<QByteArray, const char*> styles{
        {"em", "Emphasis"},     {"i", "Emphasis"},     {"cite", "Emphasis"},   {"dfn", "Emphasis"},
        {"strong", "Strong"},   {"b", "Strong"},       {"u", "Underlined"},    {"ins", "Underlined"},
        {"s", "Struck"},        {"del", "Struck"},     {"sub", "Lowered"},     {"sup", "Raised"},
        {"code", "Typewriter"}, {"kbd", "Typewriter"}, {"mark", "Highlighted"}};
    return styles.value(element, nullptr);
}

/// Paragraphs that a block's own text stands in.
bool isBlock(const QByteArray& element)
{
    static const QSet<QByteArray> names{"blockquote", "figcaption", "figure", "div",
                                        "article",    "section",    "aside"};
    return names.contains(element);
}

bool isHeading(const QByteArray& element)
{
    return element.size() == 2 && element[0] == 'h' && element[1] >= '1' && element[1] <= '6';
}

} // namespace

const char* OdtMarkup::blockStyle() const
{
    for (auto block = m_blocks.crbegin(); block != m_blocks.crend(); ++block) {
        if (*block == "blockquote" || *block == "aside")
            return "Quotation";
        if (*block == "figcaption")
            return "Caption";
        if (*block == "source")
            return "Source";
        if (*block == "th")
            return "TableHeading";
        if (*block == "td")
            return "TableText";
        if (*block == "li")
            return "ListText";
    }
    return "Body";
}

void OdtMarkup::beginParagraph(const char* style)
{
    endParagraph();
    m_out += QByteArray("<text:p text:style-name=\"") + (m_rightToLeft ? "R_" : "") + style + "\">";
    m_paragraph = "</text:p>";
}

void OdtMarkup::endParagraph()
{
    if (m_paragraph.isEmpty())
        return;
    while (!m_spans.isEmpty())
        m_out += m_spans.takeLast().end;
    m_out += m_paragraph + '\n';
    m_paragraph.clear();
}

void OdtMarkup::open(const QByteArray& element, const Attributes& attributes)
{
    if (isHeading(element)) {
        endParagraph();
        const bool isTitle = element == "h1";
        m_out += QByteArray("<text:h text:style-name=\"") + (m_rightToLeft ? "R_" : "") +
                 (isTitle ? "Title" : "Subhead") + "\" text:outline-level=\"" + (isTitle ? "1" : "2") + "\">";
        if (isTitle && !m_anchor.isEmpty()) {
            m_out += "<text:bookmark text:name=\"" + m_anchor + "\"/>";
            m_anchor.clear();
        }
        m_paragraph = "</text:h>";
    } else if (element == "p") {
        const QString kind = attributes.value("class");
        beginParagraph(kind == u"kicker"     ? "Kicker"
                       : kind == u"subtitle" ? "Subtitle"
                       : kind == u"byline"   ? "Byline"
                                             : blockStyle());
    } else if (element == "pre") {
        beginParagraph("Preformatted");
        m_preformatted = true;
    } else if (isBlock(element)) {
        endParagraph();
        m_blocks.append(attributes.value("class") == u"source" ? QByteArray("source") : element);
    } else if (element == "ul" || element == "ol" || element == "dl") {
        endParagraph();
        m_out +=
            QByteArray("<text:list text:style-name=\"") + (element == "ol" ? "Numbers" : "Bullets") + "\">";
    } else if (element == "li" || element == "dt" || element == "dd") {
        endParagraph();
        m_out += "<text:list-item>";
        m_blocks.append("li");
        ++m_items;
    } else if (element == "table") {
        endParagraph();
        // Tables within tables and lists are their words: OpenDocument has no place for the latter.
        if (!m_tables.isEmpty() || m_items > 0) {
            ++m_innerTables;
        } else {
            m_tables.append(Table{std::move(m_out), 0, 0, {}, false});
            m_out.clear();
        }
    } else if (element == "tr" && !m_tables.isEmpty() && m_innerTables == 0) {
        endParagraph();
        m_tables.last().inRow = true;
        m_tables.last().column = 0;
        m_out += "<table:table-row>";
    } else if ((element == "td" || element == "th")) {
        endParagraph();
        if (!m_tables.isEmpty() && m_innerTables == 0 && m_tables.last().inRow)
            beginCell(element, attributes);
    } else if (element == "br") {
        if (!m_paragraph.isEmpty())
            m_out += "<text:line-break/>";
    } else if (element == "img") {
        addPicture(attributes);
    } else {
        beginSpan(element, attributes);
    }
}

void OdtMarkup::close(const QByteArray& element)
{
    if (isHeading(element) || element == "p" || element == "pre") {
        endParagraph();
        m_preformatted = false;
    } else if (isBlock(element)) {
        endParagraph();
        m_blocks.takeLast();
    } else if (element == "ul" || element == "ol" || element == "dl") {
        endParagraph();
        m_out += "</text:list>\n";
    } else if (element == "li" || element == "dt" || element == "dd") {
        endParagraph();
        m_out += "</text:list-item>";
        m_blocks.takeLast();
        --m_items;
    } else if (element == "table") {
        endParagraph();
        if (m_innerTables > 0)
            --m_innerTables;
        else
            endTable();
    } else if (element == "tr") {
        endParagraph();
        if (!m_tables.isEmpty() && m_innerTables == 0)
            endRow();
    } else if (element == "td" || element == "th") {
        endParagraph();
        if (!m_tables.isEmpty() && m_innerTables == 0 && m_tables.last().inRow) {
            m_out += "</table:table-cell>";
            m_blocks.takeLast();
        }
    } else {
        endSpan(element);
    }
}

void OdtMarkup::text(const QString& text)
{
    if (m_preformatted) {
        for (const QChar c : xmlCharacters(text)) {
            if (c == u'\n')
                m_out += "<text:line-break/>";
            else if (c == u' ')
                m_out += "<text:s/>";
            else if (c == u'\t')
                m_out += "<text:tab/>";
            else
                m_out += QString(c).toHtmlEscaped().toUtf8();
        }
        return;
    }
    if (m_paragraph.isEmpty()) {
        if (text.trimmed().isEmpty())
            return;
        // Nowhere but in cells may text stand within a row.
        if (!m_tables.isEmpty() && m_innerTables == 0 &&
            (m_blocks.isEmpty() || (m_blocks.last() != "td" && m_blocks.last() != "th")))
            return;
        beginParagraph(blockStyle());
    }
    m_out += xmlEscaped(text).toUtf8();
}

void OdtMarkup::beginSpan(const QByteArray& element, const Attributes& attributes)
{
    const char* style = spanStyle(element);
    const QString href = element == "a" ? linkAddress(attributes.value("href")) : QString();
    if (!style && href.isEmpty())
        return;
    if (m_paragraph.isEmpty())
        beginParagraph(blockStyle());
    if (style) {
        m_out += QByteArray("<text:span text:style-name=\"") + style + "\">";
        m_spans.append({element, "</text:span>"});
    } else {
        m_out += "<text:a xlink:type=\"simple\" xlink:href=\"" + xmlEscaped(href).toUtf8() + "\">";
        m_spans.append({element, "</text:a>"});
    }
}

void OdtMarkup::endSpan(const QByteArray& element)
{
    if (!m_spans.isEmpty() && m_spans.last().element == element)
        m_out += m_spans.takeLast().end;
}

void OdtMarkup::coverCells()
{
    Table& table = m_tables.last();
    while (table.column < static_cast<int>(table.rows.size()) && table.rows[size_t(table.column)] > 0) {
        --table.rows[size_t(table.column++)];
        m_out += "<table:covered-table-cell/>";
    }
}

void OdtMarkup::beginCell(const QByteArray& element, const Attributes& attributes)
{
    Table& table = m_tables.last();
    // The cells that the last one covers to its side, those that ones above cover.
    coverCells();
    const int across = spanOf(attributes, "colspan");
    const int down = spanOf(attributes, "rowspan");
    m_out += "<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\"";
    if (across > 1)
        m_out += " table:number-columns-spanned=\"" + QByteArray::number(across) + '"';
    if (down > 1)
        m_out += " table:number-rows-spanned=\"" + QByteArray::number(down) + '"';
    m_out += '>';
    const int behind = table.column + across;
    if (static_cast<int>(table.rows.size()) < behind)
        table.rows.resize(size_t(behind), 0);
    for (int column = table.column; column < behind; ++column)
        table.rows[size_t(column)] = down - 1;
    // What it covers in its own row is told as covered there: one row more.
    for (int column = table.column + 1; column < behind; ++column)
        table.rows[size_t(column)] = down;
    ++table.column;
    m_blocks.append(element);
}

void OdtMarkup::endRow()
{
    Table& table = m_tables.last();
    if (!table.inRow)
        return;
    coverCells();
    // A row has a cell at least, and all rows are as wide: filled up when the width is known to be more.
    if (table.column == 0) {
        m_out += "<table:table-cell table:style-name=\"Cell\"/>";
        ++table.column;
    }
    for (size_t column = size_t(table.column); column < table.rows.size(); ++column) {
        if (table.rows[column] > 0) {
            --table.rows[column];
            m_out += "<table:covered-table-cell/>";
        } else {
            m_out += "<table:table-cell table:style-name=\"Cell\"/>";
        }
        ++table.column;
    }
    table.columns = std::max(table.columns, table.column);
    table.inRow = false;
    m_out += "</table:table-row>\n";
}

void OdtMarkup::endTable()
{
    if (m_tables.isEmpty())
        return;
    endRow();
    Table table = m_tables.takeLast();
    const QByteArray rows = std::exchange(m_out, std::move(table.outside));
    if (table.columns == 0)
        return;
    m_out += "<table:table table:style-name=\"Table\"><table:table-column table:number-columns-repeated=\"" +
             QByteArray::number(table.columns) + "\"/>\n" + rows + "</table:table>\n";
}

void OdtMarkup::addPicture(const Attributes& attributes)
{
    const Picture picture = m_picture(attributes.value("src"));
    if (picture.href.isEmpty())
        return;
    const bool isAlone = m_paragraph.isEmpty();
    if (isAlone)
        beginParagraph("Figure");
    m_out += "<draw:frame text:anchor-type=\"as-char\" draw:style-name=\"Picture\" svg:width=\"" +
             QByteArray::number(picture.width, 'f', 1) + "mm\" svg:height=\"" +
             QByteArray::number(picture.height, 'f', 1) + "mm\"><draw:image xlink:href=\"" +
             xmlEscaped(picture.href).toUtf8() +
             "\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/><svg:desc>" +
             xmlEscaped(attributes.value("alt")).toUtf8() + "</svg:desc></draw:frame>";
    if (isAlone)
        endParagraph();
}

QByteArray OdtMarkup::take()
{
    endParagraph();
    return std::exchange(m_out, {});
}

} // namespace warraq

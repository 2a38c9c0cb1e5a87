#include "exporting/markdowntext.h"

#include "core/characterreferences.h"

#include <QRegularExpression>
#include <QStringList>

namespace warraq {

namespace {

QString attributeOf(QStringView tag, const char* name)
{
    const QString opening = QLatin1Char(' ') + QLatin1String(name) + QStringLiteral("=\"");
    const qsizetype begin = tag.indexOf(opening);
    if (begin < 0)
        return {};
    const qsizetype value = begin + opening.size();
    const qsizetype end = tag.indexOf(u'"', value);
    return end < 0 ? QString() : withoutReferences(tag.mid(value, end - value));
}

/// Reads the markup the archive writes: every element closed, texts escaped.
class Converter
{
public:
    QString convert(QStringView html)
    {
        qsizetype at = 0;
        while (at < html.size()) {
            const qsizetype open = html.indexOf(u'<', at);
            text(html.mid(at, (open < 0 ? html.size() : open) - at));
            if (open < 0)
                break;
            const qsizetype close = html.indexOf(u'>', open);
            if (close < 0)
                break;
            tag(html.mid(open + 1, close - open - 1));
            at = close + 1;
        }
        flush();
        return m_out.trimmed();
    }

private:
    void text(QStringView raw)
    {
        const QString plain = withoutReferences(raw);
        m_line += m_preformatted ? plain : markdownEscaped(plain);
    }

    void tag(QStringView whole)
    {
        const bool closes = whole.startsWith(u'/');
        QString name = whole.mid(closes ? 1 : 0).toString().section(u' ', 0, 0).toLower();
        if (name.endsWith(u'/'))
            name.chop(1);
        if (m_inCaption &&
            (name == u"em" || name == u"i" || name == u"cite" || name == u"strong" || name == u"b"))
            withinCaption(name, closes);
        else if (name == u"em" || name == u"i" || name == u"cite")
            emphasis(QStringLiteral("*"), closes);
        else if (name == u"strong" || name == u"b")
            emphasis(QStringLiteral("**"), closes);
        else if (name == u"mark")
            emphasis(QStringLiteral("=="), closes); // as Obsidian and Pandoc read it
        else if (name == u"a")
            link(whole, closes);
        else if (name == u"br")
            m_line += QStringLiteral("\\\n");
        else if (name == u"blockquote")
            quote(closes);
        else if (name == u"ul" || name == u"ol" || name == u"dl")
            list(name, closes);
        else if (name == u"tr" || name == u"td" || name == u"th" || name == u"table")
            table(name, closes);
        else if (name == u"pre")
            preformatted(closes);
        else
            block(name, closes);
    }

    /// It is set in italics as a whole; the credit is told apart by a dash.
    void withinCaption(const QString& name, bool closes)
    {
        if (name == u"cite" && !closes && !m_line.trimmed().isEmpty())
            m_line += QStringLiteral(" — ");
    }

    void emphasis(const QString& sign, bool closes)
    {
        if (!closes) {
            m_openSigns << m_line.size();
            m_line += sign;
            return;
        }
        if (m_openSigns.isEmpty())
            return;
        const qsizetype begin = m_openSigns.takeLast();
        if (begin + sign.size() > m_line.size())
            return;
        // A sign counts only where it touches a word: blanks go outside, and nothing is not emphasised.
        const QString inner = m_line.mid(begin + sign.size());
        const QString core = inner.trimmed();
        m_line.truncate(begin);
        if (core.isEmpty()) {
            m_line += inner;
            return;
        }
        const qsizetype lead = inner.indexOf(core);
        m_line += inner.left(lead) + sign + core + sign + inner.mid(lead + core.size());
    }

    void link(QStringView whole, bool closes)
    {
        if (!closes) {
            m_address = attributeOf(whole, "href");
            if (!m_address.isEmpty())
                m_line += u'[';
        } else if (!m_address.isEmpty()) {
            QString address = m_address;
            address.replace(u'<', QLatin1String("%3C")).replace(u'>', QLatin1String("%3E"));
            address.replace(u' ', QLatin1String("%20")).replace(u'\n', QString());
            m_line += QStringLiteral("](<") + address + QStringLiteral(">)");
            m_address.clear();
        }
    }

    void quote(bool closes)
    {
        flush();
        if (!closes) {
            ++m_quotes;
            return;
        }
        // The empty line behind its last paragraph is outside.
        const QString blank = QStringLiteral("> ").repeated(m_quotes).trimmed() + u'\n';
        if (m_out.endsWith(u'\n' + blank))
            m_out.chop(blank.size());
        m_quotes = std::max(0, m_quotes - 1);
        endBlock();
    }

    void list(const QString& name, bool closes)
    {
        flush();
        m_list = closes ? QString() : name;
        m_number = 0;
        if (closes)
            endBlock();
    }

    void table(const QString& name, bool closes)
    {
        if (name == u"table") {
            flush();
            m_rows = 0;
            if (closes)
                endBlock();
        } else if (name == u"tr") {
            if (!closes) {
                m_cells.clear();
                m_line.clear();
                return;
            }
            put(QStringLiteral("| ") + m_cells.join(QStringLiteral(" | ")) + QStringLiteral(" |"));
            if (++m_rows == 1)
                put(QStringLiteral("|") + QStringLiteral(" --- |").repeated(m_cells.size()));
        } else if (closes) {
            m_cells << m_line.replace(QStringLiteral("\\\n"), QStringLiteral(" ")).simplified();
            m_line.clear();
        } else {
            m_line.clear();
        }
    }

    void preformatted(bool closes)
    {
        if (!closes) {
            flush();
            m_preformatted = true;
            return;
        }
        for (const auto& line : m_line.split(u'\n'))
            put(QStringLiteral("    ") + line);
        m_line.clear();
        endBlock();
        m_preformatted = false;
    }

    void block(const QString& name, bool closes)
    {
        const bool isHeading = name.size() == 2 && name[0] == u'h' && name[1].isDigit();
        if (name == u"li" || name == u"dt" || name == u"dd") {
            if (!closes) {
                flush();
                return;
            }
            ++m_number;
            const QString mark =
                m_list == u"ol" ? QStringLiteral("%1. ").arg(m_number) : QStringLiteral("- ");
            put(mark + atLineStart(m_line.trimmed()).replace(u'\n', u'\n' + QString(mark.size(), u' ')));
            m_line.clear();
        } else if (isHeading && closes) {
            // The article's title is above all of its sub-heads.
            const int level = std::clamp(name[1].digitValue() + 1, 3, 6);
            put(QString(level, u'#') + u' ' +
                m_line.replace(QStringLiteral("\\\n"), QStringLiteral(" ")).trimmed());
            m_line.clear();
            endBlock();
        } else if (name == u"figcaption" && closes) {
            if (const QString caption = m_line.simplified(); !caption.isEmpty())
                put(u'*' + caption + u'*');
            m_line.clear();
            m_inCaption = false;
            endBlock();
        } else if (isHeading || name == u"p" || name == u"figure" || name == u"figcaption" ||
                   name == u"div") {
            flush();
            m_inCaption = name == u"figcaption";
        }
    }

    /// What would begin a list, a heading or a rule there is only text.
    static QString atLineStart(QString text)
    {
        static const QRegularExpression mark(QStringLiteral("^(?:([+-])|(#)|([0-9]{1,9})([.)]))"),
                                             QRegularExpression::MultilineOption);
        return text.replace(mark, QStringLiteral("\\3\\\\1\\2\\4"));
    }

    void flush()
    {
        QString paragraph = m_line.trimmed();
        while (paragraph.endsWith(u'\\') && !paragraph.endsWith(QStringLiteral("\\\\")))
            paragraph = paragraph.chopped(1).trimmed();
        m_line.clear();
        m_openSigns.clear();
        if (paragraph.isEmpty())
            return;
        put(atLineStart(paragraph));
        endBlock();
    }

    void put(const QString& lines)
    {
        for (const auto& line : lines.split(u'\n'))
            m_out += QStringLiteral("> ").repeated(m_quotes) + line + u'\n';
    }
    void endBlock() { m_out += QStringLiteral("> ").repeated(m_quotes).trimmed() + u'\n'; }

    QString m_out;
    QString m_line;
    QString m_address;
    QString m_list;
    QStringList m_cells;
    QList<qsizetype> m_openSigns;
    int m_number = 0;
    int m_rows = 0;
    int m_quotes = 0;
    bool m_preformatted = false;
    bool m_inCaption = false;
};

} // namespace

QString markdownFromHtml(const QString& html)
{
    return Converter().convert(html);
}

QString markdownEscaped(const QString& text)
{
    static const QRegularExpression signs(QStringLiteral("([\\\\`*_\\[\\]<>|~&])"));
    return QString(text).replace(signs, QStringLiteral("\\\\1"));
}

QString yamlQuoted(const QString& text)
{
    QString quoted(u'"');
    for (const QChar c : text) {
        const ushort code = c.unicode();
        if (c == u'"' || c == u'\\')
            quoted += QString(u'\\') + c;
        else if (c == u'\n')
            quoted += QStringLiteral("\\n");
        else if (code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029 ||
                 code == 0xFEFF || code >= 0xFFFE)
            quoted += QStringLiteral("\\u%1").arg(code, 4, 16, QLatin1Char('0'));
        else
            quoted += c;
    }
    return quoted + u'"';
}

} // namespace warraq

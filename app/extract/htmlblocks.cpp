#include "extract/htmlblocks.h"

#include "core/limits.h"
#include "extract/fieldpatterns.h"
#include "extract/htmlfurniture.h"

#include <QRegularExpression>

#include <algorithm>

namespace warraq {

namespace {

const QSet<QByteArray>& inlineElements()
{
    static const QSet<QByteArray> names{"em",  "strong", "b",    "i",   "u",     "s",    "sub",
                                        "sup", "code",   "cite", "q",   "small", "mark", "abbr",
                                        "del", "ins",    "kbd",  "dfn", "time"};
    return names;
}

/// Inline and of no meaning of its own: what it holds stays.
const QSet<QByteArray>& transparentElements()
{
    static const QSet<QByteArray> names{"span", "font", "big",     "tt",    "label", "bdi",
                                        "bdo",  "wbr",  "acronym", "nobr",  "o:p",   "ruby",
                                        "rb",   "data", "picture", "center"};
    return names;
}

/// Never shown, with all they hold.
const QSet<QByteArray>& silentElements()
{
    static const QSet<QByteArray> names{"script",   "style",  "noscript", "template", "iframe",   "object",
                                        "embed",    "applet", "form",     "button",   "input",    "select",
                                        "textarea", "svg",    "math",     "canvas",   "audio",    "video",
                                        "link",     "meta",   "head",     "title",    "map",      "area",
                                        "rp",       "rt",     "dialog",   "frame",    "frameset", "base"};
    return names;
}

QString safeAddress(const QString& address)
{
    static const QRegularExpression good(QStringLiteral("^(https?://|mailto:)"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QString trimmed = address.trimmed();
    return good.match(trimmed).hasMatch() && trimmed.size() < 4000 ? trimmed : QString();
}

bool isBlank(QChar c)
{
    const char16_t u = c.unicode();
    return u == u' ' || (u >= 9 && u <= 13);
}

/// Each run of blanks, hard ones too, as one.
QString withSingleBlanks(const QString& text)
{
    QString plain(text.size(), Qt::Uninitialized);
    QChar* end = plain.data();
    bool isAfterBlank = false;
    for (const QChar c : text) {
        const bool isGap = isBlank(c) || c == QChar::Nbsp;
        if (!isGap)
            *end++ = c;
        else if (!isAfterBlank)
            *end++ = u' ';
        isAfterBlank = isGap;
    }
    plain.truncate(end - plain.constData());
    return plain;
}

/// Characters that are no blanks.
qsizetype lettersOf(const QString& text)
{
    return text.size() - std::count_if(text.begin(), text.end(), isBlank);
}

/// Markup without the blanks and line breaks it begins and ends with.
QString withoutEnds(QStringView html)
{
    constexpr QLatin1String lineBreak("<br>");
    for (;;) {
        if (!html.isEmpty() && isBlank(html.front()))
            html = html.sliced(1);
        else if (html.startsWith(lineBreak))
            html = html.sliced(lineBreak.size());
        else if (!html.isEmpty() && isBlank(html.back()))
            html.chop(1);
        else if (html.endsWith(lineBreak))
            html.chop(lineBreak.size());
        else
            return html.toString();
    }
}

/// A form that asks for an address of mail, with the words round it that ask: the largest element that holds
/// little else.
void dropLetterForms(xmlNode* root, QSet<const xmlNode*>& dropped)
{
    constexpr qsizetype longestAsking = 300; // characters
    node::forEachElement(root, [&](xmlNode* now) {
        if (!node::is(now, "input"))
            return true;
        const QString name = node::attribute(now, "name").toLower();
        if (node::attribute(now, "type").toLower() != u"email" && !name.contains(QLatin1String("email")) &&
            name != u"mail")
            return true;
        xmlNode* box = nullptr;
        for (xmlNode* up = now->parent; up && up != root && !node::is(up, "body"); up = up->parent) {
            if (node::text(up, longestAsking * 4).size() > longestAsking)
                break;
            box = up;
        }
        if (box)
            dropped.insert(box);
        return true;
    });
}

class BlockWriter
{
public:
    explicit BlockWriter(const QSet<const xmlNode*>& dropped) : m_dropped(dropped) {}

    HtmlBody write(xmlNode* root)
    {
        children(root, 0);
        flush();
        return std::move(m_body);
    }

private:
    /// The runs of inline content between blocks: html and its text.
    struct Inline
    {
        QString html;
        QString text;
        qsizetype linked = 0;
    };

    void children(xmlNode* parent, int depth)
    {
        for (xmlNode* child = parent->children; child; child = child->next)
            block(child, depth + 1);
    }

    void block(xmlNode* now, int depth)
    {
        if (m_dropped.contains(now) || m_written.contains(now))
            return;
        if (now->type == XML_TEXT_NODE || now->type == XML_CDATA_SECTION_NODE) {
            addText(now);
            return;
        }
        if (!node::isElement(now))
            return;
        if (depth > limits::htmlDepth) {
            // Deeper than any page is written: the words stay, the nesting goes.
            m_run.text += node::text(now) + u' ';
            m_run.html += node::text(now).toHtmlEscaped() + u' ';
            return;
        }
        const QByteArray name = node::name(now);
        if (silentElements().contains(name))
            return;
        if (name == "br") {
            lineBreak();
        } else if (name == "img" || name == "figure" || name == "picture") {
            figure(now, name);
        } else if (furniture::isFigureLike(now) || isPictureWithCaption(now)) {
            figure(now, "figure");
        } else if (name == "p" || name == "div") {
            flush();
            const bool isAside = now->properties && isSetAside(now);
            m_asideDepth += isAside;
            children(now, depth);
            flush();
            m_asideDepth -= isAside;
        } else if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
            heading(now, name[1]);
        } else if (name == "ul" || name == "ol" || name == "dl") {
            list(now, name, depth);
        } else if (name == "blockquote") {
            quote(now);
        } else if (name == "table") {
            table(now, depth);
        } else if (name == "pre") {
            preformatted(now);
        } else if (name == "hr") {
            flush();
        } else if (name == "a" || inlineElements().contains(name)) {
            inlineElement(now, name, depth);
        } else if (transparentElements().contains(name)) {
            children(now, depth);
        } else {
            flush();
            children(now, depth);
            flush();
        }
    }

    /// `align=right`; so a style that says the same is read.
    static bool isSetAside(const xmlNode* now)
    {
        const QString align = node::attribute(now, "align").toLower();
        return align == u"right" || align == u"left";
    }

    void addText(const xmlNode* now)
    {
        const QString text = QString::fromUtf8(reinterpret_cast<const char*>(now->content));
        addText(text);
    }
    void addText(const QString& text)
    {
        const QString plain = withSingleBlanks(text);
        if (plain == u" " && m_run.text.isEmpty())
            return;
        m_breaks = plain.trimmed().isEmpty() ? m_breaks : 0;
        m_run.text += plain;
        m_run.html += plain.toHtmlEscaped();
        m_run.linked += m_linkDepth > 0 ? lettersOf(plain) : 0;
    }

    /// One is a line, two part paragraphs.
    void lineBreak()
    {
        if (++m_breaks >= 2 && m_inlineDepth == 0) {
            flush();
            return;
        }
        if (m_run.text.trimmed().isEmpty())
            return;
        m_run.text += u'\n';
        m_run.html += QStringLiteral("<br>");
    }

    void inlineElement(xmlNode* now, const QByteArray& name, int depth)
    {
        // Pages put blocks inside links; such a link is its blocks.
        bool holdsBlock = false;
        int seen = 0;
        node::forEachElement(now, [&](xmlNode* inner) {
            static const QSet<QByteArray> blocks{"p",  "div",        "figure",  "img",    "ul",
                                                 "ol", "table",      "h1",      "h2",     "h3",
                                                 "h4", "blockquote", "section", "article"};
            holdsBlock |= inner != now && blocks.contains(node::name(inner));
            return !holdsBlock && ++seen < 200;
        });
        const QString address = name == "a" ? safeAddress(node::attribute(now, "href")) : QString();
        const bool plain = name == "a" && address.isEmpty();
        m_linkDepth += name == "a";
        if (holdsBlock || plain || name == "time") {
            children(now, depth);
            m_linkDepth -= name == "a";
            return;
        }
        QString before = std::exchange(m_run.html, {});
        const qsizetype textBefore = m_run.text.size();
        ++m_inlineDepth;
        children(now, depth);
        --m_inlineDepth;
        m_linkDepth -= name == "a";
        const QString inside = std::exchange(m_run.html, std::move(before));
        if (m_run.text.size() == textBefore) {
            m_run.html += inside;
            return;
        }
        const QString tag = QString::fromLatin1(name);
        m_run.html +=
            name == "a" ? QStringLiteral("<a href=\"%1\">").arg(address.toHtmlEscaped()) : u'<' + tag + u'>';
        m_run.html += inside + QStringLiteral("</") + tag + u'>';
    }

    /// Blanks in a row are one.
    static void joinBlanks(QString& text)
    {
        const auto isBlank = [](QChar c) { return c == u' ' || c == u'\t'; };
        const auto areTwo = [&](QChar a, QChar b) { return isBlank(a) && isBlank(b); };
        const auto first = std::adjacent_find(text.cbegin(), text.cend(), areTwo);
        if (first == text.cend())
            return;
        qsizetype to = first - text.cbegin();
        for (qsizetype from = to; from < text.size();) {
            const qsizetype begin = from;
            while (from < text.size() && isBlank(text[from]))
                ++from;
            if (from == begin)
                text[to++] = text[from++];
            else
                text[to++] = from - begin == 1 ? text[begin] : QChar(u' ');
        }
        text.truncate(to);
    }

    Inline take()
    {
        Inline run = std::exchange(m_run, {});
        m_breaks = 0;
        run.html = withoutEnds(run.html);
        run.text = run.text.trimmed();
        static const QRegularExpression lineEnds(QStringLiteral("[ \\t]*\\n[ \\t]*"));
        if (run.text.contains(u'\n'))
            run.text.replace(lineEnds, QStringLiteral("\n"));
        joinBlanks(run.text);
        return run;
    }

    void flush()
    {
        if (m_inlineDepth > 0)
            return;
        Inline run = take();
        if (run.text.isEmpty())
            return;
        m_body.blocks.push_back({HtmlBlock::Kind::Paragraph,
                                 QStringLiteral("<p>") + run.html + QStringLiteral("</p>"), run.text,
                                 run.linked, m_asideDepth > 0});
    }

    /// What a node holds as one run of text.
    Inline runOf(xmlNode* now, int depth)
    {
        Inline outside = std::exchange(m_run, {});
        ++m_inlineDepth;
        children(now, depth);
        --m_inlineDepth;
        Inline inside = take();
        m_run = std::move(outside);
        return inside;
    }

    void heading(xmlNode* now, char level)
    {
        flush();
        const Inline run = runOf(now, 0);
        if (run.text.isEmpty())
            return;
        // The page's own headline stands above the body, so sub-heads begin at 2.
        const QString tag = QStringLiteral("h%1").arg(std::clamp(level - '0', 2, 4));
        m_body.blocks.push_back({HtmlBlock::Kind::Heading,
                                 u'<' + tag + u'>' + run.html + QStringLiteral("</") + tag + u'>',
                                 run.text.simplified(), run.linked});
    }

    void list(xmlNode* now, const QByteArray& name, int depth)
    {
        flush();
        QString html;
        QStringList lines;
        qsizetype linked = 0;
        for (xmlNode* item = now->children; item; item = item->next) {
            if (!node::isElement(item) || m_dropped.contains(item))
                continue;
            const Inline run = runOf(item, depth);
            if (run.text.isEmpty())
                continue;
            const QString tag = node::is(item, "dt")   ? QStringLiteral("dt")
                                : node::is(item, "dd") ? QStringLiteral("dd")
                                                       : QStringLiteral("li");
            html += u'<' + tag + u'>' + run.html + QStringLiteral("</") + tag + u'>';
            lines << run.text;
            linked += run.linked;
        }
        if (lines.isEmpty())
            return;
        const QString tag = QString::fromLatin1(name);
        m_body.blocks.push_back({HtmlBlock::Kind::Other,
                                 u'<' + tag + u'>' + html + QStringLiteral("</") + tag + u'>',
                                 lines.join(u'\n'), linked});
    }

    void quote(xmlNode* now)
    {
        flush();
        BlockWriter inner(m_dropped);
        HtmlBody body = inner.write(now);
        const CleanHtml clean = joined(body.blocks);
        if (clean.text.isEmpty())
            return;
        m_body.blocks.push_back(
            {HtmlBlock::Kind::Other,
             QStringLiteral("<blockquote>") + clean.html + QStringLiteral("</blockquote>"), clean.text});
    }

    void table(xmlNode* now, int depth)
    {
        flush();
        // Old pages lay themselves out with tables: one with long cells is no table of figures.
        bool layout = false;
        int rows = 0;
        node::forEachElement(now, [&](xmlNode* inner) {
            if (inner != now && node::is(inner, "table"))
                layout = true;
            rows += node::is(inner, "tr");
            if (node::is(inner, "td") && node::text(inner).size() > 400)
                layout = true;
            return !layout;
        });
        if (layout || rows < 2) {
            children(now, depth);
            flush();
            return;
        }
        QString html;
        QStringList lines;
        node::forEachElement(now, [&](xmlNode* row) {
            if (!node::is(row, "tr"))
                return true;
            QStringList cells;
            QString cellsHtml;
            for (xmlNode* cell = row->children; cell; cell = cell->next) {
                const bool header = node::is(cell, "th");
                if (!header && !node::is(cell, "td"))
                    continue;
                const Inline run = runOf(cell, depth);
                cells << run.text.simplified();
                QString attributes;
                for (const char* span : {"colspan", "rowspan"}) {
                    const int number = node::attribute(cell, span).toInt();
                    if (number > 1 && number < 100)
                        attributes += QStringLiteral(" %1=\"%2\"").arg(QLatin1String(span)).arg(number);
                }
                const QString tag = header ? QStringLiteral("th") : QStringLiteral("td");
                cellsHtml += u'<' + tag + attributes + u'>' + run.html + QStringLiteral("</") + tag + u'>';
            }
            if (!cells.join(QString()).isEmpty()) {
                html += QStringLiteral("<tr>") + cellsHtml + QStringLiteral("</tr>");
                lines << cells.join(QStringLiteral(" | "));
            }
            return false;
        });
        if (!lines.isEmpty())
            m_body.blocks.push_back({HtmlBlock::Kind::Other,
                                     QStringLiteral("<table>") + html + QStringLiteral("</table>"),
                                     lines.join(u'\n')});
    }

    void preformatted(xmlNode* now)
    {
        flush();
        xmlChar* content = xmlNodeGetContent(now);
        const QString text = QString::fromUtf8(reinterpret_cast<const char*>(content)).trimmed();
        xmlFree(content);
        if (!text.isEmpty())
            m_body.blocks.push_back(
                {HtmlBlock::Kind::Other,
                 QStringLiteral("<pre>") + text.toHtmlEscaped() + QStringLiteral("</pre>"), text});
    }

    void figure(xmlNode* now, const QByteArray& name)
    {
        xmlNode* picture = nullptr;
        node::forEachElement(now, [&](xmlNode* inner) {
            if (!picture && node::is(inner, "img"))
                picture = inner;
            return picture == nullptr;
        });
        ArticleImage image = picture ? imageOf(picture) : ArticleImage();
        if (name == "figure") {
            addCaption(now, image);
            if (!picture) {
                // A table or quote set as a figure.
                flush();
                children(now, 1);
                flush();
                return;
            }
        }
        if (image.source.isEmpty() || m_body.images.size() >= limits::imagesPerArticle)
            return;
        if (m_inlineDepth > 0)
            return; // a picture inside a list or cell is an ornament
        if (const xmlNode* caption = image.caption.isEmpty() ? captionBehind(now) : nullptr) {
            const QString credit = image.credit;
            addCaption(caption, image);
            image.credit = image.credit.isEmpty() ? credit : image.credit;
            m_written.insert(caption);
        }
        flush();
        QString html = QStringLiteral("<figure><img src=\"%1\" alt=\"%2\">")
                           .arg(image.source.toHtmlEscaped(),
                                node::attribute(picture, "alt").simplified().toHtmlEscaped());
        if (!image.caption.isEmpty() || !image.credit.isEmpty())
            html += QStringLiteral("<figcaption>%1%2</figcaption>")
                        .arg(image.caption.toHtmlEscaped(),
                             image.credit.isEmpty()
                                 ? QString()
                                 : QStringLiteral(" <cite>%1</cite>").arg(image.credit.toHtmlEscaped()));
        m_body.blocks.push_back({HtmlBlock::Kind::Figure, html + QStringLiteral("</figure>"), {}});
        m_body.images.push_back(std::move(image));
    }

    const QSet<const xmlNode*>& m_dropped;
    QSet<const xmlNode*> m_written; ///< captions, with the pictures they stand behind
    HtmlBody m_body;
    Inline m_run;
    int m_breaks = 0;
    int m_inlineDepth = 0;
    int m_linkDepth = 0;
    int m_asideDepth = 0;
};

} // namespace

CleanHtml joined(const std::vector<HtmlBlock>& blocks)
{
    CleanHtml clean;
    for (const auto& block : blocks) {
        clean.html += block.html;
        if (block.text.isEmpty())
            continue;
        if (!clean.text.isEmpty())
            clean.text += QStringLiteral("\n\n");
        clean.text += block.text;
    }
    return clean;
}

CleanHtml cleanHtmlFragment(QStringView html)
{
    const HtmlTree tree(html);
    if (!tree.root())
        return {};
    return joined(blocksOf(tree.root()).blocks);
}

HtmlBody blocksOf(xmlNode* root, const QSet<const xmlNode*>& dropped)
{
    QSet<const xmlNode*> all = dropped;
    dropLetterForms(root, all);
    return BlockWriter(all).write(root);
}

} // namespace warraq

#include "ui/articlelist/snippetlayout.h"

#include "core/article.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace warraq {

namespace {

QTextOption optionFor(Qt::LayoutDirection direction)
{
    QTextOption option;
    option.setTextDirection(direction);
    option.setAlignment((direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

} // namespace

SnippetLayout::Marked SnippetLayout::withoutSigns(const QString& snippet)
{
    Marked marked;
    int open = -1;
    for (const QChar c : snippet) {
        if (c == hitOpen) {
            open = static_cast<int>(marked.text.size());
        } else if (c == hitClose) {
            if (open >= 0 && marked.text.size() > open)
                marked.hits.emplace_back(open, static_cast<int>(marked.text.size()) - open);
            open = -1;
        } else {
            marked.text.append(c.isSpace() ? QLatin1Char(' ') : c);
        }
    }
    return marked;
}

SnippetLayout::SnippetLayout(const QString& snippet, const QFont& font, Qt::LayoutDirection direction,
                             double width, int lines)
    : m_font(font), m_direction(direction), m_width(width)
{
    const Marked marked = withoutSigns(snippet);
    QTextLayout layout(marked.text, font);
    layout.setTextOption(optionFor(direction));
    layout.beginLayout();
    for (int number = 0; number < lines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const int start = line.textStart();
        QString text = marked.text.mid(start, line.textLength());
        auto markable = text.size();
        if (number + 1 == lines) {
            text = QFontMetricsF(font).elidedText(marked.text.mid(start), Qt::ElideRight, width);
            // The sign that something is left out is no hit.
            markable = text.size() - (text.size() < marked.text.size() - start ? 1 : 0);
        }
        Line kept{text, {}};
        for (const auto& [from, length] : marked.hits) {
            const int first = std::max(from - start, 0);
            const int last = std::min(from + length - start, static_cast<int>(markable));
            if (first < last)
                kept.hits.emplace_back(first, last - first);
        }
        m_lines.push_back(std::move(kept));
    }
    layout.endLayout();
}

void SnippetLayout::paint(QPainter* painter, const QPointF& topLeft, double lineHeight, const QColor& text,
                          const QColor& hit, const QColor& onHit) const
{
    const QFontMetricsF metrics(m_font);
    double y = topLeft.y();
    painter->setPen(text);
    for (const auto& line : m_lines) {
        QTextLayout layout(line.text, m_font);
        layout.setTextOption(optionFor(m_direction));
        QList<QTextLayout::FormatRange> formats;
        for (const auto& [start, length] : line.hits) {
            QTextCharFormat format;
            format.setForeground(onHit);
            formats.append({start, length, format});
        }
        layout.setFormats(formats);
        layout.beginLayout();
        QTextLine laid = layout.createLine();
        if (laid.isValid())
            laid.setLineWidth(m_width);
        layout.endLayout();
        if (!laid.isValid())
            continue;
        // Scripts differ in height: what lines up is the base line, and a hit's ground is as high as the
        // line.
        for (const auto& [start, length] : line.hits) {
            const double from = laid.cursorToX(start);
            const double to = laid.cursorToX(start + length);
            const QRectF ground(topLeft.x() + std::min(from, to) - 1, y, std::abs(to - from) + 2,
                                lineHeight - 1);
            painter->setPen(Qt::NoPen);
            painter->setBrush(hit);
            painter->drawRoundedRect(ground, 2, 2);
        }
        painter->setPen(text);
        layout.draw(painter, QPointF(topLeft.x(), y + metrics.ascent() - laid.ascent()));
        y += lineHeight;
    }
}

} // namespace warraq

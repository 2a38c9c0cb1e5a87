#pragma once

#include <QColor>
#include <QFont>
#include <QString>
#include <QTextLayout>

#include <vector>

class QPainter;

namespace warraq {

/// A snippet on a few lines, its hits marked, the last line elided. A value for one painting.
class SnippetLayout
{
public:
    /// \p snippet with U+27E6 and U+27E7 round its hits.
    SnippetLayout(const QString& snippet, const QFont& font, Qt::LayoutDirection direction, double width,
                  int lines);

    void paint(QPainter* painter, const QPointF& topLeft, double lineHeight, const QColor& text,
               const QColor& hit, const QColor& onHit) const;

    /// The text without its signs, and where the hits stand in it.
    struct Marked
    {
        QString text;
        std::vector<std::pair<int, int>> hits; ///< start and length
    };
    [[nodiscard]] static Marked withoutSigns(const QString& snippet);

private:
    struct Line
    {
        QString text;
        std::vector<std::pair<int, int>> hits;
    };
    std::vector<Line> m_lines;
    QFont m_font;
    Qt::LayoutDirection m_direction;
    double m_width;
};

} // namespace warraq

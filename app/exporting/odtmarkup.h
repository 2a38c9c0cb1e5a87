#pragma once

#include "exporting/markup.h"

#include <QList>

#include <functional>
#include <vector>

namespace warraq {

/// An article's HTML (render/articlepage.h) as the text of an OpenDocument (OASIS ODF 1.3, part 3): headings,
/// paragraphs, lists, tables, pictures, links. Paragraphs have the styles of `odt-styles.xml`, those of
/// articles from right to left with `R_` before the name.
class OdtMarkup : public MarkupVisitor
{
public:
    /// A picture as the `xlink:href` of one in the package and its size in millimetres.
    struct Picture
    {
        QString href;
        double width = 0;
        double height = 0;
    };
    using PictureOf = std::function<Picture(const QString& source)>;

    /// \p anchor: a name for the first headline, where links lead to.
    OdtMarkup(bool rightToLeft, QByteArray anchor, PictureOf picture)
        : m_rightToLeft(rightToLeft), m_anchor(std::move(anchor)), m_picture(std::move(picture))
    {
    }

    void open(const QByteArray& element, const Attributes& attributes) override;
    void close(const QByteArray& element) override;
    void text(const QString& text) override;

    /// What was written since; all that was opened is closed.
    [[nodiscard]] QByteArray take();

private:
    struct Table
    {
        QByteArray outside; ///< what was written before it
        int columns = 0;
        int column = 0;        ///< of the next cell
        std::vector<int> rows; ///< of each column: how many rows more a cell above reaches into
        bool inRow = false;
    };
    struct Span
    {
        QByteArray element;
        QByteArray end;
    };
    void beginParagraph(const char* style);
    void endParagraph();
    void beginSpan(const QByteArray& element, const Attributes& attributes);
    void endSpan(const QByteArray& element);
    void beginCell(const QByteArray& element, const Attributes& attributes);
    void coverCells();
    void endRow();
    void endTable();
    void addPicture(const Attributes& attributes);
    [[nodiscard]] const char* blockStyle() const;

    bool m_rightToLeft;
    QByteArray m_anchor;
    PictureOf m_picture;
    QByteArray m_out;
    QByteArray m_paragraph; ///< the end tag of the one that is open; empty: none
    bool m_preformatted = false;
    QList<Span> m_spans;
    QList<QByteArray> m_blocks; ///< blockquote, li, th, figcaption, source ... that are open
    QList<Table> m_tables;      ///< at most one: those within are their words
    int m_innerTables = 0;
    int m_items = 0; ///< of lists, open
};

} // namespace warraq

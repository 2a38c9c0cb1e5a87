#include "exporting/printedsheet.h"

#include "exporting/pdfobjects.h"
#include "exporting/sheetcutter.h"

#include <QMarginsF>

#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>

#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace warraq {

namespace {

using Handle = QPDFObjectHandle;

constexpr double pointsInPixel = 0.75;
constexpr double pointsInMillimetre = 72 / 25.4;

/// Where the pages are on their sheet, in points from its lower left corner.
class Grid
{
public:
    Grid(const BookSheet& sheet, const QSizeF& page, double unit, double height)
        : m_rows(sheet.rows), m_columns(sheet.columns), m_width(page.width() * unit),
          m_height(page.height() * unit), m_top(height)
    {
    }

    [[nodiscard]] size_t size() const { return m_rows * m_columns; }
    [[nodiscard]] size_t rowOf(size_t page) const { return page / m_columns; }
    [[nodiscard]] size_t columnOf(size_t page) const { return page % m_columns; }
    [[nodiscard]] double left(size_t page) const { return static_cast<double>(columnOf(page)) * m_width; }
    [[nodiscard]] double bottom(size_t page) const
    {
        return m_top - static_cast<double>(rowOf(page) + 1) * m_height;
    }

    /// What Chromium paints white before all else.
    [[nodiscard]] bool isPaper(const SheetBox& box) const
    {
        return m_rows * m_columns > 1 && box.width() >= m_width * static_cast<double>(m_columns) &&
               box.height() >= m_height * static_cast<double>(m_rows);
    }
    /// Something is no larger than a page and lies on one.
    [[nodiscard]] bool isOnOnePage(const SheetBox& box) const
    {
        return box.width() <= m_width && box.height() <= m_height;
    }
    [[nodiscard]] size_t pageOf(const SheetBox& box) const
    {
        return row(box.centre()) * m_columns + column(box.middle());
    }
    [[nodiscard]] std::vector<size_t> pagesOf(const SheetBox& box) const
    {
        std::vector<size_t> pages;
        for (size_t down = row(box.top); down <= row(box.bottom); ++down) {
            for (size_t across = column(box.left); across <= column(box.right); ++across)
                pages.push_back(down * m_columns + across);
        }
        return pages;
    }

private:
    [[nodiscard]] size_t row(double y) const { return place((m_top - y) / m_height, m_rows); }
    [[nodiscard]] size_t column(double x) const { return place(x / m_width, m_columns); }
    static size_t place(double at, size_t count)
    {
        return static_cast<size_t>(std::clamp(std::floor(at), 0.0, static_cast<double>(count - 1)));
    }

    size_t m_rows;
    size_t m_columns;
    double m_width;
    double m_height;
    double m_top;
};

SheetCutter::Objects objectsIn(Handle resources)
{
    SheetCutter::Objects found;
    Handle objects = resources.getKey("/XObject");
    if (!objects.isDictionary())
        return found;
    for (const auto& name : objects.getKeys()) {
        Handle object = objects.getKey(name).getDict();
        if (object.getKey("/Subtype").isNameAndEquals("/Image")) {
            found[name] = {0, 0, 1, 1};
            continue;
        }
        auto box = object.getKey("/BBox").getArrayAsRectangle();
        if (Handle matrix = object.getKey("/Matrix"); matrix.isArray())
            box = QPDFMatrix(matrix.getArrayAsMatrix()).transformRectangle(box);
        found[name] = {box.llx, box.lly, box.urx, box.ury};
    }
    return found;
}

/// Moves the patterns (gradients) of a page's resources by \p moved: a pattern lies where its own matrix says
/// on the paper, whatever the content moves. \p resources are the page's own, their patterns the sheet's.
void movePatterns(QPDF& document, Handle resources, const QPDFMatrix& moved)
{
    Handle patterns = resources.getKey("/Pattern");
    if (!patterns.isDictionary())
        return;
    for (const auto& name : patterns.getKeys()) {
        Handle pattern = patterns.getKey(name);
        pattern =
            pattern.isStream() ? pattern.copyStream() : document.makeIndirectObject(pattern.shallowCopy());
        Handle dictionary = pattern.isStream() ? pattern.getDict() : pattern;
        QPDFMatrix matrix = moved;
        if (Handle own = dictionary.getKey("/Matrix"); own.isArray())
            matrix.concat(QPDFMatrix(own.getArrayAsMatrix()));
        dictionary.replaceKey("/Matrix", Handle::newArray(matrix.getAsMatrix()));
        patterns.replaceKey(name, pattern);
    }
}

std::string number(double value)
{
    return QByteArray::number(value, 'f', 4).toStdString();
}

} // namespace

PrintedSheet::PrintedSheet(const QByteArray& pdf, const BookSheet& sheet, const BookOptions& options)
    : m_pdf(pdf)
{
    openPdf(m_document, m_pdf);
    auto printed = QPDFPageDocumentHelper(m_document).getAllPages();
    if (printed.size() != 1)
        throw std::runtime_error("a sheet was printed on several");
    Handle resources = printed[0].getAttribute("/Resources", true);
    const std::string content = orderedText(contentOf(printed[0].getObjectHandle()));
    const double unit = SheetCutter::unitOf(content);
    const Grid grid(sheet, pageOnSheet(options), unit, printed[0].getMediaBox().getArrayAsRectangle().ury);

    m_pagesOfRows.assign(sheet.rows, 0);
    SheetCutter cutter(grid.size(), objectsIn(resources), [&](const SheetBox& box) -> std::vector<size_t> {
        if (grid.isPaper(box))
            return {};
        if (!grid.isOnOnePage(box))
            return grid.pagesOf(box);
        const size_t page = grid.pageOf(box);
        int& pages = m_pagesOfRows[grid.rowOf(page)];
        pages = std::max(pages, static_cast<int>(grid.columnOf(page)) + 1);
        return {page};
    });
    cutter.read(content);
    m_isFull = std::find(m_pagesOfRows.begin(), m_pagesOfRows.end(), static_cast<int>(sheet.columns)) !=
               m_pagesOfRows.end();
    if (m_isFull)
        return;

    std::map<size_t, Handle> links; // arrays, by page
    const double scale = pointsInPixel / unit;
    Handle annotations = printed[0].getObjectHandle().getKey("/Annots");
    for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i) {
        Handle link = annotations.getArrayItem(i);
        const auto box = link.getKey("/Rect").getArrayAsRectangle();
        const size_t page = grid.pageOf({box.llx, box.lly, box.urx, box.ury});
        const double left = grid.left(page);
        const double bottom = grid.bottom(page);
        link.replaceKey("/Rect",
                        Handle::newFromRectangle({(box.llx - left) * scale, (box.lly - bottom) * scale,
                                                  (box.urx - left) * scale, (box.ury - bottom) * scale}));
        links.try_emplace(page, Handle::newArray()).first->second.appendItem(link);
    }

    const QSizeF paper = bookPaper(options);
    const Handle box = Handle::newFromRectangle(
        {0, 0, paper.width() * pointsInMillimetre, paper.height() * pointsInMillimetre});
    for (size_t page = 0; page < grid.size(); ++page) {
        if (static_cast<int>(grid.columnOf(page)) >= m_pagesOfRows[grid.rowOf(page)])
            continue;
        const std::string& part = cutter.parts()[page];
        Handle dictionary = Handle::newDictionary();
        dictionary.replaceKey("/Type", Handle::newName("/Page"));
        dictionary.replaceKey("/MediaBox", box);
        Handle used = usedResources(m_document, resources, part);
        movePatterns(m_document, used,
                     {scale, 0, 0, scale, -grid.left(page) * scale, -grid.bottom(page) * scale});
        dictionary.replaceKey("/Resources", used);
        dictionary.replaceKey("/Contents",
                              packedStream(m_document, "q\n" + number(scale) + " 0 0 " + number(scale) + ' ' +
                                                           number(-grid.left(page) * scale) + ' ' +
                                                           number(-grid.bottom(page) * scale) + " cm\n" +
                                                           part + "Q\n"));
        if (const auto found = links.find(page); found != links.end())
            dictionary.replaceKey("/Annots", found->second);
        m_pages.push_back(m_document.makeIndirectObject(dictionary));
    }
}

PrintedSheet::~PrintedSheet() = default;

} // namespace warraq

#include "exporting/bookfront.h"

#include "exporting/bookcover.h"

#include <optional>

namespace warraq {

namespace {

constexpr double pointsInMillimetre = 72 / 25.4;

/// Heights in the contents, in points, kept whatever script stands in a line: so its pages are known before
/// any of them is set.
constexpr double titleHeight = 37;
constexpr double headingHeight = 24;
constexpr double lineHeight = 17.1;

/// A line of the contents.
struct Line
{
    std::optional<size_t> group; ///< its heading; else an entry
    size_t entry = 0;
};
using Page = std::vector<Line>;

/// Fills pages with lines, and leaves no heading alone at the end of one.
std::vector<Page> pagesOf(const BookContent& content, const BookOptions& options)
{
    const QMarginsF margins = bookMargins(options);
    const double room = (bookPaper(options).height() - margins.top() - margins.bottom()) * pointsInMillimetre;
    std::vector<Page> pages(1);
    double left = room - titleHeight;
    size_t group = content.groups.size();
    for (size_t i = 0; i < content.entries.size(); ++i) {
        const auto& entry = content.entries[i];
        const bool isHeaded = entry.group != group && !content.groups[entry.group].title.isEmpty();
        group = entry.group;
        const double wanted = lineHeight + (isHeaded ? headingHeight : 0);
        if (wanted > left && !pages.back().empty()) {
            pages.emplace_back();
            left = room;
        }
        if (isHeaded)
            pages.back().push_back({group, 0});
        pages.back().push_back({std::nullopt, i});
        left -= wanted;
    }
    return pages;
}

enum class Shown : quint8
{
    Titles,
    Numbers,
};

/// As much room as a page's number may take, in digits: an article seldom has more pages.
int digitsOfPages(size_t articles)
{
    constexpr size_t pagesOfArticle = 8;
    return static_cast<int>(QString::number(articles * pagesOfArticle).size());
}

QString lineHtml(const Line& line, const BookContent& content, Shown shown)
{
    if (line.group)
        return QStringLiteral("<h3 dir=\"auto\">") + content.groups[*line.group].title.toHtmlEscaped() +
               QStringLiteral("</h3>");
    const auto& entry = content.entries[line.entry];
    const QString anchor = BookEntry::anchor(line.entry);
    // A link survives when there is something it leads to; joining turns it to the article's page.
    const QString link = shown == Shown::Titles ? QStringLiteral(" id=\"") + anchor +
                                                      QStringLiteral("\" href=\"#") + anchor + u'"'
                                                : QString();
    const QString number = shown == Shown::Numbers ? QString::number(entry.page) : QString();
    return QStringLiteral("<a dir=\"") + (entry.rightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr")) +
           u'"' + link + QStringLiteral("><span>") + entry.title.toHtmlEscaped() +
           QStringLiteral("</span><i></i><b>") + number + QStringLiteral("</b></a>");
}

/// A row for each page of the contents.
QString contentsRows(const BookContent& content, const BookOptions& options, Shown shown, size_t& rows)
{
    const auto height = [](const char* name, double points) {
        return QStringLiteral("--%1:%2pt;").arg(QLatin1String(name)).arg(points);
    };
    const QString section = QStringLiteral("<section class=\"contents%1\" style=\"")
                                .arg(shown == Shown::Numbers ? QStringLiteral(" numbers") : QString()) +
                            height("title", titleHeight) + height("heading", headingHeight) +
                            height("line", lineHeight) +
                            QStringLiteral("--digits:%1\">").arg(digitsOfPages(content.entries.size()));
    QString html;
    bool isFirst = true;
    for (const auto& page : pagesOf(content, options)) {
        QString lines;
        if (std::exchange(isFirst, false))
            lines =
                QStringLiteral("<h2>") + PdfBook::tr("Contents").toHtmlEscaped() + QStringLiteral("</h2>");
        for (const auto& line : page)
            lines += lineHtml(line, content, shown);
        html += sheetRow(section + lines + QStringLiteral("</section>"));
        ++rows;
    }
    return html;
}

} // namespace

Result<BookFile> writeFront(const BookContent& content, const BookOptions& options, const QString& path)
{
    const QString cover = coverHtml(content.receipt, content.choices, options, content.attached);
    BookSheet sheet{1, columnsFor(cover)};
    const QString html = sheetRow(cover) + contentsRows(content, options, Shown::Titles, sheet.rows);
    return writeSheet(html, sheet, options, path);
}

Result<BookFile> writePageNumbers(const BookContent& content, const BookOptions& options, const QString& path)
{
    // Some to spare: a sheet of which a row is full is printed again.
    BookSheet sheet{0, 2};
    const QString html = contentsRows(content, options, Shown::Numbers, sheet.rows);
    return writeSheet(html, sheet, options, path);
}

} // namespace warraq

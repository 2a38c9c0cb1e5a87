#include "exporting/bookstyle.h"

#include <QFile>
#include <QMarginsF>
#include <QPageSize>
#include <QSizeF>

#include <algorithm>
#include <cmath>

namespace warraq {

namespace {

QString style()
{
    QFile file(QStringLiteral(":/reader/print.css"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QPageSize pageSize(PaperSize paper)
{
    return QPageSize(paper == PaperSize::Letter ? QPageSize::Letter : QPageSize::A4);
}

/// To what Chromium counts in (LayoutUnit): columns beside each other stand where they are thought to be.
double pixels(double millimetres)
{
    constexpr double perMillimetre = 96 / 25.4;
    constexpr double parts = 64;
    return std::round(millimetres * perMillimetre * parts) / parts;
}

constexpr const char* columnsVariable = "--columns:";

} // namespace

QSizeF bookPaper(const BookOptions& options)
{
    return pageSize(options.paper).size(QPageSize::Millimeter);
}

QMarginsF bookMargins(const BookOptions& options)
{
    switch (options.margins) {
    case BookMargins::Narrow:
        return {16, 22, 16, 20};
    case BookMargins::Normal:
        break;
    case BookMargins::Wide:
        return {36, 32, 36, 30};
    }
    return {25, 26, 25, 24};
}

QSizeF pageOnSheet(const BookOptions& options)
{
    const QSizeF paper = bookPaper(options);
    return {pixels(paper.width()), pixels(paper.height())};
}

QPageLayout sheetLayout(const BookOptions& options, const BookSheet& sheet)
{
    // Else a part of a pixel more than the paper would have Chromium set all of it smaller. Its height is in
    // the proportion of its width, which is in whole pixels: up to one of them too narrow, so a high one is
    // too low.
    constexpr double slack = 10;
    const QSizeF paper = bookPaper(options);
    const double width = paper.width() * static_cast<double>(sheet.columns) + slack;
    const double height = paper.height() * static_cast<double>(sheet.rows);
    const QSizeF size(width, height * (1 + 2 / pixels(width)) + slack);
    return QPageLayout(QPageSize(size, QPageSize::Millimeter, {}, QPageSize::ExactMatch),
                       QPageLayout::Portrait, QMarginsF());
}

QString sheetRow(const QString& html)
{
    return QStringLiteral("<div class=\"row\">") + html + QStringLiteral("</div>");
}

size_t columnsFor(const QString& html)
{
    // About a tenth of what stands on a page, and a tag may begin a line.
    constexpr size_t fewest = 8;
    constexpr size_t charactersInColumn = 250;
    constexpr size_t tagsInColumn = 6;
    size_t characters = 0;
    size_t tags = 0;
    bool inTag = false;
    for (const QChar c : html) {
        if (c == u'<')
            ++tags;
        inTag = c == u'<' || (inTag && c != u'>');
        characters += inTag ? 0 : 1;
    }
    return std::min(fewest + characters / charactersInColumn + tags / tagsInColumn, BookSheet::mostColumns);
}

int charactersInLine(const BookOptions& options)
{
    constexpr double millimetresInPoint = 25.4 / 72;
    constexpr double widthOfCharacter = 0.45; // of the size, in the mean
    const double text = std::clamp(options.textPoints, BookOptions::smallestText, BookOptions::largestText);
    const QMarginsF margins = bookMargins(options);
    const double width = bookPaper(options).width() - 2 * margins.left();
    return static_cast<int>(width / options.columns / (text * millimetresInPoint * widthOfCharacter));
}

bool hasRoomForNotes(const BookOptions& options)
{
    return options.margins != BookMargins::Narrow;
}

QString bookDocument(const QString& body, const BookOptions& options, size_t columns)
{
    const QMarginsF margins = bookMargins(options);
    const QSizeF page = pageOnSheet(options);
    const double height = bookPaper(options).height() - margins.top() - margins.bottom();
    const double text = std::clamp(options.textPoints, BookOptions::smallestText, BookOptions::largestText);
    QString classes = options.face == BookFace::Sans ? QStringLiteral("sans") : QStringLiteral("serif");
    if (options.columns == 2)
        classes += QStringLiteral(" two-columns");
    // Fewer characters, without hyphens, are not spread over a line without holes.
    constexpr int fewestToSpread = 36;
    if (charactersInLine(options) < fewestToSpread)
        classes += QStringLiteral(" ragged");
    // A hair less than the page: what fills it must not run over.
    const auto number = [](double value) { return QString::number(value, 'f', 6); };
    const QString variables =
        QStringLiteral(
            "--text:%1pt;--page:%2mm;--strip:%3mm;--width:%4px;--height:%5px;--side:%6px;--top:%7px;"
            "--bottom:%8px;")
            .arg(number(text), number(height - 1), number(margins.top() + margins.bottom()),
                 number(page.width()), number(page.height()), number(pixels(margins.left())),
                 number(pixels(margins.top())), number(pixels(margins.bottom()))) +
        QLatin1String(columnsVariable) + QString::number(columns) + u';';
    // Put together, not by arg(): a body may hold %1.
    return QStringLiteral("<!doctype html><html lang=\"") + options.language.toHtmlEscaped() +
           QStringLiteral("\" class=\"") + classes + QStringLiteral("\" style=\"") + variables +
           QStringLiteral(
               "\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" "
               "content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\"><style>") +
           style() + QStringLiteral("</style></head><body>") + body + QStringLiteral("</body></html>");
}

QByteArray withColumns(QByteArray document, size_t columns)
{
    const auto from = document.indexOf(columnsVariable) + static_cast<qsizetype>(qstrlen(columnsVariable));
    return document.replace(from, document.indexOf(';', from) - from, QByteArray::number(columns));
}

} // namespace warraq

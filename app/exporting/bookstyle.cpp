#include "exporting/bookstyle.h"

#include <QFile>
#include <QMarginsF>
#include <QPageSize>
#include <QSizeF>

#include <algorithm>

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

} // namespace

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

QPageLayout bookLayout(const BookOptions& options)
{
    const QMarginsF margins = bookMargins(options);
    return QPageLayout(pageSize(options.paper), QPageLayout::Portrait,
                       QMarginsF(0, margins.top(), 0, margins.bottom()), QPageLayout::Millimeter);
}

int charactersInLine(const BookOptions& options)
{
    constexpr double millimetresInPoint = 25.4 / 72;
    constexpr double widthOfCharacter = 0.45; // of the size, in the mean
    const double text = std::clamp(options.textPoints, BookOptions::smallestText, BookOptions::largestText);
    const QMarginsF margins = bookMargins(options);
    const double width = pageSize(options.paper).size(QPageSize::Millimeter).width() - 2 * margins.left();
    return static_cast<int>(width / options.columns / (text * millimetresInPoint * widthOfCharacter));
}

bool hasRoomForNotes(const BookOptions& options)
{
    return options.margins != BookMargins::Narrow;
}

QString bookDocument(const QString& body, const BookOptions& options)
{
    const QMarginsF margins = bookMargins(options);
    const double sheet = pageSize(options.paper).size(QPageSize::Millimeter).height();
    const double height = sheet - margins.top() - margins.bottom();
    const double text = std::clamp(options.textPoints, BookOptions::smallestText, BookOptions::largestText);
    QString classes = options.face == BookFace::Sans ? QStringLiteral("sans") : QStringLiteral("serif");
    if (options.columns == 2)
        classes += QStringLiteral(" two-columns");
    // Fewer characters, without hyphens, are not spread over a line without holes.
    constexpr int fewestToSpread = 36;
    if (charactersInLine(options) < fewestToSpread)
        classes += QStringLiteral(" ragged");
    // A hair less than the page: what fills it must not run over.
    const QString variables = QStringLiteral("--text:%1pt;--side:%2mm;--page:%3mm;--strip:%4mm")
                                  .arg(QString::number(text, 'f', 2), QString::number(margins.left(), 'f', 1),
                                       QString::number(height - 1, 'f', 1),
                                       QString::number(margins.top() + margins.bottom(), 'f', 1));
    // Put together, not by arg(): a body may hold %1.
    return QStringLiteral("<!doctype html><html lang=\"") + options.language.toHtmlEscaped() +
           QStringLiteral("\" class=\"") + classes + QStringLiteral("\" style=\"") + variables +
           QStringLiteral(
               "\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" "
               "content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\"><style>") +
           style() + QStringLiteral("</style></head><body>") + body + QStringLiteral("</body></html>");
}

} // namespace warraq

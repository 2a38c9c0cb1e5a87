#include "exporting/runninghead.h"

#include "exporting/bookstyle.h"

#include <QMarginsF>
#include <QPageSize>
#include <QSizeF>

#include <algorithm>
#include <array>

namespace warraq {

namespace {

constexpr double pixelsInMillimetre = 96 / 25.4;

QString span(const QString& text)
{
    return QStringLiteral("<span>") + text.toHtmlEscaped() + QStringLiteral("</span>");
}

QString strip(const RunningHead& head, bool lastOnSheet)
{
    QString html =
        lastOnSheet ? QStringLiteral("<div class=\"head last\">") : QStringLiteral("<div class=\"head\">");
    if (!head.title.isEmpty() || !head.date.isEmpty())
        html += QStringLiteral("<div class=\"above\" dir=\"") +
                (head.rightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr")) + QStringLiteral("\">") +
                span(head.title) + QStringLiteral("<bdi>") + head.date.toHtmlEscaped() +
                QStringLiteral("</bdi></div>");
    if (!head.leading.isEmpty() || !head.number.isEmpty())
        html += QStringLiteral("<div class=\"below\">") + span(head.leading) + span(head.number) +
                QStringLiteral("</div>");
    return html + QStringLiteral("</div>");
}

RunningHead headOf(const BookEntry& entry)
{
    RunningHead head;
    head.title = entry.title;
    head.date = entry.shortDate;
    head.rightToLeft = entry.rightToLeft;
    return head;
}

} // namespace

std::vector<RunningHead> frontHeads(int pages)
{
    std::vector<RunningHead> heads(static_cast<size_t>(pages));
    for (int i = 1; i < pages; ++i)
        heads[static_cast<size_t>(i)].number = romanNumber(i + 1);
    return heads;
}

std::vector<RunningHead> bodyHeads(const BookContent& content, const PageSpan& span)
{
    std::vector<RunningHead> heads;
    size_t entry = span.firstEntry;
    for (int number = span.firstPage; number < span.pageEnd; ++number) {
        while (entry + 1 < span.entryEnd && content.entries[entry + 1].page <= number)
            ++entry;
        RunningHead head = headOf(content.entries[entry]);
        head.leading = PdfBook::tr("Article %1 of %2").arg(entry + 1).arg(content.entries.size());
        head.number = QString::number(number);
        heads.push_back(head);
    }
    return heads;
}

std::vector<RunningHead> articleHeads(const BookContent& content, const PageSpan& span)
{
    std::vector<RunningHead> heads;
    for (size_t i = span.firstEntry; i < span.entryEnd; ++i) {
        const int end = i + 1 < span.entryEnd ? content.entries[i + 1].page : span.pageEnd;
        const int own = end - content.entries[i].page;
        for (int number = 1; number <= own; ++number) {
            RunningHead head = headOf(content.entries[i]);
            head.number = PdfBook::tr("%1 of %2").arg(number).arg(own);
            heads.push_back(head);
        }
    }
    return heads;
}

HeadStrip headStrip(const BookOptions& options)
{
    const QMarginsF margins = bookMargins(options);
    return {margins.top() * pixelsInMillimetre, margins.bottom() * pixelsInMillimetre};
}

Result<void> writeHeads(const std::vector<RunningHead>& heads, const BookOptions& options,
                        const QString& path)
{
    QString body;
    for (size_t i = 0; i < heads.size(); ++i)
        body += strip(heads[i], (i + 1) % HeadStrip::onSheet == 0 && i + 1 < heads.size());
    if (auto written = writeSheet(body, {}, options, path); !written)
        return written.failure();
    return {};
}

QPageLayout headsLayout(const BookOptions& options)
{
    constexpr double slack = 8; // mm; less than a strip: no more than the wanted number goes on a sheet
    const QMarginsF margins = bookMargins(options);
    const double width = bookPaper(options).width();
    const double height =
        (margins.top() + margins.bottom()) * static_cast<double>(HeadStrip::onSheet) + slack;
    return QPageLayout(QPageSize(QSizeF(width, height), QPageSize::Millimeter, {}, QPageSize::ExactMatch),
                       QPageLayout::Portrait, QMarginsF());
}

QString romanNumber(int number)
{
    static constexpr std::array<std::pair<int, const char*>, 13> digits{{{1000, "m"},
                                                                         {900, "cm"},
                                                                         {500, "d"},
                                                                         {400, "cd"},
                                                                         {100, "c"},
                                                                         {90, "xc"},
                                                                         {50, "l"},
                                                                         {40, "xl"},
                                                                         {10, "x"},
                                                                         {9, "ix"},
                                                                         {5, "v"},
                                                                         {4, "iv"},
                                                                         {1, "i"}}};
    QString roman;
    for (const auto& [value, text] : digits) {
        for (; number >= value; number -= value)
            roman += QLatin1String(text);
    }
    return roman;
}

} // namespace warraq

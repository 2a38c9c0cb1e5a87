#include "exporting/runninghead.h"

#include "exporting/bookstyle.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace warraq {

namespace {

/// A sheet costs little, and a file has fonts of its own.
constexpr size_t mostInFile = 500;

QString span(const QString& text)
{
    return QStringLiteral("<span>") + text.toHtmlEscaped() + QStringLiteral("</span>");
}

QString sheet(const RunningHead& head)
{
    QString html = QStringLiteral("<div class=\"head\">");
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

std::vector<RunningHead> bodyHeads(const BookContent& content, int pages)
{
    std::vector<RunningHead> heads;
    size_t entry = 0;
    for (int number = 1; number <= pages; ++number) {
        while (entry + 1 < content.entries.size() && content.entries[entry + 1].page <= number)
            ++entry;
        RunningHead head = headOf(content.entries[entry]);
        head.leading = PdfBook::tr("Article %1 of %2").arg(entry + 1).arg(content.entries.size());
        head.number = QString::number(number);
        heads.push_back(head);
    }
    return heads;
}

std::vector<RunningHead> articleHeads(const BookContent& content, int pages)
{
    std::vector<RunningHead> heads;
    for (size_t i = 0; i < content.entries.size(); ++i) {
        const int end = i + 1 < content.entries.size() ? content.entries[i + 1].page : pages + 1;
        const int own = end - content.entries[i].page;
        for (int number = 1; number <= own; ++number) {
            RunningHead head = headOf(content.entries[i]);
            head.number = PdfBook::tr("%1 of %2").arg(number).arg(own);
            heads.push_back(head);
        }
    }
    return heads;
}

Result<QStringList> writeHeads(const std::vector<RunningHead>& heads, const BookOptions& options,
                               const QString& folder)
{
    QStringList files;
    for (size_t at = 0; at < heads.size(); at += mostInFile) {
        QString body;
        for (size_t i = at; i < std::min(at + mostInFile, heads.size()); ++i)
            body += sheet(heads[i]);
        QFile file(folder + QStringLiteral("/heads-%1.html").arg(files.size(), 5, 10, QLatin1Char('0')));
        const QByteArray html = bookDocument(body, options).toUtf8();
        if (!file.open(QIODevice::WriteOnly) || file.write(html) != html.size() || !file.flush())
            return unexpected(ErrorKind::DiskFull, file.fileName(), file.errorString());
        files << file.fileName();
    }
    return files;
}

QPageLayout headsLayout(const BookOptions& options)
{
    return QPageLayout(bookLayout(options).pageSize(), QPageLayout::Portrait, QMarginsF());
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

#include "exporting/runninghead.h"

#include "exporting/bookstyle.h"

#include <QBuffer>
#include <QFont>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

#include <array>
#include <functional>

namespace warraq {

namespace {

constexpr int resolution = 72; // so that units are points
constexpr double pointsInMillimetre = 72 / 25.4;
constexpr double headBaseline = 40;
constexpr double footFromBottom = 34;
const QColor quiet(0x6a, 0x70, 0x6d);
const QColor hairline(0xcf, 0xcb, 0xc1);

class HeadPainter
{
public:
    HeadPainter(QPainter& painter, const QRectF& page, double margin)
        : m_painter(painter), m_left(margin), m_right(page.width() - margin), m_height(page.height()),
          m_font(QStringLiteral("Noto Sans"))
    {
        m_font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Naskh Arabic"),
                            QStringLiteral("Noto Sans Hebrew"), QStringLiteral("Droid Sans Fallback"),
                            QStringLiteral("DejaVu Sans")});
        m_font.setPointSizeF(7.5);
    }

    void head(const QString& title, const QString& date, bool mirrored)
    {
        m_painter.setFont(m_font);
        m_painter.setPen(quiet);
        const QFontMetricsF metrics(m_font, m_painter.device());
        const double dateWidth = metrics.horizontalAdvance(date);
        const double room = m_right - m_left - dateWidth - 24;
        const QString shown = metrics.elidedText(title, mirrored ? Qt::ElideLeft : Qt::ElideRight, room);
        text(shown, headBaseline, mirrored);
        text(date, headBaseline, !mirrored);
        m_painter.setPen(QPen(hairline, 0.5));
        m_painter.drawLine(QPointF(m_left, headBaseline + 6), QPointF(m_right, headBaseline + 6));
    }

    void foot(const QString& leading, const QString& number)
    {
        m_painter.setFont(m_font);
        m_painter.setPen(quiet);
        text(leading, m_height - footFromBottom, false);
        text(number, m_height - footFromBottom, true);
    }

private:
    void text(const QString& text, double baseline, bool atRight)
    {
        const QFontMetricsF metrics(m_font, m_painter.device());
        const QRectF box(m_left, baseline - metrics.ascent(), m_right - m_left, metrics.height());
        m_painter.drawText(box,
                           (atRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignTop |
                               Qt::TextSingleLine,
                           text);
    }

    QPainter& m_painter;
    double m_left;
    double m_right;
    double m_height;
    QFont m_font;
};

} // namespace

namespace {

/// A PDF of empty pages, on which \p paint writes; it begins new pages itself.
QByteArray painted(const BookOptions& options, const std::function<void(QPdfWriter&, HeadPainter&)>& paint)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        const QPageLayout layout = bookLayout(options);
        writer.setResolution(resolution);
        writer.setPageLayout(QPageLayout(layout.pageSize(), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
        QPainter painter(&writer);
        const QRectF page(QPointF(0, 0), layout.fullRectPoints().size());
        HeadPainter heads(painter, page, bookMargins(options).left() * pointsInMillimetre);
        paint(writer, heads);
    }
    return pdf;
}

} // namespace

QByteArray runningHeads(const BookContent& content, const BookOptions& options, int frontPages, int bodyPages)
{
    return painted(options, [&](QPdfWriter& writer, HeadPainter& heads) {
        for (int i = 1; i < frontPages; ++i) {
            writer.newPage();
            heads.foot({}, romanNumber(i + 1));
        }
        size_t entry = 0;
        for (int number = 1; number <= bodyPages; ++number) {
            writer.newPage();
            while (entry + 1 < content.entries.size() && content.entries[entry + 1].page <= number)
                ++entry;
            const auto& now = content.entries[entry];
            heads.head(now.title, now.shortDate, now.rightToLeft);
            heads.foot(PdfBook::tr("Article %1 of %2").arg(entry + 1).arg(content.entries.size()),
                       QString::number(number));
        }
    });
}

QByteArray runningHeads(const BookEntry& entry, const BookOptions& options, int pages)
{
    return painted(options, [&](QPdfWriter& writer, HeadPainter& heads) {
        for (int number = 1; number <= pages; ++number) {
            if (number > 1)
                writer.newPage();
            heads.head(entry.title, entry.shortDate, entry.rightToLeft);
            heads.foot({}, PdfBook::tr("%1 of %2").arg(number).arg(pages));
        }
    });
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

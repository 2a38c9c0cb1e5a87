#include "ui/importwizard/sourcedelegate.h"

#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"

#include <QListWidgetItem>
#include <QPainter>
#include <QTextLayout>

namespace warraq {

namespace {

constexpr int side = 16;
constexpr int above = 8;

QFont nameFont(const QFont& base)
{
    QFont font = base;
    font.setWeight(QFont::Medium);
    return font;
}

/// How much of \p text stands in the first line.
qsizetype firstLine(const QString& text, const QFont& font, Qt::LayoutDirection direction, int width)
{
    QTextOption option;
    option.setTextDirection(direction);
    QTextLayout layout(text, font);
    layout.setTextOption(option);
    layout.beginLayout();
    auto first = layout.createLine();
    if (first.isValid())
        first.setLineWidth(width);
    layout.endLayout();
    return first.isValid() ? first.textLength() : 0;
}

/// Two lines, of which the second ends in dots where there is more.
void paintSummary(QPainter* painter, const QString& text, qsizetype length, const QRect& room)
{
    const int half = room.height() / 2;
    const int flags = Qt::AlignLeading | Qt::AlignVCenter;
    const QString rest = text.mid(length).trimmed();
    painter->drawText(QRect(room.left(), room.top(), room.width(), half), flags, text.left(length).trimmed());
    painter->drawText(QRect(room.left(), room.top() + half, room.width(), half), flags,
                      painter->fontMetrics().elidedText(rest, Qt::ElideRight, room.width()));
}

} // namespace

void SourceDelegate::describe(QListWidgetItem* item, const QString& name, const QString& summary)
{
    item->setText(name);
    item->setData(SummaryRole, summary);
    item->setData(Qt::AccessibleTextRole, tr("%1, %2", "a source and what it is").arg(name, summary));
}

void SourceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Colours& colours = Colours::of(option.palette);
    const QRect card = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->fillRect(card, selected ? colours.current : colours.list);
    painter->fillRect(QRect(card.left(), card.bottom(), card.width(), 1), colours.faintLine);
    if (selected)
        painter->fillRect(
            QStyle::visualRect(option.direction, card, QRect(card.left(), card.top(), 3, card.height())),
            colours.accent);
    const QString summary = index.data(SummaryRole).toString();
    const QFont small = scaledFont(option.font, 0.92);
    const auto length = firstLine(summary, small, option.direction, card.width() - 2 * side);
    // What needs one line stands in the middle of the room for two.
    const int spare = length == summary.size() ? QFontMetrics(small).height() / 2 : 0;
    QRect line = card.adjusted(side, above + spare, -side, 0);
    painter->setFont(nameFont(option.font));
    line.setHeight(painter->fontMetrics().height());
    const int flags = Qt::AlignLeading | Qt::AlignVCenter;
    painter->setLayoutDirection(option.direction);
    painter->setPen(colours.text);
    painter->drawText(
        line, flags,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, line.width()));
    painter->setFont(small);
    painter->setPen(colours.muted);
    paintSummary(painter, summary, length,
                 QRect(line.left(), line.bottom() + 2, line.width(), painter->fontMetrics().height() * 2));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(colours.accent, 1));
        painter->drawRect(card.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize SourceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {120, 2 * above + QFontMetrics(nameFont(option.font)).height() + 2 +
                     2 * QFontMetrics(scaledFont(option.font, 0.92)).height()};
}

} // namespace warraq

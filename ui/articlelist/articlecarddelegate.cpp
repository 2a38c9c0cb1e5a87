#include "ui/articlelist/articlecarddelegate.h"

#include "core/partialdate.h"
#include "ui/articlelist/foldsign.h"
#include "ui/articlelist/snippetlayout.h"
#include "ui/models/articlelistmodel.h"
#include "ui/models/facettext.h"
#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"

#include <QPainter>

#include <cmath>

namespace warraq {

namespace {

constexpr int top = 9;
constexpr int bottom = 10;
constexpr int leading = 26;
constexpr int trailing = 14;
constexpr int snippetLines = 2;
constexpr int starSize = 12;
constexpr int copyIndent = 18;
constexpr int dotSize = 7;

/// Each part keeps its own direction within the line.
QString isolated(const QString& text)
{
    return QChar(0x2068) + text + QChar(0x2069);
}

} // namespace

void paintStar(QPainter* painter, const QRectF& room, const QColor& colour)
{
    constexpr int points = 5;
    QPolygonF star;
    for (int i = 0; i < 2 * points; ++i) {
        const double angle = -M_PI / 2 + i * M_PI / points;
        const double radius = room.width() / 2 * (i % 2 ? 0.42 : 1.0);
        star << room.center() + QPointF(std::cos(angle), std::sin(angle)) * radius;
    }
    painter->save();
    painter->setPen(QPen(colour, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(colour);
    painter->drawPolygon(star);
    painter->restore();
}

QString shownDate(const QModelIndex& index, const QLocale& locale,
                  QString (*bounds)(const QString& notBefore, const QString& notAfter))
{
    const auto text = [&](ArticleListModel::Role role) {
        const auto date = PartialDate::fromIso(index.data(role).toString());
        return date ? dateText(*date, locale) : QString();
    };
    const QString date = text(ArticleListModel::PublishedRole);
    return date.isEmpty()
               ? bounds(text(ArticleListModel::NotBeforeRole), text(ArticleListModel::NotAfterRole))
               : date;
}

namespace {

/// Beside the headline, on the side where reading begins.
void paintUnread(QPainter* painter, const QStyleOptionViewItem& option, int y, const QColor& colour)
{
    const QRect dot(option.rect.left() + (leading - dotSize) / 2 + 1, y - dotSize / 2, dotSize, dotSize);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawEllipse(QStyle::visualRect(option.direction, option.rect, dot));
}

} // namespace

QString ArticleCardDelegate::factsLine(const QModelIndex& index, const QLocale& locale)
{
    QStringList parts;
    parts.append(isolated(shownDate(index, locale, boundsText)));
    const QStringList places = index.data(ArticleListModel::PlacesRole).toStringList();
    if (!places.isEmpty())
        parts.append(isolated(places.join(QStringLiteral(", "))));
    if (index.data(ArticleListModel::NearCopyRole).toBool())
        parts.prepend(isolated(tr("Near copy")));
    const QString section = index.data(ArticleListModel::SectionRole).toString();
    if (!section.isEmpty())
        parts.append(isolated(section));
    const QStringList authors = index.data(ArticleListModel::AuthorsRole).toStringList();
    if (!authors.isEmpty() && parts.size() < 3)
        parts.append(isolated(authors.join(QStringLiteral(", "))));
    return parts.join(QStringLiteral("  ·  "));
}

ArticleCardDelegate::Fonts ArticleCardDelegate::fontsFor(const QFont& base)
{
    Fonts fonts{
        printedFont(base, 14.0 / 13), scaledFont(base, 12.0 / 13), scaledFont(base, 12.5 / 13), 0, 0, 0};
    fonts.title.setWeight(QFont::DemiBold);
    fonts.titleHeight = QFontMetrics(fonts.title).height();
    fonts.factsHeight = QFontMetrics(fonts.facts).height() + 1;
    fonts.snippetHeight = QFontMetrics(fonts.snippet).height() + 1;
    return fonts;
}

QSize ArticleCardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const Fonts fonts = fontsFor(option.font);
    return {200,
            top + fonts.titleHeight + fonts.factsHeight + 2 + snippetLines * fonts.snippetHeight + bottom};
}

QRect ArticleCardDelegate::innerRoom(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool isIn = index.data(ArticleListModel::UnderRole).toLongLong() > 0 ||
                      (m_copiesIndented && index.data(ArticleListModel::NearCopyRole).toBool());
    const int in = leading + (isIn ? copyIndent : 0);
    return QStyle::visualRect(option.direction, option.rect,
                              option.rect.adjusted(in, top, -trailing, -bottom));
}

QRect ArticleCardDelegate::factsRoom(const QRect& inner, const Fonts& fonts, const QModelIndex& index)
{
    QRect room(inner.left(), inner.top() + fonts.titleHeight, inner.width(), fonts.factsHeight);
    const bool rtl = index.data(ArticleListModel::RightToLeftRole).toBool();
    if (index.data(ArticleListModel::StarredRole).toBool())
        room.adjust(rtl ? starSize + 6 : 0, 0, rtl ? 0 : -starSize - 6, 0);
    return room;
}

QRect ArticleCardDelegate::foldPlace(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const FoldSign sign(index, FoldSign::Length::Long);
    if (!sign.isThere())
        return {};
    const Fonts fonts = fontsFor(option.font);
    const bool rtl = index.data(ArticleListModel::RightToLeftRole).toBool();
    return sign.place(factsRoom(innerRoom(option, index), fonts, index), fonts.facts,
                      rtl ? Qt::RightToLeft : Qt::LeftToRight);
}

void ArticleCardDelegate::paintWaiting(QPainter* painter, const QRect& inner, const Fonts& fonts,
                                       const QColor& colour)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    int y = inner.top() + 4;
    for (const double part : {0.7, 0.4, 0.95, 0.8}) {
        painter->drawRoundedRect(QRect(inner.left(), y, static_cast<int>(inner.width() * part), 8), 4, 4);
        y += fonts.factsHeight + 2;
    }
}

void ArticleCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const Colours& colours = Colours::of(option.palette);
    const Fonts fonts = fontsFor(option.font);
    const QRect card = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(card, selected ? colours.current : hovered ? colours.bar : colours.list);
    painter->fillRect(QRect(card.left(), card.bottom(), card.width(), 1), colours.faintLine);
    if (index.data(ArticleListModel::IdRole).toLongLong() == m_reading.value)
        painter->fillRect(
            QStyle::visualRect(option.direction, card, QRect(card.left(), card.top(), 3, card.height())),
            colours.accent);

    const QRect inner = innerRoom(option, index);
    if (!index.data(ArticleListModel::LoadedRole).toBool()) {
        paintWaiting(painter, inner, fonts, colours.faintLine);
        painter->restore();
        return;
    }
    const bool rtl = index.data(ArticleListModel::RightToLeftRole).toBool();
    const auto direction = rtl ? Qt::RightToLeft : Qt::LeftToRight;
    const int side = (rtl ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute;
    const int flags = side | Qt::AlignVCenter | Qt::TextDontClip | Qt::TextSingleLine;
    painter->setLayoutDirection(direction);

    const bool isRead = index.data(ArticleListModel::ReadRole).toBool();
    if (!isRead)
        paintUnread(painter, option, inner.top() + fonts.titleHeight / 2, colours.accent);
    QFont titleFont = fonts.title;
    titleFont.setWeight(isRead ? QFont::Normal : QFont::DemiBold);
    const QString title = index.data(ArticleListModel::TitleRole).toString().simplified();
    QRect line(inner.left(), inner.top(), inner.width(), fonts.titleHeight);
    painter->setFont(titleFont);
    painter->setPen(title.isEmpty() ? colours.muted : colours.title);
    painter->drawText(line, flags,
                      QFontMetrics(titleFont).elidedText(title.isEmpty() ? index.data().toString() : title,
                                                         Qt::ElideRight, line.width()));
    line = QRect(inner.left(), line.bottom() + 1, inner.width(), fonts.factsHeight);
    QRect facts = factsRoom(inner, fonts, index);
    if (facts.width() < line.width()) {
        const QRect star(rtl ? line.left() : line.right() - starSize + 1, line.center().y() - starSize / 2,
                         starSize, starSize);
        paintStar(painter, star, colours.star);
    }
    if (const FoldSign sign(index, FoldSign::Length::Long); sign.isThere()) {
        sign.paint(painter, sign.place(facts, fonts.facts, direction), fonts.facts, colours);
        const int taken = sign.width(fonts.facts) + 6;
        facts.adjust(rtl ? taken : 0, 0, rtl ? 0 : -taken, 0);
    }
    painter->setFont(fonts.facts);
    painter->setPen(colours.muted);
    painter->drawText(
        facts, flags,
        QFontMetrics(fonts.facts).elidedText(factsLine(index, option.locale), Qt::ElideRight, facts.width()));

    const SnippetLayout snippet(index.data(ArticleListModel::SnippetRole).toString(), fonts.snippet,
                                direction, inner.width(), snippetLines);
    snippet.paint(painter, QPointF(inner.left(), line.bottom() + 3), fonts.snippetHeight, colours.soft,
                  colours.hit, colours.onHit);
    painter->restore();
}

} // namespace warraq

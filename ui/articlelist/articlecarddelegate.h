#pragma once

#include "core/ids.h"

#include <QStyledItemDelegate>

namespace warraq {

/// When the article was published, in a few letters, or what is certain of it, written by \p bounds; \p index
/// of an ArticleListModel.
[[nodiscard]] QString shownDate(const QModelIndex& index, const QLocale& locale,
                                QString (*bounds)(const QString& notBefore, const QString& notAfter));

/// The sign of a starred article, in \p room.
void paintStar(QPainter* painter, const QRectF& room, const QColor& colour);

/// Paints an article as a card: headline, a line of facts, two lines of text with the hits marked. One that
/// is unread bears a dot and a heavier headline, a starred one a star. A right-to-left article's card is
/// mirrored. All cards are of one height. GUI thread.
class ArticleCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// The article that is read; its card bears the accent.
    void setReading(ArticleId id) { m_reading = id; }

    /// Near copies stand a little in. (Those that stand under another one do so always.)
    void setCopiesIndented(bool indented) { m_copiesIndented = indented; }

    /// Where the sign of the near copies is on a card; null: it has none.
    [[nodiscard]] QRect foldPlace(const QStyleOptionViewItem& option, const QModelIndex& index) const;

    /// `18 Oct 2017 · Damascus, London · Middle East`; what is unknown is left out, but for the date. A near
    /// copy is said to be one.
    [[nodiscard]] static QString factsLine(const QModelIndex& index, const QLocale& locale);

private:
    struct Fonts
    {
        QFont title;
        QFont facts;
        QFont snippet;
        int titleHeight;
        int factsHeight;
        int snippetHeight;
    };
    [[nodiscard]] static Fonts fontsFor(const QFont& base);
    /// What a card's text has.
    [[nodiscard]] QRect innerRoom(const QStyleOptionViewItem& option, const QModelIndex& index) const;
    /// The second line without the star's room.
    [[nodiscard]] static QRect factsRoom(const QRect& inner, const Fonts& fonts, const QModelIndex& index);
    static void paintWaiting(QPainter* painter, const QRect& inner, const Fonts& fonts, const QColor& colour);

    ArticleId m_reading;
    bool m_copiesIndented = false;
};

} // namespace warraq

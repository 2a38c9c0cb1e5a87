#pragma once

#include <QRect>
#include <QString>

class QFont;
class QModelIndex;
class QPainter;

namespace warraq {

struct Colours;

/// The sign of a row that stands for near copies too: `+3 near copies`, with an arrow that says whether they
/// stand behind it. Pressed, it opens or folds them.
class FoldSign
{
public:
    enum class Length : quint8
    {
        Short, ///< `+3`
        Long,
    };
    /// Of a row of an ArticleListModel.
    FoldSign(const QModelIndex& index, Length length);

    [[nodiscard]] bool isThere() const { return !m_text.isEmpty(); }
    [[nodiscard]] int width(const QFont& font) const;
    /// At the end of \p room from which \p direction reads, in the middle of its height.
    [[nodiscard]] QRect place(const QRect& room, const QFont& font, Qt::LayoutDirection direction) const;
    /// It reads as the window's words do, whatever the article's direction.
    void paint(QPainter* painter, const QRect& place, const QFont& font, const Colours& colours) const;

private:
    QString m_text;
    bool m_opened = false;
};

} // namespace warraq

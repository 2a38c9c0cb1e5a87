#include "ui/settings/hintedtext.h"

#include <QPainter>
#include <QTextDocument>

namespace warraq {

void HintedText::setHint(const QString& hint)
{
    m_hint = hint;
    setAccessibleDescription(hint);
    viewport()->update();
}

void HintedText::paintEvent(QPaintEvent* event)
{
    QPlainTextEdit::paintEvent(event);
    if (m_hint.isEmpty() || !document()->isEmpty())
        return;
    const int margin = qRound(document()->documentMargin());
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.setLayoutDirection(layoutDirection());
    painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, 0),
                     Qt::AlignLeading | Qt::AlignTop | Qt::TextWordWrap, m_hint);
}

} // namespace warraq

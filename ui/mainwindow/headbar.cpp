#include "ui/mainwindow/headbar.h"

#include "ui/settings/colours.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace warraq {

namespace {

constexpr int widestSearch = 640;

} // namespace

QWidget* HeadBar::buttons(const QList<QAction*>& actions, Qt::Alignment side)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    if (side & Qt::AlignTrailing)
        layout->addStretch();
    for (auto* action : actions) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({18, 18});
        button->setAutoRaise(true);
        button->setMinimumHeight(30);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(action->iconText());
        layout->addWidget(button);
    }
    if (!(side & Qt::AlignTrailing))
        layout->addStretch();
    return row;
}

HeadBar::HeadBar(const QList<QAction*>& first, QWidget* search, const QList<QAction*>& last, QWidget* parent)
    : QWidget(parent), m_side(buttons(first, Qt::AlignLeading)), m_other(buttons(last, Qt::AlignTrailing)),
      m_search(search)
{
    search->setMaximumWidth(widestSearch);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 7, 12, 8);
    layout->setSpacing(10);
    layout->addWidget(m_side);
    layout->addStretch(1);
    layout->addWidget(search, 100);
    layout->addStretch(1);
    layout->addWidget(m_other);
}

void HeadBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // Both sides alike where there is room, so that the field stands in the middle of the window; where there
    // is none, the field is worth more than its place.
    const int first = m_side->sizeHint().width();
    const int last = m_other->sizeHint().width();
    const int spare = width() - 2 * std::max(first, last) - 64 - widestSearch / 2;
    const int both = spare > 0 ? std::max(first, last) : 0;
    m_side->setMinimumWidth(std::max(first, both));
    m_other->setMinimumWidth(std::max(last, both));
}

void HeadBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colours& colours = Colours::of(palette());
    painter.fillRect(rect(), colours.bar);
    painter.fillRect(0, height() - 1, width(), 1, colours.line);
}

} // namespace warraq

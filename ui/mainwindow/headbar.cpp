#include "ui/mainwindow/headbar.h"

#include "ui/settings/colours.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace warraq {

namespace {

constexpr int widestSearch = 640;

} // namespace

HeadBar::HeadBar(const QList<QAction*>& actions, QWidget* search, QWidget* parent)
    : QWidget(parent), m_side(new QWidget), m_balance(new QWidget), m_search(search)
{
    auto* buttons = new QHBoxLayout(m_side);
    buttons->setContentsMargins({});
    buttons->setSpacing(6);
    for (auto* action : actions) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({18, 18});
        button->setAutoRaise(true);
        button->setMinimumHeight(30);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(action->iconText());
        buttons->addWidget(button);
    }
    search->setMaximumWidth(widestSearch);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 7, 12, 8);
    layout->setSpacing(10);
    layout->addWidget(m_side);
    layout->addStretch(1);
    layout->addWidget(search, 100);
    layout->addStretch(1);
    layout->addWidget(m_balance);
}

void HeadBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // As wide as the buttons where there is room, so that the field stands in the middle of the window; where
    // there is none, the field is worth more than its place.
    const int side = m_side->sizeHint().width();
    const int spare = width() - 2 * side - 64 - widestSearch / 2;
    m_balance->setFixedWidth(std::clamp(spare, 0, side));
}

void HeadBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colours& colours = Colours::of(palette());
    painter.fillRect(rect(), colours.bar);
    painter.fillRect(0, height() - 1, width(), 1, colours.line);
}

} // namespace warraq

#include "ui/filters/filterchips.h"

#include "ui/filters/flowlayout.h"
#include "ui/filters/linkbutton.h"
#include "ui/models/facettext.h"
#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"
#include "ui/state/browsingstate.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace warraq {

namespace {

constexpr int widestChip = 240;
constexpr int chipHeight = 22;
constexpr int crossRoom = 18;

} // namespace

Chip::Chip(const QString& text, QWidget* parent) : QToolButton(parent)
{
    setText(text);
    setFont(scaledFont(font(), 0.92));
    setFocusPolicy(Qt::StrongFocus);
    setToolTip(tr("Lift this filter: %1").arg(text));
    setAccessibleName(toolTip());
}

QSize Chip::sizeHint() const
{
    const int text_ = fontMetrics().horizontalAdvance(text());
    return {std::min(widestChip, text_ + 12 + crossRoom), std::max(chipHeight, fontMetrics().height() + 4)};
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = Colours::of(palette());
    const double radius = height() / 2.0;
    painter.setPen(hasFocus() ? QPen(colours.accent, 1.2) : QPen(Qt::NoPen));
    painter.setBrush(underMouse() ? colours.chosen : colours.chip);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.setPen(colours.onChosen);
    const QRect room = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(9, 0, -crossRoom, 0));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeading,
                     fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    const QRect cross =
        QStyle::visualRect(layoutDirection(), rect(), QRect(width() - crossRoom + 4, height() / 2 - 3, 6, 6));
    painter.setPen(QPen(colours.onChosen, 1.3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.topRight(), cross.bottomLeft());
}

FilterChips::FilterChips(BrowsingState* state, QWidget* parent)
    : QWidget(parent), m_state(state), m_flow(new QWidget), m_clear(new LinkButton), m_save(new LinkButton)
{
    setAccessibleName(tr("Active filters"));
    auto* flow = new FlowLayout(6, m_flow);
    flow->setContentsMargins(0, 6, 0, 6);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_flow->setSizePolicy(policy);
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Lift all filters"));
    m_clear->setAccessibleName(m_clear->toolTip());
    m_clear->setFont(scaledFont(font(), 0.92));
    m_clear->setObjectName(QStringLiteral("clear-filters"));
    m_save->setText(tr("Save search"));
    m_save->setToolTip(tr("Keep this question in the sidebar"));
    m_save->setFont(m_clear->font());
    m_save->setObjectName(QStringLiteral("save-search"));
    connect(m_save, &QToolButton::clicked, this, &FilterChips::saveWanted);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 1);
    layout->addWidget(m_flow, 1);
    auto* side = new QVBoxLayout;
    side->setContentsMargins(0, 6, 0, 6);
    auto* links = new QHBoxLayout;
    links->setSpacing(8);
    links->addWidget(m_clear);
    links->addWidget(m_save);
    side->addLayout(links);
    side->addStretch();
    layout->addLayout(side);
    connect(m_clear, &QToolButton::clicked, m_state, &BrowsingState::clearChoices);
    connect(m_state, &BrowsingState::queryChanged, this, &FilterChips::follow);
    follow();
}

void FilterChips::follow()
{
    // Chips are deleted later: it is one of them that may have been clicked.
    for (auto* chip : std::as_const(m_chips)) {
        chip->hide();
        m_flow->layout()->removeWidget(chip);
        chip->deleteLater();
    }
    m_chips.clear();
    for (const auto& [facet, choice] : m_state->query().choices()) {
        for (const auto& value : choice.included)
            add(facet, value, false);
        for (const auto& value : choice.excluded)
            add(facet, value, true);
    }
    m_clear->setVisible(!m_chips.isEmpty());
    m_save->setVisible(m_isWritable && !m_state->query().isEmpty());
    const bool hasSwitch = m_hasSwitch && m_state->query().hasWords(); // which shows itself
    setVisible(!m_chips.isEmpty() || m_save->isVisibleTo(this) || hasSwitch);
}

void FilterChips::addSwitch(QWidget* button)
{
    m_hasSwitch = true;
    m_flow->layout()->addWidget(button);
    follow();
}

void FilterChips::setWritable(bool writable)
{
    m_isWritable = writable;
    follow();
}

void FilterChips::add(Facet facet, const QString& value, bool excluded)
{
    const QString name = facetName(facet);
    const QString text = facetValueText(facet, value);
    auto* chip = new Chip(excluded ? tr("Not %1: %2", "an excluded filter").arg(name, text)
                                   : tr("%1: %2", "a filter's name and value").arg(name, text),
                          m_flow);
    connect(chip, &QToolButton::clicked, this, [this, facet, value, excluded] {
        const FacetChoices choices = m_state->query().choices();
        const auto found = choices.find(facet);
        if (found == choices.end())
            return;
        FacetChoice choice = found->second;
        (excluded ? choice.excluded : choice.included).removeAll(value);
        m_state->setChoice(facet, choice);
    });
    m_flow->layout()->addWidget(chip);
    chip->show();
    m_chips.append(chip);
}

void FilterChips::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colours& colours = Colours::of(palette());
    painter.fillRect(rect(), colours.list);
    painter.fillRect(0, height() - 1, width(), 1, colours.line);
}

} // namespace warraq

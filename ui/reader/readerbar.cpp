#include "ui/reader/readerbar.h"

#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

#include <functional>

namespace warraq {

namespace {

constexpr int radius = 5;

/// One of a row of which one is chosen. The chosen one is filled and strong, and told as checked.
class ModeButton : public QToolButton
{
public:
    explicit ModeButton(const QString& text)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        QFont strong = font();
        strong.setWeight(QFont::DemiBold);
        return {QFontMetrics(strong).horizontalAdvance(text()) + 20, 22};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Colours& colours = Colours::of(palette());
        const bool on = isChecked();
        const QRectF area(rect());
        if (on || underMouse() || hasFocus()) {
            painter.setPen(hasFocus() && !on ? QPen(colours.accent, 1) : QPen(Qt::NoPen));
            painter.setBrush(!isEnabled() ? colours.line : on ? colours.accent : colours.chip);
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius - 1, radius - 1);
        }
        if (on && hasFocus()) {
            painter.setPen(QPen(colours.onAccent, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(area.adjusted(2.5, 2.5, -2.5, -2.5), 2, 2);
        }
        QFont shown = font();
        shown.setWeight(on ? QFont::DemiBold : QFont::Normal);
        painter.setFont(shown);
        painter.setPen(!isEnabled() ? colours.muted : on ? colours.onAccent : colours.text);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

/// Round the row of modes.
class ModesFrame : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Colours& colours = Colours::of(palette());
        painter.setPen(QPen(colours.border, 1));
        painter.setBrush(colours.list);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
};

QToolButton* quietButton(const QString& text)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ReaderBar::ReaderBar(QWidget* parent)
    : QWidget(parent), m_modesFrame(new ModesFrame), m_modes(new QButtonGroup(this)), m_hits(new QWidget),
      m_hitsText(new QLabel), m_previous(quietButton({})), m_next(quietButton({})),
      m_compare(quietButton({})), m_find(quietButton(tr("Find in article"))),
      m_appearance(quietButton(tr("Aa"))), m_cite(quietButton(tr("Cite")))
{
    setMinimumHeight(33);
    auto* modes = new QHBoxLayout(m_modesFrame);
    modes->setContentsMargins(1, 1, 1, 1);
    modes->setSpacing(0);
    m_modesFrame->setAccessibleName(tr("What is shown of the article"));
    modes->addWidget(addMode(ReaderMode::Article, tr("Article")));
    modes->addWidget(addMode(ReaderMode::Original, tr("Original")));
    modes->addWidget(addMode(ReaderMode::Details, tr("Details")));

    m_previous->setIcon(lineIcon(QStringLiteral("previous-hit")));
    m_next->setIcon(lineIcon(QStringLiteral("next-hit")));
    for (const auto& [button, name] : {std::pair{m_previous, tr("Previous hit in the article")},
                                       std::pair{m_next, tr("Next hit in the article")}}) {
        button->setIconSize({14, 14});
        button->setToolTip(name);
        button->setAccessibleName(name);
    }
    m_hitsText->setForegroundRole(QPalette::PlaceholderText);
    m_hitsText->setFont(scaledFont(font(), 0.92));
    auto* hits = new QHBoxLayout(m_hits);
    hits->setContentsMargins({});
    hits->setSpacing(2);
    hits->addWidget(m_hitsText);
    hits->addWidget(m_previous);
    hits->addWidget(m_next);
    m_hits->hide();

    m_compare->setObjectName(QStringLiteral("compare"));
    m_compare->setToolTip(tr("Compare the texts side by side"));
    m_compare->hide();
    connect(m_compare, &QToolButton::clicked, this, &ReaderBar::compareWanted);
    m_find->setToolTip(tr("Find words in this article"));
    m_find->setAccessibleName(m_find->text());
    m_find->setIcon(lineIcon(QStringLiteral("search")));
    m_find->setIconSize({14, 14});
    m_modesFrame->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_appearance->setToolTip(tr("Text size and paper"));
    m_appearance->setAccessibleName(tr("Text size and paper"));
    m_appearance->setPopupMode(QToolButton::InstantPopup);
    m_cite->setToolTip(tr("Copy how this article is cited"));
    m_cite->setAccessibleName(m_cite->toolTip());
    m_cite->setPopupMode(QToolButton::InstantPopup);
    connect(m_find, &QToolButton::clicked, this, &ReaderBar::findWanted);
    connect(m_previous, &QToolButton::clicked, this, &ReaderBar::previousHitWanted);
    connect(m_next, &QToolButton::clicked, this, &ReaderBar::nextHitWanted);
    auto* layout = new QHBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetNoConstraint); // it fits itself into what there is
    layout->setContentsMargins(16, 4, 10, 5);
    layout->setSpacing(4);
    layout->addWidget(m_modesFrame);
    layout->addStretch();
    layout->addWidget(m_compare);
    layout->addWidget(m_hits);
    layout->addSpacing(6);
    layout->addWidget(m_find);
    layout->addWidget(m_appearance);
    layout->addWidget(m_cite);
    setMode(ReaderMode::Article);
    setArticleShown(false);
}

QToolButton* ReaderBar::addMode(ReaderMode mode, const QString& text)
{
    auto* button = new ModeButton(text);
    button->setObjectName(QStringLiteral("mode-%1").arg(static_cast<int>(mode)));
    m_modes->addButton(button, static_cast<int>(mode));
    connect(button, &QToolButton::clicked, this, [this, mode] { Q_EMIT modeWanted(mode); });
    return button;
}

void ReaderBar::setMode(ReaderMode mode)
{
    m_mode = mode;
    m_modes->button(static_cast<int>(mode))->setChecked(true);
}

void ReaderBar::setArticleShown(bool shown)
{
    m_modesFrame->setEnabled(shown);
    m_find->setEnabled(shown);
    m_cite->setEnabled(shown);
    if (!shown) {
        setCompared(1, 0);
        setHits(0, 0);
    }
}

void ReaderBar::setCiteMenu(QMenu* menu)
{
    m_cite->setMenu(menu);
    fit();
}

void ReaderBar::setCompared(int versions, int copies)
{
    const QLocale numbers = locale();
    m_isCompared = versions > 1 || copies > 0;
    m_compare->setText(versions > 1 ? tr("Versions (%1)").arg(numbers.toString(versions))
                                    : tr("Near copies (%1)").arg(numbers.toString(copies)));
    m_compare->setAccessibleName(m_compare->text());
    fit();
}

void ReaderBar::setHits(int current, int count)
{
    m_hits->setVisible(count > 0);
    const QLocale numbers = locale();
    m_hitsText->setText(current > 0 ? tr("%1 of %2").arg(numbers.toString(current), numbers.toString(count))
                                    : tr("%Ln hit(s)", nullptr, count));
    fit();
}

/// Where there is no room for all words, finding is a drawing; where there is none for that, citing is in the
/// menus alone.
void ReaderBar::fit()
{
    m_find->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_cite->setVisible(m_cite->menu());
    m_compare->setVisible(m_isCompared);
    m_appearance->show();
    m_find->show();
    showHitsText(true);
    // Nothing is squeezed. What goes is in the menus too; what is shown of the article stays.
    const std::function<void()> steps[] = {
        [this] { m_find->setToolButtonStyle(Qt::ToolButtonIconOnly); },
        [this] {
            m_cite->hide();
            m_find->setToolButtonStyle(Qt::ToolButtonTextOnly);
        },
        [this] { m_find->setToolButtonStyle(Qt::ToolButtonIconOnly); },
        [this] { showHitsText(false); },
        [this] { m_compare->hide(); },
        [this] { m_appearance->hide(); },
        [this] { m_find->hide(); },
    };
    for (const auto& step : steps) {
        if (wantedWidth() <= width())
            return;
        step();
    }
}

void ReaderBar::showHitsText(bool shown)
{
    m_hitsText->setVisible(shown);
    m_hits->layout()->activate(); // the bar is told at once how wide they are now
    m_hits->updateGeometry();
}

int ReaderBar::wantedWidth() const
{
    const QMargins margins = layout()->contentsMargins();
    int wanted = margins.left() + margins.right() + 7 * layout()->spacing() + 6;
    for (const QWidget* part :
         std::initializer_list<QWidget*>{m_modesFrame, m_compare, m_hits, m_find, m_appearance, m_cite}) {
        if (part->isVisibleTo(this))
            wanted += part->sizeHint().width();
    }
    return wanted;
}

void ReaderBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

QString ReaderBar::hitsText() const
{
    return m_hits->isVisibleTo(this) ? m_hitsText->text() : QString();
}

void ReaderBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colours& colours = Colours::of(palette());
    painter.fillRect(rect(), colours.list);
    painter.fillRect(0, height() - 1, width(), 1, colours.line);
}

} // namespace warraq

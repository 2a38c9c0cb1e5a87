#include "ui/articlelist/emptystate.h"

#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace warraq {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), m_title(new QLabel), m_text(new QLabel), m_buttons(new QVBoxLayout),
      m_heading(new QLabel), m_links(new QVBoxLayout)
{
    QFont heading = printedFont(font(), 1.5);
    heading.setWeight(QFont::DemiBold);
    m_title->setFont(heading);
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* column = new QWidget;
    column->setMaximumWidth(560);
    auto* inside = new QVBoxLayout(column);
    inside->setContentsMargins(24, 24, 24, 24);
    inside->setSpacing(12);
    inside->addWidget(m_title);
    inside->addWidget(m_text);
    inside->addSpacing(6);
    m_buttons->setSpacing(8);
    inside->addLayout(m_buttons);
    m_heading->setAlignment(Qt::AlignHCenter);
    m_heading->setForegroundRole(QPalette::PlaceholderText);
    m_heading->setFont(scaledFont(font(), 0.92));
    m_heading->hide();
    inside->addWidget(m_heading);
    m_links->setSpacing(2);
    inside->addLayout(m_links);
    auto* across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(column, 10);
    across->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addStretch(2);
    layout->addLayout(across);
    layout->addStretch(3);
}

void EmptyState::setTexts(const QString& title, const QString& text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

QString EmptyState::title() const
{
    return m_title->text();
}

QString EmptyState::text() const
{
    return m_text->text();
}

QAbstractButton* EmptyState::addButton(const QString& icon, const QString& text, Weight weight)
{
    auto* button = new QPushButton(lineIcon(icon), text);
    button->setMinimumHeight(34);
    button->setMinimumWidth(220);
    button->setIconSize({18, 18});
    button->setAutoDefault(true);
    if (weight == Weight::Main)
        makePrimary(button);
    m_buttons->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

void EmptyState::setLinks(const QString& heading, const QStringList& links)
{
    m_heading->setText(heading);
    m_heading->setVisible(!links.isEmpty());
    // Deleted later: it is one of them that may have been clicked.
    for (auto* button : std::as_const(m_made)) {
        button->hide();
        m_links->removeWidget(button);
        button->deleteLater();
    }
    m_made.clear();
    for (int i = 0; i < links.size(); ++i) {
        // As a key an ampersand would vanish.
        auto* button = new QPushButton(QString(links[i]).replace(u'&', QLatin1String("&&")));
        button->setFlat(true);
        button->setCursor(Qt::PointingHandCursor);
        QPalette colours = button->palette();
        colours.setColor(QPalette::ButtonText, colours.color(QPalette::Link));
        button->setPalette(colours);
        button->setAccessibleName(links[i]);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT linkChosen(i); });
        m_links->addWidget(button, 0, Qt::AlignHCenter);
        m_made.append(button);
    }
}

QStringList EmptyState::links() const
{
    QStringList texts;
    for (const auto* button : m_made)
        texts.append(button->accessibleName());
    return texts;
}

void EmptyState::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Colours::of(palette()).list);
}

} // namespace warraq

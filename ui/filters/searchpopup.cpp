#include "ui/filters/searchpopup.h"

#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"

#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

namespace warraq {

SearchPopup::SearchPopup(QWidget* parent) : QFrame(parent), m_reading(new QLabel), m_list(new QListWidget)
{
    setFrameShape(QFrame::NoFrame);
    m_reading->setTextFormat(Qt::PlainText);
    m_reading->setWordWrap(true);
    m_reading->setForegroundRole(QPalette::PlaceholderText);
    m_reading->setFont(scaledFont(font(), 0.92));
    m_reading->setContentsMargins(10, 5, 10, 5);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setIconSize({14, 14});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setAccessibleName(tr("What could be typed next"));
    m_list->setMouseTracking(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_reading);
    layout->addWidget(m_list);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { Q_EMIT taken(m_list->row(item)); });
    hide();
}

void SearchPopup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colours& colours = Colours::of(palette());
    painter.fillRect(rect(), colours.list);
    painter.setPen(colours.border);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void SearchPopup::setReading(const QString& text)
{
    m_reading->setText(text);
    m_reading->setVisible(!text.isEmpty());
}

QString SearchPopup::reading() const
{
    return m_reading->text();
}

void SearchPopup::setLines(const std::vector<Line>& lines)
{
    m_list->clear();
    for (const auto& line : lines) {
        auto* item = new QListWidgetItem(
            lineIcon(line.isHistory ? QStringLiteral("history") : QStringLiteral("search")), line.text,
            m_list);
        item->setData(Qt::AccessibleTextRole,
                      line.isHistory ? tr("%1, asked before").arg(line.text) : line.text);
    }
    m_list->setCurrentRow(-1);
    m_list->setVisible(!lines.empty());
    if (!lines.empty())
        m_list->setFixedHeight(m_list->sizeHintForRow(0) * static_cast<int>(lines.size()) + 4);
}

int SearchPopup::count() const
{
    return m_list->count();
}

int SearchPopup::current() const
{
    return m_list->currentRow();
}

void SearchPopup::step(int by)
{
    const int row = m_list->currentRow() + by;
    m_list->setCurrentRow(row < -1 ? count() - 1 : row >= count() ? -1 : row);
}

bool SearchPopup::isEmpty() const
{
    return m_reading->text().isEmpty() && count() == 0;
}

} // namespace warraq

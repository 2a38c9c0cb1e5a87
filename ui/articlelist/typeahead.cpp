#include "ui/articlelist/typeahead.h"

#include "ui/settings/colours.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace warraq {

namespace {

/// What the key writes; empty: it is a command.
QString written(const QKeyEvent& event)
{
    const auto commands = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    // AltGr comes as both, and writes.
    const bool isCommand =
        (event.modifiers() & commands) && event.modifiers() != (Qt::ControlModifier | Qt::AltModifier);
    const QString text = event.text();
    const bool isWritten =
        !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); });
    return isWritten && !isCommand ? text : QString();
}

} // namespace

TypeAhead::TypeAhead(QWidget* list) : QFrame(list), m_list(list), m_label(new QLabel)
{
    m_label->setTextFormat(Qt::PlainText);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->addWidget(m_label);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &TypeAhead::stop);
    list->installEventFilter(this);
    hide();
}

QString TypeAhead::shownText() const
{
    return isVisibleTo(m_list) ? m_label->text() : QString();
}

void TypeAhead::start()
{
    if (m_active && !m_text.isEmpty())
        return ask(true);
    m_active = true;
    say(tr("Type how the title begins"));
}

void TypeAhead::stop()
{
    m_active = false;
    m_pause.stop();
    m_text.clear();
    hide();
}

bool TypeAhead::claims(const QKeyEvent& event) const
{
    if (!m_active)
        return false;
    const QString letters = written(event);
    return event.key() == Qt::Key_Escape || event.key() == Qt::Key_Backspace ||
           (!letters.isEmpty() && !(m_text.isEmpty() && letters == QLatin1String(" ")));
}

bool TypeAhead::press(const QKeyEvent& event)
{
    const QString letters = written(event);
    if (!m_active && (letters.isEmpty() || !letters.front().isLetterOrNumber()))
        return false;
    if (event.key() == Qt::Key_Escape || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        stop();
        return true;
    }
    if (event.key() == Qt::Key_Backspace) {
        m_text.chop(1);
        if (m_text.isEmpty())
            stop();
        else
            ask(false);
        return true;
    }
    if (letters.isEmpty()) {
        // Shift alone is half of a letter; any other key is what it always is.
        if (event.key() != Qt::Key_Shift && event.key() != Qt::Key_AltGr)
            stop();
        return false;
    }
    if (letters == QLatin1String("'") || (letters == QLatin1String(" ") && m_text.isEmpty())) {
        start();
        return true;
    }
    const bool isFirst = m_text.isEmpty();
    m_active = true;
    m_text += letters;
    ask(isFirst);
    return true;
}

void TypeAhead::ask(bool behind)
{
    m_pause.start();
    say(tr("Title begins with: %1").arg(m_text));
    const bool isOneLetter = m_text.count(m_text.front(), Qt::CaseInsensitive) == m_text.size();
    if (m_text.size() > 1 && isOneLetter)
        Q_EMIT wanted(m_text.left(1), true);
    else
        Q_EMIT wanted(m_text, behind);
}

void TypeAhead::showAnswer(bool found)
{
    Q_EMIT answered(found);
    if (!m_active || found)
        return;
    say(tr("No title begins with: %1").arg(m_text));
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void TypeAhead::say(const QString& text)
{
    m_label->setText(text);
    setAccessibleName(text);
    place();
    show();
    raise();
}

void TypeAhead::place()
{
    constexpr int margin = 8;
    const QSize size = sizeHint().boundedTo(m_list->size() - QSize(2 * margin, 2 * margin));
    const int x = m_list->isRightToLeft() ? m_list->width() - margin - size.width() : margin;
    setGeometry(x, m_list->height() - margin - size.height(), size.width(), size.height());
}

bool TypeAhead::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    if (event->type() == QEvent::FocusOut && m_active)
        stop();
    return QFrame::eventFilter(watched, event);
}

void TypeAhead::paintEvent(QPaintEvent*)
{
    const Colours& colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.border);
    painter.setBrush(colours.bar);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace warraq

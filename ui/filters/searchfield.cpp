#include "ui/filters/searchfield.h"

#include "core/limits.h"
#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"
#include "ui/state/browsingstate.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>

#include <chrono>

namespace warraq {

using namespace std::chrono_literals;

SearchField::SearchField(BrowsingState* state, QWidget* parent) : QLineEdit(parent), m_state(state)
{
    setClearButtonEnabled(true);
    setMaxLength(limits::queryCharacters);
    setMinimumHeight(32);
    setMinimumWidth(160);
    m_icon = addAction(lineIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_icon->setEnabled(false);
    retranslate();

    // Long enough to swallow a fast hand's letters, too short to be noticed.
    m_pause.setSingleShot(true);
    m_pause.setInterval(60ms);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::ask);
    connect(this, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        // The clear button edits without saying so.
        if (text.isEmpty() && hasFocus())
            m_pause.start();
    });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        ask();
        m_state->settle();
        Q_EMIT finished();
    });
    connect(m_state, &BrowsingState::queryChanged, this, &SearchField::follow);
    follow();
}

void SearchField::ask()
{
    m_pause.stop();
    m_state->setTyped(text());
    showHint();
}

void SearchField::follow()
{
    // While a letter is waiting to be asked for, the field knows more than the state.
    if (!m_pause.isActive() && text() != m_state->query().typed())
        setText(m_state->query().typed());
    showHint();
}

QString SearchField::hint() const
{
    return m_hint && !m_hint->isHidden() ? m_hint->text() : QString();
}

void SearchField::showHint()
{
    const QStringList literal = m_state->query().literal();
    const bool wanted = hasFocus() && isVisible() && !literal.isEmpty();
    if (!wanted) {
        if (m_hint)
            m_hint->hide();
        return;
    }
    if (!m_hint) {
        m_hint = new QLabel(window());
        m_hint->setTextFormat(Qt::PlainText);
        m_hint->setWordWrap(true);
        m_hint->setAutoFillBackground(true);
        m_hint->setBackgroundRole(QPalette::ToolTipBase);
        m_hint->setForegroundRole(QPalette::ToolTipText);
        m_hint->setFrameShape(QFrame::Box);
        m_hint->setFrameShadow(QFrame::Plain);
        m_hint->setContentsMargins(8, 4, 8, 4);
        m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    QStringList quoted;
    for (const auto& part : literal)
        quoted.append(tr("“%1”", "a part of the query").arg(part.size() > 80 ? part.left(79) + u'…' : part));
    m_hint->setText(tr("Searched as plain text: %1").arg(QLocale().createSeparatedList(quoted)));
    m_hint->setFixedWidth(width());
    m_hint->adjustSize();
    m_hint->move(mapTo(window(), QPoint(0, height() + 3)));
    m_hint->show();
    m_hint->raise();
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(Colours::of(palette()).muted);
    painter.setFont(scaledFont(font(), 0.92));
    painter.drawText(rect().adjusted(12, 0, -12, 0), Qt::AlignVCenter | Qt::AlignTrailing,
                     QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText));
}

void SearchField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (m_pause.isActive())
        ask();
    m_state->settle();
    showHint();
}

void SearchField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    showHint();
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier) {
        ask();
        Q_EMIT finished();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    showHint();
}

void SearchField::moveEvent(QMoveEvent* event)
{
    QLineEdit::moveEvent(event);
    showHint();
}

void SearchField::hideEvent(QHideEvent* event)
{
    QLineEdit::hideEvent(event);
    showHint();
}

void SearchField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

void SearchField::retranslate()
{
    setPlaceholderText(tr("Search titles and texts"));
    setAccessibleName(tr("Search"));
    setAccessibleDescription(tr("Words, “phrases”, AND, OR, NOT, and fields such as place: or date:"));
    setToolTip({});
    m_icon->setText(tr("Search"));
}

} // namespace warraq

#include "ui/filters/searchfield.h"

#include "core/limits.h"
#include "ui/filters/searchpopup.h"
#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"
#include "ui/state/browsingstate.h"

#include <QAction>
#include <QEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QTextCharFormat>

#include <chrono>

namespace warraq {

using namespace std::chrono_literals;

namespace {

constexpr int mostLines = 8; // below the field

} // namespace

SearchField::SearchField(BrowsingState* state, QWidget* parent) : QLineEdit(parent), m_state(state)
{
    setClearButtonEnabled(true);
    setMaxLength(limits::queryCharacters);
    setMinimumHeight(32);
    setMinimumWidth(160);
    m_icon = addAction(lineIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(m_icon, &QAction::triggered, this, [this] {
        setFocus();
        openPopup(true);
    });
    retranslate();

    // Long enough to swallow a fast hand's letters, too short to be noticed.
    m_pause.setSingleShot(true);
    m_pause.setInterval(60ms);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::ask);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_isTyping = true;
        m_wantsHistory = false;
        m_pause.start();
    });
    connect(this, &QLineEdit::textChanged, this, &SearchField::markText);
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        // The clear button edits without saying so.
        if (text.isEmpty() && hasFocus())
            m_pause.start();
    });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        if (m_popup && m_popup->isVisible() && m_popup->current() >= 0)
            return take(m_popup->current());
        ask();
        remember();
        m_isTyping = false;
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
    showPopup();
}

void SearchField::follow()
{
    // While a letter is waiting to be asked for, the field knows more than the state.
    if (!m_pause.isActive() && text() != m_state->query().typed())
        setText(m_state->query().typed());
    showPopup();
}

QString SearchField::hint() const
{
    return m_popup && !m_popup->isHidden() ? m_popup->reading() : QString();
}

QString SearchField::readingText() const
{
    const ArticleQuery& query = m_state->query();
    QStringList lines;
    const QString canonical = ArticleQuery::parse(query.typed()).canonical();
    if (!query.typed().isEmpty() && canonical != query.typed().simplified())
        lines << tr("Understood as: %1").arg(canonical);
    QStringList quoted;
    for (const auto& part : query.literal())
        quoted.append(tr("“%1”", "a part of the query").arg(part.size() > 80 ? part.left(79) + u'…' : part));
    if (!quoted.isEmpty())
        lines << tr("Searched as plain text: %1").arg(QLocale().createSeparatedList(quoted));
    return lines.join(u'\n');
}

void SearchField::openPopup(bool withHistory)
{
    m_isTyping = true;
    m_wantsHistory = withHistory;
    showPopup();
}

void SearchField::showPopup()
{
    const bool wanted = hasFocus() && isVisible();
    if (!wanted) {
        if (m_popup)
            m_popup->hide();
        return;
    }
    if (!m_popup) {
        m_popup = new SearchPopup(window());
        connect(m_popup, &SearchPopup::taken, this, &SearchField::take);
    }
    m_completions.clear();
    std::vector<SearchPopup::Line> lines;
    if (m_isTyping && !m_wantsHistory && m_values) {
        m_completions = completionsOf(text(), cursorPosition(), m_values, mostLines);
        for (const auto& one : m_completions)
            lines.push_back({one.shown, false});
    }
    const QString wantedText = text().trimmed();
    for (const auto& asked : std::as_const(m_history)) {
        const bool fits = m_wantsHistory || (wantedText.size() >= 3 && asked != wantedText &&
                                             asked.startsWith(wantedText, Qt::CaseInsensitive));
        if (m_isTyping && fits && static_cast<int>(lines.size()) < mostLines) {
            lines.push_back({asked, true});
            m_completions.push_back({asked, asked, static_cast<int>(asked.size())});
        }
    }
    m_popup->setReading(readingText());
    m_popup->setLines(lines);
    if (m_popup->isEmpty()) {
        m_popup->hide();
        return;
    }
    m_popup->setFixedWidth(width());
    m_popup->adjustSize();
    m_popup->move(mapTo(window(), QPoint(0, height() + 3)));
    m_popup->show();
    m_popup->raise();
}

void SearchField::take(int line)
{
    if (line < 0 || line >= static_cast<int>(m_completions.size()))
        return;
    const QueryCompletion chosen = m_completions[static_cast<size_t>(line)];
    m_wantsHistory = false;
    // A field wants its value next; a value is the end of a clause.
    m_isTyping = chosen.typed.left(chosen.cursor).endsWith(u':');
    setText(chosen.typed);
    setCursorPosition(chosen.cursor);
    ask();
}

void SearchField::remember()
{
    const QString asked = text().simplified();
    if (asked.isEmpty() || (!m_history.isEmpty() && m_history.first() == asked))
        return;
    m_history.removeAll(asked);
    m_history.prepend(asked);
    m_history = m_history.mid(0, mostHistory);
    Q_EMIT historyChanged(m_history);
}

/// A line edit has one format for all its text, except for what an input method is composing: which is how
/// parts of it can be given another.
void SearchField::markText()
{
    const Colours& colours = Colours::of(palette());
    QList<QInputMethodEvent::Attribute> formats;
    for (const auto& mark : marksOf(text(), ArticleQuery::parse(text()).literal())) {
        QTextCharFormat format;
        if (mark.kind == QueryMark::Kind::Literal) {
            format.setFontUnderline(true);
            format.setUnderlineStyle(QTextCharFormat::DashUnderline);
            format.setForeground(colours.muted);
        } else {
            format.setFontWeight(QFont::DemiBold);
            format.setForeground(colours.accent);
        }
        formats.append({QInputMethodEvent::TextFormat, mark.start - cursorPosition(), mark.length, format});
    }
    QInputMethodEvent event(QString(), formats);
    QLineEdit::inputMethodEvent(&event);
}

bool SearchField::hasLines() const
{
    return m_popup && m_popup->isVisible() && m_popup->count() > 0;
}

bool SearchField::event(QEvent* event)
{
    // Escape closes what stands below before it is the window's, and Tab takes the line that is meant before
    // it leaves the field.
    if (event->type() == QEvent::ShortcutOverride && hasLines() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && hasLines() && m_popup->current() >= 0 &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab) {
        take(m_popup->current());
        return true;
    }
    return QLineEdit::event(event);
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
                     m_key.toString(QKeySequence::NativeText));
}

void SearchField::setKey(const QKeySequence& key)
{
    m_key = key;
    update();
}

void SearchField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (m_pause.isActive())
        ask();
    if (hasFocus())
        return;
    m_isTyping = false;
    remember();
    m_state->settle();
    showPopup();
}

void SearchField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    showPopup();
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down && event->modifiers() & Qt::AltModifier)
        return openPopup(true);
    if (hasLines() && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up))
        return m_popup->step(event->key() == Qt::Key_Down ? 1 : -1);
    if (hasLines() && event->key() == Qt::Key_Escape) {
        m_isTyping = m_wantsHistory = false;
        return showPopup();
    }
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
    showPopup();
}

void SearchField::moveEvent(QMoveEvent* event)
{
    QLineEdit::moveEvent(event);
    showPopup();
}

void SearchField::hideEvent(QHideEvent* event)
{
    QLineEdit::hideEvent(event);
    showPopup();
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
    m_icon->setText(tr("Questions asked before (Alt+Down)"));
    m_icon->setToolTip(m_icon->text());
}

} // namespace warraq

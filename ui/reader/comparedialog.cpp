#include "ui/reader/comparedialog.h"

#include "render/articlepage.h"
#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"
#include "ui/settings/dialogsize.h"
#include "ui/state/personalediting.h"
#include "ui/text/momenttext.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QTextEdit>
#include <QThreadPool>

#include <algorithm>

namespace warraq {

namespace {

/// Words of a change that are said.
constexpr qsizetype mostSaid = 80;

constexpr int usualWidth = 1080;
constexpr int usualHeight = 720;

QString textOfAll(const ArticleContent& content)
{
    QStringList parts;
    for (const auto& part : {content.title, content.subtitle, content.text}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(QStringLiteral("\n\n"));
}

bool readsFromTheRight(const ArticleContent& content)
{
    Article article;
    article.content = content;
    return article.isRightToLeft();
}

QString said(const QString& text)
{
    const QString line = text.simplified();
    return line.size() > mostSaid ? line.left(mostSaid) + QChar(0x2026) : line;
}

} // namespace

CompareDialog::CompareDialog(ArticleId article, std::vector<ComparedText> texts, PersonalEditing* editing,
                             QWidget* parent)
    : QDialog(parent), m_article(article), m_texts(std::move(texts)), m_editing(editing)
{
    setWindowTitle(tr("Compare texts"));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setVerticalSpacing(8);
    layout->setHorizontalSpacing(12);
    makeSide(m_left, tr("The text on the left"));
    makeSide(m_right, tr("The text on the right"));
    int column = 0;
    for (const auto* side : {&m_left, &m_right}) {
        layout->addWidget(side->choice, 0, column);
        layout->addWidget(side->facts, 1, column);
        layout->addWidget(side->text, 2, column);
        layout->setColumnStretch(column++, 1);
    }
    layout->setRowStretch(2, 1);
    m_told = new QLabel;
    m_told->setTextFormat(Qt::PlainText);
    m_told->setWordWrap(true);
    m_told->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_told->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_told, 3, 0, 1, 2);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    m_separate = buttons->addButton(tr("&Not the same"), QDialogButtonBox::ActionRole);
    m_separate->setToolTip(tr("These are two stories: they are no longer shown as copies of each other"));
    m_previous = buttons->addButton(tr("&Previous change"), QDialogButtonBox::ActionRole);
    m_next = buttons->addButton(tr("Ne&xt change"), QDialogButtonBox::ActionRole);
    makePrimary(m_next);
    layout->addWidget(buttons, 4, 0, 1, 2);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_separate, &QPushButton::clicked, this, &CompareDialog::separate);
    connect(m_previous, &QPushButton::clicked, this, &CompareDialog::previousChange);
    connect(m_next, &QPushButton::clicked, this, &CompareDialog::nextChange);
    connect(new QShortcut(Qt::Key_F3, this), &QShortcut::activated, this, &CompareDialog::nextChange);
    connect(new QShortcut(Qt::SHIFT | Qt::Key_F3, this), &QShortcut::activated, this,
            &CompareDialog::previousChange);
    // Of several versions the last two; else the article and its first near copy.
    const auto versions =
        static_cast<int>(std::count_if(m_texts.begin(), m_texts.end(), [this](const ComparedText& text) {
            return text.article == m_article;
        }));
    compare(std::max(0, versions - 2), versions > 1 ? versions - 1 : 1);
    resizeWithinParent(this, {usualWidth, usualHeight});
}

void CompareDialog::makeSide(Side& side, const QString& name)
{
    side.choice = new QComboBox;
    side.choice->setAccessibleName(name);
    side.choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (size_t i = 0; i < m_texts.size(); ++i)
        side.choice->addItem(nameOf(m_texts[i], static_cast<int>(i) + 1));
    side.facts = new QLabel;
    side.facts->setTextFormat(Qt::RichText);
    side.facts->setForegroundRole(QPalette::PlaceholderText);
    side.facts->setWordWrap(true);
    side.facts->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute |
                             Qt::AlignVCenter);
    side.text = new QTextEdit;
    side.text->setReadOnly(true);
    side.text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    side.text->setTabChangesFocus(true);
    side.text->setAccessibleName(name);
    side.text->setFont(printedFont(font(), 1.1));
    side.text->document()->setDocumentMargin(12);
    connect(side.choice, &QComboBox::currentIndexChanged, this, &CompareDialog::compareAnew);
}

QString CompareDialog::nameOf(const ComparedText& text, int number) const
{
    const QLocale numbers = locale();
    if (text.article != m_article)
        return tr("Near copy: %1").arg(text.content.title.isEmpty() ? tr("Untitled") : text.content.title);
    if (text.content.captured)
        return tr("Version %1, captured %2")
            .arg(numbers.toString(number), captureText(*text.content.captured, numbers));
    return tr("Version %1, imported %2")
        .arg(numbers.toString(number), momentText(text.imported.toLocalTime(), numbers));
}

void CompareDialog::compare(int left, int right)
{
    const QSignalBlocker quietLeft(m_left.choice);
    const QSignalBlocker quietRight(m_right.choice);
    m_left.choice->setCurrentIndex(left);
    m_right.choice->setCurrentIndex(right);
    compareAnew();
}

const ComparedText* CompareDialog::textOf(const Side& side) const
{
    const auto index = static_cast<size_t>(side.choice->currentIndex());
    return index < m_texts.size() ? &m_texts[index] : nullptr;
}

void CompareDialog::fill(Side& side, int index)
{
    if (index < 0 || static_cast<size_t>(index) >= m_texts.size())
        return;
    const ComparedText& text = m_texts[static_cast<size_t>(index)];
    const auto& content = text.content;
    side.shown = textOfAll(content);
    QTextOption option = side.text->document()->defaultTextOption();
    option.setTextDirection(readsFromTheRight(content) ? Qt::RightToLeft : Qt::LeftToRight);
    side.text->document()->setDefaultTextOption(option);
    side.text->setPlainText(side.shown);
    side.known.clear();
    const QString date = printedDate(content.published, locale().name().section(u'_', 0, 0));
    for (const auto& fact :
         {content.publication, content.authors.join(QStringLiteral(", ")), content.section, date}) {
        if (!fact.isEmpty())
            side.known << fact;
    }
    side.facts->setToolTip(text.file);
}

/// What a text says of itself and the other one does not is changed as silently as its words.
void CompareDialog::tellFacts()
{
    m_factsDiffer = false;
    for (const auto& [side, other] : {std::pair{&m_left, &m_right}, std::pair{&m_right, &m_left}}) {
        QStringList facts;
        for (const auto& fact : side->known) {
            const bool isShared = other->known.contains(fact);
            m_factsDiffer |= !isShared;
            facts << (isShared ? fact.toHtmlEscaped()
                               : QStringLiteral("<b>%1</b>").arg(fact.toHtmlEscaped()));
        }
        if (const auto* text = textOf(*side); text && !text->file.isEmpty())
            facts << text->file.section(u'/', -2).toHtmlEscaped();
        side->facts->setText(facts.join(QStringLiteral(" · ")));
    }
}

void CompareDialog::compareAnew()
{
    fill(m_left, m_left.choice->currentIndex());
    fill(m_right, m_right.choice->currentIndex());
    tellFacts();
    m_isCompared = false;
    m_changes.clear();
    m_current = -1;
    follow();
    m_told->setText(tr("Comparing…"));
    const quint64 number = ++m_comparison;
    const QPointer<CompareDialog> self(this);
    QThreadPool::globalInstance()->start([self, number, before = m_left.shown, after = m_right.shown] {
        auto changes = std::make_shared<const std::vector<TextChange>>(wordDiff(before, after));
        // The dialog may be gone by then; the application is not.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, number, changes] {
                if (self && self->m_comparison == number)
                    self->show(*changes);
            },
            Qt::QueuedConnection);
    });
}

void CompareDialog::show(const std::vector<TextChange>& changes)
{
    m_changes = changes;
    m_isCompared = true;
    mark();
    if (m_changes.empty()) {
        m_told->setText(
            m_factsDiffer ? tr("The two texts are the same, word for word; what is told above them differs.")
                          : tr("The two texts are the same, word for word."));
        follow();
    } else {
        stepTo(0);
    }
    Q_EMIT compared();
}

/// Marked by more than their colour.
void CompareDialog::mark()
{
    const Colours& colours = Colours::of(palette());
    QTextCharFormat removed;
    removed.setBackground(colours.chip);
    removed.setFontStrikeOut(true);
    QTextCharFormat added;
    added.setBackground(colours.chip);
    added.setFontUnderline(true);
    added.setFontWeight(QFont::DemiBold);
    const auto format = [](const Side& side, qsizetype start, qsizetype end, const QTextCharFormat& how,
                           QTextCursor& cursor) {
        Q_UNUSED(side)
        if (start == end)
            return;
        cursor.setPosition(static_cast<int>(start));
        cursor.setPosition(static_cast<int>(end), QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(how);
    };
    QTextCursor left(m_left.text->document());
    QTextCursor right(m_right.text->document());
    left.beginEditBlock();
    right.beginEditBlock();
    for (const auto& change : m_changes) {
        format(m_left, change.beforeStart, change.beforeEnd, removed, left);
        format(m_right, change.afterStart, change.afterEnd, added, right);
    }
    left.endEditBlock();
    right.endEditBlock();
}

void CompareDialog::stepTo(int change)
{
    if (change < 0 || change >= changes())
        return;
    m_current = change;
    const TextChange& now = m_changes[static_cast<size_t>(change)];
    const Colours& colours = Colours::of(palette());
    const auto turn = [&](const Side& side, qsizetype start, qsizetype end) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(side.text->document());
        selection.cursor.setPosition(static_cast<int>(start));
        selection.cursor.setPosition(static_cast<int>(end), QTextCursor::KeepAnchor);
        selection.format.setBackground(colours.hit);
        selection.format.setForeground(colours.onHit);
        side.text->setExtraSelections({selection});
        QTextCursor place(side.text->document());
        place.setPosition(static_cast<int>(start));
        side.text->setTextCursor(place);
        auto* bar = side.text->verticalScrollBar();
        bar->setValue(bar->value() + side.text->cursorRect(place).top() -
                      side.text->viewport()->height() / 3);
    };
    turn(m_left, now.beforeStart, now.beforeEnd);
    turn(m_right, now.afterStart, now.afterEnd);
    const QString before = said(m_left.shown.mid(now.beforeStart, now.beforeEnd - now.beforeStart));
    const QString after = said(m_right.shown.mid(now.afterStart, now.afterEnd - now.afterStart));
    const QLocale numbers = locale();
    const QString place =
        tr("Change %1 of %2").arg(numbers.toString(change + 1), numbers.toString(changes()));
    QString what;
    if (before.isEmpty() && after.isEmpty())
        what = tr("%1: a paragraph begins or ends elsewhere").arg(place);
    else if (before.isEmpty())
        what = tr("%1: “%2” was added").arg(place, after);
    else if (after.isEmpty())
        what = tr("%1: “%2” was left out").arg(place, before);
    else
        what = tr("%1: “%2” became “%3”").arg(place, before, after);
    m_told->setText(what);
    follow();
}

QString CompareDialog::told() const
{
    return m_told->text();
}

void CompareDialog::follow()
{
    m_previous->setEnabled(m_current > 0);
    m_next->setEnabled(m_current + 1 < changes());
    const auto* left = textOf(m_left);
    const auto* right = textOf(m_right);
    const bool areTwo = left && right && left->article != right->article;
    m_separate->setVisible(areTwo);
    m_separate->setEnabled(areTwo && m_editing && m_editing->isWritable());
}

void CompareDialog::separate()
{
    const auto* left = textOf(m_left);
    const auto* right = textOf(m_right);
    if (!left || !right || !m_editing)
        return;
    m_editing->separate(left->article, right->article);
    accept();
}

} // namespace warraq

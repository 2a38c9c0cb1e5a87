#include "ui/importwizard/splitbar.h"

#include "ui/text/detailtext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace warraq {

namespace {

constexpr int typingPause = 250; // ms after the last key

/// Kept as the data of the row for a pattern of one's own; no pattern that can be typed.
const QString ownPattern = QStringLiteral("\n");

} // namespace

SplitBar::SplitBar(QWidget* parent)
    : QWidget(parent), m_way(new QComboBox), m_pattern(new QLineEdit), m_effect(new QLabel)
{
    auto* label = new QLabel(tr("A &text file is"));
    label->setBuddy(m_way);
    m_way->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_way->setMinimumContentsLength(26);
    m_pattern->setAccessibleName(tr("Pattern that begins an article"));
    m_pattern->setPlaceholderText(tr("A regular expression; every match begins an article"));
    m_pattern->setLayoutDirection(Qt::LeftToRight);
    m_pattern->setVisible(false);
    m_effect->setForegroundRole(QPalette::PlaceholderText);
    m_effect->setWordWrap(true); // below, where there is room in a narrow window too
    m_effect->hide();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    fill({});
    connect(m_way, &QComboBox::currentIndexChanged, this, &SplitBar::choose);
    connect(m_pattern, &QLineEdit::textEdited, this, [this] {
        m_typing.start();
        m_way->setCurrentIndex(m_way->findData(ownPattern));
    });
    connect(&m_typing, &QTimer::timeout, this, &SplitBar::patternChanged);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_way);
    row->addWidget(m_pattern, 1);
    row->addStretch();
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->addLayout(row);
    rows->addWidget(m_effect);
    hide();
}

QString SplitBar::pattern() const
{
    const QString chosen = m_way->currentData().toString();
    return chosen == ownPattern ? m_pattern->text() : chosen;
}

/// A pattern that was chosen can be changed: it is what one's own begins with.
void SplitBar::choose()
{
    const QString chosen = m_way->currentData().toString();
    m_pattern->setVisible(!chosen.isEmpty());
    if (m_typing.isActive())
        return; // what is typed chose this row
    if (chosen != ownPattern) {
        m_pattern->setText(chosen);
        m_pattern->setCursorPosition(0);
    }
    Q_EMIT patternChanged();
}

QString SplitBar::describe(const SplitGuess& guess)
{
    switch (guess.kind) {
    case SplitGuess::Kind::Counted:
        return tr("many articles, counted (“3 of 40”)");
    case SplitGuess::Kind::Heading:
        return tr("many articles, each with a heading (“# …”)");
    case SplitGuess::Kind::Labelled:
        return tr("many articles, each with a line “Title:”");
    case SplitGuess::Kind::Rule:
        break;
    }
    QString sign = guess.pattern.section(u'{', 0, 0).section(u']', 1).mid(1);
    sign.remove(u'\\');
    return tr("many articles, parted by lines of “%1”").arg(sign.repeated(3));
}

/// The recognised ways; what is chosen stays chosen.
void SplitBar::fill(const std::vector<SplitGuess>& guesses)
{
    const QString before = pattern();
    const bool isOwn = m_way->currentData().toString() == ownPattern;
    const QSignalBlocker quiet(m_way);
    m_way->clear();
    m_way->addItem(tr("one article"), QString());
    for (const auto& guess : guesses)
        m_way->addItem(describe(guess), guess.pattern);
    m_way->addItem(tr("many articles, by a pattern of my own"), ownPattern);
    const int row = isOwn ? m_way->findData(ownPattern) : m_way->findData(before);
    m_way->setCurrentIndex(row >= 0 ? row : m_way->findData(ownPattern));
}

void SplitBar::showEffect(const QString& text)
{
    m_effect->setText(text);
    m_effect->setVisible(!text.isEmpty());
}

void SplitBar::show(const Result<SplitSurvey>& survey)
{
    if (!survey) {
        showEffect(tr("This is no pattern: %1").arg(detailText(survey.error().detail)));
        return;
    }
    setVisible(survey->hasText);
    if (!m_pattern->hasFocus())
        fill(survey->guesses);
    const QString number = locale().toString(survey->articles);
    if (pattern().isEmpty()) {
        showEffect(survey->guesses.empty() ? QString()
                                           : tr("This looks like many articles in one text: about %Ln.",
                                                nullptr, static_cast<int>(survey->guesses.front().articles)));
    } else {
        showEffect(survey->isWhole
                       ? tr("That makes %Ln article(s).", nullptr, static_cast<int>(survey->articles))
                       : tr("That makes %1 articles and more.").arg(number));
    }
}

} // namespace warraq

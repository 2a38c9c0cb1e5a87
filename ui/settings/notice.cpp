#include "ui/settings/notice.h"

#include "ui/settings/appearance.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace warraq {

namespace {

constexpr int drawingSize = 32;
constexpr int textWidth = 380;

QString drawingOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Warning:
        return QStringLiteral("warning");
    case Notice::Kind::Question:
        return QStringLiteral("question");
    case Notice::Kind::Information:
        return QStringLiteral("information");
    }
    return {};
}

} // namespace

Notice::Notice(Kind kind, const QString& title, const QString& sentence, QWidget* parent)
    : QDialog(parent), m_sentence(new QLabel(sentence)), m_explanation(new QLabel), m_answers(new QHBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setObjectName(QStringLiteral("message"));
    auto* drawing = new QLabel;
    drawing->setPixmap(
        lineIcon(drawingOf(kind)).pixmap(QSize(drawingSize, drawingSize), devicePixelRatioF()));
    for (auto* label : {m_sentence, m_explanation}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(textWidth);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    QFont strong = scaledFont(font(), 1.08);
    strong.setWeight(QFont::DemiBold);
    m_sentence->setFont(strong);
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    m_explanation->hide();
    setAccessibleName(title);
    setAccessibleDescription(sentence);

    auto* texts = new QVBoxLayout;
    texts->setSpacing(8);
    texts->addWidget(m_sentence);
    texts->addWidget(m_explanation);
    texts->addStretch();
    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(drawing, 0, Qt::AlignTop);
    top->addLayout(texts, 1);
    m_answers->setSpacing(8);
    m_answers->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 22, 24, 18);
    layout->setSpacing(20);
    layout->addLayout(top);
    layout->addLayout(m_answers);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

void Notice::setExplanation(const QString& text)
{
    m_explanation->setText(text);
    m_explanation->setVisible(!text.isEmpty());
}

QPushButton* Notice::addAnswer(const QString& text)
{
    auto* button = new QPushButton(text);
    m_answers->addWidget(button);
    connect(button, &QPushButton::clicked, this, &QDialog::accept);
    if (!m_hasAnswers) {
        makePrimary(button);
        button->setFocus();
    }
    m_hasAnswers = true;
    return button;
}

QString Notice::sentence() const
{
    return m_sentence->text();
}

QString Notice::explanation() const
{
    return m_explanation->text();
}

void Notice::showEvent(QShowEvent* event)
{
    if (!m_hasAnswers)
        addAnswer(tr("OK"));
    QDialog::showEvent(event);
}

} // namespace warraq

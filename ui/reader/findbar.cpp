#include "ui/reader/findbar.h"

#include "ui/settings/appearance.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QWebEngineFindTextResult>
#include <QWebEnginePage>

namespace warraq {

FindBar::FindBar(QWidget* parent) : QWidget(parent)
{
    m_text = new QLineEdit;
    m_text->setPlaceholderText(tr("Find in this article"));
    m_text->setAccessibleName(tr("Find in this article"));
    m_text->setClearButtonEnabled(true);
    m_count = new QLabel;
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("000 / 000")));
    const auto button = [](const char* icon, const QString& name) {
        auto* made = new QToolButton;
        made->setIcon(lineIcon(QLatin1String(icon)));
        made->setIconSize({16, 16});
        made->setAutoRaise(true);
        made->setAccessibleName(name);
        made->setToolTip(name);
        return made;
    };
    m_previous = button("previous-hit", tr("Previous (Shift+F3)"));
    m_next = button("next-hit", tr("Next (F3)"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 5, 10, 5);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    connect(m_text, &QLineEdit::textChanged, this, [this] { find(false); });
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    hide();
}

void FindBar::setPage(QWebEnginePage* page)
{
    m_page = page;
    connect(page, &QWebEnginePage::findTextFinished, this, [this](const QWebEngineFindTextResult& result) {
        if (m_text->text().isEmpty())
            m_count->clear();
        else if (result.numberOfMatches() == 0)
            m_count->setText(tr("none"));
        else
            m_count->setText(tr("%1 of %2")
                                 .arg(locale().toString(result.activeMatch()),
                                      locale().toString(result.numberOfMatches())));
    });
    // A new article: the same words are looked for in it.
    connect(page, &QWebEnginePage::loadFinished, this, [this] {
        if (isVisible())
            find(false);
    });
}

void FindBar::open()
{
    show();
    m_text->setFocus();
    m_text->selectAll();
    find(false);
}

void FindBar::close()
{
    hide();
    if (m_page)
        m_page->findText(QString());
    Q_EMIT closed();
}

void FindBar::findNext()
{
    if (isVisible())
        find(false);
    else
        open();
}

void FindBar::findPrevious()
{
    if (isVisible())
        find(true);
    else
        open();
}

void FindBar::find(bool backwards)
{
    if (!m_page)
        return;
    m_page->findText(m_text->text(), backwards ? QWebEnginePage::FindBackward : QWebEnginePage::FindFlags());
    if (m_text->text().isEmpty())
        m_count->clear();
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        close();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        event->modifiers() & Qt::ShiftModifier ? findPrevious() : findNext();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace warraq

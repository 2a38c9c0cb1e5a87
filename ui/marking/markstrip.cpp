#include "ui/marking/markstrip.h"

#include "ui/filters/filterchips.h"
#include "ui/filters/flowlayout.h"
#include "ui/filters/linkbutton.h"
#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"
#include "ui/state/browsingstate.h"
#include "ui/state/personalediting.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace warraq {

namespace {

constexpr int highest = 150;     // of all notes together; more are scrolled to
constexpr int longestNote = 300; // characters that are shown

} // namespace

MarkStrip::MarkStrip(BrowsingState* state, PersonalEditing* editing, QWidget* parent)
    : QWidget(parent), m_state(state), m_editing(editing), m_flow(new QWidget), m_notes(new QWidget),
      m_scroll(new QScrollArea)
{
    setAccessibleName(tr("Tags, collections and notes of the article"));
    auto* flow = new FlowLayout(6, m_flow);
    flow->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_flow->setSizePolicy(policy);
    auto* notes = new QVBoxLayout(m_notes);
    notes->setContentsMargins({});
    notes->setSpacing(2);
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(14, 8, 14, 8);
    column->setSpacing(6);
    column->addWidget(m_flow);
    column->addWidget(m_notes);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(inside);
    m_scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 1, 0, 0);
    layout->addWidget(m_scroll);
    inside->installEventFilter(this);
    m_scroll->viewport()->installEventFilter(this);
    setVisible(false);
    connect(m_state, &BrowsingState::currentArticleChanged, this, &MarkStrip::fetch);
    connect(m_editing, &PersonalEditing::changed, this, &MarkStrip::fetch);
}

void MarkStrip::setArchive(ArchiveService* service)
{
    m_service = service;
    fetch();
}

void MarkStrip::fetch()
{
    const ArticleId id = m_state->currentArticle();
    if (!m_service || !id.isValid())
        return show({});
    if (m_marks.id != id)
        show({}); // another article's marks are not its
    m_service->fetchMarks(id, this, [this, id](const Result<Article>& marks) {
        if (marks && id == m_state->currentArticle())
            show(*marks);
    });
}

void MarkStrip::show(const Article& marks)
{
    m_marks = marks;
    // Deleted later: it is one of them that may have been clicked.
    for (auto* widget : std::as_const(m_made)) {
        widget->hide();
        m_flow->layout()->removeWidget(widget);
        m_notes->layout()->removeWidget(widget);
        widget->deleteLater();
    }
    m_made.clear();
    for (const auto& tag : marks.tags)
        addGroup(MarkKind::Tag, tag);
    for (const auto& collection : marks.collections)
        addGroup(MarkKind::Collection, collection);
    const bool hasGroups = !m_made.isEmpty();
    for (const auto& note : marks.notes)
        addNote(note);
    m_flow->setVisible(hasGroups);
    m_notes->setVisible(!marks.notes.empty());
    setVisible(!m_made.isEmpty());
}

/// As high as what stands in it, within limits: whenever that, or the room for a line, has become another.
void MarkStrip::fit()
{
    auto* inside = m_scroll->widget();
    const auto heightIn = [layout = inside->layout()](int width) {
        return layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                           : layout->totalSizeHint().height();
    };
    const int wanted = heightIn(m_scroll->width());
    m_scroll->setVerticalScrollBarPolicy(wanted > highest ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    m_scroll->setFixedHeight(std::min(highest, wanted));
    const int room = m_scroll->viewport()->width();
    inside->resize(room, std::max(heightIn(room), m_scroll->height()));
}

bool MarkStrip::eventFilter(QObject* watched, QEvent* event)
{
    const bool isOther = watched == m_scroll->widget() && event->type() == QEvent::LayoutRequest;
    const bool isWider = watched == m_scroll->viewport() && event->type() == QEvent::Resize;
    if (isOther || isWider)
        fit();
    return QWidget::eventFilter(watched, event);
}

void MarkStrip::addGroup(MarkKind kind, const QString& name)
{
    const bool isTag = kind == MarkKind::Tag;
    auto* chip =
        new Chip(isTag ? tr("#%1", "a tag").arg(name) : tr("In: %1", "a collection").arg(name), m_flow);
    chip->setToolTip(isTag ? tr("Take the tag “%1” off this article").arg(name)
                           : tr("Take this article out of the collection “%1”").arg(name));
    chip->setAccessibleName(chip->toolTip());
    chip->setEnabled(m_editing->isWritable());
    connect(chip, &QToolButton::clicked, this,
            [this, kind, name] { m_editing->mark(kind, false, {m_state->currentArticle()}, name); });
    m_flow->layout()->addWidget(chip);
    chip->show();
    m_made.append(chip);
}

void MarkStrip::addNote(const ArticleNote& note)
{
    auto* button = new LinkButton(m_notes);
    QString text = note.text.simplified();
    if (text.size() > longestNote)
        text = text.left(longestNote - 1) + u'…';
    button->setText(tr("Note: %1").arg(text));
    button->setToolTip(note.text);
    button->setAccessibleName(tr("Change the note: %1").arg(text));
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(button, &QToolButton::clicked, this, [this, note] { Q_EMIT noteWanted(note); });
    m_notes->layout()->addWidget(button);
    button->show();
    m_made.append(button);
}

void MarkStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colours& colours = Colours::of(palette());
    painter.fillRect(rect(), colours.bar);
    painter.fillRect(0, 0, width(), 1, colours.line);
}

} // namespace warraq

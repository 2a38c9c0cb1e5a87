#include "ui/marking/groupdialog.h"

#include "core/textfold.h"
#include "ui/settings/appearance.h"
#include "ui/state/personalediting.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace warraq {

namespace {

constexpr int longestName = 200; // characters

} // namespace

GroupDialog::GroupDialog(MarkKind kind, std::vector<ArticleId> articles, const QStringList& known,
                         const MarkSummary& summary, PersonalEditing* editing, QWidget* parent)
    : QDialog(parent), m_kind(kind), m_articles(std::move(articles)), m_editing(editing),
      m_field(new QLineEdit), m_list(new QListWidget)
{
    const bool isTag = kind == MarkKind::Tag;
    const int count = static_cast<int>(m_articles.size());
    setWindowTitle(isTag ? tr("Tags") : tr("Collections"));
    auto* heading = new QLabel(isTag ? tr("Tags of %Ln article(s)", nullptr, count)
                                     : tr("Collections of %Ln article(s)", nullptr, count));
    heading->setFont(printedFont(font(), 1.2));
    m_field->setPlaceholderText(isTag ? tr("Find or make a tag") : tr("Find or make a collection"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setMaxLength(longestName);
    m_field->setClearButtonEnabled(true);
    m_list->setAccessibleName(windowTitle());
    m_list->setUniformItemSizes(true);
    m_hint = new QLabel(isTag ? tr("There is no tag yet. Write one above and press Enter.")
                              : tr("There is no collection yet. Write its name above and press Enter."));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto* within = new QVBoxLayout(m_list);
    within->setContentsMargins(24, 24, 24, 24);
    within->addWidget(m_hint);
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(tr("Done"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    for (auto* widget : {static_cast<QWidget*>(heading), static_cast<QWidget*>(m_field),
                         static_cast<QWidget*>(m_list), static_cast<QWidget*>(buttons)})
        layout->addWidget(widget);
    resize(360, 420);

    const auto& groups = isTag ? summary.tags : summary.collections;
    // What the articles have stands first.
    for (const auto& group : groups)
        add(group.name, group.count == summary.articles ? Qt::Checked : Qt::PartiallyChecked);
    for (const auto& name : known) {
        if (std::none_of(groups.begin(), groups.end(), [&](const auto& one) { return one.name == name; }))
            add(name, Qt::Unchecked);
    }
    m_hint->setVisible(m_list->count() == 0);
    m_field->installEventFilter(this);
    m_field->setFocus();
    connect(m_field, &QLineEdit::textChanged, this, &GroupDialog::narrow);
    connect(m_list, &QListWidget::itemChanged, this, &GroupDialog::toggle);
    connect(m_list, &QListWidget::itemActivated, this, [](QListWidgetItem* item) {
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
}

QListWidgetItem* GroupDialog::add(const QString& name, Qt::CheckState state)
{
    const QScopedValueRollback filling(m_isFilling, true);
    auto* item = new QListWidgetItem(name);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(state);
    m_list->addItem(item);
    m_hint->hide();
    return item;
}

void GroupDialog::narrow(const QString& typed)
{
    const QString wanted = foldText(typed.simplified());
    QListWidgetItem* first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        auto* item = m_list->item(row);
        item->setHidden(!foldText(item->text()).contains(wanted));
        // One that begins as typed is likelier meant than one that holds it.
        const bool begins = foldText(item->text()).startsWith(wanted);
        if (!item->isHidden() && (!first || (begins && !foldText(first->text()).startsWith(wanted))))
            first = item;
    }
    m_list->setCurrentItem(wanted.isEmpty() ? nullptr : first);
}

void GroupDialog::takeTyped()
{
    const QString name = m_field->text().simplified();
    if (name.isEmpty())
        return accept();
    auto* chosen = m_list->currentItem();
    const auto same = m_list->findItems(name, Qt::MatchFixedString);
    if (!same.isEmpty())
        chosen = same.first();
    if (!chosen || chosen->isHidden())
        chosen = add(name, Qt::Unchecked);
    chosen->setCheckState(chosen->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    m_field->clear();
}

void GroupDialog::toggle(QListWidgetItem* item)
{
    if (!m_isFilling)
        m_editing->mark(m_kind, item->checkState() == Qt::Checked, m_articles, item->text());
}

bool GroupDialog::eventFilter(QObject* object, QEvent* event)
{
    if (object != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(object, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        // With Ctrl what is typed is new, whatever it resembles.
        if (key->modifiers() & Qt::ControlModifier)
            m_list->setCurrentItem(nullptr);
        takeTyped();
        return true;
    }
    if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
        const int step = key->key() == Qt::Key_Down ? 1 : -1;
        for (int row = m_list->currentRow() + step; row >= 0 && row < m_list->count(); row += step) {
            if (!m_list->item(row)->isHidden()) {
                m_list->setCurrentRow(row);
                break;
            }
        }
        return true;
    }
    return QDialog::eventFilter(object, event);
}

} // namespace warraq

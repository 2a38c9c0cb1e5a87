#include "ui/mainwindow/shortcutsdialog.h"

#include "ui/mainwindow/actionkeys.h"
#include "ui/settings/appearance.h"
#include "ui/settings/dialogsize.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace warraq {

namespace {

constexpr int entryRole = Qt::UserRole;
constexpr int usualWidth = 640;
constexpr int usualHeight = 680;
constexpr int shortestHeight = 360;

QString keysText(const QList<QKeySequence>& keys)
{
    QStringList texts;
    for (const auto& key : keys)
        texts.append(key.toString(QKeySequence::NativeText));
    return texts.join(QStringLiteral("   "));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(ActionKeys* keys, QWidget* parent)
    : QDialog(parent), m_keys(keys), m_search(new QLineEdit), m_list(new QTreeWidget), m_name(new QLabel),
      m_edit(new QKeySequenceEdit), m_use(new QPushButton(tr("&Use this key"))),
      m_none(new QPushButton(tr("&No key"))), m_usual(new QPushButton(tr("Us&ual key"))),
      m_resetAll(new QPushButton(tr("&Reset all"))), m_conflict(new QLabel)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_search->setPlaceholderText(tr("Find an action or a key"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setHeaderLabels({tr("Action"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(12);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionsClickable(false);
    m_edit->setAccessibleName(tr("Press the new key"));
    m_conflict->setWordWrap(true);
    m_conflict->setTextFormat(Qt::PlainText);
    m_name->setTextFormat(Qt::PlainText);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_name->setFont(strong);

    auto* giving = new QHBoxLayout;
    giving->addWidget(m_edit, 1);
    for (auto* button : {m_use, m_none, m_usual}) {
        button->setAutoDefault(false);
        giving->addWidget(button);
    }
    auto* close = new QPushButton(tr("Close"));
    makePrimary(close);
    m_resetAll->setAutoDefault(false);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_resetAll);
    foot->addStretch();
    foot->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_name);
    layout->addLayout(giving);
    layout->addWidget(m_conflict);
    layout->addSpacing(4);
    layout->addLayout(foot);

    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::followChoice);
    connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsDialog::takeKey);
    connect(m_use, &QPushButton::clicked, this, &ShortcutsDialog::useKey);
    connect(m_none, &QPushButton::clicked, this,
            [this] { m_keys->setKeys(m_keys->entries()[static_cast<size_t>(chosen())], {}); });
    connect(m_usual, &QPushButton::clicked, this,
            [this] { m_keys->reset(m_keys->entries()[static_cast<size_t>(chosen())]); });
    connect(m_resetAll, &QPushButton::clicked, m_keys, &ActionKeys::resetAll);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_keys, &ActionKeys::changed, this, &ShortcutsDialog::fill);
    fill();
    setMinimumHeight(shortestHeight);
    resizeWithinParent(this, {usualWidth, usualHeight});
    m_list->setFocus();
}

void ShortcutsDialog::fill()
{
    const int before = chosen();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QTreeWidgetItem* heading = nullptr;
    QFont strong = scaledFont(font(), 0.92);
    strong.setWeight(QFont::DemiBold);
    const auto group = [&](const QString& name) {
        heading = new QTreeWidgetItem(m_list, {name});
        heading->setFlags(Qt::ItemIsEnabled);
        heading->setFont(0, strong);
        heading->setForeground(0, palette().brush(QPalette::PlaceholderText));
        heading->setData(0, entryRole, -1);
        heading->setFirstColumnSpanned(true);
    };
    const auto& entries = m_keys->entries();
    for (size_t i = 0; i < entries.size(); ++i) {
        const auto& entry = entries[i];
        if (!heading || heading->text(0) != entry.group)
            group(entry.group);
        auto* item = new QTreeWidgetItem(heading, {entry.name, keysText(entry.action->shortcuts())});
        item->setData(0, entryRole, static_cast<int>(i));
        if (!m_keys->isUsual(entry)) {
            QFont changed = font();
            changed.setItalic(true);
            item->setFont(1, changed);
            item->setToolTip(
                1, tr("Usually: %1").arg(entry.usual.isEmpty() ? tr("none") : keysText(entry.usual)));
        }
        if (static_cast<int>(i) == before)
            m_list->setCurrentItem(item);
    }
    group(tr("Fixed keys"));
    const std::initializer_list<std::pair<QString, QString>> fixed{
        {tr("Next and previous article, first and last"), tr("↓ ↑ Home End")},
        {tr("In the list, the next title that begins with what is typed; ' before a letter that has an "
            "action"),
         tr("Letters")},
        {tr("One step back: find in article, search, filters"), tr("Esc")},
        {tr("Exclude a value of the sidebar instead of including it"), tr("Alt+click, Alt+Space")},
        {tr("A range of dates: drag over the bars"), tr("Shift+arrows, Enter")}};
    for (const auto& [name, key] : fixed)
        (new QTreeWidgetItem(heading, {name, key}))->setData(0, entryRole, -1);
    m_list->expandAll();
    filter();
    followChoice();
}

void ShortcutsDialog::setSearch(const QString& text)
{
    m_search->setText(text);
}

void ShortcutsDialog::filter()
{
    const QString wanted = m_search->text().trimmed();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        auto* heading = m_list->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < heading->childCount(); ++j) {
            auto* item = heading->child(j);
            const bool shown = wanted.isEmpty() || item->text(0).contains(wanted, Qt::CaseInsensitive) ||
                               item->text(1).contains(wanted, Qt::CaseInsensitive);
            item->setHidden(!shown);
            any = any || shown;
        }
        heading->setHidden(!any);
    }
}

void ShortcutsDialog::choose(const QString& id)
{
    const auto& entries = m_keys->entries();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        auto* heading = m_list->topLevelItem(i);
        for (int j = 0; j < heading->childCount(); ++j) {
            const int entry = heading->child(j)->data(0, entryRole).toInt();
            if (entry >= 0 && entries[static_cast<size_t>(entry)].id == id)
                m_list->setCurrentItem(heading->child(j));
        }
    }
}

int ShortcutsDialog::chosen() const
{
    const auto* item = m_list->currentItem();
    return item ? item->data(0, entryRole).toInt() : -1;
}

QString ShortcutsDialog::conflict() const
{
    return m_conflict->text();
}

void ShortcutsDialog::followChoice()
{
    const int entry = chosen();
    m_pressed = {};
    {
        const QSignalBlocker quiet(m_edit);
        m_edit->clear();
        // Qt's own words, which it puts back, are there in some languages only.
        m_edit->findChild<QLineEdit*>()->setPlaceholderText(m_edit->accessibleName());
    }
    m_conflict->clear();
    m_name->setText(entry < 0 ? tr("Choose an action to give it another key.")
                              : m_keys->entries()[static_cast<size_t>(entry)].name);
    m_edit->setEnabled(entry >= 0);
    m_use->setEnabled(false);
    m_none->setEnabled(entry >= 0 &&
                       !m_keys->entries()[static_cast<size_t>(entry)].action->shortcuts().isEmpty());
    m_usual->setEnabled(entry >= 0 && !m_keys->isUsual(m_keys->entries()[static_cast<size_t>(entry)]));
}

void ShortcutsDialog::takeKey()
{
    const QKeySequence typed = m_edit->keySequence();
    const int entry = chosen();
    if (typed.isEmpty() || entry < 0)
        return;
    // One press is a key: what is pressed next begins anew.
    m_pressed = QKeySequence(typed[static_cast<uint>(typed.count() - 1)]);
    if (typed.count() > 1) {
        const QSignalBlocker quiet(m_edit);
        m_edit->setKeySequence(m_pressed);
    }
    const auto& chosenEntry = m_keys->entries()[static_cast<size_t>(entry)];
    const auto* holder = m_keys->holderOf(m_pressed, chosenEntry.action);
    m_conflict->setText(
        holder ? tr("“%1” has this key. If you use it here, it is taken from there.").arg(holder->name)
               : QString());
    m_use->setText(holder ? tr("&Take this key") : tr("&Use this key"));
    m_use->setEnabled(true);
}

void ShortcutsDialog::useKey()
{
    if (!m_pressed.isEmpty() && chosen() >= 0)
        m_keys->setKeys(m_keys->entries()[static_cast<size_t>(chosen())], {m_pressed});
}

} // namespace warraq

#include "ui/marking/correctdialog.h"

#include "ui/settings/appearance.h"
#include "ui/state/personalediting.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace warraq {

namespace {

bool isList(Field field)
{
    return field == Field::Authors || field == Field::Places;
}

QStringList listOf(const QString& typed)
{
    QStringList values;
    for (const auto& part : typed.split(u';', Qt::SkipEmptyParts)) {
        if (const QString value = part.simplified(); !value.isEmpty())
            values << value;
    }
    return values;
}

/// As FieldEdit wants it; empty: unknown.
QString storedForm(Field field, const QString& typed)
{
    if (!isList(field))
        return field == Field::Published ? typed.trimmed() : typed.simplified();
    const QStringList values = listOf(typed);
    return values.isEmpty()
               ? QStringLiteral("")
               : QString::fromUtf8(
                     QJsonDocument(QJsonArray::fromStringList(values)).toJson(QJsonDocument::Compact));
}

} // namespace

CorrectDialog::CorrectDialog(ArticleId article, const ArticleContent& content, PersonalEditing* editing,
                             QWidget* parent)
    : QDialog(parent), m_article(article), m_editing(editing)
{
    setWindowTitle(tr("Correct the article"));
    auto* heading =
        new QLabel(tr("What you say here wins over every source, now and when the article is extracted "
                      "again. What the sources say is kept, and you can take this back."));
    heading->setWordWrap(true);
    heading->setForegroundRole(QPalette::PlaceholderText);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    const auto isCorrected = [&content](Field field) {
        const auto origin = content.origins.find(field);
        return origin != content.origins.end() && origin->second == FieldOrigin::Person;
    };
    const auto add = [&](Field field, const QString& name, const QString& value) {
        addRow(grid, field, name, value, isCorrected(field));
    };
    const QString separator = QStringLiteral("; ");
    add(Field::Title, tr("&Headline"), content.title);
    add(Field::Published, tr("&Date"), content.published ? content.published->toIso() : QString());
    add(Field::Authors, tr("&Authors"), content.authors.join(separator));
    add(Field::Section, tr("S&ection"), content.section);
    add(Field::Places, tr("&Places"), content.places.join(separator));
    field(Field::Published)->setPlaceholderText(tr("2011, 2011-02 or 2011-02-17, as much as is known"));
    for (const Field several : {Field::Authors, Field::Places})
        field(several)->setToolTip(tr("Several are parted by a semicolon"));
    m_reason = new QLineEdit;
    m_reason->setPlaceholderText(tr("How it is known"));
    auto* why = new QLabel(tr("&Reason"));
    why->setBuddy(m_reason);
    grid->addWidget(why, grid->rowCount(), 0);
    grid->addWidget(m_reason, grid->rowCount() - 1, 1);
    m_problem = new QLabel;
    m_problem->setWordWrap(true);
    auto* buttons = new QDialogButtonBox;
    m_save = buttons->addButton(tr("&Save the correction"), QDialogButtonBox::AcceptRole);
    makePrimary(m_save);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &CorrectDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(heading);
    layout->addLayout(grid);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(buttons);
    resize(560, sizeHint().height());
    follow();
    field(Field::Published)->setFocus();
}

void CorrectDialog::addRow(QGridLayout* grid, Field field, const QString& name, const QString& value,
                           bool isCorrected)
{
    const int number = grid->rowCount();
    Row row{field, new QLineEdit(value), nullptr, value};
    auto* label = new QLabel(name);
    label->setBuddy(row.edit);
    row.edit->setCursorPosition(0);
    grid->addWidget(label, number, 0);
    grid->addWidget(row.edit, number, 1);
    connect(row.edit, &QLineEdit::textChanged, this, &CorrectDialog::follow);
    if (isCorrected) {
        row.asSource = new QToolButton;
        row.asSource->setText(tr("As the sources say"));
        row.asSource->setCheckable(true);
        row.asSource->setToolTip(tr("Your correction of this field is taken away"));
        grid->addWidget(row.asSource, number, 2);
        connect(row.asSource, &QToolButton::toggled, row.edit, &QWidget::setDisabled);
        connect(row.asSource, &QToolButton::toggled, this, &CorrectDialog::follow);
    }
    m_rows.push_back(row);
}

QLineEdit* CorrectDialog::field(Field field) const
{
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [field](const Row& one) { return one.field == field; });
    return row == m_rows.end() ? nullptr : row->edit;
}

bool CorrectDialog::isChanged(const Row& row) const
{
    return (row.asSource && row.asSource->isChecked()) ||
           storedForm(row.field, row.edit->text()) != storedForm(row.field, row.before);
}

void CorrectDialog::follow()
{
    if (!m_save)
        return;
    const QString date = field(Field::Published)->text().trimmed();
    const bool isDate = date.isEmpty() || PartialDate::fromIso(date);
    m_problem->setText(isDate ? QString() : tr("The date is written as 2011, 2011-02 or 2011-02-17."));
    m_problem->setVisible(!isDate);
    m_save->setEnabled(isDate && std::any_of(m_rows.begin(), m_rows.end(),
                                             [this](const Row& row) { return isChanged(row); }));
}

void CorrectDialog::accept()
{
    if (!m_save->isEnabled())
        return;
    const QString reason = m_reason->text().simplified();
    for (const auto& row : m_rows) {
        if (!isChanged(row))
            continue;
        FieldEdit edit{m_article, row.field, {}, reason.isEmpty() ? QString() : reason};
        if (!row.asSource || !row.asSource->isChecked()) {
            edit.value = storedForm(row.field, row.edit->text());
            if (edit.value.isNull())
                edit.value = QStringLiteral(""); // said to be unknown
        }
        m_editing->correct(edit);
    }
    QDialog::accept();
}

} // namespace warraq

#include "ui/filters/namedialog.h"

#include "ui/settings/appearance.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace warraq {

namespace {

constexpr int longestName = 200; // characters

} // namespace

NameDialog::NameDialog(const QString& title, const QString& text, const QString& name, QWidget* parent)
    : QDialog(parent), m_field(new QLineEdit(name))
{
    setWindowTitle(title);
    auto* heading = new QLabel(title);
    heading->setFont(printedFont(font(), 1.2));
    auto* more = new QLabel(text);
    more->setTextFormat(Qt::PlainText);
    more->setWordWrap(true);
    more->setForegroundRole(QPalette::PlaceholderText);
    m_field->setMaxLength(longestName);
    m_field->setAccessibleName(tr("Name"));
    m_field->selectAll();
    auto* buttons = new QDialogButtonBox;
    auto* keep = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    makePrimary(keep);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(heading);
    layout->addWidget(more);
    layout->addWidget(m_field);
    layout->addWidget(buttons);
    setMinimumWidth(380);
    const auto enable = [this, keep] { keep->setEnabled(!m_field->text().simplified().isEmpty()); };
    connect(m_field, &QLineEdit::textChanged, keep, enable);
    enable();
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT named(m_field->text().simplified());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace warraq

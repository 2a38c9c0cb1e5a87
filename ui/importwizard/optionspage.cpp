#include "ui/importwizard/optionspage.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QThread>
#include <QVBoxLayout>

namespace warraq {

OptionsPage::OptionsPage(ImportDraft& draft, QWidget* parent) : QWidget(parent), m_draft(draft)
{
    const auto explain = [](const QString& text) {
        auto* label = new QLabel(text);
        label->setWordWrap(true);
        label->setIndent(24);
        label->setForegroundRole(QPalette::PlaceholderText);
        return label;
    };
    m_keepOriginals = new QCheckBox(tr("&Keep the originals in the archive"));
    m_keepOriginals->setChecked(m_draft.options.keepOriginals);
    m_jobs = new QSpinBox;
    m_jobs->setRange(0, 64);
    m_jobs->setSpecialValueText(
        tr("as many as the machine has cores (%1)").arg(locale().toString(QThread::idealThreadCount())));
    m_jobs->setValue(m_draft.options.jobs);
    connect(m_keepOriginals, &QCheckBox::toggled, this, &OptionsPage::store);
    connect(m_jobs, &QSpinBox::valueChanged, this, &OptionsPage::store);

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(tr("T&hreads"), m_jobs);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(8);
    layout->addWidget(m_keepOriginals);
    layout->addWidget(
        explain(tr("Byte for byte and compressed, so that everything can be extracted again later.")));
    layout->addSpacing(8);
    layout->addLayout(form);
    layout->addStretch();
}

void OptionsPage::setKeepOriginals(bool keep)
{
    m_keepOriginals->setChecked(keep);
}

void OptionsPage::store()
{
    m_draft.options.keepOriginals = m_keepOriginals->isChecked();
    m_draft.options.jobs = m_jobs->value();
}

} // namespace warraq

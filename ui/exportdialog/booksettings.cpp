#include "ui/exportdialog/booksettings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>

#include <algorithm>

namespace warraq {

BookSettings::BookSettings(BookParting parting, QObject* parent)
    : QObject(parent), m_margins(new QComboBox), m_face(new QComboBox), m_size(new QDoubleSpinBox),
      m_columns(new QComboBox), m_notes(new QCheckBox(tr("With notes, tags and stars")))
{
    m_margins->addItem(tr("Narrow"), static_cast<int>(BookMargins::Narrow));
    m_margins->addItem(tr("Normal"), static_cast<int>(BookMargins::Normal));
    m_margins->addItem(tr("Wide"), static_cast<int>(BookMargins::Wide));
    m_face->addItem(tr("Serif"), static_cast<int>(BookFace::Serif));
    m_face->addItem(tr("Sans serif"), static_cast<int>(BookFace::Sans));
    m_size->setRange(BookOptions::smallestText, BookOptions::largestText);
    m_size->setDecimals(1);
    m_size->setSingleStep(0.5);
    m_size->setSuffix(tr(" pt"));
    m_size->setAccessibleName(tr("Size of the text in points"));
    m_columns->addItem(tr("One column"), 1);
    m_columns->addItem(tr("Two columns"), 2);
    m_columns->setAccessibleName(tr("Columns of the text"));
    restore();
    for (auto* box : {m_margins, m_face, m_columns})
        connect(box, &QComboBox::currentIndexChanged, this, &BookSettings::changed);
    connect(m_size, &QDoubleSpinBox::valueChanged, this, &BookSettings::changed);
    connect(m_notes, &QCheckBox::toggled, this, &BookSettings::changed);
    if (parting == BookParting::OneFile)
        return;
    m_each = new QCheckBox(tr("A PDF for each article, in a folder"));
    connect(m_each, &QCheckBox::toggled, this, [this] { Q_EMIT filesChanged(files()); });
}

void BookSettings::addTo(QFormLayout* form)
{
    auto* text = new QHBoxLayout;
    text->setSpacing(8);
    text->addWidget(m_face, 1);
    text->addWidget(m_size);
    text->addWidget(m_columns, 1);
    form->addRow(tr("&Margins"), m_margins);
    form->addRow(tr("T&ext"), text);
    if (auto* label = qobject_cast<QLabel*>(form->labelForField(text)))
        label->setBuddy(m_face);
    form->addRow(QString(), m_notes);
    if (m_each)
        form->addRow(QString(), m_each);
}

void BookSettings::apply(BookOptions& options) const
{
    options.margins = static_cast<BookMargins>(m_margins->currentData().toInt());
    options.face = static_cast<BookFace>(m_face->currentData().toInt());
    options.textPoints = m_size->value();
    options.columns = m_columns->currentData().toInt();
    options.notes = m_notes->isChecked();
    options.files = files();
}

BookFiles BookSettings::files() const
{
    return m_each && m_each->isChecked() ? BookFiles::OneEach : BookFiles::One;
}

void BookSettings::restore()
{
    const QSettings settings;
    const auto choose = [&](QComboBox* box, const QString& key, int usual) {
        box->setCurrentIndex(std::max(0, box->findData(settings.value(key, usual))));
    };
    const BookOptions usual;
    choose(m_margins, QStringLiteral("export/margins"), static_cast<int>(usual.margins));
    choose(m_face, QStringLiteral("export/face"), static_cast<int>(usual.face));
    choose(m_columns, QStringLiteral("export/columns"), usual.columns);
    m_size->setValue(settings.value(QStringLiteral("export/textPoints"), usual.textPoints).toDouble());
    m_notes->setChecked(settings.value(QStringLiteral("export/notes"), usual.notes).toBool());
}

void BookSettings::remember() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("export/margins"), m_margins->currentData());
    settings.setValue(QStringLiteral("export/face"), m_face->currentData());
    settings.setValue(QStringLiteral("export/columns"), m_columns->currentData());
    settings.setValue(QStringLiteral("export/textPoints"), m_size->value());
    settings.setValue(QStringLiteral("export/notes"), m_notes->isChecked());
}

} // namespace warraq

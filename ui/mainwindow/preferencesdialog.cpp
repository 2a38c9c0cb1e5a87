#include "ui/mainwindow/preferencesdialog.h"

#include "citing/citationprocessor.h"
#include "citing/citationstyle.h"
#include "ui/filters/sectionheading.h"
#include "ui/importwizard/background.h"
#include "ui/mainwindow/citingactions.h"
#include "ui/settings/appearance.h"
#include "ui/settings/notice.h"
#include "ui/settings/windowsettings.h"
#include "ui/text/sentence.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QThreadPool>
#include <QVBoxLayout>

namespace warraq {

namespace {

constexpr int smallestText = 60;
constexpr int largestText = 250;
constexpr int textStep = 10;
constexpr int usualWidth = 560;

} // namespace

PreferencesDialog::PreferencesDialog(WindowSettings* settings, QWidget* parent)
    : QDialog(parent), m_settings(settings)
{
    setWindowTitle(tr("Preferences"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 10, 24, 18);
    layout->setSpacing(6);

    auto* window = addGroup(tr("Window"));
    auto* colours = addChoice(window, QStringLiteral("colours"), tr("&Colours"),
                              {{tr("As the system"), static_cast<int>(ColourScheme::System)},
                               {tr("Light"), static_cast<int>(ColourScheme::Light)},
                               {tr("Dark"), static_cast<int>(ColourScheme::Dark)}},
                              static_cast<int>(m_settings->colourScheme()));
    connect(colours, &QComboBox::currentIndexChanged, this, [this, colours] {
        m_settings->setColourScheme(static_cast<ColourScheme>(colours->currentData().toInt()));
        Q_EMIT coloursChanged();
    });
    // Each language in its own words: who cannot read the window must find theirs.
    auto* language = addChoice(window, QStringLiteral("language"), tr("&Language"),
                               {{tr("As the system"), QString()},
                                {QStringLiteral("English"), QStringLiteral("en")},
                                {QStringLiteral("العربية"), QStringLiteral("ar")},
                                {QStringLiteral("Français"), QStringLiteral("fr")}},
                               m_settings->language());
    connect(language, &QComboBox::currentIndexChanged, this, [this, language] {
        m_settings->setLanguage(language->currentData().toString());
        Q_EMIT languageChanged();
    });
    auto* last = new QCheckBox(tr("&Open the last archive when Warraq starts"));
    last->setObjectName(QStringLiteral("opensLast"));
    last->setChecked(m_settings->opensLastArchive());
    connect(last, &QCheckBox::toggled, this, [this](bool on) { m_settings->setOpensLastArchive(on); });
    window->addRow(new QLabel, last);

    auto* reader = addGroup(tr("Reader"));
    auto* size = new QSpinBox;
    size->setObjectName(QStringLiteral("textSize"));
    size->setRange(smallestText, largestText);
    size->setSingleStep(textStep);
    size->setSuffix(tr(" %", "after a number: per cent"));
    size->setValue(m_settings->textPercent());
    connect(size, &QSpinBox::valueChanged, this, [this](int percent) {
        m_settings->setTextPercent(percent);
        Q_EMIT readerChanged();
    });
    reader->addRow(tr("Text &size"), size);
    auto* face =
        addChoice(reader, QStringLiteral("face"), tr("&Typeface"),
                  {{tr("Serif, as printed"), false}, {tr("Sans serif"), true}}, m_settings->readerSans());
    connect(face, &QComboBox::currentIndexChanged, this, [this, face] {
        m_settings->setReaderSans(face->currentData().toBool());
        Q_EMIT readerChanged();
    });
    auto* paper = addChoice(reader, QStringLiteral("paper"), tr("&Paper"),
                            {{tr("As the window"), QString()},
                             {tr("Light"), QStringLiteral("light")},
                             {tr("Sepia"), QStringLiteral("sepia")},
                             {tr("Dark"), QStringLiteral("dark")}},
                            m_settings->readerPaper());
    connect(paper, &QComboBox::currentIndexChanged, this, [this, paper] {
        m_settings->setReaderPaper(paper->currentData().toString());
        Q_EMIT readerChanged();
    });

    if (CitationProcessor::isThere())
        addCitations();

    auto* import = addGroup(tr("Import"));
    auto* keep = new QCheckBox(tr("&Keep the originals in the archive"));
    keep->setObjectName(QStringLiteral("keepOriginals"));
    keep->setChecked(m_settings->keepOriginals());
    connect(keep, &QCheckBox::toggled, this, [this](bool on) { m_settings->setKeepOriginals(on); });
    import->addRow(new QLabel, keep);

    auto* close = new QPushButton(tr("Close"));
    makePrimary(close);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    layout->addSpacing(10);
    layout->addWidget(close, 0, Qt::AlignTrailing);
    setMinimumWidth(usualWidth);
    alignGroups();
}

/// What is chosen begins at the same place in every group.
void PreferencesDialog::alignGroups()
{
    QList<QWidget*> labels;
    int widest = 0;
    for (auto* form : findChildren<QFormLayout*>()) {
        for (int row = 0; row < form->rowCount(); ++row) {
            auto* item = form->itemAt(row, QFormLayout::LabelRole);
            if (!item || !item->widget())
                continue;
            labels << item->widget();
            widest = std::max(widest, item->widget()->sizeHint().width());
        }
    }
    for (auto* label : labels)
        label->setMinimumWidth(widest);
}

void PreferencesDialog::addCitations()
{
    auto* form = addGroup(tr("Citations"));
    m_styles = new QComboBox;
    m_styles->setObjectName(QStringLiteral("citationStyle"));
    m_styles->setMinimumContentsLength(24);
    m_styles->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* add = new QPushButton(tr("&Add…"));
    add->setToolTip(tr("Add a citation style from a .csl file"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_styles, 1);
    row->addWidget(add);
    auto* label = new QLabel(tr("St&yle"));
    label->setBuddy(m_styles);
    form->addRow(label, row);
    connect(m_styles, &QComboBox::activated, this,
            [this](int index) { m_settings->setCitationStyle(m_styles->itemData(index).toString()); });
    connect(add, &QPushButton::clicked, this, [this] {
        auto* chooser = new QFileDialog(this, tr("Add a citation style"), m_settings->lastFolder(),
                                        tr("Citation styles (*.csl)"));
        chooser->setAttribute(Qt::WA_DeleteOnClose);
        chooser->setFileMode(QFileDialog::ExistingFile);
        connect(chooser, &QFileDialog::fileSelected, this, &PreferencesDialog::addStyle);
        chooser->open();
    });
    fillStyles(m_settings->citationStyle());
}

void PreferencesDialog::fillStyles(const QString& chosen)
{
    runInBackground(
        *QThreadPool::globalInstance(), this,
        [] { return citationStylesAtHand(citationFolders(ownCitationStyles())); },
        [this, chosen](const std::vector<CitationStyle>& styles) {
            m_styles->clear();
            for (const auto& style : styles)
                m_styles->addItem(style.title, style.id);
            m_styles->setCurrentIndex(
                std::max(0, m_styles->findData(chosen.isEmpty() ? usualCitationStyle() : chosen)));
        });
}

void PreferencesDialog::addStyle(const QString& path)
{
    runInBackground(
        *QThreadPool::globalInstance(), this, [path] { return addCitationStyle(path, ownCitationStyles()); },
        [this](const Result<CitationStyle>& style) {
            if (!style) {
                auto* notice =
                    new Notice(Notice::Kind::Warning, windowTitle(), sentence(style.error()), this);
                notice->open();
                return;
            }
            m_settings->setCitationStyle(style->id);
            fillStyles(style->id);
        });
}

QFormLayout* PreferencesDialog::addGroup(const QString& title)
{
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 2, 0, 8);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addSpacing(8);
    column->addWidget(new SectionHeading(title));
    column->addLayout(form);
    return form;
}

QComboBox* PreferencesDialog::addChoice(QFormLayout* form, const QString& name, const QString& label,
                                        const QList<std::pair<QString, QVariant>>& choices,
                                        const QVariant& now)
{
    auto* box = new QComboBox;
    box->setObjectName(name);
    for (const auto& [text, value] : choices)
        box->addItem(text, value);
    box->setCurrentIndex(std::max(0, box->findData(now)));
    form->addRow(label, box);
    return box;
}

} // namespace warraq

#include "ui/exportdialog/printersettings.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPageSize>
#include <QSettings>
#include <QSpinBox>

#include <algorithm>

namespace warraq {

namespace {

constexpr int mostCopies = 99;
constexpr int mostPages = 99'999;

} // namespace

PrinterSettings::PrinterSettings(Printers printers, QObject* parent)
    : QObject(parent), m_printers(std::move(printers)), m_printer(new QComboBox), m_copies(new QSpinBox),
      m_range(new QWidget), m_first(new QSpinBox), m_last(new QSpinBox), m_sides(new QComboBox),
      m_colours(new QComboBox)
{
    m_printer->setObjectName(QStringLiteral("printer"));
    for (const auto& name : m_printers.names)
        m_printer->addItem(name, name);
    m_printer->addItem(tr("A PDF file"), QString());
    connect(m_printer, &QComboBox::currentIndexChanged, this, [this] {
        showRows();
        Q_EMIT printerChanged();
    });
    m_copies->setRange(1, mostCopies);
    for (auto* box : {m_first, m_last})
        box->setRange(0, mostPages);
    m_first->setSpecialValueText(tr("the first"));
    m_last->setSpecialValueText(tr("the last"));
    m_first->setAccessibleName(tr("First page to print"));
    m_last->setAccessibleName(tr("Last page to print"));
    m_sides->addItem(tr("As the printer is set"), static_cast<int>(QPrinter::DuplexAuto));
    m_sides->addItem(tr("One side"), static_cast<int>(QPrinter::DuplexNone));
    m_sides->addItem(tr("Both sides"), static_cast<int>(QPrinter::DuplexLongSide));
    m_colours->addItem(tr("In colour"), static_cast<int>(QPrinter::Color));
    m_colours->addItem(tr("In greys"), static_cast<int>(QPrinter::GrayScale));
}

void PrinterSettings::addTo(QFormLayout* form)
{
    m_rows = form;
    auto* range = new QHBoxLayout(m_range);
    range->setContentsMargins({});
    range->setSpacing(8);
    range->addWidget(m_first, 1);
    range->addWidget(new QLabel(tr("to", "from a page to another")));
    range->addWidget(m_last, 1);
    form->addRow(tr("P&rinter"), m_printer);
    form->addRow(tr("&Copies"), m_copies);
    form->addRow(tr("P&ages"), m_range);
    if (auto* label = qobject_cast<QLabel*>(form->labelForField(m_range)))
        label->setBuddy(m_first);
    form->addRow(tr("&Sides"), m_sides);
    form->addRow(tr("C&olours"), m_colours);
    restore();
    showRows();
}

void PrinterSettings::showRows()
{
    // A control without effect is not shown.
    if (!m_rows)
        return;
    for (QWidget* field : std::initializer_list<QWidget*>{m_copies, m_range, m_sides, m_colours})
        m_rows->setRowVisible(field, !toFile());
}

void PrinterSettings::restore()
{
    const QSettings settings;
    const auto choose = [&](QComboBox* box, const char* key, const QVariant& usual) {
        box->setCurrentIndex(std::max(0, box->findData(settings.value(QLatin1String(key), usual))));
    };
    choose(m_printer, "print/printer", m_printers.usual);
    choose(m_sides, "print/sides", {});
    choose(m_colours, "print/colours", {});
}

void PrinterSettings::remember() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("print/printer"), name());
    settings.setValue(QStringLiteral("print/sides"), m_sides->currentData());
    settings.setValue(QStringLiteral("print/colours"), m_colours->currentData());
}

void PrinterSettings::setFocus()
{
    m_printer->setFocus();
}

bool PrinterSettings::toFile() const
{
    return name().isEmpty();
}

QString PrinterSettings::name() const
{
    return m_printer->currentData().toString();
}

SheetRange PrinterSettings::range() const
{
    return {m_first->value(), m_last->value()};
}

std::unique_ptr<QPrinter> PrinterSettings::makePrinter(PaperSize paper, const QString& documentName) const
{
    auto printer = m_printers.make(name());
    printer->setDocName(documentName);
    printer->setPageSize(QPageSize(paper == PaperSize::Letter ? QPageSize::Letter : QPageSize::A4));
    printer->setPageOrientation(QPageLayout::Portrait);
    printer->setCopyCount(m_copies->value());
    const auto sides = static_cast<QPrinter::DuplexMode>(m_sides->currentData().toInt());
    if (sides != QPrinter::DuplexAuto)
        printer->setDuplex(sides);
    printer->setColorMode(static_cast<QPrinter::ColorMode>(m_colours->currentData().toInt()));
    return printer;
}

} // namespace warraq

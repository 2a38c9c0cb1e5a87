#include "ui/exportdialog/printers.h"

#include <QPrinterInfo>

namespace warraq {

Printers systemPrinters()
{
    Printers printers;
    printers.names = QPrinterInfo::availablePrinterNames();
    printers.usual = QPrinterInfo::defaultPrinterName();
    printers.make = [](const QString& name) {
        auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
        printer->setPrinterName(name);
        return printer;
    };
    return printers;
}

} // namespace warraq

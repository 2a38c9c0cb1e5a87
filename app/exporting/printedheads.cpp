#include "exporting/printedheads.h"

#include "exporting/pdfobjects.h"

#include <qpdf/QPDFPageDocumentHelper.hh>

namespace warraq {

PrintedHeads::PrintedHeads(const std::vector<QByteArray>& pdfs)
{
    for (const auto& pdf : pdfs) {
        m_parts.push_back(openedPdf(pdf));
        for (auto& sheet : QPDFPageDocumentHelper(*m_parts.back()).getAllPages()) {
            orderText(*m_parts.back(), sheet.getObjectHandle());
            m_sheets.push_back(sheet);
        }
    }
}

QPDFObjectHandle PrintedHeads::formFor(size_t index, QPDF& document)
{
    return document.copyForeignObject(m_sheets.at(index).getFormXObjectForPage());
}

} // namespace warraq

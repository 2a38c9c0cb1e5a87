#include "exporting/printedheads.h"

#include "exporting/headcutter.h"
#include "exporting/pdfobjects.h"

#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>
#include <stdexcept>

namespace warraq {

namespace {

using Handle = QPDFObjectHandle;

/// usedResources() of \p part, for \p document.
Handle usedOf(const std::string& content, Handle resources, QPDF& part, QPDF& document)
{
    Handle used = usedResources(part, resources, content);
    for (const auto& kind : used.getKeys()) {
        Handle some = used.getKey(kind);
        for (const auto& name : some.getKeys())
            some.replaceKey(name, document.copyForeignObject(some.getKey(name)));
    }
    return used;
}

std::string moved(const std::string& content, double by)
{
    if (content.empty())
        return {};
    return "q\n1 0 0 1 0 " + QByteArray::number(by, 'f', 4).toStdString() + " cm\n" + content + "Q\n";
}

} // namespace

void PrintedHeads::add(const QByteArray& pdf, size_t count)
{
    m_pdfs.push_back(pdf);
    const auto part = std::make_shared<QPDF>();
    openPdf(*part, m_pdfs.back());
    size_t left = count;
    for (auto& sheet : QPDFPageDocumentHelper(*part).getAllPages()) {
        const size_t here = std::min(left, HeadStrip::onSheet);
        left -= here;
        HeadCutter cutter(m_strip.above, m_strip.below);
        const double height = sheet.getMediaBox().getArrayAsRectangle().ury;
        cutter.read(orderedText(contentOf(sheet.getObjectHandle())), height, here);
        m_sheets.push_back({part, sheet.getAttribute("/Resources", true), height, cutter.unit()});
        for (size_t place = 0; place < here; ++place) {
            const auto& [above, below] = cutter.heads()[place];
            m_heads.push_back({m_sheets.size() - 1, place, above, below});
        }
    }
    if (left > 0)
        throw std::runtime_error("there are fewer running heads than pages");
}

std::string PrintedHeads::content(size_t index) const
{
    return m_heads.at(index).above + m_heads.at(index).below;
}

QPDFObjectHandle PrintedHeads::formFor(size_t index, QPDF& document, const Handle::Rectangle& page)
{
    const Head& head = m_heads.at(index);
    if (head.above.empty() && head.below.empty())
        return Handle::newNull();
    const Sheet& sheet = m_sheets[head.sheet];
    const double strip = (m_strip.above + m_strip.below) * sheet.unit;
    const double from = static_cast<double>(head.place) * strip - sheet.height; // of the strip, below zero
    const std::string content =
        moved(head.above, page.ury + from) + moved(head.below, page.lly + from + strip);
    Handle form = document.newStream(content);
    Handle dictionary = form.getDict();
    dictionary.replaceKey("/Type", Handle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", Handle::newName("/Form"));
    dictionary.replaceKey("/BBox", Handle::newFromRectangle(page));
    dictionary.replaceKey("/Resources", usedOf(content, sheet.resources, *sheet.part, document));
    return form;
}

} // namespace warraq

#include "exporting/pdfobjects.h"

#include "exporting/arabicmarks.h"

#include <QFile>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <stdexcept>

namespace warraq {

namespace {

using Handle = QPDFObjectHandle;

class StopAsked : public QPDFWriter::ProgressReporter
{
public:
    explicit StopAsked(std::function<bool()> stopped) : m_stopped(std::move(stopped)) {}
    void reportProgress(int) override
    {
        if (m_stopped())
            throw std::runtime_error("stopped");
    }

private:
    std::function<bool()> m_stopped;
};

/// Leads to something of this machine: a file, or nothing that has a name elsewhere.
bool isLocal(const std::string& uri)
{
    for (const char* scheme : {"http:", "https:", "mailto:", "ftp:", "doi:", "urn:"}) {
        if (uri.rfind(scheme, 0) == 0)
            return false;
    }
    return true;
}

} // namespace

std::string orderedText(QPDF& document, Handle page)
{
    std::string content;
    for (auto& stream : page.getPageContents()) {
        const auto buffer = stream.getStreamData(qpdf_dl_generalized);
        // Bytes as bytes.
        content.append(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
        content += '\n';
    }
    std::string parted = partedMarks(content);
    if (parted.empty())
        return content;
    page.replaceKey("/Contents", document.newStream(parted));
    return parted;
}

std::unique_ptr<QPDF> openedPdf(const QByteArray& pdf)
{
    auto document = std::make_unique<QPDF>();
    document->setSuppressWarnings(true);
    document->processMemoryFile("part", pdf.constData(), static_cast<size_t>(pdf.size()));
    return document;
}

std::map<std::string, int> destinationsOf(QPDF& document)
{
    std::map<QPDFObjGen, int> pages;
    int index = 0;
    for (const auto& page : document.getAllPages())
        pages[page.getObjGen()] = index++;
    std::map<std::string, int> found;
    Handle names = document.getRoot().getKey("/Dests");
    if (!names.isDictionary())
        return found;
    for (const auto& name : names.getKeys()) {
        Handle target = names.getKey(name);
        if (target.isDictionary())
            target = target.getKey("/D");
        if (!target.isArray() || target.getArrayNItems() == 0)
            continue;
        const auto page = pages.find(target.getArrayItem(0).getObjGen());
        if (page != pages.end())
            found[name.substr(1)] = page->second;
    }
    return found;
}

std::string pdfDate(const QDateTime& moment)
{
    return moment.toUTC().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")).toStdString();
}

QPDFObjectHandle pdfText(const QString& value)
{
    return Handle::newUnicodeString(value.toStdString());
}

void layOver(QPDF& document, QPDFObjectHandle target, QPDFObjectHandle headForm)
{
    QPDFPageObjectHelper page(target);
    Handle resources = page.getAttribute("/Resources", true);
    Handle objects = resources.getKey("/XObject");
    objects = objects.isDictionary() ? objects.shallowCopy() : Handle::newDictionary();
    objects.replaceKey("/WarraqHead", headForm);
    resources.replaceKey("/XObject", objects);
    // Chromium leaves its matrix set at the end of a page.
    page.addPageContents(document.newStream("q\n"), true);
    page.addPageContents(document.newStream("\nQ\nq\n/WarraqHead Do\nQ\n"), false);
}

void tidyPage(QPDFObjectHandle page, const std::function<bool(const std::string&)>& isName)
{
    page.removeKey("/StructParents");
    page.removeKey("/Tabs");
    Handle annotations = page.getKey("/Annots");
    if (!annotations.isArray())
        return;
    Handle kept = Handle::newArray();
    for (int i = 0; i < annotations.getArrayNItems(); ++i) {
        Handle annotation = annotations.getArrayItem(i);
        annotation.removeKey("/StructParent");
        Handle action = annotation.getKey("/A");
        if (action.isDictionary() && action.getKey("/URI").isString() &&
            isLocal(action.getKey("/URI").getStringValue()))
            continue;
        Handle target = annotation.getKey("/Dest");
        if (target.isName()) {
            const std::string name = target.getName().substr(1);
            if (!isName(name))
                continue;
            annotation.replaceKey("/Dest", Handle::newString(name));
        }
        annotation.replaceKey("/F", Handle::newInteger(4));
        kept.appendItem(annotation);
    }
    if (kept.getArrayNItems() > 0)
        page.replaceKey("/Annots", kept);
    else
        page.removeKey("/Annots");
}

void writePdf(QPDF& document, const QString& path, const std::function<bool()>& stopped)
{
    QPDFWriter writer(document, QFile::encodeName(path).constData());
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setNewlineBeforeEndstream(true);
    writer.setMinimumPDFVersion("1.7");
    writer.registerProgressReporter(std::make_shared<StopAsked>(stopped));
    writer.write();
}

} // namespace warraq

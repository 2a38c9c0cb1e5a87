#include "exporting/pdfobjects.h"

#include "exporting/arabicmarks.h"

#include <QFile>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <zlib.h>

#include <new>
#include <set>
#include <stdexcept>
#include <string_view>
#include <utility>

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

/// The names in a page's content, with their slash.
std::set<std::string, std::less<>> namesIn(std::string_view content)
{
    std::set<std::string, std::less<>> names;
    for (size_t at = content.find('/'); at != std::string_view::npos; at = content.find('/', at + 1))
        names.emplace(content.substr(at, content.find_first_of(" \n</[(", at + 1) - at));
    return names;
}

} // namespace

void openPdf(QPDF& document, const QByteArray& pdf)
{
    document.setSuppressWarnings(true);
    document.processMemoryFile("part", pdf.constData(), static_cast<size_t>(pdf.size()));
}

std::string contentOf(Handle page)
{
    std::string content;
    for (auto& stream : page.getPageContents()) {
        const auto buffer = stream.getStreamData(qpdf_dl_generalized);
        // Bytes as bytes.
        content.append(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
        content += '\n';
    }
    return content;
}

std::string orderedText(std::string content)
{
    std::string parted = partedMarks(content);
    return parted.empty() ? std::move(content) : std::move(parted);
}

QPDFObjectHandle packedStream(QPDF& document, const std::string& content)
{
    auto size = compressBound(content.size());
    std::string packed(size, '\0');
    // Bytes as bytes; the bound is enough, so that nothing but memory can be missing.
    if (compress(reinterpret_cast<Bytef*>(packed.data()), &size,
                 reinterpret_cast<const Bytef*>(content.data()), content.size()) != Z_OK)
        throw std::bad_alloc();
    packed.resize(size);
    Handle stream = document.newStream(packed);
    stream.getDict().replaceKey("/Filter", Handle::newName("/FlateDecode"));
    return stream;
}

QPDFObjectHandle usedResources(QPDF& document, Handle resources, const std::string& content)
{
    Handle used = Handle::newDictionary();
    const auto names = namesIn(content);
    for (const char* kind : {"/Font", "/ExtGState", "/XObject", "/ColorSpace", "/Pattern", "/Shading"}) {
        Handle all = resources.getKey(kind);
        if (!all.isDictionary())
            continue;
        Handle some = Handle::newDictionary();
        for (const auto& name : all.getKeys()) {
            if (!names.contains(name))
                continue;
            Handle value = all.getKey(name);
            if (!value.isIndirect()) {
                value = document.makeIndirectObject(value);
                all.replaceKey(name, value);
            }
            some.replaceKey(name, value);
        }
        if (!some.getKeys().empty())
            used.replaceKey(kind, some);
    }
    return used;
}

std::string pdfDate(const QDateTime& moment)
{
    return moment.toUTC().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")).toStdString();
}

QPDFObjectHandle pdfText(const QString& value)
{
    return Handle::newUnicodeString(value.toStdString());
}

void layOver(QPDF& document, QPDFObjectHandle target, QPDFObjectHandle form, const std::string& name)
{
    QPDFPageObjectHelper page(target);
    Handle resources = page.getAttribute("/Resources", true);
    Handle objects = resources.getKey("/XObject");
    objects = objects.isDictionary() ? objects.shallowCopy() : Handle::newDictionary();
    objects.replaceKey(name, form);
    resources.replaceKey("/XObject", objects);
    page.addPageContents(document.newStream("\n" + name + " Do\n"), false);
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

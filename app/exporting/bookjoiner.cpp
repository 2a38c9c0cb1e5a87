#include "exporting/bookjoiner.h"

#include "exporting/runninghead.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <map>
#include <memory>

namespace warraq {

namespace {

using Handle = QPDFObjectHandle;

std::unique_ptr<QPDF> opened(const QByteArray& pdf)
{
    auto document = std::make_unique<QPDF>();
    document->setSuppressWarnings(true);
    document->processMemoryFile("part", pdf.constData(), static_cast<size_t>(pdf.size()));
    return document;
}

/// Named destinations of a part: name without slash -> page index within the part.
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

Handle text(const QString& value)
{
    return Handle::newUnicodeString(value.toStdString());
}

/// Builds the joined document; parts stay open until it is written.
class Joiner
{
public:
    Joiner(const BookContent& content, const BookOptions& options) : m_content(content), m_options(options)
    {
        m_out.emptyPDF();
    }

    int join(const QByteArray& front, const std::vector<QByteArray>& bodies)
    {
        m_frontPages = addPart(front);
        for (const auto& body : bodies)
            addPart(body);
        m_pages = m_out.getAllPages();
        layHeads();
        for (auto& page : m_pages)
            tidy(page);
        addDestinations();
        addOutline();
        addLabels();
        addMetadata();
        return static_cast<int>(m_pages.size());
    }

    void write(const QString& path)
    {
        QPDFWriter writer(m_out, QFile::encodeName(path).constData());
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setNewlineBeforeEndstream(true);
        writer.setMinimumPDFVersion("1.7");
        writer.write();
    }

private:
    int addPart(const QByteArray& pdf)
    {
        m_parts.push_back(opened(pdf));
        int count = 0;
        QPDFPageDocumentHelper target(m_out);
        for (auto& page : QPDFPageDocumentHelper(*m_parts.back()).getAllPages()) {
            target.addPage(page, false);
            ++count;
        }
        return count;
    }

    void layHeads()
    {
        const int body = static_cast<int>(m_pages.size()) - m_frontPages;
        m_overlay = runningHeads(m_content, m_options, m_frontPages, body);
        m_parts.push_back(opened(m_overlay));
        auto heads = QPDFPageDocumentHelper(*m_parts.back()).getAllPages();
        for (size_t i = 1; i < m_pages.size() && i < heads.size(); ++i) {
            Handle form = m_out.copyForeignObject(heads[i].getFormXObjectForPage());
            QPDFPageObjectHelper page(m_pages[i]);
            Handle resources = page.getAttribute("/Resources", true);
            Handle objects = resources.getKey("/XObject");
            objects = objects.isDictionary() ? objects.shallowCopy() : Handle::newDictionary();
            objects.replaceKey("/WarraqHead", form);
            resources.replaceKey("/XObject", objects);
            const std::string content =
                page.placeFormXObject(form, "/WarraqHead", page.getMediaBox().getArrayAsRectangle());
            // Chromium leaves its matrix set at the end of a page.
            page.addPageContents(m_out.newStream("q\n"), true);
            page.addPageContents(m_out.newStream("\nQ\n" + content), false);
        }
    }

    /// Links that print, lead to names as strings, and tell nothing of this machine.
    void tidy(Handle page)
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
                action.getKey("/URI").getStringValue().rfind("file:", 0) == 0)
                continue;
            Handle target = annotation.getKey("/Dest");
            if (target.isName())
                annotation.replaceKey("/Dest", Handle::newString(target.getName().substr(1)));
            annotation.replaceKey("/F", Handle::newInteger(4));
            kept.appendItem(annotation);
        }
        if (kept.getArrayNItems() > 0)
            page.replaceKey("/Annots", kept);
        else
            page.removeKey("/Annots");
    }

    Handle pageOf(int bodyPage) { return m_pages.at(static_cast<size_t>(m_frontPages + bodyPage - 1)); }

    Handle topOf(int bodyPage)
    {
        Handle target = Handle::newArray();
        target.appendItem(pageOf(bodyPage));
        target.appendItem(Handle::newName("/Fit"));
        return target;
    }

    void addDestinations()
    {
        auto tree = QPDFNameTreeObjectHelper::newEmpty(m_out);
        for (size_t i = 0; i < m_content.entries.size(); ++i)
            tree.insert(BookEntry::anchor(i).toStdString(), topOf(m_content.entries[i].page));
        Handle names = Handle::newDictionary();
        names.replaceKey("/Dests", tree.getObjectHandle());
        m_out.getRoot().replaceKey("/Names", names);
        m_out.getRoot().removeKey("/Dests");
    }

    Handle outlineItem(const QString& title, int page)
    {
        Handle item = m_out.makeIndirectObject(Handle::newDictionary());
        item.replaceKey("/Title", text(title));
        item.replaceKey("/Dest", topOf(page));
        return item;
    }

    /// Links brothers to each other and their parent; \p open counts what is shown.
    static void chain(Handle parent, std::vector<Handle>& items, int open)
    {
        if (items.empty())
            return;
        for (size_t i = 0; i < items.size(); ++i) {
            items[i].replaceKey("/Parent", parent);
            if (i > 0)
                items[i].replaceKey("/Prev", items[i - 1]);
            if (i + 1 < items.size())
                items[i].replaceKey("/Next", items[i + 1]);
        }
        parent.replaceKey("/First", items.front());
        parent.replaceKey("/Last", items.back());
        parent.replaceKey("/Count", Handle::newInteger(open));
    }

    void addOutline()
    {
        Handle root = m_out.makeIndirectObject(Handle::newDictionary());
        root.replaceKey("/Type", Handle::newName("/Outlines"));
        std::vector<Handle> top;
        std::map<size_t, std::vector<Handle>> within;
        std::vector<std::pair<size_t, Handle>> groups;
        for (const auto& entry : m_content.entries) {
            Handle item = outlineItem(entry.title, entry.page);
            const auto& group = m_content.groups[entry.group];
            if (group.title.isEmpty()) {
                top.push_back(item);
                continue;
            }
            if (groups.empty() || groups.back().first != entry.group) {
                groups.emplace_back(entry.group, outlineItem(group.title, entry.page));
                top.push_back(groups.back().second);
            }
            within[entry.group].push_back(item);
        }
        // Groups of a short book stand open, of a long one closed.
        const bool open = m_content.entries.size() <= 100;
        int shown = static_cast<int>(top.size());
        for (auto& [number, group] : groups) {
            auto& items = within[number];
            const int count = static_cast<int>(items.size());
            chain(group, items, open ? count : -count);
            shown += open ? count : 0;
        }
        chain(root, top, shown);
        m_out.getRoot().replaceKey("/Outlines", root);
        m_out.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
    }

    void addLabels()
    {
        const auto style = [](const char* name) {
            Handle label = Handle::newDictionary();
            label.replaceKey("/S", Handle::newName(name));
            return label;
        };
        Handle numbers = Handle::newArray();
        numbers.appendItem(Handle::newInteger(0));
        numbers.appendItem(style("/r"));
        numbers.appendItem(Handle::newInteger(m_frontPages));
        numbers.appendItem(style("/D"));
        Handle labels = Handle::newDictionary();
        labels.replaceKey("/Nums", numbers);
        m_out.getRoot().replaceKey("/PageLabels", labels);
    }

    void addMetadata()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString iso = toIsoUtc(now);
        const QString producer = QStringLiteral("Warraq " WARRAQ_VERSION);
        Handle info = m_out.makeIndirectObject(Handle::newDictionary());
        info.replaceKey("/Title", text(m_content.title));
        if (!m_options.compiledBy.isEmpty())
            info.replaceKey("/Author", text(m_options.compiledBy));
        info.replaceKey("/Creator", text(producer));
        info.replaceKey("/Producer", text(producer));
        const std::string stamp = now.toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")).toStdString();
        info.replaceKey("/CreationDate", Handle::newString(stamp));
        info.replaceKey("/ModDate", Handle::newString(stamp));
        m_out.getTrailer().replaceKey("/Info", info);

        const auto escaped = [](const QString& value) { return value.toHtmlEscaped(); };
        const QString creator =
            m_options.compiledBy.isEmpty()
                ? QString()
                : QStringLiteral("<dc:creator><rdf:Seq><rdf:li>%1</rdf:li></rdf:Seq></dc:creator>")
                      .arg(escaped(m_options.compiledBy));
        // XMP, ISO 16684-1; the packet's beginning is part of the format.
        const QString xmp =
            QStringLiteral(
                "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
                "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">"
                "<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li "
                "xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>%2"
                "<dc:language><rdf:Bag><rdf:li>%3</rdf:li></rdf:Bag></dc:language><xmp:CreateDate>%4</"
                "xmp:CreateDate><xmp:ModifyDate>%4</xmp:ModifyDate>"
                "<xmp:CreatorTool>%5</xmp:CreatorTool><pdf:Producer>%5</pdf:Producer></rdf:Description></"
                "rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
                .arg(escaped(m_content.title), creator, escaped(m_options.language), iso, producer);
        Handle metadata = m_out.newStream(xmp.toStdString());
        metadata.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
        metadata.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
        m_out.getRoot().replaceKey("/Metadata", metadata);
        m_out.getRoot().replaceKey("/Lang", Handle::newString(m_options.language.toStdString()));
        Handle viewer = Handle::newDictionary();
        viewer.replaceKey("/DisplayDocTitle", Handle::newBool(true));
        m_out.getRoot().replaceKey("/ViewerPreferences", viewer);
    }

    const BookContent& m_content;
    const BookOptions& m_options;
    std::vector<std::unique_ptr<QPDF>> m_parts; ///< stay open until the book is written
    QByteArray m_overlay;
    QPDF m_out;
    std::vector<Handle> m_pages;
    int m_frontPages = 0;
};

} // namespace

Result<int> readPages(const std::vector<QByteArray>& bodies, BookContent& content)
{
    try {
        int before = 0;
        for (const auto& body : bodies) {
            auto document = opened(body);
            const auto destinations = destinationsOf(*document);
            for (const auto& [name, page] : destinations) {
                const auto index = QString::fromStdString(name).mid(1).toULongLong();
                if (name[0] == 'a' && index >= 1 && index <= content.entries.size())
                    content.entries[index - 1].page = before + page + 1;
            }
            before += static_cast<int>(document->getAllPages().size());
        }
        for (const auto& entry : content.entries) {
            if (entry.page == 0)
                return unexpected(ErrorKind::Internal, QStringLiteral("PDF"),
                                  QStringLiteral("an article's page was not found"));
        }
        return before;
    } catch (const std::exception& error) {
        return unexpected(ErrorKind::Internal, QStringLiteral("PDF"), QString::fromLocal8Bit(error.what()));
    }
}

Result<int> joinBook(const QByteArray& front, const std::vector<QByteArray>& bodies,
                     const BookContent& content, const BookOptions& options, const QString& path)
{
    // Beside its place and then moved there: whoever looks sees no book or a whole one.
    const QFileInfo target(path);
    QTemporaryFile part(target.absolutePath() + QStringLiteral("/.warraq-XXXXXX.pdf"));
    if (!part.open())
        return unexpected(ErrorKind::Unreadable, path, part.errorString());
    int pages = 0;
    try {
        Joiner joiner(content, options);
        pages = joiner.join(front, bodies);
        joiner.write(part.fileName());
    } catch (const std::exception& error) {
        const QString why = QString::fromLocal8Bit(error.what());
        return unexpected(why.contains(QLatin1String("No space left")) ? ErrorKind::DiskFull
                                                                       : ErrorKind::Internal,
                          path, why);
    }
    part.close();
    if (target.exists()) {
        if (options.overwrite == Overwrite::No)
            return unexpected(ErrorKind::Exists, path);
        if (!QFile::remove(path))
            return unexpected(ErrorKind::Unreadable, path, QStringLiteral("it cannot be replaced"));
    }
    QFile::setPermissions(part.fileName(),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    if (!part.rename(path))
        return unexpected(ErrorKind::Unreadable, path, part.errorString());
    part.setAutoRemove(false);
    return pages;
}

} // namespace warraq

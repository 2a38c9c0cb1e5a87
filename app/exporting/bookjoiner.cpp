#include "exporting/bookjoiner.h"

#include "exporting/bookmetadata.h"
#include "exporting/bookoutline.h"
#include "exporting/glyphtexts.h"
#include "exporting/newfile.h"
#include "exporting/pdfobjects.h"
#include "exporting/printedheads.h"
#include "exporting/writingplace.h"

#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <optional>
#include <set>
#include <stdexcept>

namespace warraq {

namespace {

using Handle = QPDFObjectHandle;

/// Builds the joined document; parts stay open until it is written.
class Joiner
{
public:
    Joiner(const BookContent& content, const BookOptions& options, const CancelToken& cancel)
        : m_content(content), m_options(options), m_cancel(cancel)
    {
        m_out.emptyPDF();
    }

    int join(const QByteArray& front, const std::vector<QByteArray>& bodies,
             const std::vector<QByteArray>& heads)
    {
        m_frontPages = front.isEmpty() ? 0 : addPart(front);
        for (const auto& body : bodies)
            addPart(body);
        m_pages = m_out.getAllPages();
        layHeads(heads);
        addDestinations();
        const auto isName = [this](const std::string& name) { return m_names.contains(name); };
        for (auto& page : m_pages)
            tidyPage(page, isName);
        addOutline(m_out, m_content, [this](int page) { return pageOf(page); });
        addLabels();
        describe(m_out, {m_content.title,
                         m_options.compiledBy.isEmpty() ? QStringList() : QStringList{m_options.compiledBy},
                         m_options.subtitle, m_options.language, m_content.receipt.made, m_conformance});
        attach(m_out, bookAttachments(m_content), m_content.receipt.made);
        return static_cast<int>(m_pages.size());
    }

    void write(const QString& path)
    {
        writePdf(m_out, path, [this] { return m_cancel.isCancelled(); });
    }

private:
    void stopIfAsked() const
    {
        if (m_cancel.isCancelled())
            throw std::runtime_error("stopped");
    }

    int addPart(const QByteArray& pdf)
    {
        stopIfAsked();
        m_parts.push_back(openedPdf(pdf));
        int count = 0;
        QPDFPageDocumentHelper target(m_out);
        for (auto& page : QPDFPageDocumentHelper(*m_parts.back()).getAllPages()) {
            target.addPage(page, false);
            ++count;
        }
        return count;
    }

    void layHeads(const std::vector<QByteArray>& heads)
    {
        m_heads.emplace(heads);
        if (m_heads->size() != m_pages.size())
            throw std::runtime_error("the running heads do not fit the pages");
        GlyphTexts texts;
        for (size_t i = 0; i < m_pages.size(); ++i) {
            stopIfAsked();
            const bool cover = i == 0 && m_frontPages > 0; // it has none
            if (!cover)
                layOver(m_out, m_pages[i], m_heads->formFor(i, m_out), bookEdges(m_options));
            texts.read(m_pages[i]);
        }
        texts.complete(m_out);
        m_conformance = texts.allSayText(m_out) ? PdfConformance::ArchivalUnicode : PdfConformance::None;
    }

    Handle pageOf(int bodyPage) { return m_pages.at(static_cast<size_t>(m_frontPages + bodyPage - 1)); }

    void addDestinations()
    {
        auto tree = QPDFNameTreeObjectHelper::newEmpty(m_out);
        for (size_t i = 0; i < m_content.entries.size(); ++i) {
            const std::string name = BookEntry::anchor(i).toStdString();
            m_names.insert(name);
            tree.insert(name, wholePage(pageOf(m_content.entries[i].page)));
        }
        Handle names = Handle::newDictionary();
        names.replaceKey("/Dests", tree.getObjectHandle());
        m_out.getRoot().replaceKey("/Names", names);
        m_out.getRoot().removeKey("/Dests");
    }

    void addLabels()
    {
        const auto style = [](const char* name) {
            Handle label = Handle::newDictionary();
            label.replaceKey("/S", Handle::newName(name));
            return label;
        };
        Handle numbers = Handle::newArray();
        if (m_frontPages > 0) {
            numbers.appendItem(Handle::newInteger(0));
            numbers.appendItem(style("/r"));
        }
        numbers.appendItem(Handle::newInteger(m_frontPages));
        numbers.appendItem(style("/D"));
        Handle labels = Handle::newDictionary();
        labels.replaceKey("/Nums", numbers);
        m_out.getRoot().replaceKey("/PageLabels", labels);
    }

    const BookContent& m_content;
    const BookOptions& m_options;
    CancelToken m_cancel;
    std::vector<std::unique_ptr<QPDF>> m_parts; ///< stay open until the book is written
    std::optional<PrintedHeads> m_heads;
    QPDF m_out;
    std::vector<Handle> m_pages;
    std::set<std::string> m_names;
    int m_frontPages = 0;
    PdfConformance m_conformance = PdfConformance::None;
};

} // namespace

Result<int> readPages(const std::vector<QByteArray>& bodies, BookContent& content)
{
    try {
        int before = 0;
        for (const auto& body : bodies) {
            auto document = openedPdf(body);
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

Result<int> pagesIn(const QByteArray& pdf)
{
    try {
        return static_cast<int>(openedPdf(pdf)->getAllPages().size());
    } catch (const std::exception& error) {
        return unexpected(ErrorKind::Internal, QStringLiteral("PDF"), QString::fromLocal8Bit(error.what()));
    }
}

Result<int> joinBook(const QByteArray& front, const std::vector<QByteArray>& bodies,
                     const std::vector<QByteArray>& heads, const BookContent& content,
                     const BookOptions& options, const CancelToken& cancel)
{
    const auto place = WritingPlace::open(options.path);
    if (!place)
        return place.failure();
    int pages = 0;
    auto made = makeFile(**place, options.path, options.overwrite, cancel, [&](const QString& part) {
        Joiner joiner(content, options, cancel);
        pages = joiner.join(front, bodies, heads);
        joiner.write(part);
    });
    if (!made)
        return made.failure();
    return pages;
}

} // namespace warraq

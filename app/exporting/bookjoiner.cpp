#include "exporting/bookjoiner.h"

#include "exporting/bookoutline.h"
#include "exporting/newfile.h"
#include "exporting/pdfobjects.h"
#include "exporting/printedsheet.h"
#include "exporting/writingplace.h"

#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <stdexcept>

namespace warraq {

using Handle = QPDFObjectHandle;

BookJoiner::BookJoiner(BookContent content, BookOptions options, CancelToken cancel)
    : BookBinding(std::move(content), std::move(options), std::move(cancel))
{
    m_out.emptyPDF();
}

BookJoiner::~BookJoiner() = default;

void BookJoiner::stopIfAsked() const
{
    if (m_cancel.isCancelled())
        throw std::runtime_error("stopped");
}

bool BookJoiner::isName(const std::string& name) const
{
    const QString anchor = QString::fromStdString(name);
    const auto number = anchor.mid(1).toULongLong();
    return number >= 1 && number <= m_content.entries.size() && anchor == BookEntry::anchor(number - 1);
}

BookJoiner::Pages BookJoiner::pagesFrom(const std::shared_ptr<PrintedSheet>& sheet, bool inFront)
{
    m_sheets.push_back(sheet);
    const auto& printed = sheet->pages();
    QPDFPageDocumentHelper book(m_out);
    for (size_t i = 0; i < printed.size(); ++i) {
        stopIfAsked();
        // Before all others the last one comes first.
        book.addPage(printed[inFront ? printed.size() - 1 - i : i], inFront);
    }
    const auto& all = m_out.getAllPages();
    const auto count = static_cast<std::ptrdiff_t>(printed.size());
    Pages pages = inFront ? Pages(all.begin(), all.begin() + count) : Pages(all.end() - count, all.end());
    for (auto& page : pages) {
        stopIfAsked();
        m_texts.read(contentOf(page), page.getKey("/Resources"));
        tidyPage(page, [this](const std::string& name) { return isName(name); });
    }
    return pages;
}

void BookJoiner::layHeads(PrintedHeads& heads, const Pages& pages, size_t first)
{
    for (size_t i = first; i < pages.size(); ++i) {
        stopIfAsked();
        const auto box = QPDFPageObjectHelper(pages[i]).getMediaBox().getArrayAsRectangle();
        Handle form = heads.formFor(i, m_out, box);
        if (form.isNull())
            continue;
        m_texts.read(heads.content(i), form.getDict().getKey("/Resources"));
        layOver(m_out, pages[i], form, "/WarraqHead");
    }
}

void BookJoiner::layNumbers(const PrintedSheet& numbers, const Pages& contents)
{
    for (size_t i = 0; i < contents.size(); ++i) {
        stopIfAsked();
        Handle page = numbers.pages().at(i);
        Handle form = m_out.copyForeignObject(QPDFPageObjectHelper(page).getFormXObjectForPage());
        m_texts.read(contentOf(page), form.getDict().getKey("/Resources"));
        layOver(m_out, contents[i], form, "/WarraqNumbers");
    }
}

void BookJoiner::take(const std::shared_ptr<PrintedSheet>& sheet)
{
    const auto pages = pagesFrom(sheet, false);
    m_bodyPages.insert(m_bodyPages.end(), pages.begin(), pages.end());
}

std::vector<RunningHead> BookJoiner::headsOf(const PageSpan& span) const
{
    return bodyHeads(m_content, span);
}

Result<void> BookJoiner::addHeads(const QByteArray& pdf, size_t bodies)
{
    try {
        const int count = pagesForHeads(bodies);
        const auto begin = m_bodyPages.begin() + static_cast<std::ptrdiff_t>(m_headedPages);
        m_headedPages += static_cast<size_t>(count);
        m_heads.push_back(std::make_unique<PrintedHeads>(headStrip(m_options)));
        m_heads.back()->add(pdf, static_cast<size_t>(count));
        layHeads(*m_heads.back(), Pages(begin, begin + count), 0);
        return {};
    } catch (const std::exception& error) {
        if (m_cancel.isCancelled())
            return unexpected(ErrorKind::Cancelled, m_options.path);
        return unexpected(ErrorKind::Internal, QStringLiteral("PDF"), QString::fromLocal8Bit(error.what()));
    }
}

void BookJoiner::complete(const BookFrontPages& front)
{
    if (front.pages) {
        const auto pages = pagesFrom(front.pages, true);
        m_frontPages = pages.size();
        layNumbers(*front.numbers, Pages(pages.begin() + front.pages->pagesOfRows().front(), pages.end()));
        m_heads.push_back(std::make_unique<PrintedHeads>(headStrip(m_options)));
        m_heads.back()->add(front.heads, pages.size());
        layHeads(*m_heads.back(), pages, 1); // the cover has none
    }
    m_texts.complete(m_out);
    m_conformance = m_texts.allSayText(m_out) ? PdfConformance::ArchivalUnicode : PdfConformance::None;
    addDestinations();
    addOutline(m_out, m_content, [this](int page) { return m_bodyPages.at(static_cast<size_t>(page - 1)); });
    addLabels();
    describe(m_out, {m_content.title,
                     m_options.compiledBy.isEmpty() ? QStringList() : QStringList{m_options.compiledBy},
                     m_options.subtitle, m_options.language, m_content.receipt.made, m_conformance});
    attach(m_out, bookAttachments(m_content), m_content.receipt.made);
}

Result<int> BookJoiner::finish(const BookFrontPages& front)
{
    const auto place = WritingPlace::open(m_options.path);
    if (!place)
        return place.failure();
    auto made = makeFile(**place, m_options.path, m_options.overwrite, m_cancel, [&](const QString& part) {
        complete(front);
        writePdf(m_out, part, [this] { return m_cancel.isCancelled(); });
    });
    if (!made)
        return made.failure();
    return static_cast<int>(m_frontPages + m_bodyPages.size());
}

void BookJoiner::addDestinations()
{
    auto tree = QPDFNameTreeObjectHelper::newEmpty(m_out);
    for (size_t i = 0; i < m_content.entries.size(); ++i)
        tree.insert(BookEntry::anchor(i).toStdString(),
                    wholePage(m_bodyPages.at(static_cast<size_t>(m_content.entries[i].page - 1))));
    Handle names = Handle::newDictionary();
    names.replaceKey("/Dests", tree.getObjectHandle());
    m_out.getRoot().replaceKey("/Names", names);
    m_out.getRoot().removeKey("/Dests");
}

void BookJoiner::addLabels()
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
    numbers.appendItem(Handle::newInteger(static_cast<long long>(m_frontPages)));
    numbers.appendItem(style("/D"));
    Handle labels = Handle::newDictionary();
    labels.replaceKey("/Nums", numbers);
    m_out.getRoot().replaceKey("/PageLabels", labels);
}

} // namespace warraq

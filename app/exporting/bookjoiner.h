#pragma once

#include "exporting/bookbinding.h"
#include "exporting/bookmetadata.h"
#include "exporting/glyphtexts.h"
#include "exporting/printedheads.h"

#include <qpdf/QPDF.hh>

#include <memory>
#include <string>
#include <vector>

namespace warraq {

/// Front matter and bodies as one PDF with running heads over them: names, links, outline, page labels
/// (i, ii … 1, 2 …), document information and XMP that agree, and within it the receipt, the manifest and the
/// citations. Written to BookOptions::path at once. Errors: those of makeFile.
class BookJoiner : public BookBinding
{
public:
    BookJoiner(BookContent content, BookOptions options, CancelToken cancel);
    ~BookJoiner() override;

    [[nodiscard]] Result<void> addHeads(const QByteArray& pdf, size_t bodies) override;
    [[nodiscard]] Result<int> finish(const BookFrontPages& front) override;

protected:
    void take(const std::shared_ptr<PrintedSheet>& sheet) override;
    [[nodiscard]] std::vector<RunningHead> headsOf(const PageSpan& span) const override;

private:
    using Pages = std::vector<QPDFObjectHandle>;

    void stopIfAsked() const;
    /// \p sheet's pages as pages of the book, their links mended.
    Pages pagesFrom(const std::shared_ptr<PrintedSheet>& sheet, bool inFront);
    /// Over the pages of the contents.
    void layNumbers(const PrintedSheet& numbers, const Pages& contents);
    /// Over \p pages from \p first on.
    void layHeads(PrintedHeads& heads, const Pages& pages, size_t first);
    void complete(const BookFrontPages& front);
    [[nodiscard]] bool isName(const std::string& name) const;
    void addDestinations();
    void addLabels();

    // What pages were made of stays until the book is written.
    std::vector<std::shared_ptr<PrintedSheet>> m_sheets;
    std::vector<std::unique_ptr<PrintedHeads>> m_heads;
    GlyphTexts m_texts;
    QPDF m_out;
    Pages m_bodyPages;
    size_t m_headedPages = 0; ///< of the body, from the first
    size_t m_frontPages = 0;
    PdfConformance m_conformance = PdfConformance::None;
};

} // namespace warraq

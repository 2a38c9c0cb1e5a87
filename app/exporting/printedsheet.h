#pragma once

#include "exporting/bookstyle.h"

#include <QByteArray>

#include <memory>
#include <vector>

#include <qpdf/QPDF.hh>

namespace warraq {

/// A sheet as Chromium printed it (BookSheet), cut into the pages that stand on it: each with what is drawn
/// on it, the fonts and pictures that takes, and its links, in the order of rows and columns. Has to stay
/// until what its pages went into is written. The constructor throws qpdf's errors, and std::runtime_error
/// where the sheet is written in another way than is known. One thread at a time.
class PrintedSheet
{
public:
    PrintedSheet(const QByteArray& pdf, const BookSheet& sheet, const BookOptions& options);
    ~PrintedSheet();

    /// A row goes to the last column and may have lost what came behind: it wants a wider sheet. There are no
    /// pages.
    [[nodiscard]] bool isFull() const { return m_isFull; }
    [[nodiscard]] const std::vector<int>& pagesOfRows() const { return m_pagesOfRows; }
    /// Of a document of their own; copied into another by adding them to it.
    [[nodiscard]] const std::vector<QPDFObjectHandle>& pages() const { return m_pages; }

private:
    QByteArray m_pdf; ///< which the document reads from
    QPDF m_document;
    bool m_isFull = false;
    std::vector<int> m_pagesOfRows;
    std::vector<QPDFObjectHandle> m_pages;
};

} // namespace warraq

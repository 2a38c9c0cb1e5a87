#pragma once

#include <QByteArray>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <memory>
#include <vector>

namespace warraq {

/// The sheets of writeHeads(), printed, as forms to be laid over pages. Has to stay until what they were laid
/// over is written. Throws qpdf's errors. One thread.
class PrintedHeads
{
public:
    /// \p pdfs: kept by who calls.
    explicit PrintedHeads(const std::vector<QByteArray>& pdfs);

    [[nodiscard]] size_t size() const { return m_sheets.size(); }
    /// The sheet \p index as a form of \p document.
    [[nodiscard]] QPDFObjectHandle formFor(size_t index, QPDF& document);

private:
    std::vector<std::unique_ptr<QPDF>> m_parts;
    std::vector<QPDFPageObjectHelper> m_sheets;
};

} // namespace warraq

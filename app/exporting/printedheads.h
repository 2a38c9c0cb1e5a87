#pragma once

#include "exporting/runninghead.h"

#include <QByteArray>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <memory>
#include <vector>

namespace warraq {

/// The heads of writeHeads(), printed, each as a form to be laid over a page. Has to stay until what they
/// were laid over is written. Throws qpdf's errors and std::runtime_error. One thread.
class PrintedHeads
{
public:
    explicit PrintedHeads(const HeadStrip& strip) : m_strip(strip) {}

    /// The next \p count of them, as one file was printed, which may have more.
    void add(const QByteArray& pdf, size_t count);
    [[nodiscard]] size_t size() const { return m_heads.size(); }
    /// What the head \p index draws, wherever it is laid.
    [[nodiscard]] std::string content(size_t index) const;
    /// The head \p index as a form of \p document, for a page with the box \p page. Null: it is empty.
    [[nodiscard]] QPDFObjectHandle formFor(size_t index, QPDF& document,
                                           const QPDFObjectHandle::Rectangle& page);

private:
    struct Sheet
    {
        std::shared_ptr<QPDF> part;
        QPDFObjectHandle resources;
        double height = 0; ///< points
        double unit = 0;   ///< points in a CSS pixel
    };
    struct Head
    {
        size_t sheet = 0;
        size_t place = 0; ///< on the sheet
        std::string above;
        std::string below;
    };

    HeadStrip m_strip;
    std::vector<QByteArray> m_pdfs; ///< the parts read from them
    std::vector<Sheet> m_sheets;
    std::vector<Head> m_heads;
};

} // namespace warraq

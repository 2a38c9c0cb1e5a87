#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace warraq {

/// What a font's glyphs stand for, learned from the text that pages say they show.
///
/// Chromium gives a glyph that no character leads to by itself (a joined Arabic letter) the character 0 in
/// the font's ToUnicode map, or a presentation form, and says what it is beside each use, as ActualText. Who
/// reads the map alone gets nothing; and PDF/A (ISO 19005-2 and -3, 6.2.11.7.2) wants each glyph mapped to
/// something that is not 0, U+FEFF or U+FFFE.
///
/// Throws qpdf's errors. One thread.
class GlyphTexts
{
public:
    /// Content as Chromium printed it and orderedText() left it, of a page or a form, and the forms in it.
    void read(const std::string& content, QPDFObjectHandle resources);
    /// Puts what was learned into the maps of the fonts of the pages that were read. What nothing was learned
    /// of becomes U+FFFD.
    void complete(QPDF& document);
    /// After complete(): every glyph that is shown is in a font within the document, is not the one for what
    /// the font lacks, and has a text (ISO 19005-3, 6.2.11.4, 6.2.11.7.2 and 6.2.11.8).
    [[nodiscard]] bool allSayText(QPDF& document) const;

private:
    using Texts = std::map<std::string, std::string>; ///< code -> UTF-16BE, both in lower-case hexadecimal
    struct Glyphs
    {
        Texts texts;
        std::vector<bool> shown; ///< by code
        size_t digits = 4;       ///< of a code, in hexadecimal
    };
    void readContent(const std::string& content, QPDFObjectHandle resources);

    std::map<QPDFObjGen, Glyphs> m_fonts;
    std::set<QPDFObjGen> m_forms; ///< that were read
};

} // namespace warraq

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace warraq {

/// What is told of an article's HTML by visitMarkup.
class MarkupVisitor
{
public:
    using Attributes = QMap<QByteArray, QString>;

    virtual ~MarkupVisitor() = default;
    virtual void open(const QByteArray& element, const Attributes& attributes) = 0;
    virtual void close(const QByteArray& element) = 0;
    virtual void text(const QString& text) = 0;
};

/// Goes through HTML in its order, as a parser of HTML understands it: every element that is opened is
/// closed, names are in lower case, references are characters. Void elements are opened and closed. Any
/// thread.
void visitMarkup(const QString& html, MarkupVisitor& visitor);

/// HTML as well-formed XHTML of HTML's own elements (the XML syntax of HTML, as EPUB 3.3 asks for): what is
/// no element or attribute of an article's text is left out, what it holds stays; addresses are valid or not
/// links; languages are tags of BCP 47 or not said. Any thread.
[[nodiscard]] QByteArray toXhtml(const QString& html);

/// Without the characters that XML 1.0 (2.2) does not know.
[[nodiscard]] QString xmlCharacters(const QString& text);
/// For XML's text and attributes, without the characters it does not know.
[[nodiscard]] QString xmlEscaped(const QString& text);
/// An address of the web or of mail as addresses are written; empty: it is none.
[[nodiscard]] QString linkAddress(const QString& value);
/// The tag if it has the form of BCP 47; else nothing.
[[nodiscard]] QString languageTag(const QString& language);

} // namespace warraq

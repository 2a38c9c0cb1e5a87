#pragma once

#include "extract/htmltree.h"
#include "support/markuptext.h"

#include <libxml/HTMLparser.h>

#include <memory>

namespace warraq::test {

/// Names, attributes and texts of \p node and those behind it, nested in brackets.
inline QByteArray outlineOf(const xmlNode* node)
{
    QByteArray all;
    for (const xmlNode* now = node; now; now = now->next) {
        if (now->type == XML_TEXT_NODE) {
            all += '"' + QByteArray(reinterpret_cast<const char*>(now->content)) + '"';
            continue;
        }
        if (now->type != XML_ELEMENT_NODE)
            continue;
        all += QByteArray(reinterpret_cast<const char*>(now->name));
        for (const xmlAttr* attribute = now->properties; attribute; attribute = attribute->next)
            all += QByteArray(" ") + reinterpret_cast<const char*>(attribute->name) + '=' +
                   reinterpret_cast<const char*>(attribute->children->content);
        all += '(' + outlineOf(now->children) + ')';
    }
    return all;
}

/// Of the tree that libxml2's own parser makes of what comes through the sieve. \p utf8 must be valid.
inline QByteArray outlineByLibxml2(const QByteArray& utf8)
{
    const QByteArray markup = MarkupText(utf8).html();
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        htmlReadMemory(markup.constData(), static_cast<int>(markup.size()), nullptr, "UTF-8",
                       HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | XML_PARSE_HUGE),
        &xmlFreeDoc);
    return document ? outlineOf(xmlDocGetRootElement(document.get())) : QByteArray();
}

/// Of ours.
inline QByteArray outlineByWarraq(const QByteArray& utf8)
{
    const HtmlTree tree(QString::fromUtf8(utf8));
    return outlineOf(tree.root());
}

} // namespace warraq::test

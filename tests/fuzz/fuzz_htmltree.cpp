#include "support/treeoutline.h"

#include <QRegularExpression>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace warraq;

namespace {

/// Every node knows its neighbours and its parent, as whoever walks a tree relies on.
void checkLinks(const xmlNode* top)
{
    for (const xmlNode* node = top; node; node = node::next(top, const_cast<xmlNode*>(node))) {
        const xmlNode* last = nullptr;
        for (const xmlNode* child = node->children; child; child = child->next) {
            if (child->parent != node || child->prev != last)
                std::abort();
            last = child;
        }
        if (node->type == XML_ELEMENT_NODE && node->last != last)
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    // As text that was decoded: valid, whatever the bytes are.
    QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const HtmlTree tree(text);
    checkLinks(tree.root());
    // Control characters: libxml2 takes a NUL for the markup's end, and the others for the end of a tag's
    // name.
    text.removeIf([](QChar c) { return c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r'; });
    const QByteArray utf8 = text.toUtf8();
    // An attribute of libxml2's ends with a reference to what XML has not, and a name that goes on with a
    // point may end what the name before the point ends.
    static const QRegularExpression quirks(QStringLiteral("&#|</?[a-zA-Z0-9]*[.:_-]"));
    if (quirks.match(QString::fromUtf8(utf8)).hasMatch())
        return 0;
    const QByteArray made = test::outlineByWarraq(utf8);
    const QByteArray wanted = test::outlineByLibxml2(utf8);
    if (made != wanted) {
        std::fprintf(stderr, "the markup\n%s\nours\n%s\nlibxml2's\n%s\n", MarkupText(utf8).html().constData(),
                     made.constData(), wanted.constData());
        std::abort();
    }
    return 0;
}

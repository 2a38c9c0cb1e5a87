#include "extract/htmlpagepart.h"

#include "core/pageparts.h"

#include <QUrl>

#include <string_view>

namespace warraq {

namespace {

/// Whether an address can be a numbered page's, by the letters of every mark that core/pageparts knows. To
/// take addresses apart costs too much for every link of every page.
bool mayBeMarked(std::string_view target)
{
    for (size_t i = 0; i < target.size(); ++i) {
        const auto is = [&target, i](std::string_view letters) {
            return i + letters.size() <= target.size() &&
                   qstrnicmp(target.data() + i, letters.data(), letters.size()) == 0;
        };
        switch (target[i]) {
        case '%':
            return true;
        case 'p':
        case 'P':
            if (is("pag") || is("pg"))
                return true;
            break;
        case 's':
        case 'S':
            if (is("seite"))
                return true;
            break;
        default:
            break;
        }
    }
    return false;
}

} // namespace

int pagePart(const HtmlTree& tree, const QString& address)
{
    const PageMark own = pageMark(address);
    if (!own.series.contains(u'/'))
        return 0; // a front page turns its listing's pages
    const QUrl base(address);
    // Comments and listings turn pages too: what does not go on with the same text is never joined.
    const int wanted = own.number == 1 ? 2 : own.number - 1;
    bool isLinked = false;
    node::forEachElement(tree.root(), [&](xmlNode* now) {
        if (isLinked)
            return false;
        if (!node::is(now, "a") && !node::is(now, "link"))
            return true;
        // What is no numbered page itself goes on with a link that is marked.
        const std::string_view bytes = node::bytesOf(now, "href");
        if (!own.isMarked && !bytes.empty() && !mayBeMarked(bytes))
            return true;
        const QString target = node::attribute(now, "href");
        if (target.isEmpty() || target.startsWith(u'#') ||
            node::attribute(now, "rel").toLower() == u"canonical")
            return true;
        const PageMark linked = pageMark(base.resolved(QUrl(target)).toString(QUrl::FullyEncoded));
        isLinked = linked.series == own.series && linked.number != own.number &&
                   (linked.number == wanted || (own.number > 1 && linked.number == 1 && linked.isMarked));
        return true;
    });
    return isLinked ? own.number : 0;
}

} // namespace warraq

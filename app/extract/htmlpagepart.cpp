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

bool isFirstOf(const QString& series, const QString& address)
{
    const PageMark mark = pageMark(address);
    return mark.series == series && mark.number == 1;
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

int pagePartSaidBy(const HtmlTree& tree, const QString& canonical)
{
    const int number = pagePart(tree, canonical);
    if (number != 1)
        return number;
    // Later pages, too, may call themselves by the first one's address: they lead back to it.
    const PageMark own = pageMark(canonical);
    const QUrl base(canonical);
    bool leadsBack = false;
    node::forEachElement(tree.root(), [&](xmlNode* now) {
        const bool isLink = node::is(now, "link");
        if (leadsBack || (!isLink && !node::is(now, "a")))
            return !leadsBack;
        const QString relation = node::attribute(now, "rel").toLower();
        const QString target = node::attribute(now, "href");
        if (relation == u"prev" || relation == u"previous")
            leadsBack = true;
        else if (!isLink && !target.isEmpty() && !target.startsWith(u'#'))
            leadsBack = isFirstOf(own.series, base.resolved(QUrl(target)).toString(QUrl::FullyEncoded));
        return true;
    });
    return leadsBack ? 0 : number;
}

} // namespace warraq

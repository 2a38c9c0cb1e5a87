#include "extract/htmlpagepart.h"

#include "core/pageparts.h"

#include <QUrl>

namespace warraq {

namespace {

/// Whether an address can be a numbered page's, by the letters of every mark that core/pageparts knows. To
/// take addresses apart costs too much for every link of every page.
bool mayBeMarked(const QString& target)
{
    return target.contains(u'%') || target.contains(QLatin1String("pag"), Qt::CaseInsensitive) ||
           target.contains(QLatin1String("pg"), Qt::CaseInsensitive) ||
           target.contains(QLatin1String("seite"), Qt::CaseInsensitive);
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
        const QString target = node::attribute(now, "href");
        if (target.isEmpty() || target.startsWith(u'#') ||
            node::attribute(now, "rel").toLower() == u"canonical")
            return true;
        // What is no numbered page itself goes on with a link that is marked.
        if (!own.isMarked && !mayBeMarked(target))
            return true;
        const PageMark linked = pageMark(base.resolved(QUrl(target)).toString(QUrl::FullyEncoded));
        isLinked = linked.series == own.series && linked.number != own.number &&
                   (linked.number == wanted || (own.number > 1 && linked.number == 1 && linked.isMarked));
        return true;
    });
    return isLinked ? own.number : 0;
}

} // namespace warraq

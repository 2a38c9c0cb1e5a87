#include "extract/htmlpagepart.h"

#include "core/pageparts.h"

#include <QRegularExpression>
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

/// `2` of `/story/2`; 1 where no number stands behind the story's words.
int trailingNumber(const QString& series)
{
    static const QRegularExpression form(QStringLiteral("/[^/]*\\p{L}[^/]*/([2-9]|[1-9]\\d)$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    const auto match = form.match(series);
    return match.hasMatch() ? match.captured(1).toInt() : 1;
}

/// `/story` and `/story/2`, as WordPress and others number pages: an address alone does not say so, but a
/// page that leads to the next or the former one by that number or by its relation does. 0: it does not.
int pageByLinks(const HtmlTree& tree, const PageMark& own, const QUrl& base)
{
    if (own.isMarked || !base.query().isEmpty())
        return 0;
    const int number = trailingNumber(own.series);
    QString first = own.series;
    if (number > 1)
        first.truncate(first.lastIndexOf(u'/'));
    else if (trailingNumber(first + QStringLiteral("/2")) != 2)
        return 0; // a day's or a month's number, or a front page
    const int other = number == 1 ? 2 : number - 1;
    const QString wanted = other == 1 ? first : first + u'/' + QString::number(other);
    const QString digits = QString::number(other);
    bool leads = false;
    node::forEachElement(tree.root(), [&](xmlNode* now) {
        const bool isLink = node::is(now, "link");
        if (leads || (!isLink && !node::is(now, "a")))
            return !leads;
        std::string_view bytes = node::bytesOf(now, "href");
        if (!bytes.empty() && bytes.back() == '/')
            bytes.remove_suffix(1);
        // Most links are told apart by their last letter.
        if (bytes.empty() || (other > 1 && bytes.back() != static_cast<char>(digits.back().toLatin1())))
            return true;
        const QString relation = node::attribute(now, "rel").toLower();
        const bool isRelated = number == 1 ? relation == u"next" : relation.startsWith(QLatin1String("prev"));
        if (!isRelated && (isLink || node::text(now, 8).simplified() != digits))
            return true;
        const QUrl target = base.resolved(QUrl(node::attribute(now, "href")));
        leads = pageMark(target.toString(QUrl::FullyEncoded)).series == wanted;
        return true;
    });
    return leads ? number : 0;
}

/// Whether the page names a next one and none before it.
bool isFirstByRelation(const HtmlTree& tree)
{
    bool hasNext = false;
    bool hasFormer = false;
    node::forEachElement(tree.root(), [&](xmlNode* now) {
        if (!node::is(now, "link") && !node::is(now, "a"))
            return true;
        const QString relation = node::attribute(now, "rel").toLower();
        hasNext |= relation == u"next";
        hasFormer |= relation.startsWith(QLatin1String("prev"));
        return true;
    });
    return hasNext && !hasFormer;
}

} // namespace

int pagePart(const HtmlTree& tree, const QString& address)
{
    const PageMark own = pageMark(address);
    if (!own.series.contains(u'/'))
        return 0; // a front page turns its listing's pages
    const QUrl base(address);
    if (const int number = pageByLinks(tree, own, base); number > 0)
        return number;
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
    if (number != 1 || isFirstByRelation(tree))
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

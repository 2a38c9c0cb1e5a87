#include "formats/mediumreader.h"

#include "core/characterreferences.h"
#include "core/itemcolumns.h"
#include "formats/charset.h"

#include <QRegularExpression>

namespace warraq {

namespace {

constexpr qsizetype longestFooter = 8'000;

/// What stands in \p html behind the tag that \p tag finds, up to the next \p end; empty: it is not there.
QString within(const QString& html, const QRegularExpression& tag, const QString& end)
{
    const auto match = tag.match(html);
    if (!match.hasMatch())
        return {};
    const qsizetype to = html.indexOf(end, match.capturedEnd(), Qt::CaseInsensitive);
    return html.mid(match.capturedEnd(), to < 0 ? -1 : to - match.capturedEnd());
}

QString plain(const QString& html)
{
    static const QRegularExpression tags(QStringLiteral("<[^<>]*>"));
    return withoutReferences(QString(html).remove(tags)).simplified();
}

/// The value of \p name in the tag that has the class \p kind; their order differs.
QString attributeOf(const QString& html, const QString& kind, const QString& name)
{
    const QRegularExpression tag(
        QStringLiteral("<[a-z]+\\b[^<>]*\\bclass=\"[^\"]*\\b%1\\b[^<>]*>").arg(kind));
    const QRegularExpression value(QStringLiteral("\\b%1=\"([^\"]*)\"").arg(name));
    return withoutReferences(value.match(tag.match(html).captured()).captured(1)).trimmed();
}

std::vector<std::pair<QString, QString>> columnsOf(const QString& page)
{
    static const QRegularExpression title(QStringLiteral("<h1[^<>]*\\bclass=\"p-name\"[^<>]*>"));
    static const QRegularExpression subtitle(
        QStringLiteral("<section[^<>]*\\bdata-field=\"subtitle\"[^<>]*>"));
    static const QRegularExpression body(QStringLiteral("<section[^<>]*\\bdata-field=\"body\"[^<>]*>"));
    static const QRegularExpression author(QStringLiteral("<a[^<>]*\\bclass=\"p-author[^<>]*>"));
    // The post says its title and subtitle again.
    static const QRegularExpression again(
        QStringLiteral("<h([1-6])[^<>]*\\bgraf--(?:title|subtitle)\\b[^<>]*>.{0,2000}?</h\\1>"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression id(QStringLiteral("\\bhttps://medium\\.com/p/([0-9a-f]{6,20})\\b"));
    std::vector<std::pair<QString, QString>> columns;
    const auto add = [&columns](const char* name, const QString& value) {
        if (!value.trimmed().isEmpty())
            columns.emplace_back(QString::fromLatin1(name), value);
    };
    const qsizetype foot = page.lastIndexOf(QLatin1String("<footer>"));
    const QString footer = foot < 0 ? QString() : page.mid(foot, longestFooter);
    const QString published = attributeOf(footer, QStringLiteral("dt-published"), QStringLiteral("datetime"));
    if (published.isEmpty())
        add(item::status, QStringLiteral("draft"));
    add(item::title, plain(within(page, title, QStringLiteral("</h1>"))));
    add(item::subtitle, plain(within(page, subtitle, QStringLiteral("</section>"))));
    const auto start = body.match(page);
    if (start.hasMatch()) {
        const qsizetype from = start.capturedEnd();
        add(item::bodyHtml, page.mid(from, foot < from ? -1 : foot - from).remove(again));
    }
    add(item::author, plain(within(footer, author, QStringLiteral("</a>"))));
    add(item::published, published);
    const QString address = attributeOf(footer, QStringLiteral("p-canonical"), QStringLiteral("href"));
    add(item::url, address);
    add(item::base, address);
    add(item::id, id.match(footer).captured(1));
    return columns;
}

} // namespace

bool MediumReader::begins(const QString& start)
{
    static const QRegularExpression form(
        QStringLiteral(
            "<article class=\"h-entry\">\\s*<header>\\s*<h1 class=\"p-name\">.*?</h1>\\s*</header>\\s*"
            "<section data-field=\""),
        QRegularExpression::DotMatchesEverythingOption);
    return form.match(start).hasMatch();
}

Result<std::optional<ReadItem>> MediumReader::next(const CancelToken& cancel)
{
    auto item = m_file.next(cancel);
    if (!item || !*item)
        return item;
    if (auto* record = std::get_if<SourceRecord>(&**item)) {
        const auto decoded = decodeText(record->bytes, {}, SourceFormat::Html);
        record->charset = decoded.charset;
        record->columns = columnsOf(decoded.text);
    }
    return item;
}

} // namespace warraq

#include "core/pageparts.h"

#include "core/textfold.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace warraq {

namespace {

constexpr int mostPages = 99;

bool isPageParameter(const QString& name)
{
    static const QStringList names{QStringLiteral("page"),       QStringLiteral("pagenum"),
                                   QStringLiteral("pagenumber"), QStringLiteral("pg"),
                                   QStringLiteral("pagina"),     QStringLiteral("pagewanted"),
                                   QStringLiteral("seite"),      QStringLiteral("paged")};
    return names.contains(name.toLower());
}

/// A headline without `(page 2 of 3)` behind it.
QString plainTitle(const QString& title)
{
    static const QRegularExpression ending(
        QStringLiteral(
            "\\s*[-–—|(\\[:]*\\s*(?:page|part|seite|pagina|p[áa]gina|صفحة|الصفحة)\\s*\\d{1,2}(?:\\s*(?:of|/|"
            "sur|von|de|من)\\s*\\d{1,2})?\\s*[)\\]]*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return normalisedForComparison(QString(title).remove(ending));
}

} // namespace

PageMark pageMark(const QString& address)
{
    QUrl url(address);
    PageMark mark;
    if (!url.isValid() || url.host().isEmpty())
        return mark;
    url.setFragment({});
    QUrlQuery query(url);
    QUrlQuery rest;
    for (const auto& [name, value] : query.queryItems(QUrl::FullyEncoded)) {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        if (!mark.isMarked && isPageParameter(name) && isNumber && number >= 0 && number <= mostPages) {
            mark.isMarked = true;
            mark.number = std::max(1, number);
        } else {
            rest.addQueryItem(name, value);
        }
    }
    url.setQuery(rest.isEmpty() ? QString() : rest.query(QUrl::FullyEncoded));
    static const QRegularExpression folder(QStringLiteral("/(?:page|seite|pagina)[/-]?(\\d{1,2})/?$"),
                                           QRegularExpression::CaseInsensitiveOption);
    QString path = url.path(QUrl::FullyEncoded);
    if (const auto match = folder.match(path); !mark.isMarked && match.hasMatch()) {
        mark.isMarked = true;
        mark.number = std::max(1, match.captured(1).toInt());
        path.truncate(match.capturedStart());
    }
    while (path.endsWith(u'/'))
        path.chop(1);
    QString host = url.host();
    if (host.startsWith(QLatin1String("www.")))
        host.remove(0, 4);
    mark.series = host + path + (url.hasQuery() ? u'?' + url.query(QUrl::FullyEncoded) : QString());
    return mark;
}

PageMark pageMark(const QString& address, int number)
{
    PageMark mark = pageMark(address);
    const QString ending = u'/' + QString::number(number);
    if (mark.isMarked || number < 2 || !mark.series.endsWith(ending))
        return mark;
    mark.series.chop(ending.size());
    mark.number = number;
    mark.isMarked = true;
    return mark;
}

PageSpan pageSpan(const QMap<QString, QString>& identifiers)
{
    const int first = identifiers.value(QLatin1String(pageIdentifier)).toInt();
    const int count = identifiers.value(QLatin1String(pagesIdentifier)).toInt();
    if (count > 1)
        return {std::max(1, first), count};
    return {std::max(0, first), 1};
}

bool goesOn(const ArticleContent& first, const ArticleContent& next)
{
    const QString title = plainTitle(first.title);
    return !title.isEmpty() && title == plainTitle(next.title) && !next.text.isEmpty() &&
           !first.text.contains(next.text) && !next.text.startsWith(first.text.left(200));
}

ArticleContent joinedPages(const std::vector<ArticleContent>& pages)
{
    ArticleContent whole = pages.front();
    if (pages.size() < 2)
        return whole;
    int count = pageSpan(whole.identifiers).count;
    // Whose first page is not there says where it begins.
    if (pageSpan(whole.identifiers).first <= 1)
        whole.identifiers.remove(QLatin1String(pageIdentifier));
    for (size_t i = 1; i < pages.size(); ++i) {
        const auto& page = pages[i];
        count += pageSpan(page.identifiers).count;
        if (!whole.text.isEmpty())
            whole.text += QStringLiteral("\n\n");
        whole.text += page.text;
        whole.html += page.html;
        for (const auto& image : page.images) {
            const bool isThere =
                std::any_of(whole.images.begin(), whole.images.end(), [&image](const auto& other) {
                    return other.source == image.source && other.caption == image.caption;
                });
            if (!isThere)
                whole.images.push_back(image);
        }
    }
    whole.identifiers.insert(QLatin1String(pagesIdentifier), QString::number(count));
    return whole;
}

} // namespace warraq

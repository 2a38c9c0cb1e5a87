#include "exporting/bookcitations.h"

#include "citing/cslitem.h"
#include "citing/references.h"
#include "render/printparts.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace warraq {

QJsonObject citedItem(const Article& article, const QString& archiveName)
{
    QJsonObject item = cslItem(article, archiveName);
    const auto address = publishedAddress(article.content.url);
    item.remove(QStringLiteral("URL"));
    if (!address.original.isEmpty())
        item.insert(QStringLiteral("URL"), address.original);
    const QString page = article.content.identifiers.value(QStringLiteral("page"));
    if (!page.isEmpty())
        item.insert(QStringLiteral("page"), page);
    if (!address.archived.isEmpty()) {
        const QString note = item.value(QStringLiteral("note")).toString();
        item.insert(QStringLiteral("note"), (note.isEmpty() ? note : note + u'\n') +
                                                QStringLiteral("Archived at: ") + address.archived);
    }
    return item;
}

ArticleCitation citationOf(const QJsonObject& item, const QString& text)
{
    return {QJsonDocument(item).toJson(QJsonDocument::Compact), risRecord(item, {}),
            text.simplified().toUtf8()};
}

QByteArray citationTextFile(const std::vector<ArticleCitation>& citations)
{
    QByteArray file;
    for (const auto& citation : citations)
        file += citation.text + '\n';
    return file;
}

QByteArray cslFile(const std::vector<ArticleCitation>& citations)
{
    QByteArray file = "[";
    for (size_t i = 0; i < citations.size(); ++i)
        file += (i > 0 ? ",\n" : "\n") + citations[i].csl;
    return file + "\n]\n";
}

QByteArray risFile(const std::vector<ArticleCitation>& citations)
{
    QByteArray file;
    for (const auto& citation : citations)
        file += citation.ris;
    return file;
}

} // namespace warraq

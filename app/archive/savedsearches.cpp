#include "archive/savedsearches.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace warraq {

QString savedSearchText(const std::vector<SavedSearch>& searches)
{
    QJsonArray list;
    for (const auto& search : searches)
        list.append(
            QJsonObject{{QStringLiteral("name"), search.name}, {QStringLiteral("query"), search.query}});
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::vector<SavedSearch> savedSearchesFrom(const QString& text)
{
    std::vector<SavedSearch> searches;
    for (const auto& one : QJsonDocument::fromJson(text.toUtf8()).array()) {
        const QString name = one[QStringLiteral("name")].toString();
        if (!name.isEmpty())
            searches.push_back({name, one[QStringLiteral("query")].toString()});
    }
    return searches;
}

} // namespace warraq

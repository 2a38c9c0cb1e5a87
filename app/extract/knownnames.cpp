#include "extract/knownnames.h"

#include "core/textfold.h"
#include "extract/citytable.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace warraq {

namespace {

constexpr qsizetype longestAbbreviation = 5;

/// Capitals and small letters mixed: no abbreviation, however short. Scripts without capitals have none.
bool isTitleCase(const QString& name)
{
    return name != name.toUpper() && name != name.toLower();
}

bool isAbbreviation(const QString& name)
{
    return name.size() <= longestAbbreviation && name == name.toUpper() && name != name.toLower();
}

/// `{"name": ..., "other_names": [...]}` -> the table, each spelling with the value of \p key; false when the
/// entry is none.
bool addEntry(const QJsonValue& entry, const QString& key, QHash<QString, QString>& table)
{
    const QJsonObject object = entry.toObject();
    const QString folded = normalisedForComparison(object.value(QStringLiteral("name")).toString());
    if (folded.isEmpty() || !object.value(key).isString())
        return false;
    const QString name = object.value(key).toString();
    table.insert(folded, name);
    for (const auto& other : object.value(QStringLiteral("other_names")).toArray()) {
        const QString spelling = normalisedForComparison(other.toString());
        if (spelling.isEmpty())
            return false;
        table.insert(spelling, name);
    }
    return true;
}

} // namespace

const KnownNames& KnownNames::builtIn()
{
    static const KnownNames names = [] {
        KnownNames all;
        const QDir folder(QStringLiteral(":/names"));
        for (const auto& file : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            QFile resource(folder.filePath(file));
            const bool isGood =
                resource.open(QIODevice::ReadOnly) && all.add(resource.readAll(), file).has_value();
            Q_UNUSED(isGood)
            Q_ASSERT(isGood); // a test reads them
        }
        return all;
    }();
    return names;
}

Result<void> KnownNames::add(const QByteArray& json, const QString& subject)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return unexpected(ErrorKind::Malformed, subject, problem.errorString());
    QHash<QString, QString> agencies = m_agencies;
    QHash<QString, QString> publications = m_publications;
    QHash<QString, QString> countries = m_countries;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == u"comment")
            continue;
        const bool isPlaces = it.key() == u"places";
        QHash<QString, QString>* table = isPlaces                      ? &countries
                                         : it.key() == u"agencies"     ? &agencies
                                         : it.key() == u"publications" ? &publications
                                                                       : nullptr;
        if (!table || !it->isArray())
            return unexpected(ErrorKind::Malformed, subject, it.key());
        for (const auto& entry : it->toArray()) {
            if (!addEntry(entry, isPlaces ? QStringLiteral("country") : QStringLiteral("name"), *table))
                return unexpected(ErrorKind::Malformed, subject, it.key());
        }
    }
    m_agencies = std::move(agencies);
    m_publications = std::move(publications);
    m_countries = std::move(countries);
    return {};
}

QString KnownNames::agency(const QString& name) const
{
    const QString found = m_agencies.value(normalisedForComparison(name));
    const QString trimmed = name.trimmed();
    if (trimmed.size() <= longestAbbreviation && isTitleCase(trimmed) && isAbbreviation(found))
        return {};
    return found;
}

QString KnownNames::publication(const QString& name) const
{
    return m_publications.value(normalisedForComparison(name), name);
}

QString KnownNames::country(const QString& place) const
{
    const auto known = m_countries.find(normalisedForComparison(place));
    if (known != m_countries.end())
        return *known;
    const QStringList countries = CityTable::builtIn().countriesOf(place);
    return countries.size() == 1 ? countries.first() : QString();
}

bool KnownNames::isPlace(const QString& name) const
{
    return m_countries.contains(normalisedForComparison(name)) ||
           !CityTable::builtIn().countriesOf(name).isEmpty();
}

} // namespace warraq

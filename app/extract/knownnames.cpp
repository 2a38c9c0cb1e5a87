#include "extract/knownnames.h"

#include "core/textfold.h"

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

/// `{"name": ..., "other_names": [...]}` -> the table; false when the entry is none.
bool addEntry(const QJsonValue& entry, QHash<QString, QString>& table)
{
    const QJsonObject object = entry.toObject();
    const QString name = object.value(QStringLiteral("name")).toString();
    if (name.trimmed().isEmpty())
        return false;
    table.insert(normalisedForComparison(name), name);
    for (const auto& other : object.value(QStringLiteral("other_names")).toArray()) {
        const QString folded = normalisedForComparison(other.toString());
        if (folded.isEmpty())
            return false;
        table.insert(folded, name);
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
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == u"comment")
            continue;
        if (it.key() != u"agencies" && it.key() != u"publications")
            return unexpected(ErrorKind::Malformed, subject, it.key());
        for (const auto& entry : it->toArray()) {
            if (!addEntry(entry, it.key() == u"agencies" ? agencies : publications))
                return unexpected(ErrorKind::Malformed, subject, it.key());
        }
    }
    m_agencies = std::move(agencies);
    m_publications = std::move(publications);
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

} // namespace warraq

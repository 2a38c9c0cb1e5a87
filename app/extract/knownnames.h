#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

namespace warraq {

/// Names that are known by several spellings: news agencies, publications, places. Data, not code: the
/// program's own lists are resources/names/*.json, to which a user's files are added (README.md there). A
/// value; reading it is thread-safe.
class KnownNames
{
public:
    /// The program's own lists.
    [[nodiscard]] static const KnownNames& builtIn();

    /// Adds a file's names; what it says of a name goes before what was known. \p subject names the file in
    /// an error. Errors: Malformed (bad JSON, unknown key, an entry without a name); nothing is added then.
    [[nodiscard]] Result<void> add(const QByteArray& json, const QString& subject);

    /// The usual name of the agency that \p name stands for; empty when it is none. Abbreviations count in
    /// capitals or small letters alone: `INA` is an agency, `Ina` a woman.
    [[nodiscard]] QString agency(const QString& name) const;
    /// The usual name of a publication; \p name itself where no other is known.
    [[nodiscard]] QString publication(const QString& name) const;
    /// The country (ISO 3166-1, two letters) of a place as datelines name it; empty where it is not known or
    /// several have one.
    [[nodiscard]] QString country(const QString& place) const;
    /// Whether a place is called so, in whatever country.
    [[nodiscard]] bool isPlace(const QString& name) const;

private:
    QHash<QString, QString> m_agencies; ///< by folded spelling
    QHash<QString, QString> m_publications;
    QHash<QString, QString> m_countries; ///< by folded names of places
};

} // namespace warraq

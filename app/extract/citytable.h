#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace warraq {

/// The cities of resources/names/cities.tsv: which countries have a city of a name. The table is searched as
/// it is, without being read into memory twice. Immutable; thread-safe.
class CityTable
{
public:
    [[nodiscard]] static const CityTable& builtIn();

    /// \p lines: folded name, tab, ISO 3166-1 codes parted by blanks; sorted by their bytes.
    explicit CityTable(QByteArray lines) : m_lines(std::move(lines)) {}

    [[nodiscard]] QStringList countriesOf(const QString& city) const;

private:
    QByteArray m_lines;
};

} // namespace warraq

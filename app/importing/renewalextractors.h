#pragma once

#include "extract/extractor.h"

#include <QHash>

#include <memory>

namespace warraq {

/// Extractors as the imports had them that brought the records: the column map and the choice of a profile
/// are those of the import, profiles and names are today's. Used by one thread; what it gives may be used by
/// any.
class RenewalExtractors
{
public:
    RenewalExtractors(std::vector<Profile> profiles, std::shared_ptr<const KnownNames> names)
        : m_profiles(std::move(profiles)), m_names(std::move(names))
    {
    }

    /// \p runOptions: RunStart::options, JSON.
    [[nodiscard]] std::shared_ptr<const Extractor> of(const QString& runOptions);

private:
    std::vector<Profile> m_profiles;
    std::shared_ptr<const KnownNames> m_names;
    QHash<QString, std::shared_ptr<const Extractor>> m_made;
};

} // namespace warraq

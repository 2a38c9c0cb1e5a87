#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace warraq {

/// A publication's own rules: how its pages are recognised and read. Made from a JSON file
/// (resources/profiles; the keys are described in resources/profiles/README.md). Immutable, cheap to copy,
/// thread-safe.
class Profile
{
public:
    /// \p subject names the file in an error. Errors: Malformed (bad JSON, unknown key, bad pattern).
    [[nodiscard]] static Result<Profile> fromJson(const QByteArray& json, const QString& subject);

    [[nodiscard]] QString name() const;  ///< `asharq-al-awsat`, as in `--profile` and the JSON
    [[nodiscard]] QString title() const; ///< for people: `Asharq Al-Awsat English Archive`

    struct Rules; ///< compiled; private to extract
    [[nodiscard]] const Rules& rules() const { return *m_rules; }

private:
    explicit Profile(std::shared_ptr<const Rules> rules) : m_rules(std::move(rules)) {}
    std::shared_ptr<const Rules> m_rules;
};

} // namespace warraq

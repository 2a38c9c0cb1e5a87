#include "importing/renewalextractors.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace warraq {

std::shared_ptr<const Extractor> RenewalExtractors::of(const QString& runOptions)
{
    if (const auto made = m_made.constFind(runOptions); made != m_made.constEnd())
        return *made;
    const QJsonObject object = QJsonDocument::fromJson(runOptions.toUtf8()).object();
    ExtractOptions options;
    options.names = m_names;
    const QString profile = object.value(QStringLiteral("profile")).toString();
    using Kind = ProfileChoice::Kind;
    if (profile == u"none")
        options.profile = {Kind::None, {}};
    else if (!profile.isEmpty() && profile != u"auto")
        options.profile = {Kind::Named, profile};
    const QJsonObject map = object.value(QStringLiteral("map")).toObject();
    for (auto it = map.begin(); it != map.end(); ++it)
        options.columnMap.insert(it.key(), it->toString());
    auto extractor = Extractor::create(m_profiles, options);
    if (!extractor) { // a profile that is no more, a field that has another name
        options.profile = {};
        options.columnMap.clear();
        extractor = Extractor::create(m_profiles, options);
    }
    auto made = extractor ? std::make_shared<const Extractor>(std::move(*extractor)) : nullptr;
    m_made.insert(runOptions, made);
    return made;
}

} // namespace warraq

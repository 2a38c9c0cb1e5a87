#pragma once

#include "core/article.h"
#include "core/jsonwriter.h"

#include <QSet>
#include <QStringList>

namespace warraq {

/// An article as `warraq show --json` gives it (CONTRACT), with all keys or with \p keys alone, in the order
/// of the contract.
void writeArticleJson(JsonWriter& json, const Article& article, const QSet<QString>& keys = {});

/// The keys there are, in their order.
[[nodiscard]] const QStringList& articleJsonKeys();

} // namespace warraq

#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace warraq {

/// A number of one kind: an ArticleId cannot be passed where a RunId is wanted. 0 is "none".
template <class Tag> struct Id
{
    qint64 value = 0;

    [[nodiscard]] bool isValid() const { return value > 0; }
    friend auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using ArticleId = Id<struct ArticleTag>;
using VersionId = Id<struct VersionTag>;
using RecordId = Id<struct RecordTag>;
using RunId = Id<struct RunTag>;

} // namespace warraq

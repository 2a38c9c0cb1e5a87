#pragma once

#include "archive/connection.h"
#include "core/cancel.h"
#include "search/querynode.h"

#include <vector>

namespace warraq {

/// The articles whose address holds one of the values of \p node, in any case, or is one that is meant whole:
/// of the version shown, unless a person said another; where it has none, what another record knew. Goes
/// through an index of the addresses alone. On the connection's thread. Errors: Cancelled; of the connection.
[[nodiscard]] Result<std::vector<qint64>> articlesWithAddress(Connection& connection, const ValueNode& node,
                                                              const CancelToken& cancel);

} // namespace warraq

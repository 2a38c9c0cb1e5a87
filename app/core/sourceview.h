#pragma once

#include "core/extracted.h"

#include <QString>

#include <vector>

namespace warraq {

/// An original as text, and which pieces of it became which fields. For looking at.
struct SourceView
{
    QString text;
    std::vector<FieldSpan> spans; ///< in the text's order, not overlapping
};

} // namespace warraq

#pragma once

#include "wordforms/nameskeleton.h"

namespace warraq {

/// What it costs to take one consonant for another: 0 alike, 1 and more another name. Symmetric. Pure.
[[nodiscard]] float consonantCost(NameSound a, NameSound b);

/// Families of consonants between which spellings waver; the number is what a key is packed from (1-15).
/// 0: a sound that may be missing (h, w).
[[nodiscard]] quint8 familyOf(NameSound sound);
/// The other family a letter may stand for, or the same.
[[nodiscard]] quint8 otherFamilyOf(NameSound sound);

} // namespace warraq

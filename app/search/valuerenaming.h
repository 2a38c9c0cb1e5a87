#pragma once

#include "search/querynode.h"

namespace warraq {

/// A value of a field that is called otherwise from now on.
struct RenamedValue
{
    ValueField field = ValueField::Tag;
    QString from;
    QString to;
    /// Other values of the field. A clause without quotes asks for words, and may mean one of them too: then
    /// it asks for both.
    QStringList others;
};

/// \p typed with the clauses that ask for the old value asking for the new one. Everything else stays as it
/// was typed, where that can be: where the clause is written in a way that cannot be changed by itself, the
/// whole is written anew and asks for the same. Pure; any thread.
[[nodiscard]] QString withRenamedValue(const QString& typed, const RenamedValue& renamed);

} // namespace warraq

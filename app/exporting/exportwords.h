#pragma once

#include "render/articlepage.h"

#include <QString>

namespace warraq {

struct ExportContext;

/// The words that an export says itself, round its articles, in the program's language.
struct ExportWords
{
    PageWords page;
    QString contents;
    QString noDate;     ///< as a heading
    QString compiledBy; ///< `Compiled by Nadia Haddad`, or empty
    QString articles;   ///< `Archive: courier. Articles: 1,234.`
};

[[nodiscard]] ExportWords exportWords(const ExportContext& context);

} // namespace warraq

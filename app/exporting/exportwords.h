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

/// An article's page as an export prints it; the addresses of its pictures are for the form to say. \p
/// context stays as long as the options.
[[nodiscard]] PageOptions exportPage(const ExportContext& context, const ExportWords& words);
/// How an article is cited, without markup.
[[nodiscard]] QString citedText(const ExportContext& context, const Article& article);

} // namespace warraq

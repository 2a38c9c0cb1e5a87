#pragma once

#include "exporting/exportform.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace warraq {

/// A form of export as a person chooses it.
struct FormChoice
{
    ExportForm form = ExportForm::Html;
    QString sentence; ///< "A table for a spreadsheet (CSV)"
    QString filter;   ///< of the file dialog
};

/// PDF and those forms that this version writes, in the order they are offered in.
[[nodiscard]] std::vector<FormChoice> formChoices();
/// The form has a title page or a head, where who compiled it can be said.
[[nodiscard]] bool hasTitle(ExportForm form);
/// What a table or record of this form can hold, and what it holds unless something else is asked for;
/// empty: nothing is to be chosen.
[[nodiscard]] QStringList fieldsOf(ExportForm form);
[[nodiscard]] QStringList usualFieldsOf(ExportForm form);

} // namespace warraq

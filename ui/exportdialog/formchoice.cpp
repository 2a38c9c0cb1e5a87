#include "ui/exportdialog/formchoice.h"

#include "exporting/articlejson.h"
#include "exporting/exportcolumns.h"
#include "exporting/writerfactory.h"

#include <QCoreApplication>

namespace warraq {

namespace {

/// The sentences' context in the translations.
class FormSentence
{
    Q_DECLARE_TR_FUNCTIONS(FormSentence)
public:
    static QString of(ExportForm form)
    {
        switch (form) {
        case ExportForm::Pdf:
            return tr("A book to print and cite (PDF)");
        case ExportForm::Html:
            return tr("A web page with its pictures (HTML)");
        case ExportForm::Epub:
            return tr("A book for e-readers (EPUB)");
        case ExportForm::Odt:
            return tr("A document to edit (ODT)");
        case ExportForm::Markdown:
            return tr("Text with simple marks, for notes (Markdown)");
        case ExportForm::Text:
            return tr("Plain text, for corpus programs (TXT)");
        case ExportForm::Ris:
            return tr("References for Zotero or EndNote (RIS)");
        case ExportForm::Biblatex:
            return tr("References for LaTeX (BibLaTeX)");
        case ExportForm::CslJson:
            return tr("References for citation programs (CSL-JSON)");
        case ExportForm::Csv:
            return tr("A table for spreadsheets and statistics (CSV)");
        case ExportForm::Jsonl:
            return tr("Records for other programs (JSON Lines)");
        case ExportForm::Xlsx:
            return tr("A workbook (XLSX)");
        case ExportForm::Warc:
            return tr("The records from web archives (WARC)");
        case ExportForm::Capsule:
            return tr("A smaller archive of these articles (Warraq)");
        }
        return {};
    }
};

bool isWritten(ExportForm form)
{
    ExportOptions options;
    options.form = form;
    options.path = QStringLiteral("x.") + infoOf(form).endings.first();
    return makeWriter(form, options.path, options).has_value();
}

} // namespace

std::vector<FormChoice> formChoices()
{
    std::vector<FormChoice> choices;
    for (const auto& info : exportForms()) {
        if (info.form != ExportForm::Pdf && !isWritten(info.form))
            continue;
        const QString sentence = FormSentence::of(info.form);
        const QString endings = QStringLiteral("*.") + info.endings.join(QStringLiteral(" *."));
        choices.push_back({info.form, sentence, sentence + QStringLiteral(" (%1)").arg(endings)});
    }
    return choices;
}

bool hasTitle(ExportForm form)
{
    switch (form) {
    case ExportForm::Pdf:
    case ExportForm::Html:
    case ExportForm::Epub:
    case ExportForm::Odt:
    case ExportForm::Markdown:
    case ExportForm::Text:
        return true;
    default:
        return false;
    }
}

QStringList fieldsOf(ExportForm form)
{
    if (form == ExportForm::Jsonl)
        return articleJsonKeys();
    QStringList names;
    if (form == ExportForm::Csv || form == ExportForm::Xlsx) {
        for (const auto& column : exportColumns())
            names << column.name;
    }
    return names;
}

QStringList usualFieldsOf(ExportForm form)
{
    if (form != ExportForm::Csv && form != ExportForm::Xlsx)
        return fieldsOf(form);
    QStringList names;
    if (const auto usual = exportColumnsNamed({})) {
        for (const auto& column : *usual)
            names << column.name;
    }
    return names;
}

} // namespace warraq

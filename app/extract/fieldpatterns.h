#pragma once

#include "core/partialdate.h"

#include <QString>
#include <QStringList>

#include <optional>

/// How newspapers print what belongs to a piece: datelines, bylines, credits, dates. Pure functions over
/// text; any thread. What they do not recognise is none: nothing is guessed.
namespace warraq {

/// The opening of a report: `Damascus, London – `, `LONDON (Reuters) - `, `دمشق – `.
struct Dateline
{
    QString dateline; ///< as printed, without the newspaper's own name and the agency
    QStringList places;
    QString agency;       ///< in brackets after the places
    qsizetype length = 0; ///< characters that belong to it, dash and blanks included
};

/// \p ownNames: the newspaper's names, which stand in datelines and are no place.
[[nodiscard]] std::optional<Dateline> findDateline(const QString& paragraph,
                                                   const QStringList& ownNames = {});

struct CreditedCaption
{
    QString caption;
    QString credit; ///< as printed, without brackets and `via`
};

/// Parts a photo's credit from its caption: `via Reuters`, `(AP Photo/NAME, File)`, `AFP PHOTO / HO`, `Photo:
/// NAME`.
[[nodiscard]] CreditedCaption splitCredit(const QString& caption);

struct Byline
{
    QStringList authors;
    QString agency;
    QStringList desks; ///< newsrooms, offices, initials: they sign where no person does
    QString place;     ///< where it was written, in a line of place and name
};

/// A line that says who wrote: `By Amir Taheri and Hazem Saghieh`, `Par …`, `بقلم …`, `מאת …`, `به قلم …`,
/// `（记者…）`, `文・…`; `NAME / AFP`, `حلب: NAME`.
[[nodiscard]] std::optional<Byline> findByline(const QString& line);

/// Who signs in the last words of a story: `— NAME` as its last line; `(Reporting by NAME in PLACE; editing
/// by NAME)` and `(nh/dpa)` behind its last sentence. \p text: the last paragraph.
[[nodiscard]] std::optional<Byline> findSignature(const QString& text);

/// Who reports, in the opening words of a Chinese report: `〔記者NAME／PLACE報導〕`, `本报讯（记者 NAME）`.
[[nodiscard]] std::optional<Byline> findOpeningReporter(const QString& text);

/// Whether a short text is shaped like one to three persons' names, two words or more each, and is none of
/// the places, agencies, newsrooms and sections that are written likewise. Most texts of that shape are
/// names, not all.
[[nodiscard]] bool arePersons(const QString& text);

/// Parts a list of names and sets agencies and desks apart; drops what is no name (addresses, `admin`).
[[nodiscard]] Byline namesOf(const QString& text);

/// The news agency a name stands for, in its usual spelling; empty when it is none.
[[nodiscard]] QString agencyOf(const QString& name);

struct PrintedDate
{
    PartialDate date;
    QString hijri; ///< as printed, digits in ASCII, where a Hijri date stands there: `28 محرم 1439`
};

/// A printed date anywhere in a short text: ISO, `18 October 2017`, `Jun 27, 2014`, `18 أكتوبر 2017`, `27
/// juin 2014`, `2017年10月18日`, in any digits. Digits alone (03/04/2012) only where they can mean one day or
/// the weekday before them tells. A weekday that contradicts its date leaves the month. Of a Gregorian and a
/// Hijri date the Gregorian is taken; a Hijri one alone is converted, to the day where a weekday confirms it,
/// else to the month.
[[nodiscard]] std::optional<PrintedDate> findPrintedDate(const QString& text);
[[nodiscard]] std::optional<PartialDate> findDate(const QString& text); ///< the same, the date alone

/// BCP 47 primary language by script and frequent words; empty when unsure.
[[nodiscard]] QString detectLanguage(QStringView text);

/// `JAKARTA`, as wires print it, is the place `Jakarta`; the dateline keeps it as it stands. Abbreviations
/// stay.
[[nodiscard]] QString inUsualCase(const QString& place);

} // namespace warraq

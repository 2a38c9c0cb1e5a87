#include "ui/models/facettext.h"

#include "core/languagename.h"

#include <QCoreApplication>

namespace warraq {

/// The translation context of everything here.
struct FacetText
{
    Q_DECLARE_TR_FUNCTIONS(warraq::FacetText)
};

QString facetName(Facet facet)
{
    switch (facet) {
    case Facet::Date:
        return FacetText::tr("Date");
    case Facet::Section:
        return FacetText::tr("Section");
    case Facet::Place:
        return FacetText::tr("Place");
    case Facet::Author:
        return FacetText::tr("Author");
    case Facet::Publication:
        return FacetText::tr("Publication");
    case Facet::Credit:
        return FacetText::tr("Photo credit");
    case Facet::Language:
        return FacetText::tr("Language");
    case Facet::Source:
        return FacetText::tr("Source file");
    case Facet::Import:
        return FacetText::tr("Import");
    case Facet::Tag:
        return FacetText::tr("Tag");
    case Facet::Collection:
        return FacetText::tr("Collection");
    }
    return {};
}

QString unknownText(Facet facet)
{
    switch (facet) {
    case Facet::Date:
        return FacetText::tr("No date");
    case Facet::Section:
        return FacetText::tr("No section");
    case Facet::Place:
        return FacetText::tr("No place");
    case Facet::Author:
        return FacetText::tr("No author");
    case Facet::Publication:
        return FacetText::tr("Publication unknown");
    case Facet::Credit:
        return FacetText::tr("No photo credit");
    case Facet::Language:
        return FacetText::tr("Language unknown");
    case Facet::Tag:
        return FacetText::tr("No tag");
    case Facet::Collection:
        return FacetText::tr("In no collection");
    case Facet::Source:
    case Facet::Import:
        break;
    }
    return FacetText::tr("Unknown");
}

QString facetValueText(Facet facet, const QString& value)
{
    if (value.isEmpty())
        return unknownText(facet);
    if (facet == Facet::Date)
        return dateRangeText(value, QLocale());
    if (facet == Facet::Import)
        return FacetText::tr("Import %1").arg(value);
    if (facet == Facet::Language)
        return ownLanguageName(value);
    return value;
}

QString boundsText(const QString& notBefore, const QString& notAfter)
{
    if (notBefore.isEmpty() && notAfter.isEmpty())
        return unknownText(Facet::Date);
    if (notBefore.isEmpty())
        return FacetText::tr("not after %1", "a date that is not known").arg(notAfter);
    if (notAfter.isEmpty())
        return FacetText::tr("not before %1", "a date that is not known").arg(notBefore);
    return FacetText::tr("between %1 and %2", "a date that is not known").arg(notBefore, notAfter);
}

QString shortBoundsText(const QString& notBefore, const QString& notAfter)
{
    if (!notAfter.isEmpty())
        return QStringLiteral("≤ ") + notAfter;
    return notBefore.isEmpty() ? unknownText(Facet::Date) : QStringLiteral("≥ ") + notBefore;
}

QString dateText(const PartialDate& date, const QLocale& locale)
{
    switch (date.precision()) {
    case DatePrecision::Year:
        return locale.toString(date.firstDay(), u"yyyy");
    case DatePrecision::Month:
        return locale.toString(date.firstDay(), u"MMM yyyy");
    case DatePrecision::Day:
    case DatePrecision::Time:
        break;
    }
    return locale.toString(date.firstDay(), u"d MMM yyyy");
}

QString spokenDate(const PartialDate& date, const QLocale& locale)
{
    switch (date.precision()) {
    case DatePrecision::Year:
        return locale.toString(date.firstDay(), u"yyyy");
    case DatePrecision::Month:
        return locale.toString(date.firstDay(), u"MMMM yyyy");
    case DatePrecision::Day:
    case DatePrecision::Time:
        break;
    }
    return locale.toString(date.firstDay(), u"d MMMM yyyy");
}

QString dateRangeText(const QString& value, const QLocale& locale)
{
    const auto one = [&locale](const QString& iso) {
        const auto date = PartialDate::fromIso(iso);
        return date ? dateText(*date, locale) : iso;
    };
    const auto gap = value.indexOf(QLatin1String(".."));
    if (gap < 0)
        return one(value);
    return FacetText::tr("%1 – %2", "from a date to a date")
        .arg(one(value.left(gap)), one(value.mid(gap + 2)));
}

} // namespace warraq

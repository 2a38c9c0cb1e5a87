#include "exporting/bookmetadata.h"

#include "core/partialdate.h"
#include "exporting/pdfobjects.h"

#include <QColorSpace>

namespace warraq {

namespace {

using Handle = QPDFObjectHandle;

const QString& producer()
{
    static const QString name = QStringLiteral("Warraq " WARRAQ_VERSION);
    return name;
}

/// One property of XMP; empty values have none.
QString property(const char* name, const QString& value)
{
    const QLatin1String tag(name);
    return value.isEmpty() ? QString()
                           : u'<' + tag + u'>' + value.toHtmlEscaped() + QStringLiteral("</") + tag + u'>';
}

QString listed(const char* name, const char* kind, const QStringList& values, bool withLanguage = false)
{
    if (values.isEmpty())
        return {};
    const QString item =
        withLanguage ? QStringLiteral("<rdf:li xml:lang=\"x-default\">") : QStringLiteral("<rdf:li>");
    QString items;
    for (const auto& value : values)
        items += item + value.toHtmlEscaped() + QStringLiteral("</rdf:li>");
    const QLatin1String tag(name);
    const QLatin1String type(kind);
    return u'<' + tag + QStringLiteral("><rdf:") + type + u'>' + items + QStringLiteral("</rdf:") + type +
           QStringLiteral("></") + tag + u'>';
}

QString xmp(const BookMetadata& metadata)
{
    const QString moment = toIsoUtc(metadata.made);
    const QString identification = metadata.conformance == PdfConformance::None
                                       ? QString()
                                       : property("pdfaid:part", QStringLiteral("3")) +
                                             property("pdfaid:conformance", QStringLiteral("U"));
    const QStringList subject = metadata.subject.isEmpty() ? QStringList() : QStringList{metadata.subject};
    // The packet's beginning is part of the format.
    return QStringLiteral("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                          "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
                          "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                          "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                          "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
                          "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
                          "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">") +
           identification + property("dc:format", QStringLiteral("application/pdf")) +
           listed("dc:title", "Alt", {metadata.title}, true) +
           // As one name: document information has one string, and both must say the same.
           listed("dc:creator", "Seq",
                  metadata.authors.isEmpty() ? QStringList()
                                             : QStringList{metadata.authors.join(QStringLiteral(", "))}) +
           listed("dc:description", "Alt", subject, true) +
           listed("dc:language", "Bag", {metadata.language}) + property("xmp:CreateDate", moment) +
           property("xmp:ModifyDate", moment) + property("xmp:MetadataDate", moment) +
           property("xmp:CreatorTool", producer()) + property("pdf:Producer", producer()) +
           QStringLiteral("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>");
}

/// What red, green and blue mean.
void addOutputIntent(QPDF& document)
{
    Handle profile = document.newStream(QColorSpace(QColorSpace::SRgb).iccProfile().toStdString());
    profile.getDict().replaceKey("/N", Handle::newInteger(3));
    Handle intent = Handle::newDictionary();
    intent.replaceKey("/Type", Handle::newName("/OutputIntent"));
    intent.replaceKey("/S", Handle::newName("/GTS_PDFA1"));
    intent.replaceKey("/OutputConditionIdentifier", Handle::newString("sRGB"));
    intent.replaceKey("/Info", Handle::newString("sRGB IEC61966-2.1"));
    intent.replaceKey("/DestOutputProfile", profile);
    Handle intents = Handle::newArray();
    intents.appendItem(document.makeIndirectObject(intent));
    document.getRoot().replaceKey("/OutputIntents", intents);
}

} // namespace

void describe(QPDF& document, const BookMetadata& metadata)
{
    Handle info = document.makeIndirectObject(Handle::newDictionary());
    info.replaceKey("/Title", pdfText(metadata.title));
    if (!metadata.authors.isEmpty())
        info.replaceKey("/Author", pdfText(metadata.authors.join(QStringLiteral(", "))));
    if (!metadata.subject.isEmpty())
        info.replaceKey("/Subject", pdfText(metadata.subject));
    info.replaceKey("/Creator", pdfText(producer()));
    info.replaceKey("/Producer", pdfText(producer()));
    info.replaceKey("/CreationDate", Handle::newString(pdfDate(metadata.made)));
    info.replaceKey("/ModDate", Handle::newString(pdfDate(metadata.made)));
    document.getTrailer().replaceKey("/Info", info);

    Handle stream = document.newStream(xmp(metadata).toStdString());
    stream.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
    stream.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
    Handle root = document.getRoot();
    root.replaceKey("/Metadata", stream);
    root.replaceKey("/Lang", Handle::newString(metadata.language.toStdString()));
    Handle viewer = Handle::newDictionary();
    viewer.replaceKey("/DisplayDocTitle", Handle::newBool(true));
    root.replaceKey("/ViewerPreferences", viewer);
    addOutputIntent(document);
}

} // namespace warraq

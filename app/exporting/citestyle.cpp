#include "exporting/citestyle.h"

#include "citing/citationprocessor.h"
#include "citing/citationstyle.h"

#include <QFileInfo>

namespace warraq {

namespace {

/// The file of a style: a path as it is, a name in the folders where styles lie.
Result<QString> pathOf(const QString& name, const CitationFolders& folders)
{
    const QString ending = QStringLiteral(".csl");
    if (name.endsWith(ending, Qt::CaseInsensitive) && QFileInfo(name).isFile())
        return name;
    const QString file = name.endsWith(ending, Qt::CaseInsensitive) ? name : name + ending;
    // A name, not a way out of the folders.
    if (!file.contains(u'/')) {
        for (const auto& folder : folders.styles) {
            const QString path = folder + u'/' + file;
            if (QFileInfo(path).isFile())
                return path;
        }
    }
    return unexpected(ErrorKind::NotFound, name, QStringLiteral("there is no such citation style"));
}

} // namespace

QString plainCiteStyle()
{
    return QStringLiteral("plain");
}

QString usualCiteStyle()
{
    return CitationProcessor::isThere() ? usualCitationStyle() : plainCiteStyle();
}

std::optional<CiteStyle> citeStyleFor(const QString& name, const QString& language)
{
    if (name == plainCiteStyle())
        return std::nullopt;
    for (const auto& one : {name, usualCiteStyle()}) {
        if (auto style = one.isEmpty() ? Result<CiteStyle>(unexpected(ErrorKind::NotFound, one))
                                       : readCiteStyle(one, language))
            return std::move(*style);
    }
    return std::nullopt;
}

Result<CiteStyle> readCiteStyle(const QString& name, const QString& asked)
{
    // Of the English of styles: where only English is said, quotation marks close behind commas.
    const QString language = asked == u"en" ? QStringLiteral("en-US") : asked;
    if (!CitationProcessor::isThere())
        return unexpected(ErrorKind::Unsupported, name,
                          QStringLiteral("this build has no citation processor"));
    const auto folders = citationFolders(ownCitationStyles());
    const auto path = pathOf(name, folders);
    if (!path)
        return path.failure();
    const auto style = readCitationStyle(*path);
    if (!style)
        return style.failure();
    const QFileInfo file(*path);
    // The same folder and name as the file's, so that what is read is what was looked at.
    const auto xml = citationStyleXml({{file.absolutePath()}, {}}, file.completeBaseName());
    if (!xml)
        return xml.failure();
    const auto locale = citationLocaleXml(folders, language);
    if (!locale)
        return locale.failure();
    return CiteStyle{style->id, style->title, *xml, *locale, language};
}

} // namespace warraq

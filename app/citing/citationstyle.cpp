#include "citing/citationstyle.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QXmlStreamReader>

#include <algorithm>

namespace warraq {

namespace {

constexpr qint64 mostBytes = 4'000'000; // of a style: the largest that is known has a twentieth

/// Newer editions first: of each line the first that is there.
const std::vector<QStringList>& usual()
{
    static const std::vector<QStringList> styles{
        {QStringLiteral("chicago-fullnote-bibliography"), QStringLiteral("chicago-notes-bibliography")},
        {QStringLiteral("chicago-author-date")},
        {QStringLiteral("apa")},
        {QStringLiteral("modern-language-association")},
        {QStringLiteral("harvard-cite-them-right")},
    };
    return styles;
}

Result<QString> textOf(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return unexpected(ErrorKind::NotFound, path);
    if (file.size() > mostBytes)
        return unexpected(ErrorKind::TooLarge, path);
    if (!file.open(QIODevice::ReadOnly))
        return unexpected(ErrorKind::Unreadable, path, file.errorString());
    return QString::fromUtf8(file.readAll());
}

QString pathOf(const CitationFolders& folders, const QString& id)
{
    for (const auto& folder : folders.styles) {
        const QString path = folder + u'/' + id + QStringLiteral(".csl");
        if (QFile::exists(path))
            return path;
    }
    return {};
}

} // namespace

QString usualCitationStyle()
{
    return usual().front().front();
}

QString ownCitationStyles()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/warraq/warraq/styles");
}

CitationFolders citationFolders(const QString& own)
{
    CitationFolders folders;
    if (!own.isEmpty())
        folders.styles << own;
    for (const auto& data : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation)) {
        const QString root = data + QStringLiteral("/citation-style-language");
        if (QDir(root + QStringLiteral("/styles")).exists())
            folders.styles << root + QStringLiteral("/styles");
        if (folders.locales.isEmpty() && QDir(root + QStringLiteral("/locales")).exists())
            folders.locales = root + QStringLiteral("/locales");
    }
    return folders;
}

Result<CitationStyle> readCitationStyle(const QString& path)
{
    const auto text = textOf(path);
    if (!text)
        return text.failure();
    CitationStyle style{QFileInfo(path).completeBaseName(), {}, false, path};
    QXmlStreamReader xml(*text);
    const auto broken = [&] {
        return unexpected(ErrorKind::Malformed, path, QStringLiteral("it is no citation style"));
    };
    if (!xml.readNextStartElement() || xml.name() != u"style")
        return broken();
    style.usesNotes = xml.attributes().value(QLatin1String("class")) == u"note";
    bool hasCitation = false;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"citation")
            hasCitation = true;
        if (xml.name() != u"info") {
            xml.skipCurrentElement();
            continue;
        }
        while (xml.readNextStartElement()) {
            if (xml.name() == u"title")
                style.title = xml.readElementText(QXmlStreamReader::SkipChildElements).simplified();
            else
                xml.skipCurrentElement();
        }
    }
    if (xml.hasError() || style.title.isEmpty())
        return broken();
    if (!hasCitation)
        return unexpected(ErrorKind::Unsupported, path,
                          QStringLiteral("it only names the style it is like; add that one"));
    return style;
}

std::vector<CitationStyle> citationStylesAtHand(const CitationFolders& folders)
{
    std::vector<CitationStyle> styles;
    for (const auto& names : usual()) {
        for (const auto& name : names) {
            const QString path = pathOf(folders, name);
            if (auto style = path.isEmpty() ? Result<CitationStyle>(unexpected(ErrorKind::NotFound, name))
                                            : readCitationStyle(path)) {
                styles.push_back(std::move(*style));
                break;
            }
        }
    }
    if (folders.styles.isEmpty() ||
        folders.styles.front().endsWith(QLatin1String("/citation-style-language/styles")))
        return styles;
    std::vector<CitationStyle> own;
    const QDir folder(folders.styles.front());
    for (const auto& name : folder.entryList({QStringLiteral("*.csl")}, QDir::Files)) {
        auto style = readCitationStyle(folder.filePath(name));
        if (!style)
            continue;
        std::erase_if(styles, [&](const CitationStyle& other) { return other.id == style->id; });
        own.push_back(std::move(*style));
    }
    std::sort(own.begin(), own.end(), [](const auto& a, const auto& b) { return a.title < b.title; });
    styles.insert(styles.end(), own.begin(), own.end());
    return styles;
}

Result<CitationStyle> addCitationStyle(const QString& path, const QString& folder)
{
    auto style = readCitationStyle(path);
    if (!style)
        return style;
    const QString own = folder + u'/' + style->id + QStringLiteral(".csl");
    if (QFileInfo(own) == QFileInfo(path))
        return style;
    const auto text = textOf(path);
    if (!text)
        return text.failure();
    QSaveFile file(own);
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly))
        return unexpected(ErrorKind::ReadOnly, folder, file.errorString());
    file.write(text->toUtf8());
    if (!file.commit())
        return unexpected(ErrorKind::DiskFull, own, file.errorString());
    style->path = own;
    return style;
}

Result<QString> citationStyleXml(const CitationFolders& folders, const QString& id)
{
    const QString path = pathOf(folders, id);
    if (path.isEmpty())
        return unexpected(ErrorKind::NotFound, id, QStringLiteral("there is no such citation style"));
    return textOf(path);
}

Result<QString> citationLocaleXml(const CitationFolders& folders, const QString& language)
{
    const QDir folder(folders.locales);
    const QString base = language.section(u'-', 0, 0);
    QStringList names{QStringLiteral("locales-%1.xml").arg(language)};
    if (!base.isEmpty()) {
        names << QStringLiteral("locales-%1-%2.xml").arg(base, base.toUpper());
        names << folder.entryList(
            {QStringLiteral("locales-%1.xml").arg(base), QStringLiteral("locales-%1-*.xml").arg(base)},
            QDir::Files, QDir::Name);
    }
    names << QStringLiteral("locales-en-US.xml");
    for (const auto& name : names) {
        if (!folders.locales.isEmpty() && folder.exists(name))
            return textOf(folder.filePath(name));
    }
    return unexpected(ErrorKind::NotFound, QStringLiteral("locales-en-US.xml"));
}

} // namespace warraq

#include "benchmarks/collections.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace warraq::bench {

namespace {

QString latinText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()) : QString();
}

/// What stands between a tag and its end, with the few entities there are.
QString between(const QString& text, const char* tag)
{
    const QString open = u'<' + QLatin1String(tag) + u'>';
    const auto start = text.indexOf(open);
    const auto end = text.indexOf(QStringLiteral("</") + QLatin1String(tag) + u'>', start);
    if (start < 0 || end < 0)
        return {};
    QString inside = text.mid(start + open.size(), end - start - open.size());
    inside.replace(QStringLiteral("&lt;"), QStringLiteral("<"));
    inside.replace(QStringLiteral("&gt;"), QStringLiteral(">"));
    inside.replace(QStringLiteral("&amp;"), QStringLiteral("&"));
    static const QRegularExpression numbered(QStringLiteral("&#\\d+;"));
    return inside.remove(numbered).trimmed();
}

} // namespace

std::vector<CollectedText> bbcTexts(const QDir& folder)
{
    std::vector<CollectedText> texts;
    QStringList paths;
    QDirIterator files(folder.path(), {QStringLiteral("*.txt")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths << folder.relativeFilePath(files.next());
    paths.sort();
    for (const auto& path : paths) {
        const QString text = latinText(folder.filePath(path));
        const auto end = text.indexOf(u'\n');
        texts.push_back({QStringLiteral("bbc:") + path, text.left(end).trimmed(), text.mid(end).trimmed()});
    }
    return texts;
}

std::vector<CollectedText> reutersTexts(const QDir& folder)
{
    std::vector<CollectedText> texts;
    static const QRegularExpression start(QStringLiteral("<REUTERS[^>]*NEWID=\"(\\d+)\">"));
    for (const auto& file : folder.entryList({QStringLiteral("*.sgm")}, QDir::Files, QDir::Name)) {
        const QString all = latinText(folder.filePath(file));
        for (auto found = start.globalMatch(all); found.hasNext();) {
            const auto match = found.next();
            const auto end = all.indexOf(QStringLiteral("</REUTERS>"), match.capturedEnd());
            const QString story = all.mid(match.capturedEnd(), end - match.capturedEnd());
            const QString body = between(story, "BODY");
            if (!body.isEmpty())
                texts.push_back(
                    {QStringLiteral("reuters:") + match.captured(1), between(story, "TITLE"), body});
        }
    }
    return texts;
}

} // namespace warraq::bench

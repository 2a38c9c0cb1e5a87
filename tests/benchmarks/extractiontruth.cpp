#include "extractiontruth.h"

#include "extract/knownnames.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

namespace warraq::bench {

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray unpacked(const QString& path)
{
    QProcess gzip;
    gzip.start(QStringLiteral("gzip"), {QStringLiteral("-dc"), path});
    return gzip.waitForFinished() ? gzip.readAllStandardOutput() : QByteArray();
}

QJsonObject jsonOf(const QString& path)
{
    return QJsonDocument::fromJson(bytesOf(path)).object();
}

QStringList stringsIn(const QJsonValue& value)
{
    QStringList strings;
    for (const auto& item : value.toArray())
        strings << item.toString();
    strings.removeAll(QString());
    return strings;
}

/// One string with the names of several: parted at commas, semicolons, bars and `and`.
QStringList namesIn(QString text)
{
    static const QRegularExpression lead(
        QStringLiteral("^\\s*(?:written by|by|par|von|author:|著者[:：]|作者[:：]|文[●:：])\\s*"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression between(
        QStringLiteral("\\s*(?:[;|、／]|,(?!\\s*(?:MA|MD|PhD|RN|Jr|Sr)\\b))\\s*|\\s+(?:and|et|und|y|&)\\s+"));
    static const QRegularExpression dateBehind(QStringLiteral("\\s{3,}\\S.*$"),
                                               QRegularExpression::DotMatchesEverythingOption);
    text.remove(dateBehind); // `By NAME`, a wide gap, the date
    QStringList names = text.remove(lead).split(between, Qt::SkipEmptyParts);
    // `NAME, London, NAME`, as a byline is printed: where it was written is nobody's name.
    for (qsizetype i = names.size() - 1; i > 0; --i) {
        if (KnownNames::builtIn().isPlace(names[i]))
            names.removeAt(i);
    }
    return names;
}

void setDate(TruthPage& page, const QString& text)
{
    if (text.size() < 10)
        return;
    page.day = QDate::fromString(text.left(10), Qt::ISODate);
    static const QRegularExpression zone(QStringLiteral("T.*(?:Z|[+-]\\d\\d:?\\d\\d)$"));
    if (zone.match(text).hasMatch())
        page.moment = QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

class TruthReader
{
public:
    TruthReader(QString folder, Half half) : m_folder(std::move(folder)), m_half(half) {}

    std::vector<TruthPage> read()
    {
        readArticleExtractionBenchmark();
        readTrafilatura();
        readReadability();
        readPostlight();
        readNewspaper();
        return std::move(m_pages);
    }

private:
    [[nodiscard]] bool isWanted(const QString& name) const
    {
        if (m_half == Half::Both)
            return true;
        const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
        return ((hash[0] & 1) == 0) == (m_half == Half::A);
    }

    QString path(const QString& below) const { return m_folder + u'/' + below; }

    void readArticleExtractionBenchmark()
    {
        const QString set = QStringLiteral("article-extraction-benchmark");
        const QJsonObject truth = jsonOf(path(set + QStringLiteral("/ground-truth.json")));
        for (auto it = truth.begin(); it != truth.end(); ++it) {
            if (!isWanted(it.key()))
                continue;
            TruthPage page;
            page.set = set;
            page.name = it.key();
            page.url = it->toObject().value(QStringLiteral("url")).toString();
            page.body = it->toObject().value(QStringLiteral("articleBody")).toString();
            page.html =
                unpacked(path(set + QStringLiteral("/html/") + it.key() + QStringLiteral(".html.gz")));
            add(std::move(page));
        }
    }

    void readTrafilatura()
    {
        const QString set = QStringLiteral("trafilatura-eval");
        const QJsonObject truth = jsonOf(path(set + QStringLiteral("/evaldata.json")));
        for (auto it = truth.begin(); it != truth.end(); ++it) {
            const QJsonObject said = it->toObject();
            TruthPage page;
            page.set = set;
            page.name = said.value(QStringLiteral("file")).toString();
            if (!isWanted(page.name))
                continue;
            page.url = it.key();
            page.with = stringsIn(said.value(QStringLiteral("with")));
            page.without = stringsIn(said.value(QStringLiteral("without")));
            page.title = said.value(QStringLiteral("title")).toString();
            page.authors = namesIn(said.value(QStringLiteral("author")).toString());
            setDate(page, said.value(QStringLiteral("date")).toString());
            page.html = bytesOf(path(set + QStringLiteral("/html/") + page.name));
            add(std::move(page));
        }
    }

    void readReadability()
    {
        const QString set = QStringLiteral("readability-pages");
        for (const auto& name : QDir(path(set)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (!isWanted(name))
                continue;
            const QString folder = path(set) + u'/' + name;
            const QJsonObject said = jsonOf(folder + QStringLiteral("/expected-metadata.json"));
            TruthPage page;
            page.set = set;
            page.name = name;
            page.title = said.value(QStringLiteral("title")).toString();
            page.authors = namesIn(said.value(QStringLiteral("byline")).toString());
            setDate(page, said.value(QStringLiteral("publishedTime")).toString());
            page.html = bytesOf(folder + QStringLiteral("/source.html"));
            add(std::move(page));
        }
    }

    void readPostlight()
    {
        const QString set = QStringLiteral("postlight-parser");
        const QJsonObject truth = jsonOf(path(set + QStringLiteral("/expected.json")));
        for (auto it = truth.begin(); it != truth.end(); ++it) {
            if (!isWanted(it.key()))
                continue;
            const QJsonObject said = it->toObject();
            TruthPage page;
            page.set = set;
            page.name = it.key();
            page.url = said.value(QStringLiteral("url")).toString();
            page.title = said.value(QStringLiteral("title")).toString();
            page.authors = namesIn(said.value(QStringLiteral("author")).toString());
            setDate(page, said.value(QStringLiteral("date_published")).toString());
            page.html = bytesOf(path(set + QStringLiteral("/html/") + it.key()));
            add(std::move(page));
        }
    }

    void readNewspaper()
    {
        const QString set = QStringLiteral("newspaper4k");
        const QDir folder(path(set + QStringLiteral("/metadata")));
        for (const auto& file : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
            TruthPage page;
            page.set = set;
            page.name = file.chopped(5);
            if (!isWanted(page.name))
                continue;
            const QJsonObject said = jsonOf(folder.filePath(file));
            page.url = said.value(QStringLiteral("url")).toString();
            page.title = said.value(QStringLiteral("title")).toString();
            page.authors = stringsIn(said.value(QStringLiteral("authors")));
            setDate(page, said.value(QStringLiteral("publish_date")).toString());
            page.html = bytesOf(path(set + QStringLiteral("/html/") + page.name + QStringLiteral(".html")));
            add(std::move(page));
        }
    }

    void add(TruthPage page)
    {
        if (!page.html.isEmpty())
            m_pages.push_back(std::move(page));
    }

    QString m_folder;
    Half m_half;
    std::vector<TruthPage> m_pages;
};

} // namespace

std::vector<TruthPage> readTruth(const QString& dataFolder, Half half)
{
    return TruthReader(dataFolder, half).read();
}

} // namespace warraq::bench

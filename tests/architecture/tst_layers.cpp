// Reads every #include of app/ and ui/ and proves what ARCHITECTURE says: which module may know which, which
// Qt library and which other library belongs to whom, and that SQL lives in the archive alone. Link lines
// cannot prove it: <QtWidgets/QWidget> compiles in a library that links Qt Core only.

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

using Names = QSet<QString>;

Names names(const char* list)
{
    const auto parts = QString::fromLatin1(list).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return Names(parts.begin(), parts.end());
}

struct Module
{
    Names modules;   ///< beside itself
    Names qt;        ///< beside QtCore
    Names libraries; ///< others
};

/// The table of app/README.md.
QMap<QString, Module> architecture()
{
    const auto q = [](const char* text) { return QString::fromLatin1(text); };
    const Names widgets = names("QtGui QtWidgets QtSvg");
    const Names web = names("QtGui QtWidgets QtSvg QtWebEngineCore QtWebEngineWidgets");
    return {
        {q("app/core"), {{}, {}, names("openssl")}},
        {q("app/formats"),
         {names("core"),
          {},
          names(
              "uchardet simdjson zlib zstd brotli zip zim poppler libxml archive archive_entry lzma bzlib")}},
        {q("app/extract"), {names("core"), {}, names("libxml")}},
        {q("app/search"), {names("core"), {}, {}}},
        {q("app/index"), {names("core"), {}, {}}},
        {q("app/wordforms"), {names("core"), {}, names("libstemmer")}},
        {q("app/archive"), {names("core search index wordforms"), names("QtSql"), names("sqlite3 zstd")}},
        {q("app/render"), {names("core"), {}, {}}},
        {q("app/citing"), {names("core"), names("QtWebEngineCore"), {}}},
        {q("app/importing"), {names("core formats extract archive"), {}, {}}},
        {q("app/exporting"),
         {names("core search archive render citing"), names("QtGui QtWebEngineCore"),
          names("qpdf libxml zlib xlsxwriter")}},
        {q("app/cli"), {names("core search archive render importing exporting extract"), names("QtGui"), {}}},
        {q("ui/models"), {names("core search archive"), {}, {}}},
        {q("ui/state"), {names("core search archive"), {}, {}}},
        {q("ui/reader"), {names("core archive citing render ui/state ui/text ui/settings search"), web, {}}},
        {q("ui/articlelist"), {names("core search archive ui/models ui/state ui/settings"), widgets, {}}},
        {q("ui/filters"), {names("core search archive ui/models ui/state ui/settings"), widgets, {}}},
        {q("ui/marking"),
         {names("core search archive ui/filters ui/models ui/state ui/settings ui/text"), widgets, {}}},
        {q("ui/importwizard"),
         {names("core importing archive extract ui/models ui/text ui/settings"), widgets, {}}},
        {q("ui/exportdialog"),
         {names("core search exporting archive ui/text ui/settings"),
          names("QtGui QtWidgets QtSvg QtWebEngineCore QtWebEngineWidgets QtPdf QtPrintSupport"),
          {}}},
        {q("ui/settings"), {names("core"), names("QtGui QtWidgets QtSvg QtDBus"), {}}},
        {q("ui/text"), {names("core"), {}, {}}},
        {q("ui/mainwindow"),
         {names("core search archive citing importing exporting extract ui/models ui/state ui/reader "
                "ui/articlelist "
                "ui/filters ui/marking ui/importwizard ui/exportdialog ui/settings ui/text"),
          widgets,
          {}}},
    };
}

/// Which Qt library a header `<QWidget>` or `<QtWidgets/QWidget>` belongs to; empty: not Qt's.
QString qtLibraryOf(const QString& header)
{
    static QMap<QString, QString> known;
    if (header.startsWith(QLatin1String("Qt")) && header.contains(QLatin1Char('/')))
        return header.section(QLatin1Char('/'), 0, 0);
    if (!header.startsWith(QLatin1Char('Q')))
        return {};
    if (const auto found = known.constFind(header); found != known.constEnd())
        return *found;
    QString library;
    const QDir root(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    // A class stands in one library; Core first, since Gui and Widgets repeat none of its headers.
    for (const auto& candidate : root.entryList({QStringLiteral("Qt*")}, QDir::Dirs, QDir::Name)) {
        if (QFile::exists(root.filePath(candidate + QLatin1Char('/') + header))) {
            library = candidate;
            break;
        }
    }
    known.insert(header, library);
    return library;
}

QString otherLibraryOf(const QString& header)
{
    static const QRegularExpression form(QStringLiteral(
        "^(sqlite3|zlib|zstd|brotli|zip|libxml|qpdf|simdjson|uchardet|libzim|zim|poppler|archive|xlsxwriter|"
        "archive_entry|libstemmer|lzma|bzlib)\\b"));
    const auto match = form.match(header);
    return match.hasMatch() ? match.captured(1) : QString();
}

struct Include
{
    QString file;
    QString module;
    QString header;
    bool system = false;
};

QString sourceRoot()
{
    return QStringLiteral(WARRAQ_SOURCE);
}

QStringList sources()
{
    QStringList files;
    for (const char* top : {"app", "ui"}) {
        QDirIterator walk(sourceRoot() + QLatin1Char('/') + QLatin1String(top),
                          {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            files << QDir(sourceRoot()).relativeFilePath(walk.next());
    }
    files.sort();
    return files;
}

QString contents(const QString& file)
{
    QFile source(sourceRoot() + QLatin1Char('/') + file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

std::vector<Include> includesOf(const QString& file)
{
    static const QRegularExpression form(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"),
                                         QRegularExpression::MultilineOption);
    std::vector<Include> found;
    auto matches = form.globalMatch(contents(file));
    while (matches.hasNext()) {
        const auto match = matches.next();
        found.push_back({file, file.section(QLatin1Char('/'), 0, 1), match.captured(2),
                         match.captured(1) == QLatin1String("<")});
    }
    return found;
}

/// `core` of "core/result.h", `ui/models` of "ui/models/x.h"; empty for a header of the own folder or
/// generated.
QString moduleOf(const QString& header)
{
    const QString top = header.section(QLatin1Char('/'), 0, 0);
    if (!header.contains(QLatin1Char('/')))
        return {};
    return top == QLatin1String("ui") ? header.section(QLatin1Char('/'), 0, 1) : top;
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFolderIsAModuleOfTheArchitecture()
    {
        const auto known = architecture();
        for (const auto& file : sources()) {
            if (file.count(QLatin1Char('/')) < 2)
                continue; // app/main.cpp knows all
            QVERIFY2(known.contains(file.section(QLatin1Char('/'), 0, 1)), qPrintable(file));
        }
        QVERIFY(sources().size() > 20);
    }

    void modulesKnowOnlyWhatTheyMay()
    {
        const auto known = architecture();
        QStringList wrong;
        int checked = 0;
        for (const auto& file : sources()) {
            if (file.count(QLatin1Char('/')) < 2)
                continue;
            for (const auto& include : includesOf(file)) {
                if (include.system)
                    continue;
                const QString target = moduleOf(include.header);
                const QString own =
                    include.module.startsWith(QLatin1String("app/")) ? include.module.mid(4) : include.module;
                if (target.isEmpty() || target == own)
                    continue;
                ++checked;
                if (!known.value(include.module).modules.contains(target))
                    wrong << file + QStringLiteral(" includes ") + include.header;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
        QVERIFY(checked > 20);
    }

    void librariesStayInTheirModules()
    {
        const auto known = architecture();
        QStringList wrong;
        for (const auto& file : sources()) {
            if (file.count(QLatin1Char('/')) < 2)
                continue;
            for (const auto& include : includesOf(file)) {
                const auto& module = known.value(include.module);
                const QString qt = qtLibraryOf(include.header);
                if (!qt.isEmpty() && qt != QLatin1String("QtCore") && !module.qt.contains(qt))
                    wrong << file + QStringLiteral(" includes ") + include.header + QStringLiteral(" of ") +
                                 qt;
                const QString other = include.system ? otherLibraryOf(include.header) : QString();
                if (!other.isEmpty() && !module.libraries.contains(other))
                    wrong << file + QStringLiteral(" includes ") + include.header;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void theTestSeesThroughHeaderNames()
    {
        QCOMPARE(qtLibraryOf(QStringLiteral("QString")), QStringLiteral("QtCore"));
        QCOMPARE(qtLibraryOf(QStringLiteral("QWidget")), QStringLiteral("QtWidgets"));
        QCOMPARE(qtLibraryOf(QStringLiteral("QtWidgets/QWidget")), QStringLiteral("QtWidgets"));
        QCOMPARE(qtLibraryOf(QStringLiteral("QSqlQuery")), QStringLiteral("QtSql"));
        QCOMPARE(otherLibraryOf(QStringLiteral("qpdf/QPDF.hh")), QStringLiteral("qpdf"));
        QCOMPARE(otherLibraryOf(QStringLiteral("vector")), QString());
    }

    void theConnectionStaysInTheArchive()
    {
        for (const auto& file : sources()) {
            if (file.startsWith(QLatin1String("app/archive/")))
                continue;
            QVERIFY2(!contents(file).contains(QLatin1String("archive/connection.h")), qPrintable(file));
        }
    }

    void sqlIsInTheArchiveAlone()
    {
        static const QRegularExpression sql(QStringLiteral(
            "\"\\s*(SELECT\\s.+\\sFROM|INSERT\\s+(OR\\s+\\w+\\s+)?INTO|UPDATE\\s+\\w+\\s+SET|DELETE\\s+FROM|"
            "CREATE\\s+(TABLE|INDEX|VIEW|VIRTUAL)|PRAGMA)\\b"));
        for (const auto& file : sources()) {
            if (file.startsWith(QLatin1String("app/archive/")))
                continue;
            QVERIFY2(!sql.match(contents(file)).hasMatch(), qPrintable(file));
        }
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"

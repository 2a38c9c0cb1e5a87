#include "importing/sourceplan.h"

#include "core/limits.h"
#include "formats/pageresource.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <filesystem>
#include <system_error>

namespace warraq {

namespace {

/// One walk: remembers the folders above it, so that a link back up is not followed round and round.
class Walk
{
public:
    Walk(const QString& archive, const CancelToken& cancel,
         const std::function<bool(const PlannedFile&)>& onFile,
         const std::function<void(const UnreadablePlace&)>& onUnreadable)
        : m_archive(archive), m_cancel(cancel), m_onFile(onFile), m_onUnreadable(onUnreadable)
    {
    }

    bool visit(const QString& path, const QString& name, const QString& root, int depth)
    {
        if (m_cancel.isCancelled())
            return false;
        const QFileInfo info(path);
        if (!info.exists()) {
            m_onUnreadable({name, info.isSymLink() ? QStringLiteral("a link that leads nowhere")
                                                   : QStringLiteral("there is no such file or folder")});
            return true;
        }
        if (!info.isDir())
            return visitFile(info, name, root, depth);
        return visitFolder(info, name, root, depth);
    }

private:
    bool visitFile(const QFileInfo& info, const QString& name, const QString& root, int depth)
    {
        if (!m_archive.isEmpty()) {
            const QString canonical = info.canonicalFilePath();
            if (canonical == m_archive || canonical == m_archive + QStringLiteral("-wal") ||
                canonical == m_archive + QStringLiteral("-shm") ||
                canonical == m_archive + QStringLiteral(".lock"))
                return true;
        }
        // Pipes and devices would wait for ever.
        if (!info.isFile()) {
            m_onUnreadable({name, QStringLiteral("not a regular file")});
            return true;
        }
        return m_onFile({info.filePath(), name, root, info.size(), depth == 0});
    }

    bool visitFolder(const QFileInfo& info, const QString& name, const QString& root, int depth)
    {
        const QString canonical = info.canonicalFilePath();
        if (m_above.contains(canonical))
            return true;
        if (depth > limits::folderDepth) {
            m_onUnreadable({name, QStringLiteral("folders lie deeper than %1").arg(limits::folderDepth)});
            return true;
        }
        if (!info.isReadable() || !info.isExecutable()) {
            m_onUnreadable({name, QStringLiteral("permission denied")});
            return true;
        }
        m_above.insert(canonical);
        bool go = true;
        for (const auto& entry : entriesOf(info.filePath(), name)) {
            // Hidden files are the file manager's.
            if (entry.startsWith(u'.'))
                continue;
            go = visit(info.filePath() + u'/' + entry, name + u'/' + entry, root, depth + 1);
            if (!go)
                break;
        }
        m_above.remove(canonical);
        return go;
    }

    /// Names alone, sorted: a folder may hold a million. Qt leaves out, without a word, names that are not
    /// UTF-8; here they are told.
    QStringList entriesOf(const QString& folder, const QString& name)
    {
        namespace fs = std::filesystem;
        QStringList names;
        std::error_code problem;
        fs::directory_iterator entry(fs::path(folder.toStdU16String()), problem);
        for (; !problem && entry != fs::directory_iterator(); entry.increment(problem)) {
            const auto bytes = entry->path().filename().u8string();
            const auto text = QString::fromUtf8(reinterpret_cast<const char*>(bytes.data()),
                                                static_cast<qsizetype>(bytes.size()));
            if (text.contains(QChar::ReplacementCharacter) && bytes.find(u8"\uFFFD") == bytes.npos)
                m_onUnreadable({name + u'/' + text, QStringLiteral("the file's name is not UTF-8")});
            else
                names << text;
        }
        if (problem)
            m_onUnreadable({name, QString::fromLocal8Bit(problem.message().c_str())});
        names.sort();
        return names;
    }

    QString m_archive;
    CancelToken m_cancel;
    const std::function<bool(const PlannedFile&)>& m_onFile;
    const std::function<void(const UnreadablePlace&)>& m_onUnreadable;
    QSet<QString> m_above;
};

} // namespace

SourcePlan::SourcePlan(QStringList paths, QString archivePath)
    : m_paths(std::move(paths)), m_archive(QFileInfo(archivePath).canonicalFilePath())
{
}

void SourcePlan::walk(const CancelToken& cancel, const std::function<bool(const PlannedFile&)>& onFile,
                      const std::function<void(const UnreadablePlace&)>& onUnreadable) const
{
    for (const auto& path : m_paths) {
        QString name = QDir::fromNativeSeparators(path);
        while (name.size() > 1 && name.endsWith(u'/'))
            name.chop(1);
        const QFileInfo info(path);
        const QString root = info.isDir() ? info.canonicalFilePath() : info.canonicalPath();
        if (!Walk(m_archive, cancel, onFile, onUnreadable).visit(path, name, root, 0))
            return;
    }
}

namespace {

/// A frame of a page that a browser saved "complete": a page in `NAME_files` beside `NAME.html`. Browsers
/// call the folder as their language does.
bool isFrameOfSavedPage(const PlannedFile& planned)
{
    static const QRegularExpression form(
        QStringLiteral(
            "^(.*)(?:[_.-](?:files|file|dateien|fichiers|archivos|ficheiros|arquivos|bestanden|pliki|filer|"
            "elemei|"
            "soubory|dosyalar|tiedostot|bylos|fails|failid|datoteke|fisiere)|_ملفات|_files \\(\\d+\\))$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(QFileInfo(planned.path).path());
    if (!match.hasMatch())
        return false;
    const QString page = match.captured(1);
    for (const char* ending : {".html", ".htm", ".xhtml", ".HTM", ".HTML", ".xht", ".shtml"}) {
        if (QFileInfo::exists(page + QLatin1String(ending)))
            return true;
    }
    return false;
}

} // namespace

bool isPageResource(const PlannedFile& planned)
{
    if (planned.given)
        return false;
    return hasPageResourceName(planned.name) || isFrameOfSavedPage(planned);
}

} // namespace warraq

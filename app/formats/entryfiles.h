#pragma once

#include "core/cancel.h"
#include "formats/packedfile.h"
#include "formats/sourcereader.h"
#include "formats/zipfile.h"

#include <QCache>
#include <QHash>
#include <QSet>

#include <functional>

namespace warraq {

/// What an archive's pages show and is in the archive: pictures by their path, as from a folder. Nothing is
/// unpacked to disk: entries of a zip or plain tar that lies on disk are gone to; what can only be unpacked
/// from its start is gone through once more when the first picture is wanted, those that come first are kept
/// (limits::entryStashBytes), and later ones are read on to. Going back is bounded by
/// limits::containerRereadBytes; what lies beyond is left out. One thread.
class EntryFiles : public PageResources
{
public:
    using Reopen = std::function<std::unique_ptr<QIODevice>()>;
    /// \p name: what records say as the archive's name. \p path: where it lies on disk; empty: in another
    /// one.
    EntryFiles(Reopen again, QString path, QString name);

    /// Where an entry is.
    struct Place
    {
        qint64 number = 0; ///< from 1, in the archive's order
        qint64 header = -1;
        qint64 content = -1;
        qint64 bytes = 0;
    };
    /// An entry of \p name once more, from its start; in any order where its bytes stand as they are. Null:
    /// it cannot be had.
    [[nodiscard]] std::unique_ptr<QIODevice> open(const QString& name, const Place& place);

    /// Of WordPress (WordPressNames), in the folder of the entry \p name.
    [[nodiscard]] QList<QByteArray> nameListsBeside(const QString& name);

    /// Addresses are `entry:/inner/path`; one that begins at the root may mean the archive's only folder.
    [[nodiscard]] QByteArray bytesOf(const QString& address) override;
    [[nodiscard]] QString baseOf(const SourceRecord& record) const override;
    [[nodiscard]] bool isSpent() const override { return m_isSpent; }

    /// Long looks stop with it.
    void setCancel(const CancelToken& cancel) { m_cancel = cancel; }

private:
    using Key = quint64;

    void gatherNameLists();
    void index();
    void indexZip();
    void remember(const QString& name, const Place& place);
    [[nodiscard]] QByteArray fileAt(const QString& path);
    [[nodiscard]] QByteArray readOn(const Place& wanted, Key key);
    [[nodiscard]] bool goOn(PackedFile::Entry& entry);
    [[nodiscard]] std::unique_ptr<QIODevice> openTarEntry(const Place& place) const;
    [[nodiscard]] QByteArray readAll(QIODevice& device) const;

    Reopen m_again;
    QString m_path;
    QString m_name;
    CancelToken m_cancel;
    bool m_isIndexed = false;
    std::optional<ZipFile> m_zip; ///< where it is one on disk
    QHash<Key, Place> m_places;   ///< in a zip on disk: `number` is its number in the directory
    QSet<Key> m_twice;            ///< names that several entries have
    QString m_top;                ///< the only folder at the top; empty: there are several
    bool m_hasSeveralTops = false;
    QCache<Key, QByteArray> m_stash;
    /// The way through an archive that cannot be gone about in.
    std::shared_ptr<PackedFile> m_cursor;
    qint64 m_at = 0; ///< the number of the entry the cursor has come to
    qint64 m_reread = 0;
    bool m_isSpent = false;
    QHash<QString, QList<QByteArray>> m_nameLists; ///< by folder
    bool m_hasNameLists = false;                   ///< they were looked for
};

} // namespace warraq

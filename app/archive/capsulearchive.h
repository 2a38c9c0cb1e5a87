#pragma once

#include "core/cancel.h"
#include "core/ids.h"
#include "core/result.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>
#include <span>

namespace warraq {

/// Where a capsule was taken from.
struct CapsuleOrigin
{
    QString archive;     ///< its name, without a path
    QString fingerprint; ///< of its content then
    QString title;
    QString compiledBy; ///< empty: not said
    QDateTime made;
    qint64 articles = 0;
};

/// Makes a capsule: an archive with some articles of another, under the numbers they have there, with all
/// that belongs to them: versions, pictures, kept originals, records with their files and runs, what was
/// completed and corrected, marks, notes. Runs and files count only what came with them; no article that
/// comes to the capsule later gets a number that the other archive has given. Rows are copied as they are
/// stored; index, columns and keys are made anew. Saved searches stay behind, and so do links to near copies
/// that are not chosen. One thread. Errors of all calls: those of the connection, Malformed.
class CapsuleArchive
{
public:
    /// \p path must not exist. \p origin: fingerprint and number of articles are found out. Errors: also
    /// those of Archive::create and Archive::open.
    [[nodiscard]] static Result<std::unique_ptr<CapsuleArchive>>
    create(const QString& path, const QString& source, const CapsuleOrigin& origin);
    ~CapsuleArchive();

    /// Those that are gone since they were chosen are passed over.
    [[nodiscard]] Result<void> add(std::span<const ArticleId> articles);
    /// Makes the archive whole. Nothing can be added any more. Errors: also Cancelled; what there is then is
    /// no archive.
    [[nodiscard]] Result<void> finish(const CancelToken& cancel = {});

private:
    struct Parts;
    explicit CapsuleArchive(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

/// Nothing: the archive at \p path is no capsule. Errors: those of the connection.
[[nodiscard]] Result<std::optional<CapsuleOrigin>> capsuleOrigin(const QString& path);

} // namespace warraq

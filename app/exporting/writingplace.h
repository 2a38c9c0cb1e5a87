#pragma once

#include "core/result.h"

#include <QLockFile>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace warraq {

/// A hidden folder beside a target, on its disk, in which what shall become the target is written until it
/// can be given its name in one step. Goes with all it holds when this ends. What an export that was killed
/// left beside the same target's neighbours goes when the next one opens its own. One thread.
class WritingPlace
{
public:
    /// Errors: Unreadable.
    [[nodiscard]] static Result<std::unique_ptr<WritingPlace>> open(const QString& target);

    /// A path in the folder, under the target's own name.
    [[nodiscard]] QString path() const { return pathOf(m_name); }
    [[nodiscard]] QString folder() const { return m_within; }
    /// One under another name, where several files are written.
    [[nodiscard]] QString pathOf(const QString& name) const { return m_within + u'/' + name; }

private:
    explicit WritingPlace(const QString& target);

    QTemporaryDir m_folder;
    std::unique_ptr<QLockFile> m_lock; ///< before the folder goes: it lies within it
    QString m_within;
    QString m_name;
};

} // namespace warraq

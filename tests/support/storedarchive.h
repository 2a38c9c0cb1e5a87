#pragma once

#include "archive/archive.h"
#include "archive/readsession.h"
#include "core/article.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace warraq::test {

/// An archive in a folder of its own, filled as an import fills it.
class StoredArchive
{
public:
    StoredArchive();

    /// Each as a record of its own, all in one run; false when something failed.
    [[nodiscard]] bool store(const std::vector<ArticleContent>& pieces);
    [[nodiscard]] std::unique_ptr<ReadSession> reader() const;
    [[nodiscard]] const std::shared_ptr<Archive>& archive() const { return m_archive; }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("a.warraq")); }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<Archive> m_archive;
    qint64 m_stored = 0;
};

} // namespace warraq::test

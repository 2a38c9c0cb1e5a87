#pragma once

#include "core/cancel.h"
#include "core/ids.h"
#include "core/result.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace warraq {

class Archive;

/// Puts the titles of any number of articles on the clipboard, a line each: of a whole result as of two. They
/// are read on another thread; a newer wish ends an older one. GUI thread.
class TitleCopying : public QObject
{
    Q_OBJECT
public:
    /// Of fewer, no progress is told.
    static constexpr size_t many = 20'000;

    using QObject::QObject;
    ~TitleCopying() override { stop(); }

    void setArchive(std::shared_ptr<Archive> archive); ///< null: none is open
    /// In that order; what has no title has no line.
    void copy(std::vector<ArticleId> articles);
    void stop();

Q_SIGNALS:
    void said(const QString& sentence); ///< what became of it
    void jobChanged(const QString& text, qint64 done, qint64 total);
    void jobEnded();
    void failed(const warraq::Error& error);

private:
    void end(const Result<QStringList>& titles, bool wasTold);

    std::shared_ptr<Archive> m_archive;
    CancelToken m_cancel;
};

} // namespace warraq

#pragma once

#include "exporting/articlewriter.h"

#include <QFile>

namespace warraq {

/// A web archive, WARC 1.1 (ISO 28500:2017), of the articles that came from web archives: a `warcinfo`
/// record, then of each the page as it was kept, as a `resource` record with its address and the moment of
/// its capture. (The server's head lines are not kept in an archive, so a `response` would have to be
/// invented.) Compressed record by record where the path ends in `.gz`. Articles from elsewhere, and those
/// whose original, address or moment is not known, are left out and counted.
class WarcWriter : public ArticleWriter
{
public:
    explicit WarcWriter(const QString& path)
        : m_file(path), m_gzip(path.endsWith(u".gz", Qt::CaseInsensitive))
    {
    }

    [[nodiscard]] Result<void> begin(const ExportContext& context) override;
    [[nodiscard]] Result<void> add(const Article& article) override;
    [[nodiscard]] Result<void> finish() override;
    [[nodiscard]] qint64 leftOut() const override { return m_leftOut; }

private:
    [[nodiscard]] Result<void> put(const QByteArray& head, const QByteArray& block);

    QFile m_file;
    bool m_gzip;
    ExportContext m_context;
    QByteArray m_infoId;
    qint64 m_leftOut = 0;
};

} // namespace warraq

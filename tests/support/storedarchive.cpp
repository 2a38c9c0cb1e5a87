#include "support/storedarchive.h"

#include "archive/writesession.h"

namespace warraq::test {

StoredArchive::StoredArchive()
{
    if (auto made = Archive::create(path()))
        m_archive = *made;
}

bool StoredArchive::store(const std::vector<ArticleContent>& pieces)
{
    if (!m_archive)
        return false;
    const auto done = m_archive->write([&](WriteSession& session) -> Result<void> {
        if (auto begun = session.begin(); !begun)
            return begun;
        auto run = session.beginRun({{QStringLiteral("in")}, {}, true});
        if (!run)
            return run.failure();
        auto file = session.addSourceFile(
            *run, {QStringLiteral("in/paper-%1.jsonl").arg(run->value), SourceFormat::Jsonl, {}, 0});
        if (!file)
            return file.failure();
        for (const auto& piece : pieces) {
            RecordToStore record;
            record.source.file = QStringLiteral("in/paper-%1.jsonl").arg(run->value);
            record.source.format = SourceFormat::Jsonl;
            record.source.number = m_stored++;
            record.source.bytes = QByteArray::number(m_stored) + piece.title.toUtf8();
            record.extraction = ExtractedArticle{piece, {}, {}};
            auto outcome = session.addRecord(*run, *file, record);
            if (!outcome) {
                session.rollback();
                return outcome.failure();
            }
        }
        return session.commit();
    });
    return done.has_value();
}

std::unique_ptr<ReadSession> StoredArchive::reader() const
{
    auto session = m_archive->openReader();
    return session ? std::move(*session) : nullptr;
}

} // namespace warraq::test

#include "exporting/capsulewriter.h"

#include "archive/capsulearchive.h"

#include <QDateTime>

namespace warraq {

namespace {

constexpr size_t articlesAtOnce = 500;

} // namespace

CapsuleWriter::CapsuleWriter(const QString& path) : m_path(path) {}

CapsuleWriter::~CapsuleWriter() = default;

Result<void> CapsuleWriter::begin(const ExportContext& context)
{
    CapsuleOrigin origin;
    origin.archive = context.archiveName;
    origin.title = context.title;
    origin.compiledBy = context.compiledBy;
    origin.made = QDateTime::currentDateTimeUtc();
    auto capsule = CapsuleArchive::create(m_path, context.archivePath, origin);
    if (!capsule)
        return capsule.failure();
    m_capsule = std::move(*capsule);
    m_cancel = context.cancel;
    return {};
}

Result<void> CapsuleWriter::add(const Article& article)
{
    m_waiting.push_back(article.id);
    return m_waiting.size() < articlesAtOnce ? Result<void>() : copy();
}

Result<void> CapsuleWriter::copy()
{
    auto copied = m_capsule->add(m_waiting);
    m_waiting.clear();
    return copied;
}

Result<void> CapsuleWriter::finish()
{
    if (auto copied = copy(); !copied)
        return copied;
    auto finished = m_capsule->finish(m_cancel);
    m_capsule.reset();
    return finished;
}

} // namespace warraq

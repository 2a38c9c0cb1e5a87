#include "ui/reader/assetscheme.h"

#include "archive/archiveservice.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestJob>

namespace warraq {

namespace {

// Chromium takes `warraq-asset:HASH` as relative to the page that names it, so it asks for `/HASH` of the
// host.
constexpr QLatin1String pagePrefix("/page-");

/// The job owns the buffer, so it lives as long as the engine reads from it.
void answer(QWebEngineUrlRequestJob* job, const QByteArray& mediaType, const QByteArray& bytes)
{
    auto* buffer = new QBuffer(job);
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    job->reply(mediaType, buffer);
}

/// Only images, styles and fonts are served by hash: a stored file can never become a document or a script of
/// the pane.
bool isShown(const QString& mediaType)
{
    return mediaType.startsWith(QLatin1String("image/")) || mediaType.startsWith(QLatin1String("font/")) ||
           mediaType == u"text/css";
}

} // namespace

QByteArray AssetScheme::name()
{
    return QByteArrayLiteral("warraq-asset");
}

AssetScheme::AssetScheme(QObject* parent) : QWebEngineUrlSchemeHandler(parent) {}

void AssetScheme::setArchive(ArchiveService* service)
{
    m_service = service;
}

QUrl AssetScheme::publish(const QByteArray& html)
{
    m_document = html;
    ++m_number;
    QUrl address;
    address.setScheme(QString::fromLatin1(name()));
    // Pages of one host are of one site to the engine: it lays them all out in one process. Without a host
    // each would get a new process, a quarter of a second for every article.
    address.setHost(QStringLiteral("article"));
    address.setPath(pagePrefix + QString::number(m_number));
    return address;
}

void AssetScheme::requestStarted(QWebEngineUrlRequestJob* job)
{
    static const QRegularExpression hash(QStringLiteral("^/?[0-9a-f]{64}$"));
    const QString path = job->requestUrl().path();
    if (path == pagePrefix + QString::number(m_number)) {
        answer(job, QByteArrayLiteral("text/html;charset=utf-8"), m_document);
        return;
    }
    if (!m_service || !hash.match(path).hasMatch()) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    m_service->fetchAsset(path.mid(path.startsWith(u'/') ? 1 : 0), job, [job](const Result<Asset>& asset) {
        if (asset && isShown(asset->mediaType))
            answer(job, asset->mediaType.toLatin1(), asset->bytes);
        else
            job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    });
}

void ClosedNetwork::interceptRequest(QWebEngineUrlRequestInfo& request)
{
    const QString scheme = request.requestUrl().scheme();
    request.block(scheme != QLatin1String(AssetScheme::name()) && scheme != QLatin1String("data"));
}

} // namespace warraq

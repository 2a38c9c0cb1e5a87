#pragma once

#include <QByteArray>
#include <QPointer>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlSchemeHandler>

namespace warraq {

class ArchiveService;

/// Answers `warraq-asset://article/page-N` with the document that is shown now and `warraq-asset:HASH` with
/// that asset of the open archive; anything else does not exist. Assets are read on the archive's article
/// thread. GUI thread.
class AssetScheme : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT
public:
    static QByteArray name();

    explicit AssetScheme(QObject* parent = nullptr);

    void setArchive(ArchiveService* service);
    /// The next document to be shown; returns its address. Earlier documents exist no more.
    [[nodiscard]] QUrl publish(const QByteArray& html);

    void requestStarted(QWebEngineUrlRequestJob* job) override;

private:
    QPointer<ArchiveService> m_service;
    QByteArray m_document;
    quint64 m_number = 0;
};

/// Lets nothing through but the archive's own scheme and `data:`. There is no network for the reader pane.
class ClosedNetwork : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo& request) override;
};

} // namespace warraq

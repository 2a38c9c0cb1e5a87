#include "citing/citationprocessor.h"

#include <QFile>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInterceptor>

#include <algorithm>
#include <utility>

namespace warraq {

namespace {

const QString processorFile = QStringLiteral(":/warraq/citeproc/citeproc_commonjs.js");
const QString callerFile = QStringLiteral(":/warraq/citing/format.js");

/// How much of a script is handed to the page's process at a time: copying a megabyte is felt.
constexpr qsizetype partLength = 100'000; // UTF-16 units

QByteArray textOf(const QString& resource)
{
    QFile file(resource);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What makes a page a processor: scripts to be run one after the other, none of them long.
QStringList processorScripts()
{
    const QString script = QString::fromUtf8("var module = {exports: {}};\n" + textOf(processorFile) + '\n' +
                                             textOf(callerFile));
    QStringList scripts{QStringLiteral("var warraqParts = [];")};
    for (qsizetype from = 0; from < script.size();) {
        qsizetype length = std::min(partLength, script.size() - from);
        if (script[from + length - 1].isHighSurrogate())
            ++length; // a letter is not halved
        const QJsonArray part{script.mid(from, length)};
        QString literal = QString::fromUtf8(QJsonDocument(part).toJson(QJsonDocument::Compact));
        literal.replace(QChar(0x2028), QStringLiteral("\\u2028"))
            .replace(QChar(0x2029), QStringLiteral("\\u2029"));
        scripts.append(QStringLiteral("warraqParts.push(...") + literal + QStringLiteral(");"));
        from += length;
    }
    // Run where the others were, in the world apart; its functions are that world's.
    scripts.append(QStringLiteral("(0, eval)(warraqParts.join('')); warraqParts = null; 0;"));
    return scripts;
}

/// Lets nothing out but what is in the page already.
class NoNetwork : public QWebEngineUrlRequestInterceptor
{
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo& info) override
    {
        const QString scheme = info.requestUrl().scheme();
        info.block(scheme != u"about" && scheme != u"data");
    }
};

CitedText citedText(const QJsonValue& value)
{
    return {value[QLatin1String("html")].toString(), value[QLatin1String("text")].toString()};
}

Result<CitedItems> itemsOf(const QString& answer)
{
    const auto json = QJsonDocument::fromJson(answer.toUtf8()).object();
    if (const auto error = json.value(QStringLiteral("error")); error.isString())
        return unexpected(ErrorKind::Unsupported, QStringLiteral("citation style"), error.toString());
    if (json.isEmpty())
        return unexpected(ErrorKind::Internal, QStringLiteral("citation processor"),
                          QStringLiteral("it gave no answer"));
    CitedItems items;
    for (const auto& one : json.value(QStringLiteral("citations")).toArray())
        items.citations.push_back(citedText(one));
    for (const auto& one : json.value(QStringLiteral("entries")).toArray())
        items.entries.push_back(citedText(one));
    items.bibliography = citedText(json.value(QStringLiteral("bibliography")));
    return items;
}

} // namespace

class CitationProcessor::Page
{
public:
    explicit Page(const std::function<void()>& died)
        : m_network(new NoNetwork(&m_profile)), m_page(std::make_unique<QWebEnginePage>(&m_profile))
    {
        m_profile.setUrlRequestInterceptor(m_network);
        QObject::connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, m_page.get(), died);
        QObject::connect(&m_reading, &QFutureWatcher<QStringList>::finished, m_page.get(), [this] {
            m_scripts = m_reading.result();
            becomeReady();
        });
        // Unpacking and decoding takes longer than the thread of the window may be away.
        auto promise = std::make_shared<QPromise<QStringList>>();
        m_reading.setFuture(promise->future());
        QThreadPool::globalInstance()->start([promise] {
            promise->start();
            promise->addResult(processorScripts());
            promise->finish();
        });
    }
    ~Page() { m_page.reset(); } // before its profile

    /// Calls \p work once it can run scripts; asked for once.
    void whenReady(const std::function<void()>& work)
    {
        m_work = work;
        if (m_isReady) {
            work();
            return;
        }
        QObject::connect(m_page.get(), &QWebEnginePage::loadFinished, m_page.get(), [this](bool) {
            m_isLoaded = true;
            becomeReady();
        });
        m_page->setHtml(QStringLiteral("<!DOCTYPE html><title></title>"));
    }
    void run(const QString& script, const std::function<void(const QVariant&)>& answer)
    {
        m_page->runJavaScript(script, QWebEngineScript::ApplicationWorld, answer);
    }

private:
    void becomeReady()
    {
        if (m_isLoaded && !m_scripts.isEmpty() && !std::exchange(m_isBegun, true))
            runNext();
    }
    void runNext()
    {
        m_page->runJavaScript(m_scripts.takeFirst(), QWebEngineScript::ApplicationWorld,
                              [this](const QVariant&) {
                                  if (!m_page)
                                      return; // it goes, and answers once more
                                  if (!m_scripts.isEmpty())
                                      return runNext();
                                  m_isReady = true;
                                  m_work();
                              });
    }

    QWebEngineProfile m_profile; // of its own, nothing of it is kept
    NoNetwork* m_network;
    std::unique_ptr<QWebEnginePage> m_page;
    QFutureWatcher<QStringList> m_reading;
    QStringList m_scripts; // that have not run
    std::function<void()> m_work;
    bool m_isLoaded = false;
    bool m_isBegun = false;
    bool m_isReady = false;
};

CitationProcessor::CitationProcessor(QObject* parent) : QObject(parent) {}

CitationProcessor::~CitationProcessor() = default;

bool CitationProcessor::isThere()
{
    return QFile::exists(processorFile);
}

void CitationProcessor::format(const CitationOrder& order, Answer answer)
{
    add("warraqFormat", order, std::move(answer));
}

void CitationProcessor::citeEach(const CitationOrder& order, Answer answer)
{
    add("warraqCiteEach", order, std::move(answer));
}

void CitationProcessor::add(const char* function, const CitationOrder& order, Answer answer)
{
    m_waiting.push_back({function, order, std::move(answer)});
    if (!m_busy)
        startNext();
}

void CitationProcessor::startNext()
{
    m_busy = !m_waiting.empty();
    if (!m_busy)
        return;
    if (!m_page) {
        m_page = std::make_unique<Page>([this] {
            // Not from within its own signal.
            QTimer::singleShot(0, this, [this] {
                m_page.reset();
                if (m_busy)
                    finish(unexpected(ErrorKind::Internal, QStringLiteral("citation processor"),
                                      QStringLiteral("its process ended")));
            });
        });
    }
    m_page->whenReady([this] {
        const char* function = m_waiting.front().function;
        const auto& order = m_waiting.front().order;
        // As JSON, which is a literal of the script's language: nothing in it is run.
        // Where no language is set, Qt's is "C", which is none that a script knows.
        const QString language =
            order.language.isEmpty() || order.language == u"C" ? QStringLiteral("en-US") : order.language;
        const QJsonObject asked{{QStringLiteral("items"), order.items},
                                {QStringLiteral("style"), order.style},
                                {QStringLiteral("locale"), order.locale},
                                {QStringLiteral("language"), language}};
        QString literal = QString::fromUtf8(QJsonDocument(asked).toJson(QJsonDocument::Compact));
        literal.replace(QChar(0x2028), QStringLiteral("\\u2028"))
            .replace(QChar(0x2029), QStringLiteral("\\u2029"));
        // Put together, not by arg(): titles may hold %1.
        m_page->run(QLatin1String(function) + u'(' + literal + u')',
                    [this](const QVariant& made) { finish(itemsOf(made.toString())); });
    });
}

void CitationProcessor::finish(const Result<CitedItems>& result)
{
    const Waiting done = std::move(m_waiting.front());
    m_waiting.erase(m_waiting.begin());
    // What it asks for next comes after those that wait.
    QTimer::singleShot(0, this, [this] { startNext(); });
    done.answer(result);
}

} // namespace warraq

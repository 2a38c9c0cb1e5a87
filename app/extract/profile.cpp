#include "extract/profile.h"

#include "extract/profilerules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace warraq {

namespace {

/// Reads a profile's JSON key by key; remembers the first thing that is wrong.
class RulesReader
{
public:
    explicit RulesReader(const QJsonObject& object) : m_object(object) {}

    QString text(const char* key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isString())
            fail(key, QStringLiteral("must be a string"));
        return value.toString();
    }
    bool flag(const char* key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isBool())
            fail(key, QStringLiteral("must be true or false"));
        return value.toBool();
    }
    QStringList texts(const char* key)
    {
        const QJsonValue value = take(key);
        QStringList list;
        if (!value.isUndefined() && !value.isArray())
            fail(key, QStringLiteral("must be a list of strings"));
        for (const auto& item : value.toArray()) {
            if (!item.isString())
                fail(key, QStringLiteral("must be a list of strings"));
            list << item.toString();
        }
        return list;
    }
    std::optional<QRegularExpression> pattern(const char* key)
    {
        const QString text = this->text(key);
        if (text.isEmpty())
            return std::nullopt;
        return compiled(key, text);
    }
    QList<QRegularExpression> patterns(const char* key)
    {
        QList<QRegularExpression> list;
        for (const auto& text : texts(key))
            list << compiled(key, text);
        return list;
    }
    QHash<QString, QString> table(const char* key)
    {
        const QJsonValue value = take(key);
        QHash<QString, QString> result;
        if (!value.isUndefined() && !value.isObject())
            fail(key, QStringLiteral("must be an object of strings"));
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!it->isString())
                fail(key, QStringLiteral("must be an object of strings"));
            result.insert(it.key(), it->toString());
        }
        return result;
    }
    void finish()
    {
        for (const auto& key : m_object.keys()) {
            if (!m_known.contains(key))
                fail(key.toUtf8().constData(), QStringLiteral("is not a key of a profile"));
        }
    }
    void fail(const char* key, const QString& why)
    {
        if (m_problem.isEmpty())
            m_problem = QStringLiteral("“%1” %2").arg(QString::fromUtf8(key), why);
    }
    [[nodiscard]] QString problem() const { return m_problem; }

private:
    QJsonValue take(const char* key)
    {
        const QString name = QString::fromLatin1(key);
        m_known << name;
        return m_object.value(name);
    }
    QRegularExpression compiled(const char* key, const QString& text)
    {
        QRegularExpression expression(text, QRegularExpression::UseUnicodePropertiesOption);
        if (!expression.isValid())
            fail(key,
                 QStringLiteral("has a pattern that is none: %1 (%2)").arg(text, expression.errorString()));
        return expression;
    }

    QJsonObject m_object;
    QStringList m_known;
    QString m_problem;
};

QString hostOf(const QUrl& url)
{
    QString host = url.host().toLower();
    if (host.startsWith(QLatin1String("www.")))
        host.remove(0, 4);
    return host;
}

/// `amir-taheri` -> `Amir Taheri`.
QString nameFromSlug(const QString& slug)
{
    QStringList words = QUrl::fromPercentEncoding(slug.toUtf8()).split(u'-', Qt::SkipEmptyParts);
    for (QString& word : words)
        word[0] = word[0].toUpper();
    return words.join(u' ');
}

} // namespace

Result<Profile> Profile::fromJson(const QByteArray& json, const QString& subject)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return unexpected(ErrorKind::Malformed, subject,
                          error.error == QJsonParseError::NoError ? QStringLiteral("not a JSON object")
                                                                  : error.errorString());
    RulesReader reader(document.object());
    auto rules = std::make_shared<Rules>();
    rules->name = reader.text("name");
    rules->title = reader.text("title");
    rules->publication = reader.text("publication");
    rules->ownNames = QStringList{rules->publication} + reader.texts("other_names");
    rules->hosts = reader.texts("hosts");
    rules->siteLines = reader.patterns("site_lines");
    rules->titleEndings = reader.patterns("title_endings");
    rules->listingEndings = reader.patterns("listing_title_endings");
    rules->drop = reader.patterns("drop_lines");
    rules->mediaId = reader.pattern("media_id_line");
    rules->captionLabel = reader.pattern("caption_line");
    rules->straightenQuotes = reader.flag("quotes_as_apostrophes");
    rules->addressFields = reader.pattern("address_path");
    rules->publicationAuthors = reader.texts("address_authors_of_the_paper");
    rules->sections = reader.table("sections");
    rules->listingAddresses = reader.patterns("listing_paths");
    rules->attachmentAddresses = reader.patterns("attachment_paths");
    rules->listingEntry = reader.pattern("listing_entry_line");
    reader.texts("comment");
    reader.finish();
    if (rules->name.isEmpty() || rules->title.isEmpty() || rules->publication.isEmpty())
        reader.fail("name", QStringLiteral("title and publication must be given"));
    if (!reader.problem().isEmpty())
        return unexpected(ErrorKind::Malformed, subject, reader.problem());
    return Profile(std::move(rules));
}

QString Profile::name() const
{
    return m_rules->name;
}

QString Profile::title() const
{
    return m_rules->title;
}

bool matchesAny(const QList<QRegularExpression>& patterns, const QString& text)
{
    return std::any_of(patterns.begin(), patterns.end(),
                       [&text](const QRegularExpression& pattern) { return pattern.match(text).hasMatch(); });
}

AddressFields addressFields(const Profile::Rules& rules, const QString& address)
{
    AddressFields fields;
    const QUrl url(address);
    if (!rules.addressFields || !isOwnAddress(rules, address) ||
        addressKind(rules, address) != AddressKind::Unknown)
        return fields;
    const auto match = rules.addressFields->match(url.path());
    if (!match.hasMatch())
        return fields;
    const QString author = match.captured(QStringLiteral("author"));
    if (!author.isEmpty() && !rules.publicationAuthors.contains(author))
        fields.author = nameFromSlug(author);
    const QString section = match.captured(QStringLiteral("section"));
    if (!section.isEmpty())
        fields.section = rules.sections.value(section, nameFromSlug(section));
    return fields;
}

AddressKind addressKind(const Profile::Rules& rules, const QString& address)
{
    const QString path = QUrl(address).path();
    if (path.isEmpty() || !isOwnAddress(rules, address))
        return AddressKind::Unknown;
    if (matchesAny(rules.attachmentAddresses, path))
        return AddressKind::Attachment;
    return matchesAny(rules.listingAddresses, path) ? AddressKind::Listing : AddressKind::Unknown;
}

bool isOwnAddress(const Profile::Rules& rules, const QString& address)
{
    const QString host = hostOf(QUrl(address));
    return !host.isEmpty() && rules.hosts.contains(host);
}

} // namespace warraq

#pragma once

#include "archive/archivetypes.h"
#include "archive/connection.h"

namespace warraq {

/// Reads articles as they are shown: the current version, with what other records completed and a person
/// corrected laid over it. Shared by reading and writing sessions; belongs to its connection's thread.
class ArticleStore
{
public:
    explicit ArticleStore(Connection& connection) : m_connection(connection) {}

    /// Fields and images, with or without the texts; ForList: what a row of a list shows, and the text as
    /// `utf8`. Errors: NotFound.
    enum class Texts : quint8
    {
        Without,
        With,
        ForList,
    };
    struct Stored
    {
        ArticleContent content;
        ArticleId article;
        qint64 version = 0;
        qint64 record = 0;
        int words = 0;
        QDateTime imported; ///< invalid: not told
        QString profile;
        qint64 duplicateOf = 0;
        QString notBefore;
        QString notAfter;
        QByteArray utf8; ///< ForList: the body
    };
    [[nodiscard]] Result<Stored> load(ArticleId id, Texts texts);
    /// A version by itself, with nothing laid over it. Errors: NotFound.
    [[nodiscard]] Result<Stored> loadVersion(qint64 version, Texts texts);

private:
    [[nodiscard]] Result<Stored> read(Statement& row, qint64 number, Texts texts);
    [[nodiscard]] Result<void> loadImages(Stored& stored);
    [[nodiscard]] Result<void> layOver(ArticleId id, Stored& stored);

    Connection& m_connection;
    std::optional<Statement> m_article;
    std::optional<Statement> m_version;
    std::optional<Statement> m_images;
    std::optional<Statement> m_fields;
};

/// Lists and tables as they are stored.
[[nodiscard]] QString listToJson(const QStringList& list);
[[nodiscard]] QStringList listFromJson(const QString& json);
[[nodiscard]] QString originsToJson(const FieldOrigins& origins);
[[nodiscard]] FieldOrigins originsFromJson(const QString& json);
[[nodiscard]] QString identifiersToJson(const QMap<QString, QString>& identifiers);
[[nodiscard]] QMap<QString, QString> identifiersFromJson(const QString& json);

/// A stored text of one field into the content, with its origin; an empty one: unknown. False: the field is
/// not one that can be completed or corrected.
bool setField(ArticleContent& content, Field field, const QString& value, FieldOrigin origin);
/// The field as it is stored; null when it is unknown.
[[nodiscard]] QString fieldText(const ArticleContent& content, Field field);

} // namespace warraq

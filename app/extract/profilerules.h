#pragma once

#include "extract/profile.h"

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <optional>

namespace warraq {

/// A profile's JSON, compiled. The keys are described in resources/profiles/README.md.
struct Profile::Rules
{
    QString name;
    QString title;
    QString publication;
    QStringList ownNames; ///< publication and its other spellings, as in datelines

    QStringList hosts;                              ///< lower case, without `www.`
    QList<QRegularExpression> siteLines;            ///< whole lines that only this site has
    QList<QRegularExpression> titleEndings;         ///< at the end of the page's title
    QList<QRegularExpression> listingEndings;       ///< ... of a listing's title
    QList<QRegularExpression> drop;                 ///< whole lines that are furniture
    std::optional<QRegularExpression> mediaId;      ///< `number`
    std::optional<QRegularExpression> captionLabel; ///< `caption` may be empty: it is on a following line
    bool straightenQuotes = false;                  ///< `state”s` -> `state’s`

    std::optional<QRegularExpression> addressFields; ///< on the path: `author`, `section`
    QStringList publicationAuthors;                  ///< author slugs that stand for the paper itself
    QHash<QString, QString> sections;                ///< slug -> name
    QList<QRegularExpression> listingAddresses;
    QList<QRegularExpression> attachmentAddresses;
    std::optional<QRegularExpression> listingEntry; ///< a line: `author`, `date`, `section`
};

/// What an address says by a profile's rules.
struct AddressFields
{
    QString author; ///< empty also when the paper itself wrote
    QString section;
};

[[nodiscard]] AddressFields addressFields(const Profile::Rules& rules, const QString& address);

/// What kind of page an address belongs to, as far as the address tells.
enum class AddressKind : quint8
{
    Unknown,
    Listing,
    Attachment,
};

[[nodiscard]] AddressKind addressKind(const Profile::Rules& rules, const QString& address);

/// True when \p address is one of the publication's.
[[nodiscard]] bool isOwnAddress(const Profile::Rules& rules, const QString& address);

[[nodiscard]] bool matchesAny(const QList<QRegularExpression>& patterns, const QString& text);

} // namespace warraq

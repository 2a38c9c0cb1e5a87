#pragma once

#include "core/extracted.h"
#include "core/result.h"
#include "core/sourcerecord.h"
#include "extract/knownnames.h"
#include "extract/profile.h"

#include <QMap>
#include <QString>

#include <memory>
#include <vector>

namespace warraq {

/// Which profile reads a record.
struct ProfileChoice
{
    enum class Kind : quint8
    {
        Auto, ///< the first that recognises the record, else none
        None,
        Named,
    } kind = Kind::Auto;
    QString name; ///< for Named
};

struct ExtractOptions
{
    ProfileChoice profile;
    /// Field name (`title`, `published`, `body`, `author` ...) -> column of a row, over the guessed names.
    QMap<QString, QString> columnMap;
    /// Agencies, publications and places by their names; null: the program's own lists.
    std::shared_ptr<const KnownNames> names;
};

/// Field names `--map` knows.
[[nodiscard]] QStringList mappableFields();

/// For each mappable field found, the column of \p columns that is taken for it without a `--map`.
[[nodiscard]] QMap<QString, QString> guessColumns(const QStringList& columns);

/// A record -> an article, a page that is none, or a failure. Touches neither disk nor database; `extract`
/// may be called from many threads at once.
class Extractor
{
public:
    /// Errors: NotFound (a named profile that is not among \p profiles), Usage (an unknown field in the map).
    [[nodiscard]] static Result<Extractor> create(std::vector<Profile> profiles, ExtractOptions options);

    /// \p record must have been decoded (formats/charset.h), rows excepted.
    [[nodiscard]] Extraction extract(const SourceRecord& record) const;

private:
    Extractor(std::vector<Profile> profiles, ExtractOptions options)
        : m_profiles(std::move(profiles)), m_options(std::move(options))
    {
    }
    static void completeFromContainer(ArticleContent& content, const SourceRecord& record);
    static void completeCapture(ArticleContent& content, const SourceRecord& record);
    void completeNames(ExtractedArticle& article) const;
    [[nodiscard]] const Profile* profileFor(const SourceRecord& record) const;

    std::vector<Profile> m_profiles;
    ExtractOptions m_options;
};

} // namespace warraq

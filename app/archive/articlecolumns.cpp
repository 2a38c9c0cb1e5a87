#include "archive/articlecolumns.h"

#include <algorithm>

namespace warraq {

namespace {

/// What the credit facet shows: the agency or name before the slash, in its first spelling.
QString creditName(const QString& credit)
{
    QString name = credit.section(u'/', 0, 0).trimmed();
    for (const auto* tail : {" photo", " photos", " images"}) {
        if (name.endsWith(QLatin1String(tail), Qt::CaseInsensitive))
            name.chop(static_cast<qsizetype>(qstrlen(tail)));
    }
    return name.trimmed();
}

} // namespace

QString sourceValue(const QString& file, bool isOneOfMany)
{
    if (isOneOfMany)
        return file;
    const QString folder = file.section(u'/', 0, -2);
    return folder.isEmpty() ? file : folder;
}

void ArticleColumns::remove(ArticleId id)
{
    m_parts.columns.stage(id, ColumnEntry());
}

Result<void> ArticleColumns::restage(ArticleId id)
{
    auto stored = m_parts.articles.load(id, ArticleStore::Texts::Without);
    if (!stored)
        return stored.failure();
    ColumnEntry entry = m_parts.columns.entry(id);
    entry.values[static_cast<size_t>(ColumnKind::Source)].clear();
    entry.values[static_cast<size_t>(ColumnKind::Import)].clear();
    m_parts.columns.stage(id, std::move(entry));
    auto arrivals = m_parts.statements.get(
        "SELECT source_file.path, record.number IS NOT NULL, record.run_id FROM version "
        "JOIN record ON record.id = version.record_id "
        "JOIN source_file ON source_file.id = record.source_file_id WHERE version.article_id = ? ORDER BY "
        "version.id");
    if (!arrivals)
        return arrivals.failure();
    Statement& row = **arrivals;
    row.bind(1, id.value);
    return row.forEachRow([&]() -> Result<void> {
        if (auto staged = stage(id, stored->content, stored->words, stored->duplicateOf > 0,
                                sourceValue(row.text(0), row.integer(1) != 0), RunId{row.integer(2)});
            !staged)
            return staged;
        return {};
    });
}

Result<void> ArticleColumns::stage(ArticleId id, const QString& source, RunId run)
{
    auto stored = m_parts.articles.load(id, ArticleStore::Texts::Without);
    if (!stored)
        return stored.failure();
    return stage(id, stored->content, stored->words, stored->duplicateOf > 0, source, run);
}

Result<void> ArticleColumns::stage(ArticleId id, const ArticleContent& content, int words, bool isDuplicate,
                                   const QString& source, RunId run)
{
    // Source and run of the first arrival stay when only fields change.
    ColumnEntry entry = m_parts.columns.entry(id);
    const auto add = [&](ColumnKind kind, const QString& value) -> Result<void> {
        if (value.isEmpty())
            return {};
        auto number = m_parts.columns.valueId(m_parts.connection, kind, value);
        if (!number)
            return number.failure();
        auto& list = entry.values[static_cast<size_t>(kind)];
        const auto& columns = m_parts.columns;
        if (std::none_of(list.begin(), list.end(),
                         [&columns, first = columns.firstAlike(*number)](ValueId other) {
                             return columns.firstAlike(other) == first;
                         }))
            list.push_back(*number);
        return {};
    };
    for (const auto kind : {ColumnKind::Section, ColumnKind::Publication, ColumnKind::Language,
                            ColumnKind::Agency, ColumnKind::Place, ColumnKind::Author, ColumnKind::Credit})
        entry.values[static_cast<size_t>(kind)].clear();
    std::vector<std::pair<ColumnKind, QString>> values{{ColumnKind::Section, content.section},
                                                       {ColumnKind::Publication, content.publication},
                                                       {ColumnKind::Language, content.language},
                                                       {ColumnKind::Agency, content.agency},
                                                       {ColumnKind::Source, source}};
    if (run.isValid())
        values.emplace_back(ColumnKind::Import, QString::number(run.value));
    for (const auto& place : content.places)
        values.emplace_back(ColumnKind::Place, place);
    for (const auto& author : content.authors)
        values.emplace_back(ColumnKind::Author, author);
    for (const auto& image : content.images)
        values.emplace_back(ColumnKind::Credit, creditName(image.credit));
    for (const auto& [kind, value] : values) {
        if (auto added = add(kind, value); !added)
            return added;
    }
    entry.alive = true;
    entry.hasImage = !content.images.empty();
    entry.isDuplicate = isDuplicate;
    entry.words = static_cast<quint32>(words);
    entry.precision = 0;
    entry.firstDay = entry.lastDay = 0;
    entry.moment = 0;
    if (content.published) {
        entry.precision = static_cast<quint8>(static_cast<int>(content.published->precision()) + 1);
        entry.firstDay = static_cast<qint32>(content.published->firstDay().toJulianDay());
        entry.lastDay = static_cast<qint32>(content.published->lastDay().toJulianDay());
        entry.moment = content.published->firstMoment().toSecsSinceEpoch();
    }
    m_parts.columns.stage(id, std::move(entry));
    return {};
}

} // namespace warraq

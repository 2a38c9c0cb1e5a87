#include "archive/personalwork.h"

#include "archive/keys.h"
#include "archive/receiptstore.h"
#include "archive/savedsearches.h"
#include "archive/storedtext.h"

#include <algorithm>

namespace warraq {

namespace {

bool isGrouped(MarkKind kind)
{
    return kind == MarkKind::Tag || kind == MarkKind::Collection;
}

/// Lists are JSON, dates are ISO 8601; an empty value is "unknown".
bool isStorable(Field field, const QString& value)
{
    if (value.isEmpty())
        return true;
    switch (field) {
    case Field::Published:
    case Field::Modified:
        return PartialDate::fromIso(value).has_value();
    case Field::Authors:
    case Field::Places:
        return !listFromJson(value).isEmpty();
    default:
        return true;
    }
}

bool isSearched(Field field)
{
    return field == Field::Title || field == Field::Subtitle || field == Field::Dateline;
}

Unexpected gone(ArticleId id)
{
    return unexpected(ErrorKind::NotFound, QString::number(id.value),
                      QStringLiteral("there is no such article"));
}

} // namespace

Result<PersonalChange> PersonalWork::apply(const PersonalChange& change)
{
    if (const auto* marks = std::get_if<MarkChange>(&change))
        return mark(*marks);
    if (const auto* notes = std::get_if<NoteChange>(&change))
        return note(*notes);
    if (const auto* copies = std::get_if<CopyChange>(&change))
        return part(*copies);
    if (const auto* searches = std::get_if<SavedSearchChange>(&change))
        return keepSearches(*searches);
    if (const auto* receipt = std::get_if<ReceiptChange>(&change))
        return keepReceipt(*receipt);
    return edit(std::get<FieldEdit>(change));
}

Result<PersonalChange> PersonalWork::part(const CopyChange& change)
{
    for (const ArticleId id : {change.article, change.other}) {
        if (auto there = exists(id); !there)
            return there.failure();
    }
    if (auto done = m_copies.part(change.article, change.other, change.apart); !done)
        return done.failure();
    return PersonalChange(CopyChange{change.article, change.other, !change.apart});
}

Result<void> PersonalWork::exists(ArticleId id)
{
    auto select = m_parts.statements.get("SELECT id FROM article WHERE id = ?");
    if (!select)
        return select.failure();
    (*select)->bind(1, id.value);
    auto there = Statements::firstInteger(**select);
    if (!there)
        return there.failure();
    return *there > 0 ? Result<void>() : gone(id);
}

Result<bool> PersonalWork::isIn(ArticleId id)
{
    auto select = m_parts.statements.get(
        "SELECT EXISTS (SELECT 1 FROM mark WHERE article_id = ?1 AND starred <> 0) "
        "OR EXISTS (SELECT 1 FROM article_tag WHERE article_id = ?1) "
        "OR EXISTS (SELECT 1 FROM article_collection WHERE article_id = ?1) "
        "OR EXISTS (SELECT 1 FROM note WHERE article_id = ?1) "
        "OR EXISTS (SELECT 1 FROM article_field WHERE article_id = ?1 AND origin = 'person')");
    if (!select)
        return select.failure();
    (*select)->bind(1, id.value);
    auto is = Statements::firstInteger(**select);
    return is ? Result<bool>(*is != 0) : is.failure();
}

Result<qint64> PersonalWork::group(MarkKind kind, const QString& name, bool make)
{
    const bool isTag = kind == MarkKind::Tag;
    if (make) {
        auto insert = m_parts.statements.get(
            isTag ? "INSERT INTO tag(name) VALUES (?1) ON CONFLICT DO NOTHING"
                  : "INSERT INTO collection(name, created) VALUES (?1, ?2) ON CONFLICT DO NOTHING");
        if (!insert)
            return insert.failure();
        (*insert)->bind(1, name);
        if (!isTag)
            (*insert)->bind(2, storedNow());
        if (auto done = (*insert)->run(); !done)
            return done.failure();
    }
    auto select = m_parts.statements.get(isTag ? "SELECT id FROM tag WHERE name = ?"
                                               : "SELECT id FROM collection WHERE name = ?");
    if (!select)
        return select.failure();
    (*select)->bind(1, name);
    return Statements::firstInteger(**select);
}

Result<PersonalChange> PersonalWork::mark(const MarkChange& change)
{
    MarkChange todo = change;
    todo.name = isGrouped(change.kind) ? change.name.simplified() : QString();
    if (isGrouped(change.kind) && todo.name.isEmpty())
        return unexpected(ErrorKind::Malformed, change.name, QStringLiteral("a name is wanted"));
    qint64 number = 0;
    if (isGrouped(change.kind)) {
        auto found = group(change.kind, todo.name, change.set);
        if (!found)
            return found.failure();
        number = *found;
    }
    MarkChange back{todo.kind, todo.name, !todo.set, {}, {}};
    const bool hasPlaces = todo.positions.size() == todo.articles.size();
    for (size_t i = 0; i < todo.articles.size(); ++i) {
        const ArticleId id = todo.articles[i];
        if (auto there = exists(id); !there)
            return there.failure();
        qint64 position = hasPlaces ? todo.positions[i] : 0;
        auto changed = markOne(todo, id, number, position);
        if (!changed)
            return changed.failure();
        if (!*changed)
            continue;
        if (auto staged = stage(todo, id); !staged)
            return staged.failure();
        back.articles.push_back(id);
        if (todo.kind == MarkKind::Collection && !todo.set)
            back.positions.push_back(position);
    }
    return PersonalChange(back);
}

/// \p position: where it is put, or was, in a collection; 0: at the end. True: there was something to change.
Result<bool> PersonalWork::markOne(const MarkChange& change, ArticleId id, qint64 group, qint64& position)
{
    const auto count = [&](const char* sql) -> Result<bool> {
        auto statement = m_parts.statements.get(sql);
        if (!statement)
            return statement.failure();
        (*statement)->bind(1, id.value);
        if (isGrouped(change.kind))
            (*statement)->bind(2, group);
        if (change.kind == MarkKind::Collection && change.set)
            position > 0 ? (*statement)->bind(3, position) : (*statement)->bindNull(3);
        auto answered = Statements::firstInteger(**statement);
        if (!answered)
            return answered.failure();
        if (change.kind == MarkKind::Collection)
            position = *answered;
        return *answered > 0;
    };
    switch (change.kind) {
    case MarkKind::Starred:
        return count(change.set
                         ? "INSERT INTO mark(article_id, starred) VALUES (?, 1) ON CONFLICT DO UPDATE "
                           "SET starred = 1 WHERE starred = 0 RETURNING 1"
                         : "UPDATE mark SET starred = 0 WHERE article_id = ? AND starred = 1 RETURNING 1");
    case MarkKind::Read:
        return count(change.set ? "INSERT INTO mark(article_id, read) VALUES (?, 1) ON CONFLICT DO UPDATE "
                                  "SET read = 1 WHERE read = 0 RETURNING 1"
                                : "UPDATE mark SET read = 0 WHERE article_id = ? AND read = 1 RETURNING 1");
    case MarkKind::Tag:
        return count(change.set ? "INSERT INTO article_tag(article_id, tag_id) VALUES (?, ?) ON CONFLICT DO "
                                  "NOTHING RETURNING 1"
                                : "DELETE FROM article_tag WHERE article_id = ? AND tag_id = ? RETURNING 1");
    case MarkKind::Collection:
        return count(
            change.set
                ? "INSERT INTO article_collection(article_id, collection_id, position) VALUES (?1, ?2, "
                  "coalesce(?3, (SELECT coalesce(max(position), 0) + 1 FROM article_collection WHERE "
                  "collection_id = ?2))) ON CONFLICT DO NOTHING RETURNING position"
                : "DELETE FROM article_collection WHERE article_id = ? AND collection_id = ? RETURNING "
                  "position");
    }
    return false;
}

Result<void> PersonalWork::stage(const MarkChange& change, ArticleId id)
{
    ColumnEntry entry = m_parts.columns.entry(id);
    if (change.kind == MarkKind::Starred) {
        entry.isStarred = change.set;
    } else if (change.kind == MarkKind::Read) {
        entry.isRead = change.set;
    } else {
        const auto kind = change.kind == MarkKind::Tag ? ColumnKind::Tag : ColumnKind::Collection;
        auto value = m_parts.columns.valueId(m_parts.connection, kind, change.name);
        if (!value)
            return value.failure();
        auto& list = entry.values[static_cast<size_t>(kind)];
        std::erase(list, *value);
        if (change.set)
            list.push_back(*value);
    }
    m_parts.columns.stage(id, std::move(entry));
    return {};
}

Result<void> PersonalWork::stageNotes(ArticleId id)
{
    auto select = m_parts.statements.get("SELECT count(*) FROM note WHERE article_id = ?");
    if (!select)
        return select.failure();
    (*select)->bind(1, id.value);
    auto count = Statements::firstInteger(**select);
    if (!count)
        return count.failure();
    ColumnEntry entry = m_parts.columns.entry(id);
    entry.hasNote = *count > 0;
    m_parts.columns.stage(id, std::move(entry));
    return {};
}

Result<PersonalChange> PersonalWork::note(const NoteChange& change)
{
    if (auto there = exists(change.article); !there)
        return there.failure();
    auto select = m_parts.statements.get("SELECT text, created FROM note WHERE id = ? AND article_id = ?");
    if (!select)
        return select.failure();
    (*select)->bind(1, change.note).bind(2, change.article.value);
    auto there = (*select)->step();
    if (!there)
        return there.failure();
    NoteChange back{change.note, change.article, {}, {}};
    if (*there) {
        back.text = (*select)->text(0);
        back.created = QDateTime::fromString((*select)->text(1), Qt::ISODate);
    }
    (*select)->reset();
    if (!*there && change.text.isNull())
        return unexpected(ErrorKind::NotFound, QString::number(change.note),
                          QStringLiteral("there is no such note"));
    if (change.text.isNull()) {
        auto remove = m_parts.statements.get("DELETE FROM note WHERE id = ?");
        if (!remove)
            return remove.failure();
        if (auto done = (*remove)->bind(1, change.note).run(); !done)
            return done.failure();
    } else {
        // One that was taken away gets its number back.
        auto write = m_parts.statements.get(
            "INSERT INTO note(id, article_id, text, created, changed) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT(id) DO UPDATE SET text = excluded.text, changed = excluded.changed "
            "WHERE article_id = excluded.article_id");
        if (!write)
            return write.failure();
        change.note > 0 ? (*write)->bind(1, change.note) : (*write)->bindNull(1);
        if (auto done = (*write)
                            ->bind(2, change.article.value)
                            .bind(3, change.text)
                            .bind(4, change.created.isValid() ? toIsoUtc(change.created) : storedNow())
                            .bind(5, storedNow())
                            .run();
            !done)
            return done.failure();
        if (change.note == 0)
            back.note = m_parts.connection.lastInsertId();
    }
    if (auto staged = stageNotes(change.article); !staged)
        return staged.failure();
    return PersonalChange(back);
}

Result<PersonalChange> PersonalWork::keepReceipt(const ReceiptChange& change)
{
    ReceiptStore receipts(m_parts.connection);
    if (change.kept) {
        auto number = receipts.keep(*change.kept);
        return number ? Result<PersonalChange>(ReceiptChange{nullptr, *number}) : number.failure();
    }
    auto kept = receipts.takeOut(change.receipt);
    if (!kept)
        return kept.failure();
    return PersonalChange(
        ReceiptChange{std::make_shared<const KeptReceipt>(std::move(*kept)), change.receipt});
}

Result<PersonalChange> PersonalWork::keepSearches(const SavedSearchChange& change)
{
    auto select = m_parts.statements.get("SELECT value FROM meta WHERE key = 'saved-searches'");
    if (!select)
        return select.failure();
    auto there = (*select)->step();
    if (!there)
        return there.failure();
    SavedSearchChange back;
    if (*there)
        back.searches = savedSearchesFrom((*select)->text(0));
    (*select)->reset();
    auto write = m_parts.statements.get("INSERT INTO meta(key, value) VALUES ('saved-searches', ?) "
                                        "ON CONFLICT(key) DO UPDATE SET value = excluded.value");
    if (!write)
        return write.failure();
    if (auto done = (*write)->bind(1, savedSearchText(change.searches)).run(); !done)
        return done.failure();
    return PersonalChange(std::move(back));
}

Result<PersonalChange> PersonalWork::edit(const FieldEdit& change)
{
    ArticleContent probe;
    if (!setField(probe, change.field, {}, FieldOrigin::Person))
        return unexpected(ErrorKind::Unsupported, toString(change.field),
                          QStringLiteral("it cannot be corrected"));
    if (!isStorable(change.field, change.value))
        return unexpected(ErrorKind::Malformed, toString(change.field), change.value);
    if (auto there = exists(change.article); !there)
        return there.failure();
    const QString field = toString(change.field);
    auto select = m_parts.statements.get("SELECT value, reason FROM article_field WHERE article_id = ? AND "
                                         "field = ? AND origin = 'person'");
    if (!select)
        return select.failure();
    (*select)->bind(1, change.article.value).bind(2, field);
    auto there = (*select)->step();
    if (!there)
        return there.failure();
    FieldEdit back{change.article, change.field, {}, {}};
    if (*there) {
        back.value = (*select)->text(0);
        back.reason = (*select)->text(1);
    }
    (*select)->reset();
    auto write = m_parts.statements.get(
        change.value.isNull()
            ? "DELETE FROM article_field WHERE article_id = ? AND field = ? AND origin = 'person'"
            : "INSERT INTO article_field(article_id, field, origin, value, reason, changed) VALUES (?, ?, "
              "'person', ?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value, reason = "
              "excluded.reason, changed = excluded.changed");
    if (!write)
        return write.failure();
    (*write)->bind(1, change.article.value).bind(2, field);
    if (!change.value.isNull())
        (*write)->bind(3, change.value).bind(4, nullIfEmpty(change.reason)).bind(5, storedNow());
    if (auto done = (*write)->run(); !done)
        return done.failure();
    auto history = m_parts.statements.get(
        "INSERT INTO correction(article_id, field, former, value, reason, made) VALUES (?, ?, ?, ?, ?, ?)");
    if (!history)
        return history.failure();
    if (auto done = (*history)
                        ->bind(1, change.article.value)
                        .bind(2, field)
                        .bind(3, back.value)
                        .bind(4, change.value)
                        .bind(5, nullIfEmpty(change.reason))
                        .bind(6, storedNow())
                        .run();
        !done)
        return done.failure();
    // So that it is known again by what it is called now.
    const auto number = static_cast<quint32>(change.article.value);
    if (change.field == Field::Url && !urlKey(change.value).isNull())
        m_parts.keys.add(KeyKind::Address, addressKey(urlKey(change.value)), number);
    if (change.field == Field::Title && titleKey(change.value) != 0)
        m_parts.keys.add(KeyKind::Title, static_cast<quint64>(titleKey(change.value)), number);
    if (isSearched(change.field)) {
        if (auto indexed = m_refresh.words(change.article); !indexed)
            return indexed.failure();
    }
    if (auto staged = m_refresh.columns(change.article); !staged)
        return staged.failure();
    return PersonalChange(back);
}

} // namespace warraq

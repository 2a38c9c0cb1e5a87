#include "support/papermodel.h"

#include "archive/articlestore.h"
#include "core/digest.h"
#include "core/textfold.h"

#include <algorithm>

namespace warraq::test {

namespace {

constexpr std::array completable{Field::Subtitle,  Field::Authors,  Field::Agency,
                                 Field::Published, Field::Modified, Field::Section,
                                 Field::Genre,     Field::Places,   Field::Publication};

bool sameText(const ArticleContent& a, const ArticleContent& b)
{
    return normalisedForComparison(a.title) == normalisedForComparison(b.title) &&
           normalisedForComparison(a.text) == normalisedForComparison(b.text);
}

} // namespace

qint64 PaperModel::beginRun()
{
    m_runs.push_back(m_runs.empty() ? 1 : m_runs.back() + 1);
    return m_runs.back();
}

std::vector<qint64> PaperModel::runs() const
{
    return m_runs;
}

/// The newest capture; of those without one, what came last.
const PaperModel::Version& PaperModel::shown(const Piece& piece)
{
    const Version* best = &piece.versions.front();
    for (const auto& version : piece.versions) {
        const auto& a = version.content.captured;
        const auto& b = best->content.captured;
        if (a.has_value() != b.has_value() ? a.has_value() : !a || *a >= *b)
            best = &version;
    }
    return *best;
}

ArticleContent PaperModel::content(const Piece& piece)
{
    const Version& version = shown(piece);
    ArticleContent made = version.content;
    made.images.clear();
    for (const auto& image : version.images)
        made.images.push_back(image.image);
    for (const auto& [field, completion] : piece.completed) {
        if (fieldText(made, field).isNull())
            setField(made, field, completion.value, completion.origin);
    }
    for (const auto& [field, value] : piece.corrected)
        setField(made, field, value, FieldOrigin::Person);
    return made;
}

PaperModel::Record& PaperModel::record(qint64 id)
{
    return *std::find_if(m_records.begin(), m_records.end(),
                         [id](const Record& one) { return one.id == id; });
}

const PaperModel::Record& PaperModel::record(qint64 id) const
{
    return *std::find_if(m_records.begin(), m_records.end(),
                         [id](const Record& one) { return one.id == id; });
}

RecordOutcome PaperModel::add(qint64 run, const RecordToStore& given)
{
    Record arrived{m_nextRecord++, run, given.source.file, given.source.number.has_value(), {}, 0, 0};
    const auto done = [&](RecordOutcome outcome) {
        arrived.outcome = outcome;
        m_records.push_back(arrived);
        return outcome;
    };
    const auto* extracted = std::get_if<ExtractedArticle>(&given.extraction);
    if (!extracted)
        return done(std::holds_alternative<SkippedPage>(given.extraction) ? RecordOutcome::Skipped
                                                                          : RecordOutcome::Failed);
    const auto& content = extracted->content;
    for (auto& [id, piece] : m_pieces) {
        for (const auto& version : piece.versions) {
            if (!sameText(version.content, content))
                continue;
            arrived.article = id;
            arrived.repeats = version.number;
            return done(complete(piece, arrived.id, given) ? RecordOutcome::Updated
                                                           : RecordOutcome::Duplicate);
        }
    }
    Version version{m_nextVersion++, arrived.id, content, {}};
    for (size_t i = 0; i < content.images.size(); ++i) {
        version.images.push_back({content.images[i], 0});
        if (const auto asset = given.assets.find(i); asset != given.assets.end())
            version.images.back().image.asset = sha256Hex(asset->second.bytes);
    }
    for (auto& [id, piece] : m_pieces) {
        const bool same = !content.url.isEmpty() &&
                          std::any_of(piece.versions.begin(), piece.versions.end(),
                                      [&](const Version& known) { return known.content.url == content.url; });
        if (same) {
            arrived.article = id;
            piece.versions.push_back(std::move(version));
            return done(RecordOutcome::Updated);
        }
    }
    arrived.article = ++m_lastArticle;
    m_pieces[arrived.article].versions.push_back(std::move(version));
    return done(RecordOutcome::Added);
}

bool PaperModel::complete(Piece& piece, qint64 record, const RecordToStore& from)
{
    const auto& given = std::get<ExtractedArticle>(from.extraction).content;
    bool completed = false;
    for (const Field field : completable) {
        const QString value = fieldText(given, field);
        if (value.isNull() || piece.corrected.contains(field) || !fieldText(content(piece), field).isNull())
            continue;
        piece.completed[field] = {record, value, FieldOrigin::Record};
        completed = true;
    }
    auto& version = const_cast<Version&>(shown(piece));
    for (const auto& [position, asset] : from.assets) {
        for (auto& image : version.images) {
            if (image.image.source != given.images[position].source || !image.image.asset.isEmpty())
                continue;
            image.image.asset = sha256Hex(asset.bytes);
            image.broughtBy = record;
            completed = true;
        }
    }
    return completed;
}

void PaperModel::remove(ArticleId id)
{
    m_pieces.erase(id.value);
    for (auto& one : m_records) {
        if (one.article == id.value) {
            one.article = 0;
            one.repeats = 0;
        }
    }
}

void PaperModel::takeOut(ArticleId id)
{
    Out out{m_pieces.at(id.value), {}};
    std::copy_if(m_records.begin(), m_records.end(), std::back_inserter(out.records),
                 [id](const Record& one) { return one.article == id.value; });
    m_out[id.value] = std::move(out);
    remove(id);
}

bool PaperModel::hasRecord(qint64 id) const
{
    return std::any_of(m_records.begin(), m_records.end(), [id](const Record& one) { return one.id == id; });
}

bool PaperModel::putBack(ArticleId id)
{
    const Out out = m_out.at(id.value);
    m_out.erase(id.value);
    Piece piece = out.piece;
    std::set<qint64> own;
    for (const auto& version : out.piece.versions)
        own.insert(version.record);
    for (auto& version : piece.versions) {
        if (hasRecord(version.record))
            continue;
        version.record = 0;
        for (const auto& heir : out.records) {
            if (version.record == 0 && heir.repeats == version.number && !own.contains(heir.id) &&
                hasRecord(heir.id))
                version.record = heir.id;
        }
    }
    std::erase_if(piece.versions, [](const Version& version) { return version.record == 0; });
    if (piece.versions.empty())
        return false;
    for (const auto& kept : out.records) {
        if (!hasRecord(kept.id))
            continue;
        auto& now = record(kept.id);
        now.article = id.value;
        const bool isThere =
            std::any_of(piece.versions.begin(), piece.versions.end(),
                        [&kept](const Version& version) { return version.number == kept.repeats; });
        now.repeats = isThere ? kept.repeats : 0;
    }
    std::erase_if(piece.completed, [this](const auto& one) { return !hasRecord(one.second.record); });
    for (auto& version : piece.versions) {
        for (auto& image : version.images) {
            if (image.broughtBy > 0 && !hasRecord(image.broughtBy)) {
                image.image.asset.clear();
                image.broughtBy = 0;
            }
        }
    }
    m_pieces[id.value] = std::move(piece);
    return true;
}

std::vector<ArticleId> PaperModel::out() const
{
    std::vector<ArticleId> ids;
    for (const auto& [id, out] : m_out) {
        const auto& text = shown(out.piece).content;
        const auto hasIt = [&text](const Piece& piece) {
            return std::any_of(piece.versions.begin(), piece.versions.end(),
                               [&text](const Version& version) { return sameText(version.content, text); });
        };
        const bool isThere = std::any_of(m_pieces.begin(), m_pieces.end(),
                                         [&hasIt](const auto& there) { return hasIt(there.second); });
        const auto others = std::count_if(m_out.begin(), m_out.end(),
                                          [&hasIt](const auto& other) { return hasIt(other.second.piece); });
        if (!isThere && others == 1)
            ids.push_back(ArticleId{id});
    }
    return ids;
}

void PaperModel::change(const PersonalChange& change)
{
    if (const auto* edit = std::get_if<FieldEdit>(&change)) {
        auto& corrected = m_pieces.at(edit->article.value).corrected;
        if (edit->value.isNull())
            corrected.erase(edit->field);
        else
            corrected[edit->field] = edit->value;
        return;
    }
    if (const auto* note = std::get_if<NoteChange>(&change)) {
        auto& notes = m_pieces.at(note->article.value).notes;
        if (note->text.isNull())
            notes.erase(note->note);
        else
            notes[note->note > 0 ? note->note : m_lastNote] = note->text;
        return;
    }
    const auto& mark = std::get<MarkChange>(change);
    for (const ArticleId id : mark.articles) {
        auto& piece = m_pieces.at(id.value);
        switch (mark.kind) {
        case MarkKind::Starred:
            piece.starred = mark.set;
            break;
        case MarkKind::Read:
            piece.read = mark.set;
            break;
        case MarkKind::Tag:
            mark.set ? void(piece.tags.insert(mark.name)) : void(piece.tags.erase(mark.name));
            break;
        case MarkKind::Collection:
            mark.set ? void(piece.collections.emplace(mark.name, 0))
                     : void(piece.collections.erase(mark.name));
            break;
        }
    }
}

bool PaperModel::hasPersonalWork(const Piece& piece)
{
    return piece.starred || !piece.tags.empty() || !piece.collections.empty() || !piece.notes.empty() ||
           !piece.corrected.empty();
}

bool PaperModel::takeBack(qint64 id, qint64 run)
{
    auto& piece = m_pieces.at(id);
    std::vector<qint64> gone;
    for (auto& version : piece.versions) {
        if (record(version.record).run != run)
            continue;
        qint64 heir = 0;
        for (const auto& other : m_records) {
            const bool isOwn = std::any_of(piece.versions.begin(), piece.versions.end(),
                                           [&](const Version& one) { return one.record == other.id; });
            if (heir == 0 && other.run != run && other.article == id && other.repeats == version.number &&
                !isOwn)
                heir = other.id;
        }
        if (heir > 0)
            version.record = heir;
        else
            gone.push_back(version.number);
    }
    if (gone.size() == piece.versions.size()) {
        if (hasPersonalWork(piece))
            return true;
        remove(ArticleId{id});
        return false;
    }
    std::erase_if(piece.versions, [&](const Version& version) {
        return std::find(gone.begin(), gone.end(), version.number) != gone.end();
    });
    return false;
}

PaperModel::Undone PaperModel::undo(qint64 run)
{
    Undone undone;
    std::set<qint64> articles;
    for (const auto& one : m_records) {
        if (one.run == run && one.article > 0)
            articles.insert(one.article);
    }
    std::set<qint64> kept;
    for (const qint64 id : articles) {
        if (takeBack(id, run)) {
            kept.insert(id);
            undone.kept.push_back(ArticleId{id});
        }
    }
    std::set<qint64> going;
    for (const auto& one : m_records) {
        if (one.run != run || kept.contains(one.article))
            continue;
        going.insert(one.id);
        auto& counts = undone.counts;
        ++(one.outcome == RecordOutcome::Added       ? counts.added
           : one.outcome == RecordOutcome::Updated   ? counts.updated
           : one.outcome == RecordOutcome::Duplicate ? counts.duplicates
           : one.outcome == RecordOutcome::Skipped   ? counts.skipped
                                                     : counts.failed);
    }
    std::erase_if(m_records, [&](const Record& one) { return going.contains(one.id); });
    for (auto& [id, piece] : m_pieces) {
        std::erase_if(piece.completed, [&](const auto& one) { return going.contains(one.second.record); });
        for (auto& version : piece.versions) {
            for (auto& image : version.images) {
                if (image.broughtBy > 0 && going.contains(image.broughtBy))
                    image = {{image.image.mediaId,
                              image.image.caption,
                              image.image.credit,
                              image.image.source,
                              {}},
                             0};
            }
        }
    }
    return undone;
}

std::vector<qint64> PaperModel::ids() const
{
    std::vector<qint64> ids;
    for (const auto& [id, piece] : m_pieces)
        ids.push_back(id);
    return ids;
}

std::vector<SearchOracle::Entry> PaperModel::entries() const
{
    const auto folderOf = [](const Record& from) {
        return from.isNumbered ? from.file : from.file.section(u'/', 0, -2);
    };
    std::vector<SearchOracle::Entry> entries;
    for (const auto& [id, piece] : m_pieces) {
        SearchOracle::Entry entry;
        auto& article = entry.article;
        article.id = ArticleId{id};
        article.content = content(piece);
        article.wordCount = wordCount(article.content.text);
        article.starred = piece.starred;
        article.read = piece.read;
        article.tags = QStringList(piece.tags.begin(), piece.tags.end());
        for (const auto& [name, position] : piece.collections)
            article.collections << name;
        for (const auto& [number, text] : piece.notes)
            article.notes.push_back({number, text, {}, {}});
        article.versions = static_cast<int>(piece.versions.size());
        const Record& from = record(shown(piece).record);
        article.provenance.file = from.file;
        article.provenance.run = RunId{from.run};
        std::set<qint64> own;
        for (const auto& version : piece.versions) {
            const Record& brought = record(version.record);
            own.insert(brought.id);
            if (!entry.sources.contains(folderOf(brought)))
                entry.sources << folderOf(brought);
            if (const QString run = QString::number(brought.run); !entry.runs.contains(run))
                entry.runs << run;
        }
        for (const auto& one : m_records) {
            if (one.article == id && !own.contains(one.id) && !article.provenance.alsoIn.contains(one.file))
                article.provenance.alsoIn << one.file;
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace warraq::test

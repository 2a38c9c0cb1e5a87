#include "index/wordsearch.h"

#include "index/nearness.h"
#include "index/wordcode.h"

#include <array>
#include <cmath>

namespace warraq {

namespace {

Unexpected cancelled()
{
    return unexpected(ErrorKind::Cancelled, QStringLiteral("search"));
}

bool codeIsIn(quint8 code, SearchedText text)
{
    switch (text) {
    case SearchedText::Anywhere:
        return true;
    case SearchedText::Title:
        return code & wordcode::inTitle;
    case SearchedText::Body:
        return !(code & wordcode::outsideBody);
    case SearchedText::Caption:
        return code & wordcode::inCaption;
    }
    return true;
}

bool fieldIsIn(TextField field, SearchedText text)
{
    switch (text) {
    case SearchedText::Anywhere:
        return true;
    case SearchedText::Title:
        return field == TextField::Title;
    case SearchedText::Body:
        return field == TextField::Body;
    case SearchedText::Caption:
        return field == TextField::Caption;
    }
    return true;
}

/// Places of one slot in chosen documents: those of document i are places[starts[i]] to places[starts[i +
/// 1]].
struct SlotPlaces
{
    std::vector<quint32> starts;
    std::vector<quint32> places;

    [[nodiscard]] std::span<const quint32> of(size_t document) const
    {
        return {places.data() + starts[document], places.data() + starts[document + 1]};
    }
};

/// Reads one document's places, or only goes past them. False: damaged.
bool takePlaces(ByteReader& in, std::vector<quint32>* out)
{
    quint32 place = 0;
    for (;;) {
        const quint64 step = in.varint();
        if (in.failed())
            return false;
        place += static_cast<quint32>(step >> 1);
        if (out)
            out->push_back(place);
        if (step & 1)
            return true;
    }
}

/// Calls \p each(index in \p wanted, reader of its places) for the documents of an entry that are wanted;
/// whole chunks without one are passed over. \p each must read the places.
template <class Each>
Result<void> forEachPlaced(SegmentReader& reader, const LexiconEntry& entry, std::span<const quint32> wanted,
                           Each each)
{
    Postings postings;
    if (auto done = reader.postings(entry, SegmentReader::Read::IdsAndCodes, postings); !done)
        return done;
    const auto& ids = postings.ids;
    quint64 offset = entry.positions;
    auto next = wanted.begin();
    for (size_t start = 0, chunk = 0; start < ids.size() && next != wanted.end();
         start += postingsChunk, ++chunk) {
        const size_t end = std::min(ids.size(), start + postingsChunk);
        const quint64 bytes = chunk < postings.chunkBytes.size()
                                  ? postings.chunkBytes[chunk]
                                  : entry.positions + entry.positionsBytes - offset;
        next = std::lower_bound(next, wanted.end(), ids[start]);
        if (next != wanted.end() && *next <= ids[end - 1]) {
            auto data = reader.bytes(IndexStream::Positions, offset, bytes);
            if (!data)
                return data.failure();
            ByteReader in(*data, static_cast<size_t>(bytes));
            for (size_t i = start; i < end; ++i) {
                while (next != wanted.end() && *next < ids[i])
                    ++next;
                if (next == wanted.end())
                    break;
                const bool isWanted = *next == ids[i];
                if (isWanted ? !each(static_cast<size_t>(next - wanted.begin()), in)
                             : !takePlaces(in, nullptr))
                    return reader.damaged();
            }
        }
        offset += bytes;
    }
    return {};
}

Result<SlotPlaces> placesOf(SegmentReader& reader, const std::vector<LexiconEntry>& entries,
                            std::span<const quint32> wanted)
{
    SlotPlaces result;
    result.starts.assign(wanted.size() + 1, 0);
    if (entries.size() == 1) {
        size_t filled = 0;
        auto done = forEachPlaced(reader, entries.front(), wanted, [&](size_t document, ByteReader& in) {
            while (filled <= document)
                result.starts[filled++] = static_cast<quint32>(result.places.size());
            return takePlaces(in, &result.places);
        });
        while (filled <= wanted.size())
            result.starts[filled++] = static_cast<quint32>(result.places.size());
        if (!done)
            return done.failure();
        return result;
    }
    // Several words: their places are put together document by document.
    std::vector<std::pair<quint32, quint32>> all;
    std::vector<quint32> here;
    for (const auto& entry : entries) {
        auto done = forEachPlaced(reader, entry, wanted, [&](size_t document, ByteReader& in) {
            here.clear();
            if (!takePlaces(in, &here))
                return false;
            for (const quint32 place : here)
                all.emplace_back(static_cast<quint32>(document), place);
            return true;
        });
        if (!done)
            return done.failure();
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    for (const auto& [document, place] : all) {
        ++result.starts[document + 1];
        result.places.push_back(place);
    }
    for (size_t i = 1; i < result.starts.size(); ++i)
        result.starts[i] += result.starts[i - 1];
    return result;
}

/// Where the words of slots \p first to \p first + \p count follow each other.
void placesInOrder(const std::vector<SlotPlaces>& slots, size_t first, size_t count, size_t document,
                   std::vector<quint32>& out)
{
    out.clear();
    const auto begin = slots[first].of(document);
    if (count == 1) {
        out.assign(begin.begin(), begin.end());
        return;
    }
    std::vector<std::span<const quint32>> rest;
    for (size_t i = 1; i < count; ++i)
        rest.push_back(slots[first + i].of(document));
    std::vector<size_t> at(rest.size(), 0);
    for (const quint32 place : begin) {
        bool follows = true;
        for (size_t i = 0; i < rest.size() && follows; ++i) {
            const quint32 wanted = place + static_cast<quint32>(i) + 1;
            while (at[i] < rest[i].size() && rest[i][at[i]] < wanted)
                ++at[i];
            if (at[i] == rest[i].size())
                return;
            follows = rest[i][at[i]] == wanted;
        }
        if (follows)
            out.push_back(place);
    }
}

/// Ascending ids that both have.
void intersect(std::vector<quint32>& ids, const std::vector<quint32>& other)
{
    ids.erase(std::set_intersection(ids.begin(), ids.end(), other.begin(), other.end(), ids.begin()),
              ids.end());
}

} // namespace

quint8 lengthStep(quint32 words)
{
    return static_cast<quint8>(std::min(255.0, 8.0 * std::log2(static_cast<double>(words) + 1.0)));
}

bool fitsChoice(std::string_view word, const WordChoice& choice)
{
    if (!choice.pattern)
        return choice.prefix ? word.starts_with(choice.text) : word == choice.text;
    // `?` stands for one letter, which may have several bytes.
    size_t at = 0;
    for (const char wanted : choice.text) {
        if (at >= word.size())
            return false;
        if (wanted == '?') {
            do
                ++at;
            while (at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0) == 0x80);
        } else if (word[at++] != wanted) {
            return false;
        }
    }
    return choice.prefix || at == word.size();
}

void WordSearch::begin(const SegmentList& segments, qint64 end, const CancelToken& cancel)
{
    m_end = end;
    m_cancel = cancel;
    auto before = std::move(m_parts);
    m_parts.clear();
    for (const auto& segment : segments) {
        const auto same = std::find_if(before.begin(), before.end(), [&](const auto& part) {
            return part && part->reader.shared() == segment;
        });
        if (same != before.end()) {
            m_parts.push_back(std::move(*same));
            continue;
        }
        m_parts.push_back(std::make_unique<Part>(Part{SegmentReader(segment, m_source), nullptr}));
        if (!segment->dead.empty()) {
            m_parts.back()->dead = std::make_unique<IdSet>(qint64(segment->dead.back()) + 1);
            for (const quint32 id : segment->dead)
                m_parts.back()->dead->insert(id);
        }
    }
}

Result<std::vector<LexiconEntry>> WordSearch::entriesOf(SegmentReader& reader, const WordSlot& slot)
{
    std::vector<LexiconEntry> entries;
    for (const auto& choice : slot) {
        if (!choice.prefix && !choice.pattern) {
            auto entry = reader.find(IndexStream::Words, choice.text);
            if (!entry)
                return entry.failure();
            if (*entry)
                entries.push_back(**entry);
            continue;
        }
        const std::string head =
            choice.text.substr(0, choice.pattern ? choice.text.find('?') : std::string::npos);
        LexiconCursor cursor(reader, IndexStream::Words);
        if (auto done = cursor.seek(head); !done)
            return done.failure();
        while (!cursor.atEnd() && cursor.word().starts_with(head)) {
            if (fitsChoice(cursor.word(), choice))
                entries.push_back(cursor.entry());
            if (auto done = cursor.next(); !done)
                return done.failure();
        }
    }
    return entries;
}

Result<IdSet> WordSearch::havingWord(const WordSlot& slot, SearchedText text)
{
    IdSet found(m_end);
    Postings postings;
    const auto what =
        text == SearchedText::Anywhere ? SegmentReader::Read::Ids : SegmentReader::Read::IdsAndCodes;
    for (auto& part : m_parts) {
        auto entries = entriesOf(part->reader, slot);
        if (!entries)
            return entries.failure();
        for (const auto& entry : *entries) {
            if (isStopped())
                return cancelled();
            if (auto done = part->reader.postings(entry, what, postings); !done)
                return done.failure();
            const bool all = text == SearchedText::Anywhere && !part->dead;
            for (size_t i = 0; i < postings.ids.size(); ++i) {
                const quint32 id = postings.ids[i];
                if (all || ((text == SearchedText::Anywhere || codeIsIn(postings.codes[i], text)) &&
                            !(part->dead && part->dead->contains(id))))
                    found.insert(id);
            }
        }
    }
    return found;
}

Result<std::vector<quint32>> WordSearch::idsOf(Part& part, const std::vector<LexiconEntry>& entries,
                                               SearchedText text, int times)
{
    std::vector<quint32> ids;
    Postings postings;
    for (const auto& entry : entries) {
        if (isStopped())
            return cancelled();
        if (auto done = part.reader.postings(entry, SegmentReader::Read::IdsAndCodes, postings); !done)
            return done.failure();
        for (size_t i = 0; i < postings.ids.size(); ++i) {
            const quint8 code = postings.codes[i];
            const quint32 id = postings.ids[i];
            // How often is known of one word alone.
            if (codeIsIn(code, text) && (entries.size() > 1 || wordcode::mayHave(code, times)) &&
                !(part.dead && part.dead->contains(id)))
                ids.push_back(id);
        }
    }
    if (entries.size() > 1) {
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    }
    return ids;
}

Result<void> WordSearch::matches(Part& part, const std::vector<WordSequence>& phrases, SearchedText text,
                                 int times, const IdSet* within, const Visit& visit)
{
    std::vector<std::vector<LexiconEntry>> slots;
    std::vector<quint32> ids;
    for (const auto& phrase : phrases) {
        for (const auto& slot : phrase) {
            auto entries = entriesOf(part.reader, slot);
            if (!entries)
                return entries.failure();
            if (entries->empty())
                return {};
            slots.push_back(std::move(*entries));
        }
    }
    for (size_t i = 0; i < slots.size(); ++i) {
        auto some = idsOf(part, slots[i], text, times);
        if (!some)
            return some.failure();
        if (i == 0)
            ids = std::move(*some);
        else
            intersect(ids, *some);
    }
    if (within)
        std::erase_if(ids, [within](quint32 id) { return !within->contains(id); });
    if (ids.empty())
        return {};

    std::vector<SlotPlaces> places;
    for (const auto& entries : slots) {
        if (isStopped())
            return cancelled();
        auto some = placesOf(part.reader, entries, ids);
        if (!some)
            return some.failure();
        places.push_back(std::move(*some));
    }
    const bool needsEntries = text != SearchedText::Anywhere || phrases.size() > 1;
    std::span<const DocumentEntry> documents;
    if (needsEntries) {
        auto read = part.reader.documents();
        if (!read)
            return read.failure();
        documents = *read;
    }
    const auto& all = part.reader.segment().ids;
    Match match;
    match.places.resize(phrases.size());
    for (size_t i = 0; i < ids.size(); ++i) {
        match.id = ids[i];
        if (needsEntries)
            match.document = &documents[static_cast<size_t>(std::lower_bound(all.begin(), all.end(), ids[i]) -
                                                            all.begin())];
        bool hasAll = true;
        for (size_t p = 0, slot = 0; p < phrases.size() && hasAll; slot += phrases[p++].size()) {
            placesInOrder(places, slot, phrases[p].size(), i, match.places[p]);
            if (text != SearchedText::Anywhere)
                std::erase_if(match.places[p], [&](quint32 place) {
                    return !fieldIsIn(match.document->fieldOf(place), text);
                });
            hasAll = !match.places[p].empty();
        }
        if (hasAll)
            visit(match);
        if (i % 4096 == 0 && isStopped())
            return cancelled();
    }
    return {};
}

Result<IdSet> WordSearch::having(const WordSequence& words, SearchedText text, const IdSet* within)
{
    if (words.size() == 1)
        return havingWord(words.front(), text);
    return havingOften(words, text, 1, within);
}

Result<IdSet> WordSearch::havingOften(const WordSequence& words, SearchedText text, int times,
                                      const IdSet* within)
{
    IdSet found(m_end);
    if (words.empty())
        return found;
    for (auto& part : m_parts) {
        auto done =
            matches(*part, {words}, text, words.size() == 1 ? times : 1, within, [&](const Match& match) {
                if (match.places.front().size() >= static_cast<size_t>(times))
                    found.insert(match.id);
                return true;
            });
        if (!done)
            return done.failure();
    }
    return found;
}

Result<IdSet> WordSearch::havingNear(const std::vector<WordSequence>& phrases, SearchedText text,
                                     int distance, bool ordered, const IdSet* within)
{
    IdSet found(m_end);
    if (phrases.empty())
        return found;
    if (phrases.size() == 1)
        return having(phrases.front(), text, within);
    std::vector<PhrasePlaces> here(phrases.size());
    for (auto& part : m_parts) {
        auto done = matches(*part, phrases, text, 1, within, [&](const Match& match) {
            // Each text by itself: the places of one lie between two numbers.
            quint32 start = 0;
            for (size_t field = 0; field < textFields; ++field) {
                const quint32 end = match.document->ends[field];
                bool all = true;
                for (size_t p = 0; p < phrases.size() && all; ++p) {
                    const auto& places = match.places[p];
                    const auto from = std::lower_bound(places.begin(), places.end(), start);
                    const auto to = std::lower_bound(from, places.end(), end);
                    here[p] = {{from, to}, static_cast<quint32>(phrases[p].size())};
                    all = from != to;
                }
                if (all && standNear(here, distance, ordered)) {
                    found.insert(match.id);
                    break;
                }
                start = end;
            }
            return true;
        });
        if (!done)
            return done.failure();
    }
    return found;
}

Result<IdSet> WordSearch::havingForm(std::string_view folded, std::string_view written)
{
    const std::string prefix = std::string(folded) + formSeparator;
    const bool isPlain = written == folded;
    IdSet found(m_end);
    Postings postings;
    for (auto& part : m_parts) {
        // Documents with other forms as well say which; all others have it as it is folded.
        IdSet just(m_end);
        IdSet others(m_end);
        LexiconCursor cursor(part->reader, IndexStream::Forms);
        if (auto done = cursor.seek(prefix); !done)
            return done.failure();
        while (!cursor.atEnd() && cursor.word().starts_with(prefix)) {
            const bool isIt = std::string_view(cursor.word()).substr(prefix.size()) == written;
            if (isIt || isPlain) {
                if (auto done = part->reader.postings(cursor.entry(), SegmentReader::Read::Ids, postings);
                    !done)
                    return done.failure();
                for (const quint32 id : postings.ids)
                    (isIt ? just : others).insert(id);
            }
            if (auto done = cursor.next(); !done)
                return done.failure();
        }
        if (isPlain) {
            auto entry = part->reader.find(IndexStream::Words, folded);
            if (!entry)
                return entry.failure();
            if (*entry) {
                if (auto done = part->reader.postings(**entry, SegmentReader::Read::Ids, postings); !done)
                    return done.failure();
                for (const quint32 id : postings.ids) {
                    if (!others.contains(id))
                        just.insert(id);
                }
            }
        }
        if (part->dead)
            part->dead->forEach([&just](qint64 id) { just.erase(id); });
        found |= just;
    }
    return found;
}

Result<void> WordSearch::merged(IndexStream lexicon, std::string_view from,
                                const std::function<bool(const VocabularyWord&)>& each)
{
    std::vector<LexiconCursor> cursors;
    for (auto& part : m_parts) {
        cursors.emplace_back(part->reader, lexicon);
        if (auto done = cursors.back().seek(from); !done)
            return done;
    }
    VocabularyWord word;
    for (size_t n = 0;; ++n) {
        const LexiconCursor* least = nullptr;
        for (const auto& cursor : cursors) {
            if (!cursor.atEnd() && (!least || cursor.word() < least->word()))
                least = &cursor;
        }
        if (!least)
            return {};
        if (n % 4096 == 0 && isStopped())
            return cancelled();
        word.text = least->word();
        word.documents = 0;
        for (auto& cursor : cursors) {
            if (cursor.atEnd() || cursor.word() != word.text)
                continue;
            word.documents += cursor.entry().documents;
            if (auto done = cursor.next(); !done)
                return done;
        }
        if (!each(word))
            return {};
    }
}

Result<void> WordSearch::vocabulary(std::string_view from,
                                    const std::function<bool(const VocabularyWord&)>& each)
{
    return merged(IndexStream::Words, from, each);
}

Result<void> WordSearch::forms(std::string_view from, const std::function<bool(const VocabularyWord&)>& each)
{
    return merged(IndexStream::Forms, from, each);
}

} // namespace warraq

#include "index/wordsearch.h"

#include "core/markedwords.h"
#include "core/textfold.h"
#include "index/wordcode.h"
#include "index/wordexpansion.h"

#include <array>
#include <atomic>
#include <cmath>
#include <numeric>
#include <optional>
#include <thread>

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

/// Adds those documents of an entry in which the word stands in \p text.
Result<void> addInText(SegmentReader& reader, const LexiconEntry& entry, SearchedText text, IdSet& set)
{
    auto cursor = reader.cursor(entry);
    if (!cursor)
        return cursor.failure();
    while (cursor->next()) {
        const quint8* codes = cursor->codes();
        const auto ids = cursor->ids();
        for (size_t i = 0; i < ids.size(); ++i) {
            if (codeIsIn(codes[i], text))
                set.insert(ids[i]);
        }
    }
    if (cursor->failed())
        return reader.damaged();
    return {};
}

} // namespace

quint8 lengthStep(quint32 words)
{
    const auto step = [](quint32 count) {
        return static_cast<quint8>(std::min(255.0, 8.0 * std::log2(static_cast<double>(count) + 1.0)));
    };
    // Of nearly all articles it is looked up.
    static const auto known = [&] {
        std::array<quint8, 4096> steps{};
        for (quint32 count = 0; count < steps.size(); ++count)
            steps[count] = step(count);
        return steps;
    }();
    return words < known.size() ? known[words] : step(words);
}

bool fitsChoice(std::string_view word, const WordChoice& choice)
{
    return wordFits(word, choice.text, choice.pattern, choice.prefix);
}

void WordSearch::begin(const SegmentList& segments, qint64 end, const CancelToken& cancel)
{
    m_end = end;
    m_cancel = cancel;
    m_known.clear();
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
        m_parts.push_back(std::make_unique<Part>(Part{SegmentReader(segment, m_source), nullptr, {}}));
        if (!segment->dead.empty()) {
            m_parts.back()->dead = std::make_unique<IdSet>(qint64(segment->dead.back()) + 1);
            for (const quint32 id : segment->dead)
                m_parts.back()->dead->insert(id);
        }
    }
}

Result<const std::vector<WordSearch::SlotEntries>*> WordSearch::known(const WordSlot& slot)
{
    // A question looks the same words up several times: to find, to rank and to see how near they stand.
    if (const auto known = m_known.find(slot); known != m_known.end())
        return &known->second;
    std::vector<SlotEntries> made;
    for (auto& one : m_parts) {
        auto& entries = made.emplace_back();
        for (const auto& choice : slot) {
            if (isStopped())
                return cancelled();
            if (choice.prefix || choice.pattern) {
                if (auto done = addFitting(one->reader, choice, entries); !done)
                    return done.failure();
                continue;
            }
            auto entry = one->reader.find(IndexStream::Words, choice.text);
            if (!entry)
                return entry.failure();
            if (*entry)
                entries.push_back(**entry);
        }
    }
    return &m_known.emplace(slot, std::move(made)).first->second;
}

Result<IdSet> WordSearch::havingWord(const WordSlot& slot, SearchedText text)
{
    auto entries = known(slot);
    if (!entries)
        return entries.failure();
    IdSet found(m_end);
    for (size_t p = 0; p < m_parts.size(); ++p) {
        auto& part = *m_parts[p];
        // What is taken out of one segment may stand in another.
        std::optional<IdSet> living;
        if (part.dead)
            living.emplace(m_end);
        IdSet& here = living ? *living : found;
        for (const auto& entry : (**entries)[p]) {
            if (isStopped())
                return cancelled();
            auto done = text == SearchedText::Anywhere ? part.reader.addTo(here, IndexStream::Words, entry)
                                                       : addInText(part.reader, entry, text, here);
            if (!done)
                return done.failure();
        }
        if (living)
            found |= living->remove(*part.dead);
    }
    return found;
}

Result<void> WordSearch::forEachPart(const std::function<Result<void>(size_t)>& work)
{
    // The largest first, so that both threads are done at about the same time.
    std::vector<size_t> order(m_parts.size());
    std::iota(order.begin(), order.end(), size_t(0));
    const auto documents = [this](size_t part) { return m_parts[part]->reader.segment().ids.size(); };
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return documents(a) > documents(b); });
    std::atomic_size_t next{0};
    const auto take = [&]() -> Result<void> {
        for (size_t i = next++; i < order.size(); i = next++) {
            if (auto done = work(order[i]); !done) {
                next = order.size();
                return done;
            }
        }
        return {};
    };
    constexpr size_t much = 20'000; // documents of the second part: below, a thread does not pay
    if (order.size() < 2 || documents(order[1]) < much)
        return take();
    Result<void> others;
    std::thread helper([&] { others = take(); });
    auto mine = take();
    helper.join();
    return mine ? others : mine;
}

Result<IdSet> WordSearch::having(const WordSequence& words, SearchedText text, const IdSet* within)
{
    if (words.size() == 1)
        return havingWord(words.front(), text);
    return havingOften(words, text, 1, within);
}

template <class Add>
Result<void> WordSearch::forEachForm(Part& part, std::string_view folded, bool alsoPlain, Add add)
{
    // Documents with other forms as well say which; all others have the word as it is folded.
    const std::string prefix = std::string(folded) + formSeparator;
    IdSet stated(m_end);
    LexiconCursor cursor(part.reader, IndexStream::Forms);
    if (auto done = cursor.seek(prefix); !done)
        return done;
    while (!cursor.atEnd() && cursor.word().starts_with(prefix)) {
        IdSet written(m_end);
        if (auto done = part.reader.addTo(written, IndexStream::Forms, cursor.entry()); !done)
            return done;
        stated |= written;
        add(std::string_view(cursor.word()).substr(prefix.size()), written);
        if (auto done = cursor.next(); !done)
            return done;
    }
    if (!alsoPlain)
        return {};
    IdSet plain(m_end);
    auto entry = part.reader.find(IndexStream::Words, folded);
    if (!entry)
        return entry.failure();
    if (*entry) {
        if (auto done = part.reader.addTo(plain, IndexStream::Words, **entry); !done)
            return done;
    }
    add(folded, plain.remove(stated));
    return {};
}

Result<WordSearch::Written> WordSearch::havingForm(std::string_view folded, std::string_view written)
{
    Written found{IdSet(m_end), IdSet(m_end)};
    for (auto& part : m_parts) {
        if (isStopped())
            return cancelled();
        IdSet some(m_end);
        IdSet others(m_end);
        auto all =
            forEachForm(*part, folded, written == folded, [&](std::string_view form, const IdSet& documents) {
                (form == written ? some : others) |= documents;
            });
        if (!all)
            return all.failure();
        if (part->dead)
            some.remove(*part->dead);
        found.some |= some;
        found.only |= some.remove(others);
    }
    return found;
}

Result<WordSearch::Capitals> WordSearch::havingCapitals(std::string_view folded)
{
    Capitals found{IdSet(m_end), IdSet(m_end)};
    for (auto& part : m_parts) {
        if (isStopped())
            return cancelled();
        Capitals here{IdSet(m_end), IdSet(m_end)};
        auto all = forEachForm(*part, folded, true, [&here](std::string_view form, const IdSet& documents) {
            const QByteArrayView bytes(form.data(), static_cast<qsizetype>(form.size()));
            (beginsWithCapital(bytes) ? here.with : here.without) |= documents;
        });
        if (!all)
            return all.failure();
        if (part->dead) {
            here.with.remove(*part->dead);
            here.without.remove(*part->dead);
        }
        found.with |= here.with;
        found.without |= here.without;
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

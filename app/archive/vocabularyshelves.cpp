#include "archive/vocabularyshelves.h"

#include "core/textfold.h"
#include "index/documentwords.h"
#include "wordforms/nameskeleton.h"

#include <algorithm>

namespace warraq {

namespace {

constexpr size_t mostShelvedWords = 500'000; // some 12 MB

bool isAllCapitals(const QString& written)
{
    return written.size() > 1 &&
           std::none_of(written.begin(), written.end(), [](QChar c) { return c.isLower(); });
}

} // namespace

bool VocabularyShelves::begin(const SegmentList& segments)
{
    if (segments == m_segments)
        return false;
    const bool sameWords = std::equal(segments.begin(), segments.end(), m_segments.begin(), m_segments.end(),
                                      [](const auto& a, const auto& b) { return a->number == b->number; });
    if (!sameWords) {
        m_wordShelves.clear();
        m_nameShelves.clear();
    }
    m_segments = segments;
    m_hasDead =
        std::any_of(segments.begin(), segments.end(), [](const auto& one) { return !one->dead.empty(); });
    return true;
}

Result<const WordShelf*> VocabularyShelves::wordsFrom(const std::string& beginning)
{
    if (const auto kept = m_wordShelves.find(beginning); kept != m_wordShelves.end())
        return &kept->second;
    size_t all = 0;
    for (const auto& [letters, shelf] : m_wordShelves)
        all += shelf.entries.size();
    if (all > mostShelvedWords)
        m_wordShelves.clear();
    WordShelf shelf;
    auto done = m_words.vocabulary(beginning, [&](const VocabularyWord& word) {
        if (!word.text.starts_with(beginning))
            return false;
        shelf.entries.push_back({static_cast<quint32>(shelf.texts.size()),
                                 static_cast<quint32>(word.text.size()),
                                 static_cast<quint32>(word.documents)});
        shelf.texts += word.text;
        return true;
    });
    if (!done)
        return done.failure();
    return &m_wordShelves.emplace(beginning, std::move(shelf)).first->second;
}

Result<const NameShelf*> VocabularyShelves::namesFrom(const std::string& beginning)
{
    if (const auto kept = m_nameShelves.find(beginning); kept != m_nameShelves.end())
        return &kept->second;
    NameShelf shelf;
    NameShelf::Entry entry; // of the word whose forms are being read
    std::string word;
    std::string best;
    bool bestIsLoud = false;
    const auto finish = [&] {
        if (entry.capitals == 0)
            return;
        const auto number = static_cast<quint32>(shelf.entries.size());
        for (const auto key : nameKeys(word))
            shelf.byKey.emplace_back(key, number);
        entry.at = static_cast<quint32>(shelf.texts.size());
        entry.wordBytes = static_cast<quint16>(word.size());
        entry.writtenBytes = static_cast<quint16>(best.size());
        shelf.texts += word;
        shelf.texts += best;
        shelf.entries.push_back(entry);
    };
    auto done = m_words.forms(beginning, [&](const VocabularyWord& form) {
        if (!form.text.starts_with(beginning))
            return false;
        const size_t parted = form.text.find(formSeparator);
        if (parted == std::string::npos)
            return true;
        if (form.text.compare(0, parted, word) != 0) {
            finish();
            entry = {};
            word = form.text.substr(0, parted);
            best.clear();
        }
        const QByteArrayView utf8(form.text.data() + parted + 1,
                                  static_cast<qsizetype>(form.text.size() - parted - 1));
        if (!beginsWithCapital(utf8))
            return true;
        const QString written = QString::fromUtf8(utf8);
        const auto documents = static_cast<quint32>(form.documents);
        // GADDAFI in headlines is how nobody writes the name.
        const bool isLoud = isAllCapitals(written);
        if (entry.capitals == 0 || (bestIsLoud && !isLoud) ||
            (bestIsLoud == isLoud && documents > entry.documents)) {
            entry.documents = documents;
            best = form.text.substr(parted + 1);
            bestIsLoud = isLoud;
        }
        entry.capitals += documents;
        return true;
    });
    finish();
    if (!done)
        return done.failure();
    std::sort(shelf.byKey.begin(), shelf.byKey.end());
    return &m_nameShelves.emplace(beginning, std::move(shelf)).first->second;
}

Result<qint64> VocabularyShelves::capitalsOf(const std::string& word)
{
    if (!hasCapital(QByteArrayView(word.data(), static_cast<qsizetype>(word.size()))))
        return 0;
    auto found = m_words.havingCapitals(word);
    if (!found)
        return found.failure();
    return found->with.count();
}

Result<qint64> VocabularyShelves::documentsOf(const std::string& word)
{
    qint64 documents = 0;
    auto done = m_words.vocabulary(word, [&](const VocabularyWord& found) {
        if (found.text == word)
            documents = found.documents;
        return false;
    });
    if (!done)
        return done.failure();
    return documents;
}

Result<qint64> VocabularyShelves::livingOf(const std::string& word)
{
    if (!m_hasDead)
        return documentsOf(word);
    auto found = m_words.having({{WordChoice{word, false, false}}}, SearchedText::Anywhere, nullptr);
    if (!found)
        return found.failure();
    return found->count();
}

} // namespace warraq

#include "archive/wordexpander.h"

#include "index/documentwords.h"
#include "wordforms/nameskeleton.h"
#include "wordforms/nearestwords.h"
#include "wordforms/relatedforms.h"

#include <algorithm>
#include <cmath>

namespace warraq {

namespace {

constexpr size_t mostVariants = 60;
constexpr size_t mostRelated = 100;
constexpr size_t mostKept = 200;             // answers for words; more are forgotten together
constexpr size_t mostShelvedWords = 500'000; // some 12 MB
constexpr size_t suggested = 5;
/// A word that is written with a capital in fewer of its articles is a common noun.
constexpr double capitalShare = 0.5;

/// Capitals of the scripts that have them, but not all of a word: an abbreviation's or a headline's.
bool isCapitalised(const QString& written)
{
    return !written.isEmpty() && (written[0].isUpper() || written[0].isTitleCase());
}

bool isAllCapitals(const QString& written)
{
    return written.size() > 1 &&
           std::none_of(written.begin(), written.end(), [](QChar c) { return c.isLower(); });
}

/// The phrases of a condition that are not excluded.
void collectWanted(const QueryNodePtr& node, QList<QueryWord>& words)
{
    if (!node || std::holds_alternative<NotNode>(node->node))
        return;
    const auto visit = [&words](const std::vector<QueryNodePtr>& children) {
        for (const auto& child : children)
            collectWanted(child, words);
    };
    if (const auto* all = std::get_if<AndNode>(&node->node))
        visit(all->children);
    else if (const auto* any = std::get_if<OrNode>(&node->node))
        visit(any->children);
    else if (const auto* phrase = std::get_if<PhraseNode>(&node->node))
        words += phrase->words;
    else if (const auto* near = std::get_if<NearNode>(&node->node)) {
        for (const auto& one : near->phrases)
            words += one;
    }
}

} // namespace

void WordExpander::begin(const SegmentList& segments)
{
    if (segments == m_segments)
        return;
    const bool sameWords = std::equal(segments.begin(), segments.end(), m_segments.begin(), m_segments.end(),
                                      [](const auto& a, const auto& b) { return a->number == b->number; });
    if (!sameWords) {
        m_wordShelves.clear();
        m_nameShelves.clear();
        m_related.clear();
    }
    m_forms.clear();
    m_segments = segments;
    m_hasDead =
        std::any_of(segments.begin(), segments.end(), [](const auto& one) { return !one->dead.empty(); });
}

Result<const WordExpander::WordShelf*> WordExpander::wordsFrom(const std::string& beginning)
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

Result<const WordExpander::NameShelf*> WordExpander::namesFrom(const std::string& beginning)
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
        const QString written = QString::fromStdString(form.text.substr(parted + 1));
        if (!isCapitalised(written))
            return true;
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

Result<qint64> WordExpander::documentsOf(const std::string& word)
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

/// Without those taken out.
Result<qint64> WordExpander::livingOf(const std::string& word)
{
    if (!m_hasDead)
        return documentsOf(word);
    auto found = m_words.having({{WordChoice{word, false, false}}}, SearchedText::Anywhere, nullptr);
    if (!found)
        return found.failure();
    return found->count();
}

Result<std::vector<NameForm>> WordExpander::latinForms(const std::string& name)
{
    struct Candidate
    {
        NameForm form;
        double distance = 0;
    };
    const NameQuery query(name);
    std::vector<Candidate> candidates;
    for (const auto& beginning : query.beginnings()) {
        auto shelf = namesFrom(beginning);
        if (!shelf)
            return shelf.failure();
        const auto& names = **shelf;
        std::vector<quint32> seen;
        for (const auto key : query.keys()) {
            auto at = std::lower_bound(names.byKey.begin(), names.byKey.end(), std::pair(key, quint32(0)));
            for (; at != names.byKey.end() && at->first == key; ++at)
                seen.push_back(at->second);
        }
        std::sort(seen.begin(), seen.end());
        seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
        for (const quint32 number : seen) {
            const auto& entry = names.entries[number];
            const std::string word = names.texts.substr(entry.at, entry.wordBytes);
            Candidate candidate;
            const auto match = query.compare(word, candidate.distance);
            if (match == NameMatch::Other)
                continue;
            auto all = documentsOf(word);
            if (!all)
                return all.failure();
            // What was typed is meant, whatever it is elsewhere.
            if (word != name &&
                static_cast<double>(entry.capitals) < capitalShare * static_cast<double>(*all))
                continue;
            auto living = livingOf(word);
            if (!living)
                return living.failure();
            if (*living == 0)
                continue;
            candidate.form = {
                QString::fromStdString(names.texts.substr(entry.at + entry.wordBytes, entry.writtenBytes)),
                QString::fromStdString(word), *living, match == NameMatch::Likely};
            candidates.push_back(std::move(candidate));
        }
    }
    // Distances that differ by little say nothing: then the frequent one comes first.
    const auto step = [](const Candidate& one) { return std::lround(one.distance * 5); };
    std::sort(candidates.begin(), candidates.end(), [&step](const Candidate& a, const Candidate& b) {
        if (a.form.chosen != b.form.chosen)
            return a.form.chosen;
        if (step(a) != step(b))
            return step(a) < step(b);
        return a.form.count != b.form.count ? a.form.count > b.form.count : a.form.word < b.form.word;
    });
    if (candidates.size() > mostVariants)
        candidates.resize(mostVariants);
    std::vector<NameForm> forms;
    for (auto& candidate : candidates)
        forms.push_back(std::move(candidate.form));
    return forms;
}

Result<std::vector<NameForm>> WordExpander::arabicForms(const std::string& name)
{
    std::vector<NameForm> forms;
    for (const auto& word : arabicNameForms(name)) {
        auto living = livingOf(word);
        if (!living)
            return living.failure();
        const QString text = QString::fromStdString(word);
        if (*living > 0)
            forms.push_back({text, text, *living, true});
    }
    std::stable_sort(forms.begin(), forms.end(),
                     [](const NameForm& a, const NameForm& b) { return a.count > b.count; });
    return forms;
}

Result<std::vector<NameForm>> WordExpander::formsOf(const std::string& name)
{
    if (const auto kept = m_forms.find(name); kept != m_forms.end())
        return kept->second;
    auto forms = arabicNameForms(name).empty() ? latinForms(name) : arabicForms(name);
    if (!forms)
        return forms;
    const QString typed = QString::fromStdString(name);
    const bool hasTyped =
        std::any_of(forms->begin(), forms->end(), [&](const NameForm& one) { return one.word == typed; });
    if (!hasTyped) {
        // Not written with a capital anywhere, or in another script.
        auto living = livingOf(name);
        if (!living)
            return living.failure();
        if (*living > 0)
            forms->insert(forms->begin(), {typed, typed, *living, true});
    }
    if (m_forms.size() > mostKept)
        m_forms.clear();
    return m_forms.emplace(name, std::move(*forms)).first->second;
}

Result<NameVariants> WordExpander::variantsOf(const QueryWord& word)
{
    auto forms = formsOf(word.text.toStdString());
    if (!forms)
        return forms.failure();
    NameVariants variants{word.text, word.chosen, std::move(*forms)};
    if (word.chosen.isEmpty())
        return variants;
    for (auto& form : variants.forms)
        form.chosen = word.chosen.contains(form.word);
    // A ring keeps what was chosen, there or not.
    for (const auto& chosen : word.chosen) {
        const bool isThere = std::any_of(variants.forms.begin(), variants.forms.end(),
                                         [&](const NameForm& one) { return one.word == chosen; });
        if (isThere)
            continue;
        auto living = livingOf(chosen.toStdString());
        if (!living)
            return living.failure();
        variants.forms.push_back({chosen, chosen, *living, true});
    }
    return variants;
}

Result<RelatedWords> WordExpander::relatedTo(const std::string& word, const QStringList& languages)
{
    const std::string key = languages.join(u',').toStdString() + ' ' + word;
    if (const auto kept = m_related.find(key); kept != m_related.end())
        return kept->second;
    std::vector<VocabularyWord> found;
    RelatedForms forms(languages);
    if (forms.start(word)) {
        for (const auto& beginning : forms.beginnings()) {
            auto done = m_words.vocabulary(beginning, [&](const VocabularyWord& one) {
                if (!one.text.starts_with(beginning))
                    return false;
                if (forms.isRelated(one.text))
                    found.push_back(one);
                return true;
            });
            if (!done)
                return done.failure();
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const VocabularyWord& a, const VocabularyWord& b) {
        return a.documents > b.documents;
    });
    RelatedWords related{QString::fromStdString(word), {}};
    for (const auto& one : found) {
        const QString text = QString::fromStdString(one.text);
        if (!related.forms.contains(text) && static_cast<size_t>(related.forms.size()) < mostRelated)
            related.forms << text;
    }
    if (!related.forms.contains(related.word))
        related.forms.prepend(related.word);
    if (m_related.size() > mostKept)
        m_related.clear();
    return m_related.emplace(key, std::move(related)).first->second;
}

Result<std::shared_ptr<const WordExpansion>> WordExpander::expansionOf(const ArticleQuery& query,
                                                                       const QStringList& languages)
{
    QList<QueryWord> single;
    (void)withPhrases(query.root(), [&single](QList<QueryWord>& words) {
        if (words.size() == 1 && !words.first().prefix && !words.first().wildcard)
            single += words;
    });
    auto expansion = std::make_shared<WordExpansion>();
    QStringList seen;
    for (const auto& word : single) {
        const QString key = (word.name ? u'~' + word.text : word.text) + u' ' + word.chosen.join(u',');
        if (seen.contains(key) || (!word.name && !query.wantsRelatedForms()))
            continue;
        seen << key;
        if (word.name) {
            auto variants = variantsOf(word);
            if (!variants)
                return variants.failure();
            expansion->names.push_back(std::move(*variants));
            continue;
        }
        auto related = relatedTo(word.text.toStdString(), languages);
        if (!related)
            return related.failure();
        expansion->related.push_back(std::move(*related));
    }
    if (expansion->names.empty() && expansion->related.empty())
        return std::shared_ptr<const WordExpansion>();
    return std::shared_ptr<const WordExpansion>(std::move(expansion));
}

Result<bool> WordExpander::isMissing(const QueryWord& word)
{
    if (word.prefix || word.wildcard || !word.chosen.isEmpty())
        return false;
    if (word.name) {
        auto forms = formsOf(word.text.toStdString());
        if (!forms)
            return forms.failure();
        return std::none_of(forms->begin(), forms->end(), [](const NameForm& one) { return one.chosen; });
    }
    auto living = livingOf(word.text.toStdString());
    if (!living)
        return living.failure();
    return *living == 0;
}

Result<QStringList> WordExpander::otherSpellings(const ArticleQuery& query)
{
    constexpr int mostMissing = 3;
    const auto typed = ArticleQuery::parse(query.typed());
    QList<QueryWord> words;
    collectWanted(typed.root(), words);
    QList<std::pair<QString, QStringList>> missing;
    for (const auto& word : words) {
        const bool isKnown = std::any_of(missing.begin(), missing.end(),
                                         [&word](const auto& one) { return one.first == word.text; });
        if (isKnown)
            continue;
        auto lacks = isMissing(word);
        if (!lacks)
            return lacks.failure();
        if (!*lacks)
            continue;
        if (missing.size() == mostMissing)
            return QStringList(); // nothing of this was meant for this archive
        NearestWords nearest(word.text.toStdString());
        for (const auto& beginning : nearest.beginnings()) {
            auto shelf = wordsFrom(beginning);
            if (!shelf)
                return shelf.failure();
            const std::string_view texts((*shelf)->texts);
            for (const auto& entry : (*shelf)->entries)
                nearest.offer(texts.substr(entry.at, entry.bytes), entry.documents);
        }
        QStringList offers;
        for (const auto& offer : nearest.best(suggested))
            offers << QString::fromStdString(offer);
        if (offers.isEmpty())
            return QStringList();
        missing << std::pair(word.text, offers);
    }
    QStringList spellings;
    for (size_t place = 0; !missing.isEmpty() && place < suggested; ++place) {
        // The first word's choices one after the other, with the best for the others.
        if (static_cast<qsizetype>(place) >= missing.first().second.size())
            break;
        const auto changed = withPhrases(typed.root(), [&](QList<QueryWord>& phrase) {
            for (auto& word : phrase) {
                for (const auto& [text, offers] : missing) {
                    if (word.text == text && !word.prefix && !word.wildcard)
                        word.text =
                            offers.at(&text == &missing.first().first ? static_cast<qsizetype>(place) : 0);
                }
            }
        });
        spellings << canonicalText(changed) +
                         (typed.wantsRelatedForms() ? QStringLiteral(" forms:related") : QString());
    }
    return spellings;
}

} // namespace warraq

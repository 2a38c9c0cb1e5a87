#include "archive/wordexpander.h"

#include "core/textfold.h"
#include "wordforms/nameskeleton.h"
#include "wordforms/relatedforms.h"

#include <algorithm>
#include <cmath>

namespace warraq {

namespace {

constexpr size_t mostVariants = 60;
constexpr size_t mostRelated = 100;
constexpr size_t mostKept = 200; // answers for words; more are forgotten together
/// A word that is written with a capital in fewer of its articles is a common noun.
constexpr double capitalShare = 0.5;

} // namespace

void WordExpander::forget()
{
    m_forms.clear();
    m_related.clear();
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
        auto shelf = m_shelves.namesFrom(beginning);
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
            auto all = m_shelves.documentsOf(word);
            if (!all)
                return all.failure();
            // What was typed is meant, whatever it is elsewhere.
            if (word != name &&
                static_cast<double>(entry.capitals) < capitalShare * static_cast<double>(*all))
                continue;
            auto capitals = m_shelves.capitalsOf(word);
            if (!capitals)
                return capitals.failure();
            if (*capitals == 0)
                continue;
            candidate.form = {
                QString::fromStdString(names.texts.substr(entry.at + entry.wordBytes, entry.writtenBytes)),
                QString::fromStdString(word), *capitals, match == NameMatch::Likely, true};
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
        auto living = m_shelves.livingOf(word);
        if (!living)
            return living.failure();
        const QString text = QString::fromStdString(word);
        if (*living > 0)
            forms.push_back({text, text, *living, true, false});
    }
    std::stable_sort(forms.begin(), forms.end(),
                     [](const NameForm& a, const NameForm& b) { return a.count > b.count; });
    return forms;
}

Result<NameForm> WordExpander::formAsTyped(const std::string& word)
{
    const QString text = QString::fromStdString(word);
    auto capitals = m_shelves.capitalsOf(word);
    if (!capitals)
        return capitals.failure();
    if (*capitals > 0)
        return NameForm{text, text, *capitals, true, true};
    auto living = m_shelves.livingOf(word);
    if (!living)
        return living.failure();
    return NameForm{text, text, *living, true, false};
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
        // Not written with a capital anywhere, or in another script. Where there are names, a common noun is
        // only offered.
        auto form = formAsTyped(name);
        if (!form)
            return form.failure();
        const bool isName = form->capitalised || !hasCapital(QByteArrayView(name));
        form->chosen = isName || forms->empty();
        if (form->count > 0)
            forms->insert(form->chosen ? forms->begin() : forms->end(), std::move(*form));
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
        auto form = formAsTyped(chosen.toStdString());
        if (!form)
            return form.failure();
        variants.forms.push_back(std::move(*form));
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
            auto done = m_shelves.words().vocabulary(beginning, [&](const VocabularyWord& one) {
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
        if (words.size() == 1 && !words.first().prefix && !words.first().wildcard && !words.first().quoted)
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

} // namespace warraq

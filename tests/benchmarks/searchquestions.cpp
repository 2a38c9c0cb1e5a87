#include "benchmarks/searchquestions.h"

#include "benchmarks/corpuswords.h"

#include <algorithm>
#include <cmath>

namespace warraq::bench {

namespace {

std::string quoted(const std::string& text)
{
    return '"' + text + '"';
}

bool isPlain(std::string_view word)
{
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

class Asker
{
public:
    std::vector<SearchQuestion> all()
    {
        words();
        combinations();
        expansions();
        fields();
        return std::move(m_questions);
    }

private:
    /// The plain word nearest to a share.
    [[nodiscard]] std::string wordOf(double share) const
    {
        int rank = rankWithShare(share);
        while (!isPlain(m_words[rank]))
            ++rank;
        return std::string(m_words[rank]);
    }
    /// \p of wanted words whose shares lie evenly, in logarithms, from one to the other.
    [[nodiscard]] std::string between(double from, double to, int i, int of) const
    {
        return wordOf(from * std::pow(to / from, static_cast<double>(i) / std::max(1, of - 1)));
    }
    [[nodiscard]] std::string common() { return wordOf(0.1 + 0.6 * m_random.unit()); }
    [[nodiscard]] std::string middling() { return wordOf(0.002 * std::pow(25.0, m_random.unit())); }
    [[nodiscard]] std::string rare() { return wordOf(0.00001 * std::pow(20.0, m_random.unit())); }

    void ask(const char* kind, std::string typed, std::string match = {})
    {
        m_questions.push_back({kind, std::move(typed), std::move(match)});
    }
    void askAll(const char* kind, const std::vector<std::string>& words, const char* typedJoin,
                const char* matchJoin)
    {
        std::string typed;
        std::string match;
        for (const auto& word : words) {
            typed += (typed.empty() ? "" : typedJoin) + word;
            match += (match.empty() ? "" : matchJoin) + quoted(word);
        }
        ask(kind, typed, match);
    }

    void words()
    {
        for (int i = 0; i < 16; ++i)
            askAll("rare word", {between(0.000002, 0.00005, i, 16)}, "", "");
        for (int i = 0; i < 16; ++i)
            askAll("middling word", {between(0.0005, 0.05, i, 16)}, "", "");
        for (int i = 0; i < 20; ++i)
            askAll("common word", {between(0.11, 0.6, i, 20)}, "", "");
        for (int rank = 0; rank < 6; ++rank)
            askAll("commonest words", {std::string(m_words[rank])}, "", "");
    }
    void combinations()
    {
        for (int i = 0; i < 6; ++i) {
            askAll("two words", {common(), common()}, " ", " AND ");
            askAll("two words", {common(), middling()}, " ", " AND ");
            askAll("two words", {middling(), middling()}, " ", " AND ");
            askAll("two words", {common(), rare()}, " ", " AND ");
        }
        for (int i = 0; i < 8; ++i) {
            askAll("five words", {common(), common(), common(), common(), common()}, " ", " AND ");
            askAll("five words", {common(), middling(), common(), middling(), common()}, " ", " AND ");
        }
        for (int i = 0; i < 14; ++i) {
            const std::string both = std::string(m_words[m_random.below(12)]) + ' ' +
                                     std::string(m_words[12 + m_random.below(40)]);
            ask("phrase", quoted(both), quoted(both));
        }
        for (int i = 0; i < 12; ++i) {
            const std::string a = i % 2 == 0 ? common() : middling();
            const std::string b = common();
            ask("NEAR", a + " NEAR/5 " + b, "NEAR(" + quoted(a) + ' ' + quoted(b) + ", 5)");
        }
        for (int i = 0; i < 10; ++i) {
            std::vector<std::string> ten;
            for (int n = 0; n < 10; ++n)
                ten.push_back(n % 3 == 0 ? common() : n % 3 == 1 ? middling() : rare());
            askAll("OR of ten", ten, " OR ", " OR ");
        }
        for (int i = 0; i < 10; ++i) {
            const std::string a = common();
            const std::string b = i % 2 == 0 ? common() : middling();
            ask("exclusion", a + " -" + b, quoted(a) + " NOT " + quoted(b));
        }
        ask("exclusion", '-' + common());
        ask("exclusion", '-' + middling());
    }
    void expansions()
    {
        for (int i = 0; i < 16; ++i) {
            std::string head = between(0.0001, 0.3, i, 16);
            head.resize(std::min<size_t>(head.size(), i % 4 == 0 ? 2 : 3));
            ask("prefix", head + '*', quoted(head) + '*');
        }
        for (int i = 0; i < 8; ++i) {
            std::string word = between(0.005, 0.4, i, 8);
            word[word.size() > 3 && i % 2 == 1 ? 2 : 1] = '?';
            ask("one-letter wildcard", word);
        }
    }
    void fields()
    {
        const auto sections = sectionNames();
        const auto places = placeNames();
        const auto authors = authorNames();
        for (int i = 0; i < 6; ++i) {
            const std::string word = i % 2 == 0 ? common() : middling();
            ask("field", "title:" + word, "title : " + quoted(word));
        }
        ask("field", "section:" + sections[0]);
        ask("field", "section:" + sections[5] + ' ' + common());
        ask("field", "place:" + places[0]);
        ask("field", "place:" + places[20] + ' ' + middling());
        ask("field", "author:" + quoted(authors[0]));
        ask("field", "author:" + quoted(authors[700]) + ' ' + common());
        ask("field", "lang:ar");
        ask("field", "lang:en section:" + sections[1] + ',' + sections[2] + ' ' + common());
        for (const char* range : {"date:2011", "date:2011-02..2011-10", "after:2010", "before:2011-03-01",
                                  "date:2006..2024", "on:2017-03-05"}) {
            ask("date range", range);
            ask("date range", common() + ' ' + range);
        }
        for (int i = 0; i < 3; ++i)
            ask("none at all", "");
        ask("none at all", "words:>500");
    }

    WordList m_words = WordList::latin(latinVocabulary);
    Random m_random{4711};
    std::vector<SearchQuestion> m_questions;
};

} // namespace

std::vector<SearchQuestion> searchQuestions()
{
    return Asker().all();
}

} // namespace warraq::bench

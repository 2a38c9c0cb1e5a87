// Makes a corpus: bench_corpus ARTICLES > corpus.jsonl. The same number gives the same bytes.
// Word frequencies follow Zipf's law, dates lie in 2005-2025, a tenth is Arabic.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

namespace {

constexpr int vocabulary = 120'000;
constexpr int arabicVocabulary = 40'000;
constexpr int sections = 12;
constexpr int places = 300;
constexpr int authors = 2'000;
constexpr int meanWords = 350;

/// Ranks by Zipf's law, drawn by looking a uniform number up in the summed weights.
class Zipf
{
public:
    explicit Zipf(int size)
    {
        double sum = 0;
        for (int rank = 1; rank <= size; ++rank)
            m_sums.push_back(sum += 1.0 / std::pow(rank + 2.0, 1.05));
    }
    template <class Random> int operator()(Random& random) const
    {
        const double at = std::uniform_real_distribution<double>(0, m_sums.back())(random);
        return static_cast<int>(std::lower_bound(m_sums.begin(), m_sums.end(), at) - m_sums.begin());
    }

private:
    std::vector<double> m_sums;
};

/// A pronounceable word for a number; frequent ones are short, as in every language.
std::string word(int number, const std::vector<std::string>& syllables)
{
    std::string text;
    const int base = static_cast<int>(syllables.size());
    do {
        text += syllables[static_cast<size_t>(number % base)];
        number /= base;
    } while (number > 0);
    return text;
}

std::string name(std::string text)
{
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

} // namespace

int main(int argc, char** argv)
{
    const long count = argc > 1 ? std::atol(argv[1]) : 0;
    if (count <= 0) {
        std::fputs("usage: bench_corpus ARTICLES > corpus.jsonl\n", stderr);
        return 2;
    }
    const std::vector<std::string> latin{"ra",  "ne",  "to",   "mi",  "su",  "la",  "ke",  "do",
                                         "vi",  "ba",  "shen", "tor", "mal", "gri", "pol", "an",
                                         "est", "und", "fel",  "cor", "din", "hov", "jat", "wel"};
    const std::vector<std::string> arabic{"با", "ري", "مو", "سا", "لي", "نو", "قا",
                                          "دي", "حر", "شم", "عل", "كت", "في", "جب"};
    std::mt19937_64 random(20171018);
    const Zipf common(vocabulary);
    const Zipf commonArabic(arabicVocabulary);
    const Zipf somewhere(places);
    const Zipf somebody(authors);
    std::uniform_int_distribution<int> tenth(0, 9);
    std::uniform_int_distribution<int> day(0, 21 * 365);
    std::lognormal_distribution<double> length(std::log(meanWords) - 0.18, 0.6);
    for (long n = 0; n < count; ++n) {
        const bool isArabic = tenth(random) == 0;
        const auto& syllables = isArabic ? arabic : latin;
        const auto draw = [&] { return word(isArabic ? commonArabic(random) : common(random), syllables); };
        std::string title = name(draw());
        for (int i = 0; i < 7; ++i)
            title += ' ' + draw();
        std::string body;
        const int words = std::clamp(static_cast<int>(length(random)), 20, 3'000);
        for (int i = 0; i < words; ++i) {
            body += draw();
            body += i + 1 == words ? "." : (i % 60 == 59 ? ".\\n\\n" : (i % 13 == 12 ? ". " : " "));
        }
        const int d = day(random);
        char date[40] = "";
        // Three in a hundred have no date.
        if (tenth(random) > 0 || tenth(random) > 2)
            std::snprintf(date, sizeof date, "\"date\": \"%04d-%02d-%02d\", ", 2005 + d / 365,
                          1 + d % 365 / 31, 1 + d % 28);
        std::printf("{\"title\": \"%s %ld\", %s\"section\": \"Section %d\", \"place\": \"%s\", \"author\": "
                    "\"%s %s\", "
                    "\"source\": \"The Generated Gazette\", \"language\": \"%s\", \"url\": "
                    "\"https://gazette.example/%ld\", \"body\": \"%s\"}\n",
                    title.c_str(), n, date, static_cast<int>(random() % sections) + 1,
                    name(word(1000 + somewhere(random) * 7, latin)).c_str(),
                    name(word(5000 + somebody(random) % 97, latin)).c_str(),
                    name(word(9000 + somebody(random), latin)).c_str(), isArabic ? "ar" : "en", n,
                    body.c_str());
    }
    return 0;
}

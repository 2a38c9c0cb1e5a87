// Makes an invented newspaper as JSON lines: bench_corpus ARTICLES FILE ("-": standard output). The same
// number gives the same bytes, and fewer articles are the beginning of more. See README.md for what is in it.

#include "benchmarks/corpusrandom.h"
#include "benchmarks/corpuswords.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

using namespace warraq::bench;

namespace {

constexpr int beatCount = 4'000; ///< subjects the paper comes back to
constexpr int beatWords = 24;    ///< words of their own
constexpr int keptForCopies = 2'000;
constexpr double nearCopies = 0.015;
constexpr double exactCopies = 0.01;

/// A language's words and how they are drawn.
struct Tongue
{
    Tongue(WordList list, int beatSeed, const char* itsComma)
        : words(std::move(list)), comma(itsComma), draw(wordWeights(words.size())), beats(beatCount)
    {
        Random random(static_cast<std::uint64_t>(beatSeed));
        for (auto& beat : beats) {
            for (int& rank : beat) {
                do
                    rank = draw(random);
                while (rank < 150);
            }
        }
    }

    WordList words;
    const char* comma;
    WeightedDraw draw;
    std::vector<std::array<int, beatWords>> beats;
};

/// What of an article a copy repeats.
struct Story
{
    bool isArabic = false;
    int section = 0;
    std::string title;
    std::string subtitle;
    std::string body;
    std::string caption;
    std::string credit;
    std::string authors; ///< as JSON
    std::string places;  ///< as JSON
    std::string date;    ///< empty: undated
};

std::vector<double> falling(int count, double slope)
{
    std::vector<double> weights;
    for (int i = 0; i < count; ++i)
        weights.push_back(std::pow(i + 3.0, -slope));
    return weights;
}

/// Writes running text of one article: its beat's words come again and again, its persons are named.
class TextWriter
{
public:
    TextWriter(Random& random, const Tongue& tongue) : m_random(random), m_tongue(tongue) {}

    void choose(int beat)
    {
        m_topic.clear();
        const auto& ranks = m_tongue.beats[static_cast<size_t>(beat)];
        for (int i = 0; i < 8; ++i)
            m_topic.push_back(ranks[static_cast<size_t>(m_random.below(beatWords))]);
        for (int i = 0; i < 6; ++i)
            m_topic.push_back(m_tongue.draw(m_random));
    }
    void name(std::string name, std::string again, int times)
    {
        m_names.push_back({std::move(name), std::move(again), times});
    }
    void forget() { m_names.clear(); }

    /// A line of words, no sentence: a title, a caption.
    [[nodiscard]] std::string line(int words, double topical)
    {
        std::string text;
        for (int i = 0; i < words; ++i) {
            if (i > 0)
                text += ' ';
            word(text, topical, i == 0);
        }
        return text;
    }

    void body(std::string& text, int words)
    {
        int inSentence = m_random.between(8, 30);
        int inParagraph = m_random.between(2, 5);
        bool first = true;
        for (int left = words; left > 0; --left) {
            separator(text, first);
            if (!named(text, left))
                word(text, 0.14, first);
            first = --inSentence <= 0 || left == 1;
            if (!first)
                continue;
            text += '.';
            inSentence = m_random.between(8, 30);
            if (--inParagraph <= 0 && left > 1) {
                text += "\\n\\n";
                inParagraph = m_random.between(2, 5);
            }
        }
    }

private:
    struct Named
    {
        std::string name;
        std::string again;
        int times = 0;
    };

    void separator(std::string& text, bool first)
    {
        if (text.empty() || text.ends_with("\\n"))
            return;
        if (!first && m_random.below(14) == 0)
            text += m_tongue.comma;
        text += ' ';
    }

    bool named(std::string& text, int left)
    {
        for (auto& named : m_names) {
            if (named.times <= 0 || m_random.below(left) >= named.times)
                continue;
            --named.times;
            text += named.name;
            named.name = named.again;
            return true;
        }
        return false;
    }

    void word(std::string& text, double topical, bool capital)
    {
        const auto dice = m_random.next();
        if ((dice & 63U) == 0) {
            number(text);
            return;
        }
        const bool fromTopic = static_cast<double>(dice >> 40U) < topical * 0x1.0p24;
        const int rank = fromTopic
                             ? m_topic[static_cast<size_t>(m_random.below(static_cast<int>(m_topic.size())))]
                             : m_tongue.draw(m_random);
        const size_t at = text.size();
        text += m_tongue.words[rank];
        // One word in sixteen is a proper name and always capitalised.
        if ((capital || (rank > 300 && rank % 16 == 0)) && text[at] >= 'a' && text[at] <= 'z')
            text[at] = static_cast<char>(text[at] - 'a' + 'A');
        if (rank > 300 && ((dice >> 6U) & 127U) == 0 && text[at] < '\x7F' && text[at] > 0)
            text += "’s";
    }

    void number(std::string& text)
    {
        std::array<char, 16> digits{};
        const double size = std::exp(m_random.unit() * 11);
        const int value = m_random.chance(0.3) ? m_random.between(1990, 2025) : static_cast<int>(size) + 1;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        text.append(digits.data(), end);
    }

    Random& m_random;
    const Tongue& m_tongue;
    std::vector<int> m_topic;
    std::vector<Named> m_names;
};

/// The newspaper: one article after the other.
class Newspaper
{
public:
    Newspaper()
        : m_latin(WordList::latin(latinVocabulary), 31, ","),
          m_arabic(WordList::arabic(arabicVocabulary), 32, "،"), m_sections(sectionNames()),
          m_places(placeNames()), m_authors(authorNames()), m_credits(creditNames()),
          m_drawBeat(falling(beatCount, 0.7)), m_drawPlace(falling(placeCount - arabicPlaces, 1)),
          m_drawAuthor(falling(authorCount - arabicAuthors, 0.6)), m_drawCredit(falling(creditCount, 1)),
          m_drawPerson(falling(static_cast<int>(persons().size()), 1)), m_latinText(m_random, m_latin),
          m_arabicText(m_random, m_arabic)
    {
    }

    /// Appends the article's line.
    void write(long number, std::string& out)
    {
        const double dice = m_random.unit();
        Story story;
        if (dice < exactCopies + nearCopies && !m_kept.empty()) {
            story = m_kept[static_cast<size_t>(m_random.below(static_cast<int>(m_kept.size())))];
            if (dice >= exactCopies)
                change(story);
        } else {
            story = invent();
            keep(story);
        }
        print(number, story, out);
    }

private:
    Story invent()
    {
        Story story;
        story.isArabic = m_random.chance(arabicShare);
        const Tongue& tongue = story.isArabic ? m_arabic : m_latin;
        TextWriter& text = story.isArabic ? m_arabicText : m_latinText;
        const int beat = m_drawBeat(m_random);
        story.section = m_random.chance(0.8) ? beat % sectionCount : m_random.below(sectionCount);
        text.choose(beat);
        text.forget();
        int words = articleLength(m_random);
        if (m_random.chance(0.3))
            chooseWho(text, story.isArabic, words);
        story.title = text.line(m_random.between(5, 11), 0.4);
        if (m_random.chance(0.2))
            story.subtitle = text.line(m_random.between(8, 18), 0.3);
        story.body.reserve(static_cast<size_t>(words) * (&tongue == &m_arabic ? 12 : 8));
        text.body(story.body, words);
        if (story.isArabic && m_random.chance(0.5)) { // what somebody said abroad, in the original
            m_latinText.choose(beat);
            m_latinText.forget();
            story.body += "\\n\\n";
            m_latinText.body(story.body, m_random.between(20, 50));
        }
        if (m_random.chance(0.55)) {
            story.caption = text.line(m_random.between(6, 18), 0.3) + '.';
            story.credit = m_credits[static_cast<size_t>(m_drawCredit(m_random))];
        }
        story.places = somePlaces(story.isArabic);
        story.authors = someAuthors(story.isArabic);
        story.date = someDate();
        return story;
    }

    void chooseWho(TextWriter& text, bool isArabic, int words)
    {
        for (int left = m_random.between(1, 3); left > 0; --left) {
            const Person& person = persons()[static_cast<size_t>(m_drawPerson(m_random))];
            // The usual spelling half the time, the others ever more seldom.
            size_t spelling = 0;
            while (spelling + 1 < person.spellings.size() && m_random.chance(0.5))
                ++spelling;
            const int times = m_random.between(1, 2 + std::min(words / 150, 6));
            const std::string family = person.spellings[spelling];
            if (isArabic)
                text.name(person.arabic, person.arabic, times);
            else
                text.name(std::string(person.given) + ' ' + family, family, times);
        }
    }

    /// Another dateline, or some words; the beginning that only one paper had.
    void change(Story& story)
    {
        story.places = somePlaces(story.isArabic);
        const int how = m_random.below(3);
        if (how == 0)
            return;
        const Tongue& tongue = story.isArabic ? m_arabic : m_latin;
        const int changes = 1 + static_cast<int>(story.body.size()) / (how == 1 ? 700 : 250);
        for (int i = 0; i < changes; ++i) {
            const auto from = story.body.find(
                ' ', static_cast<size_t>(m_random.below(static_cast<int>(story.body.size()))));
            const auto to = from == std::string::npos ? from : story.body.find(' ', from + 1);
            if (to == std::string::npos || story.body.find('\\', from) < to)
                continue;
            const auto word = tongue.words[tongue.draw(m_random)];
            story.body.replace(from + 1, to - from - 1, word.data(), word.size());
        }
        if (how == 2)
            story.title = (story.isArabic ? m_arabicText : m_latinText).line(m_random.between(5, 11), 0.4);
    }

    void keep(const Story& story)
    {
        if (m_kept.size() < keptForCopies)
            m_kept.push_back(story);
        else if (m_random.below(20) == 0) // so that copies come from far back, too
            m_kept[static_cast<size_t>(m_random.below(keptForCopies))] = story;
    }

    std::string somePlaces(bool isArabic)
    {
        if (m_random.chance(0.1))
            return {};
        const auto one = [&] {
            const int place = isArabic && m_random.chance(0.7)
                                  ? placeCount - arabicPlaces + m_random.below(arabicPlaces)
                                  : m_drawPlace(m_random);
            return m_places[static_cast<size_t>(place)];
        };
        return m_random.chance(0.2) ? "[\"" + one() + "\", \"" + one() + "\"]" : '"' + one() + '"';
    }

    std::string someAuthors(bool isArabic)
    {
        if (m_random.chance(0.15))
            return {};
        const auto one = [&] {
            const int author = isArabic ? authorCount - arabicAuthors + m_random.below(arabicAuthors)
                                        : m_drawAuthor(m_random);
            return m_authors[static_cast<size_t>(author)];
        };
        return m_random.chance(0.1) ? "[\"" + one() + "\", \"" + one() + "\"]" : '"' + one() + '"';
    }

    /// 2005-2025, later years fuller than early ones; three in a hundred undated, two known to the month.
    std::string someDate()
    {
        using namespace std::chrono;
        constexpr sys_days begin = 2005y / 1 / 1;
        constexpr int days = (sys_days(2026y / 1 / 1) - begin).count();
        const int dice = m_random.below(100);
        const double at = std::sqrt(0.16 + 0.84 * m_random.unit()); // 0.4 .. 1, as dense as it is late
        const int day = std::min(days - 1, static_cast<int>((at - 0.4) / 0.6 * days));
        if (dice < 3)
            return {};
        const year_month_day date(begin + std::chrono::days(day));
        std::array<char, 16> text{};
        std::snprintf(text.data(), text.size(), dice < 5 ? "%04d-%02u" : "%04d-%02u-%02u",
                      static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                      static_cast<unsigned>(date.day()));
        return text.data();
    }

    static void field(std::string& out, const char* name, const std::string& value)
    {
        if (value.empty())
            return;
        ((out += ", \"") += name) += "\": ";
        const bool isJson = value.front() == '"' || value.front() == '[';
        if (!isJson)
            out += '"';
        out += value;
        if (!isJson)
            out += '"';
    }

    void print(long number, const Story& story, std::string& out)
    {
        static const std::array<std::string, 3> publications{"The Generated Gazette", "The Gazette on Sunday",
                                                             "Evening Register"};
        const int dice = m_random.below(20);
        ((out += "{\"url\": \"https://gazette.example/story/") += std::to_string(number)) += '"';
        field(out, "title", story.title);
        field(out, "subtitle", story.subtitle);
        field(out, "date", story.date);
        field(out, "section", m_sections[static_cast<size_t>(story.section)]);
        field(out, "place", story.places);
        field(out, "author", story.authors);
        field(out, "source", publications[dice < 16 ? 0 : (dice < 19 ? 1 : 2)]);
        field(out, "language", story.isArabic ? "ar" : "en");
        field(out, "caption", story.caption);
        field(out, "credit", story.credit);
        field(out, "body", story.body);
        out += "}\n";
    }

    Random m_random{20171018};
    Tongue m_latin;
    Tongue m_arabic;
    std::vector<std::string> m_sections;
    std::vector<std::string> m_places;
    std::vector<std::string> m_authors;
    std::vector<std::string> m_credits;
    WeightedDraw m_drawBeat;
    WeightedDraw m_drawPlace;
    WeightedDraw m_drawAuthor;
    WeightedDraw m_drawCredit;
    WeightedDraw m_drawPerson;
    TextWriter m_latinText;
    TextWriter m_arabicText;
    std::vector<Story> m_kept;
};

} // namespace

int main(int argc, char** argv)
{
    const long count = argc == 3 ? std::atol(argv[1]) : 0;
    if (count <= 0) {
        std::fputs("usage: bench_corpus ARTICLES FILE\n", stderr);
        return 2;
    }
    const std::string path = argv[2];
    std::FILE* file = path == "-" ? stdout : std::fopen(path.c_str(), "wb");
    if (!file) {
        std::perror(path.c_str());
        return 1;
    }
    Newspaper newspaper;
    std::string out;
    bool isWritten = true;
    for (long number = 0; number < count && isWritten; ++number) {
        newspaper.write(number, out);
        if (out.size() < (4U << 20U) && number + 1 < count)
            continue;
        isWritten = std::fwrite(out.data(), 1, out.size(), file) == out.size();
        out.clear();
    }
    if (std::fclose(file) != 0 || !isWritten) {
        std::perror(path.c_str());
        return 1;
    }
    return 0;
}

#include "archive/notesearch.h"

#include "archive/connection.h"
#include "archive/exactwords.h"
#include "core/markedwords.h"
#include "core/nearness.h"
#include "core/textfold.h"

#include <algorithm>
#include <utility>

namespace warraq {

namespace {

struct WantedWord
{
    std::vector<std::string> texts; ///< any of them; a name's in any case, as people write notes
    bool prefix = false;
    bool wildcard = false;
};
using WantedPhrase = std::vector<WantedWord>;

WantedPhrase wanted(const QList<QueryWord>& words)
{
    WantedPhrase phrase;
    for (const auto& word : words) {
        WantedWord one{{}, word.prefix, word.wildcard};
        for (const auto& text : standIns(word))
            one.texts.push_back(text.toStdString());
        phrase.push_back(std::move(one));
    }
    return phrase;
}

bool fits(const std::string& word, const WantedWord& wanted)
{
    return std::any_of(wanted.texts.begin(), wanted.texts.end(), [&](const std::string& text) {
        return wordFits(word, text, wanted.wildcard, wanted.prefix);
    });
}

std::vector<quint32> places(const std::vector<Token>& words, const WantedPhrase& phrase)
{
    std::vector<quint32> found;
    for (size_t at = 0; at + phrase.size() <= words.size(); ++at) {
        size_t i = 0;
        while (i < phrase.size() && fits(words[at + i].text, phrase[i]))
            ++i;
        if (i == phrase.size())
            found.push_back(static_cast<quint32>(at));
    }
    return found;
}

/// One question, asked of one note after the other.
class NoteJudge
{
public:
    explicit NoteJudge(const QueryNode& node)
    {
        if (const auto* phrase = std::get_if<PhraseNode>(&node.node)) {
            m_phrases.push_back(wanted(phrase->words));
            m_times = phrase->times;
        } else if (const auto* near = std::get_if<NearNode>(&node.node)) {
            for (const auto& words : near->phrases)
                m_phrases.push_back(wanted(words));
            m_near = near;
        } else if (const auto* exact = std::get_if<ExactNode>(&node.node)) {
            const QByteArray utf8 = exact->text.toUtf8();
            std::vector<QByteArray> words;
            for (const auto& token : WordSplitter::words(utf8))
                words.push_back(
                    writtenWord(QByteArrayView(utf8).sliced(token.start, token.end - token.start)));
            m_exact = ExactWords(std::move(words));
        }
    }

    /// So often must what is asked for stand in an article's notes.
    [[nodiscard]] qint64 times() const { return m_times; }
    /// How often it stands in one; once where it is not counted.
    [[nodiscard]] qint64 count(const QByteArray& utf8) const
    {
        if (m_phrases.empty())
            return m_exact.standIn(utf8) ? 1 : 0;
        const auto words = WordSplitter::words(utf8);
        if (!m_near)
            return static_cast<qint64>(places(words, m_phrases.front()).size());
        std::vector<std::vector<quint32>> found;
        for (const auto& phrase : m_phrases)
            found.push_back(places(words, phrase));
        std::vector<PhrasePlaces> stand;
        for (size_t i = 0; i < found.size(); ++i)
            stand.push_back({found[i], static_cast<quint32>(m_phrases[i].size())});
        return standNear(stand, m_near->rule) ? 1 : 0;
    }

private:
    std::vector<WantedPhrase> m_phrases;
    const NearNode* m_near = nullptr;
    ExactWords m_exact{{}};
    qint64 m_times = 1;
};

} // namespace

bool asksNotes(const QueryNode& node)
{
    if (const auto* phrase = std::get_if<PhraseNode>(&node.node))
        return phrase->scope == TextScope::Note;
    if (const auto* near = std::get_if<NearNode>(&node.node))
        return near->scope == TextScope::Note;
    const auto* exact = std::get_if<ExactNode>(&node.node);
    return exact && exact->scope == TextScope::Note;
}

Result<std::vector<qint64>> articlesWithNote(Connection& connection, const QueryNode& node,
                                             const CancelToken& cancel)
{
    auto notes = connection.prepare("SELECT article_id, text FROM note ORDER BY article_id");
    if (!notes)
        return notes.failure();
    const NoteJudge judge(node);
    std::vector<qint64> articles;
    qint64 article = 0;
    qint64 counted = 0; // in the article's notes so far
    auto all = notes->forEachRow([&]() -> Result<void> {
        if (cancel.isCancelled())
            return unexpected(ErrorKind::Cancelled, QStringLiteral("search"));
        if (std::exchange(article, notes->integer(0)) != notes->integer(0))
            counted = 0;
        const qint64 before = counted;
        counted += judge.count(notes->text(1).toUtf8());
        if (before < judge.times() && counted >= judge.times())
            articles.push_back(article);
        return {};
    });
    if (!all)
        return all.failure();
    return articles;
}

} // namespace warraq

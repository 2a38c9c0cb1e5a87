#include "archive/titlesearch.h"

#include "core/textfold.h"
#include "index/idset.h"

#include <algorithm>

namespace warraq {

namespace {

/// Folded words, each followed by a blank.
QByteArray folded(const std::vector<Token>& words)
{
    QByteArray text;
    for (const auto& word : words)
        text.append(word.text.data(), static_cast<qsizetype>(word.text.size())).append(' ');
    return text;
}

/// As it is typed: the last word may go on, the others are whole.
QString titleQuery(const std::vector<Token>& words, bool lastIsWhole)
{
    QStringList clauses;
    for (size_t i = 0; i < words.size(); ++i) {
        const bool isWhole = lastIsWhole || i + 1 < words.size();
        clauses << QStringLiteral("title:") + QString::fromStdString(words[i].text) +
                       (isWhole ? QString() : QStringLiteral("*"));
    }
    return clauses.join(u' ');
}

} // namespace

Result<QString> TitleSearch::titleOf(ArticleId id)
{
    if (!m_title) {
        // As ArticleStore lays fields over a version, for one field and without the rest.
        auto made = m_connection.prepare(
            "SELECT coalesce((SELECT value FROM article_field WHERE article_id = article.id AND field = "
            "'title' AND origin = 'person'), nullif(version.title, ''), (SELECT value FROM article_field "
            "WHERE article_id = article.id AND field = 'title')) FROM article JOIN version ON version.id = "
            "article.current_version_id WHERE article.id = ?");
        if (!made)
            return made.failure();
        m_title.emplace(std::move(*made));
    }
    m_title->reset();
    m_title->bind(1, id.value);
    auto there = m_title->step();
    if (!there)
        return there.failure();
    QString title = *there ? m_title->text(0) : QString();
    m_title->reset(); // else it goes on reading, and who writes waits for it
    return title;
}

Result<bool> TitleSearch::begins(ArticleId id, const QByteArray& start)
{
    auto title = titleOf(id);
    if (!title)
        return title.failure();
    return !title->isNull() && folded(WordSplitter::words(title->toUtf8())).startsWith(start);
}

Result<QStringList> TitleSearch::of(std::span<const ArticleId> ids, const CancelToken& cancel)
{
    QStringList titles;
    titles.reserve(static_cast<qsizetype>(ids.size()));
    for (const ArticleId id : ids) {
        if (cancel.isCancelled())
            return unexpected(ErrorKind::Cancelled, QString());
        auto title = titleOf(id);
        if (!title)
            return title.failure();
        titles << *title;
    }
    return titles;
}

Result<std::optional<size_t>> TitleSearch::next(std::span<const ArticleId> list, size_t from,
                                                const QString& start, const Having& having,
                                                const CancelToken& cancel)
{
    const QByteArray typed = start.toUtf8();
    const auto words = WordSplitter::words(typed);
    if (words.empty() || list.empty())
        return std::optional<size_t>();
    QByteArray wanted = folded(words);
    const bool lastIsWhole = words.back().end < typed.size();
    if (!lastIsWhole)
        wanted.chop(1);
    std::shared_ptr<const IdSet> candidates;
    for (size_t step = 0; step < list.size(); ++step) {
        if (cancel.isCancelled())
            return unexpected(ErrorKind::Cancelled, start);
        if (step == looked) {
            auto found = having(titleQuery(words, lastIsWhole));
            if (!found)
                return found.failure();
            candidates = std::move(*found);
        }
        const size_t place = (from + step) % list.size();
        if (candidates && !candidates->contains(list[place].value))
            continue;
        auto does = begins(list[place], wanted);
        if (!does)
            return does.failure();
        if (*does)
            return std::optional(place);
    }
    return std::optional<size_t>();
}

} // namespace warraq

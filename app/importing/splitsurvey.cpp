#include "importing/splitsurvey.h"

#include "formats/charset.h"
#include "formats/sourcereader.h"
#include "importing/sourceplan.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace warraq {

namespace {

constexpr qint64 bytesLookedThrough = 32LL << 20; ///< of all texts, for the number of articles
constexpr qint64 bytesGuessedFrom = 512LL << 10;  ///< of one text
constexpr qint64 textsGuessedFrom = 20;
constexpr qint64 fewest = 3;             ///< articles; two headings in a text are nothing strange
constexpr qint64 fewestCharacters = 200; ///< an article has on the average, or the pattern parts sentences
constexpr int rulesOfOneText = 2;        ///< characters that lines of them may be made of

/// What begins or parts articles, the surest first.
std::vector<SplitGuess> forms()
{
    using Kind = SplitGuess::Kind;
    std::vector<SplitGuess> all{
        {Kind::Counted,
         QStringLiteral(
             "^[ \\t]*(?:(?:Document|Article|Story|Record|Item|Dokument|Artikel|Documento|وثيقة|مقال)[ "
             "\\t]+)?\\d+[ \\t]+(?:of|de|von|sur|من|/)[ \\t]+\\d+\\b.*$"),
         0},
    };
    for (const char* sign : {"-", "=", "_", "\\*", "#", "~", "—"})
        all.push_back({Kind::Rule, QStringLiteral("^[ \\t]*%1{5,}[ \\t]*$").arg(QString::fromUtf8(sign)), 0});
    all.push_back(
        {Kind::Labelled,
         QStringLiteral("^(?:Title|TITLE|Headline|HEADLINE|Titre|TITRE|Titel|Título|العنوان|عنوان)[ \\t]*:"),
         0});
    all.push_back({Kind::Heading, QStringLiteral("^# +\\S"), 0});
    return all;
}

std::vector<SplitGuess> guessesFor(const QString& text)
{
    std::vector<SplitGuess> found;
    for (auto& form : forms()) {
        const QRegularExpression pattern(form.pattern, QRegularExpression::MultilineOption |
                                                           QRegularExpression::UseUnicodePropertiesOption);
        qsizetype last = -1;
        qsizetype before = 0; // characters that stand before the first match
        for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            // Two rules with nothing between them are one.
            const bool isEmpty =
                last >= 0 && QStringView(text).sliced(last, match.capturedStart() - last).trimmed().isEmpty();
            if (last < 0)
                before = QStringView(text).first(match.capturedStart()).trimmed().size();
            form.articles += !isEmpty;
            last = match.capturedEnd();
        }
        if (form.articles < fewest)
            continue;
        if (QStringView(text).sliced(last).trimmed().isEmpty())
            --form.articles; // the last rule closes
        form.articles += before > 0;
        if (form.articles >= fewest && text.size() / form.articles >= fewestCharacters)
            found.push_back(form);
    }
    std::stable_sort(found.begin(), found.end(), [](const SplitGuess& one, const SplitGuess& other) {
        return one.kind == SplitGuess::Kind::Counted && other.kind != SplitGuess::Kind::Counted;
    });
    int rules = 0;
    std::erase_if(found, [&rules](const SplitGuess& guess) {
        return guess.kind == SplitGuess::Kind::Rule && ++rules > rulesOfOneText;
    });
    return found;
}

class TextSurvey
{
public:
    TextSurvey(const ImportOptions& options, const CancelToken& cancel) : m_options(options), m_cancel(cancel)
    {
    }

    bool look(const PlannedFile& planned)
    {
        if (isPageResource(planned))
            return true;
        QFile file(planned.path);
        if (!file.open(QIODevice::ReadOnly))
            return true;
        const auto format =
            m_options.format != SourceFormat::Unknown ? m_options.format : recogniseFile(file).format;
        if (format != SourceFormat::Text)
            return true;
        m_survey.hasText = true;
        if (m_survey.guesses.empty() && m_survey.texts < textsGuessedFrom && file.seek(0))
            m_survey.guesses = guessesFor(
                decodeText(file.read(bytesGuessedFrom), m_options.charset, SourceFormat::Text).text);
        file.close();
        return count(planned);
    }
    [[nodiscard]] SplitSurvey take() { return std::move(m_survey); }

private:
    bool count(const PlannedFile& planned)
    {
        ++m_survey.texts;
        auto reader = openSource(planned.path, planned.name, {m_options.format, m_options.split});
        while (reader && !m_cancel.isCancelled()) {
            const auto item = (*reader)->next(m_cancel);
            if (!item || !*item)
                break;
            m_survey.articles += !std::holds_alternative<SourceNote>(**item);
            if (m_bytes + (*reader)->bytesRead() > bytesLookedThrough) {
                m_survey.isWhole = false;
                return false;
            }
        }
        m_bytes += planned.bytes;
        m_survey.isWhole = m_bytes <= bytesLookedThrough;
        return m_survey.isWhole && !m_cancel.isCancelled();
    }

    const ImportOptions& m_options;
    const CancelToken& m_cancel;
    SplitSurvey m_survey;
    qint64 m_bytes = 0;
};

} // namespace

Result<SplitSurvey> surveySplit(const ImportOptions& options, const CancelToken& cancel)
{
    if (!options.split.isEmpty()) {
        if (auto valid = checkSplitPattern(options.split); !valid)
            return valid.failure();
    }
    TextSurvey survey(options, cancel);
    SourcePlan(options.paths, {})
        .walk(
            cancel, [&survey](const PlannedFile& file) { return survey.look(file); },
            [](const UnreadablePlace&) {});
    return survey.take();
}

} // namespace warraq

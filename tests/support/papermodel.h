#pragma once

#include "archive/archivetypes.h"
#include "archive/personalchange.h"
#include "support/searchoracle.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace warraq::test {

/// What an archive must hold after what was done to it: the rules of CONTRACT.md ("What becomes of a record")
/// and of WriteSession, told once more in plain lists and loops. Copied before a batch and put back, it is
/// the rollback.
class PaperModel
{
public:
    /// The number the archive gives.
    qint64 beginRun();
    RecordOutcome add(qint64 run, const RecordToStore& record);
    void remove(ArticleId id);
    /// As a person does, so that it can come back until the archive is closed.
    void takeOut(ArticleId id);
    /// What is left of one that was taken out: false when its imports were taken back.
    bool putBack(ArticleId id);
    void close() { m_out.clear(); }
    /// Those taken out. Of one whose text has come in again meanwhile it is not told here what becomes.
    [[nodiscard]] std::vector<ArticleId> out() const;
    void change(const PersonalChange& change);
    struct Undone
    {
        RecordCounts counts;
        std::vector<ArticleId> kept; ///< ascending
    };
    Undone undo(qint64 run);

    [[nodiscard]] std::vector<SearchOracle::Entry> entries() const;
    [[nodiscard]] std::vector<qint64> ids() const;
    [[nodiscard]] std::vector<qint64> runs() const;
    /// A note's number as the archive gave it.
    void setLastNote(qint64 number) { m_lastNote = number; }

private:
    struct Record
    {
        qint64 id = 0;
        qint64 run = 0;
        QString file;
        bool isNumbered = false;
        RecordOutcome outcome = RecordOutcome::Added;
        qint64 article = 0; ///< 0: removed
        qint64 repeats = 0; ///< version
    };
    struct Image
    {
        ArticleImage image;
        qint64 broughtBy = 0; ///< record, when not the version's own
    };
    struct Version
    {
        qint64 number = 0; ///< ascending within an article
        qint64 record = 0;
        ArticleContent content;
        std::vector<Image> images;
    };
    struct Completion
    {
        qint64 record = 0;
        QString value;
        FieldOrigin origin = FieldOrigin::Record;
    };
    struct Piece
    {
        std::vector<Version> versions;
        std::map<Field, Completion> completed;
        std::map<Field, QString> corrected;
        std::set<QString> tags;
        std::map<QString, qint64> collections; ///< position
        std::map<qint64, QString> notes;
        bool starred = false;
        bool read = false;
    };

    struct Out
    {
        Piece piece;
        std::vector<Record> records;
    };
    [[nodiscard]] bool hasRecord(qint64 id) const;
    [[nodiscard]] static const Version& shown(const Piece& piece);
    [[nodiscard]] static ArticleContent content(const Piece& piece);
    [[nodiscard]] Record& record(qint64 id);
    [[nodiscard]] const Record& record(qint64 id) const;
    bool complete(Piece& piece, qint64 record, const RecordToStore& from);
    [[nodiscard]] static bool hasPersonalWork(const Piece& piece);
    /// True: kept.
    bool takeBack(qint64 id, qint64 run);

    std::map<qint64, Piece> m_pieces;
    std::map<qint64, Out> m_out;
    std::vector<Record> m_records;
    std::vector<qint64> m_runs;
    qint64 m_nextRecord = 1;
    qint64 m_nextVersion = 1;
    qint64 m_lastArticle = 0;
    qint64 m_lastNote = 0;
};

} // namespace warraq::test

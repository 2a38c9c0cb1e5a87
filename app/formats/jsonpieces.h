#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "formats/textwindow.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace warraq {

/// Cuts a JSON text (RFC 8259) of one large array, or of an object that holds one, into the array's elements
/// without parsing them: memory is that of one element, and a broken element harms itself alone. Which array
/// is meant is seen from the first limits::jsonSurveyBytes: a usual name, else the one with the most text in
/// objects. An object that holds none is itself the only element. Owned and used by one thread.
class JsonPieces
{
public:
    struct Piece
    {
        QByteArray bytes; ///< empty when tooLong
        QByteArray key;   ///< of a member: its name, still escaped; of several arrays: which one's
        qint64 offset = 0;
        bool tooLong = false;    ///< more than limits::recordBytes
        bool incomplete = false; ///< the text ends within it
    };

    enum class Layout : quint8
    {
        Seen,    ///< as the beginning of the text shows it
        Objects, ///< one object after the other, as in lines of JSON
        Members, ///< the values of the object that the device stands at
    };

    explicit JsonPieces(QIODevice& device, Layout layout = Layout::Seen);
    /// The elements of all arrays with these paths, as table() has them, in the text's order.
    JsonPieces(QIODevice& device, QList<QByteArray> tables);

    /// The next element, or nullopt at the end or when cancelled. Errors: Unreadable.
    [[nodiscard]] Result<std::optional<Piece>> next(const CancelToken& cancel);
    /// Short members beside and above the array, as `outer.inner`, met so far; strings are still escaped.
    [[nodiscard]] const QMap<QByteArray, QByteArray>& members() const { return m_members; }
    /// True when the text ended within something. Known at the end.
    [[nodiscard]] bool isTruncated() const { return m_truncated; }
    [[nodiscard]] const QByteArray& table() const { return m_table; } ///< path of the array
    /// True where each element is a column (JsonColumnTable), and where it is a list of values.
    [[nodiscard]] bool areColumns() const { return m_areColumns; }
    [[nodiscard]] bool areRows() const { return m_areRows; }
    /// Of rows: what their values are called, a JSON list; empty: it is not said.
    [[nodiscard]] const QByteArray& rowNames() const { return m_rowNames; }
    /// True when there is a table or an article; else it is some other JSON.
    [[nodiscard]] bool holdsRecords() const { return m_holdsRecords; }
    [[nodiscard]] const TextWindow& window() const { return m_window; }

private:
    struct Frame
    {
        bool isArray = false;
        bool wantsKey = true; ///< of an object: what comes next
        QByteArray key;       ///< of an object: of the member under way
    };
    enum class Step
    {
        Goes,
        NeedsMore,
    };
    Step step();
    Step readString();
    void beginValue(qsizetype at);
    void endValue(qsizetype end);
    void finish(qsizetype end, bool incomplete);
    [[nodiscard]] QByteArray path() const;
    [[nodiscard]] bool isTable();
    void makeRoom();

    TextWindow m_window;
    QByteArray m_table;         ///< path of the array
    QList<QByteArray> m_tables; ///< of all that are wanted, where there are several
    bool m_isObject = false;    ///< the whole text is the only element
    bool m_isIndex = false;     ///< its members are the elements
    bool m_isOfObjects = true;  ///< only those members that are objects
    bool m_isOver = false;      ///< the object whose members are wanted has ended
    bool m_areColumns = false;
    bool m_areRows = false;
    QByteArray m_rowNames;
    std::vector<Frame> m_frames;
    qsizetype m_at = 0;
    qsizetype m_start = -1;       ///< of the element under way
    size_t m_startDepth = 0;      ///< frames round it
    qsizetype m_scalarStart = -1; ///< of a number or word under way
    qsizetype m_stringStart = -1;
    qint64 m_startOffset = 0;
    bool m_tooLong = false;
    bool m_truncated = false;
    bool m_holdsRecords = false;
    QMap<QByteArray, QByteArray> m_members;
    std::optional<Piece> m_ready;
};

} // namespace warraq

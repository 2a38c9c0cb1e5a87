#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "formats/textwindow.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace warraq {

/// Cuts an XML file of many items (`<item>`, `<entry>`) into its head and its items without parsing it (XML
/// 1.0, section 2: tags, comments, CDATA, instructions, the document type are told apart). So a broken item
/// harms itself alone, memory is that of one item, and each item has its exact bytes. An item that is not
/// closed ends where the next begins. Owned and used by one thread.
class XmlPieces
{
public:
    struct Piece
    {
        QByteArray bytes; ///< from `<item` to `</item>`; empty when tooLong
        qint64 offset = 0;
        bool tooLong = false;    ///< more than limits::recordBytes
        bool incomplete = false; ///< its end is missing
        bool cutOff = false;     ///< because the file ends before
    };

    /// \p names: of the elements that are cut out, without prefixes, lower case.
    explicit XmlPieces(QIODevice& device, QList<QByteArray> names = {"item", "entry"})
        : m_window(device), m_names(std::move(names))
    {
    }

    /// The next item, or nullopt at the end or when cancelled. Errors: Unreadable.
    [[nodiscard]] Result<std::optional<Piece>> next(const CancelToken& cancel);
    /// What stands before the first item, at most limits::feedHeadBytes; complete after the first `next`.
    [[nodiscard]] const QByteArray& head() const { return m_head; }
    /// True when the root element was never closed: the file is cut off. Known at the end.
    [[nodiscard]] bool isTruncated() const { return !m_rootName.isEmpty() && !m_rootClosed; }
    [[nodiscard]] const TextWindow& window() const { return m_window; }

private:
    enum class Step
    {
        Goes,
        NeedsMore,
        Piece,
    };
    Step step(bool atEnd);
    Step stepOverTag(bool atEnd, bool isClosing);
    void begin(qsizetype at, const QByteArray& name);
    void finish(qsizetype end, bool incomplete);
    void makeRoom();
    void keepHead(qsizetype end);

    [[nodiscard]] bool isItemName(const QByteArray& name) const;

    TextWindow m_window;
    QList<QByteArray> m_names;
    qsizetype m_at = 0;     ///< in the window
    qsizetype m_start = -1; ///< of the item under way
    qsizetype m_kept = 0;   ///< up to here the head is kept
    QByteArray m_itemName;
    QByteArray m_rootName;
    QByteArray m_until; ///< what ends the comment, CDATA ... that is being passed over
    QByteArray m_head;
    bool m_anyItem = false;
    bool m_rootClosed = false;
    bool m_tooLong = false;
    qint64 m_startOffset = 0;
    std::optional<Piece> m_ready;
};

} // namespace warraq

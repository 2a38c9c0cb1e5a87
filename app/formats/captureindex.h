#pragma once

#include "formats/captureplaces.h"
#include "formats/capturerecords.h"
#include "formats/sourcereader.h"

#include <functional>
#include <memory>

namespace warraq {

/// Where the captures of web archives lie, so that what repeats another capture gets its bytes (ISO
/// 28500:2017, 6.7 and annex C) and a page its pictures. Filled while reading; what is looked up is read
/// again from the file, so that only places are remembered: at most limits::captureIndexEntries. Of a file
/// that can only be read from its start, within an archive or compressed as a whole, the last captures are
/// kept (limits::captureStashBytes), and others are read on to, from the start if need be, within
/// limits::captureRereadBytes. One thread.
class CaptureIndex : public PageResources
{
public:
    /// A file of a source once more, from its start; null: not possible. A WACZ has several, by number.
    using Reopen = std::function<std::unique_ptr<QIODevice>(int part)>;

    explicit CaptureIndex(Reopen reopen);
    ~CaptureIndex() override;

    enum class By : quint8
    {
        Content, ///< as what is repeated
        ContentAndAddress,
    };
    /// A continuation is found as what it goes on with, whatever \p by says. One in segments must be whole.
    void add(const CapturedRecord& record, int part, SourceFormat format, By by);
    enum class Input : quint8
    {
        AnyOrder,
        FromStart,
    };
    /// How what is added from now on can be read again.
    void setInput(Input input) { m_input = input; }

    /// What \p revisit repeats; nullopt: it is not there, or cannot be read again.
    [[nodiscard]] std::optional<CapturedRecord> originalOf(const CapturedRecord& revisit);
    /// A segment, from 2 on, of the record that begins as \p id.
    [[nodiscard]] std::optional<CapturedRecord> continuationOf(const QByteArray& id, int segment);
    [[nodiscard]] bool hasRecord(const QByteArray& id) const;
    [[nodiscard]] QByteArray bytesOf(const QString& address) override;
    [[nodiscard]] bool isSpent() const override { return m_isSpent; }

private:
    using Place = CapturePlace;
    using Key = CapturePlaces::Key;

    void remember(Key key, const Place& place);
    [[nodiscard]] std::optional<CapturedRecord> recordAt(const Place& place);
    [[nodiscard]] std::optional<CapturedRecord> readOnTo(const Place& place);
    [[nodiscard]] bool startAgain(const Place& place);
    void keep(const CapturedRecord& record, const Place& place);
    struct Stash;
    struct Cursor;
    [[nodiscard]] std::optional<CapturedRecord> find(Key key);

    Reopen m_reopen;
    CapturePlaces m_places;
    bool m_isSpent = false;
    qint64 m_reread = 0; ///< bytes before a record that were read to come to it
    Input m_input = Input::AnyOrder;
    std::unique_ptr<Stash> m_stash;
    std::unique_ptr<Cursor> m_cursor;
};

} // namespace warraq

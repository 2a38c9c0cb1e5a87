#pragma once

#include "formats/growingread.h"
#include "formats/membersource.h"

#include <deque>
#include <optional>

namespace warraq {

/// Where a record begins, so that it can be found again.
struct RecordPlace
{
    qint64 member = 0; ///< bytes from the file's start: of the compressed member, or of the record itself
    qint64 inner = 0;  ///< uncompressed bytes from the member's start
};

/// A member source read through a buffer that grows to what is looked at, no further. Behind damage nothing
/// is seen until `passDamage`, so that no record is put together from two halves. Used by one thread.
class RecordInput
{
public:
    explicit RecordInput(std::unique_ptr<MemberSource> source);

    /// Reads until \p bytes can be seen, or no more can; how many can. Errors: Unreadable.
    [[nodiscard]] Result<qsizetype> ensure(qsizetype bytes);
    [[nodiscard]] QByteArrayView view() const;
    void skip(qsizetype bytes);

    /// What the bytes that can be seen end in, once `ensure` gave less than was asked for.
    [[nodiscard]] const std::optional<RecordIssue>& damage() const { return m_damage; }
    /// As RecordPlace::member.
    [[nodiscard]] qint64 damagedMember() const { return m_damagedMember; }
    void passDamage() { m_damage.reset(); }

    [[nodiscard]] RecordPlace place() const;
    /// Of the first compressed member that begins within the first \p bytes, but not at the first; -1: none.
    [[nodiscard]] qsizetype nextMember(qsizetype bytes) const;
    [[nodiscard]] bool goTo(RecordPlace place);
    [[nodiscard]] qint64 consumed() const { return m_source->consumed(); }
    [[nodiscard]] bool isCompressed() const { return m_source->isCompressed(); }
    /// Bytes from here to the file's end, where that is known; else -1.
    [[nodiscard]] qint64 remaining() const;

private:
    struct Member
    {
        qint64 position; ///< uncompressed, as m_position
        qint64 place;
    };

    std::unique_ptr<MemberSource> m_source;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_position = 0; ///< uncompressed bytes before m_at
    std::deque<Member> m_members;
    std::optional<RecordIssue> m_damage;
    qint64 m_damagedMember = 0;
    bool m_ended = false;
    GrowingRead m_step{256 << 10};
};

} // namespace warraq

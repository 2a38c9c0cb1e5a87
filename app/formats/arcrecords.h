#pragma once

#include "formats/capturerecords.h"

namespace warraq {

/// Records of ARC 1 and 2 (Burner and Kahle, "Arc File Format", Internet Archive, 1996): a line says address,
/// IP, date, type and length, and the server's answer follows.
class ArcRecords : public CaptureRecords
{
public:
    explicit ArcRecords(std::unique_ptr<MemberSource> source) : m_input(std::move(source)) {}

    [[nodiscard]] Result<std::optional<CapturedRecord>> next(const CancelToken& cancel) override;
    [[nodiscard]] bool goTo(RecordPlace place) override { return m_input.goTo(place); }
    [[nodiscard]] qint64 consumed() const override { return m_input.consumed(); }

private:
    [[nodiscard]] Result<CapturedRecord> lost(RecordIssue issue, const CancelToken& cancel);

    RecordInput m_input;
};

/// The moment of an address of the Wayback Machine or an ARC's line, `20080430204825`, UTC; what stands
/// behind 14 digits is passed over. None: it has no minute, or is no date.
[[nodiscard]] std::optional<QDateTime> momentOfDigits(QByteArrayView digits);

} // namespace warraq

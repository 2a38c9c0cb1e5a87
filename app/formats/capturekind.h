#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace warraq {

/// What a document of a web archive is to us (CONTRACT: "What becomes of a record").
enum class CaptureKind : quint8
{
    Page,      ///< HTML: a record
    Text,      ///< plain text: a record
    Document,  ///< of a kind nothing is made of: a record that is skipped
    Machine,   ///< robots.txt and the like: a record that is skipped
    Picture,   ///< an image or a style sheet: no record, but a page's
    Furniture, ///< scripts, fonts, sound, film: no record
};

/// By what the server said and what is there: where both disagree, by what is there. \p head is the beginning
/// of the decoded content.
[[nodiscard]] CaptureKind captureKind(const QByteArray& contentType, const QByteArray& url,
                                      QByteArrayView head);

/// By type and address alone, where nothing of the content is there. A type that says nothing: Page, it may
/// be anything.
[[nodiscard]] CaptureKind captureKindUnseen(const QByteArray& contentType, const QByteArray& url);

/// What is shown of a document that is skipped: `PDF document`. Empty: nobody misses it.
[[nodiscard]] const char* missedDocument(const QByteArray& contentType);

} // namespace warraq

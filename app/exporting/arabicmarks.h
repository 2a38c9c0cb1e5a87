#pragma once

#include <string>

namespace warraq {

/// Content of a page as Chromium prints it, with each letter that carries marks (shadda, tanwin, harakat)
/// parted so that whoever reads the text from the page finds letter and mark in their order and the word in
/// one piece.
///
/// Chromium draws marks and letter together, from left to right, under one ActualText of several characters.
/// Readers put such characters from left to right themselves, so in Arabic the mark comes out before its
/// letter, and they take the place of the first thing drawn, the mark's, for that of the whole, so that a
/// blank comes out behind it. Here each mark and then the letter get an ActualText of their own (ISO
/// 32000-1, 14.9.4), and stand for the reader in a strip of the letter's room each: what lies there is drawn
/// invisible. What is seen stays as it was.
///
/// Empty: there is nothing to part. Any thread.
[[nodiscard]] std::string partedMarks(const std::string& content);

} // namespace warraq

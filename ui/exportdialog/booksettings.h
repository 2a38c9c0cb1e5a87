#pragma once

#include "exporting/pdfbook.h"

#include <QObject>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;

namespace warraq {

/// Whether the articles can be parted at all.
enum class BookParting : quint8
{
    OneFile,
    OneOrEach,
};

/// The rows on how a PDF is set: margins, face, size, columns, notes, and whether each article becomes a file
/// of its own. Remembered between exports. GUI thread; the widgets belong to the form they are put into.
class BookSettings : public QObject
{
    Q_OBJECT
public:
    explicit BookSettings(BookParting parting, QObject* parent = nullptr);

    void addTo(QFormLayout* form);
    void apply(BookOptions& options) const;
    void restore();
    void remember() const;
    [[nodiscard]] BookFiles files() const;

Q_SIGNALS:
    void changed();
    void filesChanged(warraq::BookFiles files);

private:
    QComboBox* m_margins;
    QComboBox* m_face;
    QDoubleSpinBox* m_size;
    QComboBox* m_columns;
    QCheckBox* m_notes;
    QCheckBox* m_each = nullptr; ///< null: BookParting::OneFile
};

} // namespace warraq

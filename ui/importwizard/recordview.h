#pragma once

#include "importing/sourcesurvey.h"

#include <QMap>
#include <QWidget>

#include <set>

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QScrollArea;

namespace warraq {

/// A record beside what becomes of it: its source with the pieces that are fields coloured, and the fields
/// with their origins in the same colours; for rows, which column is which field. GUI thread.
class RecordView : public QWidget
{
    Q_OBJECT
public:
    explicit RecordView(QWidget* parent = nullptr);

    /// \p columnMap: the columns a person chose for fields; \p remark: what is said below the fields.
    void show(const PreviewedRecord& record, const QMap<QString, QString>& columnMap,
              const QString& remark = {});
    void clear(const QString& message);

Q_SIGNALS:
    void columnChosen(const QString& field, const QString& column); ///< empty: as guessed

private:
    void begin();
    void end();
    void showSource(const PreviewedRecord& record);
    void showFields(const PreviewedRecord& record);
    void showArticle(const ExtractedArticle& article);
    void showMapping(const SourceRecord& source);
    void addField(Field field, const QString& value, const ArticleContent& content);
    /// Gives the label of the value.
    QLabel* addRow(const QString& name, const QString& value, const QString& origin, bool unknown = false,
                   const QColor& colour = {});
    void addRemark(const QString& text);

    QMap<QString, QString> m_columnMap;
    std::set<Field> m_coloured; ///< fields whose pieces the source shows in their colours
    QPlainTextEdit* m_source;
    QScrollArea* m_fieldsArea;
    QWidget* m_fieldsPage = nullptr;
    QGridLayout* m_fields = nullptr;
};

} // namespace warraq

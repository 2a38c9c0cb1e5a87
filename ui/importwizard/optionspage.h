#pragma once

#include "ui/importwizard/importdraft.h"

#include <QWidget>

class QCheckBox;
class QSpinBox;

namespace warraq {

/// Step 3: what is kept, and how many threads. GUI thread.
class OptionsPage : public QWidget
{
    Q_OBJECT
public:
    explicit OptionsPage(ImportDraft& draft, QWidget* parent = nullptr);

    void setKeepOriginals(bool keep);

private:
    void store();

    ImportDraft& m_draft;
    QCheckBox* m_keepOriginals = nullptr;
    QSpinBox* m_jobs = nullptr;
};

} // namespace warraq

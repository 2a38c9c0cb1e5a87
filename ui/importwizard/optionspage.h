#pragma once

#include "ui/importwizard/importdraft.h"

#include <QWidget>

class QCheckBox;
class QSpinBox;

namespace warraq {

/// Step 3: what is kept, how many threads, whether anything is written at all. GUI thread.
class OptionsPage : public QWidget
{
    Q_OBJECT
public:
    explicit OptionsPage(ImportDraft& draft, QWidget* parent = nullptr);

private:
    void store();

    ImportDraft& m_draft;
    QCheckBox* m_keepOriginals = nullptr;
    QCheckBox* m_dryRun = nullptr;
    QSpinBox* m_jobs = nullptr;
};

} // namespace warraq

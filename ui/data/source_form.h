#pragma once

#include "core/api/data.h"

#include <QWidget>

class QCheckBox;
class QSpinBox;
class QTimer;

namespace digitlab {

class FactList;
class Form;

/// Where the data come from, and how they are to be read: limit, transpose, invert. A changed field asks for the set
/// anew.
class SourceForm : public QWidget {
    Q_OBJECT

public:
    explicit SourceForm(QWidget* parent = nullptr);

    void show(const OpenDataOptions& options, const DataSummary& summary);
    /// Sets the fields to what is shown: a change that came to nothing.
    void revert();
    void setBusy(bool busy);
    /// The set that is shown, read as the fields say.
    OpenDataOptions options() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void askSoon();
    void enableFields();
    // What nobody has asked for comes from the run whose list this is, and stays.
    bool transposedByRun() const { return m_summary.transposed && !m_options.transpose; }
    bool invertedByRun() const { return m_summary.inverted && !m_options.invert; }

    FactList* m_facts;
    Form* m_form;
    QSpinBox* m_limit;
    QCheckBox* m_transpose;
    QCheckBox* m_invert;
    QTimer* m_soon;
    OpenDataOptions m_options;
    bool m_busy = false;
    DataSummary m_summary; ///< without its problems
};

} // namespace digitlab

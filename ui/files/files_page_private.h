#pragma once

#include "ui/files/files_filter.h"
#include "ui/files/files_model.h"
#include "ui/files/files_order.h"
#include "ui/files/files_page.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_line.h"

#include <QElapsedTimer>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace digitlab {

/// The parts of the page and how far the work is.
class FilesPage::Private {
public:
    enum class State { closed, reading, done, cancelled };

    explicit Private(FilesPage& page);

    void build();
    void buildTable();
    void connectParts();
    void show();
    void showProgress();
    void showTotals();
    void retranslate();
    void open(const QModelIndex& index);
    void leave();
    void save();
    QString title() const;

    FilesPage& q;
    MessageBar* message;
    QPushButton* back;
    ElidedLabel* name;
    ElidedLabel* reader;
    QPushButton* again;
    QPushButton* folder;
    QPushButton* saveTable;
    ProgressLine* progress;
    ElidedLabel* stopped; ///< how far it came
    FilesFilter* filter;
    QStackedWidget* middle;
    QTableView* table;
    EmptyState* empty;
    ElidedLabel* outcomes;
    ElidedLabel* judgements;
    FilesModel* model;
    FilesOrder* order;
    /// The file that was looked at last, in the model; the table may have gone on to another row.
    QPersistentModelIndex opened;

    QStringList paths;
    QString modelName;
    State state = State::closed;
    bool judged = false; ///< a truth is known
    std::size_t done = 0;
    std::size_t total = 0;
    QElapsedTimer clock;
};

} // namespace digitlab

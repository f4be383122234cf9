#pragma once

#include "ui/data/data_page.h"
#include "ui/data/load_clock.h"

#include <QList>

class QPushButton;
class QStackedWidget;

namespace digitlab {

class DataView;
class EmptyState;
class MessageBar;
class PageHeader;
class ProgressLine;

/// The page's widgets, and which of its states it is in: getting ready, empty, loading, showing a set.
class DataPage::Private {
public:
    explicit Private(DataPage& page);

    /// Also while one is loading: another takes its place.
    bool canOpen() const { return engine != nullptr; }
    /// Asks for a set as it is; the path as people write it.
    void open(const QString& path);
    void open(const OpenDataOptions& options);
    void begin(const OpenDataOptions& wanted);
    void end();
    void remember(const OpenDataOptions& options);
    /// Every text, icon and switch by the state.
    void refresh();
    void showLine();

    std::shared_ptr<const Engine> engine;
    OpenDataOptions options;
    std::shared_ptr<const DataSet> data;
    bool loading = false;
    QString loadingTitle;
    LoadClock clock;
    Progress progress;
    QList<OpenDataOptions> recent; ///< newest first

    PageHeader* header;
    QPushButton* add;
    QPushButton* train;
    MessageBar* message;
    ProgressLine* line;
    QStackedWidget* stack;
    EmptyState* empty;
    DataView* view;

private:
    void connectParts();
    void fillMenus();
    void refreshEmpty();

    DataPage& m_page;
};

} // namespace digitlab

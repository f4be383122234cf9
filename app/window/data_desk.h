#pragma once

#include "app/window/data_loader.h"

#include <QObject>

#include <optional>

namespace digitlab {

class MainWindow;
class Settings;

/// Which data set is in use: loads what the Data page asks for and gives it to the Train page.
class DataDesk : public QObject {
    Q_OBJECT

public:
    DataDesk(MainWindow& window, Settings& settings, QObject* parent = nullptr);

    void setEngine(std::shared_ptr<const Engine> engine);
    /// Waits for the engine where need be.
    void open(const OpenDataOptions& options);
    /// The set that Train would take from now on: who has not looked at the page yet sees this one there.
    void setFirst(const OpenDataOptions& options) { m_first = options; }

private:
    void connectPages();
    void connectLoader();
    void use(const OpenDataOptions& options, const std::shared_ptr<const DataSet>& data);
    void showFirst();

    MainWindow& m_window;
    Settings& m_settings;
    std::shared_ptr<const Engine> m_engine;
    std::optional<OpenDataOptions> m_wanted;
    std::optional<OpenDataOptions> m_first;
    OpenDataOptions m_shown; ///< on the Data page
    std::shared_ptr<const DataSet> m_shownData;
    bool m_asked = false;
    bool m_wantedByTrain = false;
    DataLoader m_loader;
};

} // namespace digitlab

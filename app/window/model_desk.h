#pragma once

#include "app/window/model_store.h"

#include <QObject>

namespace digitlab {

class MainWindow;
class Settings;

/// Which model is in use: what the pickers of the pages offer, what a person chooses there, and its way out to a file.
class ModelDesk : public QObject {
    Q_OBJECT

public:
    ModelDesk(MainWindow& window, Settings& settings, std::filesystem::path runs, QObject* parent = nullptr);

    /// Opens what was asked for meanwhile, or the model of the last time.
    void setEngine(std::shared_ptr<const Engine> engine);
    void open(const QString& reference);
    /// The runs have changed.
    void refresh() { m_store.refresh(); }
    void retranslate() { showModels(); }

Q_SIGNALS:
    void modelInUse(const std::shared_ptr<const digitlab::Model>& model);
    /// Not even the shipped model opens; the page has said why.
    void noModel();

private:
    void connectPages();
    void use(const std::shared_ptr<const Model>& model);
    void fail(const QString& reference, const QString& sentence);
    void showProblem(const QString& sentence);
    void exportTo(ExportFormat format, const QString& file);
    void showModels();

    MainWindow& m_window;
    Settings& m_settings;
    std::shared_ptr<const Model> m_model;
    bool m_asked = false;
    /// Why the shipped model is being opened instead of another.
    QString m_problem;
    ModelStore m_store;
};

} // namespace digitlab

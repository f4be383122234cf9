#pragma once

#include "core/api/engine.h"

#include <QWidget>

#include <memory>

namespace digitlab {

/// Choose a data set and look at it: counts, samples, split, problems, what the network will get.
class DataPage : public QWidget {
    Q_OBJECT

public:
    explicit DataPage(QWidget* parent = nullptr);
    ~DataPage() override;

    /// For the split's preview. Until then the page says that it is getting ready.
    void setEngine(std::shared_ptr<const Engine> engine);

    void showProgress(const Progress& progress);
    void showData(const OpenDataOptions& options, std::shared_ptr<const DataSet> data);
    /// Loading was cancelled: the set shown before stays.
    void showCancelled();
    void showProblem(const QString& sentence);
    /// The menu's action and the drop: asks for a folder or file and opens it.
    void chooseFolder();
    void chooseListFile();

Q_SIGNALS:
    void openRequested(const digitlab::OpenDataOptions& options);
    void cancelRequested();
    void trainOnThisRequested();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace digitlab

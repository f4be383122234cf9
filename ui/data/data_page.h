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

    /// Somebody, here or elsewhere, has asked for this set.
    void showLoading(const OpenDataOptions& options);
    void showProgress(const Progress& progress);
    void showData(const OpenDataOptions& options, std::shared_ptr<const DataSet> set);
    /// Loading was cancelled: the set shown before stays.
    void showCancelled();
    void showProblem(const QString& sentence);
    /// The menu's action and the drop: asks for a folder or file and opens it.
    void chooseFolder();
    void chooseListFile();

    /// What the split on this page was made with: the share that is kept for validation (0..1), and the seed.
    double validation() const;
    std::uint64_t seed() const;

Q_SIGNALS:
    void openRequested(const digitlab::OpenDataOptions& options);
    void cancelRequested();
    void trainOnThisRequested();
    /// The person has chosen another share or seed, or another set is shown.
    void splitChanged();

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace digitlab

#pragma once

#include <QList>
#include <QString>

namespace digitlab {

/// A line of the model pickers.
struct ModelEntry {
    QString title;     ///< `Digit Lab 1 (shipped)`, `epoch 3, 97.4 %`
    QString reference; ///< what Engine::openModel takes
    QString group;     ///< the run's name; empty for the shipped model and files
};

} // namespace digitlab

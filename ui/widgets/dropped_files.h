#pragma once

#include <QStringList>

class QDropEvent;

namespace digitlab {

/// The files and folders of this machine that are dragged in or dropped; where there are any the event is accepted.
QStringList acceptFiles(QDropEvent& event);

} // namespace digitlab

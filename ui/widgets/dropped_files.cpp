#include "ui/widgets/dropped_files.h"

#include "ui/widgets/path_text.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

namespace digitlab {

QStringList acceptFiles(QDropEvent& event)
{
    QStringList paths;
    for (const QUrl& url : event.mimeData()->urls())
        if (url.isLocalFile())
            paths << pathText(url);
    if (!paths.isEmpty())
        event.acceptProposedAction();
    return paths;
}

} // namespace digitlab

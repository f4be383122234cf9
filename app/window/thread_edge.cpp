#include "app/window/thread_edge.h"

#include "core/api/error.h"

#include <new>

namespace digitlab {

QString problemInFlight()
{
    try {
        throw;
    } catch (const Stopped&) {
        return {};
    } catch (const std::bad_alloc&) {
        return QStringLiteral("There is not enough memory for this.");
    } catch (const std::exception& error) {
        const QString sentence = QString::fromUtf8(error.what()).section(QLatin1Char('\n'), 0, 0).trimmed();
        if (!sentence.isEmpty())
            return sentence;
    } catch (...) {
        // Nothing is known of it; the sentence below is all there is to say.
    }
    return QStringLiteral("Something failed that gives no reason.");
}

} // namespace digitlab

#include "app/window/file_saver.h"

#include "app/window/thread_edge.h"
#include "core/support/files.h"
#include "ui/widgets/path_text.h"

#include <QMetaObject>

#include <future>
#include <utility>

namespace digitlab {

FileSaver::~FileSaver()
{
    std::promise<void> written;
    m_thread.post([&written](const std::stop_token&) { written.set_value(); });
    written.get_future().wait();
}

void FileSaver::make(Content content, QObject& home, Done done, Failed failed)
{
    m_thread.post([content = std::move(content), home = &home, done = std::move(done),
                   failed = std::move(failed)](const std::stop_token&) {
        std::function<void()> news;
        try {
            news = [done, bytes = content()] { done(bytes); };
        } catch (...) {
            news = [failed, sentence = problemInFlight()] { failed(sentence); };
        }
        QMetaObject::invokeMethod(home, news, Qt::QueuedConnection);
    });
}

void FileSaver::save(const QString& file, Content content, QObject& home, Done done, Failed failed)
{
    const auto written = [file, content = std::move(content)] {
        QByteArray bytes = content();
        replaceFile(pathFrom(file), std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
        return bytes;
    };
    make(written, home, std::move(done), std::move(failed));
}

} // namespace digitlab

#pragma once

#include <thread>

namespace digitlab {

/// What is known of the machine's fonts is read on a thread of its own from construction on, while the display is
/// opened: without that the first text of the window waits for it. Qt takes it up by itself.
class FontFiles {
public:
    FontFiles();
    ~FontFiles() { wait(); }
    FontFiles(const FontFiles&) = delete;
    FontFiles& operator=(const FontFiles&) = delete;

    /// Until all is read: who asks for a font earlier reads it once more.
    void wait();

private:
    std::thread m_thread;
};

} // namespace digitlab

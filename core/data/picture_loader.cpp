#include "core/data/picture_loader.h"

#include "core/api/error.h"
#include "core/data/progress_meter.h"
#include "core/recognition/normaliser.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>

namespace digitlab {

namespace {

/// The work of all threads together.
class Loader {
public:
    Loader(std::size_t count, const std::function<Picture(std::size_t)>& open, const OpenDataOptions& options)
        : m_open(open)
        , m_options(options)
    {
        m_result.pixels.resize(count * digitPixels);
        m_result.states.resize(count);
    }

    /// Loads pictures until none is left or one of the two wants it to end.
    void work(const std::stop_token& stop, const std::stop_token& own)
    {
        for (;;) {
            const std::size_t index = m_next.fetch_add(1);
            if (index >= m_result.states.size() || stop.stop_requested() || own.stop_requested())
                return;
            loadOne(index);
            m_done.fetch_add(1);
        }
    }

    std::size_t done() const { return m_done.load(); }

    LoadedPictures take()
    {
        std::sort(m_result.failures.begin(), m_result.failures.end());
        return std::move(m_result);
    }

private:
    void loadOne(std::size_t index)
    {
        try {
            const Picture picture = m_open(index);
            m_result.states[index] = digest(picture, m_result.pixels.data() + index * digitPixels);
        } catch (const std::bad_alloc&) {
            fail(index, "not enough memory for it");
        } catch (const std::exception& error) {
            fail(index, error.what());
        }
    }

    LoadedPictures::State digest(const Picture& picture, std::uint8_t* out) const
    {
        const bool asItIs = picture.width == digitSide && picture.height == digitSide;
        DigitImage image{};
        if (asItIs) {
            image = greyDigit(picture);
        } else {
            const Normalised normalised = normalise(picture, false);
            if (normalised.hint == Hint::empty || normalised.hint == Hint::noContrast || normalised.hint == Hint::dot)
                throw Error("nothing to read on it");
            image = normalised.image;
        }
        std::copy(image.begin(), image.end(), out);
        changePicture(out, m_options.invert && asItIs, m_options.transpose);
        return asItIs ? LoadedPictures::State::asItIs : LoadedPictures::State::normalised;
    }

    void fail(std::size_t index, std::string reason)
    {
        m_result.states[index] = LoadedPictures::State::failed;
        const std::lock_guard lock(m_mutex);
        m_result.failures.emplace_back(index, std::move(reason));
    }

    const std::function<Picture(std::size_t)>& m_open;
    const OpenDataOptions& m_options;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<std::size_t> m_done = 0;
    std::mutex m_mutex;
    LoadedPictures m_result;
};

/// Runs the loader on several threads while the calling one passes the progress on.
void runThreads(Loader& loader, std::size_t count, ProgressMeter& meter)
{
    std::mutex mutex;
    std::condition_variable wake;
    std::size_t running = 0;
    std::vector<std::jthread> threads;
    const std::size_t wanted = std::min<std::size_t>(std::max(1u, std::thread::hardware_concurrency()), count);
    const auto work = [&](const std::stop_token& own) {
        loader.work(meter.token(), own);
        const std::lock_guard lock(mutex);
        --running;
        wake.notify_all();
    };
    try {
        while (threads.size() < wanted) {
            {
                const std::lock_guard lock(mutex);
                ++running;
            }
            threads.emplace_back(work);
        }
    } catch (const std::system_error&) {
        // The system gives no more threads; those that there are do the work.
        const std::lock_guard lock(mutex);
        --running;
    }
    if (threads.empty())
        loader.work(meter.token(), {});

    std::unique_lock lock(mutex);
    while (!wake.wait_for(lock, std::chrono::milliseconds(20), [&] { return running == 0; })) {
        lock.unlock();
        meter.step(loader.done(), count);
        lock.lock();
    }
}

} // namespace

void changePicture(std::uint8_t* pixels, bool invert, bool transpose)
{
    if (invert)
        for (int i = 0; i < digitPixels; ++i)
            pixels[i] = static_cast<std::uint8_t>(255 - pixels[i]);
    if (transpose)
        for (int row = 0; row < digitSide; ++row)
            for (int column = 0; column < row; ++column)
                std::swap(pixels[row * digitSide + column], pixels[column * digitSide + row]);
}

DigitImage greyDigit(const Picture& picture)
{
    DigitImage grey{}, opacity{};
    if (picture.channels == 1) {
        std::copy_n(picture.pixels.begin(), grey.size(), grey.begin());
        return grey;
    }
    const auto channels = static_cast<std::size_t>(picture.channels);
    for (std::size_t i = 0; i < grey.size(); ++i) {
        const std::uint8_t* pixel = picture.pixels.data() + i * channels;
        const unsigned light
            = channels < 3 ? pixel[0] : (299u * pixel[0] + 587u * pixel[1] + 114u * pixel[2] + 500) / 1000;
        opacity[i] = channels == 4 ? pixel[3] : 255;
        grey[i] = static_cast<std::uint8_t>((light * opacity[i] + 127) / 255);
    }
    const bool black = std::count(grey.begin(), grey.end(), 0) == digitPixels;
    const bool transparent = std::count(opacity.begin(), opacity.end(), 255) < digitPixels;
    return black && transparent ? opacity : grey;
}

LoadedPictures loadPictures(std::size_t count, const std::function<Picture(std::size_t)>& open,
                            const OpenDataOptions& options, const ProgressFunction& progress, std::stop_token stop)
{
    ProgressMeter meter(Stage::loading, progress, std::move(stop));
    Loader loader(count, open, options);
    if (count > 0)
        runThreads(loader, count, meter);
    meter.finish(count);
    return loader.take();
}

} // namespace digitlab

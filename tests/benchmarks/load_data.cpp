// load_data RESOURCES DATA: prints the seconds that opening a data set takes, all its pixels read.

#include "core/api/engine.h"

#include <chrono>
#include <cstdio>
#include <memory>

using namespace digitlab;

int main(int argc, char** argv)
{
    if (argc != 3)
        return 2;
    const EngineOptions options{.resources = argv[1]};
    const std::unique_ptr<Engine> engine(digitlab_make_engine(&options));
    OpenDataOptions data;
    data.path = argv[2];
    const auto start = std::chrono::steady_clock::now();
    const auto opened = engine->openData(data, {}, {});
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    std::printf("%.4f\n", taken.count());
    return opened ? 0 : 1;
}

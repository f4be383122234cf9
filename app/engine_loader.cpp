#include "app/engine_loader.h"

#include "app/resource_paths.h"

#include <dlfcn.h>
#include <string>

namespace digitlab {

namespace {

/// dlerror's text, which is one line and names the file.
std::string loaderMessage()
{
    const char* text = ::dlerror();
    return text ? text : "unknown reason";
}

} // namespace

std::shared_ptr<Engine> loadEngine()
{
    const std::filesystem::path file = coreLibrary();
    // Never closed: LibTorch's threads and thread-local data outlive any moment at which that would be safe.
    void* const library = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!library)
        throw Error("the engine cannot be loaded: " + loaderMessage());
    const auto make = reinterpret_cast<decltype(&digitlab_make_engine)>(::dlsym(library, "digitlab_make_engine"));
    if (!make)
        throw Error("the engine cannot be loaded: " + loaderMessage());
    const EngineOptions options{.resources = shareFolder()};
    std::shared_ptr<Engine> engine(make(&options));
    if (!engine)
        throw Error("the engine cannot be loaded: " + file.string() + " gives none");
    return engine;
}

} // namespace digitlab

#pragma once

#include "core/api/engine.h"

#include <memory>

namespace digitlab {

/// Opens the library that holds the engine and makes one. Takes from half a second to more than one: not for the GUI
/// thread. The library stays open until the program ends. Throws Error.
std::shared_ptr<Engine> loadEngine();

} // namespace digitlab

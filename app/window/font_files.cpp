#include "app/window/font_files.h"

#include <clocale>
#include <dlfcn.h>
#include <locale.h>

namespace digitlab {

namespace {

/// Fontconfig is there as a library of Qt's, if at all. Its numbers are read with a point whatever locale the program
/// takes on meanwhile.
void read()
{
    using Initialise = int (*)();
    const auto initialise = reinterpret_cast<Initialise>(::dlsym(RTLD_DEFAULT, "FcInit"));
    if (!initialise)
        return;
    const locale_t plain = ::newlocale(LC_ALL_MASK, "C", nullptr);
    ::uselocale(plain);
    initialise();
    ::uselocale(LC_GLOBAL_LOCALE);
    ::freelocale(plain);
}

} // namespace

FontFiles::FontFiles()
    : m_thread(read)
{
}

void FontFiles::wait()
{
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace digitlab

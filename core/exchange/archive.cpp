#include "core/exchange/pickle_reader.h"
#include "core/exchange/pickled_file.h"
#include "core/exchange/zip_reader.h"

namespace digitlab {

namespace {

std::string_view asText(ByteSpan bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void checkByteOrder(const ZipReader& zip)
{
    // Files before PyTorch 2.1 do not say; they come from little-endian machines.
    const std::optional<ByteSpan> order = zip.find("byteorder");
    if (order && asText(*order) == "big")
        throw Error("it was saved on a big-endian machine, which is not read here");
    if (order && asText(*order) != "little")
        throw Error("its byte order is neither little nor big");
}

} // namespace

PickledFile readArchive(ByteSpan bytes)
{
    const ZipReader zip(bytes);
    if (zip.contains("constants.pkl") || zip.containsFolder("code/"))
        throw Error("it is a TorchScript file, which holds a program; in Python save the state_dict() instead");
    const std::optional<ByteSpan> pickle = zip.find("data.pkl");
    if (!pickle)
        throw Error("not a PyTorch weights file (a ZIP archive without data.pkl)");
    checkByteOrder(zip);

    PickledFile file;
    file.pickle = PickleReader(*pickle).read();
    file.storage = [zip](std::string_view key) {
        const std::optional<ByteSpan> data = zip.find("data/" + std::string(key));
        if (!data)
            throw Error("the archive lacks data/" + printable(key));
        return *data;
    };
    if (const std::optional<ByteSpan> record = zip.find("digitlab.json"))
        file.record = asText(*record);
    return file;
}

} // namespace digitlab

#include "core/exchange/pickle_writer.h"

#include "core/exchange/byte_append.h"

#include <algorithm>
#include <utility>

namespace digitlab {

PickleWriter::PickleWriter()
{
    // PROTO 2, EMPTY_DICT, MARK
    appendText(m_bytes, "\x80\x02}(");
}

void PickleWriter::addTensor(std::string_view key, std::string_view storageName, std::string_view storageKey,
                             std::span<const std::int64_t> sizes)
{
    std::vector<std::int64_t> strides(sizes.size());
    std::int64_t count = 1;
    std::int64_t stride = 1;
    for (std::size_t i = sizes.size(); i-- > 0;) {
        strides[i] = stride;
        stride *= std::max<std::int64_t>(sizes[i], 1);
        count *= sizes[i];
    }

    text(key);
    // GLOBAL, then MARK: the arguments
    appendText(m_bytes, "ctorch._utils\n_rebuild_tensor_v2\n(");
    // MARK: what the storage's persistent id is made of
    byte('(');
    text("storage");
    appendText(m_bytes, "ctorch\n");
    appendText(m_bytes, storageName);
    byte('\n');
    text(storageKey);
    text("cpu");
    integer(count);
    // TUPLE, BINPERSID
    appendText(m_bytes, "tQ");
    integer(0);
    tuple(sizes);
    tuple(strides);
    // NEWFALSE: no gradient; no hooks; TUPLE, REDUCE
    appendText(m_bytes,
               "\x89"
               "ccollections\nOrderedDict\n)RtR");
}

std::vector<std::uint8_t> PickleWriter::finish()
{
    // SETITEMS, STOP
    appendText(m_bytes, "u.");
    return std::move(m_bytes);
}

void PickleWriter::text(std::string_view text)
{
    byte('X');
    appendNumber(m_bytes, static_cast<std::uint32_t>(text.size()));
    appendText(m_bytes, text);
}

void PickleWriter::integer(std::int64_t number)
{
    if (number >= 0 && number <= 0xff) {
        byte('K');
        appendNumber(m_bytes, static_cast<std::uint8_t>(number));
    } else if (number >= 0 && number <= 0xffff) {
        byte('M');
        appendNumber(m_bytes, static_cast<std::uint16_t>(number));
    } else if (number >= INT32_MIN && number <= INT32_MAX) {
        byte('J');
        appendNumber(m_bytes, static_cast<std::uint32_t>(number));
    } else {
        // LONG1 of eight bytes
        appendText(m_bytes, "\x8a\x08");
        appendNumber(m_bytes, static_cast<std::uint64_t>(number));
    }
}

void PickleWriter::tuple(std::span<const std::int64_t> numbers)
{
    byte('(');
    for (const std::int64_t number : numbers)
        integer(number);
    byte('t');
}

} // namespace digitlab

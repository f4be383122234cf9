#pragma once

#include <cstdint>

namespace digitlab {

/// The opcodes that are understood, named in words; the comments give the names of Python's Lib/pickletools.py.
enum class PickleOpcode : std::uint8_t {
    // PROTO, FRAME, STOP
    protocol = 0x80,
    frame = 0x95,
    stop = '.',
    // NONE, NEWTRUE, NEWFALSE
    none = 'N',
    newTrue = 0x88,
    newFalse = 0x89,
    // BININT1, BININT2, BININT, LONG1, BINFLOAT
    int1 = 'K',
    int2 = 'M',
    int4 = 'J',
    long1 = 0x8a,
    float8 = 'G',
    // SHORT_BINUNICODE, BINUNICODE, BINUNICODE8, SHORT_BINSTRING, BINSTRING
    text1 = 0x8c,
    text4 = 'X',
    text8 = 0x8d,
    string1 = 'U',
    string4 = 'T',
    // SHORT_BINBYTES, BINBYTES, BINBYTES8
    bytes1 = 'C',
    bytes4 = 'B',
    bytes8 = 0x8e,
    // BINGET, LONG_BINGET, BINPUT, LONG_BINPUT, MEMOIZE
    get1 = 'h',
    get4 = 'j',
    put1 = 'q',
    put4 = 'r',
    memoize = 0x94,
    // MARK, EMPTY_TUPLE, TUPLE, TUPLE1 to TUPLE3, EMPTY_LIST, APPEND, APPENDS, EMPTY_DICT, SETITEM, SETITEMS
    mark = '(',
    emptyTuple = ')',
    tuple = 't',
    tuple1 = 0x85,
    tuple2 = 0x86,
    tuple3 = 0x87,
    emptyList = ']',
    append = 'a',
    appends = 'e',
    emptyDict = '}',
    setItem = 's',
    setItems = 'u',
    // GLOBAL, STACK_GLOBAL, INST, BINPERSID, REDUCE, BUILD, NEWOBJ
    globalName = 'c',
    stackGlobal = 0x93,
    instance = 'i',
    persistentId = 'Q',
    reduceCall = 'R',
    buildObject = 'b',
    newObject = 0x81
};

} // namespace digitlab

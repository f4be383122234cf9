# Flags and warnings of the project's own code, on one INTERFACE target that every target links.
add_library(digitlab_options INTERFACE)
target_compile_features(digitlab_options INTERFACE cxx_std_20)
target_include_directories(digitlab_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(digitlab_options INTERFACE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII)
target_compile_options(digitlab_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual)
option(DIGITLAB_WERROR "Warnings are errors (continuous integration)" OFF)
if(DIGITLAB_WERROR)
  # What the optimisers of GCC 12 and 14 guess about strings and vectors is often false (GCC bugs 105329, 105651): told, but
  # no error.
  target_compile_options(digitlab_options INTERFACE
    -Werror -Wno-error=restrict -Wno-error=array-bounds -Wno-error=stringop-overflow -Wno-error=stringop-overread
    -Wno-error=maybe-uninitialized -Wno-error=free-nonheap-object)
endif()
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(DIGITLAB_CCACHE ccache)
if(DIGITLAB_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # A precompiled header's time stamp says nothing about its content.
  set(CMAKE_CXX_COMPILER_LAUNCHER
    ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    ${DIGITLAB_CCACHE})
endif()

# digitlab_library(NAME [TORCH | WIDGETS] [SOURCES ...] [LINKS ...])
# A static library of one folder. TORCH, WIDGETS: its sources include LibTorch or Qt Widgets, by a shared precompiled
# header.
function(digitlab_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "TORCH;WIDGETS" "" "SOURCES;LINKS")
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC ${arg_LINKS} PRIVATE digitlab_options)
  if(arg_TORCH)
    digitlab_use_torch(${name})
  elseif(arg_WIDGETS)
    digitlab_use_widgets(${name})
  endif()
endfunction()

# Gives a target LibTorch and its precompiled header.
function(digitlab_use_torch name)
  get_target_property(type ${name} TYPE)
  if(type STREQUAL STATIC_LIBRARY)
    target_link_libraries(${name} PUBLIC digitlab_torch)
  else()
    target_link_libraries(${name} PRIVATE digitlab_torch)
  endif()
  digitlab_use_header(${name} digitlab_torch_header)
endfunction()

# Gives a target Qt Widgets and their precompiled header.
function(digitlab_use_widgets name)
  target_link_libraries(${name} PUBLIC Qt6::Widgets)
  digitlab_use_header(${name} digitlab_widgets_header)
endfunction()

function(digitlab_use_header name header)
  target_precompile_headers(${name} REUSE_FROM ${header})
  target_compile_options(${name} PRIVATE -fpch-preprocess)
  get_target_property(type ${name} TYPE)
  if(type STREQUAL EXECUTABLE)
    # CMake gives executables -fPIE; the precompiled header is made with -fPIC, and GCC 14 takes it with nothing else.
    target_compile_options(${name} PRIVATE -fPIC)
  endif()
endfunction()

# The libraries that we take instead of writing them, each as one target:
#   ipi_fast_float, ipi_fmt    header-only, both builds
#   ipi_simdjson               native: the system's library; WebAssembly: the amalgamated source
#   ipi_cli11, ipi_zlib, ipi_expat, doctest::doctest    native only
# All that is missing is said at once, in words, and configuring stops.

set(simdjson_folder ${PROJECT_SOURCE_DIR}/.cache/simdjson)
if(DEFINED ENV{IPI_SIMDJSON_DIR})
  set(simdjson_folder $ENV{IPI_SIMDJSON_DIR})
endif()
set(IPI_SIMDJSON_DIR ${simdjson_folder} CACHE PATH
  "Folder with the amalgamated simdjson.h and simdjson.cpp (WebAssembly only; scripts/build fetches it)")

set(ipi_missing "")
macro(ipi_require found what package)
  if(NOT ${found})
    string(APPEND ipi_missing "\n  ${what} (Debian package: ${package})")
  endif()
endmacro()

# The toolchain file of Emscripten confines find_path to its sysroot; these headers are the system's.
find_path(IPI_FAST_FLOAT_INCLUDE fast_float/fast_float.h PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
find_path(IPI_FMT_INCLUDE fmt/format.h PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
ipi_require(IPI_FAST_FLOAT_INCLUDE "fast_float, which reads numbers" libfast-float-dev)
ipi_require(IPI_FMT_INCLUDE "{fmt} 9 or newer, which writes numbers" libfmt-dev)

find_program(IPI_NODE NAMES node nodejs NO_CMAKE_FIND_ROOT_PATH)
ipi_require(IPI_NODE "Node.js 18 or newer, which packs the decode tables" nodejs)

if(EMSCRIPTEN)
  find_file(IPI_SIMDJSON_SOURCE simdjson.cpp PATHS ${IPI_SIMDJSON_DIR} NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
  if(NOT IPI_SIMDJSON_SOURCE)
    string(APPEND ipi_missing "\n  simdjson's amalgamated source in ${IPI_SIMDJSON_DIR}: scripts/build fetches it;"
      " elsewhere take simdjson.h and simdjson.cpp of a simdjson release and pass -DIPI_SIMDJSON_DIR=<folder>")
  endif()
else()
  find_package(simdjson CONFIG QUIET)
  find_package(ZLIB QUIET)
  find_package(EXPAT QUIET)
  find_path(IPI_CLI11_INCLUDE CLI/CLI.hpp)
  ipi_require(simdjson_FOUND "simdjson 3 or newer, which reads the JSON reports" libsimdjson-dev)
  ipi_require(ZLIB_FOUND "zlib, which unpacks gzip and zip" zlib1g-dev)
  ipi_require(EXPAT_FOUND "expat, which reads the XML in workbooks" libexpat1-dev)
  ipi_require(IPI_CLI11_INCLUDE "CLI11, which reads the command line" libcli11-dev)
  if(IPI_TESTS)
    find_package(doctest CONFIG QUIET)
    ipi_require(doctest_FOUND "doctest, which runs the unit tests (or configure with -DIPI_TESTS=OFF)" doctest-dev)
  endif()
endif()

if(ipi_missing)
  message(FATAL_ERROR "ipiscope needs libraries that this system lacks:${ipi_missing}\n"
    "On Debian and Ubuntu scripts/build installs them all; the README lists their names on other systems.")
endif()

# A header-only library whose folder `subfolder` lies in `include_directory`. For WebAssembly the folder is
# linked into the build directory: /usr/include itself on the path would shadow the headers of the sysroot.
function(ipi_header_library target include_directory subfolder)
  if(EMSCRIPTEN)
    set(linked ${PROJECT_BINARY_DIR}/include/${subfolder})
    file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/include)
    file(REMOVE ${linked})
    file(CREATE_LINK ${include_directory}/${subfolder} ${linked} SYMBOLIC)
    set(include_directory ${PROJECT_BINARY_DIR}/include)
  endif()
  add_library(${target} INTERFACE)
  target_include_directories(${target} SYSTEM INTERFACE ${include_directory})
endfunction()

ipi_header_library(ipi_fast_float ${IPI_FAST_FLOAT_INCLUDE} fast_float)
ipi_header_library(ipi_fmt ${IPI_FMT_INCLUDE} fmt)
# A fixed separator (',') leaves std::locale out, which we never want, and a seventh of the WebAssembly.
target_compile_definitions(ipi_fmt INTERFACE FMT_HEADER_ONLY FMT_STATIC_THOUSANDS_SEPARATOR=44)

# SIMDJSON_EXCEPTIONS=0 leaves only the interface that returns error codes: the core throws nothing of its own.
if(EMSCRIPTEN)
  add_library(ipi_simdjson STATIC ${IPI_SIMDJSON_SOURCE})
  target_compile_options(ipi_simdjson PRIVATE -O3 -w ${ipi_module_options})
  target_include_directories(ipi_simdjson SYSTEM PUBLIC ${IPI_SIMDJSON_DIR})
  target_compile_definitions(ipi_simdjson PUBLIC SIMDJSON_EXCEPTIONS=0)
else()
  add_library(ipi_simdjson INTERFACE)
  target_link_libraries(ipi_simdjson INTERFACE simdjson::simdjson)
  target_compile_definitions(ipi_simdjson INTERFACE SIMDJSON_EXCEPTIONS=0)
  add_library(ipi_zlib INTERFACE)
  target_link_libraries(ipi_zlib INTERFACE ZLIB::ZLIB)
  add_library(ipi_expat INTERFACE)
  target_link_libraries(ipi_expat INTERFACE EXPAT::EXPAT)
  add_library(ipi_cli11 INTERFACE)
  target_include_directories(ipi_cli11 SYSTEM INTERFACE ${IPI_CLI11_INCLUDE})
endif()

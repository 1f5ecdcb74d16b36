# Flags for every target of ours, as an interface library; nothing is set globally.
# -ffp-contract=off: the same bits on every platform (the design's "Same bits everywhere").
# -Wno-sign-conversion: part of -Wconversion for clang and not for g++; so both see the same.
add_library(ipi_options INTERFACE)
target_compile_options(ipi_options INTERFACE
  -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Werror -ffp-contract=off)
target_include_directories(ipi_options INTERFACE ${PROJECT_SOURCE_DIR}/core)
# GCC 12 sees overlaps that are not there in inlined string concatenation (its PR 105651, mended in 13).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(ipi_options INTERFACE -Wno-restrict)
endif()
if(EMSCRIPTEN)
  # No automatic vectors: LLVM 14 turns clamps in unrolled loops into wrong ones (found by tests/wasm/parity.test.mjs:
  # ScoreModel::uncalibrated was off by 55 points). What should run in vectors is written so (table/simd.h).
  target_compile_options(ipi_options INTERFACE -msimd128 -fno-vectorize -fno-slp-vectorize)
  # Optimised as one program, 6 % smaller: for every object of the module, that of simdjson too, since functions of a
  # class that nobody calls are only left out where all callers are seen. One thread, so statics need no guards.
  set(ipi_module_options -fwasm-exceptions -flto -fvisibility=hidden -fwhole-program-vtables
    -fvirtual-function-elimination -fno-threadsafe-statics)
  target_compile_options(ipi_options INTERFACE ${ipi_module_options})
  target_link_options(ipi_options INTERFACE -fwasm-exceptions -flto
    -Wl,-mllvm,-vectorize-loops=false -Wl,-mllvm,-vectorize-slp=false)
endif()
if(IPI_COVERAGE)
  target_compile_options(ipi_options INTERFACE -fprofile-instr-generate -fcoverage-mapping)
  target_link_options(ipi_options INTERFACE -fprofile-instr-generate)
endif()
if(IPI_FUZZ)
  set(IPI_SANITIZE ON)
  target_compile_options(ipi_options INTERFACE -O1 -fsanitize=fuzzer-no-link)
endif()
if(IPI_SANITIZE)
  target_compile_options(ipi_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(ipi_options INTERFACE -fsanitize=address,undefined)
  target_compile_definitions(ipi_options INTERFACE _GLIBCXX_ASSERTIONS)
endif()

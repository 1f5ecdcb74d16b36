// The WebAssembly twin of pipeline_bench: a file's bytes in memory, one task at a time; the worker of page/limits.mjs
// times it. Not part of what ships.
#include <emscripten/emscripten.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "bench/pipeline.h"

namespace {

using namespace ipi;
using namespace ipi::bench;

constexpr std::size_t kChunk = 256 * 1024;
std::uint8_t* bytes = nullptr;
std::size_t size = 0;
std::uint8_t* copy = nullptr;
char answer[32];

void say(std::uint64_t value) {
  std::snprintf(answer, sizeof answer, "%016llx", static_cast<unsigned long long>(value));
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE std::uint8_t* bench_reserve(std::size_t wanted) {
  std::free(bytes);
  std::free(copy);
  size = wanted;
  copy = nullptr;
  return bytes = static_cast<std::uint8_t*>(std::calloc(wanted + 64, 1));
}

EMSCRIPTEN_KEEPALIVE const char* bench_answer() { return answer; }

EMSCRIPTEN_KEEPALIVE void bench_run(const char* task, int is_ledger) {
  const Bytes file(bytes, size);
  const std::string_view name(task);
  const char* const end = static_cast<const char*>(std::memchr(bytes, '\n', size));
  const bool tab = end != nullptr &&
                   std::memchr(bytes, '\t', static_cast<std::size_t>(end - reinterpret_cast<char*>(bytes))) != nullptr;
  if (name == "memcpy") {
    if (copy == nullptr) copy = static_cast<std::uint8_t*>(std::malloc(size));
    std::memcpy(copy, bytes, size);
    return say(copy[size / 2]);
  }
  if (name == "scan") return say(scan_separators(file, tab ? '\t' : ','));
  if (name == "twelve")
    return say(static_cast<std::uint64_t>(sum_columns(file, IndexMethod::simd, kChunk, is_ledger != 0).total_e4));
  if (name == "twelve_scalar")
    return say(static_cast<std::uint64_t>(sum_columns(file, IndexMethod::scalar, kChunk, is_ledger != 0).total_e4));
  if (name == "full") return say(read_file(file, IndexMethod::simd, kChunk).hash);
  if (name == "full_scalar") return say(read_file(file, IndexMethod::scalar, kChunk).hash);
  if (name == "full_in_4099") return say(read_file(file, IndexMethod::simd, 4099).hash);
  say(0);
}
}

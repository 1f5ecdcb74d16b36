// pipeline_bench FILE [runs [task]]: the file's bytes in memory through every task and method, interleaved; prints one JSON
// object: minimum and median milliseconds of CPU of each, and the hash over all typed rows, which must be the same for every
// method and chunk size. The WebAssembly twin (bench_module.cpp) prints the same from the browser.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <functional>
#include <iterator>
#include <vector>

#include "bench/pipeline.h"

namespace {

using namespace ipi;
using namespace ipi::bench;

std::vector<std::uint8_t> load(const char* path) {
  std::ifstream in(path, std::ios::binary);
  std::vector<std::uint8_t> bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  return bytes;
}

struct Task {
  const char* name;
  std::function<std::uint64_t()> run;
  std::vector<double> ms{};
  std::uint64_t answer = 0;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::fprintf(stderr, "usage: pipeline_bench FILE [runs [task]]\n"), 2;
  std::vector<std::uint8_t> storage = load(argv[1]);
  const int runs = argc > 2 ? std::atoi(argv[2]) : 5;
  const std::size_t size = storage.size();
  if (size == 0) return std::fprintf(stderr, "pipeline_bench: nothing in %s\n", argv[1]), 2;
  storage.resize(size + 64);
  const Bytes file(storage.data(), size);
  const bool ledger = std::strstr(argv[1], "ledger") != nullptr;
  const char delimiter = std::strstr(argv[1], ".tsv") != nullptr ? '\t' : ',';
  constexpr std::size_t kChunk = 256 * 1024;
  std::vector<std::uint8_t> copy(size);
  const auto full = [&](IndexMethod method, std::size_t chunk) {
    return [&file, method, chunk] { return read_file(file, method, chunk).hash; };
  };
  const auto twelve = [&](IndexMethod method) {
    return [&file, method, ledger] {
      return static_cast<std::uint64_t>(sum_columns(file, method, kChunk, ledger).total_e4);
    };
  };
  std::vector<Task> tasks{
      {"memcpy", [&] { return std::memcpy(copy.data(), file.data(), size), std::uint64_t{copy[size / 2]}; }},
      {"scan", [&] { return scan_separators(file, delimiter); }},
      {"twelve", twelve(IndexMethod::simd)},
      {"twelve_scalar", twelve(IndexMethod::scalar)},
      {"full", full(IndexMethod::simd, kChunk)},
      {"full_scalar", full(IndexMethod::scalar, kChunk)},
      {"full_in_1m", full(IndexMethod::simd, 1 << 20)},
      {"full_in_4099", full(IndexMethod::simd, 4099)},
  };
  for (int run = 0; run < runs; ++run) {
    for (Task& task : tasks) {
      if (argc > 3 && std::strcmp(argv[3], task.name) != 0) continue;
      const std::clock_t from = std::clock();  // CPU time: other work on the machine counts less
      task.answer = task.run();
      task.ms.push_back(1000.0 * static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC);
    }
  }
  const Reading reading = read_file(file, IndexMethod::simd, kChunk);
  std::printf("{\"bytes\":%zu,\"kind\":\"%s\",\"rows\":%llu,\"used\":%llu,\"keys\":%llu,\"tasks\":{", size,
              reading.kind.c_str(), static_cast<unsigned long long>(reading.rows),
              static_cast<unsigned long long>(reading.used), static_cast<unsigned long long>(reading.keys));
  const auto first = &*std::find_if(tasks.begin(), tasks.end(), [](const Task& task) { return !task.ms.empty(); });
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    if (tasks[i].ms.empty()) continue;
    std::vector<double> ms = tasks[i].ms;
    std::sort(ms.begin(), ms.end());
    std::printf("%s\"%s\":{\"min\":%.2f,\"median\":%.2f,\"answer\":\"%016llx\"}", &tasks[i] == first ? "" : ",",
                tasks[i].name, ms.front(), ms[ms.size() / 2], static_cast<unsigned long long>(tasks[i].answer));
  }
  std::printf("}}\n");
  return 0;
}

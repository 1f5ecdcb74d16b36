// fuzz_replay FOLDER: runs every target over the files of FOLDER/<target>/, in the order of their names. Needs no libFuzzer,
// so that what was ever found is run again with every compiler and in every test run. Also runs each target over nothing,
// and over each file cut in the middle.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "fuzz/targets.h"

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

void run(const ipi::fuzz::FuzzTarget& target, const std::string& bytes) {
  // Of the exact size, so that a sanitizer sees what lies behind.
  const std::vector<std::uint8_t> copy(bytes.begin(), bytes.end());
  target.run(ipi::Bytes(copy.data(), copy.size()));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: fuzz_replay FOLDER\n");
    return 2;
  }
  bool all_there = true;
  for (const ipi::fuzz::FuzzTarget& target : ipi::fuzz::kFuzzTargets) {
    const std::vector<fs::path> files = files_in(fs::path(argv[1]) / target.name);
    run(target, {});
    for (const fs::path& path : files) {
      std::ifstream stream(path, std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
      std::fprintf(stderr, "%s %s\n", std::string(target.name).c_str(), path.filename().c_str());
      run(target, bytes);
      run(target, bytes.substr(0, bytes.size() / 2));
    }
    std::printf("%-10s %4zu files\n", std::string(target.name).c_str(), files.size());
    all_there = all_there && !files.empty();
  }
  if (!all_there) std::fprintf(stderr, "a target has no files\n");
  return all_there ? 0 : 1;
}

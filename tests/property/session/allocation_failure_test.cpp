// Memory that runs out at any moment: the n-th allocation of a whole job fails, for every n. The core says std::bad_alloc
// and nothing else, nothing leaks, and the same session goes on: the file that was being read is refused as out_of_memory,
// read again it is whole, and the analysis is then what it would have been.
//
// Every n takes a while under sanitizers, so a test run takes the first ones and every so many behind (IPI_ALLOCATION_STEP;
// 1 = all of them).
#include <doctest/doctest.h>

#include <cstdint>
#include <cstdlib>
#include <new>
#include <optional>
#include <string>

#include "made_files.h"

namespace {

// The allocation that fails, counted down; never while it is 0 or below.
std::int64_t allocations_left = 0;
std::int64_t allocations = 0;
bool in_core = false;  // the test's own allocations are none of it

bool fails_now() {
  if (!in_core) return false;
  ++allocations;
  return allocations_left > 0 && --allocations_left == 0;
}
void* allocate(std::size_t size) {
  void* memory = fails_now() ? nullptr : std::malloc(size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return fails_now() ? nullptr : std::malloc(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
  return fails_now() ? nullptr : std::malloc(size);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { std::free(memory); }

using namespace ipi;

namespace {

constexpr const char* kSettings = R"({"marketplace":"US","official_scores":[{"date":"2026-10-26","score":480}]})";

std::vector<made::File> small_account() {
  made::Random random(11);
  const Day today = given::day("2026-11-01");
  return {
      {"planning", made::planning(random, today, 5), std::nullopt},
      {"stranded.json",
       R"({"payload":{"inventorySummaries":[{"sellerSku":"SKU-1","asin":"B0MADE0001","fnSku":"X01","condition":"NewItem","productName":"Th\u00efng","totalQuantity":5,"inventoryDetails":{"fulfillableQuantity":4}}]}})",
       std::nullopt},
      {"ledger", made::ledger(random, today, 3, 4), std::nullopt},
      {"page", "<html><body>Sign in</body></html>", std::nullopt},
  };
}

// A file that is read again has another number.
std::string without_file_numbers(std::string json) {
  for (std::size_t at = json.find("\"file\":"); at != std::string::npos; at = json.find("\"file\":", at + 7)) {
    std::size_t end = at + 7;
    while (end < json.size() && json[end] >= '0' && json[end] <= '9') ++end;
    json.erase(at + 7, end - at - 7);
  }
  return json;
}

// A job as the worker has it: every call alone may say that memory is out.
class Job {
 public:
  // Where the failure was: a file's position, or -1.
  int failed_file = -1;
  int failures = 0;

  void run(const std::vector<made::File>& files, std::int64_t failing) {
    allocations = 0;
    allocations_left = failing;
    for (std::size_t i = 0; i < files.size(); ++i) read(files[i], static_cast<int>(i));
    ask_everything();
    allocations_left = 0;
  }
  std::int64_t allocations_made() const { return made_; }

  void read(const made::File& file, int position) {
    std::optional<std::uint32_t> id;
    const bool whole = guarded([&] {
      id = session_.open(OpenRequest{file.name, file.modified, {}});
      given::stream(
          file.text, 700, [&](Bytes bytes) { return session_.feed(*id, bytes); }, [&] { return session_.close(*id); });
      (void)session_.file_json(*id);
    });
    if (whole) return;
    failed_file = position;
    if (id) session_.fail(*id, "out_of_memory", {});
  }
  // The last word on the account, files apart.
  std::string told() {
    const std::string report = session_.analyze(kSettings);
    std::string all = session_.report_json(true);
    CHECK(report.size() > 100);
    const std::size_t files = all.find("\"files\":[");
    REQUIRE(files != std::string::npos);
    const std::size_t others = all.rfind("\"marketplaces\":[");
    REQUIRE(others != std::string::npos);
    return without_file_numbers(all.substr(0, files) + all.substr(others));
  }
  Session& session() { return session_; }

 private:
  template <class Call>
  bool guarded(Call&& call) {
    try {
      in_core = true;
      call();
      in_core = false;
      made_ = allocations;
      return true;
    } catch (const std::bad_alloc&) {
      in_core = false;
      ++failures;
      return false;
    }
  }
  void ask_everything() {
    guarded([&] { (void)session_.analyze(kSettings); });
    guarded([&] { (void)session_.report_json(true); });
    guarded([&] { (void)session_.query(R"({"sort":[{"column":"points_lost","descending":true}],"search":"s"})"); });
    guarded([&] { (void)session_.window(0, 20); });
    guarded([&] { (void)session_.sku_json(0); });
    guarded([&] { (void)session_.plan(R"({"target":600})"); });
    guarded([&] { (void)session_.what_if(R"({"actions":["remove:SKU-1:3"],"edits":[]})"); });
    guarded([&] { (void)session_.history_json(); });
  }

  Session session_;
  std::int64_t made_ = 0;
};

int step() {
  const char* given = std::getenv("IPI_ALLOCATION_STEP");
  return given == nullptr ? 0 : std::atoi(given);
}

}  // namespace

TEST_CASE("Memory: whichever allocation fails, the session says so, goes on, and ends up with the same analysis") {
  const std::vector<made::File> files = small_account();
  std::int64_t all = 0;
  std::string wanted;
  {
    Job job;
    job.run(files, 0);
    all = job.allocations_made();
    wanted = job.told();
    REQUIRE(job.failures == 0);
    REQUIRE(job.session().account() != nullptr);
  }
  REQUIRE(all > 2000);
  std::int64_t runs = 0, unnoticed = 0;
  for (std::int64_t n = 1; n <= all; n += step() > 0 ? step() : n < 40 ? 1 : 211) {
    CAPTURE(n);
    Job job;
    job.run(files, n);
    ++runs;
    unnoticed += job.failures == 0 ? 1 : 0;
    REQUIRE(job.failures <= 1);
    if (job.failed_file >= 0) {
      std::uint32_t refused = 0;
      for (const FileFacts* facts : job.session().files()) refused += facts->refusal == "out_of_memory" ? 1 : 0;
      CHECK(refused <= 1);
      job.read(files[static_cast<std::size_t>(job.failed_file)], -1);
      CHECK(job.failures == 1);
    }
    REQUIRE(job.told() == wanted);
  }
  MESSAGE("allocations ", all, ", made to fail ", runs, ", of no consequence ", unnoticed);
}

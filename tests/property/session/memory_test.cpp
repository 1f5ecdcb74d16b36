// Memory grows with SKUs, not with bytes: a planning file of 1.5 million rows with 8,000 SKUs in it, as Amazon sent them in
// June 2026, streamed from a generator. Every allocation of this program is counted.
#include <doctest/doctest.h>
#include <malloc.h>

#include <atomic>
#include <cstdlib>
#include <new>

#include "support/given_files.h"

namespace {

std::atomic<std::size_t> live_bytes{0}, most_bytes{0};

void* allocate(std::size_t size) {
  void* memory = std::malloc(size);
  if (memory == nullptr) throw std::bad_alloc();
  const std::size_t live = live_bytes += malloc_usable_size(memory);
  if (live > most_bytes) most_bytes = live;
  return memory;
}
void release(void* memory) noexcept {
  if (memory != nullptr) live_bytes -= malloc_usable_size(memory);
  std::free(memory);
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void operator delete(void* memory) noexcept { release(memory); }
void operator delete[](void* memory) noexcept { release(memory); }
void operator delete(void* memory, std::size_t) noexcept { release(memory); }
void operator delete[](void* memory, std::size_t) noexcept { release(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { release(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { release(memory); }

using namespace ipi;

namespace {

constexpr int kSkus = 8000;

std::string row_of(int sku) {
  const std::string number = std::to_string(1000000 + sku);
  return "2026-11-01\tSKU-" + number + "\tX00" + number + "\tB0" + number + "0\tCaf\xE9 No " + number +
         " with a title of the usual length, so that a row has its usual size\tNew\tUS\t" + std::to_string(sku % 90) +
         "\t3\t9\t5\tUSD\t9.99\n";
}

struct Measured {
  std::size_t most_bytes;
  std::uint64_t rows_read, rows_used, repeats, table_rows, bytes;
};

Measured read_rows(int rows) {
  Session session;
  const std::size_t before = live_bytes;
  most_bytes = before;
  const std::uint32_t file = session.open(OpenRequest{"planning", std::nullopt, {}});
  const std::string header =
      "snapshot-date\tsku\tfnsku\tasin\tproduct-name\tcondition\tmarketplace\tavailable\tunits-shipped-t30\tunits-"
      "shipped-t90\testimated-excess-quantity\tcurrency\tyour-price\n";
  std::string chunk = header;
  for (int r = 0; r < rows; ++r) {
    chunk += row_of(static_cast<int>(static_cast<std::int64_t>(r) * 7919 % kSkus));
    if (chunk.size() < 200'000 && r + 1 < rows) continue;
    REQUIRE(session.feed(file, given::bytes_of(chunk)) == Feed::more);
    chunk.clear();
  }
  REQUIRE(session.close(file) == Feed::more);
  const std::size_t most = most_bytes - before;
  session.analyze(Settings{});
  const FileFacts& facts = *session.files().front();
  return {most,
          facts.rows_read,
          facts.rows_used,
          facts.diagnostics.count(DiagCode::row_repeated),
          session.account()->inventory().size,
          facts.bytes};
}

}  // namespace

TEST_CASE("Memory: 1.5 million rows of 8,000 SKUs take no more of it than 16,000 rows") {
#ifdef NDEBUG
  constexpr int kRows = 1'500'000;
#else
  constexpr int kRows = 150'000;  // the same claim, in the time that sanitizers leave
#endif
  const Measured few = read_rows(2 * kSkus);
  const Measured many = read_rows(kRows);
  CHECK(few.table_rows == kSkus);
  CHECK(many.table_rows == kSkus);
  CHECK(many.rows_read == kRows);
  CHECK(many.rows_used == kSkus);
  CHECK(many.repeats == kRows - kSkus);
  MESSAGE("bytes read ", few.bytes, " and ", many.bytes, ", memory at most ", few.most_bytes, " and ", many.most_bytes);
  // A buffer or two more; the files differ by tens to hundreds of megabytes.
  CHECK(many.most_bytes < few.most_bytes + 2'000'000);
}

// What the benchmark measures in memory, natively and in WebAssembly: one file's bytes, already here, through the
// product's own way (Session, all columns of the report), and the limits beside it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/bytes.h"
#include "table/record_reader.h"

namespace ipi::bench {

// A hash over every typed value of the table that a file became, its lines and its diagnostics, and what was counted.
struct Reading {
  std::uint64_t hash = 0;
  std::uint64_t rows = 0, keys = 0, used = 0;
  std::string kind;
};
Reading read_file(Bytes file, IndexMethod method, std::size_t chunk_bytes);

// The same work as the peers do: the header's named columns as numbers, summed by `sku`. Answers the grand total in
// 1/10,000 and the groups.
struct Sums {
  std::uint64_t rows = 0, groups = 0;
  std::int64_t total_e4 = 0;
};
Sums sum_columns(Bytes file, IndexMethod method, std::size_t chunk_bytes, bool is_ledger);

// Separators counted and quotes noticed, nothing written down.
std::uint64_t scan_separators(Bytes file, char delimiter);

}  // namespace ipi::bench

// What the ReportReader keeps of one batch while it reads it. Shared by its parts: read.cpp (records and their shape),
// read_keys.cpp (which row of the table is meant), read_repeats.cpp (rows that were read before), read_merge.cpp (values
// into that row).
//
// The parts go over a batch step by step, each step over all its records: a step is a short loop that waits for nothing
// but memory, and the waits of neighbouring records overlap. Only what is odd is looked at record by record.
#pragma once

#include <cstdint>
#include <vector>

#include "report/decoded_column.h"
#include "report/read.h"

namespace ipi {

constexpr std::uint32_t kNoRow = ~std::uint32_t{0};

inline bool is_text_type(ColumnType type) {
  return type == ColumnType::text || type == ColumnType::id || type == ColumnType::currency;
}

// Of two hashes one; their order counts.
inline std::uint64_t combine(std::uint64_t seed, std::uint64_t value) {
  seed ^= value + 0x9E3779B97F4A7C15ull + (seed << 6) + (seed >> 2);
  return seed * 0xD6E8FEB86659FD93ull;
}

struct ReportReader::Scratch {
  // Why a record with a row of the table is not used.
  enum class Objection : std::uint8_t { none, other_currency, repeated, conflicting };

  bool held_back = false;  // the batch's last record is read later
  std::vector<DecodedColumn> columns;
  std::vector<RowState> states;
  std::vector<std::uint8_t> faults_in_row;
  std::vector<std::uint8_t> odd_asins;  // 1: empty, or not of an ASIN's shape
  bool any_odd_asin = false;
  std::vector<std::uint64_t> hashes, identities;
  std::vector<std::uint32_t> rows;  // table row of each record; kNoRow = not used
  std::vector<Objection> objections;
  bool any_objection = false;
  std::vector<std::size_t> filled;  // of each binding: how many rows of the table have a value

  bool is_used(std::size_t record) const { return states[record] == RowState::used; }
};

}  // namespace ipi

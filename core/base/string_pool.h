// StringPool: each distinct text stored once; a Symbol stands for it. Symbols count from 0 in order of first
// appearance, so the same files in the same order give the same symbols on every platform. Texts never move.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "base/column.h"
#include "base/fast_text.h"

namespace ipi {

using Symbol = std::uint32_t;
constexpr Symbol kNoSymbol = MissingValue<Symbol>::value();

class StringPool {
 public:
  StringPool();
  StringPool(const StringPool&) = delete;
  StringPool& operator=(const StringPool&) = delete;

  Symbol intern(std::string_view text) { return intern_hashed(text, hash_text(text)); }
  // `hash` must be hash_text(text); callers that hash in batches pass it in.
  Symbol intern_hashed(std::string_view text, std::uint64_t hash);
  // kNoSymbol when the text was never interned.
  Symbol find(std::string_view text) const;
  // Precondition: symbol came from this pool. Valid as long as the pool.
  std::string_view text(Symbol symbol) const { return entries_[symbol].text; }
  std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::string_view text;
    std::uint32_t tag;  // upper half of the hash: where it stands, and compared before the bytes
  };
  void grow();
  std::string_view store(std::string_view text);

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  // symbol + 1, 0 = free; size is a power of two
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t block_used_ = 0;
  std::size_t block_size_ = 0;
};

}  // namespace ipi

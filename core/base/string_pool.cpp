#include "base/string_pool.h"

#include <algorithm>
#include <cstring>

namespace ipi {

StringPool::StringPool() : slots_(1024, 0) {}

Symbol StringPool::intern_hashed(std::string_view text, std::uint64_t hash) {
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = tag & mask;
  while (slots_[slot] != 0) {
    const Symbol symbol = slots_[slot] - 1;
    if (entries_[symbol].tag == tag && equal_texts(entries_[symbol].text, text)) return symbol;
    slot = (slot + 1) & mask;
  }
  const auto symbol = static_cast<Symbol>(entries_.size());
  entries_.push_back({store(text), tag});
  slots_[slot] = symbol + 1;
  if (entries_.size() * 2 > slots_.size()) grow();
  return symbol;
}

Symbol StringPool::find(std::string_view text) const {
  const std::uint64_t hash = hash_text(text);
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = tag & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const Symbol symbol = slots_[slot] - 1;
    if (entries_[symbol].tag == tag && entries_[symbol].text == text) return symbol;
  }
  return kNoSymbol;
}

void StringPool::grow() {
  std::vector<std::uint32_t> wider(slots_.size() * 2, 0);
  const std::size_t mask = wider.size() - 1;
  for (Symbol symbol = 0; symbol < entries_.size(); ++symbol) {
    std::size_t slot = entries_[symbol].tag & mask;
    while (wider[slot] != 0) slot = (slot + 1) & mask;
    wider[slot] = symbol + 1;
  }
  slots_.swap(wider);
}

std::string_view StringPool::store(std::string_view text) {
  constexpr std::size_t kBlock = std::size_t{1} << 16;
  if (block_used_ + text.size() > block_size_) {
    block_size_ = std::max(kBlock, text.size());
    blocks_.push_back(std::make_unique<char[]>(block_size_));
    block_used_ = 0;
  }
  char* at = blocks_.back().get() + block_used_;
  if (!text.empty()) std::memcpy(at, text.data(), text.size());
  block_used_ += text.size();
  return {at, text.size()};
}

}  // namespace ipi

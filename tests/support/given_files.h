// Files as texts, read by the real intake: what unit tests of the layers behind it start from.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "inventory/build.h"
#include "session/intake.h"
#include "session/session.h"

namespace ipi::given {

inline Bytes bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

// A tab-separated file written with bars, so that it can be read here.
inline std::string tsv(std::string_view text) {
  std::string result(text);
  std::replace(result.begin(), result.end(), '|', '\t');
  return result;
}

inline Day day(std::string_view iso) { return Day::from_iso(iso).value(); }

// Feeds a text to an intake or a session's file in chunks, again and again until it asks for no restart.
template <class FeedChunk, class Close>
int stream(std::string_view text, std::size_t chunk, FeedChunk&& feed, Close&& close) {
  for (int pass = 1;; ++pass) {
    Feed answer = Feed::more;
    for (std::size_t at = 0; at < text.size() && answer == Feed::more; at += chunk) {
      answer = feed(bytes_of(text.substr(at, chunk)));
    }
    if (answer == Feed::more) answer = close();
    if (answer != Feed::restart || pass == 9) return pass;
  }
}

// One file, read.
class ReadFile {
 public:
  explicit ReadFile(std::string_view text, std::size_t chunk = std::size_t{1} << 20, Overrides overrides = {})
      : intake_(FileId{0}, "file", std::nullopt, std::move(overrides), strings_) {
    passes_ = stream(
        text, chunk, [&](Bytes bytes) { return intake_.feed(bytes); }, [&] { return intake_.close(); });
  }
  const FileFacts& facts() const { return intake_.facts(); }
  const FileTable& table() const { return *intake_.table(); }
  bool has_table() const { return intake_.table() != nullptr; }
  std::uint64_t count(DiagCode code) const { return intake_.facts().diagnostics.count(code); }
  const StringPool& strings() const { return strings_; }
  int passes() const { return passes_; }

 private:
  StringPool strings_;
  Intake intake_;
  int passes_ = 0;
};

// Some files, and the inventory that the layer builds from them without a session.
class Inventory {
 public:
  // `text` as for tsv(). `undated_day` is the analysis's day for files without one.
  Inventory& file(std::string_view text, std::string_view undated_day = "2026-11-01") {
    const auto id = static_cast<std::uint32_t>(intakes_.size());
    Intake& intake =
        *intakes_.emplace_back(std::make_unique<Intake>(FileId{id}, "file", std::nullopt, Overrides{}, strings_));
    const std::string tabs = tsv(text);
    stream(
        tabs, tabs.size() + 1, [&](Bytes b) { return intake.feed(b); }, [&] { return intake.close(); });
    if (intake.table() == nullptr) return *this;
    const std::optional<Day> own = intake.facts().as_of;
    sources_.push_back({FileId{id}, intake.table(), own.value_or(day(undated_day)), !own, Marketplace::unknown});
    return *this;
  }

  RowMarkets markets(Marketplace otherwise = Marketplace::unknown) const {
    return resolve_markets(sources_, strings_, otherwise);
  }

  const SellerInventory& build(Marketplace marketplace, std::string_view as_of, bool count_removals = false) {
    built_ = build_inventory(sources_, markets(), strings_, {marketplace, day(as_of), false, count_removals});
    return built_.inventory;
  }
  const BuiltInventory& built() const { return built_; }
  std::vector<SourceTable>& sources() { return sources_; }
  const StringPool& strings() const { return strings_; }

  // The SKU's row; size() when it is not there.
  std::size_t sku(std::string_view name) const {
    const SellerInventory& inventory = built_.inventory;
    std::size_t row = 0;
    while (row < inventory.size && inventory.text(inventory.sku, row) != name) ++row;
    return row;
  }

 private:
  StringPool strings_;
  std::vector<std::unique_ptr<Intake>> intakes_;
  std::vector<SourceTable> sources_;
  BuiltInventory built_;
};

// Opens a file in a session and feeds it; answers its id.
inline std::uint32_t feed_text(Session& session, std::string_view name, std::string_view text,
                               std::optional<Day> modified = std::nullopt, Overrides overrides = {},
                               std::size_t chunk = std::size_t{1} << 20) {
  const std::uint32_t id = session.open(OpenRequest{std::string(name), modified, std::move(overrides)});
  stream(
      text, chunk, [&](Bytes bytes) { return session.feed(id, bytes); }, [&] { return session.close(id); });
  return id;
}

}  // namespace ipi::given

#include "report/json/history_file.h"

#include <algorithm>
#include <array>

#include "json/scalar.h"
#include "report/catalog.h"
#include "report/marketplace_names.h"
#include "report/row_feed.h"

namespace ipi {
namespace {

constexpr int kHighestScore = 1000;  // Source: Amazon help: the index runs from 0 to 1,000.

struct KeptScore {
  Marketplace marketplace;
  Day day;
  std::int32_t score;
  std::array<double, 4> bars;
};

constexpr std::array<ColumnId, 4> kBarColumns{ColumnId::bar_sell_through, ColumnId::bar_excess, ColumnId::bar_stranded,
                                              ColumnId::bar_in_stock};
constexpr std::array<std::string_view, 4> kBarNames{"sell_through", "excess", "stranded", "in_stock"};

std::size_t length_of(const JsonSlice& array) {
  std::size_t length = 0;
  array.each_element([&](const JsonSlice&) { return ++length > 0; });
  return length;
}

class HistoryReader {
 public:
  HistoryReader(StringPool& strings, Diagnostics& diagnostics, const SourceOffsets& offsets)
      : feed_(*spec_of(ReportKind::history), strings, diagnostics, offsets),
        texts_(feed_.columns().size()),
        offsets_(texts_.size()),
        cells_(texts_.size()) {}

  void read(const JsonSlice& root) {
    const auto marketplaces = root.member("marketplaces");
    if (!marketplaces) return;
    marketplaces->each_element([&](const JsonSlice& entry) {
      std::optional<JsonSlice> marketplace, snapshots, scores;
      entry.each_member([&](std::string_view key, const JsonSlice& value) {
        if (key == "marketplace") marketplace = value;
        if (key == "snapshots") snapshots = value;
        if (key == "official_scores") scores = value;
        return true;
      });
      set_cell(ColumnId::marketplace, marketplace);
      if (snapshots) each(*snapshots, [&](const JsonSlice& snapshot) { read_snapshot(snapshot); });
      const Marketplace place = marketplace ? parse_marketplace(scalars_.text(*marketplace)) : Marketplace::unknown;
      if (scores) each(*scores, [&](const JsonSlice& score) { read_score(score, place); });
      return true;
    });
  }

  JsonReport finish() {
    RowFeed::Outcome outcome = feed_.finish();
    outcome.counts.read += scores_.size();
    outcome.counts.used += scores_.size();
    add_scores(outcome.table);
    return {std::move(outcome.table), "1", outcome.counts, outcome.newest_day, std::move(unknown_)};
  }

 private:
  template <class Read>
  static void each(const JsonSlice& array, Read&& read) {
    array.each_element([&](const JsonSlice& element) {
      read(element);
      return true;
    });
  }

  void set_cell(ColumnId id, const std::optional<JsonSlice>& value) {
    for (std::size_t c = 0; c < texts_.size(); ++c) {
      if (feed_.columns()[c].spec->id == id) set_cell(c, value);
    }
  }
  void set_cell(std::size_t column, const std::optional<JsonSlice>& value) {
    texts_[column].clear();
    if (!value) return;
    texts_[column] = scalars_.text(*value);
    offsets_[column] = value->offset();
  }

  struct Cursor {
    std::size_t column;
    JsonElements elements;
  };

  void read_snapshot(const JsonSlice& snapshot) {
    std::optional<JsonSlice> columns, date, source;
    snapshot.each_member([&](std::string_view key, const JsonSlice& value) {
      if (key == "columns") columns = value;
      if (key == "date") date = value;
      if (key == "source") source = value;
      return true;
    });
    const std::optional<JsonSlice> skus = columns ? columns->member("sku") : std::nullopt;
    if (!skus || !date || !Day::from_iso(scalars_.text(*date))) {
      feed_.set_aside(DiagCode::row_broken, snapshot.offset(), 0, cut_text(snapshot.text(), 120));
      return;
    }
    const std::size_t rows = length_of(*skus);
    std::vector<Cursor> cursors;
    bool even = true;
    columns->each_member([&](std::string_view key, const JsonSlice& value) {
      even = even && value.is_array() && length_of(value) == rows;
      const int column = column_of(key);
      if (column >= 0) cursors.push_back({static_cast<std::size_t>(column), JsonElements(value)});
      return true;
    });
    if (!even) {
      each(*skus, [&](const JsonSlice& sku) { feed_.set_aside(DiagCode::row_shifted, sku.offset(), 0, sku.text()); });
      return;
    }
    for (std::size_t c = 0; c < texts_.size(); ++c) {
      if (feed_.columns()[c].spec->id != ColumnId::marketplace) set_cell(c, std::nullopt);
    }
    set_cell(ColumnId::snapshot_day, date);
    set_cell(ColumnId::history_source, source);
    for (std::size_t row = 0; row < rows; ++row) {
      for (Cursor& cursor : cursors) set_cell(cursor.column, cursor.elements.next());
      for (std::size_t c = 0; c < cells_.size(); ++c) cells_[c] = {texts_[c], offsets_[c]};
      feed_.add(cells_, 0);
    }
  }

  // -1: not a column of SKUs, and noted where nobody knows it.
  int column_of(std::string_view name) {
    for (std::size_t c = 0; c < texts_.size(); ++c) {
      const ColumnBinding& column = feed_.columns()[c];
      const bool beside = column.spec->id == ColumnId::marketplace || column.spec->id == ColumnId::snapshot_day ||
                          column.spec->id == ColumnId::history_source;
      if (!beside && column.header == name) return static_cast<int>(c);
    }
    if (std::find(unknown_.begin(), unknown_.end(), name) == unknown_.end()) unknown_.emplace_back(name);
    return -1;
  }

  void read_score(const JsonSlice& entry, Marketplace marketplace) {
    const auto text = [&](std::string_view name) {
      const auto value = entry.member(name);
      return value ? std::string(scalars_.text(*value)) : std::string();
    };
    const std::optional<Day> day = Day::from_iso(text("date"));
    const Parsed<std::int32_t> score = parse_count(text("score"));
    if (!day || score.fault != CellFault::none || score.value > kHighestScore) {
      feed_.set_aside(DiagCode::row_broken, entry.offset(), 0, cut_text(entry.text(), 120));
      return;
    }
    KeptScore kept{marketplace, *day, score.value, {}};
    kept.bars.fill(MissingValue<double>::value());
    const auto bars = entry.member("bars");
    for (std::size_t b = 0; bars && b < kBarNames.size(); ++b) {
      const auto value = bars->member(kBarNames[b]);
      const Parsed<double> bar = value ? parse_decimal(scalars_.text(*value)) : Parsed<double>{0, CellFault::missing};
      if (bar.fault == CellFault::none) kept.bars[b] = bar.value;
    }
    scores_.push_back(kept);
  }

  void add_scores(FileTable& table) const {
    if (scores_.empty()) return;
    table.add_column(ColumnId::score_day, ColumnType::day);
    table.add_column(ColumnId::score, ColumnType::count);
    for (const ColumnId bar : kBarColumns) table.add_column(bar, ColumnType::decimal);
    for (const KeptScore& kept : scores_) {
      const std::size_t row = table.add_row(0);
      const auto whole = [&](ColumnId id) -> FileTable::Whole& {
        return std::get<FileTable::Whole>(table.column_ref(id));
      };
      if (kept.marketplace != Marketplace::unknown) {
        whole(ColumnId::marketplace).set(row, static_cast<std::int32_t>(kept.marketplace));
      }
      whole(ColumnId::score_day).set(row, kept.day.days_since_1970());
      whole(ColumnId::score).set(row, kept.score);
      for (std::size_t b = 0; b < kBarColumns.size(); ++b) {
        std::get<FileTable::Decimal>(table.column_ref(kBarColumns[b])).set(row, kept.bars[b]);
      }
    }
    table.seal();
  }

  RowFeed feed_;
  JsonScalars scalars_;
  std::vector<std::string> texts_;  // the cells of the row under way
  std::vector<std::size_t> offsets_;
  std::vector<RowFeed::Cell> cells_;
  std::vector<KeptScore> scores_;
  std::vector<std::string> unknown_;
};

}  // namespace

JsonReport read_history_file(const JsonDocument& document, StringPool& strings, Diagnostics& diagnostics,
                             const SourceOffsets& offsets) {
  HistoryReader reader(strings, diagnostics, offsets);
  for (const JsonRoot& root : document.roots) reader.read(root.value);
  return reader.finish();
}

}  // namespace ipi

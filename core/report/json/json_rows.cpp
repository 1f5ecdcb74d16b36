#include "report/json/json_rows.h"

#include <algorithm>

#include "base/sort.h"

namespace ipi {

JsonRows::JsonRows(const ReportSpec& spec, StringPool& strings, Diagnostics& diagnostics, const SourceOffsets& document)
    : feed_(spec, strings, diagnostics, document) {
  int column = 0;
  for (const ColumnSpec& known : spec.columns) {
    const bool ignored = known.type == ColumnType::ignored;
    int rank = 0;
    for (std::string_view names = known.names; !names.empty(); ++rank) {
      const std::size_t bar = std::min(names.find('|'), names.size());
      paths_.push_back({names.substr(0, bar), ignored ? -1 : column, rank});
      names.remove_prefix(std::min(bar + 1, names.size()));
    }
    if (!ignored) ++column;
  }
  // A name that is a column and ignored besides is the column's.
  sort_values(paths_, [](const Path& a, const Path& b) { return a.name < b.name; });
  beside_.resize(feed_.columns().size());
  seen_.resize(beside_.size());
  cells_.resize(beside_.size());
}

void JsonRows::set_beside(ColumnId id, const std::optional<JsonSlice>& value) {
  for (std::size_t c = 0; c < beside_.size(); ++c) {
    if (feed_.columns()[c].spec->id != id) continue;
    beside_[c] = {};
    if (value) beside_[c] = {std::string(scalars_.text(*value)), value->offset(), 0};
  }
}

void JsonRows::add(const JsonSlice& row, LineNo line) {
  if (!row.is_object()) {
    feed_.set_aside(DiagCode::row_broken, row.offset(), line, row.text());
    return;
  }
  found_ = beside_;
  path_.clear();
  take_members(row);
  for (std::size_t c = 0; c < found_.size(); ++c) {
    const bool there = found_[c].rank >= 0;
    cells_[c] = {found_[c].text, there ? found_[c].offset : row.offset()};
    if (there && !found_[c].text.empty()) seen_[c] = true;
  }
  feed_.add(cells_, line);
}

void JsonRows::take_members(const JsonSlice& object) {
  const std::size_t parent = path_.size();
  object.each_member([&](std::string_view key, const JsonSlice& value) {
    if (parent > 0) path_ += '.';
    path_ += key;
    value.is_object() ? take_members(value) : take(value);
    path_.resize(parent);
    return true;
  });
}

void JsonRows::take(const JsonSlice& value) {
  const auto known = std::lower_bound(paths_.begin(), paths_.end(), std::string_view(path_),
                                      [](const Path& path, std::string_view name) { return path.name < name; });
  if (known == paths_.end() || known->name != path_) return take_unknown();
  if (known->column < 0) return;
  Found& found = found_[static_cast<std::size_t>(known->column)];
  if (found.rank >= 0 && found.rank <= known->rank) return;
  const std::string_view text = scalars_.text(value);
  if (text.empty()) return;
  found.text = text;
  found.offset = value.offset();
  found.rank = known->rank;
}

void JsonRows::take_unknown() {
  if (unknown_.size() >= kUnknownKept) return;
  if (std::find(unknown_.begin(), unknown_.end(), path_) == unknown_.end()) unknown_.push_back(path_);
}

bool JsonRows::saw(ColumnId id) const {
  for (std::size_t c = 0; c < seen_.size(); ++c) {
    if (feed_.columns()[c].spec->id == id) return seen_[c];
  }
  return false;
}

}  // namespace ipi

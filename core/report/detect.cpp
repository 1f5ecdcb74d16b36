#include "report/detect.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "report/catalog.h"
#include "report/fold.h"

namespace ipi {
namespace {

// Calls f(spelling) for each of the '|'-separated spellings until it answers true.
template <class F>
bool any_spelling(std::string_view names, F&& f) {
  while (!names.empty()) {
    const std::size_t bar = std::min(names.find('|'), names.size());
    if (f(names.substr(0, bar))) return true;
    names.remove_prefix(std::min(bar + 1, names.size()));
  }
  return false;
}

using FoldedNames = std::unordered_map<std::string, const ColumnSpec*>;

const FoldedNames& folded_names(const ReportSpec& spec) {
  static std::unordered_map<const ReportSpec*, FoldedNames> cache;
  const auto emplaced = cache.try_emplace(&spec);
  FoldedNames& names = emplaced.first->second;
  if (emplaced.second) {
    for (const ColumnSpec& column : spec.columns) {
      any_spelling(column.names, [&](std::string_view name) {
        names.emplace(fold_name(name), &column);
        return false;
      });
    }
  }
  return names;
}

bool has_column(const Detection& detection, ColumnId id) {
  return std::any_of(detection.columns.begin(), detection.columns.end(),
                     [&](const ColumnBinding& binding) { return binding.spec->id == id; });
}

bool is_met(const Detection& detection, const Requirement& requirement) {
  return std::any_of(std::begin(requirement.any_of), std::end(requirement.any_of),
                     [&](ColumnId id) { return id != ColumnId::none && has_column(detection, id); });
}

std::string first_spelling(const ReportSpec& spec, ColumnId id) {
  for (const ColumnSpec& column : spec.columns) {
    if (column.id == id) return std::string(column.names.substr(0, column.names.find('|')));
  }
  return {};
}

std::string_view variant_of(const Detection& detection) {
  for (const VariantMark& mark : detection.spec->variants) {
    const bool absent = mark.absent == ColumnId::none || !has_column(detection, mark.absent);
    if (absent && has_column(detection, mark.present)) return mark.variant;
  }
  return {};
}

// Letters that may differ for a header to be proposed as a known one; short names must match.
unsigned near_limit(std::size_t letters) { return letters < 8 ? 0 : letters < 16 ? 1 : 2; }

void propose_near_misses(Detection& detection) {
  for (const std::string& header : detection.unknown_headers) {
    const std::string folded = fold_name(header);
    const unsigned limit = near_limit(folded.size());
    if (limit == 0) continue;
    for (const ColumnSpec& column : detection.spec->columns) {
      if (column.type == ColumnType::ignored || has_column(detection, column.id)) continue;
      const bool found = any_spelling(column.names, [&](std::string_view name) {
        if (edit_distance(folded, fold_name(name), limit) > limit) return false;
        detection.near_misses.push_back({header, std::string(name)});
        return true;
      });
      if (found) break;
    }
  }
}

Detection bind_columns(std::span<const std::string> header_cells, std::span<const std::string> folded,
                       const ReportSpec& spec) {
  Detection detection;
  detection.spec = &spec;
  detection.header_columns = static_cast<std::uint32_t>(header_cells.size());
  const FoldedNames& names = folded_names(spec);
  std::uint32_t named = 0;
  for (std::uint32_t i = 0; i < header_cells.size(); ++i) {
    if (folded[i].empty()) {
      ++detection.empty_headers;
      continue;
    }
    ++named;
    const auto known = names.find(folded[i]);
    if (known == names.end()) {
      detection.unknown_headers.push_back(header_cells[i]);
    } else if (known->second->id != ColumnId::none && has_column(detection, known->second->id)) {
      // Columns that are known and ignored share one id. The first column of a name is taken; the second says so.
      detection.duplicate_headers.push_back(header_cells[i]);
    } else {
      detection.columns.push_back({known->second, i, header_cells[i]});
    }
  }
  detection.confidence = named == 0 ? 0 : static_cast<double>(detection.columns.size()) / named;
  for (const Requirement& requirement : spec.needed) {
    if (!is_met(detection, requirement)) detection.missing.push_back(first_spelling(spec, requirement.any_of[0]));
  }
  for (const Requirement& requirement : spec.usual) {
    if (!is_met(detection, requirement))
      detection.unusually_missing.push_back(first_spelling(spec, requirement.any_of[0]));
  }
  return detection;
}

std::vector<std::string> fold_all(std::span<const std::string> header_cells) {
  std::vector<std::string> folded;
  folded.reserve(header_cells.size());
  for (const std::string& cell : header_cells) folded.push_back(fold_name(cell));
  return folded;
}

// How many cells are a column's name in some report: no report can have more columns of this header.
std::size_t count_known_names(std::span<const std::string> cells) {
  static const std::unordered_set<std::string_view> kNames = [] {
    std::unordered_set<std::string_view> all;
    for (const ReportSpec* spec : catalog()) {
      for (const auto& [name, column] : folded_names(*spec)) all.insert(name);
    }
    return all;
  }();
  return static_cast<std::size_t>(std::count_if(
      cells.begin(), cells.end(), [&](const std::string& cell) { return kNames.count(fold_name(cell)) > 0; }));
}

bool fits(const Detection& detection) {
  return std::all_of(detection.spec->signature.begin(), detection.spec->signature.end(),
                     [&](const Requirement& requirement) { return is_met(detection, requirement); });
}

}  // namespace

Detection bind_report(std::span<const std::string> header_cells, const ReportSpec& spec) {
  const std::vector<std::string> folded = fold_all(header_cells);
  Detection detection = bind_columns(header_cells, folded, spec);
  detection.variant = variant_of(detection);
  propose_near_misses(detection);
  return detection;
}

Detection detect_report(std::span<const std::string> header_cells) {
  const std::vector<std::string> folded = fold_all(header_cells);
  Detection best, nearest;
  for (const ReportSpec* spec : catalog()) {
    Detection candidate = bind_columns(header_cells, folded, *spec);
    const bool more = candidate.columns.size() > best.columns.size() || best.spec == nullptr;
    if (fits(candidate) && more) {
      best = std::move(candidate);
    } else if (best.spec == nullptr && candidate.columns.size() > nearest.columns.size()) {
      nearest = std::move(candidate);
    }
  }
  if (best.spec != nullptr) {
    best.variant = variant_of(best);
    propose_near_misses(best);
    return best;
  }
  Detection none;
  none.header_columns = static_cast<std::uint32_t>(header_cells.size());
  // Three shared names, and a third of the header: less is chance.
  if (nearest.columns.size() >= 3 && nearest.confidence >= 1.0 / 3) {
    none.nearest = nearest.spec;
    none.confidence = nearest.confidence;
    for (const Requirement& requirement : nearest.spec->signature) {
      if (!is_met(nearest, requirement)) {
        none.missing.push_back(first_spelling(*nearest.spec, requirement.any_of[0]));
      }
    }
  }
  return none;
}

HeaderChoice find_header(std::span<const std::vector<std::string>> first_records, const ReportSpec* forced) {
  HeaderChoice choice;
  const std::size_t looked_at = std::min<std::size_t>(first_records.size(), 40);
  std::size_t widest = 0;
  for (std::size_t i = 0; i < looked_at; ++i) {
    if (first_records[i].size() < 2) continue;
    // Behind the header come rows: they can not be a better one.
    const bool decided = forced == nullptr && choice.detection.spec != nullptr;
    if (decided && count_known_names(first_records[i]) <= choice.detection.columns.size()) continue;
    Detection detection = forced != nullptr ? bind_report(first_records[i], *forced) : detect_report(first_records[i]);
    const bool known = detection.spec != nullptr && (forced == nullptr || !detection.columns.empty());
    const bool better = detection.columns.size() > choice.detection.columns.size();
    if (known && (choice.detection.spec == nullptr || better)) {
      choice = {std::move(detection), i};
    } else if (choice.detection.spec == nullptr && first_records[i].size() > widest) {
      widest = first_records[i].size();
      choice = {std::move(detection), i};
    }
  }
  return choice;
}

}  // namespace ipi

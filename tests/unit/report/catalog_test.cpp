#include "report/catalog.h"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "report/detect.h"
#include "report/fold.h"

namespace ipi {
namespace {

std::vector<std::string_view> spellings(const ColumnSpec& column) {
  std::vector<std::string_view> result;
  std::string_view rest = column.names;
  while (true) {
    const std::size_t bar = rest.find('|');
    result.push_back(rest.substr(0, bar));
    if (bar == std::string_view::npos) return result;
    rest.remove_prefix(bar + 1);
  }
}

bool has(const ReportSpec& spec, ColumnId id) {
  for (const ColumnSpec& column : spec.columns) {
    if (column.id == id) return true;
  }
  return false;
}

// How FileTable keeps a column.
int storage_of(ColumnType type) {
  switch (type) {
    case ColumnType::money: return 1;
    case ColumnType::decimal:
    case ColumnType::percent: return 2;
    case ColumnType::text:
    case ColumnType::id:
    case ColumnType::currency: return 3;
    default: return 0;
  }
}

}  // namespace

TEST_CASE("Catalogue: kinds and ids are unique and answer to their names") {
  std::set<ReportKind> kinds;
  std::set<std::string_view> ids;
  for (const ReportSpec* spec : catalog()) {
    CHECK_MESSAGE(kinds.insert(spec->kind).second, spec->id);
    CHECK_MESSAGE(ids.insert(spec->id).second, spec->id);
    CHECK(spec_of(spec->kind) == spec);
    CHECK(spec_by_id(spec->id) == spec);
    CHECK(id_of(spec->kind) == spec->id);
  }
  CHECK(spec_by_id("nonsense") == nullptr);
}

TEST_CASE("Catalogue: a folded name means one column of its report") {
  for (const ReportSpec* spec : catalog()) {
    std::set<std::string> names;
    for (const ColumnSpec& column : spec->columns) {
      for (const std::string_view name : spellings(column)) {
        const std::string folded = fold_name(name);
        CHECK_MESSAGE(!folded.empty(), spec->id, ": ", name);
        CHECK_MESSAGE(names.insert(folded).second, spec->id, ": ", name);
      }
    }
  }
}

TEST_CASE("Catalogue: a column id stands once in a spec, and nameless columns are ignored ones") {
  for (const ReportSpec* spec : catalog()) {
    std::set<ColumnId> ids;
    for (const ColumnSpec& column : spec->columns) {
      if (column.id == ColumnId::none) {
        CHECK_MESSAGE(column.type == ColumnType::ignored, spec->id, ": ", column.names);
      } else {
        CHECK_MESSAGE(ids.insert(column.id).second, spec->id, ": ", column.names);
      }
    }
  }
}

TEST_CASE("Catalogue: whatever a spec asks for is among its columns") {
  for (const ReportSpec* spec : catalog()) {
    CHECK_MESSAGE(!spec->signature.empty(), spec->id);
    CHECK_MESSAGE(!spec->variants.empty(), spec->id);
    for (const auto& requirements : {spec->signature, spec->needed}) {
      for (const Requirement& requirement : requirements) {
        CHECK(requirement.any_of[0] != ColumnId::none);
        for (const ColumnId id : requirement.any_of) CHECK_MESSAGE((id == ColumnId::none || has(*spec, id)), spec->id);
      }
    }
    for (const VariantMark& mark : spec->variants) {
      CHECK_MESSAGE(has(*spec, mark.present), spec->id, ": ", mark.variant);
      CHECK_MESSAGE((mark.absent == ColumnId::none || has(*spec, mark.absent)), spec->id, ": ", mark.variant);
    }
    if (spec->key != ColumnId::none) CHECK_MESSAGE(has(*spec, spec->key), spec->id);
  }
}

TEST_CASE("Catalogue: key columns are texts or whole numbers") {
  for (const ReportSpec* spec : catalog()) {
    bool any = false;
    for (const ColumnSpec& column : spec->columns) {
      if (column.merge != Merge::key && column.merge != Merge::identity) continue;
      any = any || column.merge == Merge::key;
      const bool fits =
          column.type != ColumnType::ignored && (storage_of(column.type) == 0 || storage_of(column.type) == 3);
      CHECK_MESSAGE(fits, spec->id, ": ", column.names);
    }
    CHECK_MESSAGE(any, spec->id);
  }
}

TEST_CASE("Catalogue: a column id is kept the same way in every report") {
  std::map<ColumnId, int> storage;
  for (const ReportSpec* spec : catalog()) {
    for (const ColumnSpec& column : spec->columns) {
      if (column.type == ColumnType::ignored) continue;
      const auto [at, added] = storage.emplace(column.id, storage_of(column.type));
      CHECK_MESSAGE(at->second == storage_of(column.type), spec->id, ": ", column.names);
    }
  }
}

TEST_CASE("Catalogue: each report's own first spellings are detected as that report") {
  for (const ReportSpec* spec : catalog()) {
    std::vector<std::string> header;
    for (const ColumnSpec& column : spec->columns) header.emplace_back(spellings(column).front());
    const Detection detection = detect_report(header);
    REQUIRE_MESSAGE(detection.spec != nullptr, spec->id);
    CHECK_MESSAGE(detection.spec == spec, spec->id, " taken for ", detection.spec->id);
    CHECK(detection.missing.empty());
    CHECK(detection.unknown_headers.empty());
    CHECK(detection.duplicate_headers.empty());
  }
}

TEST_CASE("Catalogue: no report's bare signature fits another report better") {
  for (const ReportSpec* spec : catalog()) {
    std::vector<std::string> header;
    for (const Requirement& requirement : spec->signature) {
      for (const ColumnSpec& column : spec->columns) {
        if (column.id == requirement.any_of[0]) header.emplace_back(spellings(column).front());
      }
    }
    const Detection detection = detect_report(header);
    REQUIRE_MESSAGE(detection.spec != nullptr, spec->id);
    CHECK_MESSAGE(detection.spec == spec, spec->id, " taken for ", detection.spec->id);
  }
}

}  // namespace ipi

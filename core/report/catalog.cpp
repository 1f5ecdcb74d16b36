#include "report/catalog.h"

#include <array>

#include "report/kinds/inventory_age.h"
#include "report/kinds/ledger_summary.h"
#include "report/kinds/manage_fba.h"
#include "report/kinds/planning.h"
#include "report/kinds/restock.h"
#include "report/kinds/stranded.h"
#include "report/kinds/stranded_loader.h"

namespace ipi {
namespace {

constexpr auto kCatalog = std::to_array<const ReportSpec*>({
    &kinds::kPlanning,
    &kinds::kManageFba,
    &kinds::kRestock,
    &kinds::kStranded,
    &kinds::kStrandedLoader,
    &kinds::kInventoryAge,
    &kinds::kLedgerSummary,
});

struct OtherKind {
  ReportKind kind;
  std::string_view id;
};

// Read by other code than ReportReader.
constexpr OtherKind kOtherKinds[] = {
    {ReportKind::sales_traffic_json, "sales_traffic_json"},
    {ReportKind::inventory_summaries_json, "inventory_summaries_json"},
    {ReportKind::awd_json, "awd_json"},
    {ReportKind::history, "history"},
};

}  // namespace

std::span<const ReportSpec* const> catalog() { return kCatalog; }

const ReportSpec* spec_of(ReportKind kind) {
  for (const ReportSpec* spec : kCatalog) {
    if (spec->kind == kind) return spec;
  }
  return nullptr;
}

const ReportSpec* spec_by_id(std::string_view id) {
  for (const ReportSpec* spec : kCatalog) {
    if (spec->id == id) return spec;
  }
  return nullptr;
}

std::string_view id_of(ReportKind kind) {
  if (const ReportSpec* spec = spec_of(kind)) return spec->id;
  for (const OtherKind& other : kOtherKinds) {
    if (other.kind == kind) return other.id;
  }
  return {};
}

}  // namespace ipi

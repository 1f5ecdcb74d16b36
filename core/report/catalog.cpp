#include "report/catalog.h"

#include <array>

#include "report/kinds/adjustments.h"
#include "report/kinds/afn_by_country.h"
#include "report/kinds/afn_inventory.h"
#include "report/kinds/aged_fees.h"
#include "report/kinds/all_orders.h"
#include "report/kinds/awd_inventory.h"
#include "report/kinds/awd_json.h"
#include "report/kinds/business_by_child.h"
#include "report/kinds/business_by_date.h"
#include "report/kinds/costs.h"
#include "report/kinds/daily_history.h"
#include "report/kinds/excess_inventory.h"
#include "report/kinds/fee_preview.h"
#include "report/kinds/fulfilled_shipments.h"
#include "report/kinds/history.h"
#include "report/kinds/inbound_performance.h"
#include "report/kinds/inventory_age.h"
#include "report/kinds/inventory_events.h"
#include "report/kinds/inventory_health.h"
#include "report/kinds/inventory_summaries_json.h"
#include "report/kinds/ledger_detail.h"
#include "report/kinds/ledger_summary.h"
#include "report/kinds/listings.h"
#include "report/kinds/manage_fba.h"
#include "report/kinds/monthly_history.h"
#include "report/kinds/official_scores.h"
#include "report/kinds/overage.h"
#include "report/kinds/planning.h"
#include "report/kinds/received.h"
#include "report/kinds/recommended_removal.h"
#include "report/kinds/reimbursements.h"
#include "report/kinds/removal_orders.h"
#include "report/kinds/removal_shipments.h"
#include "report/kinds/reserved.h"
#include "report/kinds/restock.h"
#include "report/kinds/returns.h"
#include "report/kinds/sales_traffic_json.h"
#include "report/kinds/settlement.h"
#include "report/kinds/shipment_sales.h"
#include "report/kinds/storage_fees.h"
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
    &kinds::kReserved,
    &kinds::kInventoryHealth,
    &kinds::kInventoryAge,
    &kinds::kAfnInventory,
    &kinds::kAfnByCountry,
    &kinds::kLedgerSummary,
    &kinds::kLedgerDetail,
    &kinds::kAllOrders,
    &kinds::kFulfilledShipments,
    &kinds::kShipmentSales,
    &kinds::kReturns,
    &kinds::kStorageFees,
    &kinds::kAgedFees,
    &kinds::kOverage,
    &kinds::kFeePreview,
    &kinds::kBusinessByChild,
    &kinds::kBusinessByDate,
    &kinds::kRemovalOrders,
    &kinds::kRemovalShipments,
    &kinds::kRecommendedRemoval,
    &kinds::kReimbursements,
    &kinds::kDailyHistory,
    &kinds::kMonthlyHistory,
    &kinds::kReceived,
    &kinds::kInventoryEvents,
    &kinds::kAdjustments,
    &kinds::kInboundPerformance,
    &kinds::kExcessInventory,
    &kinds::kAwdInventory,
    &kinds::kListings,
    &kinds::kSettlement,
    &kinds::kCosts,
    &kinds::kOfficialScores,
});

constexpr auto kDocuments = std::to_array<const ReportSpec*>({
    &kinds::kSalesTrafficJson,
    &kinds::kInventorySummariesJson,
    &kinds::kAwdJson,
    &kinds::kHistory,
});

template <class Fits>
const ReportSpec* find_spec(Fits fits) {
  for (const std::span<const ReportSpec* const> list : {catalog(), document_catalog()}) {
    for (const ReportSpec* spec : list) {
      if (fits(*spec)) return spec;
    }
  }
  return nullptr;
}

}  // namespace

std::span<const ReportSpec* const> catalog() { return kCatalog; }

std::span<const ReportSpec* const> document_catalog() { return kDocuments; }

const ReportSpec* spec_of(ReportKind kind) {
  return find_spec([&](const ReportSpec& spec) { return spec.kind == kind; });
}

const ReportSpec* spec_by_id(std::string_view id) {
  return find_spec([&](const ReportSpec& spec) { return spec.id == id; });
}

std::string_view role_name(Role role) {
  constexpr std::array<std::string_view, 4> kNames{"score", "history", "extra", "identified"};
  return kNames[static_cast<std::size_t>(role)];
}

std::string_view id_of(ReportKind kind) {
  const ReportSpec* spec = spec_of(kind);
  return spec == nullptr ? std::string_view() : spec->id;
}

}  // namespace ipi

#include "report/json/detect_json.h"

namespace ipi {
namespace {

// Pages, rows and payloads lie within one another at most so deep.
constexpr int kDeepest = 4;
constexpr int kElementsLookedAt = 20;

// Which of the telling members an object has; the last of each name where there are several.
struct Members {
  std::optional<JsonSlice> schema, specification, by_asin, by_date, summaries, payload, inventory;
  bool seller_sku = false, fn_sku = false, details = false, total = false, sku = false, total_on_hand = false;

  explicit Members(const JsonSlice& object) {
    object.each_member([&](std::string_view key, const JsonSlice& value) {
      if (key == "schema") schema = value;
      if (key == "reportSpecification") specification = value;
      if (key == "salesAndTrafficByAsin") by_asin = value;
      if (key == "salesAndTrafficByDate") by_date = value;
      if (key == "inventorySummaries") summaries = value;
      if (key == "payload") payload = value;
      if (key == "inventory") inventory = value;
      seller_sku = seller_sku || key == "sellerSku";
      fn_sku = fn_sku || key == "fnSku";
      details = details || key == "inventoryDetails";
      total = total || key == "totalQuantity";
      sku = sku || key == "sku";
      total_on_hand = total_on_hand || key == "totalOnhandQuantity";
      return true;
    });
  }
};

class Detector {
 public:
  JsonDetection detection;

  // True when the kind is found.
  bool look(const JsonSlice& value, int depth) {
    if (depth > kDeepest) return false;
    if (value.is_object()) return look_at_object(value, depth);
    int left = kElementsLookedAt;
    value.each_element([&](const JsonSlice& element) {
      return !((element.is_object() || element.is_array()) && look(element, depth + 1)) && --left > 0;
    });
    return detection.kind.has_value();
  }

 private:
  bool found(ReportKind kind) {
    detection.kind = kind;
    return true;
  }

  bool look_at_object(const JsonSlice& object, int depth) {
    const Members members(object);
    if (members.schema) {
      const std::string_view schema = members.schema->raw_string();
      if (schema == "ipiscope-history/1") return found(ReportKind::history);
      if (schema.starts_with("ipiscope")) detection.nearest = ReportKind::history;
    }
    if (members.by_asin || members.by_date) return found(ReportKind::sales_traffic_json);
    if (members.summaries && members.summaries->is_array()) return found(ReportKind::inventory_summaries_json);
    if (members.seller_sku && (members.fn_sku || members.details || members.total)) {
      return found(ReportKind::inventory_summaries_json);
    }
    if (members.sku && members.total_on_hand) return found(ReportKind::awd_json);
    if (members.payload && look(*members.payload, depth + 1)) return true;
    if (members.inventory && members.inventory->is_array()) {
      if (!members.inventory->first_element() || look(*members.inventory, depth + 1))
        return found(ReportKind::awd_json);
      detection.nearest = ReportKind::awd_json;
    }
    if (members.specification) detection.nearest = ReportKind::sales_traffic_json;
    if (members.seller_sku || members.fn_sku) detection.nearest = ReportKind::inventory_summaries_json;
    return false;
  }
};

}  // namespace

JsonDetection detect_json(const JsonDocument& document) {
  Detector detector;
  int left = kElementsLookedAt;
  for (const JsonRoot& root : document.roots) {
    const bool container = root.value.is_object() || root.value.is_array();
    if (container && detector.look(root.value, 0)) break;
    if (--left == 0) break;
  }
  return detector.detection;
}

}  // namespace ipi

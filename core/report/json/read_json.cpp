#include "report/json/read_json.h"

#include "base/check.h"
#include "report/catalog.h"
#include "report/json/json_rows.h"

namespace ipi {
namespace {

// The members in which pages of a kind hold their rows.
std::string_view list_member(ReportKind kind) {
  switch (kind) {
    case ReportKind::sales_traffic_json: return "salesAndTrafficByAsin";
    case ReportKind::inventory_summaries_json: return "inventorySummaries";
    default: return "inventory";
  }
}

class DocumentReader {
 public:
  DocumentReader(ReportKind kind, StringPool& strings, Diagnostics& diagnostics, const SourceOffsets& offsets)
      : list_member_(list_member(kind)), rows_(*spec_of(kind), strings, diagnostics, offsets) {}

  // A page, a payload, a list of these, a list of rows, or a row.
  void read(const JsonSlice& value, LineNo line) {
    if (value.is_array()) {
      value.each_element([&](const JsonSlice& element) {
        read(element, line);
        return true;
      });
      return;
    }
    const Page page = page_of(value);
    if (page.payload) {
      read(*page.payload, line);
    } else if (page.is_page) {
      read_page(page, value, line);
    } else {
      set_beside({});
      rows_.add(value, line);
    }
  }

  JsonRows& rows() { return rows_; }
  std::string_view granularity() const { return granularity_; }

 private:
  struct Page {
    bool is_page = false, has_errors = false;
    std::optional<JsonSlice> payload, list, marketplace, period_start, period_end;
    std::string_view granularity;
  };

  Page page_of(const JsonSlice& value) const {
    Page page;
    value.each_member([&](std::string_view key, const JsonSlice& member) {
      if (key == "payload" && member.is_object()) page.payload = member;
      if (key == list_member_) page.list = member;
      if (key == "granularity") page.marketplace = member.member("granularityId");
      if (key == "reportSpecification") read_specification(member, page);
      page.is_page = page.is_page || key == list_member_ || key == "pagination" || key == "nextToken" ||
                     key == "salesAndTrafficByDate" || key == "reportSpecification" || key == "errors";
      page.has_errors = page.has_errors || key == "errors";
      return true;
    });
    return page;
  }

  static void read_specification(const JsonSlice& specification, Page& page) {
    page.period_start = specification.member("dataStartTime");
    page.period_end = specification.member("dataEndTime");
    // Of several marketplaces none is the rows' own.
    if (const auto ids = specification.member("marketplaceIds")) {
      JsonElements elements(*ids);
      page.marketplace = elements.next();
      if (elements.next()) page.marketplace.reset();
    }
    if (const auto options = specification.member("reportOptions")) {
      if (const auto granularity = options->member("asinGranularity")) page.granularity = granularity->raw_string();
    }
  }

  void set_beside(const Page& page) {
    rows_.set_beside(ColumnId::marketplace, page.marketplace);
    rows_.set_beside(ColumnId::event_day, page.period_end);
    rows_.set_beside(ColumnId::period_start, page.period_start);
  }

  void read_page(const Page& page, const JsonSlice& value, LineNo line) {
    set_beside(page);
    if (!page.granularity.empty()) granularity_ = page.granularity;
    // An answer that is an error in the midst of pages: its rows are missing.
    if (!page.list && page.has_errors) rows_.set_aside(DiagCode::row_broken, value.offset(), line, value.text());
    if (!page.list) return;
    page.list->each_element([&](const JsonSlice& element) {
      rows_.add(element, line);
      return true;
    });
  }

  std::string_view list_member_;
  JsonRows rows_;
  std::string_view granularity_;  // asinGranularity
};

std::string variant_of(ReportKind kind, DocumentReader& reader) {
  if (kind == ReportKind::sales_traffic_json) {
    if (reader.granularity() == "PARENT") return "by parent ASIN";
    return reader.rows().saw(ColumnId::sku) ? "by SKU" : "by child ASIN";
  }
  const bool details = reader.rows().saw(ColumnId::available) || reader.rows().saw(ColumnId::awd_available);
  return details ? "with details" : "without details";
}

}  // namespace

JsonReport read_json_report(const JsonDocument& document, ReportKind kind, StringPool& strings,
                            Diagnostics& diagnostics, const SourceOffsets& offsets) {
  IPI_CHECK(kind != ReportKind::history && spec_of(kind) != nullptr);
  DocumentReader reader(kind, strings, diagnostics, offsets);
  DamagedLines damaged(document);
  const auto set_aside = [&](DiagCode code, std::size_t offset, LineNo line) {
    reader.rows().set_aside(code, offset, line, {});
  };
  for (const JsonRoot& root : document.roots) {
    if (root.line != 0) damaged.before(root.line, set_aside);
    reader.read(root.value, root.line);
  }
  damaged.before(0, set_aside);
  RowFeed::Outcome outcome = reader.rows().finish();
  JsonReport report{std::move(outcome.table), variant_of(kind, reader), outcome.counts, outcome.newest_day,
                    reader.rows().unknown_members()};
  if (kind == ReportKind::inventory_summaries_json && outcome.counts.used > 0 &&
      !reader.rows().saw(ColumnId::available)) {
    diagnostics.add(DiagCode::column_missing, "inventoryDetails.fulfillableQuantity");
  }
  return report;
}

}  // namespace ipi

#include "report/plan.h"

#include <algorithm>

#include "report/marketplace_names.h"
#include "report/row_checks.h"
#include "table/cell_text.h"

namespace ipi {
namespace {

bool is_number_type(ColumnType type) {
  return type == ColumnType::count || type == ColumnType::signed_count || type == ColumnType::decimal ||
         type == ColumnType::money || type == ColumnType::percent || type == ColumnType::flag_or_count;
}

bool is_day_type(ColumnType type) { return type == ColumnType::day || type == ColumnType::month; }

// The column's cells below the header, as they stand.
std::vector<std::string_view> cells_of(std::span<const std::vector<std::string>> sample, std::uint64_t header_record,
                                       std::uint32_t column) {
  std::vector<std::string_view> cells;
  cells.reserve(sample.size());
  for (std::size_t r = static_cast<std::size_t>(header_record) + 1; r < sample.size(); ++r) {
    if (column < sample[r].size()) cells.push_back(sample[r][column]);
  }
  return cells;
}

// Where the rows seem to come from: the marketplace or the currency that most of them name.
Marketplace place_of(const Detection& detection, std::span<const std::vector<std::string>> sample,
                     std::uint64_t header_record) {
  std::array<std::size_t, kMarketplaceCount> votes{};
  for (const ColumnBinding& binding : detection.columns) {
    const ColumnType type = binding.spec->type;
    if (type != ColumnType::marketplace && type != ColumnType::currency) continue;
    for (const std::string_view cell : cells_of(sample, header_record, binding.index)) {
      const std::string_view text = trim(cell);
      const Marketplace place =
          type == ColumnType::marketplace ? parse_marketplace(text) : marketplace_of_currency(text);
      // A currency of many countries still tells how they write: EUR counts for Germany.
      const bool euro = type == ColumnType::currency && text == "EUR";
      ++votes[static_cast<std::size_t>(euro ? Marketplace::de : place)];
    }
  }
  const auto best = std::max_element(votes.begin() + 1, votes.end());
  return *best == 0 ? Marketplace::unknown : static_cast<Marketplace>(best - votes.begin());
}

// Source: CLDR date formats of these countries; US reports write month/day, the others day/month.
DateOrder date_order_of(Marketplace place) {
  switch (place) {
    case Marketplace::unknown:
    case Marketplace::us: return DateOrder::mdy;
    case Marketplace::jp:
    case Marketplace::ca:
    case Marketplace::se: return DateOrder::ymd;
    default: return DateOrder::dmy;
  }
}

// Source: CLDR number formats; the English-speaking marketplaces, Mexico and Japan write a point.
bool writes_decimal_comma(Marketplace place) {
  switch (place) {
    case Marketplace::de:
    case Marketplace::fr:
    case Marketplace::it:
    case Marketplace::es:
    case Marketplace::nl:
    case Marketplace::be:
    case Marketplace::se:
    case Marketplace::pl:
    case Marketplace::tr:
    case Marketplace::br: return true;
    default: return false;
  }
}

class PlanMaker {
 public:
  PlanMaker(ReadPlan& plan, std::span<const std::vector<std::string>> sample, std::string_view told_order,
            Diagnostics& diagnostics)
      : plan_(plan),
        sample_(sample),
        told_order_(told_order),
        diagnostics_(diagnostics),
        place_(place_of(plan.detection, sample, plan.header_record)) {}

  void make() {
    mark_evidence_.resize(plan_.columns.size(), MarkEvidence::none);
    // One file was written by one program: what one column settles holds for the open ones beside it.
    for (std::size_t b = 0; b < plan_.columns.size(); ++b) note_evidence(b);
    for (std::size_t b = 0; b < plan_.columns.size(); ++b) {
      if (is_number_type(type_of(b))) decide_marks(b);
      if (is_day_type(type_of(b))) decide_order(b);
      judge_trust(b);
    }
  }

 private:
  ColumnType type_of(std::size_t b) const { return plan_.detection.columns[b].spec->type; }
  std::vector<std::string_view> cells(std::size_t b) const {
    return cells_of(sample_, plan_.header_record, plan_.detection.columns[b].index);
  }

  void note_evidence(std::size_t b) {
    if (is_number_type(type_of(b))) {
      const MarkEvidence evidence = mark_evidence_[b] = sniff_decimal_mark(cells(b));
      points_ += evidence == MarkEvidence::point ? 1 : 0;
      commas_ += evidence == MarkEvidence::comma ? 1 : 0;
    } else if (is_day_type(type_of(b))) {
      const DateEvidence evidence = sniff_date_order(cells(b));
      month_first_ += evidence == DateEvidence::mdy ? 1 : 0;
      day_first_ += evidence == DateEvidence::dmy ? 1 : 0;
    }
  }

  void decide_marks(std::size_t b) {
    ColumnPlan& column = plan_.columns[b];
    const MarkEvidence evidence = mark_evidence_[b];
    const bool comma = points_ + commas_ > 0 ? commas_ > points_ : writes_decimal_comma(place_);
    const NumberStyle otherwise = comma ? NumberStyle{',', '.', DateOrder::mdy} : NumberStyle{};
    column.style = style_for(evidence, otherwise);
    // Counts in "1.234" or "1,234" are whole either way: three digits behind the only mark are a group.
    column.decimal_mark_open = evidence == MarkEvidence::none || evidence == MarkEvidence::ambiguous;
    const bool counts = type_of(b) == ColumnType::count || type_of(b) == ColumnType::signed_count ||
                        type_of(b) == ColumnType::flag_or_count;
    if (evidence == MarkEvidence::ambiguous && counts) {
      column.style = group_style(b);
      column.decimal_mark_open = false;
    } else if (evidence == MarkEvidence::ambiguous && points_ + commas_ == 0) {
      diagnostics_.add(DiagCode::decimal_mark_assumed, plan_.detection.columns[b].header, {}, comma ? "," : ".");
    }
  }

  NumberStyle group_style(std::size_t b) const {
    for (const std::string_view cell : cells(b)) {
      if (cell.find('.') != std::string_view::npos) return {',', '.', DateOrder::mdy};
      if (cell.find(',') != std::string_view::npos) return {};
    }
    return {};
  }

  void decide_order(std::size_t b) {
    ColumnPlan& column = plan_.columns[b];
    const DateEvidence evidence = sniff_date_order(cells(b));
    const bool settled =
        evidence == DateEvidence::mdy || evidence == DateEvidence::dmy || evidence == DateEvidence::iso;
    if (told_order_ == "dmy" || told_order_ == "mdy" || told_order_ == "ymd") {
      column.style.date_order = told_order_ == "dmy"   ? DateOrder::dmy
                                : told_order_ == "mdy" ? DateOrder::mdy
                                                       : DateOrder::ymd;
      return;
    }
    if (settled) {
      column.style.date_order = evidence == DateEvidence::dmy ? DateOrder::dmy : DateOrder::mdy;
    } else if (day_first_ + month_first_ > 0) {
      column.style.date_order = day_first_ > month_first_ ? DateOrder::dmy : DateOrder::mdy;
    } else {
      column.style.date_order = date_order_of(place_);
      // A leading year is read as one in any order; "03/04" in a country that puts the year first means day/month there.
      if (column.style.date_order == DateOrder::ymd) column.style.date_order = DateOrder::dmy;
    }
    column.date_order_open = !settled || evidence == DateEvidence::iso;
    if (evidence == DateEvidence::ambiguous) {
      diagnostics_.add(DiagCode::date_order_assumed, plan_.detection.columns[b].header, {},
                       column.style.date_order == DateOrder::dmy ? "dmy" : "mdy");
    }
  }

  // Unreadable cells speak for a damaged row only where such cells are rare.
  void judge_trust(std::size_t b) {
    ColumnPlan& column = plan_.columns[b];
    const bool is_number = is_number_type(type_of(b));
    std::size_t filled = 0, unreadable = 0;
    for (const std::string_view cell : cells(b)) {
      if (cell.empty() || is_missing(cell)) continue;
      ++filled;
      if (is_number && is_plain_number(cell)) continue;
      unreadable += is_unreadable(cell, type_of(b), column.style) ? 1 : 0;
    }
    column.trusted = unreadable * 4 <= filled;
  }

  // Readable in every style.
  static bool is_plain_number(std::string_view cell) {
    return cell.size() <= 9 && std::all_of(cell.begin(), cell.end(), is_digit);
  }

  static bool is_unreadable(std::string_view cell, ColumnType type, const NumberStyle& style) {
    switch (type) {
      case ColumnType::count:
      case ColumnType::signed_count: return parse_count(cell, style).fault == CellFault::unreadable;
      case ColumnType::money: return parse_money(cell, style).fault == CellFault::unreadable;
      case ColumnType::decimal: return parse_decimal(cell, style).fault == CellFault::unreadable;
      case ColumnType::percent: return parse_percent(cell, style).fault == CellFault::unreadable;
      case ColumnType::day:
      case ColumnType::month: return parse_day(cell, style).fault == CellFault::unreadable;
      case ColumnType::flag:
      case ColumnType::flag_or_count: return parse_word(cell, type, style).fault == CellFault::unreadable;
      default: return false;
    }
  }

  ReadPlan& plan_;
  std::span<const std::vector<std::string>> sample_;
  std::string_view told_order_;
  Diagnostics& diagnostics_;
  Marketplace place_;
  std::vector<MarkEvidence> mark_evidence_;  // by column
  int points_ = 0, commas_ = 0, month_first_ = 0, day_first_ = 0;
};

}  // namespace

ReadPlan make_read_plan(Detection detection, std::uint64_t header_record,
                        std::span<const std::vector<std::string>> sample, std::string_view date_order,
                        Diagnostics& diagnostics) {
  ReadPlan plan;
  plan.detection = std::move(detection);
  plan.header_record = header_record;
  plan.columns.resize(plan.detection.columns.size());
  PlanMaker(plan, sample, date_order, diagnostics).make();
  return plan;
}

void flip_date_order(NumberStyle& style) {
  style.date_order = style.date_order == DateOrder::dmy ? DateOrder::mdy : DateOrder::dmy;
}

void flip_decimal_mark(NumberStyle& style) {
  const bool comma = style.decimal_mark == ',';
  style.decimal_mark = comma ? '.' : ',';
  style.group_mark = comma ? ',' : '.';
}

}  // namespace ipi

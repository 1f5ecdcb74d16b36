#include "cli/xlsx.h"

#include <fast_float/fast_float.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

#include "base/day.h"
#include "cli/xml_parser.h"

namespace ipi {
namespace {

// Source: Excel's limits, "Excel specifications and limits": 1,048,576 rows by 16,384 columns.
constexpr std::uint32_t kMostRows = 1'048'576;
constexpr std::uint32_t kMostColumns = 16'384;
// Excel ends at 32,767 characters a cell.
constexpr std::size_t kMostCellBytes = 1024 * 1024;
constexpr std::size_t kPieceBytes = 64 * 1024;

// "BC12" to column 55, row 12 (both from 1); 0 for what is missing or out of range.
struct CellPlace {
  std::uint32_t column = 0;
  std::uint32_t row = 0;
};
CellPlace parse_place(std::string_view reference) {
  CellPlace place;
  std::size_t i = 0;
  for (; i < reference.size() && reference[i] >= 'A' && reference[i] <= 'Z' && i < 4; ++i) {
    place.column = place.column * 26 + static_cast<std::uint32_t>(reference[i] - 'A' + 1);
  }
  std::from_chars(reference.data() + i, reference.data() + reference.size(), place.row);
  if (place.column > kMostColumns) place.column = 0;
  if (place.row > kMostRows) place.row = 0;
  return place;
}

// Turns the events of a sheet into lines of text.
class SheetWriter final : public XmlHandler {
 public:
  explicit SheetWriter(const Workbook& workbook) : workbook_(workbook) {}

  void on_start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "row") {
      std::uint32_t number = 0;
      const std::string_view r = attributes.value("r");
      std::from_chars(r.data(), r.data() + r.size(), number);
      row_ = number > row_ && number <= kMostRows ? number : row_ + 1;
      column_ = 0;
    } else if (name == "c") {
      const CellPlace place = parse_place(attributes.value("r"));
      column_ = place.column > column_ ? place.column : column_ + 1;
      type_ = attributes.value("t");
      style_ = 0;
      const std::string_view s = attributes.value("s");
      std::from_chars(s.data(), s.data() + s.size(), style_);
      value_.clear();
      in_cell_ = true;
    } else if (name == "v" || name == "t") {
      in_value_ = in_cell_;
    } else if (name == "rPh") {
      in_guide_ = true;
    }
  }
  void on_end(std::string_view name) override {
    if (name == "v" || name == "t") in_value_ = false;
    if (name == "rPh") in_guide_ = false;
    if (name == "c" && in_cell_) {
      in_cell_ = false;
      finish_cell();
    }
    if (name == "row") fill_line();
  }
  void on_text(std::string_view text) override {
    if (!in_value_ || in_guide_) return;
    if (value_.size() + text.size() > kMostCellBytes) {
      damaged_ = true;
    } else {
      value_ += text;
    }
  }
  // Behind the last event.
  void finish() {
    if (line_ != 0) out += '\n';
  }

  bool damaged() const { return damaged_; }
  std::uint64_t repaired_cells() const { return repaired_cells_; }

  std::string out;

 private:
  void finish_cell() {
    if (value_.empty()) return;
    std::string_view text = value_;
    std::string made;
    if (type_ == "s") {
      std::size_t index = 0;
      const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), index);
      if (status != std::errc() || end != text.data() + text.size() || !workbook_.has_text(index)) {
        damaged_ = true;
        return;
      }
      text = workbook_.text(index);
    } else if (type_ == "b") {
      text = text == "1" || text == "true" ? "TRUE" : "FALSE";
    } else if (type_.empty() || type_ == "n") {
      made = number_cell(text);
      text = made;
    }
    if (text.empty()) return;
    go_to_cell();
    write_text(text);
  }

  std::string number_cell(std::string_view text) const {
    double value = 0;
    const auto parsed = fast_float::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_number = parsed.ec == std::errc() && parsed.ptr == text.data() + text.size() && std::isfinite(value);
    if (!is_number) return std::string(text);
    if (workbook_.style_is_date(style_)) {
      std::string date = date_text(value, workbook_.counts_from_1904());
      if (!date.empty()) return date;
    }
    return number_text(value);
  }

  void go_to_cell() {
    if (row_ == 0) row_ = 1;  // cells outside of rows
    if (row_ != line_) {
      out.append(row_ - std::max(line_, 1U), '\n');  // row 1 needs no line end before it
      line_ = row_;
      line_column_ = 1;
    }
    if (column_ > line_column_) {
      out.append(column_ - line_column_, '\t');
      line_column_ = column_;
    }
  }

  void fill_line() {
    if (line_ != row_ || line_ == 0) return;
    widest_ = std::max(widest_, line_column_);
    out.append(widest_ - line_column_, '\t');
    line_column_ = widest_;
  }

  void write_text(std::string_view text) {
    const std::size_t special = text.find_first_of("\t\r\n");
    if (special == std::string_view::npos) {
      out += text;
      return;
    }
    ++repaired_cells_;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
      out += text[i] == '\t' || text[i] == '\r' || text[i] == '\n' ? ' ' : text[i];
    }
  }

  const Workbook& workbook_;
  std::uint32_t row_ = 0;  // of the sheet, from 1
  std::uint32_t column_ = 0;
  std::uint32_t line_ = 0;  // row that the text is in; 0 before the first cell
  std::uint32_t line_column_ = 1;
  std::uint32_t widest_ = 1;
  std::string type_;
  std::size_t style_ = 0;
  std::string value_;
  bool in_cell_ = false;
  bool in_value_ = false;
  bool in_guide_ = false;
  bool damaged_ = false;
  std::uint64_t repaired_cells_ = 0;
};

class SheetStream final : public ByteStream {
 public:
  SheetStream(const Workbook& workbook, std::unique_ptr<ByteStream> part, std::shared_ptr<UnpackBudget> budget,
              std::size_t text_member)
      : part_(std::move(part)),
        budget_(std::move(budget)),
        text_member_(text_member),
        writer_(workbook),
        parser_(writer_),
        piece_(kPieceBytes) {}

  std::size_t read(std::span<std::uint8_t> buffer) override {
    if (error() || buffer.empty()) return 0;
    while (taken_ == writer_.out.size() && !ended_) {
      if (!read_piece()) return 0;
    }
    const std::size_t got = std::min(buffer.size(), writer_.out.size() - taken_);
    std::copy_n(writer_.out.begin() + static_cast<std::ptrdiff_t>(taken_), got, buffer.begin());
    taken_ += got;
    return got;
  }
  std::uint64_t repaired_cells() const override { return writer_.repaired_cells(); }

 private:
  // False when there is an error to report.
  bool read_piece() {
    writer_.out.clear();
    taken_ = 0;
    const std::size_t got = part_->read(piece_);
    if (got == 0 && part_->error()) {
      fail(part_->error()->code, part_->error()->text);
      return false;
    }
    if (!parser_.feed(Bytes(piece_).first(got), got == 0) || writer_.damaged()) {
      fail(DiagCode::archive_damaged, "the sheet is damaged");
      return false;
    }
    if (got == 0) {
      writer_.finish();
      ended_ = true;
    }
    text_bytes_ += writer_.out.size();
    if (!budget_->allows(text_member_, 0, text_bytes_)) {
      fail(DiagCode::archive_too_large, "the sheet is too large");
      return false;
    }
    return true;
  }

  std::unique_ptr<ByteStream> part_;
  std::shared_ptr<UnpackBudget> budget_;
  std::size_t text_member_;
  SheetWriter writer_;
  XmlParser parser_;
  std::vector<std::uint8_t> piece_;
  std::size_t taken_ = 0;
  std::uint64_t text_bytes_ = 0;
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<ByteStream> xlsx_to_tab(const Workbook& workbook, std::unique_ptr<ByteStream> part,
                                        std::shared_ptr<UnpackBudget> budget, std::size_t text_member) {
  return std::make_unique<SheetStream>(workbook, std::move(part), std::move(budget), text_member);
}

std::string number_text(double value) {
  if (value == 0) return "0";  // also where it is -0
  std::string text = fmt::format("{}", value);
  const std::size_t e = text.find('e');
  if (e == std::string::npos) return text;
  int exponent = 0;
  const char* digits_begin = text.data() + e + (text[e + 1] == '+' ? 2 : 1);
  std::from_chars(digits_begin, text.data() + text.size(), exponent);
  if (exponent < -6 || exponent >= 21) return text;
  // 1.25e-05 and 1.25e+16: the digits, with zeros before or behind them.
  const std::string sign = text[0] == '-' ? "-" : "";
  std::string digits;
  for (const char c : text.substr(0, e)) {
    if (c >= '0' && c <= '9') digits += c;
  }
  if (exponent < 0) return sign + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
  const std::size_t whole = static_cast<std::size_t>(exponent) + 1;
  if (digits.size() <= whole) return sign + digits + std::string(whole - digits.size(), '0');
  return sign + digits.substr(0, whole) + "." + digits.substr(whole);
}

std::string date_text(double serial, bool counts_from_1904) {
  constexpr double kDayBehind2999 = 401'769.0;  // serial of 3000-01-01, from 1900
  const Day zero = counts_from_1904 ? *Day::from_civil(1904, 1, 1) : *Day::from_civil(1900, 1, 1) - 2;
  if (!(serial >= 1) || serial >= kDayBehind2999) return {};
  // Seconds of the day, rounded: 07:49:55 is stored as a binary fraction.
  const double whole = static_cast<double>(static_cast<std::int64_t>(serial));
  std::int64_t seconds = static_cast<std::int64_t>((serial - whole) * 86'400.0 + 0.5);
  int days = static_cast<int>(whole);
  if (seconds == 86'400) {
    ++days;
    seconds = 0;
  }
  if (!counts_from_1904) {
    if (days == 60) return {};  // 1900-02-29
    if (days < 60) ++days;      // Excel counts that day, so earlier ones are one less
  }
  const std::string day = (zero + days).iso();
  if (seconds == 0) return day;
  return fmt::format("{}T{:02}:{:02}:{:02}", day, seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}  // namespace ipi

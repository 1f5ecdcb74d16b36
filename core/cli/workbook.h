// Workbook: what the sheets of an .xlsx refer to: their names, the shared texts, and which cell styles show a
// date.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/byte_stream.h"
#include "cli/unpack_budget.h"
#include "cli/zip.h"

namespace ipi {

struct WorkbookSheet {
  std::string name;
  std::size_t entry = 0;  // of its part, in the zip's directory
};

class Workbook {
 public:
  // Excel itself ends far below; more is a bomb.
  static constexpr std::size_t kMostSharedTexts = 4'000'000;
  static constexpr std::size_t kMostSharedBytes = 64 * 1024 * 1024;
  static constexpr std::size_t kMostStyles = 65'536;

  static bool is_workbook(const ZipDirectory& zip) { return zip.find("xl/workbook.xml") != nullptr; }
  // archive_damaged or archive_too_large. The budget has one number an entry of the zip, at the least.
  static Result<Workbook, ContainerError> read(const ZipDirectory& zip, const std::shared_ptr<UnpackBudget>& budget);

  // Those that are shown, in the order of the tabs; all where none is shown.
  const std::vector<WorkbookSheet>& sheets() const { return sheets_; }
  bool has_text(std::size_t index) const { return index < text_ends_.size(); }
  // Precondition: has_text(index).
  std::string_view text(std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : text_ends_[index - 1];
    return std::string_view(texts_).substr(begin, text_ends_[index] - begin);
  }
  bool style_is_date(std::size_t style) const { return style < style_is_date_.size() && style_is_date_[style]; }
  // Days count from 1904-01-01 (files of old Macs) instead of 1900.
  bool counts_from_1904() const { return counts_from_1904_; }

 private:
  Workbook() = default;

  std::vector<WorkbookSheet> sheets_;
  std::string texts_;  // end to end
  std::vector<std::uint32_t> text_ends_;
  std::vector<bool> style_is_date_;
  bool counts_from_1904_ = false;
};

// Whether a number format shows a day: it has a y or a d outside of quotes, brackets and escapes.
bool is_date_format(std::string_view format_code);

}  // namespace ipi

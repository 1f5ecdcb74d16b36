// read_json_report: a JSON document of a detected kind in, a FileTable and its accounting out. Every object where a row is
// expected is a row: used or set aside. What the document says beside its rows (marketplace, period) becomes columns.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/string_pool.h"
#include "json/document.h"
#include "report/file_table.h"
#include "report/read.h"

namespace ipi {

struct JsonReport {
  FileTable table;
  std::string variant;
  RowCounts counts;
  std::optional<Day> newest_day;
  std::vector<std::string> unknown_members;  // paths
};

// `kind`: one of document_catalog() but the history (report/json/history_file.h). `offsets` maps the document's text to the
// file's bytes. A column that the report usually has and no row did is said (column_missing).
JsonReport read_json_report(const JsonDocument& document, ReportKind kind, StringPool& strings,
                            Diagnostics& diagnostics, const SourceOffsets& offsets);

// Lines that are no JSON: rows set aside, in their place in the order of the file. For readers of JSON Lines: what is
// damaged before the root of this line, or anywhere behind the last one (line = 0).
class DamagedLines {
 public:
  explicit DamagedLines(const JsonDocument& document) : damaged_(document.damaged) {}
  template <class SetAside>
  void before(LineNo line, SetAside&& set_aside) {
    for (; next_ < damaged_.size() && (line == 0 || damaged_[next_].line < line); ++next_) {
      const DamagedJsonLine& damaged = damaged_[next_];
      set_aside(damaged.cut ? DiagCode::last_line_cut : DiagCode::row_broken, damaged.offset, damaged.line);
    }
  }

 private:
  const std::vector<DamagedJsonLine>& damaged_;
  std::size_t next_ = 0;
};

}  // namespace ipi

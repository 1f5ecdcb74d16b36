// JsonRows: objects as rows. A column's name is the path of a member below the row ("salesByAsin.unitsOrdered"); of several
// names the first that a row has counts. Members that the spec does not know are listed, once each.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "json/scalar.h"
#include "json/slice.h"
#include "report/row_feed.h"

namespace ipi {

class JsonRows {
 public:
  JsonRows(const ReportSpec& spec, StringPool& strings, Diagnostics& diagnostics, const SourceOffsets& document);

  // What stands beside the rows and holds for all that follow: the column's cell, or none.
  void set_beside(ColumnId id, const std::optional<JsonSlice>& value);
  // Whatever is no object is set aside as broken.
  void add(const JsonSlice& row, LineNo line);
  void set_aside(DiagCode code, std::size_t offset, LineNo line, std::string_view text) {
    feed_.set_aside(code, offset, line, text);
  }

  // Some row had a value in the column.
  bool saw(ColumnId id) const;
  const std::vector<std::string>& unknown_members() const { return unknown_; }
  RowFeed::Outcome finish() { return feed_.finish(); }

 private:
  static constexpr std::size_t kUnknownKept = 200;
  struct Path {
    std::string_view name;
    int column;  // -1: known and ignored
    int rank;    // among the names of its column
  };
  struct Found {
    std::string text;
    std::size_t offset = 0;
    int rank = -1;  // -1 = not there
  };

  void take_members(const JsonSlice& object);
  void take(const JsonSlice& value);
  void take_unknown();

  RowFeed feed_;
  JsonScalars scalars_;
  std::vector<Path> paths_;  // by name
  std::string path_;
  std::vector<Found> beside_, found_;  // by column
  std::vector<bool> seen_;
  std::vector<RowFeed::Cell> cells_;
  std::vector<std::string> unknown_;
};

}  // namespace ipi

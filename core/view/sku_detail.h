// Everything known of one SKU: its row of the table, and every cell of every file that speaks of it, with file and line.
#pragma once

#include <span>
#include <string>

#include "base/string_pool.h"
#include "report/file_table.h"
#include "view/account.h"
#include "view/file_facts.h"

namespace ipi {

struct FileRows {
  const FileFacts* facts;
  const FileTable* table;
};

// {"row", the columns of `skus` …, "snapshots": [{days_ago, units}], "points": {…},
//  "facts": [{name, value, file, file_name, kind, line}]}
std::string write_sku_detail(const Account& account, std::uint32_t sku, std::span<const FileRows> files,
                             const StringPool& strings);

}  // namespace ipi

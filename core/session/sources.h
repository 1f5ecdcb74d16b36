// The session's tables as sources of an analysis: which ones repeat each other, and an order that does not depend on the
// order in which files were dropped.
#pragma once

#include <vector>

#include "base/string_pool.h"
#include "inventory/source_table.h"

namespace ipi {

// The same report once more: the same kind with the same columns and values, whatever its name or encoding. Reports
// without rows repeat nothing.
bool is_same_table(const FileTable& a, const FileTable& b);

// By kind, day, modification day and content: of two undated files of one kind the newer one comes last and is trusted.
void order_sources(std::vector<SourceTable>& sources, const StringPool& strings);

}  // namespace ipi

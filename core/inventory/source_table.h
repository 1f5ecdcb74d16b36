// SourceTable: a file's table with what the session knows about the file. The inputs of this layer.
#pragma once

#include "base/day.h"
#include "base/ids.h"
#include "base/marketplace.h"
#include "report/file_table.h"

namespace ipi {

struct SourceTable {
  FileId file{};
  const FileTable* table = nullptr;
  Day as_of;                   // newest day inside the file, else the analysis's as_of
  bool as_of_assumed = false;  // the file is undated
  // The user's word for the rows that name no place themselves; unknown = let the rules decide.
  Marketplace told = Marketplace::unknown;
  Day modified{};  // of the file itself; 1970 where that is not known
};

}  // namespace ipi

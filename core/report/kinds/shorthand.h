// Short names for the tables of this folder, so that one column of a report stays one line.
#pragma once

#include "report/spec.h"

namespace ipi::kinds {

using Id = ColumnId;
using Type = ColumnType;

}  // namespace ipi::kinds

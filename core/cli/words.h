// The program's sentences for the core's codes. The page has its own (web/copy).
#pragma once

#include <string_view>

#include "base/diagnostics.h"

namespace ipi {

struct DiagWords {
  DiagCode code;
  std::string_view sentence;  // what it is and what was done
  std::string_view remedy;    // what the user can do; may be empty
};

const DiagWords& words(DiagCode code);

// "FBA Inventory" for "planning" …, the id itself where it is unknown.
std::string_view kind_title(std::string_view kind_id);

}  // namespace ipi

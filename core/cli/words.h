// The program's sentences for the core's codes. The page has its own (web/copy).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "advice/action_kind.h"
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

// "remove 12 units of", "cut the price of": what stands before the SKU. Promotions name no units: how many they sell is a guess.
std::string action_phrase(ActionKind kind, std::int64_t units);

}  // namespace ipi

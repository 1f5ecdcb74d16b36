// The score over time, as parts of `ipiscope/1`: "history", "projection", "bridge", "score_checks".
#pragma once

#include "view/account.h"
#include "view/json_writer.h"

namespace ipi {

void write_weeks(JsonWriter& json, const Account& account);

}  // namespace ipi

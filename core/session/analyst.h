// analyze_account: from tables to one marketplace's Account: inventory, factors, calibration by the official scores and
// the earlier states, score, shares, advice, the weeks behind and ahead. Pure over its inputs.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "inventory/build.h"
#include "inventory/row_markets.h"
#include "inventory/source_table.h"
#include "session/settings.h"
#include "view/account.h"

namespace ipi {

// Without advice: neither actions nor a plan, nor fees, alerts and the weeks ahead.
std::unique_ptr<Account> analyze_account(std::span<const SourceTable> sources, const RowMarkets& markets,
                                         const StringPool& strings, const BuildSettings& build,
                                         const Settings& settings, std::span<const OfficialScore> scores);
// All of that, where there is a score.
void advise_account(Account& account, const Settings& settings);

}  // namespace ipi

// The JSON of `ipiscope/1` (schema: view/ipiscope-1.schema.json): the program's --format json, and, without `skus`, what
// crosses to the page.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "view/account.h"
#include "view/file_facts.h"
#include "view/json_writer.h"

namespace ipi {

struct AnalysisView {
  // nullptr: no file could be used; then only `files` has content.
  const Account* account = nullptr;
  std::span<const Account* const> others;  // the other marketplaces
  std::span<const FileFacts* const> files;
  bool with_skus = true;
  bool advice_pending = false;  // actions, plan, fees and the weeks ahead are still to come
};

std::string write_analysis(const AnalysisView& view);

// For many accounts (the program's --format jsonl): one compact object a line and marketplace, `ipiscope-line/1`, ending
// in '\n'. Score, factors and totals as in `ipiscope/1`, beside the account's name and the sums of its files; an account
// without a usable file has one line with null in their place. `skus` and other lists are left out.
std::string write_account_lines(const AnalysisView& view, std::string_view name);

// One SKU's row of `skus`.
void write_sku(JsonWriter& json, const Account& account, std::size_t sku);

}  // namespace ipi

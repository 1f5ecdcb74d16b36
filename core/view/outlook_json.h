// What is expected of one SKU, and what to send: "series", "forecast", "restock" of a SKU's detail.
#pragma once

#include "base/ids.h"
#include "view/account.h"
#include "view/json_writer.h"

namespace ipi {

void write_outlook(JsonWriter& json, const Account& account, SkuId sku);

}  // namespace ipi

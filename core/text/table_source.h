// Where the decode tables come from; tables.h keeps them. Native: tables_packed.cpp unpacks what make_tables.mjs made.
// WebAssembly: tables_asked.cpp asks the browser's TextDecoder, which has both tables, so that nobody downloads them.
// Both give the same entries.
#pragma once

#include <cstdint>
#include <vector>

namespace ipi {

std::vector<std::uint16_t> make_shift_jis_table();
std::vector<std::uint16_t> make_gb18030_table();

}  // namespace ipi

// One target as a libFuzzer program: IPI_FUZZ_TARGET names it.
#include <cstddef>
#include <cstdint>

#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ipi::fuzz::IPI_FUZZ_TARGET(ipi::Bytes(data, size));
  return 0;
}

// Bytes: a read-only view of raw bytes, before anyone knows their encoding.
#pragma once

#include <cstdint>
#include <span>

namespace ipi {

using Bytes = std::span<const std::uint8_t>;

}  // namespace ipi

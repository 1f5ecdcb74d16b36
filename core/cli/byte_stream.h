// ByteStream: bytes that come piece by piece, and the word on why they stopped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "base/diagnostics.h"

namespace ipi {

struct ContainerError {
  DiagCode code;     // a refusal
  std::string text;  // what was found, for the curious
};

class ByteStream {
 public:
  virtual ~ByteStream() = default;
  // Fills at most the buffer and returns how much. 0 is the end: a clean one, unless error() says otherwise.
  // What came before an error is good as far as it goes.
  virtual std::size_t read(std::span<std::uint8_t> buffer) = 0;
  const std::optional<ContainerError>& error() const { return error_; }
  // Text cells of a workbook whose tabs and line ends became spaces so far.
  virtual std::uint64_t repaired_cells() const { return 0; }

 protected:
  // For `return fail(…)`: there is nothing more to read.
  std::size_t fail(DiagCode code, std::string text) {
    error_ = ContainerError{code, std::move(text)};
    return 0;
  }

 private:
  std::optional<ContainerError> error_;
};

}  // namespace ipi

// One record outside its batch, as a batch of its own: its bytes copied, with the padding that batches have.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "table/record_batch.h"

namespace ipi {

class HeldRecord {
 public:
  // Line, place in the stream and number of the record stay what they were.
  HeldRecord(const RecordBatch& batch, std::size_t record);
  HeldRecord(const HeldRecord&) = delete;  // batch() points into it
  HeldRecord& operator=(const HeldRecord&) = delete;

  const RecordBatch& batch() const { return batch_; }

 private:
  std::string bytes_;
  std::vector<std::uint32_t> ends_, first_cell_, begins_{0};
  RecordBatch batch_;
};

}  // namespace ipi

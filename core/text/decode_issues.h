// DecodeIssues: the places where a file's bytes are no text in its encoding. Each became one U+FFFD. All are
// counted; the first kKept are kept, so that a file of rubbish cannot fill the memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ipi {

struct DecodeIssue {
  std::uint64_t source_offset;   // of the first undecodable byte in the file
  std::uint64_t decoded_offset;  // of its U+FFFD in the decoded text
  std::uint32_t source_bytes;    // how many bytes the U+FFFD stands for, 1 to 3
  friend bool operator==(const DecodeIssue&, const DecodeIssue&) = default;
};

class DecodeIssues {
 public:
  static constexpr std::size_t kKept = 10'000;

  void add(const DecodeIssue& issue) {
    if (count_++ < kKept) list_.push_back(issue);
  }
  // All that were found, kept or not.
  std::uint64_t count() const { return count_; }
  // Those kept and not yet taken, in the order of the file.
  const std::vector<DecodeIssue>& list() const { return list_; }
  std::vector<DecodeIssue> take() {
    std::vector<DecodeIssue> taken;
    taken.swap(list_);
    return taken;
  }

 private:
  std::vector<DecodeIssue> list_;
  std::uint64_t count_ = 0;
};

}  // namespace ipi

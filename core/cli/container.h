// Container: a file as the user has it, opened to the streams of bytes that the session reads. What a file
// is, its first bytes say, never its name.
//
//   plain      anything else: one stream, as it stands
//   gzip       one stream, of all its members end to end
//   zip        one stream a file in it; archives inside are not opened, folders and Mac OS's own files left
//   out workbook   .xlsx: one stream a visible sheet that has content, as text with tabs (xlsx.h)
//
// Other Office and OpenDocument files are plain: the session names what they are.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/byte_stream.h"

namespace ipi {

enum class ContainerKind : std::uint8_t { plain, gzip, zip, workbook };

class Container {
 public:
  // file_unreadable, archive_damaged, archive_too_large, or archive_empty where a zip or workbook has nothing
  // in it.
  static Result<Container, ContainerError> open(const std::string& path);

  Container(Container&&) noexcept;
  Container& operator=(Container&&) noexcept;
  ~Container();

  ContainerKind kind() const;
  std::size_t size() const { return names_.size(); }
  // For display: the file's name without its folders; in a zip or workbook followed by "/" and the member's
  // name.
  const std::string& name(std::size_t member) const { return names_[member]; }
  // From the first byte, as often as wanted. The container must outlive the stream.
  std::unique_ptr<ByteStream> open_member(std::size_t member) const;

 private:
  struct Opened;
  explicit Container(std::unique_ptr<Opened> opened);

  std::unique_ptr<Opened> opened_;
  std::vector<std::string> names_;
};

}  // namespace ipi

// XmlParser: expat, fed piece by piece, with the limits that a stranger's file needs. Names come without
// their prefix.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "base/bytes.h"

namespace ipi {

// Attributes of one element, as expat has them: name, value, name, value, nullptr.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** list) : list_(list) {}
  // Empty when absent. `name` is matched without its prefix.
  std::string_view value(std::string_view name) const;

 private:
  const char** list_;
};

class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void on_start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void on_end(std::string_view name) = 0;
  // One text may come in several pieces.
  virtual void on_text(std::string_view text) = 0;
};

class XmlParser {
 public:
  // Spreadsheets nest 10 deep.
  static constexpr int kDeepest = 64;
  // No tag or comment of theirs is longer.
  static constexpr std::size_t kLongestTokenBytes = 1024 * 1024;

  // The handler must outlive the parser.
  explicit XmlParser(XmlHandler& handler);
  ~XmlParser();
  XmlParser(const XmlParser&) = delete;
  XmlParser& operator=(const XmlParser&) = delete;

  // False where the document is no XML, breaks a limit, has a DOCTYPE (which no spreadsheet has, and which
  // entity bombs need) or stop() was called. `last`: nothing follows.
  bool feed(Bytes piece, bool last);
  // For the handler: enough seen.
  void stop();

 private:
  struct Expat;
  std::unique_ptr<Expat> expat_;
};

}  // namespace ipi

#include "cli/xml_parser.h"

#include <expat.h>

#include <algorithm>

namespace ipi {
namespace {

constexpr std::size_t kPieceBytes = 64 * 1024;

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

std::string_view XmlAttributes::value(std::string_view name) const {
  for (const char** at = list_; *at != nullptr; at += 2) {
    if (without_prefix(*at) == name) return at[1];
  }
  return {};
}

struct XmlParser::Expat {
  XML_Parser parser = nullptr;
  XmlHandler& handler;
  int depth = 0;
  std::size_t bytes_since_event = 0;
  bool stopped = false;

  explicit Expat(XmlHandler& h) : handler(h) {}

  void stop() {
    stopped = true;
    XML_StopParser(parser, XML_FALSE);
  }
  static void start(void* self_pointer, const char* name, const char** attributes) {
    Expat& self = *static_cast<Expat*>(self_pointer);
    self.bytes_since_event = 0;
    if (++self.depth > kDeepest) return self.stop();
    self.handler.on_start(without_prefix(name), XmlAttributes(attributes));
  }
  static void end(void* self_pointer, const char* name) {
    Expat& self = *static_cast<Expat*>(self_pointer);
    self.bytes_since_event = 0;
    --self.depth;
    self.handler.on_end(without_prefix(name));
  }
  static void text(void* self_pointer, const char* begin, int size) {
    Expat& self = *static_cast<Expat*>(self_pointer);
    self.bytes_since_event = 0;
    self.handler.on_text({begin, static_cast<std::size_t>(size)});
  }
  static void doctype(void* self_pointer, const char*, const char*, const char*, int) {
    static_cast<Expat*>(self_pointer)->stop();
  }
};

XmlParser::XmlParser(XmlHandler& handler) : expat_(std::make_unique<Expat>(handler)) {
  expat_->parser = XML_ParserCreate(nullptr);
  if (expat_->parser == nullptr) return;
  XML_SetUserData(expat_->parser, expat_.get());
  XML_SetElementHandler(expat_->parser, Expat::start, Expat::end);
  XML_SetCharacterDataHandler(expat_->parser, Expat::text);
  XML_SetStartDoctypeDeclHandler(expat_->parser, Expat::doctype);
}

XmlParser::~XmlParser() {
  if (expat_->parser != nullptr) XML_ParserFree(expat_->parser);
}

bool XmlParser::feed(Bytes piece, bool last) {
  if (expat_->parser == nullptr || expat_->stopped) return false;
  do {
    const Bytes part = piece.first(std::min(piece.size(), kPieceBytes));
    piece = piece.subspan(part.size());
    const bool final_part = last && piece.empty();
    expat_->bytes_since_event += part.size();
    if (expat_->bytes_since_event > kLongestTokenBytes) return false;
    const auto* begin = reinterpret_cast<const char*>(part.data());
    if (XML_Parse(expat_->parser, begin, static_cast<int>(part.size()), final_part ? 1 : 0) != XML_STATUS_OK) {
      return false;
    }
  } while (!piece.empty());
  return true;
}

void XmlParser::stop() { expat_->stop(); }

}  // namespace ipi

#include "cli/workbook.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "cli/xml_parser.h"

namespace ipi {
namespace {

std::size_t number_or(std::string_view text, std::size_t otherwise) {
  std::size_t value = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
  return status == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

bool is_true(std::string_view text) { return text == "1" || text == "true"; }

// Source: ECMA-376 part 1, section 18.8.30 "numFmt": the built-in formats that show a day, those of East Asia
// included.
bool is_builtin_date(std::size_t id) {
  return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

// xl/workbook.xml: the sheets in the order of their tabs.
class SheetList final : public XmlHandler {
 public:
  struct Sheet {
    std::string name;
    std::string relation;
    bool shown;
  };
  void on_start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "workbookPr") counts_from_1904 = is_true(attributes.value("date1904"));
    if (name == "sheet" && sheets.size() < ZipDirectory::kMostEntries) {
      const std::string_view state = attributes.value("state");
      sheets.push_back({std::string(attributes.value("name")), std::string(attributes.value("id")),
                        state.empty() || state == "visible"});
    }
  }
  void on_end(std::string_view) override {}
  void on_text(std::string_view) override {}

  std::vector<Sheet> sheets;
  bool counts_from_1904 = false;
};

// xl/_rels/workbook.xml.rels: relation id to part.
class RelationList final : public XmlHandler {
 public:
  void on_start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship" || parts.size() >= 2 * ZipDirectory::kMostEntries) return;
    const std::string_view target = attributes.value("Target");
    parts[std::string(attributes.value("Id"))] =
        target.starts_with('/') ? std::string(target.substr(1)) : "xl/" + std::string(target);
  }
  void on_end(std::string_view) override {}
  void on_text(std::string_view) override {}

  std::map<std::string, std::string> parts;
};

// xl/styles.xml: cellXfs in order, each with the id of its number format.
class StyleList final : public XmlHandler {
 public:
  void on_start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "numFmt" && custom_.size() < Workbook::kMostStyles) {
      custom_[number_or(attributes.value("numFmtId"), 0)] = is_date_format(attributes.value("formatCode"));
    } else if (name == "cellXfs") {
      in_cell_formats_ = true;
    } else if (name == "xf" && in_cell_formats_ && is_date.size() < Workbook::kMostStyles) {
      const std::size_t id = number_or(attributes.value("numFmtId"), 0);
      const auto custom = custom_.find(id);
      is_date.push_back(custom != custom_.end() ? custom->second : is_builtin_date(id));
    }
  }
  void on_end(std::string_view name) override {
    if (name == "cellXfs") in_cell_formats_ = false;
  }
  void on_text(std::string_view) override {}

  std::vector<bool> is_date;

 private:
  std::map<std::size_t, bool> custom_;
  bool in_cell_formats_ = false;
};

// xl/sharedStrings.xml: the texts of <t>, those of phonetic guides (<rPh>) left out.
class SharedTexts final : public XmlHandler {
 public:
  void on_start(std::string_view name, const XmlAttributes&) override {
    if (name == "t") in_text_ = true;
    if (name == "rPh") in_guide_ = true;
  }
  void on_end(std::string_view name) override {
    if (name == "t") in_text_ = false;
    if (name == "rPh") in_guide_ = false;
    if (name != "si" || too_large) return;
    ends.push_back(static_cast<std::uint32_t>(texts.size()));
    too_large = ends.size() >= Workbook::kMostSharedTexts;
  }
  void on_text(std::string_view text) override {
    if (!in_text_ || in_guide_ || too_large) return;
    too_large = texts.size() + text.size() > Workbook::kMostSharedBytes;
    if (!too_large) texts += text;
  }

  std::string texts;
  std::vector<std::uint32_t> ends;
  bool too_large = false;

 private:
  bool in_text_ = false;
  bool in_guide_ = false;
};

// Feeds a whole part to the handler. nullopt when all went well. `enough` is asked between pieces.
template <class Enough>
std::optional<ContainerError> read_part(const ZipDirectory& zip, const ZipEntry& entry,
                                        const std::shared_ptr<UnpackBudget>& budget, XmlHandler& handler,
                                        Enough enough) {
  const std::size_t member = static_cast<std::size_t>(&entry - zip.entries().data());
  const std::unique_ptr<ByteStream> stream = zip.open(entry, budget, member);
  XmlParser parser(handler);
  std::vector<std::uint8_t> piece(64 * 1024);
  for (;;) {
    const std::size_t got = stream->read(piece);
    if (got == 0 && stream->error()) return stream->error();
    if (!parser.feed(Bytes(piece).first(got), got == 0)) {
      return ContainerError{DiagCode::archive_damaged, entry.name + " is damaged"};
    }
    if (got == 0 || enough()) return std::nullopt;
  }
}

}  // namespace

bool is_date_format(std::string_view format_code) {
  for (std::size_t i = 0; i < format_code.size(); ++i) {
    switch (format_code[i]) {
      case '"':
      case '[': {  // colours, conditions, locales, hours that run over 24
        const char end = format_code[i] == '"' ? '"' : ']';
        i = std::min(format_code.find(end, i + 1), format_code.size());
        break;
      }
      case '\\':
      case '_':
      case '*': ++i; break;
      case ';': return false;
      case 'y':
      case 'Y':
      case 'd':
      case 'D': return true;
      default: break;
    }
  }
  return false;
}

Result<Workbook, ContainerError> Workbook::read(const ZipDirectory& zip, const std::shared_ptr<UnpackBudget>& budget) {
  const auto never = [] { return false; };
  Workbook workbook;
  const auto read_if_there = [&](std::string_view name, XmlHandler& handler) -> std::optional<ContainerError> {
    const ZipEntry* entry = zip.find(name);
    return entry == nullptr ? std::nullopt : read_part(zip, *entry, budget, handler, never);
  };
  SheetList list;
  RelationList relations;
  StyleList styles;
  if (auto error = read_if_there("xl/workbook.xml", list)) return Unexpected<ContainerError>{*error};
  if (auto error = read_if_there("xl/_rels/workbook.xml.rels", relations)) return Unexpected<ContainerError>{*error};
  if (auto error = read_if_there("xl/styles.xml", styles)) return Unexpected<ContainerError>{*error};
  workbook.counts_from_1904_ = list.counts_from_1904;
  workbook.style_is_date_ = std::move(styles.is_date);

  const bool any_shown = std::any_of(list.sheets.begin(), list.sheets.end(), [](const auto& s) { return s.shown; });
  for (const SheetList::Sheet& sheet : list.sheets) {
    const auto part = relations.parts.find(sheet.relation);
    const ZipEntry* entry = part == relations.parts.end() ? nullptr : zip.find(part->second);
    if (entry == nullptr || (any_shown && !sheet.shown)) continue;
    workbook.sheets_.push_back({sheet.name, static_cast<std::size_t>(entry - zip.entries().data())});
  }

  if (const ZipEntry* entry = zip.find("xl/sharedStrings.xml"); entry != nullptr) {
    SharedTexts texts;
    if (auto error = read_part(zip, *entry, budget, texts, [&] { return texts.too_large; })) {
      return Unexpected<ContainerError>{*error};
    }
    if (texts.too_large) {
      return Unexpected<ContainerError>{{DiagCode::archive_too_large, "the workbook has too many texts"}};
    }
    workbook.texts_ = std::move(texts.texts);
    workbook.text_ends_ = std::move(texts.ends);
  }
  return workbook;
}

}  // namespace ipi

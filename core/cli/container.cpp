#include "cli/container.h"

#include <algorithm>
#include <array>
#include <optional>

#include "cli/inflate.h"
#include "cli/random_file.h"
#include "cli/unpack_budget.h"
#include "cli/workbook.h"
#include "cli/xlsx.h"
#include "cli/zip.h"

namespace ipi {
namespace {

std::string without_folders(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

// What packers add and nobody means to send.
bool is_clutter(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  const std::string_view file = slash == std::string_view::npos ? name : name.substr(slash + 1);
  return name.starts_with("__MACOSX/") || file.starts_with("._") || file == ".DS_Store" || file == "Thumbs.db" ||
         file == "desktop.ini";
}

// In every document of Apple's Numbers, in old ones inside a folder.
constexpr std::string_view kNumbersMark = "Metadata/BuildVersionHistory.plist";

// Office, OpenDocument and Apple Numbers files are zips as well.
bool is_document(const ZipDirectory& zip) {
  const auto& entries = zip.entries();
  return zip.find("[Content_Types].xml") != nullptr || zip.find("mimetype") != nullptr ||
         std::any_of(entries.begin(), entries.end(),
                     [](const ZipEntry& entry) { return entry.name.ends_with(kNumbersMark); });
}

Unexpected<ContainerError> refuse(DiagCode code, std::string text) { return {ContainerError{code, std::move(text)}}; }

}  // namespace

struct Container::Opened {
  ContainerKind kind = ContainerKind::plain;
  std::shared_ptr<RandomFile> file;
  std::shared_ptr<UnpackBudget> budget;
  std::optional<ZipDirectory> zip;
  std::optional<Workbook> workbook;
  // Where member i comes from: an entry of the zip, or a sheet of the workbook.
  std::vector<std::size_t> sources;

  std::unique_ptr<ByteStream> open_entry(std::size_t entry) const {
    return zip->open(zip->entries()[entry], budget, entry);
  }
  std::unique_ptr<ByteStream> open_sheet(std::size_t sheet) const {
    return xlsx_to_tab(*workbook, open_entry(workbook->sheets()[sheet].entry), budget, zip->entries().size() + sheet);
  }
  // A damaged sheet has content too: whoever reads it is to hear of the damage.
  bool has_content(std::size_t sheet) const {
    const std::unique_ptr<ByteStream> stream = open_sheet(sheet);
    std::uint8_t first = 0;
    return stream->read({&first, 1}) != 0 || stream->error();
  }
};

Container::Container(std::unique_ptr<Opened> opened) : opened_(std::move(opened)) {}
Container::Container(Container&&) noexcept = default;
Container& Container::operator=(Container&&) noexcept = default;
Container::~Container() = default;

ContainerKind Container::kind() const { return opened_->kind; }

Result<Container, ContainerError> Container::open(const std::string& path) {
  Container container(std::make_unique<Opened>());
  Opened& opened = *container.opened_;
  const std::string name = without_folders(path);
  opened.file = RandomFile::open(path);
  if (!opened.file) return refuse(DiagCode::file_unreadable, {});
  std::array<std::uint8_t, 4> magic{};
  const std::size_t got = opened.file->read_at(0, magic);
  const bool is_gzip = got >= 2 && magic[0] == 0x1F && magic[1] == 0x8B;
  const bool is_zip = got == 4 && magic[0] == 'P' && magic[1] == 'K' &&
                      ((magic[2] == 3 && magic[3] == 4) || (magic[2] == 5 && magic[3] == 6));
  if (!is_zip) {
    opened.kind = is_gzip ? ContainerKind::gzip : ContainerKind::plain;
    opened.budget = std::make_shared<UnpackBudget>(1);
    container.names_.push_back(name);
    return container;
  }

  auto zip = ZipDirectory::read(opened.file);
  if (!zip) return Unexpected<ContainerError>{zip.error()};
  opened.zip.emplace(*std::move(zip));
  const std::size_t entries = opened.zip->entries().size();
  if (Workbook::is_workbook(*opened.zip)) {
    opened.kind = ContainerKind::workbook;
    opened.budget = std::make_shared<UnpackBudget>(entries + ZipDirectory::kMostEntries);  // and the text of each sheet
    auto workbook = Workbook::read(*opened.zip, opened.budget);
    if (!workbook) return Unexpected<ContainerError>{workbook.error()};
    opened.workbook.emplace(*std::move(workbook));
    for (std::size_t sheet = 0; sheet < opened.workbook->sheets().size(); ++sheet) {
      if (!opened.has_content(sheet)) continue;
      opened.sources.push_back(sheet);
      container.names_.push_back(name + "/" + opened.workbook->sheets()[sheet].name);
    }
  } else if (is_document(*opened.zip)) {
    container.names_.push_back(name);
    return container;
  } else {
    opened.kind = ContainerKind::zip;
    opened.budget = std::make_shared<UnpackBudget>(entries);
    for (std::size_t entry = 0; entry < entries; ++entry) {
      if (is_clutter(opened.zip->entries()[entry].name)) continue;
      opened.sources.push_back(entry);
      container.names_.push_back(name + "/" + opened.zip->entries()[entry].name);
    }
  }
  if (container.names_.empty()) return refuse(DiagCode::archive_empty, {});
  return container;
}

std::unique_ptr<ByteStream> Container::open_member(std::size_t member) const {
  switch (opened_->kind) {
    case ContainerKind::plain: return open_plain(opened_->file);
    case ContainerKind::gzip: return open_gzip({opened_->file, 0, opened_->file->size()}, opened_->budget, 0);
    case ContainerKind::zip: return opened_->open_entry(opened_->sources[member]);
    case ContainerKind::workbook: return opened_->open_sheet(opened_->sources[member]);
  }
  return nullptr;
}

}  // namespace ipi

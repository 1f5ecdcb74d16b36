#include "advice/fees/size_class.h"

#include <array>
#include <string>
#include <unordered_map>

namespace ipi {
namespace {

// Source: Amazon help, product size tiers (US): standard goods weigh at most 20 lb and measure at most 18 ×
// 14 × 8 in.
constexpr double kStandardMaxGrams = 20 * kGramsPerPound;
constexpr double kStandardMaxCm3 = 18.0 * 14 * 8 * 16.387064;
// Source: Amazon help GV43F6S76Y9DHYRH: large standard splits at 3 lb.
constexpr double kLightStandardMaxGrams = 3 * kGramsPerPound;

std::string folded(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

template <std::size_t N>
bool mentions(std::string_view text, const std::array<std::string_view, N>& words) {
  for (const std::string_view word : words) {
    if (text.find(word) != std::string_view::npos) return true;
  }
  return false;
}

// Size tiers and storage types as reports spell them (fee preview, planning, storage fees; English, German,
// French, Italian, Spanish, Japanese).
constexpr std::array<std::string_view, 13> kOversize{
    "oversize", "bulky",        "extra-large", "extra large",  "nonsort",     "non-sort", "bergröße",
    "bergroß",  "hors gabarit", "hors norme",  "fuori misura", "gran tamaño", "大型"};  // Über… and über…
constexpr std::array<std::string_view, 5> kStandard{"standard", "estándar", "sortable", "標準", "小型"};
constexpr std::array<std::string_view, 6> kDangerous{"dangerous", "hazmat",    "flammable",
                                                     "aerosol",   "gefahrgut", "危険物"};
constexpr std::array<std::string_view, 8> kClothing{"apparel",    "clothing", "footwear", "shoes",
                                                    "bekleidung", "schuhe",   "watch",    "jewel"};
constexpr std::array<std::string_view, 3> kBags{"luggage", "handbag", "backpack"};

void refine_by_weight(const SellerInventory& inventory, std::size_t sku, SizeFacts& facts) {
  const bool has_weight = inventory.unit_weight_g.has(sku);
  const double weight_g = has_weight ? inventory.unit_weight_g[sku] : 0;
  if (facts.assumed) {
    const bool has_volume = inventory.unit_volume_cm3.has(sku);
    // Too heavy or too large for standard, whatever its three sides are.
    if ((has_weight && weight_g > kStandardMaxGrams) ||
        (has_volume && inventory.unit_volume_cm3[sku] > kStandardMaxCm3)) {
      facts.storage =
          facts.storage == SizeClass::dangerous_standard ? SizeClass::dangerous_oversize : SizeClass::oversize;
      facts.assumed = false;
    }
  }
  if (facts.low_level == SizeClass::small_standard || !has_weight) return;
  if (weight_g > kLightStandardMaxGrams) facts.low_level = SizeClass::large_standard_over_3_lb;
}

}  // namespace

SizeFacts classify_size_texts(std::string_view size_tier, std::string_view storage_type,
                              std::string_view product_group) {
  const std::string tier = folded(size_tier);
  const std::string storage = folded(storage_type);
  const std::string group = folded(product_group);
  SizeFacts facts;
  const bool oversize = mentions(tier, kOversize) || mentions(storage, kOversize);
  const bool standard = mentions(tier, kStandard) || mentions(storage, kStandard);
  const bool dangerous = mentions(storage, kDangerous) || mentions(tier, kDangerous);
  const bool clothing = mentions(storage, kClothing) || mentions(group, kClothing);
  if (dangerous) {
    facts.storage = oversize ? SizeClass::dangerous_oversize : SizeClass::dangerous_standard;
  } else {
    facts.storage = oversize ? SizeClass::oversize : SizeClass::standard;
  }
  const bool small_standard = tier.find("small") != std::string::npos && standard && !oversize;
  if (small_standard) facts.low_level = SizeClass::small_standard;
  facts.apparel = clothing || mentions(group, kBags);
  facts.special_handling = clothing || dangerous;
  facts.assumed = !oversize && !standard && !clothing;
  return facts;
}

std::vector<SizeFacts> classify_sizes(const SellerInventory& inventory) {
  std::vector<SizeFacts> all(inventory.size);
  // Few distinct triples of texts: each is looked at once.
  struct Texts {
    Symbol tier, storage, group;
    bool operator==(const Texts&) const = default;
  };
  struct TextsHash {
    std::size_t operator()(const Texts& t) const {
      return (static_cast<std::size_t>(t.tier) * 1000003u + t.storage) * 1000003u + t.group;
    }
  };
  std::unordered_map<Texts, SizeFacts, TextsHash> seen;
  for (std::size_t sku = 0; sku < inventory.size; ++sku) {
    const Texts texts{inventory.size_tier.get_or(sku, kNoSymbol), inventory.storage_type.get_or(sku, kNoSymbol),
                      inventory.product_group.get_or(sku, kNoSymbol)};
    auto found = seen.find(texts);
    if (found == seen.end()) {
      const SizeFacts facts =
          classify_size_texts(inventory.text(inventory.size_tier, sku), inventory.text(inventory.storage_type, sku),
                              inventory.text(inventory.product_group, sku));
      found = seen.emplace(texts, facts).first;
    }
    all[sku] = found->second;
    refine_by_weight(inventory, sku, all[sku]);
  }
  return all;
}

}  // namespace ipi

// Amazon's marketplaces that can hold FBA stock: code, id and currency. Spellings in reports live in
// report/marketplace_names.h; which factors count where lives in ipi/.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/money.h"

namespace ipi {

enum class Marketplace : std::uint8_t {
  unknown,
  us,
  ca,
  mx,
  br,
  uk,
  de,
  fr,
  it,
  es,
  nl,
  se,
  pl,
  be,
  ie,
  tr,
  ae,
  sa,
  eg,
  in,
  jp,
  au,
  sg,
  za
};
constexpr std::size_t kMarketplaceCount = 24;

struct MarketplaceInfo {
  Marketplace marketplace;
  std::string_view code;       // as ipiscope writes it: "US", "UK"
  std::string_view amazon_id;  // Source: Amazon SP-API documentation, "Marketplace IDs"
  Currency currency;
  bool european_store;  // one of Amazon's European Union stores or the UK
};

inline constexpr std::array<MarketplaceInfo, kMarketplaceCount> kMarketplaces{{
    {Marketplace::unknown, "", "", Currency(), false},
    {Marketplace::us, "US", "ATVPDKIKX0DER", Currency("USD"), false},
    {Marketplace::ca, "CA", "A2EUQ1WTGCTBG2", Currency("CAD"), false},
    {Marketplace::mx, "MX", "A1AM78C64UM0Y8", Currency("MXN"), false},
    {Marketplace::br, "BR", "A2Q3Y263D00KWC", Currency("BRL"), false},
    {Marketplace::uk, "UK", "A1F83G8C2ARO7P", Currency("GBP"), true},
    {Marketplace::de, "DE", "A1PA6795UKMFR9", Currency("EUR"), true},
    {Marketplace::fr, "FR", "A13V1IB3VIYZZH", Currency("EUR"), true},
    {Marketplace::it, "IT", "APJ6JRA9NG5V4", Currency("EUR"), true},
    {Marketplace::es, "ES", "A1RKKUPIHCS9HS", Currency("EUR"), true},
    {Marketplace::nl, "NL", "A1805IZSGTT6HS", Currency("EUR"), true},
    {Marketplace::se, "SE", "A2NODRKZP88ZB9", Currency("SEK"), true},
    {Marketplace::pl, "PL", "A1C3SOZRARQ6R3", Currency("PLN"), true},
    {Marketplace::be, "BE", "AMEN7PMS3EDWL", Currency("EUR"), true},
    {Marketplace::ie, "IE", "A28R8C7NBKEWEA", Currency("EUR"), true},
    {Marketplace::tr, "TR", "A33AVAJ2PDY3EV", Currency("TRY"), false},
    {Marketplace::ae, "AE", "A2VIGQ35RCS4UG", Currency("AED"), false},
    {Marketplace::sa, "SA", "A17E79C6D8DWNP", Currency("SAR"), false},
    {Marketplace::eg, "EG", "ARBP9OOSHTCHU", Currency("EGP"), false},
    {Marketplace::in, "IN", "A21TJRUUN4KGV", Currency("INR"), false},
    {Marketplace::jp, "JP", "A1VC38T7YXB528", Currency("JPY"), false},
    {Marketplace::au, "AU", "A39IBJ37TRP1C6", Currency("AUD"), false},
    {Marketplace::sg, "SG", "A19VAU5U5O7RUS", Currency("SGD"), false},
    {Marketplace::za, "ZA", "AE08WJ6YKNBMC", Currency("ZAR"), false},
}};

constexpr const MarketplaceInfo& info(Marketplace marketplace) {
  return kMarketplaces[static_cast<std::size_t>(marketplace)];
}

// From our own code ("US", "UK"; also "GB"); nullopt for anything else.
std::optional<Marketplace> marketplace_from_code(std::string_view code);

}  // namespace ipi

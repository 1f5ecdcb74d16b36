#include "report/marketplace_names.h"

#include <string>

#include "report/fold.h"

namespace ipi {
namespace {

struct Spellings {
  Marketplace marketplace;
  std::string_view domain;  // behind "amazon", folded: "couk"
  std::string_view names;   // parted by '|', folded
};

// Codes and Amazon's ids stand in base/marketplace.h.
constexpr Spellings kSpellings[] = {
    {Marketplace::us, "com",
     "usa|unitedstates|unitedstatesofamerica|vereinigtestaaten|vereinigtestaatenvonamerika|étatsunis|"
     "etatsunis|statiuniti|estadosunidos|アメリカ|アメリカ合衆国|米国"},
    {Marketplace::ca, "ca", "canada|kanada|canadá|カナダ"},
    {Marketplace::mx, "commx", "mexico|méxico|mexiko|mexique|messico|メキシコ"},
    {Marketplace::br, "combr", "brazil|brasil|brasilien|brésil|bresil|brasile|ブラジル"},
    {Marketplace::uk, "couk",
     "gb|gbr|unitedkingdom|greatbritain|vereinigteskönigreich|vereinigteskoenigreich|großbritannien|"
     "grossbritannien|royaumeuni|regnounito|reinounido|granbretaña|granbretagna|イギリス|英国"},
    {Marketplace::de, "de", "germany|deutschland|allemagne|germania|alemania|ドイツ"},
    {Marketplace::fr, "fr", "france|frankreich|francia|フランス"},
    {Marketplace::it, "it", "italy|italien|italie|italia|イタリア"},
    {Marketplace::es, "es", "spain|spanien|espagne|spagna|españa|espana|スペイン"},
    {Marketplace::nl, "nl",
     "netherlands|thenetherlands|niederlande|paysbas|paesibassi|paísesbajos|paisesbajos|nederland|オランダ"},
    {Marketplace::se, "se", "sweden|schweden|suède|suede|svezia|suecia|sverige|スウェーデン"},
    {Marketplace::pl, "pl", "poland|polen|pologne|polonia|polska|ポーランド"},
    {Marketplace::be, "combe", "belgium|belgien|belgique|belgio|bélgica|belgica|belgië|belgie|ベルギー"},
    {Marketplace::ie, "ie", "ireland|irland|irlande|irlanda|アイルランド"},
    {Marketplace::tr, "comtr", "turkey|türkiye|turkiye|türkei|turquie|turchia|turquía|turquia|トルコ"},
    {Marketplace::ae, "ae",
     "uae|unitedarabemirates|vereinigtearabischeemirate|émiratsarabesunis|emiratsarabesunis|"
     "emiratiarabiuniti|emiratosárabesunidos|emiratosarabesunidos|アラブ首長国連邦"},
    {Marketplace::sa, "sa",
     "ksa|saudiarabia|kingdomofsaudiarabia|saudiarabien|arabiesaoudite|arabiasaudita|arabiasaudí|"
     "arabiasaudi|サウジアラビア"},
    {Marketplace::eg, "eg", "egypt|ägypten|aegypten|égypte|egypte|egitto|egipto|エジプト"},
    {Marketplace::in, "in", "india|indien|inde|インド"},
    {Marketplace::jp, "cojp", "japan|japon|giappone|japón|日本"},
    {Marketplace::au, "comau", "australia|australien|australie|オーストラリア"},
    {Marketplace::sg, "sg", "singapore|singapur|singapour|シンガポール"},
    {Marketplace::za, "coza", "southafrica|südafrika|suedafrika|afriquedusud|sudafrica|sudáfrica|南アフリカ"},
};

bool is_listed(std::string_view names, std::string_view word) {
  while (!names.empty()) {
    const std::size_t bar = names.find('|');
    if (names.substr(0, bar) == word) return true;
    if (bar == std::string_view::npos) return false;
    names.remove_prefix(bar + 1);
  }
  return false;
}

bool equal_folded(std::string_view folded, std::string_view upper) {
  if (folded.size() != upper.size()) return false;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = upper[i] >= 'A' && upper[i] <= 'Z' ? static_cast<char>(upper[i] + 32) : upper[i];
    if (folded[i] != c) return false;
  }
  return true;
}

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (text.substr(0, prefix.size()) != prefix) return false;
  text.remove_prefix(prefix.size());
  return true;
}

}  // namespace

Marketplace parse_marketplace(std::string_view text) {
  // The usual spelling first: it costs no folding, and files have a million rows.
  if (text.size() == 2) {
    if (const auto known = marketplace_from_code(text)) return *known;
  }
  const std::string folded = fold_name(text);
  std::string_view word = folded;
  if (word.empty()) return Marketplace::unknown;
  // "Non-Amazon US" is an order from elsewhere, shipped from that country's stock.
  take_prefix(word, "nonamazon");
  for (const MarketplaceInfo& entry : kMarketplaces) {
    const bool known = entry.marketplace != Marketplace::unknown;
    if (known && (equal_folded(word, entry.code) || equal_folded(word, entry.amazon_id))) return entry.marketplace;
  }
  std::string_view domain = word;
  take_prefix(domain, "www");
  const bool is_domain = take_prefix(domain, "amazon");
  for (const Spellings& entry : kSpellings) {
    if ((is_domain && domain == entry.domain) || is_listed(entry.names, word)) return entry.marketplace;
  }
  return Marketplace::unknown;
}

Marketplace marketplace_of_currency(std::string_view code) {
  Marketplace found = Marketplace::unknown;
  for (const MarketplaceInfo& entry : kMarketplaces) {
    if (code.empty() || entry.currency.code() != code) continue;
    if (found != Marketplace::unknown) return Marketplace::unknown;
    found = entry.marketplace;
  }
  return found;
}

}  // namespace ipi

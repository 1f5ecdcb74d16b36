// What the page sends, as any text: an answer in JSON, and the account as it was afterwards.
#include <cmath>
#include <string>

#include "fuzz/fuzz_input.h"
#include "fuzz/targets.h"
#include "fuzz/targets/answers.h"
#include "session/session.h"
#include "session/settings.h"
#include "text/transcode.h"

namespace ipi::fuzz {
namespace {

// A few SKUs with something to gain in each factor.
constexpr std::string_view kPlanning =
    "snapshot-date\tsku\tfnsku\tasin\tproduct-name\tcondition\tmarketplace\tavailable\tunits-shipped-t30\tunits-"
    "shipped-t60\t"
    "units-shipped-t90\testimated-excess-quantity\tweeks-of-cover-t90\tcurrency\tyour-price\n"
    "2026-11-23\tMADE-UP-1\tX001\tB0MADEUP01\tKettle\tNew\tUS\t900\t3\t6\t9\t870\t90.5\tUSD\t19.99\n"
    "2026-11-23\tMADE-UP-2\tX002\tB0MADEUP02\tLamp\tNew\tUS\t60\t40\t80\t130\t0\t5\tUSD\t9.99\n"
    "2026-11-23\tMADE-UP-3\tX003\tB0MADEUP03\tMug\tNew\tUS\t300\t10\t30\t50\t200\t60\tUSD\t4.99\n";
constexpr std::string_view kStranded =
    "primary-action\tdate-stranded\tstranded-reason\tasin\tsku\tfulfillable-qty\tunfulfillable-qty\treserved-quantity\n"
    "Relist\t2026-10-01\tListing closed\tB0MADEUP03\tMADE-UP-3\t120\t1\t4\n";

void give(Session& session, std::string_view text) {
  const std::uint32_t file = session.open(OpenRequest{"file", Day(20'700), {}});
  FUZZ_CHECK(session.feed(file, Bytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size())) == Feed::more);
  FUZZ_CHECK(session.close(file) == Feed::more);
}

Session& account() {
  static Session session;
  if (session.files().empty()) {
    give(session, kPlanning);
    give(session, kStranded);
    session.analyze("{}");
  }
  return session;
}

}  // namespace

void fuzz_requests(Bytes bytes) {
  FuzzInput input(bytes);
  const std::uint32_t what = input.below(6);
  const std::string_view text = input.text();
  if (utf8_prefix(input.bytes()) != text.size()) return;  // texts cross the boundary as UTF-8
  Session& session = account();
  switch (what) {
    case 0: {
      check_json(session.analyze(text));
      if (const Account* scored = session.account()) {
        FUZZ_CHECK(scored->breakdown.low >= 0 && scored->breakdown.high <= 1000);
      }
      check_json(session.report_json(true));
      check_json(session.history_json());
      check_json(session.analyze("{}"));
      FUZZ_CHECK(session.account() != nullptr);
      break;
    }
    case 1: check_json(session.query(text)); break;
    case 2: check_json(session.what_if(text)); break;
    case 3: check_json(session.plan(text)); break;
    case 4: {
      Session other;
      const std::uint32_t file = other.open(text);
      (void)other.feed(file, Bytes(reinterpret_cast<const std::uint8_t*>(kPlanning.data()), kPlanning.size()));
      (void)other.close(file);
      check_json(other.file_json(file));
      check_json(other.analyze("{}"));
      break;
    }
    default: {
      Session other;
      give(other, kPlanning);
      other.fail(0, text, text);
      check_json(other.file_json(0));
      break;
    }
  }
}

}  // namespace ipi::fuzz

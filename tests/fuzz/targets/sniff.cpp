// Any bytes have an encoding and a dialect, with a confidence between 0 and 1; the text that comes out is UTF-8, the same
// from every cut into chunks, and its offsets lead back into the file in order.
#include "text/sniff.h"

#include <algorithm>
#include <string>

#include "fuzz/fuzz_input.h"
#include "fuzz/targets.h"
#include "report/encoding_words.h"
#include "table/dialect.h"
#include "text/decoder.h"
#include "text/transcode.h"

namespace ipi::fuzz {
namespace {

struct Decoded {
  std::string text;
  std::uint64_t issues = 0;
  std::uint64_t first_issue = 0;
};

Decoded decode(Bytes bytes, Encoding encoding, bool skip_bom, std::size_t chunk, bool view) {
  Decoder decoder(encoding, skip_bom);
  Decoded decoded;
  DecodeIssues issues;
  std::uint64_t last = 0;
  for (std::size_t at = 0; at < bytes.size(); at += chunk) {
    const Bytes piece = bytes.subspan(at, std::min(chunk, bytes.size() - at));
    const std::size_t before = decoded.text.size();
    if (view) {
      std::string scratch;
      decoded.text += decoder.decode_view(piece, scratch, issues);
    } else {
      decoder.feed(piece, decoded.text, issues);
    }
    for (std::size_t k = before; k <= decoded.text.size(); k += 7) {
      const std::uint64_t source = decoder.source_offset(k);
      FUZZ_CHECK(source >= last && source <= bytes.size());
      last = source;
    }
  }
  decoder.finish(decoded.text, issues);
  decoded.issues = issues.count();
  const auto list = issues.take();
  if (!list.empty()) decoded.first_issue = list.front().source_offset + 1;
  return decoded;
}

bool share(double value) { return value >= 0 && value <= 1; }

}  // namespace

void fuzz_sniff(Bytes bytes) {
  FuzzInput input(bytes);
  const std::size_t chunk = 1 + input.below(64);
  const bool view = input.flag();
  const auto other = static_cast<Encoding>(input.below(6));
  const bool whole_file = input.flag();
  const Bytes file = input.bytes();

  const EncodingGuess guess = sniff_encoding(file, whole_file, kEncodingWords);
  FUZZ_CHECK(share(guess.confidence));
  FUZZ_CHECK(sniff_encoding(file, whole_file, kEncodingWords) == guess);
  FUZZ_CHECK(share(sniff_encoding_again(file, file.subspan(file.size() / 2), kEncodingWords).confidence));

  for (const Encoding encoding : {guess.encoding, other}) {
    const Decoded once = decode(file, encoding, guess.bom, file.size() + 1, false);
    const Decoded pieces = decode(file, encoding, guess.bom, chunk, view);
    FUZZ_CHECK(once.text == pieces.text && once.issues == pieces.issues && once.first_issue == pieces.first_issue);
    const Bytes text(reinterpret_cast<const std::uint8_t*>(once.text.data()), once.text.size());
    FUZZ_CHECK(utf8_prefix(text) == text.size());

    const DialectGuess dialect = sniff_dialect(once.text, whole_file);
    FUZZ_CHECK(share(dialect.confidence) && share(dialect.runner_up_confidence));
    FUZZ_CHECK(dialect.header_columns >= 1);
    const char delimiter = dialect.dialect.delimiter;
    FUZZ_CHECK(delimiter == '\t' || delimiter == ',' || delimiter == ';' || delimiter == '|');
  }
}

}  // namespace ipi::fuzz

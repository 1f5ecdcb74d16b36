// Small inputs that have broken parsers, and a seeded generator of more.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ipi {

class SmallRandom {
 public:
  explicit SmallRandom(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15u + 1) {}
  std::uint32_t below(std::uint32_t n) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<std::uint32_t>((state_ >> 32) % n);
  }

 private:
  std::uint64_t state_;
};

// Text of pieces that matter to a reader of `delimiter` files; `density` picks how many of them are quotes.
inline std::string hostile_text(SmallRandom& random, char delimiter, std::uint32_t pieces, std::uint32_t density) {
  std::string text;
  for (std::uint32_t i = 0; i < pieces; ++i) {
    if (random.below(10) < density) {
      text += '"';
      continue;
    }
    switch (random.below(12)) {
      case 0:
      case 1:
      case 2: text += delimiter; break;
      case 3: text += '\n'; break;
      case 4: text += "\r\n"; break;
      case 5: text += '\r'; break;
      case 6: text += ' '; break;
      case 7: text += '\0'; break;
      case 8: text += "\"\""; break;
      case 9: text += std::string(1, delimiter) + "\""; break;
      case 10: text += "\"" + std::string(1, delimiter); break;
      default: text += static_cast<char>('a' + random.below(26)); break;
    }
  }
  return text;
}

inline const std::vector<std::string>& hostile_inputs() {
  using namespace std::string_literals;
  static const std::vector<std::string> kInputs = {
      "",
      "\n",
      "\r",
      "\r\n",
      "\"",
      "\"\"",
      "\"\"\"",
      "\"\"\"\"",
      "a",
      ",",
      ",,",
      "\n\n\n",
      "\r\r\n",
      "\0"s,
      " ",
      "\" ",
      "\" \"",
      "\"a",
      "a\"",
      "\"a\"",
      "\"a\" ",
      "\"a\"\r",
      "\"a\"\r\r\n",
      "\"a\" \r\n",
      "\"a\"  x\n",
      "a,b\r\nc,d\r\n",
      "a,\"b\r\nc\",d\r\n1,2,3\r\n",
      "\"a\n\"\nb\n",
      "\"a\n\" \nb\n",
      "\"a\n\"x\nb\"\nc\n",
      "a,\"b\n1,\"c\n2,\"d\n3,\"e\n",
      "\"a\n\"b\n\"c\n\"d",
      "\"\"\n\"\"\"\n\"\"\"\"\n\"\"\"\"\"\n",
      "x,\"1/2\" Sensor\",5\ny,2,3\n",
      "a,\"Pipe 5\", 6\" and 7\"\",3\n1,2,3\n",
      "a,\"2,3\n4,5,6\n7\",8,9\n10,11,12\n",
      "a,b,c\n\"1\n2\",\"3\n4\",\"5\n6\"\n7,8,9\n",
      "a,b\n\"x\ny\",\"z\n1,2\n3,4\n",
      "a,b\n\"x\ny\",\"z\",\"w\n1,2\n3,4\"\n5,6\n",
      "\"a\"\"\n\"b\"\"\"\n\"c\"\"\"\"\nd\n",
      "a,\"5\" pipe,3\nb,\"x\",4\nc,\"y\",5\n",
      "\"\n\"\n\"\n\"\n\"\n",
      "\",\",\",\",\",\"\n",
      "a\t\"b\tc\n\"d\"\t5\"\t\n",
      "\"a\"\t\"b\"\n\"1\"2\"\t\"3\"\"4\"\n",
      "a;1,5;\"x;y\"\nb;2,5;z\n",
      "\xEF\xBB\xBF"
      "a,b\n",
      "ä,ö\n日本,\"語\n\"\n",
      "1,2,3,4,5,6,7,8,9\n1\n\n,,\n",
      "\0,\0\n\"\0\n\",\0"s,
      "a,b\rc,d\r\"e\rf\",g",
      "a,\"b\"c,\"d\"\n\"e\",f\"\n",
  };
  return kInputs;
}

}  // namespace ipi

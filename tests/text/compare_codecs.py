"""Compares our decoders with Python's codecs and with iconv: every code point there and back, every pair of bytes.

usage: compare_codecs.py DECODE_PROGRAM
Each difference to the WHATWG Encoding Standard, which we follow, is listed in EXPECTED with its reason; any other one
fails. Exit status 1 then.
"""
import shutil
import struct
import subprocess
import sys

PROGRAM = sys.argv[1]
REPLACEMENT = "\ufffd"


def ours(label, inputs):
    """The text of each input, None where the decoder had an issue."""
    frames = b"".join(struct.pack("<I", len(i)) + i for i in inputs)
    out = subprocess.run([PROGRAM, label], input=frames, capture_output=True, check=True).stdout
    at = 0
    texts = []
    for _ in inputs:
        (size,) = struct.unpack_from("<I", out, at)
        text = out[at + 4 : at + 4 + size].decode("utf-8")
        (issues,) = struct.unpack_from("<I", out, at + 4 + size)
        at += 8 + size + 8 * issues
        texts.append(None if issues else text)
    return texts


def python_decode(codec, data):
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def pairs(leads):
    return [bytes([lead, trail]) for lead in leads for trail in range(256)]


def hexes(text):
    return "none" if text is None else " ".join(f"{ord(c):04X}" for c in text)


# What Python reads otherwise: codec -> (description, test on (bytes, ours, theirs)).
EXPECTED = {
    "cp1252": [
        ("81 8D 8F 90 9D are C1 controls in the standard, undefined in Python",
         lambda data, mine, other: data in (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d") and other is None),
    ],
    "cp932": [
        ("A0 FD FE FF are errors in the standard, U+F8F0 to U+F8F3 in Python",
         lambda data, mine, other: mine is None and any(b in data for b in b"\xa0\xfd\xfe\xff")),
    ],
    "gb18030": [
        ("80 is the euro sign in the standard, an error in Python",
         lambda data, mine, other: 0x80 in data and other is None),
        ("A3 A0 is an ideographic space in the standard, U+E5E5 in Python",
         lambda data, mine, other: data == b"\xa3\xa0" and mine == "\u3000"),
        ("A6 D9 to A6 F3 and FE 59 to FE A0: GB 18030-2022 in the standard, private use (2000) in Python",
         lambda data, mine, other: len(data) == 2 and data[0] in (0xA6, 0xFE) and other is not None
         and len(other) == 1 and 0xE000 <= ord(other) <= 0xF8FF),
        ("A8 BC is U+1E3F in the standard (GB 18030-2005), U+E7C7 in old editions; 81 35 F4 37 the other way round",
         lambda data, mine, other: data in (b"\xa8\xbc", b"\x815\xf47") and mine in ("\u1e3f", "\ue7c7")),
    ],
}

failures = 0


def compare(label, codec, inputs, decode, who, expected):
    global failures
    counts = [0] * len(expected)
    other_differences = 0
    for data, mine in zip(inputs, ours(label, inputs)):
        theirs = decode(data)
        if mine == theirs:
            continue
        for i, (_, matches) in enumerate(expected):
            if matches(data, mine, theirs):
                counts[i] += 1
                break
        else:
            other_differences += 1
            if other_differences <= 5:
                print(f"  {data.hex()}: ours {hexes(mine)}, {who} {hexes(theirs)}")
    print(f"{label} against {who} {codec}: {len(inputs)} inputs, {other_differences} differences")
    for count, (reason, _) in zip(counts, expected):
        if count:
            print(f"  {count} as expected: {reason}")
    failures += other_differences


def round_trip(label, codec, expected_missing):
    """Every code point that the codec can write is read back, but for exactly the listed ones."""
    global failures
    points, inputs = [], []
    for point in range(0x110000):
        if 0xD800 <= point <= 0xDFFF:
            continue
        try:
            inputs.append(chr(point).encode(codec))
        except UnicodeEncodeError:
            continue
        points.append(chr(point))
    wrong = set()
    if ours(label, [b"".join(inputs)]) != ["".join(points)]:
        wrong = {p for p, text in zip(points, ours(label, inputs)) if text != p}
    unexpected = wrong ^ expected_missing
    print(f"{label}: {len(points)} code points written by Python's {codec}, {len(wrong)} not read back, "
          f"{len(unexpected)} of them against the list")
    if unexpected:
        print("  " + " ".join(sorted(hexes(p) for p in unexpected)[:50]))
    failures += len(unexpected)


singles = [bytes([b]) for b in range(256)]

# Python's cp932 writes these six where Shift_JIS has their look-alikes (U+FFE0 ¢, U+FFE1 £, U+FFE2 ¬, U+2225 ∥, U+FF0D －,
# U+FF5E ～), and U+F8F0 to U+F8F3 as A0 FD FE FF.
CP932_ONE_WAY = set("\u00a2\u00a3\u00ac\u2016\u2212\u301c\uf8f0\uf8f1\uf8f2\uf8f3")
# Python writes GB 18030-2000: these are other characters in the edition of 2022.
GB18030_MOVED = set("\u1e3f\ue5e5\ue7c7") | {chr(p) for p in range(0xE78D, 0xE797)} | set(
    "\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864")
for label, codec, missing in [
    ("utf-8", "utf-8", set()),
    ("utf-16le", "utf-16-le", set()),
    ("utf-16be", "utf-16-be", set()),
    ("windows-1252", "cp1252", set()),
    ("shift_jis", "cp932", CP932_ONE_WAY),
    ("gb18030", "gb18030", GB18030_MOVED),
]:
    round_trip(label, codec, missing)

for label, codec, inputs in [
    ("windows-1252", "cp1252", singles),
    ("shift_jis", "cp932", singles + pairs(range(0x81, 0xFD))),
    ("gb18030", "gb18030", singles + pairs(range(0x81, 0xFF))),
]:
    compare(label, codec, inputs, lambda data, codec=codec: python_decode(codec, data), "Python", EXPECTED[codec])


def iconv_decode(codec, texts_of):
    """iconv stops at the first error, so it gets what we could read, one input a line."""
    inputs = [data for data in texts_of if b"\n" not in data]
    run = subprocess.run(["iconv", "-c", "-f", codec, "-t", "UTF-8"], input=b"\n".join(inputs), capture_output=True)
    return dict(zip(inputs, run.stdout.decode("utf-8").split("\n")))


ICONV_EXPECTED = {
    "CP1252": [
        ("81 8D 8F 90 9D are C1 controls in the standard, undefined in iconv",
         lambda data, mine, other: data in (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d") and other == ""),
    ],
    "CP932": [
        ("80 is a C1 control in the standard, an error in iconv",
         lambda data, mine, other: 0x80 in data and "\u0080" in mine and other == mine.replace("\u0080", "")),
    ],
    "GB18030": [
        ("80 is the euro sign in the standard, an error in iconv",
         lambda data, mine, other: data == b"\x80" and other == ""),
        ("A3 A0 is an ideographic space in the standard, U+E5E5 in iconv",
         lambda data, mine, other: data == b"\xa3\xa0" and other == "\ue5e5"),
        ("FE 51 52 53 6C 76 91 are for private use in the standard, ideographs beyond the BMP in iconv",
         lambda data, mine, other: data[0] == 0xFE and 0xE816 <= ord(mine[0]) <= 0xE855 and ord(other[0]) >= 0x20000),
    ],
}
if shutil.which("iconv"):
    for label, codec in [("windows-1252", "CP1252"), ("shift_jis", "CP932"), ("gb18030", "GB18030")]:
        inputs = singles + (pairs(range(0x81, 0xFF)) if label != "windows-1252" else [])
        readable = [i for i, text in zip(inputs, ours(label, inputs)) if text is not None and b"\n" not in i]
        table = iconv_decode(codec, readable)
        compare(label, codec, readable, table.get, "iconv", ICONV_EXPECTED[codec])

sys.exit(1 if failures else 0)

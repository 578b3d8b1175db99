"""Makes ../src/main/fonts/IshizueGothic-Regular.ttf from BIZ UDPGothic and M PLUS 1p; see README.md."""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

FAMILY = "Ishizue Gothic"
VERSION = "Version 1.000"
PACKAGES = Path("node_modules/@expo-google-fonts")
BASE = PACKAGES / "biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf"
DONOR = PACKAGES / "m-plus-1p/400Regular/MPLUS1p_400Regular.ttf"

RANGES = [
    (0x0020, 0x024F),  # Latin
    (0x0370, 0x03FF),  # Greek
    (0x2000, 0x23FF),  # punctuation, super- and subscripts, units, arrows, mathematics
    (0x2460, 0x26FF),  # circled numbers, box drawing, shapes
    (0x3000, 0x33FF),  # kana, ㈱ ㎜ ㎥
    (0xFF00, 0xFFEF),  # full-width forms
]


def wanted() -> set[int]:
    """Every character of Windows-31J (what an office file holds), and the ranges above."""
    characters = {c for first, last in RANGES for c in range(first, last + 1)}
    for lead in [*range(0x81, 0xA0), *range(0xE0, 0xFD)]:
        for trail in range(0x40, 0xFD):
            try:
                characters.add(ord(bytes([lead, trail]).decode("cp932")))
            except (UnicodeDecodeError, TypeError):
                pass
    # Windows-31J read by Java gives these where Python's cp932 gives their twins.
    characters.update(map(ord, "～∥－￠￡￢〜‖−¢£¬—―￤"))
    return characters


def subset_options() -> subset.Options:
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["meta", "vhea", "vmtx", "gasp", "GSUB", "GPOS", "GDEF"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.glyph_names = False
    options.notdef_outline = True
    return options


def take(font: TTFont, characters: set[int]) -> None:
    subsetter = subset.Subsetter(subset_options())
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def add_missing(font: TTFont, donor: TTFont, characters: set[int]) -> list[int]:
    """Copies what the font lacks and the donor has, scaled to the font's em."""
    own, foreign = font.getBestCmap(), donor.getBestCmap()
    missing = sorted(c for c in characters if c not in own and c in foreign)
    scale = font["head"].unitsPerEm / donor["head"].unitsPerEm
    glyph_set = donor.getGlyphSet()
    order = font.getGlyphOrder()
    for character in missing:
        pen = TTGlyphPen(None)
        glyph_set[foreign[character]].draw(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
        name = f"mplus.u{character:04X}"
        glyph = pen.glyph()
        order.append(name)
        font["glyf"].glyphs[name] = glyph
        glyph.recalcBounds(font["glyf"])
        advance, _ = donor["hmtx"][foreign[character]]
        font["hmtx"][name] = (round(advance * scale), getattr(glyph, "xMin", 0))
        for table in font["cmap"].tables:
            if table.isUnicode() and (character <= 0xFFFF or table.format == 12):
                table.cmap[character] = name
    font.setGlyphOrder(order)
    font["glyf"].setGlyphOrder(order)
    return missing


def rename(font: TTFont, donor: TTFont) -> None:
    names = font["name"]
    copyrights = f"{names.getDebugName(0)}; {donor['name'].getDebugName(0)}"
    texts = {
        0: copyrights,
        1: FAMILY,
        2: "Regular",
        3: f"{VERSION};{FAMILY}",
        4: FAMILY,
        5: VERSION,
        6: "IshizueGothic-Regular",
        13: names.getDebugName(13),
        14: "https://scripts.sil.org/OFL",
    }
    names.names = []
    for name_id, text in texts.items():
        names.setName(text, name_id, 3, 1, 0x409)


def main() -> None:
    target = Path(sys.argv[1])
    characters = wanted()
    font, donor = TTFont(BASE, recalcTimestamp=False), TTFont(DONOR)
    take(font, characters)
    added = add_missing(font, donor, characters)
    rename(font, donor)
    font.save(target)
    print(f"{target}: {len(font.getBestCmap())} characters, {len(added)} of them from the donor,")
    print(f"{target.stat().st_size:,} bytes; from the donor: {''.join(map(chr, added))}")


main()

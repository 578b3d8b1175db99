package org.ishizue.analysis.read;

/**
 * Counts half-width katakana in the bytes of Windows-31J: where they are most of a text, the encoding was
 * probably guessed wrong, for EUC-JP looks like this. {@link TextGuard} does the same with characters.
 */
final class KanaCount {
  private static final int MANY = 20;

  private long kana;
  private long otherJapanese;

  /** Counts bytes that begin and end with whole characters. */
  void count(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      int c = bytes[i] & 0xFF;
      if (c < 0x80) {
        continue;
      }
      if (c >= 0xA1 && c <= 0xDF) {
        kana++;
      } else {
        otherJapanese++;
        i++; // the second byte of the character
      }
    }
  }

  void add(KanaCount others) {
    kana += others.kana;
    otherJapanese += others.otherJapanese;
  }

  boolean looksMisread() {
    return kana > MANY && kana > otherJapanese;
  }
}

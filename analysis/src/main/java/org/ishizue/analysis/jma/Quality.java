package org.ishizue.analysis.jma;

import org.ishizue.runtime.text.Texts;

/** The quality codes (品質情報) of the Japan Meteorological Agency's past weather data. */
enum Quality {
  NORMAL(8),
  QUASI_NORMAL(5),
  INSUFFICIENT(4),
  DOUBTFUL(2),
  MISSING(1),
  NOT_OBSERVED(0);

  private static final Texts TEXTS = Texts.beside(Quality.class);

  private final int code;

  Quality(int code) {
    this.code = code;
  }

  /** A code and what it means: 8 正常値. */
  static String label(int code) {
    for (Quality quality : values()) {
      if (quality.code == code) {
        return code + " " + TEXTS.get("quality." + quality);
      }
    }
    return String.valueOf(code);
  }
}

package org.ishizue.jupyter.json;

/** A number that remembers its text, so that 1.50 or 20 digits are written as they were read. */
final class RawNumber extends Number {
  private static final long serialVersionUID = 1L;

  private final String text;

  RawNumber(String text) {
    this.text = text;
  }

  @Override
  public int intValue() {
    return (int) longValue();
  }

  /** Never through BigDecimal: 1e999999999 must not cost a gigabyte. */
  @Override
  public long longValue() {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notWhole) {
      return (long) doubleValue();
    }
  }

  @Override
  public float floatValue() {
    return (float) doubleValue();
  }

  @Override
  public double doubleValue() {
    return Double.parseDouble(text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawNumber number && number.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}

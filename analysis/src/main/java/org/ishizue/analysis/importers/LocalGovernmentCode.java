package org.ishizue.analysis.importers;

/**
 * The codes of Japan's prefectures and municipalities: two digits for the prefecture (JIS X 0401), three for
 * the municipality (JIS X 0402), and in the six-digit form of the Ministry of Internal Affairs a check digit.
 */
final class LocalGovernmentCode {
  private LocalGovernmentCode() {}

  /**
   * The check digit of five digits: they are weighted 6, 5, 4, 3, 2; the last digit of 11 less the sum's
   * remainder by 11 (全国地方公共団体コード, rules of the Ministry of Internal Affairs).
   */
  static int checkDigit(String fiveDigits) {
    int sum = 0;
    for (int i = 0; i < 5; i++) {
      sum += (fiveDigits.charAt(i) - '0') * (6 - i);
    }
    return (11 - sum % 11) % 10;
  }

  /** Whether the sixth digit is the check digit of the five before it. */
  static boolean isValid(String sixDigits) {
    return sixDigits.charAt(5) - '0' == checkDigit(sixDigits);
  }
}

package org.ishizue.datasets.synthetic;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the cells of a CSV file as bytes: ten million rows without a text object each. ASCII only. */
final class CsvBytes {
  private static final int SIZE = 1 << 16;
  private static final int LONGEST_CELL = 1 << 10;

  private final OutputStream out;
  private final byte[] buffer = new byte[SIZE];
  private int used;
  private boolean lineBegun;

  CsvBytes(OutputStream out) {
    this.out = out;
  }

  /** A cell of letters, digits and hyphens: nothing that needs quotes. */
  CsvBytes cell(String ascii) throws IOException {
    begin();
    append(ascii);
    return this;
  }

  /** A whole number from 0. */
  CsvBytes cell(int number) throws IOException {
    begin();
    append(number, 1);
    return this;
  }

  /** A number in steps of a half: 3 halves are 1.5. */
  CsvBytes halves(int halves) throws IOException {
    begin();
    append(halves / 2, 1);
    buffer[used++] = '.';
    buffer[used++] = (byte) (halves % 2 == 0 ? '0' : '5');
    return this;
  }

  /** A day and an hour of it, 0 to 23, as ISO 8601: 1976-01-01T05:00:00. */
  CsvBytes time(String day, int hour) throws IOException {
    begin();
    append(day);
    buffer[used++] = 'T';
    append(hour, 2);
    append(":00:00");
    return this;
  }

  /** A text and a number with leading zeros: synthetic-0007. */
  CsvBytes numbered(String prefix, int number, int digits) throws IOException {
    begin();
    append(prefix);
    append(number, digits);
    return this;
  }

  /** A cell without a value. */
  CsvBytes empty() throws IOException {
    begin();
    return this;
  }

  void endLine() {
    buffer[used++] = '\n';
    lineBegun = false;
  }

  void flush() throws IOException {
    out.write(buffer, 0, used);
    used = 0;
    out.flush();
  }

  private void begin() throws IOException {
    if (SIZE - used < LONGEST_CELL) {
      out.write(buffer, 0, used);
      used = 0;
    }
    if (lineBegun) {
      buffer[used++] = ',';
    }
    lineBegun = true;
  }

  private void append(String ascii) {
    for (int i = 0; i < ascii.length(); i++) {
      buffer[used++] = (byte) ascii.charAt(i);
    }
  }

  private void append(int number, int digits) {
    int length = 1;
    for (int rest = number / 10; rest > 0; rest /= 10) {
      length++;
    }
    length = Math.max(length, digits);
    int rest = number;
    for (int i = used + length - 1; i >= used; i--) {
      buffer[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    used += length;
  }
}

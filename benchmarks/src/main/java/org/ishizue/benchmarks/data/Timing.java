package org.ishizue.benchmarks.data;

/**
 * What one contestant needed for one piece of work.
 *
 * @param work its name
 * @param firstS seconds of the first time in a process
 * @param medianS median seconds of the later times
 * @param checksum a number made of the result, which must be the same for everybody
 */
record Timing(String work, double firstS, double medianS, double checksum) {
  private static final double ROUNDING = 1e-9;

  /** The line that a contestant's process prints. */
  static Timing of(String line) {
    String[] parts = line.split("\t", -1);
    return new Timing(
        parts[0],
        Double.parseDouble(parts[1]),
        Double.parseDouble(parts[2]),
        Double.parseDouble(parts[3]));
  }

  String line() {
    return work + "\t" + firstS + "\t" + medianS + "\t" + checksum;
  }

  /** Whether both have the same answer, sums being added up in any order. */
  boolean agreesWith(Timing other) {
    return Math.abs(checksum - other.checksum)
        <= ROUNDING * Math.max(Math.abs(checksum), Math.abs(other.checksum));
  }
}

package org.ishizue.grading.threat;

/**
 * What came of one line.
 *
 * @param number its place in the list
 * @param title in the language in use
 * @param objection what the attack reached; empty if it came to nothing
 */
public record ThreatResult(String number, String title, String objection) {
  public boolean held() {
    return objection.isEmpty();
  }
}

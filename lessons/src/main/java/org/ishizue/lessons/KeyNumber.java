package org.ishizue.lessons;

/**
 * A number that a lesson's text claims, so that it can be checked as a number.
 *
 * @param name what it is, in words with hyphens: mean-annual-maximum
 * @param of a Java expression for the notebook's own session, after its last cell
 * @param is what the text says
 * @param within how far the value may be from it, at most
 * @param source who published it; empty for one that is only computed here
 */
public record KeyNumber(String name, String of, double is, double within, String source) {
  /** Whether a value is what the text says. */
  public boolean agreesWith(double value) {
    return Math.abs(value - is) <= within;
  }
}

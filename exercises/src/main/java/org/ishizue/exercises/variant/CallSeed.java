package org.ishizue.exercises.variant;

/**
 * The seed of the arguments with which one submission's method is called beside the published ones. The same
 * submission always gets the same, so that a regrade repeats the first grading; any other gets others. It stays in the
 * grader: a sandbox sees arguments, never the seed.
 */
public final class CallSeed {
  /** Keeps these numbers apart from those of learners' own data, which come from the same secret. */
  private static final String USE = "fresh calls";

  private CallSeed() {}

  /**
   * The seed, for {@link java.util.SplittableRandom}.
   *
   * @param secret the course's; at least 16 bytes
   * @param check its id
   * @param submissionSha256 of the notebook's bytes as they were handed in
   * @throws IllegalArgumentException if the secret is shorter
   */
  public static long of(
      byte[] secret, String exercise, String check, String learner, String submissionSha256) {
    return KeyedNumber.of(secret, USE, exercise, check, learner, submissionSha256);
  }
}

/**
 * Which answers look alike: a list for a person who then reads both, never a verdict. Runs on this machine;
 * nothing is sent anywhere. Winnowing of token sequences: Schleimer, Wilkerson and Aiken, "Winnowing: Local
 * Algorithms for Document Fingerprinting", SIGMOD 2003. Start at {@link
 * org.ishizue.grading.similarity.Similarity}.
 */
@NullMarked
package org.ishizue.grading.similarity;

import org.jspecify.annotations.NullMarked;

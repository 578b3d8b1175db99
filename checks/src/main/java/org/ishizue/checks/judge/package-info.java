/**
 * What is expected against what came, as pure functions: {@link org.ishizue.checks.judge.Judge} takes a
 * {@link org.ishizue.checks.judge.Check}, what the reference gave and what the learner's code gave, and
 * returns a verdict with findings. Nothing here knows where the values came from. The judges of one kind of
 * value each list the differences; the confusions name what lies behind a difference.
 */
@NullMarked
package org.ishizue.checks.judge;

import org.jspecify.annotations.NullMarked;

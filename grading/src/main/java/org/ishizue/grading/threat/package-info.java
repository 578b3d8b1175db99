/**
 * What grading must withstand, as a list that is run against the real sandbox of this machine: by the tests
 * and by {@code ishizue doctor}. Start at {@link org.ishizue.grading.threat.ThreatRun}.
 */
@NullMarked
package org.ishizue.grading.threat;

import org.jspecify.annotations.NullMarked;

/**
 * What makes a kernel start quickly: an archive of javac's classes and ours as the JVM holds them in memory. {@link
 * org.ishizue.kernel.archive.StartArchive} makes it, with that of the learner's VM ({@link
 * org.ishizue.kernel.archive.LearnerArchive}), {@link org.ishizue.kernel.archive.ArchiveRenewal} sees to it that it
 * fits the jars that are there. Uses a kernel of its own, as a client does.
 */
@NullMarked
package org.ishizue.kernel.archive;

import org.jspecify.annotations.NullMarked;

/**
 * {@code doctor}: a list of small checks of this machine, each a line. {@link
 * org.ishizue.workbench.doctor.DoctorVerb} holds the list.
 */
@NullMarked
package org.ishizue.workbench.doctor;

import org.jspecify.annotations.NullMarked;

/**
 * A figure as data: what is drawn, on which axes, in which units, before anything is drawn. The drawing,
 * the text for readers who do not see it, and the checks of an exercise all start from {@link
 * org.ishizue.analysis.figure.Figure}.
 */
@NullMarked
package org.ishizue.analysis.figure;

import org.jspecify.annotations.NullMarked;

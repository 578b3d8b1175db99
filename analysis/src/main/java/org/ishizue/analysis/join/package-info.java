/**
 * Joining two tables by equal keys. Tablesaw's own {@code joinOn} loses rows without a word once a key comes
 * more than about a thousand times, and lets missing keys match each other; this one does neither and
 * reports how many rows matched. Start at {@link org.ishizue.analysis.join.Join}.
 */
@NullMarked
package org.ishizue.analysis.join;

import org.jspecify.annotations.NullMarked;

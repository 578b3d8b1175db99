/**
 * Files in the formats of those who publish them, other than weather: e-Stat tables, the road structure
 * database, the US National Bridge Inventory, lists of municipalities. Each importer says what columns it
 * gives; {@link org.ishizue.analysis.Import} is where a learner finds them.
 */
@NullMarked
package org.ishizue.analysis.importers;

import org.jspecify.annotations.NullMarked;

/**
 * Files of the Japan Meteorological Agency, in the formats in which one downloads them. Start at {@link
 * org.ishizue.analysis.jma.PastWeatherReader}.
 */
@NullMarked
package org.ishizue.analysis.jma;

import org.jspecify.annotations.NullMarked;

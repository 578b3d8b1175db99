/**
 * JSON text to and from Gson's trees, without losing anything: key order, numbers as written, every
 * character. {@link org.ishizue.jupyter.json.Json} is the door. Gson's own tree adapters are not used:
 * they are lenient, and loading them costs a starting kernel more than reading its first message.
 */
@NullMarked
package org.ishizue.jupyter.json;

import org.jspecify.annotations.NullMarked;

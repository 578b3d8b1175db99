/**
 * From messages to the frames that travel, and back: signed, checked, and never trusted. Start with
 * {@link org.ishizue.jupyter.wire.WireCodec}; {@link org.ishizue.jupyter.wire.ConnectionFile} tells both
 * sides the ports and the key.
 */
@NullMarked
package org.ishizue.jupyter.wire;

import org.jspecify.annotations.NullMarked;

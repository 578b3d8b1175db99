/**
 * The messages of the Jupyter protocol, version 5.5, as records. A {@link
 * org.ishizue.jupyter.message.Message} is the envelope; {@link org.ishizue.jupyter.message.Request},
 * {@link org.ishizue.jupyter.message.Reply} and {@link org.ishizue.jupyter.message.Output} are the three
 * sealed families of what stands in it, one record a message type, named after it. Each record reads
 * and writes its own JSON, so a wire name is written once. Start with {@link
 * org.ishizue.jupyter.message.MessageFactory}, which makes envelopes, and {@code Request.parse}.
 *
 * @see <a href="https://jupyter-client.readthedocs.io/en/latest/messaging.html">Messaging in Jupyter</a>
 */
@NullMarked
package org.ishizue.jupyter.message;

import org.jspecify.annotations.NullMarked;

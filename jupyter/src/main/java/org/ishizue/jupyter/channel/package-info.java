/**
 * A kernel's sockets. {@link org.ishizue.jupyter.channel.KernelChannels} binds them, hands every good
 * message that arrives to a {@link org.ishizue.jupyter.channel.MessageHandler}, and is the {@link
 * org.ishizue.jupyter.channel.Outbox} for everything that is sent. One thread touches the sockets, and it
 * waits for work without ever waking up for nothing.
 */
@NullMarked
package org.ishizue.jupyter.channel;

import org.jspecify.annotations.NullMarked;

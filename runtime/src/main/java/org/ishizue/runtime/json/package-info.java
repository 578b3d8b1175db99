/**
 * The little JSON that a VM without any JSON library needs: {@link org.ishizue.runtime.json.Json} reads a
 * text into maps, lists, texts, numbers and booleans, and writes them.
 */
@NullMarked
package org.ishizue.runtime.json;

import org.jspecify.annotations.NullMarked;

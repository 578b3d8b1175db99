package org.ishizue.workbench.server.contents;

import org.jspecify.annotations.Nullable;

/**
 * What a reader wants to know of a file.
 *
 * @param type {@code file}, {@code notebook} or {@code directory}; null for what it looks like
 * @param format {@code text} or {@code base64}; null for what fits
 * @param content whether what stands in it is wanted
 * @param hash whether its SHA-256 is wanted, by which a page sees that another one has saved
 */
record Wanted(@Nullable String type, @Nullable String format, boolean content, boolean hash) {
  static Wanted nothing(@Nullable String type) {
    return new Wanted(type, null, false, false);
  }
}

/**
 * Search without a server. {@link org.ishizue.lessons.search.SearchIndex} takes in sections of pages and writes a script
 * that a page can load from a disk; {@code search.js} of the book asks it. Both cut texts into the same {@link
 * org.ishizue.lessons.search.Tokens}.
 */
@NullMarked
package org.ishizue.lessons.search;

import org.jspecify.annotations.NullMarked;

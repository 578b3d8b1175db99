/**
 * The Markdown of lessons: read as CommonMark with tables, as notebooks show it. {@link
 * org.ishizue.lessons.markdown.MarkdownText} is one text with what can be asked of it; it uses
 * commonmark-java only.
 */
@NullMarked
package org.ishizue.lessons.markdown;

import org.jspecify.annotations.NullMarked;

/**
 * Notebooks as HTML for pages that nobody executes. {@link org.ishizue.lessons.html.NotebookHtml} renders cells; the
 * text of a lesson is trusted, all that came out of a run is escaped or cut down to harmless elements ({@link
 * org.ishizue.lessons.html.HarmlessHtml}). Pages load nothing, so pictures become files beside them ({@link
 * org.ishizue.lessons.html.Pictures}).
 */
@NullMarked
package org.ishizue.lessons.html;

import org.jspecify.annotations.NullMarked;

package org.ishizue.lessons.search;

import org.ishizue.runtime.text.Language;

/**
 * A part of a page that a search can lead to.
 *
 * @param address its page, as seen from the book's folder, with {@code #} and the part's id if it has one
 * @param page the page's title
 * @param heading its own; the page's title again at the page's beginning
 * @param text what it says, without marks
 */
public record Section(
    Language language, String address, String page, String heading, String text) {}

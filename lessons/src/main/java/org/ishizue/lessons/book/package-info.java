/**
 * Lessons as a book of static pages for those who only read: both languages, outputs included, glossary, search, one page to
 * print, and slides. {@link org.ishizue.lessons.book.Book} makes its files of {@link
 * org.ishizue.lessons.book.BookContents}; {@link org.ishizue.lessons.book.BookFolder} writes them. Pages load nothing
 * but what lies beside them, and work from a disk.
 */
@NullMarked
package org.ishizue.lessons.book;

import org.jspecify.annotations.NullMarked;

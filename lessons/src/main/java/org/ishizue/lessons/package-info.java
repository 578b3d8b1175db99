/**
 * The lessons and their catalogue. A lesson is a folder with a {@code lesson.json}, a notebook in Japanese
 * and one in English with the same code cells, and notes for the instructor. {@link
 * org.ishizue.lessons.LessonCatalog} finds them: in the jar under {@code ishizue/lessons/}, or in any
 * folder, so that an instructor can write lessons without building anything.
 */
@NullMarked
package org.ishizue.lessons;

import org.jspecify.annotations.NullMarked;

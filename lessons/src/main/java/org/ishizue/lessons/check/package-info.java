/**
 * Finds what is wrong with lessons, all at once. {@link org.ishizue.lessons.check.LessonRules} looks at the
 * files, {@link org.ishizue.lessons.check.LessonRun} runs a notebook in a clean kernel and looks at what came out, and {@link
 * org.ishizue.lessons.check.CourseCheck} does both for every lesson. Which data sets, exercises and kernels
 * there are is told to it.
 */
@NullMarked
package org.ishizue.lessons.check;

import org.jspecify.annotations.NullMarked;

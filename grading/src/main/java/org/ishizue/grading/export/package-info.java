/**
 * Marks for other programs: CSV for spreadsheets, scores of LTI 1.3 Assignment and Grade Services, statements of
 * xAPI. Whatever leaves the gradebook says what personal data it holds. Start at {@link
 * org.ishizue.grading.export.ExportFormat}.
 */
@NullMarked
package org.ishizue.grading.export;

import org.jspecify.annotations.NullMarked;

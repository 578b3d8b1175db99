package org.ishizue.grading.export;

import java.time.ZoneId;
import org.ishizue.runtime.text.Language;

/**
 * How to write marks.
 *
 * @param zone for times in CSV
 * @param homePage where learners' ids are accounts, for xAPI: a URL of yours
 * @param passPercent from here on an exercise is passed, for xAPI
 */
public record ExportOptions(Language language, ZoneId zone, String homePage, double passPercent) {}

package org.ishizue.grading.collect;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line of nbgrader's timestamp.txt: {@code 2026-12-04 08:00:00.000000 UTC}; without a zone it is UTC. */
final class NbgraderTime {
  private static final Pattern LINE = Pattern.compile(
      "(\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?)\\s*(\\S*)\\s*");

  private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
      .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
      .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
      .toFormatter();

  private NbgraderTime() {}

  /** The moment; empty if the line is something else, or names a zone that could be several. */
  static Optional<Instant> parse(byte[] bytes) {
    Matcher matcher = LINE.matcher(new String(bytes, StandardCharsets.UTF_8));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime local = LocalDateTime.parse(matcher.group(1).replace(' ', 'T'), LOCAL);
      return Optional.of(local.atZone(zone(matcher.group(2))).toInstant());
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  private static ZoneId zone(String name) {
    return switch (name) {
      case "", "UTC", "Z" -> ZoneOffset.UTC;
      case "JST" -> ZoneId.of("Asia/Tokyo");
      default -> ZoneId.of(name);
    };
  }
}

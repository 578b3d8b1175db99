package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a message, when, and what it is.
 *
 * @param msgId unique for every message
 * @param session the sender's session, one per start of a client or kernel
 * @param date ISO 8601; {@link #now()} writes UTC to the microsecond
 * @param msgType the wire name, such as {@code execute_request}
 * @param version of the protocol that the sender speaks
 * @param subshellId the subshell that a request on shell is for; null is the main shell
 * @param json the header as it was received or will be sent, keys that we do not know included: a
 *     reply's parent header is exactly this. Not to be changed.
 */
public record Header(
    String msgId,
    String session,
    String username,
    String date,
    String msgType,
    String version,
    @Nullable String subshellId,
    JsonObject json) {
  /** The protocol version that this library speaks. */
  public static final String VERSION = "5.5";

  /** A header to send, dated now. */
  public static Header of(
      String msgId, String session, String username, String msgType, @Nullable String subshellId) {
    String date = now();
    JsonObject json = new Contents()
        .put("msg_id", msgId)
        .put("session", session)
        .put("username", username)
        .put("date", date)
        .put("msg_type", msgType)
        .put("version", VERSION)
        .putIfPresent("subshell_id", subshellId)
        .build();
    return new Header(msgId, session, username, date, msgType, VERSION, subshellId, json);
  }

  /**
   * Reads a received header. Only {@code msg_id} and {@code msg_type} must be there: a client that is
   * sloppy with the rest can still be answered.
   */
  public static Header parse(JsonObject json) throws BadMessageException {
    Fields fields = new Fields("header", json);
    return new Header(
        fields.string("msg_id"),
        fields.string("session", ""),
        fields.string("username", ""),
        fields.string("date", ""),
        fields.string("msg_type"),
        fields.string("version", ""),
        fields.stringOrNull("subshell_id"),
        json);
  }

  /** The present moment, as in {@code 2026-11-24T01:23:45.678901Z}. */
  public static String now() {
    return format(Instant.now());
  }

  /** Written by hand: a DateTimeFormatter costs a starting kernel 20 ms and drops trailing zeros. */
  static String format(Instant instant) {
    LocalDateTime utc = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
    StringBuilder out = new StringBuilder(27);
    digits(out, utc.getYear(), 4).append('-');
    digits(out, utc.getMonthValue(), 2).append('-');
    digits(out, utc.getDayOfMonth(), 2).append('T');
    digits(out, utc.getHour(), 2).append(':');
    digits(out, utc.getMinute(), 2).append(':');
    digits(out, utc.getSecond(), 2).append('.');
    return digits(out, instant.getNano() / 1000, 6).append('Z').toString();
  }

  private static StringBuilder digits(StringBuilder out, int value, int width) {
    String digits = Integer.toString(value);
    for (int i = digits.length(); i < width; i++) {
      out.append('0');
    }
    return out.append(digits);
  }
}

package org.ishizue.grading.submit;

import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.ishizue.grading.Sha256;

/**
 * Says that a notebook was handed in. Its number follows from all the rest, so that whoever has the notebook
 * can tell a true receipt from one that was changed.
 *
 * @param sha256 of the notebook's bytes, as 64 hex digits
 * @param time when it was handed in, to the millisecond
 */
public record Receipt(String learner, String exercise, String sha256, Instant time) {
  /** Crockford's Base32: no letter looks like a digit. */
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 12;
  private static final int GROUP = 4;

  /** Twelve digits and letters in three groups: {@code 7K3M-Q2PD-9XAV}. */
  public String number() {
    String hash = new Sha256()
        .part(learner)
        .part(exercise)
        .part(sha256)
        .part(time.toString())
        .hex();
    BigInteger value = new BigInteger(hash, 16);
    StringBuilder number = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % GROUP == 0) {
        number.append('-');
      }
      number.append(DIGITS.charAt(value.shiftRight(5 * i).intValue() & 31));
    }
    return number.toString();
  }

  /** As it is kept in a file. */
  public JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("receipt", number());
    json.addProperty("learner", learner);
    json.addProperty("exercise", exercise);
    json.addProperty("sha256", sha256);
    json.addProperty("time", time.toString());
    return json;
  }

  /** A receipt that was kept; empty if the file is no receipt, or its number is not that of the rest. */
  public static Optional<Receipt> of(JsonObject json) {
    try {
      Receipt receipt = new Receipt(
          json.get("learner").getAsString(),
          json.get("exercise").getAsString(),
          json.get("sha256").getAsString(),
          Instant.parse(json.get("time").getAsString()));
      return receipt.number().equals(json.get("receipt").getAsString())
          ? Optional.of(receipt)
          : Optional.empty();
    } catch (NullPointerException
        | IllegalStateException
        | UnsupportedOperationException
        | DateTimeParseException notOurs) {
      return Optional.empty();
    }
  }
}

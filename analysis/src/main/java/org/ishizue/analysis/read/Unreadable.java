package org.ishizue.analysis.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ishizue.runtime.text.ProblemException;
import org.ishizue.runtime.text.Texts;

/** Says what exactly cannot be read in a text file, by looking at it once more. */
final class Unreadable {
  private static final Texts TEXTS = Texts.beside(Unreadable.class);
  private static final int SHOWN = 10;

  private final Path file;
  private final FileContent content;

  Unreadable(Path file, FileContent content) {
    this.file = file;
    this.content = content;
  }

  /** Bytes that are no character of the encoding that was named. */
  ProblemException as(Encoding encoding) throws IOException {
    return TEXTS.problem("READ-009", file, encoding.label(), where(encoding).orElse(""));
  }

  /** Bytes that are no character of any of some encodings. */
  ProblemException asAny(List<Encoding> encodings) throws IOException {
    List<String> places = new ArrayList<>();
    for (Encoding encoding : encodings) {
      where(encoding).ifPresent(places::add);
    }
    return TEXTS.problem("READ-002", file, String.join(" ", places));
  }

  /** NUL characters. */
  ProblemException nulls(Encoding encoding) throws IOException {
    List<Place> places;
    try (Reader text = encoding.open(content)) {
      places = Place.of(text, '\0', SHOWN + 1);
    } catch (java.nio.charset.CharacterCodingException e) {
      return asAny(List.of(encoding));
    }
    String listed = places.stream()
        .limit(SHOWN)
        .map(place -> TEXTS.get("place", place.line(), place.column()))
        .collect(Collectors.joining(", "));
    String more = places.size() > SHOWN ? listed + ", …" : listed;
    return TEXTS.problem("READ-011", file, more);
  }

  /** A quote that is not closed in its place, with the beginning of its line. */
  Fault quote(Encoding encoding, Fault fault) throws IOException {
    String seen;
    try (BufferedReader text = new BufferedReader(encoding.open(content))) {
      for (long line = 1; line < fault.line(); line++) {
        if (text.readLine() == null) {
          break;
        }
      }
      String rest = text.readLine();
      seen = rest == null ? "" : Excerpt.of(rest);
    }
    return new Fault(fault.kind(), fault.line(), TEXTS.get(fault.text(), fault.line(), seen));
  }

  private Optional<String> where(Encoding encoding) throws IOException {
    try (InputStream in = content.open()) {
      in.skipNBytes(encoding.markBytes());
      return Place.ofUndecodable(in, encoding.charset())
          .map(place -> TEXTS.get(
              "undecodable", encoding.label(), place.line(), place.column(), place.seen()));
    }
  }
}

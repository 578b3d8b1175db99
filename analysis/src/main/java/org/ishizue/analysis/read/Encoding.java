package org.ishizue.analysis.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the characters of a file are written.
 *
 * @param charset the encoding
 * @param markBytes how many bytes a byte order mark takes at the beginning
 */
record Encoding(Charset charset, int markBytes) {
  /** What Japanese Windows calls Shift_JIS. Java's own "Shift_JIS" spoils ①㈱髙～. */
  static final Charset WINDOWS_31J = Charset.forName("windows-31j");

  private static final List<Encoding> MARKED = List.of(
      new Encoding(StandardCharsets.UTF_8, 3),
      new Encoding(StandardCharsets.UTF_16LE, 2),
      new Encoding(StandardCharsets.UTF_16BE, 2));

  /** The encoding that a byte order mark names; else UTF-8 if all of the file is; else Windows-31J if all of it is. */
  static Optional<Encoding> of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(3);
      for (Encoding encoding : MARKED) {
        if (encoding.isMarkOf(start)) {
          return Optional.of(encoding);
        }
      }
    }
    for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS_31J)) {
      Encoding encoding = new Encoding(charset, 0);
      if (encoding.fits(file)) {
        return Optional.of(encoding);
      }
    }
    return Optional.empty();
  }

  /** The characters of a file; a byte that is none of the encoding's is an error and never a question mark. */
  Reader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(markBytes);
    return new BufferedReader(
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        1 << 16);
  }

  /** The name as people know it. */
  String label() {
    return charset.equals(WINDOWS_31J) ? "Windows-31J (Shift_JIS)" : charset.name();
  }

  private boolean isMarkOf(byte[] start) {
    byte[] mark = "\uFEFF".getBytes(charset);
    if (start.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (start[i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(Path file) throws IOException {
    char[] buffer = new char[1 << 16];
    try (Reader reader = open(file)) {
      for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
        for (int i = 0; i < count; i++) {
          if (buffer[i] == 0) {
            return false; // no text has a NUL
          }
        }
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}

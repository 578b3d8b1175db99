package org.ishizue.datasets.frictionless;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the line of a file that is not UTF-8: no byte of a longer character is a line feed, so lines stand alone. */
final class Utf8Lines {
  private Utf8Lines() {}

  /** The number of the first line that is not UTF-8, counted from 1; 0 if all are. */
  static long firstBroken(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long number = 1;
      int next;
      do {
        next = in.read();
        if (next == '\n' || next < 0) {
          if (isBroken(line.toByteArray())) {
            return number;
          }
          line.reset();
          number++;
        } else {
          line.write(next);
        }
      } while (next >= 0);
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static boolean isBroken(byte[] line) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
      return false;
    } catch (CharacterCodingException e) {
      return true;
    }
  }
}

package org.ishizue.analysis.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
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

  /** What a file without a mark is tried as, in this order. */
  static final List<Encoding> GUESSES =
      List.of(new Encoding(StandardCharsets.UTF_8, 0), new Encoding(WINDOWS_31J, 0));

  private static final List<Encoding> MARKED = List.of(
      new Encoding(StandardCharsets.UTF_8, 3),
      new Encoding(StandardCharsets.UTF_16LE, 2),
      new Encoding(StandardCharsets.UTF_16BE, 2));

  /** The encoding that a byte order mark names, if there is one. */
  static Optional<Encoding> marked(FileContent content) throws IOException {
    try (InputStream in = content.open()) {
      byte[] start = in.readNBytes(3);
      return MARKED.stream().filter(encoding -> encoding.isMarkOf(start)).findFirst();
    }
  }

  /** The characters of a file; a byte that is none of the encoding's is an error and never a question mark. */
  Reader open(FileContent content) throws IOException {
    InputStream in = content.open();
    in.skipNBytes(markBytes);
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** The name as people know it. */
  String label() {
    String name = charset.equals(WINDOWS_31J) ? "Windows-31J (Shift_JIS)" : charset.name();
    return markBytes == 3 ? name + " (BOM)" : name;
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
}

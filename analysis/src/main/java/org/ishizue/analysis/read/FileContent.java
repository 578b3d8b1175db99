package org.ishizue.analysis.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.ishizue.runtime.text.Texts;

/**
 * The bytes of the one table in a file: the file itself, or what is packed in it as .gz or .zip.
 *
 * @param file the file
 * @param name the name of the table's own file, which for a packed one is the name inside
 * @param form what it is
 * @param bytes gives its bytes, each time from the start
 */
record FileContent(Path file, String name, Form form, Bytes bytes) {
  private static final Texts TEXTS = Texts.beside(FileContent.class);

  /** What a table can stand in. */
  enum Form {
    TEXT,
    JSON,
    XLSX,
    OLE2
  }

  /** Opens bytes, each time from the start. */
  interface Bytes {
    InputStream open() throws IOException;
  }

  /**
   * The content of a file.
   *
   * @param entry which file of a zip archive; empty if there is only one
   * @throws org.ishizue.runtime.text.ProblemException READ-014 if no table can stand in it, READ-016 if an archive does
   *     not hold exactly one file
   */
  static FileContent of(Path file, String entry) throws IOException {
    String name = String.valueOf(file.getFileName());
    Bytes bytes = () -> Files.newInputStream(file);
    Signature signature = signature(file, bytes);
    if (signature == Signature.ZIP) {
      return ZipContent.of(file, entry);
    }
    if (signature == Signature.GZIP) {
      long packed = Files.size(file);
      Bytes unpacked = () ->
          new UnpackLimit(file, new GZIPInputStream(Files.newInputStream(file), 1 << 16), packed);
      return inside(file, name.replaceFirst("(?i)\\.gz$", ""), unpacked);
    }
    return new FileContent(file, name, form(signature), bytes);
  }

  /** The content of what is packed in a file. */
  static FileContent inside(Path file, String name, Bytes bytes) throws IOException {
    Signature signature = signature(file, bytes);
    if (signature == Signature.GZIP) {
      throw TEXTS.problem("READ-014", file, TEXTS.get("kind.PACKED"));
    }
    if (signature == Signature.ZIP) {
      Optional<Form> form = ZipContent.workbook(file, bytes);
      return new FileContent(
          file,
          name,
          form.orElseThrow(() -> TEXTS.problem("READ-014", file, TEXTS.get("kind.PACKED"))),
          bytes);
    }
    return new FileContent(file, name, form(signature), bytes);
  }

  InputStream open() throws IOException {
    return new BufferedInputStream(bytes.open(), 1 << 16);
  }

  /** Whether it is the file itself and nothing packed in it. */
  boolean isPlainFile() {
    return name.equals(String.valueOf(file.getFileName()));
  }

  /** The name without its ending. */
  String title() {
    return name.replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.[^.]*$", "");
  }

  private static Form form(Signature signature) {
    return switch (signature) {
      case OLE2 -> Form.OLE2;
      case JSON -> Form.JSON;
      default -> Form.TEXT;
    };
  }

  private static Signature signature(Path file, Bytes bytes) throws IOException {
    Signature signature;
    try (InputStream in = bytes.open()) {
      signature = Signature.of(in.readNBytes(Signature.LENGTH));
    }
    if (!signature.isReadable()) {
      throw TEXTS.problem("READ-014", file, TEXTS.get("kind." + signature));
    }
    return signature;
  }
}

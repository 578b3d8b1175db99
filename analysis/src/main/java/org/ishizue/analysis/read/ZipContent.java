package org.ishizue.analysis.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.ishizue.runtime.text.Texts;

/** Looks into zip archives: an Excel workbook is one, and tables are sent packed in one. */
final class ZipContent {
  private static final Texts TEXTS = Texts.beside(ZipContent.class);
  private static final int SHOWN = 20;

  private ZipContent() {}

  /** The workbook that a zip file is, or the only or chosen file in it. */
  static FileContent of(Path file, String wanted) throws IOException {
    try (ZipFile zip = open(file)) {
      List<? extends ZipEntry> all = zip.stream().filter(e -> !e.isDirectory()).toList();
      Set<String> names = new TreeSet<>();
      all.forEach(e -> names.add(e.getName()));
      Optional<FileContent.Form> workbook = workbook(file, names);
      if (workbook.isPresent()) {
        FileContent.Bytes bytes = () -> java.nio.file.Files.newInputStream(file);
        return new FileContent(file, String.valueOf(file.getFileName()), workbook.get(), bytes);
      }
      List<String> tables = names.stream().filter(ZipContent::mayBeTable).toList();
      List<String> chosen = new ArrayList<>(tables);
      chosen.removeIf(
          name -> !wanted.isEmpty() && !name.equals(wanted) && !name.endsWith("/" + wanted));
      if (chosen.size() != 1) {
        List<String> shown = tables.stream().limit(SHOWN).toList();
        String more = tables.size() > SHOWN ? TEXTS.get("more", tables.size() - SHOWN) : "";
        String example = shown.isEmpty() ? "" : TEXTS.get("zip.choose", shown.get(0));
        throw TEXTS.problem(
            "READ-016", file, tables.size(), String.join(", ", shown) + " " + more, example);
      }
      String name = chosen.get(0);
      long packed = Math.max(1, zip.getEntry(name).getCompressedSize());
      return FileContent.inside(
          file, name, () -> new UnpackLimit(file, new EntryStream(open(file), name), packed));
    }
  }

  /** What sort of workbook a packed file is, if it is one. */
  static Optional<FileContent.Form> workbook(Path file, FileContent.Bytes bytes)
      throws IOException {
    Set<String> names = new TreeSet<>();
    try (ZipInputStream zip = new ZipInputStream(bytes.open())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return workbook(file, names);
  }

  private static Optional<FileContent.Form> workbook(Path file, Set<String> names) {
    if (names.contains("xl/workbook.xml")) {
      return Optional.of(FileContent.Form.XLSX);
    }
    String other = names.contains("xl/workbook.bin")
        ? "XLSB"
        : names.contains("word/document.xml") || names.contains("ppt/presentation.xml")
            ? "OFFICE"
            : names.contains("mimetype") && names.contains("content.xml") ? "ODS" : "";
    if (!other.isEmpty()) {
      throw TEXTS.problem("READ-014", file, TEXTS.get("kind." + other));
    }
    return Optional.empty();
  }

  /** What macOS and Windows add to archives by themselves is no table. */
  private static boolean mayBeTable(String name) {
    return !name.startsWith("__MACOSX/")
        && !name.endsWith(".DS_Store")
        && !name.endsWith("Thumbs.db");
  }

  private static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      String message = String.valueOf(e.getMessage());
      if (message.contains("encrypted")) {
        throw TEXTS.problem(e, "READ-017", file);
      }
      if (message.contains("bad entry name") || message.contains("bad header")) {
        return new ZipFile(file.toFile(), Encoding.WINDOWS_31J); // names as Windows writes them
      }
      throw e;
    }
  }

  /** The bytes of an entry; closing them closes the archive. */
  private static final class EntryStream extends FilterInputStream {
    private final ZipFile zip;

    EntryStream(ZipFile zip, String name) throws IOException {
      super(zip.getInputStream(zip.getEntry(name)));
      this.zip = zip;
    }

    @Override
    public void close() throws IOException {
      super.close();
      zip.close();
    }
  }
}

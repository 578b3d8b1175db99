package org.ishizue.analysis.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ishizue.analysis.Tables;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables packed as .gz and .zip, and archives that are none or mean harm. */
final class PackedFileTest {
  private static final byte[] CSV = "橋,長さ(m)\n①,12.5\n".getBytes(Encoding.WINDOWS_31J);

  @TempDir
  private Path folder;

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void a_gzip_file_is_read_whatever_its_name() throws IOException {
    for (String name : new String[] {"a.csv.gz", "a.csv"}) {
      ReadResult result = Tables.open(gzip(name, CSV)).read();
      assertThat(result.table().getString(0, "橋")).isEqualTo("①");
      assertThat(result.table().name()).isEqualTo("a");
      assertThat(result.report().encoding()).startsWith("Windows-31J");
    }
  }

  @Test
  void the_only_file_of_a_zip_archive_is_read() throws IOException {
    Path file =
        zip("b.zip", StandardCharsets.UTF_8, "data/橋.csv", "__MACOSX/data/._橋.csv", ".DS_Store");
    ReadResult result = Tables.open(file).read();
    assertThat(result.table().doubleColumn("長さ(m)").get(0)).isEqualTo(12.5);
    assertThat(result.table().name()).isEqualTo("橋");
    assertThat(result.report().toString()).startsWith("data/橋.csv (in b.zip): 1 rows");
  }

  @Test
  void names_that_windows_wrote_are_understood() throws IOException {
    Path file = zip("w.zip", Charset.forName("windows-31j"), "表①.csv");
    assertThat(Tables.open(file).read().report().toString()).startsWith("表①.csv (in w.zip)");
  }

  @Test
  void of_several_files_one_is_chosen() throws IOException {
    Path file = zip("c.zip", StandardCharsets.UTF_8, "2019/a.csv", "2020/b.csv");
    assertThatThrownBy(() -> Tables.read(file))
        .hasMessageContaining("READ-016")
        .hasMessageContaining("2 files")
        .hasMessageContaining("2019/a.csv, 2020/b.csv")
        .hasMessageContaining("entry(\"2019/a.csv\")");
    assertThat(Tables.open(file).entry("b.csv").read().table().rowCount()).isEqualTo(1);
    assertThatThrownBy(() -> Tables.open(file).entry("c.csv").read())
        .hasMessageContaining("READ-016");
  }

  @Test
  void a_workbook_inside_an_archive_is_read() throws IOException {
    Path workbook = new XlsxFixture()
        .sheet(
            "s",
            "visible",
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row><row r=\"2\"><c r=\"A2\"><v>5</v></c></row>")
        .write(folder.resolve("in.xlsx"));
    Path gz = gzip("in.xlsx.gz", Files.readAllBytes(workbook));
    assertThat(Tables.read(gz).intColumn("x").get(0)).isEqualTo(5);
  }

  @Test
  void an_empty_archive_and_an_archive_in_an_archive_are_refused() throws IOException {
    assertThatThrownBy(() -> Tables.read(zip("e.zip", StandardCharsets.UTF_8)))
        .hasMessageContaining("READ-016");
    Path inner = gzip("i.csv.gz", CSV);
    assertThatThrownBy(() -> Tables.read(gzip("i.gz", Files.readAllBytes(inner))))
        .hasMessageContaining("READ-014")
        .hasMessageContaining("archive inside an archive");
  }

  @Test
  void an_archive_that_was_cut_off_is_refused() throws IOException {
    byte[] noise = new byte[5_000];
    new java.util.Random(1).nextBytes(noise);
    StringBuilder text = new StringBuilder("a\n");
    for (byte b : noise) {
      text.append(b).append('\n');
    }
    byte[] whole =
        Files.readAllBytes(gzip("whole.gz", text.toString().getBytes(StandardCharsets.US_ASCII)));
    Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> Tables.read(cut)).hasMessageContaining("READ-015");
    byte[] zip = Files.readAllBytes(zip("z.zip", StandardCharsets.UTF_8, "a.csv"));
    Path cutZip = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(zip, zip.length - 30));
    assertThatThrownBy(() -> Tables.read(cutZip)).hasMessageContaining("READ-015");
  }

  @Test
  void an_archive_with_a_password_is_refused() throws IOException {
    byte[] zip = Files.readAllBytes(zip("p.zip", StandardCharsets.UTF_8, "a.csv"));
    for (int i = 0; i + 10 < zip.length; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        zip[i + 8] |= 1; // general purpose bit 0 of the central directory: encrypted
      }
    }
    Path file = Files.write(folder.resolve("p2.zip"), zip);
    assertThatThrownBy(() -> Tables.read(file)).hasMessageContaining("READ-017");
  }

  /** 200 MB of the same line pack to 0.2 MB, far beyond what a table of figures does. */
  @Test
  void an_archive_that_unpacks_without_end_is_stopped() throws IOException {
    Path file = folder.resolve("bomb.csv.gz");
    byte[] piece = "0,0,0,0\n".repeat(1 << 17).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("a,b,c,d\n".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 200; i++) {
        out.write(piece);
      }
    }
    assertThatThrownBy(() -> Tables.read(file))
        .hasMessageContaining("READ-018")
        .hasMessageContaining("more than 128 MB");
  }

  private Path gzip(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(bytes);
    }
    return file;
  }

  private Path zip(String name, Charset names, String... entries) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), names)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(CSV);
      }
    }
    return file;
  }
}

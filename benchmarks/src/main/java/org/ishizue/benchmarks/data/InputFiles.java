package org.ishizue.benchmarks.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;

/**
 * The files that every contestant reads, made once from a seed.
 *
 * @param hourly 1 M rows of 8 columns: time, station code and name, rain (2 % blank), temperature, wind,
 *     discharge, number of reports
 * @param records 5 M rows: a running number, municipality code, year, rain (1 % blank), flow
 * @param municipalities 1,741 codes with name and area
 * @param owners a grade for 1 M of the running numbers, in no order
 */
record InputFiles(Path hourly, Path records, Path municipalities, Path owners) {
  private static final int HOURLY_ROWS = 1_000_000;
  private static final int RECORDS = 5_000_000;
  private static final int MUNICIPALITIES = 1_741;
  private static final int OWNERS = 1_000_000;
  private static final String[] NAMES = {"横浜", "肘折", "名古屋", "那覇", "人吉", "札幌", "土佐清水"};

  /** What writes the lines of one file. */
  private interface Lines {
    void to(BufferedWriter out, SplittableRandom random) throws IOException;
  }

  /** The files of a folder; those that are not there yet are written. */
  static InputFiles in(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new InputFiles(
        file(folder.resolve("hourly.csv"), InputFiles::hourly),
        file(folder.resolve("records.csv"), InputFiles::records),
        file(folder.resolve("municipalities.csv"), InputFiles::municipalities),
        file(folder.resolve("owners.csv"), InputFiles::owners));
  }

  private static Path file(Path file, Lines lines) throws IOException {
    if (!Files.exists(file)) {
      Path part = file.resolveSibling(file.getFileName() + ".part");
      try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
        lines.to(out, new SplittableRandom(20_260_701));
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }

  private static void hourly(BufferedWriter out, SplittableRandom random) throws IOException {
    out.write(
        "time,station_code,station,rain_mm,temperature_c,wind_m_per_s,discharge_m3_per_s,reports\n");
    DateTimeFormatter form = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    LocalDateTime time = LocalDateTime.of(2006, 1, 1, 0, 0);
    for (int row = 0; row < HOURLY_ROWS; row++) {
      int station = row % 40;
      if (station == 0) {
        time = time.plusHours(1);
      }
      out.write(form.format(time));
      out.write(
          ",0" + (56_000 + station * 13) + "," + NAMES[station % NAMES.length] + station + ",");
      out.write(
          random.nextInt(50) == 0 ? "" : tenths(random.nextInt(4) == 0 ? random.nextInt(900) : 0));
      out.write("," + tenths(random.nextInt(450) - 90) + "," + tenths(random.nextInt(200)));
      out.write("," + thousandths(random.nextInt(3_000_000)) + "," + random.nextInt(60) + "\n");
    }
  }

  private static void records(BufferedWriter out, SplittableRandom random) throws IOException {
    out.write("id,code,year,rain_mm,flow\n");
    for (int row = 0; row < RECORDS; row++) {
      out.write(row + "," + code(random.nextInt(MUNICIPALITIES)) + "," + (1976 + random.nextInt(50))
          + ",");
      out.write(random.nextInt(100) == 0 ? "" : tenths(random.nextInt(2_000)));
      out.write("," + thousandths(random.nextInt(1_000_000)) + "\n");
    }
  }

  private static void municipalities(BufferedWriter out, SplittableRandom random)
      throws IOException {
    out.write("code,name,area_km2\n");
    for (int place = 0; place < MUNICIPALITIES; place++) {
      out.write(code(place) + ",市町村" + place + "," + tenths(random.nextInt(10, 9_000)) + "\n");
    }
  }

  private static void owners(BufferedWriter out, SplittableRandom random) throws IOException {
    out.write("id,grade\n");
    for (long i = 0;
        i < OWNERS;
        i++) { // 5 i + 3, scattered by a step that has no common factor with their number
      out.write(5 * (i * 618_033 % OWNERS) + 3 + "," + random.nextInt(1, 5) + "\n");
    }
  }

  private static String code(int place) {
    return String.valueOf(101_001 + place * 7).substring(1);
  }

  private static String tenths(int value) {
    return (value < 0 ? "-" : "") + Math.abs(value) / 10 + "." + Math.abs(value) % 10;
  }

  private static String thousandths(int value) {
    return value / 1_000 + "." + String.valueOf(1_000 + value % 1_000).substring(1);
  }
}

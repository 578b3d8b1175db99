package org.ishizue.analysis.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.assertj.core.data.Offset;

/** The numbers in the folder {@code reference} of the test resources; its README says who computed them. */
public final class Reference {
  private Reference() {}

  /** The rows of a file, each by the names of its columns. */
  public static List<Row> rows(String file) {
    String name = "/reference/" + file + ".csv";
    try (InputStream in = Reference.class.getResourceAsStream(name)) {
      BufferedReader reader = new BufferedReader(
          new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
      CSVFormat format = CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreSurroundingSpaces(true)
          .get();
      List<Row> rows = new ArrayList<>();
      CSVParser.parse(reader, format).forEach(r -> rows.add(new Row(r.toMap())));
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The row that belongs to a series. */
  public static Row row(String file, String series) {
    return rows(file).stream()
        .filter(row -> row.text("series").equals(series))
        .findFirst()
        .orElseThrow();
  }

  /** A column of numbers. */
  public static double[] column(String file, String column) {
    return rows(file).stream().mapToDouble(row -> row.number(column)).toArray();
  }

  /** The values of an input series. */
  public static double[] series(String name) {
    return column("series_" + name, "x");
  }

  /** A tolerance relative to the expected value; absolute where that is below 1. */
  public static Offset<Double> relative(double tolerance, double expected) {
    return Offset.offset(tolerance * Math.max(1, Math.abs(expected)));
  }

  /** A row of a file. */
  public record Row(Map<String, String> cells) {
    public String text(String column) {
      return Objects.requireNonNull(cells.get(column), column);
    }

    public double number(String column) {
      return Double.parseDouble(text(column));
    }
  }
}

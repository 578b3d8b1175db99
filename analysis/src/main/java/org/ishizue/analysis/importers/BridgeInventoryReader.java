package org.ishizue.analysis.importers;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.analysis.read.ReadResult;
import org.ishizue.analysis.read.Row;
import org.ishizue.analysis.read.TableFile;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Reads a delimited file of the US National Bridge Inventory (FHWA, Recording and Coding Guide 1995), whose
 * texts stand between apostrophes.
 *
 * <p>Columns keep the names of the guide. Codes are text (counties, owners, conditions 0 to 9 or N for not
 * applicable); lengths are metres, costs thousands of dollars, traffic vehicles a day, loads tonnes. Three columns are added
 * behind: {@code LAT_DEG} and {@code LONG_DEG} (degrees, north and east positive, from DDMMSSss and
 * DDDMMSSss; missing where they say zero or no place) and {@code INSPECTED} (the first day of the month of DATE_OF_INSPECT_090, which
 * is MMYY and has often lost its leading zero: 615 is June 2015).
 */
public final class BridgeInventoryReader {
  private static final Texts TEXTS = Texts.beside(BridgeInventoryReader.class);

  /** Columns of quantities; all others are codes or words. */
  private static final Pattern QUANTITY = Pattern.compile(
      "MIN_VERT_CLR_010|KILOPOINT_011|DETOUR_KILOS_019|YEAR_.*|TRAFFIC_LANES_.*|(FUTURE_)?ADT_\\d+"
          + "|.*_MT_\\d+[A-Z]?|DEGREES_SKEW_034|.*_SPANS_\\d+|VERT_CLR_UND_054B|OPERATING_RATING_064"
          + "|INVENTORY_RATING_066|INSPECT_FREQ_MONTHS_091|.*_COST_\\d+|OTHER_STATE_PCNT_098B"
          + "|PERCENT_ADT_TRUCK_109|SUFFICIENCY_RATING|.*_AREA");

  private static final Pattern METRES =
      Pattern.compile("MIN_VERT_CLR_010|VERT_CLR_UND_054B|.*_MT_\\d+[A-Z]?");
  private static final Pattern TONNES = Pattern.compile("(OPERATING|INVENTORY)_RATING_06[46]");

  private BridgeInventoryReader() {}

  /** Whether the first row of a file is the header of such a file. */
  public static boolean recognises(List<Row> rows) {
    return !rows.isEmpty()
        && rows.get(0).cell(0).strip().equals("STATE_CODE_001")
        && names(rows.get(0)).contains("STRUCTURE_NUMBER_008");
  }

  /**
   * The table and how it was read.
   *
   * @throws org.ishizue.runtime.text.ProblemException IMPORT-001 if the file is not in that form; else as {@link
   *     TableFile#read()}
   */
  public static ReadResult read(Path file) {
    TableFile reader = new TableFile(file).encoding("ISO-8859-1").separator(',').quote('\'');
    List<Row> rows = reader.firstRows(1);
    if (!recognises(rows)) {
      String first = rows.isEmpty() ? "" : rows.get(0).cell(0);
      throw TEXTS.problem("IMPORT-001", file, TEXTS.get("format.nbi"), first);
    }
    List<String> names = names(rows.get(0));
    String[] codes =
        names.stream().filter(name -> !QUANTITY.matcher(name).matches()).toArray(String[]::new);
    String[] quantities =
        names.stream().filter(name -> QUANTITY.matcher(name).matches()).toArray(String[]::new);
    ReadResult result = reader.text(codes).number(quantities).read();
    Table table = result.table();
    table.columns().forEach(BridgeInventoryReader::attachUnit);
    List<String> notes = new ArrayList<>();
    addPositions(table);
    addMonth(table, notes);
    notes.add(TEXTS.get("nbi.columns", names.size()));
    return new ReadResult(table, result.report().withNotes(notes));
  }

  private static List<String> names(Row header) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < header.size(); i++) {
      names.add(header.cell(i).strip());
    }
    return new ArrayList<>(names);
  }

  private static void attachUnit(Column<?> column) {
    String name = column.name();
    String unit = "";
    if (METRES.matcher(name).matches()) {
      unit = "m";
    } else if (name.startsWith("KILOPOINT") || name.startsWith("DETOUR_KILOS")) {
      unit = "km";
    } else if (name.contains("_COST_")) {
      unit = "千ドル";
    } else if (TONNES.matcher(name).matches()) {
      unit = "t";
    } else if (name.equals("ADT_029") || name.equals("FUTURE_ADT_114")) {
      unit = "台/日";
    } else if (name.startsWith("PERCENT_") || name.startsWith("OTHER_STATE_PCNT")) {
      unit = "%";
    } else if (name.equals("DEGREES_SKEW_034")) {
      unit = "°";
    }
    ColumnInfos.attach(column, ColumnInfo.NONE.withUnit(unit));
  }

  private static void addPositions(Table table) {
    if (!table.columnNames().contains("LAT_016") || !table.columnNames().contains("LONG_017")) {
      return;
    }
    DoubleColumn north = DoubleColumn.create("LAT_DEG");
    DoubleColumn east = DoubleColumn.create("LONG_DEG");
    StringColumn latitude = table.stringColumn("LAT_016");
    StringColumn longitude = table.stringColumn("LONG_017");
    for (int row = 0; row < table.rowCount(); row++) {
      north.append(degrees(latitude.get(row), 8, 90));
      east.append(-degrees(longitude.get(row), 9, 180)); // the guide counts west as positive
    }
    ColumnInfos.attach(north, info("緯度", "Latitude"));
    ColumnInfos.attach(east, info("経度（東が正）", "Longitude, east positive"));
    table.addColumns(north, east);
  }

  private static ColumnInfo info(String ja, String en) {
    return new ColumnInfo(new Wording(ja, en), "°", Wording.NONE);
  }

  /** Degrees of DDMMSSss, whose leading zeros may be lost; NaN for zero and for what is no place. */
  static double degrees(String text, int digits, int most) {
    if (!text.matches("\\d{1," + digits + "}")) {
      return Double.NaN;
    }
    long number = Long.parseLong(text);
    long whole = number / 1_000_000;
    long minutes = number / 10_000 % 100;
    double seconds = number % 10_000 / 100.0;
    double degrees = whole + minutes / 60.0 + seconds / 3600;
    boolean isPlace = number > 0 && minutes < 60 && seconds < 60 && degrees <= most;
    return isPlace ? degrees : Double.NaN;
  }

  private static void addMonth(Table table, List<String> notes) {
    if (!table.columnNames().contains("DATE_OF_INSPECT_090")) {
      return;
    }
    StringColumn dates = table.stringColumn("DATE_OF_INSPECT_090");
    DateColumn months = DateColumn.create("INSPECTED");
    int unreadable = 0;
    for (int row = 0; row < dates.size(); row++) {
      LocalDate month = month(dates.get(row));
      unreadable += month == null && !dates.isMissing(row) ? 1 : 0;
      months.append(month);
    }
    ColumnInfos.attach(
        months, new ColumnInfo(new Wording("点検年月", "Month of inspection"), "", Wording.NONE));
    table.addColumns(months);
    if (unreadable > 0) {
      notes.add(TEXTS.get("nbi.dates", unreadable));
    }
  }

  /** The month of MMYY, as text or with its zero lost; years from 70 on are of the last century. */
  static @org.jspecify.annotations.Nullable LocalDate month(String text) {
    if (!text.matches("\\d{3,4}")) {
      return null;
    }
    int number = Integer.parseInt(text);
    int month = number / 100;
    int year = number % 100;
    if (month < 1 || month > 12) {
      return null;
    }
    return LocalDate.of(year >= 70 ? 1900 + year : 2000 + year, month, 1);
  }
}

package org.ishizue.datasets.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Ten years of hourly rain at stations that do not exist: 87,672 rows a station, one an hour, gaps included.
 *
 * <p>Columns: {@code station} (synthetic-001 …), {@code time} (the end of the hour, so that 24:00 is 0:00 of the next
 * day), {@code rain_mm} (steps of 0.5 mm; empty in a gap), {@code quality} (8 normal, 1 missing). A station's rows are the
 * same however many stations are made.
 */
public final class HourlyRain implements SyntheticTable {
  /** How many stations the data set has unless more are asked for. */
  public static final int STATIONS = 12;

  /** The most that can be asked for: three digits in a station's name. */
  public static final int MAX_STATIONS = 999;

  private static final int REPORTED_ROWS = 1 << 17;

  private final RainDecade decade;
  private final int stations;
  private final List<LocalDate> days;

  /**
   * The table.
   *
   * @throws IllegalArgumentException if there are not 1 to {@link #MAX_STATIONS} stations
   */
  public HourlyRain(RainDecade decade, int stations) {
    if (stations < 1 || stations > MAX_STATIONS) {
      throw new IllegalArgumentException("1 to " + MAX_STATIONS + " stations, not " + stations);
    }
    this.decade = decade;
    this.stations = stations;
    List<LocalDate> all = new ArrayList<>();
    LocalDate.of(decade.firstYear(), 1, 1)
        .datesUntil(LocalDate.of(decade.lastYear() + 1, 1, 1))
        .forEach(all::add);
    days = List.copyOf(all);
  }

  @Override
  public long rows() {
    return 24L * days.size() * stations;
  }

  @Override
  public void write(OutputStream out, RowProgress progress) throws IOException {
    CsvBytes csv = new CsvBytes(out);
    csv.cell("station").cell("time").cell("rain_mm").cell("quality").endLine();
    List<String> dates = new ArrayList<>(days.stream().map(LocalDate::toString).toList());
    dates.add(LocalDate.of(decade.lastYear() + 1, 1, 1).toString());
    long rows = 0;
    long reported = 0;
    for (int station = 1; station <= stations; station++) {
      RainStation rain = new RainStation(decade, station);
      for (int day = 0; day < days.size(); day++) {
        int[] halves = rain.day(days.get(day));
        for (int hour = 1; hour <= 24; hour++) {
          csv.numbered("synthetic-", station, 3);
          csv.time(dates.get(hour == 24 ? day + 1 : day), hour % 24);
          int amount = halves[hour - 1];
          if (amount == RainStation.GAP) {
            csv.empty().cell(1);
          } else {
            csv.halves(amount).cell(8);
          }
          csv.endLine();
        }
        rows += 24;
        if (rows - reported >= REPORTED_ROWS) {
          reported = rows;
          progress.rowsWritten(rows);
        }
      }
    }
    csv.flush();
    progress.rowsWritten(rows);
  }
}

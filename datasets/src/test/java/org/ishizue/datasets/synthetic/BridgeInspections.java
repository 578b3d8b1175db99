package org.ishizue.datasets.synthetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes the data set {@code synthetic-bridge-inspections}: 400 bridges of a town that does not exist, what inspections at unequal
 * intervals found, and how long expansion joints lasted. What is true of them is in the constants, so that an estimate can be held
 * against it. Run {@link #main} in the module's folder to write the files anew; a test compares them with those that are there.
 */
final class BridgeInspections {
  /** Where the files are, from the module's folder. */
  static final Path FOLDER = Path.of("synthetic-bridge-inspections");

  /** Mean years in class I, II and III until the next is entered, each exponential. */
  static final List<Double> MEAN_YEARS = List.of(20.0, 25.0, 50.0);

  /** Weibull shape and scale of the years that an expansion joint lasts. */
  static final double JOINT_SHAPE = 2.5;

  static final double JOINT_SCALE_YEARS = 24;

  static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 31);

  private static final int BRIDGES = 400;
  private static final int JOINTS = 240;
  private static final long SEED = 20140701;
  private static final List<String> CLASSES = List.of("I", "II", "III", "IV");
  private static final double DAYS_A_YEAR = 365.25;

  /** Fiscal years and the share of the town's bridges built until the end of each. */
  private static final int[] YEARS = {1927, 1962, 1972, 1982, 1992, 2012};

  private static final double[] SHARES = {0, 0.22, 0.52, 0.80, 0.92, 1};
  private static final double UNKNOWN_YEAR = 0.2;

  /** Every five years is the law since July 2014; before that the town went when it could. */
  private static final LocalDate LAW = LocalDate.of(2014, 7, 1);

  private static final double REPAIRED_IF_III = 0.45;
  private static final double NOT_RECORDED = 0.15;
  private static final double ONLY_TO_II = 0.3;

  private final List<String> bridges =
      new ArrayList<>(List.of("bridge_id,built_fiscal_year,length_m"));
  private final List<String> inspections =
      new ArrayList<>(List.of("bridge_id,inspection_date,condition,repaired_since"));
  private final List<String> joints =
      new ArrayList<>(List.of("joint_id,bridge_id,years_in_place,replaced"));

  BridgeInspections() {
    for (int bridge = 1; bridge <= BRIDGES; bridge++) {
      SeededRandom random = SeededRandom.stream(SEED, bridge);
      String id = String.format(Locale.ROOT, "synthetic-%03d", bridge);
      // every 400th part of the shares holds one bridge, in an order that has nothing to do with
      // age
      int built = year(((bridge * 163) % BRIDGES + random.uniform()) / BRIDGES);
      boolean known = random.uniform() >= UNKNOWN_YEAR;
      double lengthM = 2 + Math.round(10 * random.exponential(14)) / 10.0;
      bridges.add(id + "," + (known ? built : "") + "," + lengthM);
      inspect(id, built, random);
    }
    for (int joint = 1; joint <= JOINTS; joint++) {
      joints.add(joint(joint, SeededRandom.stream(SEED + 1, joint)));
    }
  }

  public static void main(String[] arguments) throws IOException {
    BridgeInspections made = new BridgeInspections();
    Files.write(FOLDER.resolve("bridges.csv"), made.bridges());
    Files.write(FOLDER.resolve("inspections.csv"), made.inspections());
    Files.write(FOLDER.resolve("joints.csv"), made.joints());
  }

  byte[] bridges() {
    return bytes(bridges);
  }

  byte[] inspections() {
    return bytes(inspections);
  }

  byte[] joints() {
    return bytes(joints);
  }

  /** One bridge's inspections: it ages in continuous time, and a repair after one inspection is told at the next. */
  private void inspect(String id, int built, SeededRandom random) {
    LocalDate date = later(LocalDate.of(Math.max(1999, built + 2), 4, 1), 5 * random.uniform());
    int found = firstClass(date.getYear() - built, random);
    boolean repaired = false;
    while (!date.isAfter(LAST_DAY)) {
      inspections.add(id + "," + date + "," + CLASSES.get(found) + "," + repaired);
      double years = date.isBefore(LAW) ? 2 + 6 * random.uniform() : 4.5 + random.uniform();
      boolean repair = found == 3 || (found == 2 && random.uniform() < REPAIRED_IF_III);
      double untilRepair = 0.5 + random.uniform();
      int after = random.uniform() < ONLY_TO_II ? 1 : 0;
      boolean recorded = random.uniform() >= NOT_RECORDED;
      found = repair ? aged(after, years - untilRepair, random) : aged(found, years, random);
      repaired = repair && recorded;
      date = later(date, years);
    }
  }

  /** The class when the inspections begin: III or IV as often as the published curve of age says. */
  private static int firstClass(int age, SeededRandom random) {
    double bad = 1 / (1 + StrictMath.exp(3.691 - 0.02932 * age));
    double sound = (1 - bad) * StrictMath.exp(-age / 40.0);
    double drawn = random.uniform();
    return drawn < sound ? 0 : drawn < 1 - bad ? 1 : drawn < 1 - 0.02 * bad ? 2 : 3;
  }

  private static int aged(int from, double years, SeededRandom random) {
    int condition = from;
    double left = years;
    while (condition < MEAN_YEARS.size()) {
      left -= random.exponential(MEAN_YEARS.get(condition));
      if (left < 0) {
        break;
      }
      condition++;
    }
    return condition;
  }

  /** A joint put in between 1985 and 2014: replaced once its life is over, or still in place on the last day. */
  private static String joint(int number, SeededRandom random) {
    int bridge = 1 + random.below(BRIDGES);
    double age = 10 + 30 * random.uniform();
    double life =
        JOINT_SCALE_YEARS * StrictMath.pow(-StrictMath.log(1 - random.uniform()), 1 / JOINT_SHAPE);
    double years = Math.max(0.1, Math.round(10 * Math.min(age, life)) / 10.0);
    return String.format(
        Locale.ROOT, "joint-%03d,synthetic-%03d,%.1f,%s", number, bridge, years, life <= age);
  }

  /** The fiscal year until which a share of the bridges was built. */
  private static int year(double share) {
    int i = 1;
    while (share >= SHARES[i]) {
      i++;
    }
    double part = (share - SHARES[i - 1]) / (SHARES[i] - SHARES[i - 1]);
    return YEARS[i - 1] + 1 + (int) (part * (YEARS[i] - YEARS[i - 1]));
  }

  private static LocalDate later(LocalDate date, double years) {
    return date.plusDays(Math.round(years * DAYS_A_YEAR));
  }

  private static byte[] bytes(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}

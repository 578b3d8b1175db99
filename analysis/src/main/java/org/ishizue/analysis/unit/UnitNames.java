package org.ishizue.analysis.unit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units that are known, by every name that people write; names are in the form that {@link
 * UnitParser#normalised} gives. The year is a kind of its own: it is no exact number of seconds.
 */
final class UnitNames {
  static final Dimension CO2 = Dimension.of("CO2");
  static final Dimension CARBON = Dimension.of("C");
  private static final Dimension LENGTH = Dimension.of("m");
  private static final Dimension AREA = LENGTH.power(2);
  private static final Dimension VOLUME = LENGTH.power(3);
  private static final Dimension MASS = Dimension.of("kg");
  private static final Dimension TIME = Dimension.of("s");
  private static final Dimension YEAR = Dimension.of("year");
  private static final Dimension TEMPERATURE = Dimension.of("K");
  private static final Dimension FORCE = MASS.times(LENGTH).times(TIME.power(-2));
  private static final Dimension PRESSURE = FORCE.times(AREA.power(-1));
  private static final Dimension ENERGY = FORCE.times(LENGTH);
  private static final Dimension POWER = ENERGY.times(TIME.power(-1));
  private static final Dimension MONEY = Dimension.of("JPY");
  private static final Map<String, Unit> KNOWN = new LinkedHashMap<>();

  static {
    lengths();
    masses();
    times();
    physics();
    shares();
    counts();
  }

  private UnitNames() {}

  static @Nullable Unit get(String name) {
    return KNOWN.get(name);
  }

  static Set<String> all() {
    return Collections.unmodifiableSet(KNOWN.keySet());
  }

  private static void lengths() {
    put(LENGTH, "0.000001", "μm");
    put(LENGTH, "0.001", "mm", "ミリ", "ミリメートル");
    put(LENGTH, "0.01", "cm", "センチ", "センチメートル");
    put(LENGTH, "1", "m", "メートル", "metre", "meter", "metres", "meters");
    put(LENGTH, "1000", "km", "キロメートル");
    put(LENGTH, "0.3048", "ft", "foot", "feet");
    put(LENGTH, "0.0254", "in", "inch");
    put(LENGTH, "1609.344", "mi", "mile", "miles");
    put(AREA, "100", "a", "アール");
    put(AREA, "10000", "ha", "ヘクタール");
    put(VOLUME, "0.000001", "mL", "ml", "cc");
    put(VOLUME, "0.001", "L", "l", "リットル");
    put(VOLUME, "1", "kL", "kl");
  }

  private static void masses() {
    String[][] sizes = {
      {"0.000001", "mg"},
      {"0.001", "g"},
      {"1", "kg"},
      {"1000", "t"},
      {"1000000", "kt"},
      {"1000000000", "Mt"},
      {"1000000000000", "Gt"},
      {"1000000", "Gg"}
    };
    for (String[] size : sizes) {
      put(MASS, size[0], size[1]);
      put(CO2, size[0], size[1] + "-CO2", size[1] + "CO2", size[1] + " CO2");
      put(CARBON, size[0], size[1] + "-C", size[1] + "C", size[1] + " C");
      put(
          Dimension.of("CO2eq"),
          size[0],
          size[1] + "-CO2eq",
          size[1] + "CO2eq",
          size[1] + "-CO2e",
          size[1] + "CO2e",
          size[1] + "-CO2換算",
          size[1] + " CO2eq");
    }
    alias("t", "トン", "ton", "tonne", "tonnes");
    alias("kg", "キログラム");
    alias("g", "グラム");
    alias("t-CO2", "トン-CO2", "トンCO2", "CO2トン");
    alias("t-C", "トン-C", "炭素トン");
    alias("t-CO2eq", "トン-CO2eq", "CO2換算トン");
  }

  private static void times() {
    put(TIME, "1", "s", "sec", "秒", "second", "seconds");
    put(TIME, "60", "min", "分", "minute", "minutes");
    put(TIME, "3600", "h", "hr", "hour", "hours", "時間", "時");
    put(TIME, "86400", "d", "day", "days", "日", "日間");
    put(TIME, "604800", "週", "week", "weeks");
    put(YEAR, "1", "年", "year", "years", "yr", "y", "年間", "年度");
    KNOWN.put("月", new Unit("月", Ratio.of("1", "12"), YEAR, 0));
    alias("月", "か月", "ヶ月", "カ月", "month", "months");
  }

  private static void physics() {
    KNOWN.put("°C", new Unit("℃", Ratio.ONE, TEMPERATURE, 273.15));
    alias("°C", "degC", "deg C", "Celsius");
    put(TEMPERATURE, "1", "K", "ケルビン");
    put(FORCE, "1", "N");
    put(FORCE, "1000", "kN");
    put(PRESSURE, "1", "Pa");
    put(PRESSURE, "100", "hPa", "mbar");
    put(PRESSURE, "1000", "kPa");
    put(PRESSURE, "1000000", "MPa");
    put(ENERGY, "1", "J");
    put(ENERGY, "1000", "kJ");
    put(ENERGY, "1000000", "MJ");
    put(ENERGY, "1000000000", "GJ");
    put(ENERGY, "1000000000000", "TJ");
    put(ENERGY, "1000000000000000", "PJ");
    put(ENERGY, "3600", "Wh");
    put(ENERGY, "3600000", "kWh", "kwh");
    put(ENERGY, "3600000000", "MWh");
    put(ENERGY, "3600000000000", "GWh");
    put(ENERGY, "3600000000000000", "TWh");
    put(POWER, "1", "W");
    put(POWER, "1000", "kW");
    put(POWER, "1000000", "MW");
    put(POWER, "1000000000", "GW");
  }

  private static void shares() {
    put(Dimension.NONE, "0.01", "%", "percent", "パーセント", "pct");
    put(Dimension.NONE, "0.001", "‰", "パーミル");
    put(Dimension.NONE, "0.000001", "ppm");
    put(Dimension.NONE, "0.000000001", "ppb");
    put(Dimension.of("degree"), "1", "°", "deg", "度");
    put(Dimension.of("dB"), "1", "dB");
  }

  private static void counts() {
    put(MONEY, "1", "円", "JPY", "yen", "¥");
    put(Dimension.of("USD"), "1", "USD", "$", "ドル", "dollar", "dollars");
    put(Dimension.of("person"), "1", "人", "person", "persons", "people", "名");
    put(Dimension.of("household"), "1", "世帯", "household", "households");
    put(Dimension.of("vehicle"), "1", "台", "vehicle", "vehicles");
    put(Dimension.of("bridge"), "1", "橋", "bridge", "bridges");
    put(Dimension.of("dwelling"), "1", "戸", "dwelling", "dwellings");
    put(Dimension.of("building"), "1", "棟", "building", "buildings");
    put(Dimension.of("case"), "1", "件", "case", "cases");
    put(Dimension.of("place"), "1", "箇所", "か所", "ヶ所", "カ所", "place", "places");
    put(Dimension.of("piece"), "1", "個", "本", "基", "piece", "pieces");
    put(Dimension.of("time"), "1", "回", "time", "times");
    Unit person = UnitParser.known("人");
    KNOWN.put("人km", person.times(UnitParser.known("km")).named("人km"));
    alias("人km", "人キロ", "passenger-km", "pkm");
    KNOWN.put("tkm", UnitParser.known("t").times(UnitParser.known("km")).named("t·km"));
    alias("tkm", "トンキロ", "t-km", "tonne-km");
  }

  private static void put(Dimension dimension, String factor, String name, String... others) {
    KNOWN.put(name, new Unit(UnitParser.printed(name), Ratio.of(factor), dimension, 0));
    alias(name, others);
  }

  private static void alias(String name, String... others) {
    for (String other : others) {
      KNOWN.put(other, UnitParser.known(name));
    }
  }
}

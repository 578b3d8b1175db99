package org.ishizue.analysis.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ishizue.analysis.Units;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UnitTest {
  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @ParameterizedTest
  @CsvSource({
    "mm, mm",
    "[mm], mm",
    "(mm), mm",
    "（ｍｍ）, mm",
    "㎜, mm",
    "m3/s, m³/s",
    "m³/s, m³/s",
    "㎥/s, m³/s",
    "m^3/s, m³/s",
    "km2, km²",
    "㎢, km²",
    "％, %",
    "℃, ℃",
    "kt-CO2, kt-CO₂",
    "ｋｔ－ＣＯ２, kt-CO₂",
    "ktCO2, kt-CO₂",
    "千t-CO2, 千t-CO₂",
    "t-C, t-C",
    "億円, 億円",
    "百万円, 百万円",
    "JPY, 円",
    "kWh, kWh",
    "人, 人",
    "persons, 人",
    "年, 年",
    "years, 年",
    "mm/年, mm/年",
    "人/km2, 人/km²",
    "g-CO2/人km, g-CO₂/人km",
    "kN·m, kN·m",
    "kg per m3, kg/m³",
    "ft, ft",
    "cm/s, cm/s"
  })
  void a_unit_is_read_as_people_write_it(String written, String printed) {
    assertThat(Unit.of(written).symbol()).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "12.5, mm, m, 0.0125",
    "3, km2, m2, 3000000",
    "1, m3/s, L/s, 1000",
    "36, km/h, m/s, 10",
    "50, mm/h, m/s, 1.388888888888889e-5",
    "1.2, 億円, 百万円, 120",
    "1, kt-CO2, t-CO2, 1000",
    "1, 千t-CO2, kt-CO2, 1",
    "1, kWh, MJ, 3.6",
    "20, ℃, K, 293.15",
    "0.35, '', %, 35",
    "2, 年, か月, 24",
    "1, mi, km, 1.609344",
    "100, ha, km2, 1",
    "10, 人/ha, 人/km2, 1000"
  })
  void values_convert_by_exact_factors(double value, String from, String to, double expected) {
    assertThat(Units.convert(value, from, to)).isCloseTo(expected, within(expected * 1e-15));
    assertThat(Units.convert(expected, to, from)).isCloseTo(value, within(value * 1e-15));
  }

  @Test
  void a_thousandth_is_a_division_so_that_no_digit_is_lost() {
    for (int tenth = 0; tenth < 10_000; tenth++) {
      assertThat(Units.convert(tenth, "mm", "m")).isEqualTo(tenth / 1000.0);
    }
  }

  @Test
  void carbon_and_co2_do_not_convert_unasked_and_the_message_says_what_is_between_them() {
    assertThatThrownBy(() -> Units.convert(1, "t-C", "t-CO2"))
        .hasMessageContaining("UNIT-003")
        .hasMessageContaining("44/12")
        .hasMessageContaining("asCo2");
    assertThatThrownBy(() -> Units.convert(1, "t-CO2", "t")).hasMessageContaining("UNIT-003");
    assertThatThrownBy(() -> Units.convert(1, "t-CO2", "t-CO2eq")).hasMessageContaining("UNIT-003");
    assertThat(Unit.co2PerCarbon()).isCloseTo(3.667, within(0.0005));
  }

  @Test
  void an_unknown_unit_is_answered_with_near_names() {
    assertThatThrownBy(() -> Unit.of("kt-C02"))
        .hasMessageContaining("UNIT-001")
        .hasMessageContaining("kt-CO2");
    assertThatThrownBy(() -> Unit.of("KM")).hasMessageContaining("Did you mean km");
    assertThatThrownBy(() -> Unit.of("m//s")).hasMessageContaining("UNIT-001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mm/", "mm mm mm x", "m99", "-CO2", "百万", "m^", "(", "()("})
  void what_is_no_unit_is_none(String text) {
    assertThat(Unit.find(text)).isEmpty();
  }

  @Test
  void every_known_name_is_read_and_its_symbol_means_the_same() {
    for (String name : UnitNames.all()) {
      Unit unit = Unit.of(name);
      assertThat(Unit.find(unit.symbol())).as(name).contains(unit);
    }
  }

  @Test
  void the_same_unit_may_be_written_in_several_ways() {
    assertThat(Unit.same("m3/s", "㎥/s")).isTrue();
    assertThat(Unit.same("JPY", "円")).isTrue();
    assertThat(Unit.same("mm", "cm")).isFalse();
    assertThat(Unit.same("unknown", "unknown")).isTrue();
    assertThat(Unit.same("unknown", "mm")).isFalse();
  }

  @Test
  void products_and_ratios_have_their_own_units() {
    assertThat(Unit.of("mm").times(Unit.of("km2")).convert(12.5 * 3, Unit.of("m3")))
        .isEqualTo(37_500);
    assertThat(Unit.of("kt-CO2").dividedBy(Unit.of("人")).symbol()).isEqualTo("kt-CO₂/人");
    assertThat(Unit.of("mm").dividedBy(Unit.of("mm"))).isEqualTo(Unit.NONE);
    assertThat(Unit.of("m").times(Unit.of("m"))).isEqualTo(Unit.of("m2"));
  }

  @Test
  void both_languages_have_the_same_texts() {
    assertThat(Texts.beside(Unit.class).differences()).isEmpty();
  }
}

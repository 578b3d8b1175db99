package org.ishizue.analysis.extremes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.ishizue.analysis.Extremes;
import org.ishizue.analysis.reference.Reference;
import org.ishizue.analysis.reference.Samples;
import org.ishizue.analysis.sample.Observations;
import org.ishizue.analysis.simulation.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the Japan Meteorological Agency published (異常気象リスクマップ, 確率降水量) against ours. The yearly maxima behind
 * its levels are not at hand, so three things can be checked: that its pairs of levels lie on one of our
 * Gumbel distributions, that its SLSC is one that our definition gives for samples of that length, and that
 * the step from 30 to 50 years at a station of ours is as it says of most stations. Its levels are of 24 hours
 * sliding from hour to hour; Hijiori's maxima are of calendar days, which are lower (by a factor of about 1.13
 * for the same rain: Hershfield 1961), and reach to 2025, not to 2007. So the levels themselves must differ.
 */
final class JmaReturnLevelsTest {
  @ParameterizedTest
  @ValueSource(strings = {"新島", "三宅島", "八丈島"})
  void its_pairs_of_levels_and_its_slsc_are_possible_under_ours(String place) {
    Reference.Row row30 = row(place, 30);
    Gumbel implied = through(row30.number("mm"), row(place, 50).number("mm"));
    // given to the millimetre: half a millimetre on both sides moves the scale by 2 mm
    assertThat(implied.scale()).isBetween(40.0, 80.0);
    String[] years = row30.text("data_years").split("-", -1);
    int n = Integer.parseInt(years[1]) - Integer.parseInt(years[0]) + 1;
    double[] slsc = slscOfSamples(implied, n);
    assertThat(row30.number("slsc"))
        .isBetween(slsc[slsc.length / 40], slsc[slsc.length - slsc.length / 40]);
  }

  @Test
  void from_30_to_50_years_hijiori_gains_what_the_agency_says_of_most_stations() {
    ExtremeFit fit = Extremes.gumbel(Samples.hijiori(), "year", "max_daily_mm");
    double at30 = fit.level(Extremes.years(30)).value();
    double at50 = fit.level(Extremes.years(50)).value();
    // 確率降水量の分布図: 10 to 30 mm, 5 to 10 %
    assertThat(at50 - at30).isBetween(10.0, 30.0);
    assertThat(at50 / at30 - 1).isBetween(0.05, 0.10);
  }

  private static double[] slscOfSamples(Gumbel implied, int n) {
    SeededRandom random = new SeededRandom(1976);
    double[] found = new double[1000];
    for (int i = 0; i < found.length; i++) {
      double[] sample = new double[n];
      Arrays.setAll(sample, j -> random.gumbel(implied.location(), implied.scale()));
      found[i] = ExtremeFit.gumbel(Observations.of(sample), Estimator.L_MOMENTS).slsc();
    }
    Arrays.sort(found);
    return found;
  }

  /** The Gumbel distribution with these levels of 30 and 50 years. */
  private static Gumbel through(double at30, double at50) {
    double y30 = ExtremeDistribution.reduced(1 - 1 / 30.0);
    double y50 = ExtremeDistribution.reduced(1 - 1 / 50.0);
    double scale = (at50 - at30) / (y50 - y30);
    return new Gumbel(at30 - scale * y30, scale);
  }

  private static Reference.Row row(String place, int years) {
    List<Reference.Row> rows = Reference.rows("jma_return_levels");
    return rows.stream()
        .filter(r -> r.text("place_ja").equals(place))
        .filter(r -> r.number("return_period_y") == years)
        .findFirst()
        .orElseThrow();
  }
}

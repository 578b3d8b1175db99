package org.ishizue.analysis.extremes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ishizue.analysis.reference.Reference.relative;

import java.util.List;
import org.ishizue.analysis.Extremes;
import org.ishizue.analysis.reference.Reference;
import org.ishizue.analysis.reference.Samples;
import org.ishizue.analysis.sample.Observations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against R (evd 2.3-6.1) and SciPy; see the README beside the numbers. */
final class ExtremesReferenceTest {
  private static final double CLOSED_FORM = 1e-9;

  /** evd::fgev stops its optimiser at a relative change of 1e-8 of the likelihood. */
  private static final double OPTIMISER = 2e-4;

  static List<Reference.Row> fits() {
    return Reference.rows("extreme_value_fits");
  }

  static List<Reference.Row> scipy() {
    return Reference.rows("scipy_ev_crosscheck");
  }

  @ParameterizedTest
  @MethodSource("fits")
  void l_moments_and_their_distributions_are_those_of_r(Reference.Row row) {
    Observations data = data(row);
    LMoments moments = LMoments.of(data);
    same(moments.l1(), row, "l1");
    same(moments.l2(), row, "l2");
    same(moments.t3(), row, "t3");
    same(moments.t4(), row, "t4");
    Gev gev = (Gev) ExtremeFit.gev(data, Estimator.L_MOMENTS).distribution();
    same(gev.location(), row, "gev_lmom_loc");
    same(gev.scale(), row, "gev_lmom_scale");
    same(gev.k(), row, "gev_lmom_k_hosking");
    Gev near = (Gev) ExtremeFit.gev(data, Estimator.L_MOMENTS_APPROXIMATE).distribution();
    same(near.location(), row, "gev_lmom_approx_loc");
    same(near.scale(), row, "gev_lmom_approx_scale");
    same(near.k(), row, "gev_lmom_approx_k");
    ExtremeDistribution gumbel = ExtremeFit.gumbel(data, Estimator.L_MOMENTS).distribution();
    same(gumbel.location(), row, "gumbel_lmom_loc");
    same(gumbel.scale(), row, "gumbel_lmom_scale");
    levels(gev, row, "q_gevlmom_T", CLOSED_FORM);
    levels(gumbel, row, "q_gumlmom_T", CLOSED_FORM);
  }

  @ParameterizedTest
  @MethodSource("fits")
  void likelihood_fits_are_those_of_evd_within_its_optimiser(Reference.Row row) {
    Observations data = data(row);
    ExtremeFit gumbel = ExtremeFit.gumbel(data, Estimator.MAXIMUM_LIKELIHOOD);
    ExtremeFit gev = ExtremeFit.gev(data, Estimator.MAXIMUM_LIKELIHOOD);
    near(gumbel.distribution().location(), row, "gumbel_mle_loc");
    near(gumbel.distribution().scale(), row, "gumbel_mle_scale");
    near(gev.distribution().location(), row, "gev_mle_loc");
    near(gev.distribution().scale(), row, "gev_mle_scale");
    assertThat(((Gev) gev.distribution()).xi())
        .isCloseTo(row.number("gev_mle_xi"), within(OPTIMISER));
    atLeastAsLikely(gumbel, row.number("gumbel_mle_nll"));
    atLeastAsLikely(gev, row.number("gev_mle_nll"));
    levels(gev.distribution(), row, "q_gevmle_T", OPTIMISER);
    levels(gumbel.distribution(), row, "q_gummle_T", OPTIMISER);
  }

  @ParameterizedTest
  @MethodSource("scipy")
  void likelihood_fits_are_those_of_scipy(Reference.Row row) {
    Observations data = data(row);
    ExtremeFit gev = ExtremeFit.gev(data, Estimator.MAXIMUM_LIKELIHOOD);
    ExtremeFit gumbel = ExtremeFit.gumbel(data, Estimator.MAXIMUM_LIKELIHOOD);
    assertThat(((Gev) gev.distribution()).k())
        .isCloseTo(row.number("scipy_gev_c"), within(OPTIMISER));
    atLeastAsLikely(gev, row.number("nll"));
    near(gumbel.distribution().location(), row, "gumbel_loc");
    near(gumbel.distribution().scale(), row, "gumbel_scale");
  }

  /** Coles 2001, 3.4.1: Port Pirie, standard errors 0.028, 0.020, 0.098; 100-year interval [4.50, 5.27]. */
  @Test
  void standard_errors_and_profile_interval_of_port_pirie_are_those_of_coles() {
    ExtremeFit fit = Extremes.gevByLikelihood(Reference.series("portpirie"));
    assertThat(fit.standardErrors().get(0)).isCloseTo(0.028, within(5e-4));
    assertThat(fit.standardErrors().get(1)).isCloseTo(0.020, within(5e-4));
    assertThat(fit.standardErrors().get(2)).isCloseTo(0.098, within(5e-4));
    ReturnLevel level = fit.level(Extremes.years(100));
    assertThat(level.value()).isCloseTo(4.69, within(5e-3));
    assertThat(level.interval().lower()).isCloseTo(4.50, within(1e-2));
    assertThat(level.interval().upper()).isCloseTo(5.27, within(1e-2));
  }

  /** SciPy 1.17.1: genextreme.fit, and its likelihood profiled by minimize and brentq. */
  @Test
  void the_profile_of_hijioris_heavy_tail_is_that_of_scipy() {
    ExtremeFit fit = Extremes.gevByLikelihood(Samples.hijiori(), "year", "max_daily_mm");
    assertThat(((Gev) fit.distribution()).xi()).isCloseTo(0.2838392, within(1e-5));
    ReturnLevels levels = fit.levelsForYears(50, 100);
    double[][] expected = {
      {231.653954, 165.219608, 554.571926}, {281.064482, 180.381926, 879.427785}
    };
    for (int i = 0; i < 2; i++) {
      ReturnLevel level = levels.levels().get(i);
      assertThat(level.value()).isCloseTo(expected[i][0], within(0.01));
      assertThat(level.interval().lower()).isCloseTo(expected[i][1], within(0.01));
      assertThat(level.interval().upper()).isCloseTo(expected[i][2], within(0.05));
    }
  }

  @Test
  void hijioris_values_are_those_published_with_the_data() {
    var table = Samples.hijiori();
    LMoments moments = Extremes.lMoments(table, "year", "max_daily_mm");
    assertThat(moments.l1()).isCloseTo(99.2708, within(5e-5));
    assertThat(moments.l2()).isCloseTo(18.6219, within(5e-5));
    assertThat(moments.t3()).isCloseTo(0.2214, within(5e-5));
    ExtremeFit gumbel = Extremes.gumbel(table, "year", "max_daily_mm");
    assertThat(gumbel.distribution().location()).isCloseTo(83.7635, within(5e-5));
    assertThat(gumbel.distribution().scale()).isCloseTo(26.8657, within(5e-5));
    Gev gev = (Gev) ExtremeFit.gev(
            Observations.of(table, "year", "max_daily_mm"), Estimator.L_MOMENTS_APPROXIMATE)
        .distribution();
    assertThat(gev.location()).isCloseTo(82.839, within(5e-4));
    assertThat(gev.scale()).isCloseTo(24.839, within(5e-4));
    assertThat(gev.k()).isCloseTo(-0.0790, within(5e-5));
    assertThat(gumbel.level(Extremes.years(100)).value()).isCloseTo(207.3, within(0.05));
    assertThat(gev.quantile(0.99)).isCloseTo(220.6, within(0.05));
  }

  private static void levels(
      ExtremeDistribution fitted, Reference.Row row, String prefix, double tolerance) {
    for (int years : new int[] {2, 10, 50, 100, 200}) {
      double expected = row.number(prefix + years);
      assertThat(fitted.quantile(new ReturnPeriod(years).exceedance().nonExceedance()))
          .as(prefix + years)
          .isCloseTo(expected, relative(tolerance, expected));
    }
  }

  /** No less likely than what the other program found, and not by more than its tolerance better. */
  private static void atLeastAsLikely(ExtremeFit fit, double negativeLogLikelihood) {
    assertThat(-fit.logLikelihood())
        .isLessThan(negativeLogLikelihood + 1e-8)
        .isCloseTo(negativeLogLikelihood, within(1e-5));
  }

  private static Observations data(Reference.Row row) {
    return Observations.of(Reference.series(row.text("series")));
  }

  private static void same(double found, Reference.Row row, String column) {
    double expected = row.number(column);
    assertThat(found).as(column).isCloseTo(expected, relative(CLOSED_FORM, expected));
  }

  private static void near(double found, Reference.Row row, String column) {
    double expected = row.number(column);
    assertThat(found).as(column).isCloseTo(expected, within(OPTIMISER * Math.abs(expected)));
  }
}

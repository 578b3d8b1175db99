package org.ishizue.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.ishizue.analysis.cost.Plan;
import org.ishizue.analysis.deterioration.Inspections;
import org.ishizue.analysis.emission.EmissionAccount;
import org.ishizue.analysis.extremes.ExtremeFit;
import org.ishizue.analysis.regression.LinearFit;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.sample.Observations;
import org.ishizue.analysis.simulation.SeededRandom;
import org.ishizue.analysis.trend.MannKendall;
import org.ishizue.runtime.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StatisticsTextsTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        Inspections.class,
        Plan.class,
        EmissionAccount.class,
        ExtremeFit.class,
        LinearFit.class,
        Explanation.class,
        Observations.class,
        SeededRandom.class,
        MannKendall.class
      })
  void both_languages_have_the_same_texts(Class<?> anchor) {
    assertThat(Texts.beside(anchor).differences()).isEmpty();
  }
}

package org.ishizue.analysis.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.ishizue.analysis.Trend;
import org.ishizue.analysis.reference.Samples;
import org.ishizue.analysis.result.Digits;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.Renderers;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ExplainedRendererTest {
  private final Renderers renderers = new Renderers(ExplainedRendererTest.class.getClassLoader());

  @BeforeEach
  void in_japanese() {
    Language.use(Language.JA);
  }

  @Test
  void a_result_is_a_small_table_with_method_count_and_assumptions() {
    MimeBundle bundle = renderers.render(Trend.sen(Samples.hijiori(), "year", "max_1h_mm"));
    assertThat(bundle.data().get(MimeBundle.PLAIN)).isEqualTo("""
            Sen の傾き: max_1h_mm
            項目                       推定値                     区間
            -------------------  ------------  -----------------------
            傾き                 0.2797 mm/年  0.07669 – 0.4597 (95 %)
            時点 0 での直線の値     -531.8 mm
            方法: すべての組の傾きの中央値。区間は Gilbert（1987）、同順位の補正あり
            データ数: 48 (1978–2025)
            前提: 変化がおおむね直線的であること。年ごとの値が独立であること（区間について）""");
    assertThat(bundle.data().get(MimeBundle.HTML))
        .contains("<th scope=\"row\">傾き</th><td>0.2797 mm/年</td>", "<dt>方法</dt>")
        .doesNotContain("http", "<script", "src=");
  }

  @Test
  void a_warning_stands_before_the_numbers_in_text_and_html() {
    MimeBundle bundle = renderers.render(Trend.mannKendall(1, 3, 2, 5));
    String text = String.valueOf(bundle.data().get(MimeBundle.PLAIN));
    assertThat(text.indexOf("⚠")).isPositive().isLessThan(text.indexOf("Var(S)"));
    String html = String.valueOf(bundle.data().get(MimeBundle.HTML));
    assertThat(html.indexOf("class=\"warning\"")).isPositive().isLessThan(html.indexOf("<table"));
  }

  @Test
  void numbers_have_four_digits_and_years_no_comma() {
    assertThat(Digits.of(1976)).isEqualTo("1976");
    assertThat(Digits.of(12345.678)).isEqualTo("12,346");
    assertThat(Digits.of(0.27974)).isEqualTo("0.2797");
    assertThat(Digits.of(-531.84)).isEqualTo("-531.8");
    assertThat(Digits.of(0)).isEqualTo("0");
    assertThat(Digits.of(Double.NaN)).isEqualTo("—");
    assertThat(Digits.of(1.5e-9)).isEqualTo("1.5E-9");
    assertThat(Digits.ofP(0.0123)).isEqualTo("0.0123");
    assertThat(Digits.ofP(3e-7)).isEqualTo("< 0.0001");
  }
}

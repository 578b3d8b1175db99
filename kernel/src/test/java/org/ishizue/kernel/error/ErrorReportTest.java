package org.ishizue.kernel.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.kernel.evaluate.CellDiagnostic;
import org.ishizue.kernel.evaluate.EvalOutcome;
import org.ishizue.kernel.evaluate.ThrownInCell;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ErrorReportTest {
  private final Language before = Language.current();

  @AfterEach
  void restore_the_language() {
    Language.use(before);
  }

  private static String plain(ErrorReport report) {
    return String.join("\n", report.traceback()).replaceAll("\u001b\\[[0-9;]*m", "");
  }

  private static ErrorReport thrown() {
    var cause = new ThrownInCell("java.io.IOException", null, List.of(), null);
    var place = new ThrownInCell.Place(3, 2, "Gauge.read()", "read(file);");
    return ErrorReport.of(
        new EvalOutcome.Threw(new ThrownInCell("DryGauge", "no water", List.of(place), cause)));
  }

  @Test
  void an_exception_is_told_in_english() {
    Language.use(Language.EN);
    assertThat(thrown().ename()).isEqualTo("DryGauge");
    assertThat(thrown().evalue()).isEqualTo("no water");
    assertThat(plain(thrown())).isEqualTo("""
            DryGauge: no water
              cell 3, line 2 Gauge.read()
                read(file);
            Caused by: java.io.IOException""");
  }

  @Test
  void an_exception_is_told_in_japanese() {
    Language.use(Language.JA);
    assertThat(plain(thrown())).isEqualTo("""
            DryGauge: no water
              セル 3、2 行目 Gauge.read()
                read(file);
            原因: java.io.IOException""");
  }

  @Test
  void a_compile_error_is_marked_below_full_width_text() {
    Language.use(Language.JA);
    var diagnostic = new CellDiagnostic(
        "compiler.err.x", "不適合", 4, 8, 2, "int 水位 = \"\";", "misfit", List.of(), List.of());
    ErrorReport report = ErrorReport.of(new EvalOutcome.NotCompiled(List.of(diagnostic)), 5);
    assertThat(report.ename()).isEqualTo("CompilationException");
    assertThat(report.evalue()).isEqualTo("不適合");
    assertThat(plain(report))
        .isEqualTo("コンパイルエラー（セル 5、4 行目）: 不適合\n  int 水位 = \"\";\n  " + " ".repeat(9) + "^^");
  }

  @Test
  void the_end_of_the_vm_says_why_and_what_was_lost() {
    Language.use(Language.EN);
    List<String> many = IntStream.range(0, 25).mapToObj(i -> "v" + i).toList();
    assertThat(plain(ErrorReport.of(new EvalOutcome.VmEnded(137, false, many))))
        .contains("signal 9")
        .contains("(25): v0, ")
        .contains("v19, …")
        .doesNotContain("v20");
    assertThat(plain(ErrorReport.of(new EvalOutcome.VmEnded(134, false, List.of()))))
        .contains("crashed")
        .contains("No variables were lost");
    assertThat(plain(ErrorReport.of(new EvalOutcome.VmEnded(137, true, List.of("a")))))
        .contains("did not answer the interrupt");
    Language.use(Language.JA);
    assertThat(ErrorReport.vmEnded(3)).contains("終了コード 3");
    assertThat(ErrorReport.interrupted().evalue()).contains("中断");
  }
}

package org.ishizue.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.ishizue.runtime.text.Texts;
import org.ishizue.runtime.wire.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
final class OutputStreamsTest {
  private static final Report END = new Report.Cleared(0, false);

  private final BlockingQueue<Report> reports = new LinkedBlockingQueue<>();
  private final OutputStreams streams = new OutputStreams(reports::add);
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  @BeforeEach
  void install() {
    streams.install();
  }

  @AfterEach
  void giveBack() {
    System.setOut(out);
    System.setErr(err);
  }

  @Test
  void both_languages_have_the_same_texts() {
    assertThat(Texts.beside(OutputStreams.class).differences()).isEmpty();
  }

  @Test
  void what_is_printed_arrives_in_order_before_what_follows() {
    System.out.print("雨 ");
    System.out.print("1 mm");
    System.err.print("!");
    System.out.print(".");
    streams.send(END);
    assertThat(String.join("|", texts())).isEqualTo("雨 1 mm|!|.");
    assertThat(reports).last().isEqualTo(END);
    assertThat(reports)
        .first()
        .isInstanceOfSatisfying(Report.Printed.class, p -> assertThat(p.error()).isFalse());
  }

  @Test
  void many_lines_make_few_reports_and_none_is_lost() {
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      System.out.println(i + " 行目");
      expected.append(i).append(" 行目").append(System.lineSeparator());
    }
    streams.send(END);
    assertThat(String.join("", texts())).isEqualTo(expected.toString());
    assertThat(reports).hasSizeLessThan(100);
  }

  @Test
  void characters_are_never_cut_in_two() {
    byte[] rain = "雨😀".repeat(50_000).getBytes(StandardCharsets.UTF_8);
    int step = 4097; // cuts characters of three and four bytes in every way
    for (int i = 0; i < rain.length; i += step) {
      System.out.write(rain, i, Math.min(step, rain.length - i));
    }
    streams.send(END);
    assertThat(texts()).noneMatch(text -> text.contains("\uFFFD"));
    assertThat(String.join("", texts())).isEqualTo("雨😀".repeat(50_000));
  }

  @Test
  void a_character_waits_for_its_end_even_when_its_bytes_come_late() throws InterruptedException {
    byte[] rain = "降雨".getBytes(StandardCharsets.UTF_8);
    System.out.write(rain, 0, 4);
    assertThat(text(reports.poll(10, TimeUnit.SECONDS))).isEqualTo("降");
    System.out.write(rain, 4, 2);
    assertThat(text(reports.poll(10, TimeUnit.SECONDS))).isEqualTo("雨");
  }

  @Test
  void bytes_that_never_become_a_character_are_shown_at_the_end() {
    System.out.write('a');
    System.out.write(0xE9);
    streams.send(END);
    assertThat(String.join("", texts())).isEqualTo("a\uFFFD");
  }

  @Test
  void what_is_printed_comes_by_itself_after_a_moment() throws InterruptedException {
    System.out.print("alone");
    assertThat(reports.poll(10, TimeUnit.SECONDS))
        .isEqualTo(new Report.Printed(Cells.current(), false, "alone"));
  }

  private static String text(@Nullable Report report) {
    return report instanceof Report.Printed printed ? printed.text() : "no text: " + report;
  }

  private List<String> texts() {
    return reports.stream()
        .filter(Report.Printed.class::isInstance)
        .map(report -> ((Report.Printed) report).text())
        .toList();
  }
}

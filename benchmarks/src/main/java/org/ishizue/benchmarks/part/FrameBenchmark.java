package org.ishizue.benchmarks.part;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.wire.Report;
import org.ishizue.runtime.wire.ReportCodec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A displayed chart and table as a frame, written and read again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FrameBenchmark {
  private final Report displayed = new Report.Displayed(
      1,
      MimeBundle.builder()
          .text("図 年最大日雨量（肘折）")
          .html("<table>" + "<tr><td>12.5</td></tr>".repeat(1_000) + "</table>")
          .png(new byte[60_000], 640, 400, "年最大日雨量（肘折）")
          .build(),
      null,
      false);

  @Benchmark
  public Report thereAndBack() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ReportCodec.write(displayed, new DataOutputStream(bytes));
    return ReportCodec.read(bytes.toByteArray());
  }
}

package org.ishizue.runtime.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CodecTest {
  private static final int ROUNDS = 50;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void a_command_arrives_as_it_was_sent(int kind) throws IOException {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Command sent = new RandomFields(seed).command(kind);
      assertThat(CommandCodec.read(frame(sent))).usingRecursiveComparison().isEqualTo(sent);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
  void a_report_arrives_as_it_was_sent(int kind) throws IOException {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Report sent = new RandomFields(seed).report(kind);
      assertThat(ReportCodec.read(frame(sent))).isEqualTo(sent);
    }
  }

  @Test
  void every_kind_of_command_and_report_is_tried() {
    assertThat(Command.class.getPermittedSubclasses()).hasSize(10);
    assertThat(Report.class.getPermittedSubclasses()).hasSize(16);
  }

  @Test
  void a_frame_that_was_cut_is_refused_and_not_half_read() throws IOException {
    RandomFields random = new RandomFields(20260401);
    for (int round = 0; round < 2_000; round++) {
      byte[] whole = frame(random.report(round % 16));
      byte[] cut = Arrays.copyOf(whole, random.number(whole.length));
      assertThatThrownBy(() -> ReportCodec.read(cut)).isInstanceOf(IOException.class);
    }
  }

  /** What a learner's code could write to the socket: the kernel must meet no other kind of exception. */
  @Test
  void garbage_is_refused_with_an_io_exception_or_read_as_something() {
    RandomFields random = new RandomFields(19760401);
    int refused = 0;
    for (int round = 0; round < 20_000; round++) {
      byte[] garbage = random.bytes(200);
      if (garbage.length > 0) {
        garbage[0] = (byte) random.number(14);
      }
      refused += isRefused(garbage) ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(10_000);
  }

  @Test
  void causes_nested_without_end_are_refused() throws IOException {
    Report.Thrown thrown = new Report.Thrown(Report.Kind.USER, "A", null, 0, List.of(), null);
    for (int i = 0; i < 100; i++) {
      thrown = new Report.Thrown(Report.Kind.USER, "A", null, 0, List.of(), thrown);
    }
    byte[] frame = frame(new Report.Threw(1, thrown));
    assertThatThrownBy(() -> ReportCodec.read(frame)).hasMessageContaining("too deep");
  }

  private static boolean isRefused(byte[] garbage) {
    try {
      ReportCodec.read(garbage);
      CommandCodec.read(garbage);
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static byte[] frame(Command command) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CommandCodec.write(command, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static byte[] frame(Report report) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ReportCodec.write(report, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}

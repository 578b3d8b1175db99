package org.ishizue.jupyter.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.ishizue.jupyter.channel.Channel;
import org.ishizue.jupyter.channel.Ports;
import org.ishizue.jupyter.echo.EchoKernel;
import org.ishizue.jupyter.message.ErrorReply;
import org.ishizue.jupyter.message.ExecuteReply;
import org.ishizue.jupyter.message.ExecuteRequest;
import org.ishizue.jupyter.message.InterruptReply;
import org.ishizue.jupyter.message.InterruptRequest;
import org.ishizue.jupyter.message.KernelInfoReply;
import org.ishizue.jupyter.message.Output;
import org.ishizue.jupyter.message.Reply;
import org.ishizue.jupyter.message.ShutdownReply;
import org.ishizue.jupyter.message.ShutdownRequest;
import org.ishizue.jupyter.message.Stream;
import org.ishizue.jupyter.wire.ConnectionFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client and an echo kernel in one VM, over loopback sockets. */
@Timeout(60)
class KernelClientTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final ConnectionFile connection = Ports.newConnection("echo");
  private final ConcurrentLinkedQueue<String> others = new ConcurrentLinkedQueue<>();
  private final Semaphore arrived = new Semaphore(0);
  private EchoKernel kernel;
  private KernelClient client;

  @BeforeEach
  void connect() throws Exception {
    client = KernelClient.connect(connection, message -> {
      others.add(message.msgType());
      arrived.release();
    });
    kernel = new EchoKernel(connection);
    KernelInfoReply info = client.awaitReady(LIMIT);
    assertThat(info.implementation()).isEqualTo("echo");
  }

  @AfterEach
  void close() {
    client.close();
    kernel.close();
  }

  @Test
  void outputs_come_before_the_exchange_is_done() throws Exception {
    List<Output> outputs = new ArrayList<>();
    Reply reply = execute("print 雨\nshow x y\n1 + 1", outputs);
    assertThat(reply).isEqualTo(ExecuteReply.of(1));
    assertThat(outputs.stream().map(Output::msgType))
        .containsExactly(
            "status", "execute_input", "stream", "display_data", "execute_result", "status");
  }

  @Test
  void ten_thousand_outputs_come_in_order_and_none_is_lost() throws Exception {
    List<Output> outputs = new ArrayList<>();
    execute("lines 10000", outputs);
    List<String> lines = new ArrayList<>();
    for (Output output : outputs) {
      if (output instanceof Stream stream) {
        lines.add(stream.text());
      }
    }
    assertThat(lines).hasSize(10_000);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(lines.get(i)).isEqualTo("line " + i + "\n");
    }
  }

  @Test
  void a_question_on_stdin_is_answered() throws Exception {
    try (Exchange exchange = client.send(Channel.SHELL, ExecuteRequest.of("ask Name?"))) {
      Event event = exchange.next(LIMIT);
      while (!(event instanceof Event.Asked)) {
        assertThat(event).isNotNull();
        event = exchange.next(LIMIT);
      }
      Event.Asked asked = (Event.Asked) event;
      assertThat(asked.question().prompt()).isEqualTo("Name?");
      client.answer(asked, "花");
      List<Output> outputs = new ArrayList<>();
      exchange.awaitDone(LIMIT, outputs::add);
      assertThat(outputs).contains(Stream.stdout("you said 花\n"));
    }
  }

  @Test
  void a_running_request_is_interrupted_through_control() throws Exception {
    try (Exchange exchange = client.send(Channel.SHELL, ExecuteRequest.of("sleep"))) {
      awaitInput(exchange);
      assertThat(client.request(Channel.CONTROL, new InterruptRequest(), LIMIT))
          .isEqualTo(new InterruptReply());
      assertThat(exchange.awaitReply(LIMIT))
          .isInstanceOfSatisfying(
              ErrorReply.class,
              error -> assertThat(error.ename()).isEqualTo("InterruptedException"));
    }
  }

  @Test
  void no_answer_in_time_is_told() throws Exception {
    try (Exchange exchange = client.send(Channel.SHELL, ExecuteRequest.of("sleep"))) {
      assertThatExceptionOfType(KernelTimeoutException.class)
          .isThrownBy(() -> exchange.awaitReply(Duration.ofMillis(50)))
          .withMessage("The reply to execute_request did not come within 50 ms.");
    }
    client.request(Channel.CONTROL, new InterruptRequest(), LIMIT);
  }

  @Test
  void the_heart_beats_while_code_runs() throws Exception {
    try (Exchange exchange = client.send(Channel.SHELL, ExecuteRequest.of("sleep"))) {
      awaitInput(exchange);
      assertThat(client.isBeating(LIMIT)).isTrue();
      client.request(Channel.CONTROL, new InterruptRequest(), LIMIT);
    }
  }

  @Test
  void what_another_client_causes_is_seen() throws Exception {
    try (KernelClient other = KernelClient.connect(connection)) {
      other.awaitReady(LIMIT);
      others.clear();
      try (Exchange exchange = other.send(Channel.SHELL, ExecuteRequest.of("print x"))) {
        exchange.awaitDone(LIMIT, output -> {});
      }
      while (!others.contains("stream")) {
        assertThat(arrived.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  @Test
  void the_reply_to_shutdown_arrives_before_the_kernel_is_gone() throws Exception {
    assertThat(client.request(Channel.CONTROL, new ShutdownRequest(true), LIMIT))
        .isEqualTo(new ShutdownReply(true));
  }

  @Test
  void a_closed_client_keeps_nobody_waiting() {
    Exchange exchange = client.send(Channel.SHELL, ExecuteRequest.of("sleep"));
    client.close();
    assertThatExceptionOfType(KernelDiedException.class)
        .isThrownBy(() -> exchange.awaitReply(LIMIT));
  }

  private Reply execute(String code, List<Output> outputs) throws Exception {
    try (Exchange exchange = client.send(Channel.SHELL, ExecuteRequest.of(code))) {
      return exchange.awaitDone(LIMIT, outputs::add);
    }
  }

  private static void awaitInput(Exchange exchange) throws InterruptedException {
    Event event = exchange.next(LIMIT);
    while (!(event instanceof Event.Published published
        && published.output().msgType().equals("execute_input"))) {
      assertThat(event).isNotNull();
      event = exchange.next(LIMIT);
    }
  }
}

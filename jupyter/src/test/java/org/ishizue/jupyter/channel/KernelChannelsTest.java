package org.ishizue.jupyter.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.ishizue.jupyter.RandomJson;
import org.ishizue.jupyter.message.ExecuteRequest;
import org.ishizue.jupyter.message.InputRequest;
import org.ishizue.jupyter.message.KernelInfoRequest;
import org.ishizue.jupyter.message.Message;
import org.ishizue.jupyter.message.MessageFactory;
import org.ishizue.jupyter.message.ShutdownReply;
import org.ishizue.jupyter.message.Stream;
import org.ishizue.jupyter.wire.ConnectionFile;
import org.ishizue.jupyter.wire.Signer;
import org.ishizue.jupyter.wire.WireCodec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

@Timeout(30)
class KernelChannelsTest {
  private static final int PATIENCE_MS = 10_000;

  private final ConnectionFile connection = Ports.newConnection("test");
  private final MessageFactory kernel = new MessageFactory("kernel");
  private final MessageFactory client = new MessageFactory("client");
  private final WireCodec codec = new WireCodec(new Signer(connection.key()));
  private final BlockingQueue<Message> received = new LinkedBlockingQueue<>();
  private final ZMQ.Context context = ZMQ.context(1);
  private final List<ZMQ.Socket> sockets = new ArrayList<>();
  private KernelChannels channels;

  @BeforeEach
  void bind() throws PortException {
    channels = KernelChannels.bind(connection, kernel);
  }

  @AfterEach
  void close() {
    channels.close();
    sockets.forEach(ZMQ.Socket::close);
    context.close();
  }

  @Test
  void bad_messages_are_survived_and_the_next_good_one_is_received() throws Exception {
    channels.start((channel, message) -> received.add(message));
    ZMQ.Socket shell = connect(SocketType.DEALER, connection.shellPort());
    Message good = client.request(ExecuteRequest.of("1"));

    send(shell, new WireCodec(new Signer("another key")).encode(good));
    RandomJson random = new RandomJson(1);
    for (int i = 0; i < 1_000; i++) {
      List<byte[]> frames = new ArrayList<>();
      for (int n = random.number(9); n >= 0; n--) {
        frames.add(random.number(4) == 0 ? bytes("<IDS|MSG>") : random.bytes());
      }
      send(shell, frames);
    }
    send(shell, codec.encode(good));

    Message first = take();
    assertThat(first.header().json()).isEqualTo(good.header().json());
    assertThat(received).isEmpty();
  }

  @Test
  void a_handler_that_throws_is_survived() throws Exception {
    channels.start((channel, message) -> {
      received.add(message);
      throw new IllegalStateException("handler's fault");
    });
    ZMQ.Socket control = connect(SocketType.DEALER, connection.controlPort());
    for (int i = 0; i < 3; i++) {
      send(control, codec.encode(client.request(new KernelInfoRequest())));
      assertThat(take().msgType()).isEqualTo("kernel_info_request");
    }
  }

  @Test
  void every_subscriber_is_welcomed_first() throws Exception {
    channels.start((channel, message) -> {});
    for (int i = 0; i < 3; i++) {
      ZMQ.Socket iopub = subscribe("");
      List<byte[]> frames = receive(iopub);
      assertThat(frames.get(0)).isEmpty();
      Message welcome = codec.decode(frames);
      assertThat(welcome.msgType()).isEqualTo("iopub_welcome");
      assertThat(welcome.parentHeader().size()).isZero();
      assertThat(welcome.content().get("subscription").getAsString()).isEmpty();
    }
  }

  @Test
  void a_welcome_goes_to_those_who_subscribed_to_its_topic() throws Exception {
    channels.start((channel, message) -> {});
    ZMQ.Socket iopub = subscribe("stream");
    List<byte[]> frames = receive(iopub);
    assertThat(frames.get(0)).isEqualTo(bytes("stream"));
    assertThat(codec.decode(frames).content().get("subscription").getAsString())
        .isEqualTo("stream");
  }

  @Test
  void ten_thousand_outputs_arrive_in_order_and_none_is_lost() throws Exception {
    channels.start((channel, message) -> {});
    ZMQ.Socket iopub = subscribe("");
    receive(iopub);
    for (int i = 0; i < 10_000; i++) {
      channels.send(
          Channel.IOPUB, kernel.output(new JsonObject(), Stream.stdout("line " + i + "\n")));
    }
    for (int i = 0; i < 10_000; i++) {
      Message message = codec.decode(receive(iopub));
      assertThat(message.content().get("text").getAsString()).isEqualTo("line " + i + "\n");
    }
  }

  @Test
  void a_question_waits_until_its_client_is_connected_on_stdin() throws Exception {
    channels.start((channel, message) -> received.add(message));
    ZMQ.Socket shell = connectAs("one", connection.shellPort());
    send(shell, codec.encode(client.request(ExecuteRequest.of("ask"))));
    Message request = take();
    channels.send(Channel.STDIN, kernel.ask(request, new InputRequest("1?", false)));
    channels.send(Channel.STDIN, kernel.ask(request, new InputRequest("2?", false)));
    // What follows on other sockets is neither held up nor lost.
    channels.send(Channel.SHELL, kernel.reply(request, new ShutdownReply(false)));
    assertThat(codec.decode(receive(shell)).msgType()).isEqualTo("shutdown_reply");

    ZMQ.Socket stdin = connectAs("one", connection.stdinPort());

    for (String prompt : List.of("1?", "2?")) {
      Message question = codec.decode(receive(stdin));
      assertThat(question.content().get("prompt").getAsString()).isEqualTo(prompt);
    }
  }

  @Test
  void a_question_that_nobody_comes_to_hear_is_given_back() throws Exception {
    ConnectionFile other = Ports.newConnection("test");
    BlockingQueue<Message> unheard = new LinkedBlockingQueue<>();
    try (KernelChannels impatient = KernelChannels.bind(other, kernel, Duration.ofMillis(50))) {
      impatient.start(new MessageHandler() {
        @Override
        public void received(Channel channel, Message message) {
          received.add(message);
        }

        @Override
        public void unheard(Message message) {
          unheard.add(message);
        }
      });
      ZMQ.Socket shell = connectAs("one", other.shellPort());
      Signer signer = new Signer(other.key());
      send(shell, new WireCodec(signer).encode(client.request(ExecuteRequest.of("ask"))));
      Message question = kernel.ask(take(), new InputRequest("Name?", false));
      impatient.send(Channel.STDIN, question);
      Message back = unheard.poll(PATIENCE_MS, TimeUnit.MILLISECONDS);
      assertThat(back).isSameAs(question);
    }
  }

  @Test
  void the_heartbeat_is_echoed() {
    channels.start((channel, message) -> {});
    ZMQ.Socket heartbeat = connect(SocketType.REQ, connection.hbPort());
    for (int i = 0; i < 3; i++) {
      heartbeat.send(bytes("ping " + i));
      assertThat(heartbeat.recv()).isEqualTo(bytes("ping " + i));
    }
  }

  @Test
  void what_was_sent_before_closing_goes_out() throws Exception {
    channels.start((channel, message) -> received.add(message));
    ZMQ.Socket control = connect(SocketType.DEALER, connection.controlPort());
    send(control, codec.encode(client.request(new KernelInfoRequest())));
    Message request = take();
    for (int i = 0; i < 1_000; i++) {
      channels.send(Channel.CONTROL, kernel.reply(request, new ShutdownReply(i == 999)));
    }
    channels.close();
    for (int i = 0; i < 1_000; i++) {
      Message reply = codec.decode(receive(control));
      assertThat(reply.content().get("restart").getAsBoolean()).isEqualTo(i == 999);
    }
  }

  @Test
  void sending_after_closing_is_harmless() {
    channels.start((channel, message) -> {});
    channels.close();
    channels.close();
    channels.send(Channel.IOPUB, kernel.output(new JsonObject(), Stream.stdout("late")));
  }

  @Test
  void channels_that_were_never_started_can_be_closed() {
    channels.send(Channel.IOPUB, kernel.output(new JsonObject(), Stream.stdout("early")));
    channels.close();
  }

  @Test
  void the_handler_may_close_the_channels() throws Exception {
    channels.start((channel, message) -> {
      channels.send(channel, kernel.reply(message, new ShutdownReply(false)));
      channels.close();
    });
    ZMQ.Socket control = connect(SocketType.DEALER, connection.controlPort());
    send(control, codec.encode(client.request(new KernelInfoRequest())));
    assertThat(codec.decode(receive(control)).msgType()).isEqualTo("shutdown_reply");
  }

  @Test
  void a_stray_interrupt_does_not_end_the_kernel() throws Exception {
    Thread[] io = new Thread[1];
    channels.start((channel, message) -> {
      io[0] = Thread.currentThread();
      received.add(message);
    });
    ZMQ.Socket shell = connect(SocketType.DEALER, connection.shellPort());
    for (int i = 0; i < 3; i++) {
      send(shell, codec.encode(client.request(new KernelInfoRequest())));
      take();
      io[0].interrupt();
    }
  }

  @Test
  void a_port_that_is_taken_is_named() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ConnectionFile taken = withStdinPort(other.getLocalPort());
      assertThatExceptionOfType(PortException.class)
          .isThrownBy(() -> KernelChannels.bind(taken, kernel))
          .withMessage("The kernel cannot listen on stdin_port "
              + other.getLocalPort()
              + ": another program is using it.")
          .satisfies(e -> assertThat(e.port()).isEqualTo(other.getLocalPort()));
    }
  }

  @Test
  void port_0_is_refused() {
    assertThatExceptionOfType(PortException.class)
        .isThrownBy(() -> KernelChannels.bind(withStdinPort(0), kernel))
        .withMessageContaining("stdin_port 0: the connection file must give a port");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void unix_sockets_carry_messages_too(@TempDir Path folder) throws Exception {
    ConnectionFile ipc = new ConnectionFile(
        "ipc", folder.resolve("k").toString(), 1, 2, 3, 4, 5, Signer.SCHEME, "key", "test");
    BlockingQueue<Message> answers = new LinkedBlockingQueue<>();
    try (KernelChannels there = KernelChannels.bind(ipc, kernel);
        ClientChannels here = ClientChannels.connect(
            ipc, client.session(), (channel, message) -> answers.add(message), () -> {})) {
      there.start((channel, message) ->
          there.send(channel, kernel.reply(message, new ShutdownReply(true))));
      here.send(Channel.SHELL, client.request(new KernelInfoRequest()));
      Message answer = answers.poll(PATIENCE_MS, TimeUnit.MILLISECONDS);
      while (answer != null && answer.msgType().equals("iopub_welcome")) {
        answer = answers.poll(PATIENCE_MS, TimeUnit.MILLISECONDS);
      }
      assertThat(answer).isNotNull();
      assertThat(answer.msgType()).isEqualTo("shutdown_reply");
    }
  }

  private ConnectionFile withStdinPort(int port) {
    ConnectionFile free = Ports.newConnection("test");
    return new ConnectionFile(
        free.transport(),
        free.ip(),
        free.shellPort(),
        free.iopubPort(),
        port,
        free.controlPort(),
        free.hbPort(),
        free.signatureScheme(),
        free.key(),
        free.kernelName());
  }

  private Message take() throws InterruptedException {
    Message message = received.poll(PATIENCE_MS, TimeUnit.MILLISECONDS);
    assertThat(message)
        .as("a message within %s", Duration.ofMillis(PATIENCE_MS))
        .isNotNull();
    return message;
  }

  private ZMQ.Socket subscribe(String topic) {
    ZMQ.Socket socket = open(SocketType.SUB);
    socket.subscribe(bytes(topic));
    socket.connect(connection.address(connection.iopubPort()));
    return socket;
  }

  private ZMQ.Socket connect(SocketType type, int port) {
    ZMQ.Socket socket = open(type);
    socket.connect(connection.address(port));
    return socket;
  }

  /** A client has one identity on all of its sockets, by which the kernel finds it on stdin. */
  private ZMQ.Socket connectAs(String identity, int port) {
    ZMQ.Socket socket = open(SocketType.DEALER);
    socket.setIdentity(bytes(identity));
    socket.connect(connection.address(port));
    return socket;
  }

  private ZMQ.Socket open(SocketType type) {
    ZMQ.Socket socket = context.socket(type);
    socket.setHWM(0);
    socket.setLinger(0);
    socket.setReceiveTimeOut(PATIENCE_MS);
    socket.setHandshakeIvl(500); // see ClientChannels
    sockets.add(socket);
    return socket;
  }

  private static void send(ZMQ.Socket socket, List<byte[]> frames) {
    for (int i = 0; i < frames.size(); i++) {
      socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
    }
  }

  private static List<byte[]> receive(ZMQ.Socket socket) {
    List<byte[]> frames = new ArrayList<>();
    do {
      byte @Nullable [] frame = socket.recv();
      if (frame == null) {
        throw new AssertionError("no frame came within " + PATIENCE_MS + " ms");
      }
      frames.add(frame);
    } while (socket.hasReceiveMore());
    return frames;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package org.ishizue.jupyter.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.jupyter.RandomJson;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.wire.Signer;
import org.ishizue.jupyter.wire.WireCodec;
import org.junit.jupiter.api.Test;

/** Every kind of message, with contents from a seeded generator, through the codec and back. */
class RoundTripTest {
  private final MessageFactory factory = new MessageFactory("tester 試験");
  private final WireCodec codec = new WireCodec(new Signer("secret 鍵"));

  @Test
  void requests_come_back_as_they_were() throws BadMessageException {
    for (int seed = 0; seed < 200; seed++) {
      for (Request request : requests(new RandomJson(seed))) {
        Message sent = factory.request(request);
        Request received = Request.parse(travel(sent));
        assertThat(Json.write(received.content())).isEqualTo(Json.write(request.content()));
        assertThat(received).hasSameClassAs(request);
      }
    }
  }

  @Test
  void replies_come_back_as_they_were() throws BadMessageException {
    Message request = factory.request(new KernelInfoRequest());
    for (int seed = 0; seed < 200; seed++) {
      for (Reply reply : replies(new RandomJson(seed))) {
        Reply received = Reply.parse(travel(factory.reply(request, reply)));
        assertThat(Json.write(received.content())).isEqualTo(Json.write(reply.content()));
        assertThat(received).hasSameClassAs(reply);
      }
    }
  }

  @Test
  void outputs_come_back_as_they_were() throws BadMessageException {
    JsonObject parent = factory.header("execute_request").json();
    for (int seed = 0; seed < 200; seed++) {
      for (Output output : outputs(new RandomJson(seed))) {
        Message received = travel(factory.output(parent, output));
        assertThat(received.parentHeader()).isEqualTo(parent);
        Output again = Output.parse(received);
        assertThat(Json.write(again.content())).isEqualTo(Json.write(output.content()));
        assertThat(again).hasSameClassAs(output);
      }
    }
  }

  @Test
  void identities_metadata_and_buffers_travel_too() throws BadMessageException {
    for (int seed = 0; seed < 500; seed++) {
      RandomJson random = new RandomJson(seed);
      Message sent = new Message(
          List.of(random.bytes(), random.bytes()),
          factory.header("comm_msg", random.bool() ? random.text() : null),
          random.object(),
          random.object(),
          random.object(),
          List.of(random.bytes(), new byte[0]));
      Message received = travel(sent);
      assertThat(Json.write(received.header().json()))
          .isEqualTo(Json.write(sent.header().json()));
      assertThat(Json.write(received.metadata())).isEqualTo(Json.write(sent.metadata()));
      assertThat(Json.write(received.content())).isEqualTo(Json.write(sent.content()));
      assertThat(received.identities()).usingRecursiveComparison().isEqualTo(sent.identities());
      assertThat(received.buffers()).usingRecursiveComparison().isEqualTo(sent.buffers());
    }
  }

  private Message travel(Message message) throws BadMessageException {
    return codec.decode(codec.encode(message));
  }

  private static List<Request> requests(RandomJson r) {
    return List.of(
        new KernelInfoRequest(),
        new ExecuteRequest(r.text(), r.bool(), r.bool(), map(r), r.bool(), r.bool()),
        new CompleteRequest(r.text(), r.number(9)),
        new InspectRequest(r.text(), r.number(9), r.number(2)),
        new HistoryRequest(r.bool(), r.bool(), new HistoryRequest.Tail(r.number(9))),
        new HistoryRequest(r.bool(), r.bool(), new HistoryRequest.Range(-1, r.number(9), 12)),
        new HistoryRequest(r.bool(), r.bool(), new HistoryRequest.Range(0, r.number(9), null)),
        new HistoryRequest(r.bool(), r.bool(), new HistoryRequest.Search(r.text(), 3, r.bool())),
        new HistoryRequest(r.bool(), r.bool(), new HistoryRequest.Search(r.text(), null, true)),
        new IsCompleteRequest(r.text()),
        new CommInfoRequest(r.bool() ? r.text() : null),
        new ConnectRequest(),
        new ShutdownRequest(r.bool()),
        new InterruptRequest(),
        new DebugRequest(r.object()),
        new CreateSubshellRequest(),
        new DeleteSubshellRequest(r.text()),
        new ListSubshellRequest(),
        new CommOpen(r.text(), r.text(), r.object()),
        new CommMsg(r.text(), r.object()),
        new CommClose(r.text(), r.object()),
        new InputReply(r.text()),
        new UnknownRequest("x" + r.number(9), r.object()));
  }

  private static List<Reply> replies(RandomJson r) {
    LanguageInfo language = LanguageInfo.of(r.text(), r.text(), "a/b", ".x", null, r.text());
    return List.of(
        new KernelInfoReply(
            "5.5",
            r.text(),
            r.text(),
            language,
            r.text(),
            List.of(new KernelInfoReply.HelpLink(r.text(), r.text())),
            r.bool() ? List.of("debugger") : List.of()),
        new ExecuteReply(r.number(99), r.object(), new JsonArray()),
        ErrorReply.execute(r.number(99), new ErrorOutput(r.text(), r.text(), r.texts())),
        ErrorReply.to(new CompleteRequest("", 0), r.text(), r.text()),
        AbortedReply.execute(),
        new CompleteReply(r.texts(), r.number(9), r.number(9), r.object()),
        new InspectReply(r.bool(), r.object(), r.object()),
        new HistoryReply(List.of(
            new HistoryReply.Entry(0, r.number(9), r.text(), false, null),
            new HistoryReply.Entry(0, r.number(9), r.text(), true, r.text()),
            new HistoryReply.Entry(0, r.number(9), r.text(), true, null))),
        new IsCompleteReply(r.oneOf(IsCompleteReply.Completeness.values()), r.text()),
        new CommInfoReply(map(r)),
        new ConnectReply(1, 2, 3, 4, 5),
        new ShutdownReply(r.bool()),
        new InterruptReply(),
        new CreateSubshellReply(r.text()),
        new DeleteSubshellReply(),
        new ListSubshellReply(r.texts()));
  }

  private static List<Output> outputs(RandomJson r) {
    String displayId = r.bool() ? r.text() : null;
    return List.of(
        Stream.stdout(r.text()),
        Stream.stderr(r.text()),
        DisplayData.of(r.object(), r.object(), displayId),
        UpdateDisplayData.of(r.object(), r.object(), displayId),
        new ExecuteInput(r.text(), r.number(9)),
        new ExecuteResult(r.number(9), r.object(), r.object(), r.object()),
        new ErrorOutput(r.text(), r.text(), r.texts()),
        new Status(r.oneOf(Status.State.values())),
        new ClearOutput(r.bool()),
        new CommOpen(r.text(), r.text(), r.object()),
        new CommMsg(r.text(), r.object()),
        new CommClose(r.text(), r.object()),
        new IopubWelcome(r.text()),
        new DebugEvent(r.object()),
        new InputRequest(r.text(), r.bool()),
        new UnknownOutput("x" + r.number(9), r.object()));
  }

  private static Map<String, String> map(RandomJson r) {
    Map<String, String> map = new LinkedHashMap<>();
    new ArrayList<>(r.texts()).forEach(key -> map.put(key, r.text()));
    return map;
  }
}

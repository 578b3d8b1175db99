package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** What a kernel sends without being the reply: on iopub, and {@link InputRequest} on stdin. */
public sealed interface Output
    permits ClearOutput,
        CommClose,
        CommMsg,
        CommOpen,
        DebugEvent,
        DisplayData,
        ErrorOutput,
        ExecuteInput,
        ExecuteResult,
        InputRequest,
        IopubWelcome,
        Status,
        Stream,
        UnknownOutput,
        UpdateDisplayData {
  /** The wire name. */
  String msgType();

  /** The content as it travels. */
  JsonObject content();

  /** The message's metadata. */
  default JsonObject metadata() {
    return new JsonObject();
  }

  /** What a subscriber could select by; in practice everybody subscribes to everything. */
  default String topic() {
    return msgType();
  }

  /**
   * Reads an output.
   *
   * @throws BadMessageException naming the field that is missing or has a wrong type
   */
  static Output parse(Message message) throws BadMessageException {
    Fields fields = Fields.contentOf(message);
    return switch (message.msgType()) {
      case Stream.TYPE -> Stream.parse(fields);
      case DisplayData.TYPE -> DisplayData.parse(fields);
      case UpdateDisplayData.TYPE -> UpdateDisplayData.parse(fields);
      case ExecuteInput.TYPE -> ExecuteInput.parse(fields);
      case ExecuteResult.TYPE -> ExecuteResult.parse(fields);
      case ErrorOutput.TYPE -> ErrorOutput.parse(fields);
      case Status.TYPE -> Status.parse(fields);
      case ClearOutput.TYPE -> ClearOutput.parse(fields);
      case CommOpen.TYPE -> CommOpen.parse(fields);
      case CommMsg.TYPE -> CommMsg.parse(fields);
      case CommClose.TYPE -> CommClose.parse(fields);
      case IopubWelcome.TYPE -> IopubWelcome.parse(fields);
      case DebugEvent.TYPE -> DebugEvent.parse(fields);
      case InputRequest.TYPE -> InputRequest.parse(fields);
      default -> new UnknownOutput(message.msgType(), message.content());
    };
  }
}

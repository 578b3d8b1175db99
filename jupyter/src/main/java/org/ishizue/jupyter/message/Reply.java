package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** A kernel's answer to a request, on the channel that the request came from. */
public sealed interface Reply
    permits AbortedReply,
        CommInfoReply,
        CompleteReply,
        ConnectReply,
        CreateSubshellReply,
        DebugReply,
        DeleteSubshellReply,
        ErrorReply,
        ExecuteReply,
        HistoryReply,
        InspectReply,
        InterruptReply,
        IsCompleteReply,
        KernelInfoReply,
        ListSubshellReply,
        ShutdownReply,
        UnknownReply {
  /** The wire name. */
  String msgType();

  /** The content as it travels, {@code status} included. */
  JsonObject content();

  /** The wire name of what answers a request: {@code x_request} becomes {@code x_reply}. */
  static String typeOfReplyTo(Request request) {
    String type = request.msgType();
    return type.endsWith("_request")
        ? type.substring(0, type.length() - "request".length()) + "reply"
        : type + "_reply";
  }

  /**
   * Reads a reply.
   *
   * @throws BadMessageException naming the field that is missing or has a wrong type
   */
  static Reply parse(Message message) throws BadMessageException {
    Fields fields = Fields.contentOf(message);
    String msgType = message.msgType();
    switch (fields.string("status", "ok")) {
      case "error" -> {
        return ErrorReply.parse(msgType, fields);
      }
      case "aborted", "abort" -> {
        return new AbortedReply(msgType);
      }
      default -> {}
    }
    return switch (msgType) {
      case KernelInfoReply.TYPE -> KernelInfoReply.parse(fields);
      case ExecuteReply.TYPE -> ExecuteReply.parse(fields);
      case CompleteReply.TYPE -> CompleteReply.parse(fields);
      case InspectReply.TYPE -> InspectReply.parse(fields);
      case HistoryReply.TYPE -> HistoryReply.parse(fields);
      case IsCompleteReply.TYPE -> IsCompleteReply.parse(fields);
      case CommInfoReply.TYPE -> CommInfoReply.parse(fields);
      case ConnectReply.TYPE -> ConnectReply.parse(fields);
      case ShutdownReply.TYPE -> ShutdownReply.parse(fields);
      case InterruptReply.TYPE -> new InterruptReply();
      case DebugReply.TYPE -> DebugReply.parse(fields);
      case CreateSubshellReply.TYPE -> CreateSubshellReply.parse(fields);
      case DeleteSubshellReply.TYPE -> new DeleteSubshellReply();
      case ListSubshellReply.TYPE -> ListSubshellReply.parse(fields);
      default -> new UnknownReply(msgType, message.content());
    };
  }
}

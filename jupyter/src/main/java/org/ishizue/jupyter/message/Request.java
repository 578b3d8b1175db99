package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** What a client sends to a kernel: on shell and control, and {@link InputReply} on stdin. */
public sealed interface Request
    permits CommClose,
        CommInfoRequest,
        CommMsg,
        CommOpen,
        CompleteRequest,
        ConnectRequest,
        CreateSubshellRequest,
        DebugRequest,
        DeleteSubshellRequest,
        ExecuteRequest,
        HistoryRequest,
        InputReply,
        InspectRequest,
        InterruptRequest,
        IsCompleteRequest,
        KernelInfoRequest,
        ListSubshellRequest,
        ShutdownRequest,
        UnknownRequest {
  /** The wire name. */
  String msgType();

  /** The content as it travels. */
  JsonObject content();

  /**
   * Reads a request.
   *
   * @throws BadMessageException naming the field that is missing or has a wrong type
   */
  static Request parse(Message message) throws BadMessageException {
    Fields fields = Fields.contentOf(message);
    return switch (message.msgType()) {
      case KernelInfoRequest.TYPE -> new KernelInfoRequest();
      case ExecuteRequest.TYPE -> ExecuteRequest.parse(fields);
      case CompleteRequest.TYPE -> CompleteRequest.parse(fields);
      case InspectRequest.TYPE -> InspectRequest.parse(fields);
      case HistoryRequest.TYPE -> HistoryRequest.parse(fields);
      case IsCompleteRequest.TYPE -> IsCompleteRequest.parse(fields);
      case CommInfoRequest.TYPE -> CommInfoRequest.parse(fields);
      case ConnectRequest.TYPE -> new ConnectRequest();
      case ShutdownRequest.TYPE -> ShutdownRequest.parse(fields);
      case InterruptRequest.TYPE -> new InterruptRequest();
      case DebugRequest.TYPE -> DebugRequest.parse(fields);
      case CreateSubshellRequest.TYPE -> new CreateSubshellRequest();
      case DeleteSubshellRequest.TYPE -> DeleteSubshellRequest.parse(fields);
      case ListSubshellRequest.TYPE -> new ListSubshellRequest();
      case CommOpen.TYPE -> CommOpen.parse(fields);
      case CommMsg.TYPE -> CommMsg.parse(fields);
      case CommClose.TYPE -> CommClose.parse(fields);
      case InputReply.TYPE -> InputReply.parse(fields);
      default -> new UnknownRequest(message.msgType(), message.content());
    };
  }
}

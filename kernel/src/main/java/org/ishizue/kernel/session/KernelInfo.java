package org.ishizue.kernel.session;

import java.util.List;
import org.ishizue.jupyter.message.ConnectReply;
import org.ishizue.jupyter.message.Header;
import org.ishizue.jupyter.message.KernelInfoReply;
import org.ishizue.jupyter.message.LanguageInfo;
import org.ishizue.jupyter.wire.ConnectionFile;
import org.ishizue.runtime.text.Texts;

/** What the kernel says of itself. */
final class KernelInfo {
  private static final Texts TEXTS = Texts.beside(KernelInfo.class);
  private static final String VERSION = "0.1.0";

  private KernelInfo() {}

  static KernelInfoReply reply() {
    String java = String.valueOf(System.getProperty("java.version"));
    return new KernelInfoReply(
        Header.VERSION,
        "ishizue",
        VERSION,
        LanguageInfo.of("java", java, "text/x-java", ".java", "java", "java"),
        TEXTS.get("banner", VERSION, java),
        List.of(),
        List.of("debugger", "kernel subshells"));
  }

  static ConnectReply connectReply(ConnectionFile connection) {
    return new ConnectReply(
        connection.shellPort(),
        connection.iopubPort(),
        connection.stdinPort(),
        connection.hbPort(),
        connection.controlPort());
  }
}

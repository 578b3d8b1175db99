package org.ishizue.runtime.wire;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.runtime.display.ErrorText;
import org.ishizue.runtime.display.MimeBundle;
import org.jspecify.annotations.Nullable;

/** The field types of frames. Counts and lengths are checked against what is left in the frame. */
final class Fields {
  private Fields() {}

  static DataInputStream open(byte[] frame) {
    return new DataInputStream(new ByteArrayInputStream(frame));
  }

  static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static byte[] readBytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[readCount(in, in.available() - Integer.BYTES)];
    in.readFully(bytes);
    return bytes;
  }

  static void writeText(DataOutputStream out, String text) throws IOException {
    writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  static String readText(DataInputStream in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }

  static void writeOptionalText(DataOutputStream out, @Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      writeText(out, text);
    }
  }

  static @Nullable String readOptionalText(DataInputStream in) throws IOException {
    return in.readBoolean() ? readText(in) : null;
  }

  static <E extends Enum<E>> E readEnum(DataInputStream in, Class<E> type) throws IOException {
    String name = readText(in);
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new IOException("No such " + type.getSimpleName() + ": " + name, e);
    }
  }

  static void writeTextList(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      writeText(out, text);
    }
  }

  static List<String> readTextList(DataInputStream in) throws IOException {
    int count = readCount(in, in.available() / 4);
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(readText(in));
    }
    return texts;
  }

  static void writeTexts(DataOutputStream out, Map<String, String> texts) throws IOException {
    out.writeInt(texts.size());
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      writeText(out, entry.getKey());
      writeText(out, entry.getValue());
    }
  }

  static Map<String, String> readTexts(DataInputStream in) throws IOException {
    int count = readCount(in, in.available() / 8);
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      String key = readText(in);
      texts.put(key, readText(in));
    }
    return texts;
  }

  static void writeBundle(DataOutputStream out, MimeBundle bundle) throws IOException {
    writeTexts(out, bundle.data());
    writeTexts(out, bundle.metadata());
  }

  static MimeBundle readBundle(DataInputStream in) throws IOException {
    Map<String, String> data = readTexts(in);
    return new MimeBundle(data, readTexts(in));
  }

  static void writeError(DataOutputStream out, ErrorText error) throws IOException {
    writeText(out, error.ename());
    writeText(out, error.evalue());
    writeTextList(out, error.traceback());
  }

  static ErrorText readError(DataInputStream in) throws IOException {
    return new ErrorText(readText(in), readText(in), readTextList(in));
  }

  static void writeThrown(DataOutputStream out, Report.Thrown thrown) throws IOException {
    writeText(out, thrown.kind().name());
    writeText(out, thrown.className());
    writeOptionalText(out, thrown.message());
    out.writeInt(thrown.snippetId());
    out.writeInt(thrown.frames().size());
    for (StackTraceElement frame : thrown.frames()) {
      writeText(out, frame.getClassName());
      writeText(out, frame.getMethodName());
      writeOptionalText(out, frame.getFileName());
      out.writeInt(frame.getLineNumber());
      writeOptionalText(out, frame.getModuleName());
    }
    Report.Thrown cause = thrown.cause();
    out.writeBoolean(cause != null);
    if (cause != null) {
      writeThrown(out, cause);
    }
  }

  static Report.Thrown readThrown(DataInputStream in, int depth) throws IOException {
    if (depth > 32) {
      throw new StreamCorruptedException("Causes nested too deep");
    }
    Report.Kind kind = readEnum(in, Report.Kind.class);
    String className = readText(in);
    String message = readOptionalText(in);
    int snippetId = in.readInt();
    int count = readCount(in, in.available() / 14);
    List<StackTraceElement> frames = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String declaringClass = readText(in);
      String method = readText(in);
      String file = readOptionalText(in);
      int line = in.readInt();
      String module = readOptionalText(in);
      frames.add(new StackTraceElement(null, module, null, declaringClass, method, file, line));
    }
    Report.Thrown cause = in.readBoolean() ? readThrown(in, depth + 1) : null;
    return new Report.Thrown(kind, className, message, snippetId, frames, cause);
  }

  static int readCount(DataInputStream in, int max) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > max) {
      throw new StreamCorruptedException(
          "A count of " + count + " where at most " + max + " can be");
    }
    return count;
  }
}

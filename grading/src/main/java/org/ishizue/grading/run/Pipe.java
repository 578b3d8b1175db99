package org.ishizue.grading.run;

import com.google.gson.JsonObject;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;

/** JSON objects over a pair of streams between the grader and a worker: four bytes of length, then UTF-8. */
final class Pipe {
  /** A report holds what one submission may put out at most, quoted. */
  private static final int MAX_BYTES = 160 << 20;

  private final DataInputStream in;
  private final DataOutputStream out;

  Pipe(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
  }

  synchronized void send(JsonObject json) throws IOException {
    byte[] bytes = Json.writeUtf8(json);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  /**
   * Waits for the next object.
   *
   * @throws java.io.EOFException when the far side is gone
   */
  JsonObject receive() throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MAX_BYTES) {
      throw new IOException("A message of " + length + " bytes");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    try {
      return Json.parseObject(bytes);
    } catch (JsonTextException e) {
      throw new IOException(e);
    }
  }
}

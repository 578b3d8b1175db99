package org.ishizue.runtime.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.ishizue.runtime.text.Texts;
import org.ishizue.runtime.wire.Command;
import org.ishizue.runtime.wire.Report;

/** System.in: asks the front end for a line whenever the learner's code wants one that is not there yet. */
public final class ConsoleInput extends InputStream {
  private static final Texts TEXTS = Texts.beside(ConsoleInput.class);

  private final OutputStreams reports;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<Command.Input>> asked = new ConcurrentHashMap<>();
  private byte[] line = new byte[0];
  private int next;

  ConsoleInput(OutputStreams reports) {
    this.reports = reports;
  }

  /**
   * Asks for a line.
   *
   * @param prompt what the front end shows beside its input field
   * @param password whether what is typed stays hidden
   * @return the line without its end, as the front end gave it
   * @throws IOException if the front end takes no input, as when a notebook is run as a whole
   */
  Command.Input ask(String prompt, boolean password) throws IOException {
    int id = ids.incrementAndGet();
    CompletableFuture<Command.Input> answer = new CompletableFuture<>();
    asked.put(id, answer);
    try {
      reports.send(new Report.InputWanted(id, Cells.current(), prompt, password));
      Command.Input input = answer.get();
      if (input.kind() == Command.InputKind.NOT_ALLOWED) {
        throw new IOException(TEXTS.get("input.notAllowed"));
      }
      if (input.kind() == Command.InputKind.UNHEARD) {
        throw new IOException(TEXTS.get("input.unheard"));
      }
      return input;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(TEXTS.get("input.interrupted"));
    } catch (ExecutionException e) {
      throw new IllegalStateException("An answer never fails", e);
    } finally {
      asked.remove(id);
    }
  }

  void answer(Command.Input input) {
    CompletableFuture<Command.Input> waiting = asked.get(input.inputId());
    if (waiting != null) {
      waiting.complete(input);
    }
  }

  /** Forgets what is left of a line, since a new cell begins. */
  synchronized void discard() {
    next = line.length;
  }

  @Override
  public synchronized int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public synchronized int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (next == line.length) {
      Command.Input input = ask("", false);
      if (input.kind() == Command.InputKind.END_OF_INPUT) {
        return -1;
      }
      line = (input.line() + "\n").getBytes(StandardCharsets.UTF_8);
      next = 0;
    }
    int count = Math.min(length, line.length - next);
    System.arraycopy(line, next, into, offset, count);
    next += count;
    return count;
  }

  @Override
  public synchronized int available() {
    return line.length - next;
  }
}

package org.ishizue.kernel.uservm;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.spi.Connection;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The debugger connection to the user VM, which stops threads in library code where {@code Thread.stop} is
 * no more. The user VM connects out to us, once, on loopback: nobody can attach to it. The debug interface
 * is loaded only when it is first needed; until then the connection costs a socket.
 */
final class DebugLink implements AutoCloseable {
  private static final byte[] HANDSHAKE = "JDWP-Handshake".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER_BYTES = 11;
  private static final String INVOCATIONS = "org.ishizue.runtime.agent.Invocations";

  private final ServerSocket server;
  private final CompletableFuture<Socket> peer = new CompletableFuture<>();
  private @Nullable VirtualMachine machine;

  private DebugLink(ServerSocket server) {
    this.server = server;
  }

  static DebugLink open() throws IOException {
    DebugLink link = new DebugLink(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
    Thread acceptor = new Thread(link::accept, "user-vm-debug");
    acceptor.setDaemon(true);
    acceptor.start();
    return link;
  }

  List<String> jvmOptions() {
    return List.of("-agentlib:jdwp=transport=dt_socket,server=n,suspend=n,address="
        + server.getInetAddress().getHostAddress()
        + ":"
        + server.getLocalPort());
  }

  private void accept() {
    try (server) {
      Socket socket = server.accept();
      socket.setTcpNoDelay(true);
      socket.getOutputStream().write(HANDSHAKE);
      byte[] answer = socket.getInputStream().readNBytes(HANDSHAKE.length);
      if (!java.util.Arrays.equals(answer, HANDSHAKE)) {
        socket.close();
        throw new IOException("The far side does not speak JDWP");
      }
      peer.complete(socket);
    } catch (IOException e) {
      peer.completeExceptionally(e);
    }
  }

  /** Loads the debug interface and connects it. */
  synchronized void connect() {
    if (machine == null) {
      try {
        Socket socket = peer.get(5, TimeUnit.SECONDS);
        machine =
            Bootstrap.virtualMachineManager().createVirtualMachine(new SocketConnection(socket));
      } catch (Exception e) { // whatever it is, stopping must fall back to killing the VM
        System.getLogger(DebugLink.class.getName())
            .log(System.Logger.Level.WARNING, "No debugger connection to the user VM", e);
      }
    }
  }

  /** The debug interface, connected; null if it cannot be. */
  synchronized @Nullable VirtualMachine connected() {
    connect();
    return machine;
  }

  /** Throws the agent's own error into the threads that it named. */
  synchronized void stopThreads() {
    connect();
    VirtualMachine vm = machine;
    if (vm == null) {
      return;
    }
    try {
      for (ReferenceType invocations : vm.classesByName(INVOCATIONS)) {
        Value threads = invocations.getValue(invocations.fieldByName("toStop"));
        Value stop = invocations.getValue(invocations.fieldByName("STOP"));
        if (threads instanceof ArrayReference array && stop instanceof ObjectReference error) {
          for (Value thread : array.getValues()) {
            stop(thread, error);
          }
        }
      }
    } catch (VMDisconnectedException e) {
      System.getLogger(DebugLink.class.getName())
          .log(System.Logger.Level.DEBUG, "The user VM ended before its threads were stopped", e);
    }
  }

  private static void stop(Value thread, ObjectReference error) {
    if (thread instanceof ThreadReference running) {
      try {
        running.stop(error);
      } catch (InvalidTypeException e) {
        throw new IllegalStateException("The agent's STOP is no throwable", e);
      } catch (IllegalThreadStateException e) {
        System.getLogger(DebugLink.class.getName())
            .log(System.Logger.Level.DEBUG, "A thread ended before it was stopped", e);
      }
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      if (peer.isDone() && !peer.isCompletedExceptionally()) {
        peer.join().close();
      }
    } catch (IOException e) {
      System.getLogger(DebugLink.class.getName()).log(System.Logger.Level.DEBUG, "Closing", e);
    }
  }

  /** JDWP packets over a socket whose handshake is done. */
  private static final class SocketConnection extends Connection {
    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    SocketConnection(Socket socket) throws IOException {
      this.socket = socket;
      this.in = new DataInputStream(socket.getInputStream());
      this.out = socket.getOutputStream();
    }

    @Override
    public byte[] readPacket() throws IOException {
      byte[] length = in.readNBytes(Integer.BYTES);
      if (length.length < Integer.BYTES) {
        return new byte[0]; // the end, in the words of this interface
      }
      int size = ByteBuffer.wrap(length).getInt();
      if (size < HEADER_BYTES) {
        throw new IOException("A packet of " + size + " bytes");
      }
      byte[] packet = new byte[size];
      System.arraycopy(length, 0, packet, 0, Integer.BYTES);
      in.readFully(packet, Integer.BYTES, size - Integer.BYTES);
      return packet;
    }

    @Override
    public synchronized void writePacket(byte[] packet) throws IOException {
      out.write(packet);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }

    @Override
    public boolean isOpen() {
      return !socket.isClosed();
    }
  }
}

package org.ishizue.grading.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The seccomp filter of a sandbox as a classic BPF program, the bytes that {@code bwrap --seccomp} reads: an
 * array of {@code struct sock_filter} ({@code linux/filter.h}). It lets through what a JVM needs and refuses
 * new processes (threads are allowed), new namespaces, mounts, tracing, keys, BPF, sockets other than UNIX ones,
 * shared memory without a quota, and the clock.
 */
final class SeccompFilter {
  // Opcodes: load a word from seccomp_data, jump, return.
  private static final int LOAD = 0x20;
  private static final int JUMP_EQUAL = 0x15;
  private static final int JUMP_GREATER_OR_EQUAL = 0x35;
  private static final int JUMP_ANY_BIT = 0x45;
  private static final int RETURN = 0x06;

  // Offsets in struct seccomp_data; arguments are 8 bytes, the low half first on both machines.
  private static final int NUMBER = 0;
  private static final int ARCH = 4;
  private static final int ARGUMENT_0 = 16;
  private static final int ARGUMENT_1 = 24;

  private static final int ALLOW = 0x7FFF0000;
  private static final int KILL_PROCESS = 0x80000000;
  private static final int ERRNO = 0x00050000;
  private static final int EPERM = 1;
  private static final int ENOSYS = 38;
  private static final int EAFNOSUPPORT = 97;

  private static final int AF_UNIX = 1;
  private static final int CLONE_THREAD = 0x00010000;

  /** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET and NEWTIME. */
  private static final int CLONE_NAMESPACES = 0x7E020080;

  /** Both put characters into a terminal's input. */
  private static final int[] TERMINAL_INPUT = {0x5412, 0x541C};

  private final List<long[]> program = new ArrayList<>();

  private SeccompFilter() {}

  static byte[] of(Architecture machine) {
    SeccompFilter filter = new SeccompFilter();
    filter.write(machine);
    return filter.bytes();
  }

  private void write(Architecture machine) {
    add(LOAD, 0, 0, ARCH);
    add(JUMP_EQUAL, 1, 0, machine.auditArch());
    add(RETURN, 0, 0, KILL_PROCESS);
    add(LOAD, 0, 0, NUMBER);
    if (machine.x32()) {
      add(JUMP_GREATER_OR_EQUAL, 0, 1, 0x40000000);
      add(RETURN, 0, 0, KILL_PROCESS);
    }
    for (int number : new TreeSet<>(machine.denied().values())) {
      refuse(number, EPERM);
    }
    // glibc then falls back to clone, whose flags can be looked at; clone3's are in memory.
    refuse(Architecture.CLONE3, ENOSYS);
    // Three instructions and the two of the next test are passed over when it is another call.
    add(JUMP_EQUAL, 0, 5, machine.cloneCall());
    add(LOAD, 0, 0, ARGUMENT_0);
    add(JUMP_ANY_BIT, 1, 0, CLONE_NAMESPACES);
    add(JUMP_ANY_BIT, 1, 0, CLONE_THREAD);
    add(RETURN, 0, 0, ERRNO | EPERM);
    add(RETURN, 0, 0, ALLOW);
    for (int number : machine.socketCalls()) {
      add(JUMP_EQUAL, 0, 4, number);
      add(LOAD, 0, 0, ARGUMENT_0);
      add(JUMP_EQUAL, 1, 0, AF_UNIX);
      add(RETURN, 0, 0, ERRNO | EAFNOSUPPORT);
      add(RETURN, 0, 0, ALLOW);
    }
    add(JUMP_EQUAL, 0, 5, machine.ioctlCall());
    add(LOAD, 0, 0, ARGUMENT_1);
    add(JUMP_EQUAL, 1, 0, TERMINAL_INPUT[0]);
    add(JUMP_EQUAL, 0, 1, TERMINAL_INPUT[1]);
    add(RETURN, 0, 0, ERRNO | EPERM);
    add(RETURN, 0, 0, ALLOW);
    add(RETURN, 0, 0, ALLOW);
  }

  private void refuse(int number, int errno) {
    add(JUMP_EQUAL, 0, 1, number);
    add(RETURN, 0, 0, ERRNO | errno);
  }

  private void add(int code, int ifTrue, int ifFalse, int value) {
    program.add(new long[] {code, ifTrue, ifFalse, value});
  }

  private byte[] bytes() {
    ByteBuffer buffer = ByteBuffer.allocate(program.size() * 8).order(ByteOrder.LITTLE_ENDIAN);
    for (long[] each : program) {
      buffer.putShort((short) each[0]).put((byte) each[1]).put((byte) each[2]).putInt((int)
          each[3]);
    }
    return buffer.array();
  }
}

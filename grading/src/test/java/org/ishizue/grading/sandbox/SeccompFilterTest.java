package org.ishizue.grading.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** Runs the filter as the kernel does, instruction by instruction. */
final class SeccompFilterTest {
  private static final int ALLOW = 0x7FFF0000;
  private static final int KILL = 0x80000000;
  private static final int NO_PERMISSION = 0x00050001;

  private final Architecture machine = Architecture.X86_64;

  @Test
  void what_a_vm_needs_is_allowed() {
    for (int call :
        new int[] {0, 1, 9, 59, 202, 231}) { // read, write, mmap, execve, futex, exit_group
      assertThat(run(call, 0, 0)).isEqualTo(ALLOW);
    }
  }

  @Test
  void what_it_has_no_use_for_is_refused() {
    machine
        .denied()
        .forEach((name, number) -> assertThat(run(number, 0, 0)).as(name).isEqualTo(NO_PERMISSION));
  }

  @Test
  void threads_are_allowed_processes_and_namespaces_are_not() {
    assertThat(run(56, 0x3d0f00, 0)).isEqualTo(ALLOW); // pthread_create
    assertThat(run(56, 17, 0)).isEqualTo(NO_PERMISSION); // fork: SIGCHLD
    assertThat(run(56, 0x4111, 0)).isEqualTo(NO_PERMISSION); // vfork, posix_spawn
    assertThat(run(56, 0x3d0f00 | 0x10000000, 0)).isEqualTo(NO_PERMISSION); // CLONE_NEWUSER
    assertThat(run(Architecture.CLONE3, 0, 0)).isEqualTo(0x00050026); // ENOSYS
  }

  @Test
  void only_unix_sockets_can_be_made() {
    assertThat(run(41, 1, 1)).isEqualTo(ALLOW);
    for (int family : new int[] {2, 10, 16, 17, 40}) { // IPv4, IPv6, netlink, packet, vsock
      assertThat(run(41, family, 1)).isEqualTo(0x00050061); // EAFNOSUPPORT
    }
  }

  @Test
  void terminals_are_not_typed_into() {
    assertThat(run(16, 1, 0x5412)).isEqualTo(NO_PERMISSION);
    assertThat(run(16, 1, 0x541C)).isEqualTo(NO_PERMISSION);
    assertThat(run(16, 1, 0x5401)).isEqualTo(ALLOW);
  }

  @Test
  void calls_by_another_interface_end_the_process() {
    assertThat(run(0x40000000, 0, 0)).isEqualTo(KILL); // x32
    assertThat(run(SeccompFilter.of(machine), 0x40000003, 2, 0, 0)).isEqualTo(KILL); // i386 fork
  }

  @Test
  void both_machines_have_the_same_calls_but_for_the_old_ones() {
    assertThat(Architecture.X86_64.denied().keySet())
        .containsAll(Architecture.AARCH64.denied().keySet());
  }

  private int run(int number, int first, int second) {
    return run(SeccompFilter.of(machine), machine.auditArch(), number, first, second);
  }

  private static int run(byte[] filter, int arch, int number, int first, int second) {
    ByteBuffer program = ByteBuffer.wrap(filter).order(ByteOrder.LITTLE_ENDIAN);
    int accumulator = 0;
    for (int at = 0; at < filter.length / 8; at++) {
      int code = program.getShort(at * 8);
      int ifTrue = program.get(at * 8 + 2) & 0xFF;
      int ifFalse = program.get(at * 8 + 3) & 0xFF;
      int value = program.getInt(at * 8 + 4);
      switch (code) {
        case 0x20 ->
          accumulator = switch (value) {
            case 0 -> number;
            case 4 -> arch;
            case 16 -> first;
            case 24 -> second;
            default -> throw new AssertionError("offset " + value);
          };
        case 0x15 -> at += accumulator == value ? ifTrue : ifFalse;
        case 0x35 -> at += Integer.compareUnsigned(accumulator, value) >= 0 ? ifTrue : ifFalse;
        case 0x45 -> at += (accumulator & value) != 0 ? ifTrue : ifFalse;
        case 0x06 -> {
          return value;
        }
        default -> throw new AssertionError("opcode " + code);
      }
    }
    throw new AssertionError("fell off the end");
  }
}

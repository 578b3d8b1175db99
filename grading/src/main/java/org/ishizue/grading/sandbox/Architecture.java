package org.ishizue.grading.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A machine's system calls as far as the filter names them ({@code asm/unistd.h}, {@code linux/audit.h}).
 *
 * @param auditArch the value that the kernel puts into {@code seccomp_data.arch}
 * @param x32 whether numbers from 0x40000000 on are a second interface to the same calls
 * @param cloneCall number of clone
 * @param socketCalls numbers of socket and socketpair
 * @param ioctlCall number of ioctl
 * @param denied what a learner's VM has no use for, with its number
 */
record Architecture(
    int auditArch,
    boolean x32,
    int cloneCall,
    int ioctlCall,
    List<Integer> socketCalls,
    Map<String, Integer> denied) {
  /** The same number on all machines. */
  static final int CLONE3 = 435;

  private static final Map<String, Integer> COMMON = Map.ofEntries(
      Map.entry("io_uring_setup", 425),
      Map.entry("io_uring_enter", 426),
      Map.entry("io_uring_register", 427),
      Map.entry("open_tree", 428),
      Map.entry("move_mount", 429),
      Map.entry("fsopen", 430),
      Map.entry("fsconfig", 431),
      Map.entry("fsmount", 432),
      Map.entry("fspick", 433),
      Map.entry("pidfd_getfd", 438),
      Map.entry("mount_setattr", 442),
      Map.entry("memfd_secret", 447));

  static final Architecture X86_64 = new Architecture(
      0xC000003E,
      true,
      56,
      16,
      List.of(41, 53),
      with(Map.ofEntries(
          Map.entry("fork", 57),
          Map.entry("vfork", 58),
          Map.entry("ptrace", 101),
          Map.entry("process_vm_readv", 310),
          Map.entry("process_vm_writev", 311),
          Map.entry("kcmp", 312),
          Map.entry("unshare", 272),
          Map.entry("setns", 308),
          Map.entry("mount", 165),
          Map.entry("umount2", 166),
          Map.entry("pivot_root", 155),
          Map.entry("chroot", 161),
          Map.entry("add_key", 248),
          Map.entry("request_key", 249),
          Map.entry("keyctl", 250),
          Map.entry("bpf", 321),
          Map.entry("perf_event_open", 298),
          Map.entry("userfaultfd", 323),
          Map.entry("memfd_create", 319),
          Map.entry("name_to_handle_at", 303),
          Map.entry("open_by_handle_at", 304),
          Map.entry("kexec_load", 246),
          Map.entry("kexec_file_load", 320),
          Map.entry("init_module", 175),
          Map.entry("delete_module", 176),
          Map.entry("finit_module", 313),
          Map.entry("reboot", 169),
          Map.entry("swapon", 167),
          Map.entry("swapoff", 168),
          Map.entry("acct", 163),
          Map.entry("syslog", 103),
          Map.entry("quotactl", 179),
          Map.entry("personality", 135),
          Map.entry("move_pages", 279),
          Map.entry("settimeofday", 164),
          Map.entry("clock_settime", 227),
          Map.entry("adjtimex", 159),
          Map.entry("clock_adjtime", 305),
          Map.entry("sethostname", 170),
          Map.entry("setdomainname", 171),
          Map.entry("vhangup", 153),
          Map.entry("iopl", 172),
          Map.entry("ioperm", 173),
          Map.entry("modify_ldt", 154),
          Map.entry("uselib", 134),
          Map.entry("shmget", 29),
          Map.entry("semget", 64),
          Map.entry("msgget", 68),
          Map.entry("mq_open", 240))));

  static final Architecture AARCH64 = new Architecture(
      0xC00000B7,
      false,
      220,
      29,
      List.of(198, 199),
      with(Map.ofEntries(
          Map.entry("ptrace", 117),
          Map.entry("process_vm_readv", 270),
          Map.entry("process_vm_writev", 271),
          Map.entry("kcmp", 272),
          Map.entry("unshare", 97),
          Map.entry("setns", 268),
          Map.entry("mount", 40),
          Map.entry("umount2", 39),
          Map.entry("pivot_root", 41),
          Map.entry("chroot", 51),
          Map.entry("add_key", 217),
          Map.entry("request_key", 218),
          Map.entry("keyctl", 219),
          Map.entry("bpf", 280),
          Map.entry("perf_event_open", 241),
          Map.entry("userfaultfd", 282),
          Map.entry("memfd_create", 279),
          Map.entry("name_to_handle_at", 264),
          Map.entry("open_by_handle_at", 265),
          Map.entry("kexec_load", 104),
          Map.entry("kexec_file_load", 294),
          Map.entry("init_module", 105),
          Map.entry("delete_module", 106),
          Map.entry("finit_module", 273),
          Map.entry("reboot", 142),
          Map.entry("swapon", 224),
          Map.entry("swapoff", 225),
          Map.entry("acct", 89),
          Map.entry("syslog", 116),
          Map.entry("quotactl", 60),
          Map.entry("personality", 92),
          Map.entry("move_pages", 239),
          Map.entry("settimeofday", 170),
          Map.entry("clock_settime", 112),
          Map.entry("adjtimex", 171),
          Map.entry("clock_adjtime", 266),
          Map.entry("sethostname", 161),
          Map.entry("setdomainname", 162),
          Map.entry("vhangup", 58),
          Map.entry("shmget", 194),
          Map.entry("semget", 190),
          Map.entry("msgget", 186),
          Map.entry("mq_open", 180))));

  /** The machine that this JVM runs on; empty for one whose numbers are not known here. */
  static Optional<Architecture> current() {
    return switch (System.getProperty("os.arch", "").toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64" -> Optional.of(X86_64);
      case "aarch64" -> Optional.of(AARCH64);
      default -> Optional.empty();
    };
  }

  private static Map<String, Integer> with(Map<String, Integer> own) {
    Map<String, Integer> all = new TreeMap<>(COMMON);
    all.putAll(own);
    return all;
  }
}

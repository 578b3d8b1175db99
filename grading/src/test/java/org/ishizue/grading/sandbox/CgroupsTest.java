package org.ishizue.grading.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On folders that look like those of a system: what the kernel does with them is tried where it has some. */
final class CgroupsTest {
  private @TempDir Path folder;
  private Path proc;
  private Path tree;

  @BeforeEach
  void system() throws IOException {
    proc = Files.createDirectories(folder.resolve("proc"));
    tree = Files.createDirectories(folder.resolve("tree/user.slice/run-1.scope"));
    Files.writeString(proc.resolve("cgroup"), "8:pids:/\n0::/user.slice/run-1.scope\n");
    Files.writeString(
        proc.resolve("mountinfo"),
        "30 20 0:25 / /proc rw - proc proc rw\n31 20 0:26 / " + folder.resolve("tree")
            + " rw,relatime shared:4 - cgroup2 cgroup2 rw\n");
  }

  @Test
  void nothingIsDoneWhereNothingWasDelegated() throws IOException {
    assertThat(Cgroups.of(proc, 42)).isEmpty();
    Files.writeString(tree.resolve("cgroup.controllers"), "cpuset cpu io\n");
    Files.writeString(tree.resolve("cgroup.subtree_control"), "");
    assertThat(Cgroups.of(proc, 42)).isEmpty();
    try (var entries = Files.list(tree)) {
      assertThat(entries.filter(Files::isDirectory)).isEmpty();
    }
  }

  @Test
  void nothingIsThereWithoutTheTreeOfVersionTwo() throws IOException {
    Files.writeString(proc.resolve("mountinfo"), "30 20 0:25 / /proc rw - proc proc rw\n");
    assertThat(Cgroups.of(proc, 42)).isEmpty();
    Files.delete(proc.resolve("cgroup"));
    assertThat(Cgroups.of(proc, 42)).isEmpty();
  }

  @Test
  void aWorkerFindsTheGroupsBesideItsOwn() throws IOException {
    Path own = Files.createDirectory(tree.resolve("ishizue-grader-7"));
    Files.writeString(proc.resolve("cgroup"), "0::/user.slice/run-1.scope/ishizue-grader-7\n");
    Files.writeString(tree.resolve("cgroup.subtree_control"), "cpu memory pids\n");
    long pid = ProcessHandle.current().pid();
    Path abandoned = Files.createDirectory(tree.resolve("ishizue-sandbox-999999999-3"));
    Path others = Files.createDirectory(tree.resolve("ishizue-sandbox-" + pid + "-4"));
    Optional<Cgroups> found = Cgroups.of(proc, 8);
    assertThat(abandoned).doesNotExist();
    assertThat(others).exists();
    assertThat(found.map(Cgroups::controllers)).contains(List.of("memory", "pids"));
    assertThat(own).isEmptyDirectory();
  }

  @Test
  void whatTheSystemEndedIsKnown() throws IOException {
    Path group = Files.createDirectory(tree.resolve("one"));
    try (Cgroup cgroup = new Cgroup(group, new java.util.ArrayDeque<>())) {
      assertThat(cgroup.ranOutOfMemory()).isFalse();
      Files.writeString(
          group.resolve("memory.events"), "low 0\nhigh 0\nmax 12\noom 1\noom_kill 0\n");
      Files.writeString(group.resolve("pids.events"), "max 0\n");
      assertThat(cgroup.ranOutOfMemory()).isFalse();
      assertThat(cgroup.ranOutOfThreads()).isFalse();
      Files.writeString(group.resolve("memory.events"), "max 12\noom 1\noom_kill 1\n");
      Files.writeString(group.resolve("pids.events"), "max 3\n");
      assertThat(cgroup.ranOutOfMemory()).isTrue();
      assertThat(cgroup.ranOutOfThreads()).isTrue();
      Files.writeString(group.resolve("cgroup.kill"), "");
      cgroup.kill();
      assertThat(group.resolve("cgroup.kill")).hasContent("1");
    }
  }

  @Test
  void aGroupThatIsNotEmptyYetIsTakenAwayLater() throws IOException {
    Path group = Files.createDirectory(tree.resolve("one"));
    Files.writeString(group.resolve("busy"), "");
    var left = new java.util.ArrayDeque<Path>();
    new Cgroup(group, left).close();
    assertThat(left).containsExactly(group);
  }
}

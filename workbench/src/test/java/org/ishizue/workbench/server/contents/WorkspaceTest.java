package org.ishizue.workbench.server.contents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ishizue.workbench.server.http.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkspaceTest {
  @TempDir
  private Path folder = Path.of("");

  @Test
  void hidden_files_are_seen_only_where_that_is_allowed() throws IOException {
    Path hidden = Files.createDirectories(folder.resolve(".git"));
    Workspace usual = Workspace.in(folder);
    Workspace allowing = Workspace.in(folder, true);
    assertThat(usual.isHidden(".git")).isTrue();
    assertThat(usual.isHidden(".git/config")).isTrue();
    assertThat(usual.isUnlisted(hidden)).isTrue();
    assertThat(allowing.isHidden(".git")).isFalse();
    assertThat(allowing.isHidden(".git/config")).isFalse();
    assertThat(allowing.isUnlisted(hidden)).isFalse();
  }

  @Test
  void what_is_outside_stays_outside_where_hidden_files_are_allowed() throws IOException {
    Path inside = Files.createDirectories(folder.resolve("inside"));
    Workspace allowing = Workspace.in(inside, true);
    assertThatThrownBy(() -> allowing.isHidden("../.secret")).isInstanceOf(HttpProblem.class);
    assertThatThrownBy(() -> allowing.isHidden(".git/../../.secret"))
        .isInstanceOf(HttpProblem.class);
  }
}

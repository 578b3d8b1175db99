package org.ishizue.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.ishizue.jupyter.client.KernelDiedException;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KernelFailureTest {
  @ParameterizedTest
  @CsvSource({
    "0, 終了コード 0 で, exit code 0",
    "1, 終了コード 1 で, exit code 1",
    "134, 異常終了しました（終了コード 134）, crashed (exit code 134)",
    "137, 強制終了されました（シグナル 9）, killed from outside (signal 9)",
    "143, 強制終了されました（シグナル 15）, killed from outside (signal 15)",
    ", 終了しました, has ended"
  })
  void the_end_of_a_process_is_told_by_its_exit_code(
      Integer exitCode, String japanese, String english) {
    KernelDiedException death = new KernelDiedException(exitCode, "");
    assertThat(KernelFailure.words(Language.JA, death)).contains(japanese).endsWith("。");
    assertThat(KernelFailure.words(Language.JA, death)).doesNotContainPattern("[a-z]{2}");
    assertThat(KernelFailure.words(Language.EN, death)).contains(english).endsWith(".");
  }

  @Test
  void what_the_system_said_is_quoted_within_a_sentence_of_ours() {
    IOException refused = new IOException("Cannot run program \"python\"");
    assertThat(KernelFailure.words(Language.JA, refused))
        .isEqualTo("カーネルのプロセスを起動できませんでした（Cannot run program \"python\"）。");
    assertThat(KernelFailure.words(Language.EN, refused))
        .isEqualTo("The kernel's process could not be begun (Cannot run program \"python\").");
  }

  @Test
  void an_exception_without_words_still_names_itself() {
    assertThat(KernelFailure.words(Language.EN, new IOException()))
        .contains("java.io.IOException")
        .doesNotContain("null");
  }
}

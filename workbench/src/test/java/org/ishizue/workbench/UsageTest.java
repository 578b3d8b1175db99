package org.ishizue.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class UsageTest {

  @Test
  void an_unknown_verb_is_exit_2_and_a_near_one_is_named() {
    Ran ran = Ran.command("kernl", "--lang", "en");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith("CLI-001").contains("did you mean: kernel", "Why:", "Fix:");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void an_unknown_option_is_said_in_japanese_too() {
    Ran ran = Ran.command("kernel", "list", "--foo", "--lang=ja");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("--foo", "原因:", "対処:");
  }

  @Test
  void an_unknown_language_is_exit_2() {
    Ran ran = Ran.command("kernel", "list", "--lang", "fr");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("fr", "--lang");
  }

  @Test
  void the_version_names_java_too() {
    assertThat(Ran.command("--version").out()).contains("Ishizue", "Java " + Runtime.version());
  }
}

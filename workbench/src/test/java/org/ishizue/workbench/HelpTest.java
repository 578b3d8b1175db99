package org.ishizue.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.runtime.text.Language;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.Home;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class HelpTest {

  @Test
  void both_languages_have_the_same_help_texts() {
    assertThat(HelpTexts.bundle(Language.JA).keySet())
        .isEqualTo(HelpTexts.bundle(Language.EN).keySet());
  }

  @Test
  void every_verb_and_every_option_is_described_in_both_languages() {
    Language before = Language.current();
    try {
      for (Language language : Language.values()) {
        Language.use(language);
        var console = Console.to(System.out, System.err);
        assertThat(undescribed(new Main(new Home(Path.of("/")), console).commandLine()))
            .as(language.code())
            .isEmpty();
      }
    } finally {
      Language.use(before);
    }
  }

  @Test
  void every_help_text_is_used() {
    List<String> all = new ArrayList<>();
    collectKeys(
        new Main(new Home(Path.of("/")), Console.to(System.out, System.err)).commandLine(), all);
    assertThat(HelpTexts.bundle(Language.EN).keySet())
        .allSatisfy(key -> assertThat(all).anyMatch(prefix -> key.startsWith(prefix)));
  }

  @Test
  void help_goes_to_standard_output_and_exits_0() {
    Ran ran = Ran.command("kernel", "install", "--help", "--lang", "ja");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("使い方: ishizue kernel install", "--prefix");
    assertThat(ran.err()).isEmpty();
  }

  private static void collectKeys(CommandLine command, List<String> keys) {
    String name = command.getCommandSpec().qualifiedName(".");
    keys.add("usage.");
    keys.add(name + ".usage.");
    command.getCommandSpec().options().forEach(option -> {
      String key = option.longestName().replaceFirst("^-+", "");
      keys.add(key);
      keys.add(name + "." + key);
    });
    command
        .getCommandSpec()
        .positionalParameters()
        .forEach(p -> keys.add(name + "." + p.paramLabel()));
    command.getSubcommands().values().forEach(sub -> collectKeys(sub, keys));
  }

  private static List<String> undescribed(CommandLine command) {
    var spec = command.getCommandSpec();
    List<String> missing = new ArrayList<>();
    if (spec.usageMessage().header().length == 0) {
      missing.add(spec.qualifiedName());
    }
    spec.args().stream()
        .filter(arg -> arg.description().length == 0 || arg.description()[0].isBlank())
        .forEach(arg -> missing.add(spec.qualifiedName() + " " + arg));
    command.getSubcommands().values().forEach(sub -> missing.addAll(undescribed(sub)));
    return missing;
  }
}

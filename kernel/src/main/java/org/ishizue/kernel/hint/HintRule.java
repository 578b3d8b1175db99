package org.ishizue.kernel.hint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishizue.kernel.evaluate.CellDiagnostic;

/**
 * When a hint applies.
 *
 * @param code javac's error codes, without {@code compiler.err.}
 * @param message what javac's English text must contain; its groups become the hint's values
 * @param source what the line at fault must contain
 * @param key of the hint's text
 */
record HintRule(Pattern code, Pattern message, Pattern source, String key) {
  private static final String PREFIX = "compiler.err.";
  private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

  static HintRule of(String code, String message, String source, String key) {
    return new HintRule(
        Pattern.compile(code), Pattern.compile(message), Pattern.compile(source), key);
  }

  /** The hint's values if the rule applies: the message's groups, classes without their packages. */
  Optional<Object[]> values(CellDiagnostic diagnostic) {
    String name = diagnostic.code().startsWith(PREFIX)
        ? diagnostic.code().substring(PREFIX.length())
        : diagnostic.code();
    Matcher said = message.matcher(diagnostic.english());
    if (!code.matcher(name).matches()
        || !said.find()
        || !source.matcher(diagnostic.sourceLine()).find()) {
      return Optional.empty();
    }
    Object[] values = new Object[said.groupCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = PACKAGES.matcher(String.valueOf(said.group(i + 1))).replaceAll("");
    }
    return Optional.of(values);
  }
}

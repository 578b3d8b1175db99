package org.ishizue.kernel.hint;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishizue.kernel.evaluate.CellDiagnostic;
import org.ishizue.runtime.text.Texts;

/** A hint for a compile error: the first rule that applies speaks. */
public final class CompileHints {
  static final Texts TEXTS = Texts.beside(CompileHints.class);

  private static final String NUMBER = "int|long|short|byte|float|double";
  private static final String WORDS =
      "(?:class|new|for|if|else|while|do|switch|case|default|return|public|private|static|final|void|"
          + "package|import|this|super|try|catch|throw|throws|break|continue|enum|interface|null|true|false)\\b";
  private static final String UNRESOLVED = "cant\\.resolve(?:\\..*)?";
  private static final String SYMBOL = "symbol:\\s+";

  /** Marks of Japanese and word processors' input that Unicode does not map to the plain ones. */
  private static final Map<String, String> PLAIN_MARKS = Map.of(
      "“", "\"", "”", "\"", "„", "\"", "‘", "'", "’", "'", "−", "-", "–", "-", "—", "-", "×", "*",
      "÷", "/");

  static final List<HintRule> RULES = List.of(
      // What is missing or misplaced
      rule("expected.*", "';' expected", "\\bfor\\s*\\([^;)]*,", "for.header"),
      rule("expected.*", "';' expected", "\\b0\\d*[89]", "octal"),
      rule("expected.*", "';' expected", "", "semicolon"),
      rule("expected.*", "'\\(' expected", "\\b(?:if|while|for|switch)\\b", "condition.brackets"),
      rule("expected.*", "'([)\\]}])'", "", "bracket"),
      rule("expected.*", "<identifier>", "", "identifier"),
      rule("expected.*", "'\\(' expected", "\\bvoid\\b", "void.variable"),
      rule("premature\\.eof", "", "^\\s*(?:else|catch|finally)\\b", "else.alone"),
      rule("premature\\.eof", "", "", "unclosed"),
      rule("dot\\.class\\.expected|not\\.stmt", "", "\\w+\\s+\\d+[a-zA-Z_]", "name.digit"),
      rule("dot\\.class\\.expected", "", "\\w\\s*\\(\\s*\\w+\\s+\\w+", "method.type"),
      rule("dot\\.class\\.expected", "", "", "name.missing"),
      rule(
          "not\\.stmt",
          "",
          "\\b(?:" + NUMBER + "|boolean|char|String|var)\\s+" + WORDS,
          "identifier"),
      rule("not\\.stmt", "", "\\)\\s*then\\b", "then"),
      rule("not\\.stmt", "", "", "not.statement"),
      rule("illegal\\.start\\.of\\.(?:expr|type|stmt)", "", "", "illegal.start"),
      rule("illegal\\.digit\\.in\\.octal\\.literal", "", "", "octal"),
      rule(
          "else\\.without\\.if|catch\\.without\\.try|finally\\.without\\.try",
          "",
          "",
          "else.alone"),
      rule("try\\.without\\.catch.*", "", "", "try.alone"),
      rule("invalid\\.meth\\.decl\\.ret\\.type\\.req", "", "", "method.type"),
      // Texts, characters, numbers
      rule("unclosed\\.str\\.lit", "", "", "text.unclosed"),
      rule("unclosed\\.char\\.lit|empty\\.char\\.lit", "", "", "character"),
      rule("illegal\\.char", "'?(\\\\u3000|\\u3000)'?", "", "full.width.space"),
      rule("illegal\\.char", "character: '([^']+)'", "", "illegal.char"),
      rule("illegal\\.esc\\.char|illegal\\.unicode\\.esc", "", "", "backslash"),
      rule("int\\.number\\.too\\.large", "", "", "number.large"),
      rule("malformed\\.fp\\.lit", "", "", "number.form"),
      // Names that nobody knows
      rule(UNRESOLVED, SYMBOL + "class string\\b", "", "type.string"),
      rule(UNRESOLVED, SYMBOL + "class (Int|Bool|bool|boolean|Str)\\b", "", "type.name"),
      rule(
          UNRESOLVED, SYMBOL + "variable (True|False|Null|TRUE|FALSE|NULL|None)\\b", "", "literal"),
      rule(UNRESOLVED, SYMBOL + "method (print|println|printf)\\(", "^(?!.*System)", "println"),
      rule("doesnt\\.exist", "package (\\S+) does not", "^\\s*import\\b", "package.unknown"),
      rule("doesnt\\.exist", "package (\\S+) does not", "", "package.or.name"),
      rule(
          "ref\\.ambiguous",
          "(?:class|interface) (\\S+) in .* (?:class|interface) (\\S+) in",
          "",
          "ambiguous"),
      // Types that do not fit
      rule(
          "cant\\.apply\\.symbols?|prob\\.found\\.req",
          "where\\(boolean\\)|boolean cannot be converted to \\S*Selection",
          "\\.equals\\s*\\(",
          "column.equals"),
      rule("prob\\.found\\.req", "lossy conversion from (\\S+) to (\\S+)", "", "lossy"),
      rule("prob\\.found\\.req", "String cannot be converted to (" + NUMBER + ")$", "", "parse"),
      rule(
          "prob\\.found\\.req",
          "(" + NUMBER + "|boolean) cannot be converted to \\S*String$",
          "",
          "to.string"),
      rule("prob\\.found\\.req", "String cannot be converted to char", "", "character"),
      rule("prob\\.found\\.req", "char cannot be converted to \\S*String", "", "text.quotes"),
      rule(
          "prob\\.found\\.req",
          "cannot be converted to boolean",
          "(?<![=!<>])=(?!=)",
          "assigned.in.condition"),
      rule("prob\\.found\\.req", "cannot be converted to boolean", "", "boolean.needed"),
      rule("prob\\.found\\.req", "unexpected return value", "", "return.unexpected"),
      rule("prob\\.found\\.req", "missing return value", "", "return.value.missing"),
      rule("prob\\.found\\.req", "void cannot be converted", "", "void.value"),
      rule("prob\\.found\\.req", "types: (\\S+) cannot be converted to (\\S+)", "", "types.differ"),
      rule(
          "cant\\.apply\\.symbol",
          "(?:method|constructor) (\\S+) .*\\n?\\s*required: (.*)\\n\\s*found: +(.*)",
          "",
          "arguments"),
      rule(
          "cant\\.apply\\.symbols?|cant\\.apply\\.diamond.*",
          "for (\\w+)\\(|(?:method|constructor) (\\w+)",
          "",
          "arguments.none"),
      rule(
          "operator\\.cant\\.be\\.applied.*|incomparable\\.types",
          "(?:'(?:==|!=|<|>|<=|>=)'|incomparable)[\\s\\S]*?\\b([A-Z]\\w*Column)\\b",
          "",
          "column.compared"),
      rule(
          "operator\\.cant\\.be\\.applied.*|incomparable\\.types",
          "'(?:==|!=)'[\\s\\S]*first type: +(\\S+)\\s+second type: +(\\S+)",
          "",
          "compare.types"),
      rule("incomparable\\.types", "types: (\\S+) and (\\S+)", "", "compare.types"),
      rule(
          "operator\\.cant\\.be\\.applied.*",
          "'(?:<|>|<=|>=)'[\\s\\S]*String",
          "",
          "compare.order"),
      rule("operator\\.cant\\.be\\.applied.*", "'([-*/%])'[\\s\\S]*String", "", "text.arithmetic"),
      rule("operator\\.cant\\.be\\.applied.*", "'(&&|\\|\\||!)'", "", "logic"),
      rule("operator\\.cant\\.be\\.applied.*", "unary", "=[+-]", "assign.order"),
      rule("operator\\.cant\\.be\\.applied.*", "operator '(\\S+)'", "", "operator"),
      rule("type\\.found\\.req", "found: +(\\w+)", "", "primitive.argument"),
      rule("cant\\.deref", "(\\w+) cannot", "", "primitive.member"),
      rule("array\\.req\\.but\\.found", "but (\\S+) found", "", "not.array"),
      rule("array\\.dimension\\.missing", "", "", "array.size"),
      rule("illegal\\.initializer\\.for\\.type", "for (\\S+)", "", "array.braces"),
      rule("foreach\\.not\\.applicable\\.to\\.type", "found: +(\\S+)", "", "for.each"),
      rule("cant\\.infer\\.local\\.var\\.type", "variable (\\w+)", "", "var"),
      // Variables, methods, classes
      rule(
          "already\\.defined.*|duplicate\\.class",
          "(\\w+)(?:\\([^)]*\\))? is already|class: (\\w+)",
          "",
          "already.defined"),
      rule("var\\.might\\.not\\.have.*", "variable (\\w+)", "", "no.value.yet"),
      rule("cant\\.ref\\.non\\.effectively\\.final\\.var", "", "", "lambda.variable"),
      rule("cant\\.assign\\.val\\.to.*|var\\.might\\.already.*", "variable (\\w+)", "", "final"),
      rule("missing\\.ret\\.stmt", "", "", "return.missing"),
      rule("ret\\.outside\\.meth", "", "", "return.outside"),
      rule("non-static\\.cant\\.be\\.ref", "(?:variable|method) (\\S+) ", "", "static"),
      rule("unreported\\.exception.*", "exception (\\S+);", "", "checked"),
      rule("except\\.never\\.thrown.*", "exception (\\S+) is", "", "never.thrown"),
      rule("unreachable\\.stmt|initializer\\.must.*", "", "", "unreachable"),
      rule(
          "does\\.not\\.override\\.abstract",
          "(\\w+) is not .* method (\\S+) in (\\S+)",
          "",
          "abstract.method"),
      rule("abstract\\.cant\\.be\\.instantiated", "(\\S+) is abstract", "", "abstract.new"),
      rule("report\\.access|not\\.def\\.public.*", "(\\S+) (?:has|is not public)", "", "private"),
      rule("override\\.weaker\\.access", "", "", "override.public"),
      rule("cant\\.inherit\\.from\\.final", "final (\\S+)", "", "final.class"),
      rule("cyclic\\.inheritance", "involving (\\S+)", "", "cyclic"),
      // Ways through the program
      rule("break\\.outside.*|cont\\.outside.*", "", "", "break.outside"),
      rule("duplicate\\.case\\.label|duplicate\\.default\\.label", "", "", "case.twice"),
      rule("not\\.exhaustive.*", "", "", "not.exhaustive"));

  private CompileHints() {}

  /** The hint in the language in use; empty if there is none for this error. */
  public static Optional<String> of(CellDiagnostic diagnostic) {
    if (!diagnostic.imports().isEmpty()) {
      String lines = String.join("\n  ", diagnostic.imports());
      return Optional.of(TEXTS.get("import", lines));
    }
    for (HintRule rule : RULES) {
      Optional<Object[]> values = rule.values(diagnostic);
      if (values.isPresent()) {
        return Optional.of(text(rule.key(), values.get()));
      }
    }
    return diagnostic.code().startsWith("compiler.err.cant.resolve")
        ? Optional.of(unknownName(diagnostic))
        : Optional.empty();
  }

  /** For texts compared by == or !=. */
  public static String textsCompared(String left, String right, int line) {
    return TEXTS.get("text.compared", left, right, line);
  }

  /** For a column that was made of one whole number, which is its size and not its value. */
  public static String columnOfSize(
      String column, String name, String size, String valueType, int line) {
    return TEXTS.get("column.size", column, name, size, valueType, line);
  }

  private static String text(String key, Object[] values) {
    if (key.equals("illegal.char")) {
      String bad = decoded(String.valueOf(values[0]));
      String plain = PLAIN_MARKS.getOrDefault(bad, Normalizer.normalize(bad, Normalizer.Form.NFKC));
      return plain.equals(bad)
          ? TEXTS.get("illegal.char", bad)
          : TEXTS.get("full.width", bad, plain);
    }
    return TEXTS.get(key, values);
  }

  /** javac writes characters that are not ASCII as an escape. */
  private static String decoded(String character) {
    return character.matches("\\\\u[0-9a-fA-F]{4}")
        ? String.valueOf((char) Integer.parseInt(character.substring(2), 16))
        : character;
  }

  private static String unknownName(CellDiagnostic diagnostic) {
    if (!diagnostic.near().isEmpty()) {
      return TEXTS.get("near", String.join(", ", diagnostic.near()));
    }
    String symbol = diagnostic.english().replaceAll("(?s).*symbol:\\s+(\\w+).*", "$1");
    return switch (symbol) {
      case "class" -> TEXTS.get("class.unknown");
      case "method" -> TEXTS.get("method.unknown");
      default -> TEXTS.get("variable.unknown");
    };
  }

  private static HintRule rule(String code, String message, String source, String key) {
    return HintRule.of(code, message, source, key);
  }
}

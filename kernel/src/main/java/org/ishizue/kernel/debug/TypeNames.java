package org.ishizue.kernel.debug;

import java.util.regex.Pattern;

/** Names of types: from what the VM says to what can stand in a cell. */
final class TypeNames {
  private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+\\$");
  private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

  private final String signature;
  private int at;

  private TypeNames(String signature) {
    this.signature = signature;
  }

  /** {@code java.util.List} as {@code List}, the learner's own without what JShell put around them. */
  static String shortened(String name) {
    return PACKAGE.matcher(WRAPPER.matcher(name).replaceAll("")).replaceAll("").replace('$', '.');
  }

  /**
   * The type that a signature (JVMS 4.7.9.1) names, as Java source. What has no name, a type variable or an anonymous class,
   * becomes {@code Object}.
   */
  static String inSource(String signature) {
    return new TypeNames(signature).type();
  }

  private String type() {
    char kind = signature.charAt(at++);
    return switch (kind) {
      case 'B' -> "byte";
      case 'C' -> "char";
      case 'D' -> "double";
      case 'F' -> "float";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'S' -> "short";
      case 'Z' -> "boolean";
      case '[' -> type() + "[]";
      case 'T' -> {
        at = signature.indexOf(';', at) + 1;
        yield "Object";
      }
      case 'L' -> classType();
      default -> throw new IllegalArgumentException(signature);
    };
  }

  private String classType() {
    StringBuilder name = new StringBuilder();
    StringBuilder source = new StringBuilder();
    while (true) {
      char next = signature.charAt(at++);
      if (next == ';') {
        source.append(named(name));
        return source.indexOf("?unnamed") >= 0 ? "Object" : source.toString();
      } else if (next == '<') {
        source.append(named(name)).append(arguments());
        name.setLength(0);
      } else if (next == '.') {
        source.append(named(name)).append('.');
        name.setLength(0);
      } else {
        name.append(next == '/' ? '.' : next);
      }
    }
  }

  private static String named(CharSequence binaryName) {
    String name = WRAPPER.matcher(binaryName).replaceAll("");
    return name.matches(".*\\$\\d.*") ? "?unnamed" : name.replace('$', '.');
  }

  private String arguments() {
    StringBuilder arguments = new StringBuilder("<");
    while (signature.charAt(at) != '>') {
      if (arguments.length() > 1) {
        arguments.append(", ");
      }
      switch (signature.charAt(at)) {
        case '*' -> {
          at++;
          arguments.append('?');
        }
        case '+' -> {
          at++;
          arguments.append("? extends ").append(type());
        }
        case '-' -> {
          at++;
          arguments.append("? super ").append(type());
        }
        default -> arguments.append(type());
      }
    }
    at++;
    return arguments.append('>').toString();
  }
}

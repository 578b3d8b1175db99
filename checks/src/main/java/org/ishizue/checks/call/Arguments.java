package org.ishizue.checks.call;

import java.util.List;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.ListValue;
import org.ishizue.checks.value.Captured.NumberValue;
import org.ishizue.checks.value.Captured.TextValue;
import org.ishizue.checks.value.Captured.TruthValue;

/** Turns plain data into what a Java method takes. */
public final class Arguments {
  /** The parameter types that a plan may name. */
  public static final List<String> TYPES =
      List.of("int", "long", "double", "boolean", "String", "int[]", "double[]", "String[]");

  private Arguments() {}

  /** The arguments for parameters of these types. */
  public static Object[] of(List<String> types, List<Captured> values) {
    Object[] arguments = new Object[values.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = of(types.get(i), values.get(i));
    }
    return arguments;
  }

  private static Object of(String type, Captured value) {
    return switch (type) {
      case "int" -> (int) number(value);
      case "long" -> (long) number(value);
      case "double" -> number(value);
      case "boolean" -> ((TruthValue) value).value();
      case "String" -> ((TextValue) value).text();
      case "int[]" -> items(value).stream().mapToInt(item -> (int) number(item)).toArray();
      case "double[]" -> items(value).stream().mapToDouble(Arguments::number).toArray();
      case "String[]" ->
        items(value).stream().map(item -> ((TextValue) item).text()).toArray(String[]::new);
      default -> throw new IllegalArgumentException("no parameter type " + type);
    };
  }

  private static List<Captured> items(Captured value) {
    return ((ListValue) value).items();
  }

  /** A missing number is NaN, as in the data. */
  private static double number(Captured value) {
    return value instanceof NumberValue number ? number.value() : Double.NaN;
  }
}

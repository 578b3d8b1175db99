package org.ishizue.checks.file;

import com.grack.nanojson.JsonArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ishizue.checks.call.ArgumentMaker;
import org.ishizue.checks.call.ArgumentMaker.ChoiceMaker;
import org.ishizue.checks.call.ArgumentMaker.ChoicesMaker;
import org.ishizue.checks.call.ArgumentMaker.NumberMaker;
import org.ishizue.checks.call.ArgumentMaker.NumbersMaker;
import org.ishizue.checks.call.ArgumentMaker.Size;
import org.ishizue.checks.call.ArgumentMaker.StepsMaker;
import org.ishizue.checks.call.Arguments;
import org.ishizue.checks.call.CallPlan;
import org.ishizue.checks.value.Captured;
import org.jspecify.annotations.Nullable;

/** Reads how a check calls a method: {@code parameters}, {@code cases} and {@code generate}. */
final class CallReader {
  private static final Set<String> LISTS = Set.of("numbers", "steps", "choices");
  private static final String KINDS = "number, numbers, steps, choice, choices";

  /** Where a list's size is not said. */
  private static final int USUAL_SIZE = 10;

  private CallReader() {}

  static CallPlan read(Node node) {
    List<String> parameters = node.texts("parameters");
    for (String type : parameters) {
      if (!Arguments.TYPES.contains(type)) {
        node.fault("choice", node.place(), "parameters", type, String.join(", ", Arguments.TYPES));
      }
    }
    List<List<Captured>> given = new ArrayList<>();
    for (Object arguments : node.array("cases")) {
      if (arguments instanceof JsonArray array && array.size() == parameters.size()) {
        given.add(values(array));
      } else {
        node.fault("arguments", node.place(), parameters.size());
      }
    }
    Node generate = node.child("generate");
    List<ArgumentMaker> makers = new ArrayList<>();
    for (Node argument : generate.children("arguments")) {
      ArgumentMaker maker = maker(argument);
      if (maker != null) {
        makers.add(maker);
      }
      argument.rejectUnknown();
    }
    long seed = (long) generate.number("seed", 1);
    int count = (int) generate.number("count", 0);
    int fresh = (int) generate.number("fresh", 0);
    boolean makes = generate.has("arguments") || count > 0 || fresh > 0;
    if (makes && makers.size() != parameters.size()) {
      node.fault("arguments", generate.place(), parameters.size());
    }
    generate.rejectUnknown();
    return new CallPlan(parameters, given, seed, count, fresh, makers);
  }

  private static @Nullable ArgumentMaker maker(Node node) {
    String kind = node.text("kind");
    Size size = LISTS.contains(kind) ? size(node) : new Size(0, 0);
    return switch (kind) {
      case "number" -> number(node);
      case "numbers" ->
        new NumbersMaker(number(node), size, node.isTrue("sorted"), node.number("missing", 0));
      case "steps" ->
        new StepsMaker(
            node.number("min", 0),
            node.isTrue("whole"),
            Math.max(1, (int) node.number("repeat", 1)),
            (int) node.number("cycle", 0),
            size);
      case "choice" -> {
        List<Captured> values = choices(node);
        yield values.isEmpty() ? null : new ChoiceMaker(values);
      }
      case "choices" -> {
        List<Captured> values = choices(node);
        yield values.isEmpty() ? null : new ChoicesMaker(values, node.isTrue("distinct"), size);
      }
      default -> {
        node.fault("choice", node.place(), "kind", kind, KINDS);
        yield null;
      }
    };
  }

  private static NumberMaker number(Node node) {
    double min = node.number("min", 0);
    double max = node.number("max", 1);
    if (max < min) {
      node.fault("range", node.place(), min, max);
    }
    return new NumberMaker(min, max, (int) node.number("decimals", 3), node.isTrue("whole"));
  }

  private static Size size(Node node) {
    JsonArray size = node.array("size");
    int min = size.getInt(0, USUAL_SIZE);
    int max = size.getInt(1, min);
    if (min < 0 || max < min) {
      node.fault("range", node.place(), min, max);
    }
    return new Size(min, max);
  }

  private static List<Captured> choices(Node node) {
    List<Captured> values = values(node.array("values"));
    if (values.isEmpty()) {
      node.fault("missing", node.place(), "values");
    }
    return values;
  }

  private static List<Captured> values(JsonArray array) {
    return array.stream().map(PlainJson::captured).toList();
  }
}

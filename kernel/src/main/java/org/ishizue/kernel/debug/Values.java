package org.ishizue.kernel.debug;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ArrayType;
import com.sun.jdi.CharValue;
import com.sun.jdi.Field;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.StringReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of the other VM: what they look like on a line, and what is inside them. */
final class Values {
  private static final int PREVIEW = 8;
  private static final int MAX_TEXT = 300;
  private static final int MAX_ELEMENTS = 200;
  private static final Set<String> BOXES = Set.of(
      "java.lang.Boolean",
      "java.lang.Byte",
      "java.lang.Character",
      "java.lang.Double",
      "java.lang.Float",
      "java.lang.Integer",
      "java.lang.Long",
      "java.lang.Short");

  private final Calls calls;

  /** A value with the name it has where it stands; null is Java's {@code null}. */
  record Named(String name, @Nullable Value value) {}

  Values(Calls calls) {
    this.calls = calls;
  }

  /**
   * The value on one line.
   *
   * @param thread a thread that stands still, on which {@code toString} may run; null to read only
   */
  String text(@Nullable Value value, @Nullable ThreadReference thread) {
    if (value == null) {
      return "null";
    } else if (value instanceof CharValue character) {
      return "'" + character.value() + "'";
    } else if (value instanceof PrimitiveValue) {
      return value.toString();
    } else if (value instanceof StringReference string) {
      String text = string.value();
      return '"' + (text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) + " …" : text) + '"';
    } else if (value instanceof ArrayReference array) {
      return arrayText(array);
    }
    ObjectReference object = (ObjectReference) value;
    Value unboxed = unboxed(object);
    if (unboxed != null) {
      return text(unboxed, null);
    }
    return thread == null ? type(value) : ownText(object, thread);
  }

  /** The type, without packages. */
  static String type(@Nullable Value value) {
    return value == null ? "" : TypeNames.shortened(value.type().name());
  }

  /** Whether {@link #parts} has something to tell. */
  static boolean hasParts(@Nullable Value value) {
    return value instanceof ObjectReference object
        && !(value instanceof StringReference)
        && unboxed(object) == null;
  }

  /** What is inside: elements, entries, or fields. */
  List<Named> parts(ObjectReference object, @Nullable ThreadReference thread) {
    if (object instanceof ArrayReference array) {
      return elements(array);
    }
    if (thread != null) {
      try {
        if (calls.inspect(thread, "parts", object) instanceof ArrayReference parts) {
          return pairs(parts);
        }
      } catch (EvaluationException e) {
        System.getLogger(Values.class.getName())
            .log(System.Logger.Level.DEBUG, "Showing fields instead of parts", e);
      }
    }
    List<Field> fields = object.referenceType().allFields().stream()
        .filter(field -> !field.isStatic() && !field.isSynthetic())
        .toList();
    var values = object.getValues(fields);
    return fields.stream()
        .map(field -> new Named(field.name(), values.get(field)))
        .toList();
  }

  /** What a box such as {@code Integer} holds; null for anything else. */
  static @Nullable Value unboxed(ObjectReference object) {
    return BOXES.contains(object.referenceType().name())
        ? object.getValue(object.referenceType().fieldByName("value"))
        : null;
  }

  private String arrayText(ArrayReference array) {
    int length = array.length();
    String name = TypeNames.shortened(((ArrayType) array.type()).componentTypeName());
    String shown = array.getValues(0, Math.min(PREVIEW, length)).stream()
        .map(element -> text(element, null))
        .collect(Collectors.joining(", ", "{", length > PREVIEW ? ", …}" : "}"));
    return name + "[" + length + "] " + shown;
  }

  private String ownText(ObjectReference object, ThreadReference thread) {
    try {
      return calls.inspect(thread, "text", object) instanceof StringReference text
          ? text.value()
          : type(object);
    } catch (EvaluationException e) {
      return type(object) + " (" + e.getMessage() + ")";
    }
  }

  private static List<Named> elements(ArrayReference array) {
    List<Named> elements = new ArrayList<>();
    List<Value> values = array.getValues(0, Math.min(MAX_ELEMENTS, array.length()));
    for (int i = 0; i < values.size(); i++) {
      elements.add(new Named("[" + i + "]", values.get(i)));
    }
    return elements;
  }

  private static List<Named> pairs(ArrayReference parts) {
    List<Named> pairs = new ArrayList<>();
    List<Value> values = parts.length() == 0 ? List.of() : parts.getValues();
    for (int i = 0; i + 1 < values.size(); i += 2) {
      String name = values.get(i) instanceof StringReference text ? text.value() : "?";
      pairs.add(new Named(name, values.get(i + 1)));
    }
    return pairs;
  }
}

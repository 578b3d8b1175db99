package org.ishizue.kernel.debug;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.ArrayReference;
import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.ClassType;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.ishizue.kernel.evaluate.Evaluator;
import org.ishizue.runtime.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates what the learner types at a breakpoint: compiled by JShell as a method whose parameters are the local variables
 * that the text names, called on the thread that stands still. Variables that it assigns to get their new values.
 */
final class FrameEvaluation {
  private static final Pattern THIS = Pattern.compile("\\bthis\\b");
  private static final String SELF = "self$";

  private final Evaluator evaluator;
  private final DebuggedVm vm;
  private final Calls calls;
  private final AtomicInteger count = new AtomicInteger();

  FrameEvaluation(Evaluator evaluator, DebuggedVm vm, Calls calls) {
    this.evaluator = evaluator;
    this.vm = vm;
    this.calls = calls;
  }

  /** A parameter of the compiled method: a local variable, or {@code this} where the variable is null. */
  private record Parameter(
      String name,
      String type,
      @Nullable Value value,
      @Nullable LocalVariable variable) {}

  /**
   * The value of an expression; null also for a statement without a value.
   *
   * @param depth which frame of the thread
   * @throws EvaluationException with the compiler's message, the exception thrown, or another reason
   */
  @Nullable
  Value evaluate(ThreadReference thread, int depth, String text) throws EvaluationException {
    String code =
        THIS.matcher(text.strip().replaceAll(";\\s*$", "")).replaceAll(SELF.replace("$", "\\$"));
    try {
      List<Parameter> parameters = parameters(thread.frame(depth), code);
      String name = "ishizue$evaluated" + count.incrementAndGet();
      Snippet compiled = compile(name, code, parameters);
      try {
        String className =
            evaluator.analyse(analysis -> analysis.wrapper(compiled).fullClassName());
        ClassType type = (ClassType) vm.typesOf(className).iterator().next();
        Method method = type.methodsByName(name).get(0);
        Value returned = calls.call(
            thread, type, method, parameters.stream().map(Parameter::value).toList());
        if (!(returned instanceof ArrayReference array)) {
          throw new IllegalStateException("The compiled method returned " + returned);
        }
        List<Value> results = array.getValues();
        for (int i = 0; i < parameters.size(); i++) {
          assign(thread.frame(depth), parameters.get(i), results.get(i + 1));
        }
        return results.get(0);
      } finally {
        evaluator.query(shell -> shell.drop(compiled));
      }
    } catch (IncompatibleThreadStateException e) {
      throw new EvaluationException(Calls.TEXTS.get("evaluate.notStopped"));
    }
  }

  private static List<Parameter> parameters(StackFrame frame, String code) {
    List<Parameter> parameters = new ArrayList<>();
    ObjectReference self = frame.thisObject();
    if (self != null && code.contains(SELF)) {
      String type = TypeNames.inSource(self.referenceType().signature());
      parameters.add(new Parameter(SELF, type, self, null));
    }
    try {
      for (LocalVariable variable : frame.visibleVariables()) {
        if (Pattern.compile("\\b" + Pattern.quote(variable.name()) + "\\b")
            .matcher(code)
            .find()) {
          String generic = variable.genericSignature();
          String type = TypeNames.inSource(generic == null ? variable.signature() : generic);
          parameters.add(new Parameter(variable.name(), type, frame.getValue(variable), variable));
        }
      }
    } catch (AbsentInformationException e) {
      System.getLogger(FrameEvaluation.class.getName())
          .log(System.Logger.Level.DEBUG, "No local variables", e);
    }
    return parameters;
  }

  private Snippet compile(String name, String code, List<Parameter> parameters)
      throws EvaluationException {
    String head = "Object[] " + name
        + parameters.stream()
            .map(parameter -> parameter.type() + " " + parameter.name())
            .collect(Collectors.joining(", ", "(", ") throws Throwable { "));
    String after =
        parameters.stream().map(parameter -> ", " + parameter.name()).collect(Collectors.joining());
    String expression = head + "return new Object[] {" + code + after + "}; }";
    String statement = head + code + "; return new Object[] {null" + after + "}; }";
    return evaluator
        .query(shell -> {
          Compiled first = compile(shell, expression);
          Compiled second = first.error() == null ? first : compile(shell, statement);
          return second.error() == null ? second : first;
        })
        .snippetOrThrow();
  }

  private static Compiled compile(JShell shell, String source) {
    List<SnippetEvent> events = shell.eval(source);
    Snippet snippet = events.get(0).snippet();
    if (events.size() == 1 && events.get(0).status() == Snippet.Status.VALID) {
      return new Compiled(snippet, null);
    }
    // English is the root of javac's texts; asked for "en" it falls back to the machine's language.
    java.util.Locale locale =
        Language.current() == Language.JA ? java.util.Locale.JAPANESE : java.util.Locale.ROOT;
    String why = shell
        .diagnostics(snippet)
        .map(diag -> diag.getMessage(locale).lines().findFirst().orElse(""))
        .findFirst()
        .orElseGet(() -> unresolved(shell, snippet));
    for (SnippetEvent event : events) {
      if (shell.status(event.snippet()).isActive()) {
        shell.drop(event.snippet());
      }
    }
    return new Compiled(snippet, why);
  }

  private static String unresolved(JShell shell, Snippet snippet) {
    String names = snippet instanceof DeclarationSnippet declared
        ? shell.unresolvedDependencies(declared).collect(Collectors.joining(", "))
        : "";
    return names.isEmpty()
        ? Calls.TEXTS.get("evaluate.notCompiled")
        : Calls.TEXTS.get("evaluate.unresolved", names);
  }

  /** A snippet, and what is wrong with it. */
  private record Compiled(Snippet snippet, @Nullable String error) {
    Snippet snippetOrThrow() throws EvaluationException {
      if (error != null) {
        throw new EvaluationException(error);
      }
      return snippet;
    }
  }

  private static void assign(StackFrame frame, Parameter parameter, @Nullable Value value)
      throws EvaluationException {
    LocalVariable variable = parameter.variable();
    if (variable == null) {
      return;
    }
    @Nullable
    Value result =
        parameter.value() instanceof PrimitiveValue && value instanceof ObjectReference box
            ? Values.unboxed(box)
            : value;
    if (!java.util.Objects.equals(result, parameter.value())) {
      try {
        frame.setValue(variable, result);
      } catch (InvalidTypeException | ClassNotLoadedException e) {
        throw new EvaluationException(
            Calls.TEXTS.get("evaluate.types", String.valueOf(e.getMessage())));
      }
    }
  }
}

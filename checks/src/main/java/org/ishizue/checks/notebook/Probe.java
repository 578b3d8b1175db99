package org.ishizue.checks.notebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ishizue.checks.call.Arguments;
import org.ishizue.checks.call.CallPlan;
import org.ishizue.checks.file.CheckPlan;
import org.ishizue.checks.value.Capture;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.AbsentValue;
import org.ishizue.checks.value.Captured.Call;
import org.ishizue.checks.value.Captured.CallsValue;
import org.ishizue.checks.value.Captured.OtherValue;
import org.ishizue.checks.value.Captured.ThrownValue;
import org.ishizue.runtime.agent.CellInterrupted;
import org.ishizue.runtime.declared.Declared;
import org.ishizue.runtime.text.ProblemException;

/** Reads the answer to a check from what the cells have declared. */
public final class Probe {
  private Probe() {}

  /** The value of the variable, or what the method gives. */
  public static Captured capture(CheckPlan plan) {
    String name = plan.check().answer();
    CallPlan calls = plan.calls();
    if (calls != null) {
      return call(name, calls.parameters(), calls.published());
    }
    return variable(name);
  }

  /** What the method gives for fresh arguments made from a seed. */
  static Captured fresh(CheckPlan plan, CallPlan calls, long seed) {
    return call(plan.check().answer(), calls.parameters(), calls.fresh(seed));
  }

  static Captured variable(String name) {
    return Declared.variable(name)
        .map(variable -> Capture.of(variable.value()))
        .orElseGet(AbsentValue::new);
  }

  static Captured call(String name, List<String> parameters, List<List<Captured>> callsToMake) {
    List<Method> methods = Declared.methods(name);
    if (methods.isEmpty()) {
      return new AbsentValue();
    }
    for (Method method : methods) {
      if (types(method).equals(parameters)) {
        List<Call> calls = new ArrayList<>();
        for (List<Captured> arguments : callsToMake) {
          calls.add(new Call(arguments, result(method, parameters, arguments)));
        }
        return new CallsValue(calls);
      }
    }
    String signatures = methods.stream()
        .map(method -> name + types(method).stream().collect(Collectors.joining(", ", "(", ")")))
        .collect(Collectors.joining(", "));
    return new OtherValue("method", signatures);
  }

  private static List<String> types(Method method) {
    return Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList();
  }

  private static Captured result(Method method, List<String> parameters, List<Captured> arguments) {
    try {
      return Capture.of(method.invoke(null, Arguments.of(parameters, arguments)));
    } catch (InvocationTargetException e) {
      Throwable thrown = e.getCause() == null ? e : e.getCause();
      if (thrown instanceof ProblemException problem
          && problem.code().equals(Checking.NOT_ANSWERED)) {
        return new AbsentValue();
      }
      if (thrown instanceof CellInterrupted || thrown instanceof OutOfMemoryError) {
        throw (Error) thrown; // the cell's affair, not the answer's
      }
      return new ThrownValue(
          thrown.getClass().getSimpleName(), String.valueOf(thrown.getMessage()));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("Cannot call " + method, e);
    }
  }
}

package org.ishizue.kernel.debug;

import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.ClassObjectReference;
import com.sun.jdi.ClassType;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.InvocationException;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;

/** Calls static methods of the learner's VM on a thread that stands still, and does not wait for ever. */
final class Calls {
  static final Texts TEXTS = Texts.beside(Calls.class);

  private static final String INSPECTION = "org.ishizue.runtime.debug.Inspection";

  private final DebuggedVm vm;
  private final Duration limit;

  Calls(DebuggedVm vm, Duration limit) {
    this.vm = vm;
    this.limit = limit;
  }

  /**
   * Calls a method.
   *
   * @throws EvaluationException if it throws, cannot be called or takes too long; a call that takes too long goes on, and
   *     can be interrupted like the cell itself
   */
  @Nullable
  Value call(ThreadReference thread, ClassType type, Method method, List<? extends Value> arguments)
      throws EvaluationException {
    return vm.undisturbed(
        thread,
        () -> inTime(() -> {
          Value value =
              type.invokeMethod(thread, method, arguments, ObjectReference.INVOKE_SINGLE_THREADED);
          if (value instanceof ObjectReference object) {
            object.disableCollection(); // until the thread goes on, it may be asked for
          }
          return value;
        }));
  }

  /** Calls a method of {@code Inspection}, which is loaded into the VM when it is first needed. */
  @Nullable
  Value inspect(ThreadReference thread, String method, Value argument) throws EvaluationException {
    ClassType inspection = inspection(thread);
    return call(thread, inspection, inspection.methodsByName(method).get(0), List.of(argument));
  }

  private ClassType inspection(ThreadReference thread) throws EvaluationException {
    VirtualMachine machine = vm.machine();
    if (machine.classesByName(INSPECTION).isEmpty()) {
      ClassType classes = (ClassType) machine.classesByName("java.lang.Class").get(0);
      Method forName = classes
          .methodsByName("forName", "(Ljava/lang/String;)Ljava/lang/Class;")
          .get(0);
      Value loaded = call(thread, classes, forName, List.of(machine.mirrorOf(INSPECTION)));
      if (loaded instanceof ClassObjectReference object) {
        return (ClassType) object.reflectedType();
      }
    }
    return (ClassType) machine.classesByName(INSPECTION).get(0);
  }

  private <T> T inTime(Callable<T> call) throws EvaluationException {
    FutureTask<T> task = new FutureTask<>(call);
    Thread caller = new Thread(task, "debug-call");
    caller.setDaemon(true);
    caller.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new EvaluationException(TEXTS.get("evaluate.slow", limit.toSeconds()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EvaluationException(TEXTS.get("evaluate.slow", limit.toSeconds()));
    } catch (ExecutionException e) {
      throw explained(e.getCause());
    }
  }

  private static EvaluationException explained(@Nullable Throwable cause) {
    if (cause instanceof InvocationException thrown) {
      return new EvaluationException(ThrownValues.describe(thrown.exception()));
    } else if (cause instanceof IncompatibleThreadStateException) {
      return new EvaluationException(TEXTS.get("evaluate.notStopped"));
    } else if (cause instanceof InvalidTypeException || cause instanceof ClassNotLoadedException) {
      return new EvaluationException(
          TEXTS.get("evaluate.types", String.valueOf(cause.getMessage())));
    }
    return new EvaluationException(String.valueOf(cause));
  }
}

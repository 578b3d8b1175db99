package org.ishizue.kernel.debug;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Field;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;
import org.ishizue.kernel.debug.Values.Named;
import org.ishizue.kernel.evaluate.Evaluator;
import org.ishizue.runtime.text.Texts;
import org.ishizue.runtime.wire.Command;
import org.ishizue.runtime.wire.Report;
import org.jspecify.annotations.Nullable;

/** Variables as the front end lists them: of a frame, of the notebook, and what is inside them. */
final class VariableView {
  private static final Texts TEXTS = Texts.beside(VariableView.class);
  private static final int MAX_TEXT = 300;
  private static final int LIMIT_SECONDS = 2;

  private final Evaluator evaluator;
  private final DebuggedVm vm;
  private final Values values;
  private final References references;

  VariableView(Evaluator evaluator, DebuggedVm vm, Values values, References references) {
    this.evaluator = evaluator;
    this.vm = vm;
    this.values = values;
    this.references = references;
  }

  /** The body of the answer to {@code scopes}. */
  JsonObject scopes(References.Frame frame) {
    JsonArray scopes = new JsonArray();
    scopes.add(scope("scope.locals", new References.Locals(frame)));
    scopes.add(scope("scope.globals", new References.Globals()));
    return Dap.body("scopes", scopes);
  }

  private JsonObject scope(String name, References.Target target) {
    JsonObject scope = new JsonObject();
    scope.addProperty("name", TEXTS.get(name));
    scope.addProperty("variablesReference", references.add(target));
    scope.addProperty("expensive", false);
    return scope;
  }

  /** The body of the answer to {@code variables}. */
  JsonObject variables(References.@Nullable Target target) {
    JsonArray variables = new JsonArray();
    if (target instanceof References.Locals locals) {
      ThreadReference thread = vm.stoppedThread(locals.frame().thread());
      for (Named local : locals(thread, locals.frame().depth())) {
        variables.add(variable(local, thread));
      }
    } else if (target instanceof References.Inside inside) {
      ThreadReference thread = vm.stoppedThread(inside.thread());
      for (Named part : values.parts(inside.object(), thread)) {
        variables.add(variable(part, thread));
      }
    } else if (target instanceof References.Globals) {
      return globals();
    }
    return Dap.body("variables", variables);
  }

  /** The variables of the notebook: the body of the answer to {@code inspectVariables}. */
  JsonObject globals() {
    JsonArray variables = new JsonArray();
    record Global(String className, String name, String type) {}
    List<Global> globals = evaluator.query(shell -> shell
        .variables()
        .filter(variable -> shell.status(variable) == Snippet.Status.VALID)
        .filter(variable -> !variable.name().startsWith("$"))
        .map((VarSnippet variable) -> new Global(
            shell.sourceCodeAnalysis().wrapper(variable).fullClassName(),
            variable.name(),
            variable.typeName()))
        .toList());
    for (Global global : globals) {
      for (ReferenceType type : vm.machine().classesByName(global.className())) {
        Field field = type.isPrepared() ? type.fieldByName(global.name()) : null;
        if (field != null) {
          Value value = type.getValue(field);
          String text = value instanceof PrimitiveValue || value == null
              ? values.text(value, null)
              : read(global.className(), global.name());
          variables.add(
              variable(global.name(), text, TypeNames.shortened(global.type()), value, 0));
        }
      }
    }
    return Dap.body("variables", variables);
  }

  /** A value that an evaluation gave: the fields {@code result}, {@code type} and {@code variablesReference}. */
  JsonObject result(@Nullable Value value, ThreadReference thread) {
    JsonObject body = new JsonObject();
    body.addProperty("result", values.text(value, thread));
    body.addProperty("type", Values.type(value));
    body.addProperty("variablesReference", reference(value, thread.uniqueID()));
    return body;
  }

  private List<Named> locals(@Nullable ThreadReference thread, int depth) {
    List<Named> locals = new ArrayList<>();
    if (thread == null) {
      return locals;
    }
    try {
      StackFrame frame = thread.frame(depth);
      ObjectReference self = frame.thisObject();
      if (self != null) {
        locals.add(new Named("this", self));
      }
      for (LocalVariable variable : frame.visibleVariables()) {
        locals.add(new Named(variable.name(), frame.getValue(variable)));
      }
    } catch (AbsentInformationException | IncompatibleThreadStateException e) {
      System.getLogger(VariableView.class.getName())
          .log(System.Logger.Level.DEBUG, "No local variables", e);
    }
    return locals;
  }

  private JsonObject variable(Named named, @Nullable ThreadReference thread) {
    String text = values.text(named.value(), thread);
    long id = thread == null ? 0 : thread.uniqueID();
    return variable(named.name(), text, Values.type(named.value()), named.value(), id);
  }

  private JsonObject variable(
      String name, String text, String type, @Nullable Value value, long thread) {
    JsonObject variable = new JsonObject();
    variable.addProperty("name", name);
    variable.addProperty("value", text);
    variable.addProperty("type", type);
    variable.addProperty("evaluateName", name);
    variable.addProperty("variablesReference", reference(value, thread));
    return variable;
  }

  private int reference(@Nullable Value value, long thread) {
    return value instanceof ObjectReference object && Values.hasParts(value)
        ? references.add(new References.Inside(object, thread))
        : 0;
  }

  /** The text of a variable, made by the VM's agent on a thread of its own. */
  private String read(String className, String name) {
    FutureTask<String> asking = new FutureTask<>(() -> {
      Report answer =
          evaluator.userVm().ask(id -> new Command.ReadField(id, className, name, MAX_TEXT));
      return answer instanceof Report.Text text ? String.valueOf(text.text()) : "";
    });
    Thread asker = new Thread(asking, "debug-read");
    asker.setDaemon(true);
    asker.start();
    try {
      return asking.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return TEXTS.get("evaluate.slow", LIMIT_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    } catch (ExecutionException e) { // the VM has ended: the next request says so
      System.getLogger(VariableView.class.getName())
          .log(System.Logger.Level.DEBUG, "A variable could not be read", e);
      return "";
    }
  }
}

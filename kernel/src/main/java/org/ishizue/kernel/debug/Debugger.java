package org.ishizue.kernel.debug;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.sun.jdi.Location;
import com.sun.jdi.ObjectCollectedException;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.request.StepRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import jdk.jshell.JShell;
import org.ishizue.kernel.evaluate.Evaluator;
import org.ishizue.kernel.evaluate.SnippetPlaces.Origin;
import org.ishizue.kernel.uservm.UserVm;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One notebook's debugger: requests of the Debug Adapter Protocol in, responses and events out. Besides the protocol's own
 * requests it answers those that Jupyter added (<a
 * href="https://github.com/jupyter/enhancement-proposals/blob/master/47-jupyter-debugger-protocol/jupyter-debugger-protocol.md">JEP
 * 47</a>). Costs nothing until it is switched on.
 */
public final class Debugger {
  private static final Texts TEXTS = Texts.beside(Debugger.class);
  private static final Duration CALL_LIMIT = Duration.ofSeconds(3);

  private final Evaluator evaluator;
  private final Consumer<JsonObject> events;
  private final CellSources sources = new CellSources();
  private final Breakpoints breakpoints = new Breakpoints();
  private final References references = new References();
  private final CellIndex index;
  private final StackView stack;
  private volatile boolean started;
  private volatile List<String> exceptionFilters = List.of();
  private @Nullable DebuggedVm debugged;

  /**
   * A debugger that is switched off.
   *
   * @param events gets the protocol's events
   */
  public Debugger(Evaluator evaluator, Consumer<JsonObject> events) {
    this.evaluator = evaluator;
    this.events = events;
    this.index = new CellIndex(evaluator, sources);
    this.stack = new StackView(evaluator, index, sources, references);
    evaluator.beforeInvocations(this::beforeInvoke);
  }

  /** Remembers which source runs under a number. */
  public void cellBegins(int executionCount, String code) {
    sources.ran(executionCount, code);
    index.cellBegins();
  }

  /** Lets everything go on that stands still, so that it can be interrupted. */
  public void release() {
    DebuggedVm vm = current();
    if (vm != null) {
      List<Long> stopped = List.copyOf(vm.stoppedThreads());
      references.clear();
      vm.release();
      stopped.forEach(this::tellContinued);
    }
  }

  /**
   * The response to a request.
   *
   * @param display gives the {@code data} of a display message for the value of an expression, evaluated as in a cell
   */
  public JsonObject answer(JsonObject request, Function<String, JsonObject> display) {
    String command = Dap.text(request, "command");
    try {
      JsonObject body = body(command, Dap.arguments(request), display);
      return body == null
          ? Dap.failure(request, TEXTS.get("unknown", command))
          : Dap.response(request, body);
    } catch (EvaluationException e) {
      return Dap.failure(request, String.valueOf(e.getMessage()));
    } catch (VMDisconnectedException | ObjectCollectedException e) {
      return Dap.failure(request, TEXTS.get("gone"));
    }
  }

  private @Nullable JsonObject body(
      String command, JsonObject arguments, Function<String, JsonObject> display)
      throws EvaluationException {
    return switch (command) {
      case "debugInfo" -> info();
      case "initialize" -> initialize();
      case "attach" -> attach();
      case "configurationDone" -> new JsonObject();
      case "dumpCell" ->
        Dap.body("sourcePath", new JsonPrimitive(sources.dumped(Dap.text(arguments, "code"))));
      case "setBreakpoints" -> setBreakpoints(arguments);
      case "setExceptionBreakpoints" -> setExceptionBreakpoints(arguments);
      case "source" -> source(arguments);
      case "threads" -> threads();
      case "stackTrace" -> stackTrace(Dap.number(arguments, "threadId"));
      case "scopes" -> scopes((int) Dap.number(arguments, "frameId"));
      case "variables" -> variables((int) Dap.number(arguments, "variablesReference"));
      case "inspectVariables" -> view(vm()).globals();
      case "richInspectVariables" -> richInspect(arguments, display);
      case "evaluate" ->
        evaluate((int) Dap.number(arguments, "frameId"), Dap.text(arguments, "expression"));
      case "continue" -> goOn(Dap.number(arguments, "threadId"), 0);
      case "next" -> goOn(Dap.number(arguments, "threadId"), StepRequest.STEP_OVER);
      case "stepIn" -> goOn(Dap.number(arguments, "threadId"), StepRequest.STEP_INTO);
      case "stepOut" -> goOn(Dap.number(arguments, "threadId"), StepRequest.STEP_OUT);
      case "modules" -> Dap.body("modules", new JsonArray());
      case "disconnect", "terminate" -> disconnect();
      default -> null;
    };
  }

  private JsonObject info() {
    JsonObject info = new JsonObject();
    info.addProperty("isStarted", started);
    info.addProperty("hashMethod", CellSources.HASH_METHOD);
    info.addProperty("hashSeed", CellSources.HASH_SEED);
    info.addProperty("tmpFilePrefix", sources.prefix());
    info.addProperty("tmpFileSuffix", CellSources.SUFFIX);
    JsonArray all = new JsonArray();
    breakpoints.all().forEach((path, lines) -> {
      JsonObject cell = new JsonObject();
      cell.addProperty("source", path);
      cell.add(
          "breakpoints",
          lines.stream()
              .map(line -> Dap.body("line", new JsonPrimitive(line)))
              .collect(Dap.toArray()));
      all.add(cell);
    });
    info.add("breakpoints", all);
    DebuggedVm vm = current();
    JsonArray stopped = new JsonArray();
    if (vm != null) {
      vm.stoppedThreads().forEach(stopped::add);
    }
    info.add("stoppedThreads", stopped);
    info.addProperty("richRendering", true);
    info.add("exceptionPaths", new JsonArray());
    info.addProperty("copyToGlobals", false);
    return info;
  }

  private JsonObject initialize() throws EvaluationException {
    vm().watchClasses();
    started = true;
    JsonObject capabilities = new JsonObject();
    capabilities.addProperty("supportsConfigurationDoneRequest", true);
    capabilities.addProperty("supportsExceptionInfoRequest", false);
    capabilities.addProperty("supportsModulesRequest", true);
    JsonArray filters = new JsonArray();
    filters.add(filter("uncaught"));
    filters.add(filter("raised"));
    capabilities.add("exceptionBreakpointFilters", filters);
    return capabilities;
  }

  private static JsonObject filter(String name) {
    JsonObject filter = new JsonObject();
    filter.addProperty("filter", name);
    filter.addProperty("label", TEXTS.get("filter." + name));
    filter.addProperty("default", false);
    return filter;
  }

  private JsonObject attach() {
    events.accept(Dap.event("initialized", new JsonObject()));
    return new JsonObject();
  }

  private JsonObject setBreakpoints(JsonObject arguments) throws EvaluationException {
    JsonObject source =
        arguments.get("source") instanceof JsonObject given ? given : new JsonObject();
    String path = Dap.text(source, "path");
    List<Integer> lines = Dap.objects(arguments, "breakpoints").stream()
        .map(each -> (int) Dap.number(each, "line"))
        .toList();
    breakpoints.set(path, lines);
    DebuggedVm vm = vm();
    evaluator.query(shell -> {
      vm.breakAt(index.locations(shell, vm, breakpoints.all()));
      return true;
    });
    JsonArray answer = new JsonArray();
    for (int line : lines) {
      JsonObject breakpoint = new JsonObject();
      breakpoint.addProperty("verified", true);
      breakpoint.addProperty("line", line);
      breakpoint.add("source", source);
      answer.add(breakpoint);
    }
    return Dap.body("breakpoints", answer);
  }

  private JsonObject setExceptionBreakpoints(JsonObject arguments) throws EvaluationException {
    List<String> filters = arguments.get("filters") instanceof JsonArray array
        ? array.asList().stream().map(element -> element.getAsString()).toList()
        : List.of();
    exceptionFilters = filters;
    breakOnExceptions(vm());
    return new JsonObject();
  }

  private void breakOnExceptions(DebuggedVm vm) {
    boolean raised = exceptionFilters.contains("raised");
    vm.breakOnExceptions(raised, raised || exceptionFilters.contains("uncaught"));
  }

  private JsonObject source(JsonObject arguments) throws EvaluationException {
    String path =
        arguments.get("source") instanceof JsonObject source ? Dap.text(source, "path") : "";
    String code = sources.codeAt(path);
    if (code == null) {
      throw new EvaluationException(TEXTS.get("source.unknown", path));
    }
    JsonObject body = Dap.body("content", new JsonPrimitive(code));
    body.addProperty("mimeType", "text/x-java");
    return body;
  }

  private JsonObject threads() throws EvaluationException {
    DebuggedVm vm = vm();
    JsonArray threads = new JsonArray();
    for (long id : vm.stoppedThreads()) {
      ThreadReference thread = vm.stoppedThread(id);
      if (thread != null) {
        JsonObject each = new JsonObject();
        each.addProperty("id", id);
        each.addProperty("name", thread.name());
        threads.add(each);
      }
    }
    return Dap.body("threads", threads);
  }

  private JsonObject stackTrace(long threadId) throws EvaluationException {
    return stack.stackTrace(stopped(vm(), threadId));
  }

  private JsonObject scopes(int frameId) throws EvaluationException {
    return view(vm()).scopes(frame(frameId));
  }

  private JsonObject variables(int reference) throws EvaluationException {
    return view(vm()).variables(references.get(reference));
  }

  private JsonObject evaluate(int frameId, String expression) throws EvaluationException {
    DebuggedVm vm = vm();
    References.Frame frame = frame(frameId);
    ThreadReference thread = stopped(vm, frame.thread());
    Calls calls = new Calls(vm, CALL_LIMIT);
    FrameEvaluation evaluation = new FrameEvaluation(evaluator, vm, calls);
    return view(vm).result(evaluation.evaluate(thread, frame.depth(), expression), thread);
  }

  private JsonObject richInspect(JsonObject arguments, Function<String, JsonObject> display)
      throws EvaluationException {
    String name = Dap.text(arguments, "variableName");
    JsonObject data = new JsonObject();
    if (arguments.has("frameId")) {
      int frameId = (int) Dap.number(arguments, "frameId");
      data.add("text/plain", evaluate(frameId, name).get("result"));
    } else {
      data = display.apply(name);
    }
    JsonObject body = Dap.body("data", data);
    body.add("metadata", new JsonObject());
    return body;
  }

  /** Continues or steps; a depth of 0 continues. */
  private JsonObject goOn(long threadId, int depth) throws EvaluationException {
    DebuggedVm vm = vm();
    ThreadReference thread = stopped(vm, threadId);
    long id = thread.uniqueID();
    StepStart start = depth == 0 ? null : stack.stepStart(thread);
    references.clear();
    // Told first: the thread may stop again at once, and that must be the later news.
    tellContinued(id);
    if (start == null) {
      vm.resume(id);
    } else {
      vm.step(id, depth, start);
    }
    return Dap.body("allThreadsContinued", new JsonPrimitive(false));
  }

  private JsonObject disconnect() {
    started = false;
    breakpoints.clear();
    exceptionFilters = List.of();
    release();
    return new JsonObject();
  }

  private void tellContinued(long thread) {
    JsonObject body = Dap.body("threadId", new JsonPrimitive(thread));
    body.addProperty("allThreadsContinued", false);
    events.accept(Dap.event("continued", body));
  }

  private void tellStopped(long thread, String reason, String text) {
    JsonObject body = Dap.body("threadId", new JsonPrimitive(thread));
    body.addProperty("reason", reason);
    body.addProperty("allThreadsStopped", false);
    body.addProperty("preserveFocusHint", false);
    if (!text.isEmpty()) {
      body.addProperty("text", text);
    }
    events.accept(Dap.event("stopped", body));
  }

  private void beforeInvoke(JShell shell, UserVm vm, String className, Origin origin) {
    if (!started) {
      return;
    }
    DebuggedVm target = of(vm);
    if (target == null) {
      return;
    }
    try {
      boolean stepping = target.isSteppingIn(origin.cell());
      index.runs(className, origin);
      target.breakAt(index.locations(shell, target, breakpoints.all()));
      CellLines lines = stepping ? index.ofClass(shell, className) : null;
      Location entry = lines == null ? null : lines.entry(target);
      if (entry != null) {
        target.breakOnceAt(entry);
      }
    } catch (VMDisconnectedException e) {
      System.getLogger(Debugger.class.getName())
          .log(System.Logger.Level.DEBUG, "The VM ended before its breakpoints were set", e);
    }
  }

  private VariableView view(DebuggedVm vm) {
    return new VariableView(evaluator, vm, new Values(new Calls(vm, CALL_LIMIT)), references);
  }

  private References.Frame frame(int id) throws EvaluationException {
    if (references.get(id) instanceof References.Frame frame) {
      return frame;
    }
    throw new EvaluationException(Calls.TEXTS.get("evaluate.notStopped"));
  }

  /** The thread of this id; JupyterLab also says 1, Python's main thread, and means whichever stands still. */
  private static ThreadReference stopped(DebuggedVm vm, long id) throws EvaluationException {
    ThreadReference thread = vm.stoppedThread(id);
    if (thread == null && id == 1) {
      thread =
          vm.stoppedThreads().stream().min(Long::compare).map(vm::stoppedThread).orElse(null);
    }
    if (thread == null) {
      throw new EvaluationException(Calls.TEXTS.get("evaluate.notStopped"));
    }
    return thread;
  }

  private DebuggedVm vm() throws EvaluationException {
    DebuggedVm vm = of(evaluator.userVm());
    if (vm == null) {
      throw new EvaluationException(TEXTS.get("noConnection"));
    }
    return vm;
  }

  private synchronized @Nullable DebuggedVm current() {
    return debugged;
  }

  private synchronized @Nullable DebuggedVm of(UserVm vm) {
    VirtualMachine machine = vm.debugInterface();
    if (machine == null) {
      return null;
    }
    if (debugged == null || debugged.machine() != machine) {
      debugged = new DebuggedVm(machine, this::tellStopped);
      if (started) { // the VM before it has ended
        debugged.watchClasses();
        breakOnExceptions(debugged);
      }
    }
    return debugged;
  }
}

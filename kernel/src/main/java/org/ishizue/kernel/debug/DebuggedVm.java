package org.ishizue.kernel.debug;

import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.ExceptionEvent;
import com.sun.jdi.event.LocatableEvent;
import com.sun.jdi.event.StepEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import com.sun.jdi.request.ExceptionRequest;
import com.sun.jdi.request.StepRequest;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A VM that is being debugged: breakpoints and steps in it, and the threads that stand still. Only the thread that meets a
 * breakpoint is suspended, so the agent of the VM goes on answering the kernel.
 */
final class DebuggedVm {
  /** The classes that JShell makes: nothing else is stopped in. */
  private static final String LEARNERS_CLASSES = "REPL.*";

  private static final String ONCE = "once";

  private final VirtualMachine machine;
  private final StopListener listener;
  private final Map<Long, ThreadReference> stopped = new ConcurrentHashMap<>();
  private final Set<ThreadReference> evaluating = ConcurrentHashMap.newKeySet();

  /** The cell in which a step was wanted that has not come to an end. */
  private volatile int steppingIn;

  /** The learner's classes that were loaded under our eyes; what the debug interface lists may be a moment older. */
  private final Map<String, ReferenceType> loaded = new ConcurrentHashMap<>();

  /** Hears of threads that come to a halt. */
  interface StopListener {
    /**
     * A thread stands still.
     *
     * @param reason in the words of the Debug Adapter Protocol
     * @param text more about it, such as the exception; may be empty
     */
    void stopped(long thread, String reason, String text);
  }

  DebuggedVm(VirtualMachine machine, StopListener listener) {
    this.machine = machine;
    this.listener = listener;
    Thread events = new Thread(this::listen, "debug-events");
    events.setDaemon(true);
    events.start();
  }

  VirtualMachine machine() {
    return machine;
  }

  /** Watches the loading of the learner's classes from now on. */
  void watchClasses() {
    EventRequestManager requests = machine.eventRequestManager();
    if (requests.classPrepareRequests().isEmpty()) {
      ClassPrepareRequest request = requests.createClassPrepareRequest();
      request.addClassFilter(LEARNERS_CLASSES);
      enable(request);
    }
  }

  /** A class that JShell made, and the classes in it. */
  Collection<ReferenceType> typesOf(String outer) {
    Set<ReferenceType> types = new LinkedHashSet<>(machine.classesByName(outer));
    for (ReferenceType type : List.copyOf(types)) {
      types.addAll(type.nestedTypes());
    }
    loaded.forEach((name, type) -> {
      if (name.equals(outer) || name.startsWith(outer + "$")) {
        types.add(type);
      }
    });
    return types;
  }

  /** Ids of the threads that stand still. */
  Collection<Long> stoppedThreads() {
    return List.copyOf(stopped.keySet());
  }

  /** The thread if it stands still; else null. */
  @Nullable
  ThreadReference stoppedThread(long id) {
    return stopped.get(id);
  }

  /** Sets these breakpoints in place of those before. */
  void breakAt(Collection<Location> locations) {
    EventRequestManager requests = machine.eventRequestManager();
    // Redefining a class forgets its breakpoints without a word, so they are always made anew.
    requests.deleteEventRequests(List.copyOf(requests.breakpointRequests()));
    for (Location location : locations) {
      enable(requests.createBreakpointRequest(location));
    }
  }

  /** Stops at a location when it is reached next, as the end of a step. */
  void breakOnceAt(Location location) {
    BreakpointRequest request = machine.eventRequestManager().createBreakpointRequest(location);
    request.putProperty(ONCE, true);
    enable(request);
  }

  /** Whether to stop where a learner's exception is thrown: caught by the cell's own code, or by nobody there. */
  void breakOnExceptions(boolean caught, boolean uncaught) {
    EventRequestManager requests = machine.eventRequestManager();
    requests.deleteEventRequests(List.copyOf(requests.exceptionRequests()));
    if (caught || uncaught) {
      // The agent catches all that a cell throws, so what nobody in the cell catches counts as
      // caught here.
      ExceptionRequest request = requests.createExceptionRequest(null, true, true);
      request.putProperty("caught", caught);
      request.putProperty("uncaught", uncaught);
      enable(request);
    }
  }

  /** Lets a thread go on. */
  void resume(long id) {
    steppingIn = 0;
    go(id);
  }

  /**
   * Lets a thread go on to its next line.
   *
   * @param depth one of {@link StepRequest}'s
   */
  void step(long id, int depth, StepStart start) {
    ThreadReference thread = stopped.get(id);
    if (thread != null) {
      steppingIn = start.cell();
      enableStep(thread, depth, start);
      go(id);
    }
  }

  private void enableStep(ThreadReference thread, int depth, StepStart start) {
    StepRequest request =
        machine.eventRequestManager().createStepRequest(thread, StepRequest.STEP_LINE, depth);
    request.addClassFilter(LEARNERS_CLASSES);
    request.addCountFilter(1);
    request.putProperty(StepStart.class, start);
    enable(request);
  }

  /** Whether a step that began in a cell waits for the cell's next statement, which runs on another thread. */
  boolean isSteppingIn(int cell) {
    return steppingIn == cell && stopped.isEmpty();
  }

  /** Forgets all breakpoints and lets every thread go on. */
  void release() {
    steppingIn = 0;
    try {
      EventRequestManager requests = machine.eventRequestManager();
      requests.deleteEventRequests(List.copyOf(requests.breakpointRequests()));
      requests.deleteEventRequests(List.copyOf(requests.stepRequests()));
      requests.deleteEventRequests(List.copyOf(requests.exceptionRequests()));
      requests.deleteEventRequests(List.copyOf(requests.classPrepareRequests()));
      stopped.keySet().forEach(this::go);
    } catch (VMDisconnectedException e) {
      System.getLogger(DebuggedVm.class.getName())
          .log(System.Logger.Level.DEBUG, "The VM ended before it was released", e);
    }
  }

  /** Runs work that calls methods on a stopped thread; nothing in them stops. */
  <T> T undisturbed(ThreadReference thread, Work<T> work) throws EvaluationException {
    evaluating.add(thread);
    try {
      return work.run();
    } finally {
      evaluating.remove(thread);
    }
  }

  /** Work that may fail in the ways that evaluations do. */
  interface Work<T> {
    T run() throws EvaluationException;
  }

  private void go(long id) {
    ThreadReference thread = stopped.remove(id);
    if (thread != null) {
      thread.resume();
    }
  }

  private static void enable(EventRequest request) {
    request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
    request.enable();
  }

  private void listen() {
    try {
      while (true) {
        EventSet events = machine.eventQueue().remove();
        if (!halts(events)) {
          events.resume();
        }
      }
    } catch (VMDisconnectedException e) {
      stopped.clear();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean halts(EventSet events) {
    boolean halts = false;
    for (Event event : events) {
      if (event instanceof ClassPrepareEvent prepared) {
        // Its thread, which loads the class for JShell, waits until this is noted.
        loaded.put(prepared.referenceType().name(), prepared.referenceType());
      } else if (event instanceof LocatableEvent located
          && !evaluating.contains(located.thread())) {
        String reason = reason(located);
        if (reason != null && !halts) {
          halts = true;
          halted(located, reason);
        }
      }
    }
    return halts;
  }

  /** Why this event stops its thread; null if it does not. */
  private @Nullable String reason(LocatableEvent event) {
    if (event instanceof BreakpointEvent) {
      return event.request().getProperty(ONCE) == null ? "breakpoint" : "step";
    } else if (event instanceof StepEvent step) {
      return endsStep(step) ? "step" : null;
    } else if (event instanceof ExceptionEvent thrown) {
      Location caught = thrown.catchLocation();
      boolean byLearner = caught != null && StoppedThread.isLearners(caught);
      boolean wanted =
          Boolean.TRUE.equals(event.request().getProperty(byLearner ? "caught" : "uncaught"));
      return wanted && StoppedThread.runsLearnersCode(thrown.thread()) ? "exception" : null;
    }
    return null;
  }

  /** One line of a cell may be several of JShell's: then the step goes on. */
  private boolean endsStep(StepEvent event) {
    StepRequest request = (StepRequest) event.request();
    StepStart start = (StepStart) request.getProperty(StepStart.class);
    if (!start.isLeftAt(event.thread(), event.location())) {
      machine.eventRequestManager().deleteEventRequest(request);
      enableStep(event.thread(), request.depth(), start);
      return false;
    }
    return true;
  }

  private void halted(LocatableEvent event, String reason) {
    ThreadReference thread = event.thread();
    EventRequestManager requests = machine.eventRequestManager();
    requests.deleteEventRequests(requests.stepRequests().stream()
        .filter(step -> step.thread().equals(thread))
        .toList());
    requests.deleteEventRequests(requests.breakpointRequests().stream()
        .filter(each -> each.getProperty(ONCE) != null)
        .toList());
    steppingIn = 0;
    stopped.put(thread.uniqueID(), thread);
    String text =
        event instanceof ExceptionEvent thrown ? ThrownValues.describe(thrown.exception()) : "";
    listener.stopped(thread.uniqueID(), reason, text);
  }
}

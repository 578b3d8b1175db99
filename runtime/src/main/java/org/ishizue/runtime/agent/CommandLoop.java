package org.ishizue.runtime.agent;

import java.io.IOException;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.Field;
import java.util.List;
import org.ishizue.runtime.comm.Comms;
import org.ishizue.runtime.display.PlainText;
import org.ishizue.runtime.display.Renderers;
import org.ishizue.runtime.wire.Command;
import org.ishizue.runtime.wire.Report;

/** Carries out the kernel's commands. Runs on the reading thread: nothing here runs the learner's code. */
final class CommandLoop {
  private final SnippetLoader loader;
  private final OutputStreams reports;
  private final ConsoleInput input;
  private final Invocations invocations;
  private final Explanations explanations;
  private final Evaluations evaluations;

  CommandLoop(
      SnippetLoader loader,
      OutputStreams reports,
      ConsoleInput input,
      Invocations invocations,
      Explanations explanations,
      Evaluations evaluations) {
    this.loader = loader;
    this.reports = reports;
    this.input = input;
    this.invocations = invocations;
    this.explanations = explanations;
    this.evaluations = evaluations;
  }

  void carryOut(Command command) {
    if (command instanceof Command.Load load) {
      answer(load.id(), () -> loader.define(load.classes()));
    } else if (command instanceof Command.Redefine redefine) {
      answer(redefine.id(), () -> redefine(redefine));
    } else if (command instanceof Command.AddToClassPath add) {
      answer(add.id(), () -> addToClassPath(add));
    } else if (command instanceof Command.Invoke invoke) {
      input.discard();
      invocations.run(new SnippetCall(invoke, loader, reports, evaluations), loader);
    } else if (command instanceof Command.ReadField read) {
      aside("read-" + read.id(), () -> reports.send(new Report.Text(read.id(), text(read))));
    } else if (command instanceof Command.Interrupt interrupt) {
      invocations.interrupt(interrupt);
    } else if (command instanceof Command.Input line) {
      input.answer(line);
    } else if (command instanceof Command.Comm comm) {
      receive(comm);
    } else if (command instanceof Command.Explained explained) {
      explanations.answer(explained);
    } else if (command instanceof Command.Evaluated evaluated) {
      evaluations.answer(evaluated);
    }
  }

  private List<String> redefine(Command.Redefine redefine)
      throws ClassNotFoundException, UnmodifiableClassException {
    AgentHook.redefine(redefine.classes(), loader);
    return List.of();
  }

  private List<String> addToClassPath(Command.AddToClassPath add) throws IOException {
    loader.addPath(add.path());
    Renderers.use(new Renderers(loader));
    return List.of();
  }

  private void answer(int id, Work work) {
    Report answer;
    try {
      answer = new Report.Done(id, work.run());
    } catch (ReflectiveOperationException
        | IOException
        | UnmodifiableClassException
        | RuntimeException
        | LinkageError e) {
      answer = new Report.Refused(id, e.toString());
    }
    reports.send(answer);
  }

  /** On a thread of its own, since a toString of the learner's may take its time. */
  private void aside(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.setContextClassLoader(loader);
    thread.start();
  }

  private String text(Command.ReadField read) {
    try {
      Field field = loader.loadClass(read.className()).getDeclaredField(read.fieldName());
      field.setAccessible(true);
      String text = new PlainText().of(field.get(null));
      return text.length() > read.maxLength() ? text.substring(0, read.maxLength()) + " …" : text;
    } catch (ReflectiveOperationException e) {
      return e.toString();
    }
  }

  /** At once, so that code which runs next finds the state that the page has set. */
  private static void receive(Command.Comm comm) {
    Cells.answerUnder(comm.cell());
    try {
      Comms.receive(comm.kind(), comm.commId(), comm.target(), comm.dataJson());
    } catch (RuntimeException e) { // whatever the page has sent, this VM goes on
      System.err.println(e);
    }
  }

  /** Work that may fail in the ways that classes and files fail; returns the variables it cost. */
  private interface Work {
    List<String> run() throws ReflectiveOperationException, IOException, UnmodifiableClassException;
  }
}

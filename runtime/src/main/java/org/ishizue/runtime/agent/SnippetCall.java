package org.ishizue.runtime.agent;

import java.lang.reflect.Method;
import org.ishizue.runtime.declared.Declared;
import org.ishizue.runtime.display.Display;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.Renderers;
import org.ishizue.runtime.wire.Command;
import org.ishizue.runtime.wire.Report;
import org.jspecify.annotations.Nullable;

/** What the kernel asks for when a cell runs: a static method of a snippet's class. */
record SnippetCall(
    Command.Invoke command, SnippetLoader loader, OutputStreams reports, Evaluations evaluations)
    implements Task {
  @Override
  public int id() {
    return command.id();
  }

  @Override
  public int group() {
    return command.cell();
  }

  @Override
  public int cell() {
    return command.cell();
  }

  @Override
  public @Nullable MimeBundle call() throws ReflectiveOperationException {
    Class<?> wrapper = loader.loadClass(command.className());
    // A declaration that comes again word for word is run again, but not sent again.
    Declared.add(wrapper);
    Method method = wrapper.getDeclaredMethod(command.methodName());
    method.setAccessible(true);
    Object value = method.invoke(null);
    if (!command.show() || value == null) {
      return null;
    }
    evaluations.keep(command.cell(), value);
    if (Display.isReturnedId(value) || isPrinter(value)) {
      return null;
    }
    return Renderers.current().render(value);
  }

  /** What {@code System.out.printf} and {@code append} return: all that it has to say is printed already. */
  private static boolean isPrinter(Object value) {
    return value == System.out || value == System.err;
  }

  @Override
  public void returned(@Nullable MimeBundle shown) {
    reports.flushAndSend(new Report.Returned(id(), shown));
  }

  @Override
  public void threw(Report.Thrown thrown) {
    reports.flushAndSend(new Report.Threw(id(), thrown));
  }
}

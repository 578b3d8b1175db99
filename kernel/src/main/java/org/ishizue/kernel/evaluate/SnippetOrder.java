package org.ishizue.kernel.evaluate;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import jdk.jshell.JShell;

/**
 * JShell's set of all snippets that there ever were. It copies it into a list with each of javac's runs, and a linked set
 * walks from one to the next for that: after 1,200 cells a tenth of a cell's time. This one has the list at hand. JShell offers no
 * way to this; where the VM was not started with {@link CompiledClasses#OPENED}, its own stays.
 */
final class SnippetOrder extends LinkedHashSet<Object> {
  private static final long serialVersionUID = 1;

  private final transient List<Object> order = new ArrayList<>();

  private SnippetOrder(Collection<?> snippets) {
    addAll(snippets);
  }

  /** Gives a JShell this set in the place of its own. */
  static void keep(JShell shell) {
    try {
      Object maps = CompiledClasses.field(shell, "maps");
      Field snippets = maps.getClass().getDeclaredField("snippets");
      snippets.setAccessible(true);
      snippets.set(maps, new SnippetOrder((Collection<?>) snippets.get(maps)));
    } catch (ReflectiveOperationException | RuntimeException e) {
      System.getLogger(SnippetOrder.class.getName())
          .log(System.Logger.Level.DEBUG, "JShell keeps its set; see " + CompiledClasses.OPENED, e);
    }
  }

  @Override
  public boolean add(Object snippet) {
    return super.add(snippet) && order.add(snippet);
  }

  @Override
  public Object[] toArray() {
    return order.toArray();
  }

  @Override
  public boolean remove(Object snippet) {
    throw new UnsupportedOperationException("JShell keeps all");
  }

  @Override
  public void clear() {
    throw new UnsupportedOperationException("JShell keeps all");
  }
}

package org.ishizue.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class JavacClassesTest {
  private final JShell shell = JShell.builder().executionEngine("local").build();

  @AfterEach
  void close() {
    shell.close();
  }

  @Test
  void jshell_looks_through_its_own_classes_only() throws Exception {
    JavacClasses javacs = JavacClasses.of(shell);
    eval("class Gauge { double stage = 1.5; }");
    assertThat(shown()).anyMatch(classes -> classes.size() > 50);
    javacs.shorten();
    assertThat(shown()).isNotEmpty().allMatch(classes -> classes.size() < 20);
    for (int cell = 0; cell < 50; cell++) {
      eval("new Gauge().stage + " + cell);
      javacs.shorten();
    }
    assertThat(shown()).allMatch(classes -> classes.size() < 20);
  }

  @Test
  void what_was_declared_is_found_and_what_was_replaced_is_forgotten() throws Exception {
    JavacClasses javacs = JavacClasses.of(shell);
    eval("class Gauge { double stage = 1.5; }");
    javacs.shorten();
    eval("class Twice extends Gauge { double twice() { return 2 * stage; } }");
    assertThat(eval("new Twice().twice()")).isEqualTo("3.0");
    eval("class Gauge { double stage = 2.5; int zero = 0; }");
    assertThat(eval("new Twice().twice() + new Gauge().zero")).isEqualTo("5.0");
    assertThat(eval("java.util.Map.of(1, new Gauge().stage).get(1)")).isEqualTo("2.5");
    List<SnippetEvent> wrong = shell.eval("new Gauge().gone");
    assertThat(shell.diagnostics(wrong.get(0).snippet())).isNotEmpty();
    assertThat(eval("new Gauge().zero")).isEqualTo("0");
  }

  private String eval(String source) {
    List<SnippetEvent> events = shell.eval(source);
    SnippetEvent event = events.get(0);
    assertThat(event.status()).as(source).isEqualTo(jdk.jshell.Snippet.Status.VALID);
    return event.value();
  }

  /** What each javac that waits for its next run shows of its classes, as JShell asks it. */
  private List<Collection<?>> shown() throws ReflectiveOperationException {
    Object pool =
        CompiledClasses.field(CompiledClasses.field(shell, "taskFactory"), "javacTaskPool");
    List<Collection<?>> shown = new ArrayList<>();
    for (Object contexts : ((Map<?, ?>) CompiledClasses.field(pool, "options2Contexts")).values()) {
      for (Object context : (Collection<?>) contexts) {
        Class<?> symtab = Class.forName("com.sun.tools.javac.code.Symtab");
        Method instance = symtab.getMethod("instance", context.getClass().getSuperclass());
        instance.setAccessible(true);
        shown.add(((Map<?, ?>) CompiledClasses.field(instance.invoke(null, context), "classes"))
            .values());
      }
    }
    return shown;
  }
}

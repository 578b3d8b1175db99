package org.ishizue.analysis.render;

import java.awt.Font;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ishizue.analysis.draw.BundledFont;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.style.Styler;

/**
 * Lends an XChart our bundled font wherever its theme only asks for some sans serif. What stands behind that name
 * Java decides once for each host and keeps in the user's home; where it was decided without our fonts, Japanese
 * would come out as boxes. Fonts that a learner chose are left alone.
 */
final class LogicalFonts {
  private static final Set<String> LOGICAL =
      Set.of(Font.SANS_SERIF, Font.DIALOG, Font.DIALOG_INPUT);

  private final Styler styler;
  private final List<Lent> lent = new ArrayList<>();

  private LogicalFonts(Styler styler) {
    this.styler = styler;
  }

  /** Lends, until {@link #giveBack}. */
  static LogicalFonts replacedIn(Styler styler) {
    LogicalFonts fonts = new LogicalFonts(styler);
    for (Method setter : styler.getClass().getMethods()) {
      String name = setter.getName();
      if (name.startsWith("set") && name.endsWith("Font") && takesFont(setter)) {
        fonts.getter(name.substring(3)).ifPresent(getter -> fonts.lend(getter, setter));
      }
    }
    return fonts;
  }

  /** Gives the chart its own fonts again. */
  void giveBack() {
    lent.forEach(one -> call(one.setter(), one.own()));
  }

  private void lend(Method getter, Method setter) {
    if (call(getter) instanceof Font own && LOGICAL.contains(own.getName())) {
      lent.add(new Lent(setter, own));
      call(setter, BundledFont.size(own.getSize2D()).deriveFont(own.getStyle()));
    }
  }

  /** The getter of a setter; of a dial's label font it has an s more. */
  private Optional<Method> getter(String what) {
    return Stream.of("get" + what, "get" + what.replace("LabelFont", "LabelsFont"))
        .flatMap(name -> Stream.of(styler.getClass().getMethods())
            .filter(m -> m.getName().equals(name) && m.getParameterCount() == 0))
        .findFirst();
  }

  private static boolean takesFont(Method setter) {
    return setter.getParameterCount() == 1 && setter.getParameterTypes()[0] == Font.class;
  }

  private @Nullable Object call(Method method, Object... arguments) {
    try {
      return method.invoke(styler, arguments);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(method.toString(), e);
    }
  }

  private record Lent(Method setter, Font own) {}
}

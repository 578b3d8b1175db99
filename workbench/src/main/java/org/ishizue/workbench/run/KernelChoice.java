package org.ishizue.workbench.run;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import org.ishizue.jupyter.kernelspec.JupyterPaths;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.jupyter.kernelspec.KernelSpecException;
import org.ishizue.jupyter.kernelspec.KernelSpecs;
import org.ishizue.jupyter.kernelspec.UnknownKernelException;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.KernelJson;
import org.jspecify.annotations.Nullable;

/**
 * Which kernel runs a notebook: the one that was asked for; else ours for a Java notebook, or one that
 * does not say; else the installed one that the notebook names.
 */
final class KernelChoice {
  private static final Texts TEXTS = Texts.beside(KernelChoice.class);

  private final Home home;
  private final @Nullable String asked;

  KernelChoice(Home home, @Nullable String asked) {
    this.home = home;
    this.asked = asked;
  }

  KernelSpec of(Source source) {
    String name = asked != null ? asked : source.notebook().kernelName();
    if (asked == null && (name.isEmpty() || isJava(source.notebook(), name))) {
      return KernelJson.uninstalled(home, languageOf(source));
    }
    try {
      return new KernelSpecs(JupyterPaths.ofThisMachine().kernelPath()).find(name);
    } catch (UnknownKernelException e) {
      if (name.equals(KernelJson.LANGUAGE)) {
        return KernelJson.uninstalled(home, languageOf(source));
      }
      throw TEXTS.problem(
          e, "CLI-005", source.file(), name, names(e.nearNames()), names(e.knownNames()));
    } catch (KernelSpecException e) {
      throw TEXTS.problem(e, "CLI-006", source.file(), name, String.valueOf(e.getMessage()));
    }
  }

  /** A lesson's copy for one language ({@code lesson.ja.ipynb}) shows its results in that language. */
  private static Language languageOf(Source source) {
    String name = source.file().getFileName().toString();
    for (Language language : Language.values()) {
      if (name.endsWith("." + language.code() + ".ipynb")) {
        return language;
      }
    }
    return Language.current();
  }

  private static boolean isJava(Notebook notebook, String name) {
    if (name.equals(KernelJson.LANGUAGE)) {
      return true;
    }
    return notebook.metadata().get("kernelspec") instanceof JsonObject spec
        && spec.get("language") instanceof JsonPrimitive language
        && language.getAsString().equalsIgnoreCase(KernelJson.LANGUAGE);
  }

  private static String names(List<String> names) {
    return names.isEmpty() ? TEXTS.get("none") : String.join(", ", names);
  }
}

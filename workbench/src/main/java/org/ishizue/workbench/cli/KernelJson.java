package org.ishizue.workbench.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.jupyter.kernelspec.InterruptMode;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.runtime.text.Language;

/** The kernelspec of our own kernel: its {@code kernel.json} and logos. */
public final class KernelJson {
  public static final String DISPLAY_NAME = "Java (Ishizue)";
  public static final String LANGUAGE = "java";

  private static final List<String> LOGOS =
      List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg");

  private KernelJson() {}

  /** The content of {@code kernel.json}. The kernel speaks the language in which it is installed. */
  public static JsonObject of(Home home) {
    JsonObject json = new JsonObject();
    JsonArray argv = new JsonArray();
    KernelCommand.of(home).forEach(argv::add);
    json.add("argv", argv);
    json.addProperty("display_name", DISPLAY_NAME);
    json.addProperty("language", LANGUAGE);
    json.addProperty("interrupt_mode", "message");
    JsonObject env = new JsonObject();
    environment(Language.current()).forEach(env::addProperty);
    json.add("env", env);
    JsonObject metadata = new JsonObject();
    metadata.addProperty("debugger", true);
    json.add("metadata", metadata);
    return json;
  }

  /** The same without installing it, for a kernel that speaks a language of its own. */
  public static KernelSpec uninstalled(Home home, Language language) {
    return new KernelSpec(
        LANGUAGE,
        home.folder(),
        KernelCommand.of(home),
        DISPLAY_NAME,
        LANGUAGE,
        InterruptMode.MESSAGE,
        environment(language),
        new JsonObject(),
        of(home));
  }

  public static Map<String, byte[]> logos() throws IOException {
    Map<String, byte[]> logos = new LinkedHashMap<>();
    for (String name : LOGOS) {
      try (InputStream in = KernelJson.class.getResourceAsStream("kernelspec/" + name)) {
        if (in == null) {
          throw new IllegalStateException("No " + name + " in " + "kernelspec");
        }
        logos.put(name, in.readAllBytes());
      }
    }
    return logos;
  }

  private static Map<String, String> environment(Language language) {
    return Map.of("ISHIZUE_LANG", language.code());
  }
}

package org.ishizue.workbench.server.kernels;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.jupyter.kernelspec.KernelSpecException;
import org.ishizue.jupyter.kernelspec.KernelSpecs;
import org.ishizue.jupyter.kernelspec.UnknownKernelException;
import org.ishizue.runtime.text.Language;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.KernelJson;
import org.ishizue.workbench.server.http.HttpProblem;
import org.ishizue.workbench.server.http.MediaTypes;

/** The kernels that can be started: our own without any installation, and those on Jupyter's path. */
final class SpecChoice {
  static final String DEFAULT = KernelJson.LANGUAGE;

  private final Home home;
  private final KernelSpecs installed;
  private final String base;

  /**
   * The kernels of this machine.
   *
   * @param base the path under which clients see this server; it begins and ends with a slash
   */
  SpecChoice(Home home, KernelSpecs installed, String base) {
    this.base = base;
    this.home = home;
    this.installed = installed;
  }

  /** All by name; ours is the one called java, whatever else is installed under that name. */
  Map<String, KernelSpec> all() {
    Map<String, KernelSpec> all = new TreeMap<>();
    installed.folders().forEach((name, folder) -> {
      try {
        all.put(name, KernelSpec.read(name, folder));
      } catch (KernelSpecException broken) {
        System.getLogger(SpecChoice.class.getName())
            .log(System.Logger.Level.WARNING, String.valueOf(broken.getMessage()));
      }
    });
    all.put(DEFAULT, ours());
    return all;
  }

  KernelSpec find(String name) {
    if (name.equalsIgnoreCase(DEFAULT)) {
      return ours();
    }
    try {
      return installed.find(name);
    } catch (UnknownKernelException | KernelSpecException e) {
      throw new HttpProblem(404, String.valueOf(e.getMessage()));
    }
  }

  JsonObject model(KernelSpec spec) throws IOException {
    JsonObject model = new JsonObject();
    model.addProperty("name", spec.name());
    model.add("spec", spec.json());
    JsonObject resources = new JsonObject();
    for (String file : resources(spec).keySet()) {
      int dot = file.lastIndexOf('.');
      String key = dot < 0 ? file : file.substring(0, dot);
      if (file.startsWith("logo-") || file.equals("kernel.js") || file.equals("kernel.css")) {
        resources.addProperty(
            file.startsWith("logo-") ? key : file,
            base + "kernelspecs/" + spec.name() + "/" + file);
      }
    }
    model.add("resources", resources);
    return model;
  }

  /** One of the files beside {@code kernel.json}. */
  byte[] resource(KernelSpec spec, String file) throws IOException {
    byte[] ours = resources(spec).get(file);
    if (ours == null) {
      throw new HttpProblem(404, "Kernel resource not found: " + file);
    }
    return ours.length > 0 ? ours : Files.readAllBytes(spec.folder().resolve(file));
  }

  /** Names, with the bytes of those that stand in no folder. */
  private Map<String, byte[]> resources(KernelSpec spec) throws IOException {
    if (spec.name().equals(DEFAULT)) {
      return KernelJson.logos();
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (Stream<Path> all = Files.list(spec.folder())) {
      all.filter(Files::isRegularFile)
          .forEach(file -> files.put(String.valueOf(file.getFileName()), new byte[0]));
    }
    return files;
  }

  static String mediaType(String file) {
    return MediaTypes.header(file.toLowerCase(Locale.ROOT));
  }

  private KernelSpec ours() {
    return KernelJson.uninstalled(home, Language.current());
  }
}

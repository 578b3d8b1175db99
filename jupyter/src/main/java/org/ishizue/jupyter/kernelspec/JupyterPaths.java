package org.ishizue.jupyter.kernelspec;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where Jupyter looks for data, in order: {@code JUPYTER_PATH}, the user's folder, the prefixes that
 * are given (a Python environment's), the system's folders. An environment comes before the user when
 * {@code JUPYTER_PREFER_ENV_PATH} says so or {@code VIRTUAL_ENV} names one.
 *
 * <p>Follows {@code jupyter_core.paths}; everything it reads is a parameter, so that tests need no real
 * home.
 */
public final class JupyterPaths {
  private enum Platform {
    LINUX,
    MAC,
    WINDOWS
  }

  private final Platform platform;
  private final Map<String, String> environment;
  private final Path home;
  private final List<Path> prefixes;

  /**
   * Paths for a given machine.
   *
   * @param osName as in the system property {@code os.name}
   * @param environment the environment variables
   * @param prefixes such as Python's {@code sys.prefix}; data stands in {@code share/jupyter} there
   */
  public JupyterPaths(
      String osName, Map<String, String> environment, Path home, List<Path> prefixes) {
    String os = osName.toLowerCase(Locale.ROOT);
    this.platform = os.startsWith("windows")
        ? Platform.WINDOWS
        : os.startsWith("mac") ? Platform.MAC : Platform.LINUX;
    this.environment = environment;
    this.home = home;
    this.prefixes = List.copyOf(prefixes);
  }

  /** This machine's, with the Python environment that is active, if one is. */
  public static JupyterPaths ofThisMachine() {
    Map<String, String> environment = System.getenv();
    List<Path> prefixes = new ArrayList<>();
    for (String variable : List.of("VIRTUAL_ENV", "CONDA_PREFIX")) {
      String prefix = environment.get(variable);
      if (prefix != null && !prefix.isEmpty()) {
        prefixes.add(Path.of(prefix));
      }
    }
    return new JupyterPaths(
        System.getProperty("os.name", ""),
        environment,
        Path.of(System.getProperty("user.home", ".")),
        prefixes);
  }

  /** All data folders, the first has precedence; they need not exist. */
  public List<Path> dataPath() {
    Set<Path> path = new LinkedHashSet<>();
    String explicit = variable("JUPYTER_PATH");
    if (explicit != null) {
      for (String one : explicit.split(File.pathSeparator, -1)) {
        if (!one.isEmpty()) {
          path.add(Path.of(one));
        }
      }
    }
    List<Path> ofPrefixes = prefixes.stream().map(JupyterPaths::dataIn).toList();
    if (prefersEnvironment()) {
      path.addAll(ofPrefixes);
      path.add(userData());
    } else {
      path.add(userData());
      path.addAll(ofPrefixes);
    }
    path.addAll(systemData());
    return List.copyOf(path);
  }

  /** The folders with kernelspecs, the first has precedence; they need not exist. */
  public List<Path> kernelPath() {
    return dataPath().stream().map(folder -> folder.resolve("kernels")).toList();
  }

  /** The user's own data folder. */
  public Path userData() {
    String explicit = variable("JUPYTER_DATA_DIR");
    if (explicit != null) {
      return Path.of(explicit);
    }
    return switch (platform) {
      case MAC -> home.resolve("Library").resolve("Jupyter");
      case WINDOWS -> {
        String appData = variable("APPDATA");
        yield appData != null
            ? Path.of(appData).resolve("jupyter")
            : home.resolve(".jupyter").resolve("data");
      }
      case LINUX -> {
        String xdg = variable("XDG_DATA_HOME");
        Path share = xdg != null ? Path.of(xdg) : home.resolve(".local").resolve("share");
        yield share.resolve("jupyter");
      }
    };
  }

  /** Where connection files of running kernels stand. */
  public Path runtime() {
    String explicit = variable("JUPYTER_RUNTIME_DIR");
    return explicit != null ? Path.of(explicit) : userData().resolve("runtime");
  }

  /** Where {@code kernel install --user} puts kernelspecs. */
  public Path userKernels() {
    return userData().resolve("kernels");
  }

  /** Where {@code kernel install --prefix} puts kernelspecs. */
  public static Path prefixKernels(Path prefix) {
    return dataIn(prefix).resolve("kernels");
  }

  private static Path dataIn(Path prefix) {
    return prefix.resolve("share").resolve("jupyter");
  }

  private List<Path> systemData() {
    if (platform != Platform.WINDOWS) {
      return List.of(Path.of("/usr/local/share/jupyter"), Path.of("/usr/share/jupyter"));
    }
    // %PROGRAMDATA% can be written by everybody, so Jupyter wants to be asked for it.
    String programData = variable("PROGRAMDATA");
    return programData != null && isSet("JUPYTER_USE_PROGRAMDATA")
        ? List.of(Path.of(programData).resolve("jupyter"))
        : List.of();
  }

  private boolean prefersEnvironment() {
    return variable("JUPYTER_PREFER_ENV_PATH") != null
        ? isSet("JUPYTER_PREFER_ENV_PATH")
        : variable("VIRTUAL_ENV") != null;
  }

  private boolean isSet(String name) {
    String value = variable(name);
    return value != null
        && !List.of("no", "n", "false", "off", "0", "0.0").contains(value.toLowerCase(Locale.ROOT));
  }

  private @Nullable String variable(String name) {
    String value = environment.get(name);
    return value == null || value.isEmpty() ? null : value;
  }
}

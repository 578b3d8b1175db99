package org.ishizue.kernel.uservm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the learner's VM is started.
 *
 * @param java the java executable
 * @param options options of the JVM, besides those that the kernel needs
 * @param classPath what shares the VM with the learner's code; must contain the runtime
 * @param environment added to the kernel's own environment
 * @param launchJar a jar of {@link LaunchJar} with that class path, which is kept; null for one that is made for this VM
 * @param enclosure starts the VM in place of all that; null for a VM that runs as the kernel does
 */
public record UserVmConfig(
    Path java,
    List<String> options,
    List<Path> classPath,
    Map<String, String> environment,
    @Nullable Path launchJar,
    @Nullable Enclosure enclosure) {
  public UserVmConfig {
    options = List.copyOf(options);
    classPath = List.copyOf(classPath);
    environment = Map.copyOf(environment);
  }

  /** A VM that runs as the kernel does. */
  public UserVmConfig(
      Path java, List<String> options, List<Path> classPath, Map<String, String> environment) {
    this(java, options, classPath, environment, null, null);
  }

  /** The same, shut in. */
  public UserVmConfig in(Enclosure shut) {
    return new UserVmConfig(java, options, classPath, environment, launchJar, shut);
  }

  /** The same, from a jar that is kept and with further options, which come first. */
  public UserVmConfig startedWith(Path jar, List<String> first) {
    List<String> all = new ArrayList<>(first);
    all.addAll(options);
    return new UserVmConfig(java, all, classPath, environment, jar, enclosure);
  }
}

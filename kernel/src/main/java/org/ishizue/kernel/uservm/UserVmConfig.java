package org.ishizue.kernel.uservm;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How the learner's VM is started.
 *
 * @param java the java executable
 * @param options options of the JVM, besides those that the kernel needs
 * @param classPath what shares the VM with the learner's code; must contain the runtime
 * @param environment added to the kernel's own environment
 */
public record UserVmConfig(
    Path java, List<String> options, List<Path> classPath, Map<String, String> environment) {
  public UserVmConfig {
    options = List.copyOf(options);
    classPath = List.copyOf(classPath);
    environment = Map.copyOf(environment);
  }
}

package org.ishizue.workbench.kernelspec;

import java.nio.file.Path;
import org.ishizue.jupyter.kernelspec.JupyterPaths;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a kernelspec goes: the user's own folder unless another is named. */
final class Place {
  @Option(names = "--user")
  boolean user;

  @Option(names = "--prefix", paramLabel = "DIR")
  private @Nullable Path prefix;

  Path kernels() {
    return prefix == null
        ? JupyterPaths.ofThisMachine().userKernels()
        : JupyterPaths.prefixKernels(prefix.toAbsolutePath().normalize());
  }
}

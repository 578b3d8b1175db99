package org.ishizue.jupyter.echo;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.jupyter.kernelspec.KernelSpecInstaller;

/** Kernelspecs that start an {@link EchoKernel} with this VM's Java and class path. */
public final class EchoSpec {
  private EchoSpec() {}

  public static KernelSpec install(Path folder) throws Exception {
    return install(folder, "message", EchoKernel.class.getName(), "{connection_file}");
  }

  /** A kernelspec that runs another class. */
  public static KernelSpec install(Path folder, String interruptMode, String... mainAndArguments)
      throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    JsonArray argv = new JsonArray();
    List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp", classPath)
        .forEach(argv::add);
    List.of(mainAndArguments).forEach(argv::add);
    JsonObject json = new JsonObject();
    json.add("argv", argv);
    json.addProperty("display_name", "Echo");
    json.addProperty("language", "echo");
    json.addProperty("interrupt_mode", interruptMode);
    return KernelSpec.read("echo", KernelSpecInstaller.install(folder, "echo", json, Map.of()));
  }
}

package org.ishizue.kernel.uservm;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.ishizue.runtime.agent.Agent;
import org.ishizue.runtime.agent.AgentHook;

/**
 * A jar of nothing but a manifest: names the class path, the main class and, as {@code Launcher-Agent-Class},
 * the hook for redefining classes. That way costs 15 ms at start; {@code -javaagent} costs 50.
 */
public final class LaunchJar {
  private LaunchJar() {}

  /** Writes the jar for a VM that sees these paths. */
  public static void write(Path file, List<Path> classPath) throws IOException {
    writeUris(
        file,
        classPath.stream().map(path -> path.toAbsolutePath().toUri().toString()).toList());
  }

  /**
   * Writes the jar for a VM that sees its class path elsewhere.
   *
   * @param classPath URIs as that VM sees them, or names relative to the jar; a folder ends with a slash
   */
  public static void writeUris(Path file, List<String> classPath) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, Agent.class.getName());
    attributes.put(new Attributes.Name("Launcher-Agent-Class"), AgentHook.class.getName());
    attributes.put(new Attributes.Name("Can-Redefine-Classes"), "true");
    // libraries with native code, such as DuckDB, would else draw a warning of Java 24 and later
    attributes.put(new Attributes.Name("Enable-Native-Access"), "ALL-UNNAMED");
    attributes.put(Attributes.Name.CLASS_PATH, String.join(" ", classPath));
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      jar.finish();
    }
  }
}

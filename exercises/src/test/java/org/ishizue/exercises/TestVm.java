package org.ishizue.exercises;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ishizue.kernel.Installation;
import org.ishizue.kernel.uservm.UserVmConfig;

/** The learner's VM in tests: the class path of the tests themselves. */
public final class TestVm {
  private TestVm() {}

  public static UserVmConfig config() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new UserVmConfig(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        List.of("-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "-Dishizue.lang=en"),
        Stream.of(classPath.split(File.pathSeparator, -1)).map(Path::of).toList(),
        Map.of());
  }

  public static List<String> imports() throws IOException {
    return Installation.defaultImports(config().classPath());
  }
}

package org.ishizue.workbench.cli;

import java.nio.file.Path;

/** The folder of the distribution, as the launcher names it: {@code lib}, {@code fonts}, {@code lessons} and so on. */
public record Home(Path folder) {
  /** The system property with which the launcher says where the distribution is. */
  public static final String PROPERTY = "ishizue.home";

  public static Home ofProcess() {
    return new Home(Path.of(System.getProperty(PROPERTY, ".")).toAbsolutePath().normalize());
  }

  public Path fonts() {
    return folder.resolve("fonts");
  }

  public Path lessons() {
    return folder.resolve("lessons");
  }

  public Path datasets() {
    return folder.resolve("datasets");
  }

  public Path exercises() {
    return folder.resolve("exercises");
  }

  public Path lib(String which) {
    return folder.resolve("lib").resolve(which);
  }
}

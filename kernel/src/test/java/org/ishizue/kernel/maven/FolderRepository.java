package org.ishizue.kernel.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder in Maven's layout with libraries that a test makes up. */
public record FolderRepository(Path folder) {
  /** Adds a library of the group {@code test}, which needs others ({@code name:version}). */
  public FolderRepository with(String name, String version, String... needs) throws IOException {
    StringBuilder dependencies = new StringBuilder();
    for (String need : needs) {
      String[] parts = need.split(":", -1);
      dependencies
          .append("<dependency><groupId>test</groupId><artifactId>")
          .append(parts[0])
          .append("</artifactId><version>")
          .append(parts[1])
          .append("</version></dependency>");
    }
    Path place = Files.createDirectories(folder.resolve("test").resolve(name).resolve(version));
    String file = name + "-" + version;
    Files.writeString(
        place.resolve(file + ".pom"),
        "<project><modelVersion>4.0.0</modelVersion><groupId>test</groupId><artifactId>" + name
            + "</artifactId><version>" + version + "</version><dependencies>" + dependencies
            + "</dependencies></project>");
    try (ZipOutputStream jar =
        new ZipOutputStream(Files.newOutputStream(place.resolve(file + ".jar")))) {
      jar.putNextEntry(new ZipEntry("test/" + name + ".txt"));
      jar.write(version.getBytes(StandardCharsets.UTF_8));
      jar.closeEntry();
    }
    return this;
  }
}

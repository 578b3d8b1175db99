package org.ishizue.datasets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ishizue.datasets.cache.CachedFile;
import org.ishizue.datasets.frictionless.DataPackage;
import org.ishizue.datasets.frictionless.DataPackage.Resource;
import org.ishizue.datasets.frictionless.Sha256;
import org.ishizue.datasets.synthetic.Generators;
import org.ishizue.datasets.synthetic.SyntheticTable;

/** Where the files of a data set are: in its folder, or in the cache after they were generated or taken out of a jar. */
final class ResourceFiles {
  private ResourceFiles() {}

  /** The file, which is there when this returns. */
  static Path of(DataPackage dataPackage, Resource resource) {
    if (resource.isGenerated()) {
      return generated(dataPackage, resource);
    }
    Path file = dataPackage.folder().resolve(resource.path());
    return file.getFileSystem().equals(FileSystems.getDefault())
        ? file
        : outOfJar(dataPackage, file);
  }

  /** The place of a generated file in the cache, whether it is there or not. */
  static CachedFile cached(DataPackage dataPackage, Resource resource) {
    return CachedFile.of(dataPackage.name(), resource.path(), resource.sha256(), resource.bytes());
  }

  private static Path generated(DataPackage dataPackage, Resource resource) {
    CachedFile cached = cached(dataPackage, resource);
    if (cached.isGood()) {
      return cached.file();
    }
    SyntheticTable table = Generators.of(resource.generator())
        .orElseThrow(() -> new IllegalStateException("No generator " + resource.generator()));
    ShownProgress progress = new ShownProgress(resource, table.rows());
    Path file = cached.orWrite(out -> table.write(out, progress));
    progress.done(file);
    return file;
  }

  private static Path outOfJar(DataPackage dataPackage, Path packed) {
    try {
      CachedFile cached = CachedFile.of(
          dataPackage.name(),
          String.valueOf(packed.getFileName()),
          Sha256.of(packed),
          Files.size(packed));
      return cached.orWrite((OutputStream out) -> Files.copy(packed, out));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + packed, e);
    }
  }
}

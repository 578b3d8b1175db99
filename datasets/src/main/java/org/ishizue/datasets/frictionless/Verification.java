package org.ishizue.datasets.frictionless;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishizue.datasets.frictionless.DataPackage.Resource;
import org.ishizue.runtime.text.ProblemException;

/**
 * All that is wrong with a data package: its description, each table, and what holds between the tables.
 *
 * @param name the folder's name
 * @param tables how many tables were looked at; fewer than the package has while one is not generated yet
 * @param rows how many rows they have together
 * @param faults all faults, the description's first
 * @param unreadable what keeps the description from being read at all; empty if it can be
 */
public record Verification(
    String name, int tables, long rows, List<Fault> faults, Optional<ProblemException> unreadable) {
  public Verification {
    faults = List.copyOf(faults);
  }

  /** Where the file of a resource is; nothing while it is not generated yet. */
  public interface FileFinder {
    Optional<Path> find(DataPackage dataPackage, Resource resource);
  }

  public boolean isGood() {
    return faults.isEmpty() && unreadable.isEmpty();
  }

  /**
   * Looks at everything in a folder.
   *
   * @param generators the generators that there are
   */
  public static Verification of(Path folder, List<String> generators, FileFinder files) {
    String name = String.valueOf(folder.getFileName()).replace("/", "");
    PackageReader.Reading reading;
    try {
      reading = PackageReader.inspect(folder);
    } catch (ProblemException e) {
      return new Verification(name, 0, 0, List.of(), Optional.of(e));
    }
    DataPackage dataPackage = reading.dataPackage();
    PackageRules.check(dataPackage, name, generators, reading.faults());
    List<Fault> faults = new ArrayList<>(reading.faults().list());
    Map<String, KeyValues> values = new HashMap<>();
    long rows = 0;
    int tables = 0;
    for (Resource resource : dataPackage.resources()) {
      Optional<Path> file = files.find(dataPackage, resource);
      if (file.isEmpty() || !Files.isRegularFile(file.get())) {
        continue; // said already where the file must be there
      }
      Faults ofFile = new Faults(resource.path());
      checkSum(file.get(), resource, ofFile);
      // What a generator made is what its checksum says; its rows were checked when that was taken.
      if (resource.tabular() && !resource.isGenerated()) {
        KeyValues ofTable = new KeyValues(dataPackage, resource);
        values.put(resource.name(), ofTable);
        faults.addAll(ResourceReader.inspect(file.get(), resource, ofTable));
        rows += ofTable.rows();
        tables++;
      }
      faults.addAll(ofFile.list());
    }
    values.values().stream()
        .sorted((a, b) -> a.resource().path().compareTo(b.resource().path()))
        .forEach(ofTable -> faults.addAll(ofTable.faults(values)));
    return new Verification(name, tables, rows, faults, Optional.empty());
  }

  private static void checkSum(Path file, Resource resource, Faults faults) {
    try {
      long bytes = Files.size(file);
      if (resource.bytes() >= 0 && bytes != resource.bytes()) {
        faults.add("DATA-027", 0, "bytes", bytes, resource.bytes());
      }
      if (!resource.sha256().isEmpty()) {
        String sha256 = Sha256.of(file);
        if (!sha256.equals(resource.sha256())) {
          faults.add("DATA-027", 0, "sha256", sha256, resource.sha256());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}

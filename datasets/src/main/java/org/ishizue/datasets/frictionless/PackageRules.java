package org.ishizue.datasets.frictionless;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.ishizue.analysis.meta.UnitInName;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.analysis.unit.Unit;
import org.ishizue.datasets.frictionless.DataPackage.Field;
import org.ishizue.datasets.frictionless.DataPackage.Resource;

/** What the project asks of a data package beyond what is needed to read it. */
final class PackageRules {
  private static final String SYNTHETIC = "synthetic";
  private static final String SYNTHETIC_JA = "合成";

  private final DataPackage dataPackage;
  private final Faults faults;

  private PackageRules(DataPackage dataPackage, Faults faults) {
    this.dataPackage = dataPackage;
    this.faults = faults;
  }

  static void check(
      DataPackage dataPackage, String folderName, List<String> generators, Faults faults) {
    PackageRules rules = new PackageRules(dataPackage, faults);
    if (!dataPackage.name().isEmpty() && !dataPackage.name().equals(folderName)) {
      faults.add("DATA-031", "$.name", dataPackage.name(), folderName);
    }
    if (!Files.isRegularFile(dataPackage.folder().resolve("README.md"))) {
      faults.add("DATA-032", "$", "", "README.md");
    }
    rules.generators(generators);
    rules.label();
    rules.units();
  }

  /** What is generated can be trusted because its checksum is known. */
  private void generators(List<String> known) {
    for (int i = 0; i < dataPackage.resources().size(); i++) {
      Resource resource = dataPackage.resources().get(i);
      String place = "$.resources[" + i + "]";
      if (resource.isGenerated() && !known.contains(resource.generator())) {
        faults.add("DATA-042", place, resource.generator(), String.join(", ", known));
      }
      if (resource.isGenerated() && resource.sha256().isEmpty()) {
        faults.add("DATA-004", place, "", "hash");
      }
      if (resource.isGenerated() && resource.bytes() < 0) {
        faults.add("DATA-004", place, "", "bytes");
      }
    }
  }

  /** Nobody may mistake what is synthetic for a record, and no record may be called synthetic. */
  private void label() {
    boolean named = dataPackage.name().contains(SYNTHETIC);
    if (!dataPackage.synthetic()) {
      if (named) {
        faults.add("DATA-030", "$.synthetic", "false", "true");
      }
      return;
    }
    if (!named) {
      faults.add("DATA-030", "$.name", dataPackage.name(), SYNTHETIC);
    }
    labelled("$", dataPackage.title());
    for (int i = 0; i < dataPackage.resources().size(); i++) {
      labelled("$.resources[" + i + "]", dataPackage.resources().get(i).title());
    }
  }

  private void labelled(String place, Wording title) {
    if (!title.en().toLowerCase(Locale.ROOT).contains(SYNTHETIC)) {
      faults.add("DATA-030", place + ".title", title.en(), SYNTHETIC);
    }
    if (!title.ja().contains(SYNTHETIC_JA)) {
      faults.add("DATA-030", place + ".title@ja", title.ja(), SYNTHETIC_JA);
    }
  }

  private void units() {
    for (Resource resource : dataPackage.resources()) {
      for (Field field : resource.schema().fields()) {
        String place = resource.name() + "." + field.name();
        if (!field.unit().isEmpty() && !UnitSymbol.isKnown(field.unit())) {
          faults.add("DATA-028", place, field.unit(), "");
        }
        String named = UnitInName.of(field.name());
        if (!named.isEmpty()
            && UnitSymbol.of(named).isPresent()
            && !Unit.same(named, field.unit())) {
          faults.add("DATA-029", place, field.unit(), named);
        }
      }
    }
  }
}

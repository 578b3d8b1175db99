package org.ishizue.workbench.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ishizue.analysis.Import;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.analysis.read.ReadResult;
import org.ishizue.datasets.frictionless.DataPackage;
import org.ishizue.datasets.frictionless.DataPackage.License;
import org.ishizue.datasets.frictionless.DataPackage.Source;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;

/** A format in which somebody publishes data, and what a data set made of such a file says of where it comes from. */
enum Published {
  JMA(
      "jma",
      "jma",
      "jma-terms",
      "https://www.jma.go.jp/jma/kishou/info/coment.html",
      "https://www.data.jma.go.jp/risk/obsdl/"),
  JMA_LATEST(
      "jma-latest",
      "jmaLatest",
      "jma-terms",
      "https://www.jma.go.jp/jma/kishou/info/coment.html",
      "https://www.data.jma.go.jp/stats/data/mdrr/docs/csv_dl_readme.html"),
  E_STAT(
      "e-stat",
      "eStat",
      "e-stat-terms",
      "https://www.e-stat.go.jp/terms-of-use",
      "https://www.e-stat.go.jp/"),
  XROAD(
      "xroad",
      "roadStructures",
      "xroad-terms",
      "https://road-structures-db.mlit.go.jp/",
      "https://road-structures-db.mlit.go.jp/"),
  NBI(
      "nbi",
      "nbi",
      "us-government-work",
      "https://www.fhwa.dot.gov/bridge/nbi/ascii.cfm",
      "https://www.fhwa.dot.gov/bridge/nbi/ascii.cfm"),
  MUNICIPALITIES(
      "municipalities",
      "municipalities",
      "soumu-terms",
      "https://www.soumu.go.jp/menu_kyotsuu/policy/tyosaku.html",
      "https://www.soumu.go.jp/denshijiti/code.html");

  private static final Texts TEXTS = Texts.beside(Published.class);

  private final String word;
  private final String importer;
  private final String license;
  private final String termsPath;
  private final String sourcePath;

  Published(String word, String importer, String license, String termsPath, String sourcePath) {
    this.word = word;
    this.importer = importer;
    this.license = license;
    this.termsPath = termsPath;
    this.sourcePath = sourcePath;
  }

  /** The format that a file is recognised to have. */
  static Optional<Published> of(Path file) {
    return Import.formatOf(file)
        .flatMap(name ->
            List.of(values()).stream().filter(one -> one.importer.equals(name)).findFirst());
  }

  /** As it is typed. */
  @Override
  public String toString() {
    return word;
  }

  ReadResult read(Path file) {
    return switch (this) {
      case JMA -> Import.jma(file);
      case JMA_LATEST -> Import.jmaLatest(file);
      case E_STAT -> Import.eStat(file);
      case XROAD -> Import.roadStructures(file);
      case NBI -> Import.nbi(file);
      case MUNICIPALITIES -> Import.municipalities(file);
    };
  }

  /** Whether the head of a file says that it is synthetic. Only the course's own weather files do so. */
  boolean isSynthetic(Path file) {
    return (this == JMA || this == JMA_LATEST) && JmaDataset.isSynthetic(file);
  }

  /** All that a data set says of itself but its resources. */
  DataPackage about(Path folder, String name, Path source, boolean synthetic) {
    String file = String.valueOf(source.getFileName());
    String suffix = synthetic ? ".synthetic" : "";
    License terms =
        new License(license, both(word + ".license" + suffix), synthetic ? "" : termsPath);
    Source publisher = new Source(
        "",
        both(word + ".source" + suffix),
        synthetic ? "" : sourcePath,
        both("import.processing", file),
        false);
    return new DataPackage(
        folder,
        name,
        both(word + ".title" + suffix, file),
        both(word + ".description"),
        synthetic,
        List.of(both(word + ".note")),
        List.of(publisher),
        List.of(terms),
        List.of());
  }

  private static Wording both(String key, Object... values) {
    return new Wording(TEXTS.get(Language.JA, key, values), TEXTS.get(Language.EN, key, values));
  }
}

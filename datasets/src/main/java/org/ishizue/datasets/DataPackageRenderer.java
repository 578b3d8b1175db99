package org.ishizue.datasets;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.datasets.frictionless.DataPackage;
import org.ishizue.datasets.frictionless.DataPackage.Field;
import org.ishizue.datasets.frictionless.DataPackage.Resource;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.Renderer;
import org.ishizue.runtime.text.Texts;

/** Shows what a data set is, as Markdown, which is its own plain text. */
public final class DataPackageRenderer implements Renderer<DataPackage> {
  private static final Texts TEXTS = Texts.beside(DataPackageRenderer.class);

  @Override
  public Class<DataPackage> type() {
    return DataPackage.class;
  }

  @Override
  public MimeBundle render(DataPackage dataPackage) {
    String markdown = markdown(dataPackage);
    return MimeBundle.builder()
        .put(MimeBundle.MARKDOWN, markdown)
        .text(markdown)
        .build();
  }

  private static String markdown(DataPackage dataPackage) {
    List<String> lines = new ArrayList<>();
    lines.add("### " + dataPackage.title().current() + " (`" + dataPackage.name() + "`)");
    lines.add("");
    lines.add(dataPackage.description().current());
    lines.add("");
    dataPackage.sources().forEach(source -> {
      String key = source.secondary() ? "about.secondary" : "about.source";
      lines.add("- " + TEXTS.get(key, link(source.title(), source.path())));
      if (!source.processing().isEmpty()) {
        lines.add("- " + TEXTS.get("about.processing", source.processing().current()));
      }
    });
    dataPackage
        .licenses()
        .forEach(license ->
            lines.add("- " + TEXTS.get("about.license", link(license.title(), license.path()))));
    dataPackage.notes().forEach(note -> lines.add("- " + TEXTS.get("about.note", note.current())));
    dataPackage.resources().forEach(resource -> columns(resource, lines));
    return String.join("\n", lines);
  }

  private static void columns(Resource resource, List<String> lines) {
    lines.add("");
    lines.add(TEXTS.get("about.table", resource.title().current(), resource.name()));
    lines.add("");
    lines.add(TEXTS.get("about.header"));
    lines.add("|---|---|---|---|");
    for (Field field : resource.schema().fields()) {
      String meaning =
          (field.title().current() + " — " + field.description().current()).replaceAll(" — $", "");
      lines.add("| `" + field.name() + "` | " + TEXTS.get("type." + field.type().word()) + " | "
          + field.unit() + " | " + meaning.replace("|", "\\|") + " |");
    }
  }

  private static String link(Wording title, String path) {
    return path.isEmpty() ? title.current() : title.current() + " <" + path + ">";
  }
}

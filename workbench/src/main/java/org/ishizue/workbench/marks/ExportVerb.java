package org.ishizue.workbench.marks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.grading.export.ExportFormat;
import org.ishizue.grading.export.ExportOptions;
import org.ishizue.grading.export.Row;
import org.ishizue.jupyter.notebook.AtomicFile;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code exercise export}: the marks for a spreadsheet or another system; says what personal data the file holds. */
@Command(name = "export")
public final class ExportVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(ExportVerb.class);

  private final Home home;
  private final Console console;

  @Parameters(paramLabel = "EXERCISE", arity = "0..*", descriptionKey = "EXERCISE")
  private List<String> names = new ArrayList<>();

  @Mixin
  private CourseOptions options = new CourseOptions();

  @Option(names = "--format", paramLabel = "csv|table|rubric|lti|xapi")
  private ExportFormat format = ExportFormat.CSV;

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path out;

  @Option(names = "--pseudonyms")
  private boolean pseudonyms;

  @Option(names = "--time-zone", paramLabel = "ZONE")
  private ZoneId zone = ZoneId.of("Asia/Tokyo");

  @Option(names = "--home-page", paramLabel = "URL")
  private String homePage = "https://ishizue.invalid";

  @Option(names = "--pass-percent", paramLabel = "N")
  private double passPercent = 60;

  public ExportVerb(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Row> rows = new MarksExport(options.book(home), pseudonyms).rows(names);
    String text =
        format.text(rows, new ExportOptions(Language.current(), zone, homePage, passPercent));
    if (out == null) {
      console.out().print(text);
    } else {
      AtomicFile.write(out.toAbsolutePath(), text.getBytes(StandardCharsets.UTF_8));
      console.out().println(out);
    }
    long learners = rows.stream().map(Row::learner).distinct().count();
    console
        .err()
        .println(TEXTS.get(pseudonyms ? "personal.pseudonyms" : "personal", rows.size(), learners));
    return ExitCode.RAN.number();
  }
}
